/** Names with `*` for any run of characters: `api/tf.contrib.*`. */

/** Makes the question whether a name fits one of the patterns. */
export function wildcards(patterns: readonly string[]): (name: string) => boolean {
  const exact = new Set(patterns.filter((pattern) => !pattern.includes('*')));
  const open = patterns.filter((pattern) => pattern.includes('*')).map((pattern) => pattern.split('*'));
  return (name) => exact.has(name) || open.some((parts) => fits(name, parts));
}

/** The first part begins, the last one ends, the others follow each other: linear, whatever the pattern. */
function fits(name: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.pop() ?? '';
  if (!name.startsWith(first) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.endsWith(last) && at <= name.length - last.length;
}
