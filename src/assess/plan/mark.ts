/** Names within sentences stand in backticks, and have none themselves. */

/** A name as a part of a sentence. The name as it is stands elsewhere in the plan. */
export function mark(name: string): string {
  return `\`${name.replaceAll('`', "'")}\``;
}
