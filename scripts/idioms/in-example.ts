/** Whether an example holds a skeleton: each of its lines, in order, layout aside, whole or as part of a longer one; a hole stands for anything. */

/** The first line of the skeleton that the program does not have, in order; null where it has all. */
export function missingLine(skeleton: string, program: string): string | null {
  const lines = program.split('\n').map(plain);
  let at = 0;
  for (const line of skeleton.split('\n').map(plain)) {
    if (line === '' || line.startsWith('#')) continue;
    const pattern = patternOf(line);
    const found = lines.findIndex((each, i) => i >= at && pattern.test(each));
    if (found < 0) return line;
    at = found + 1;
  }
  return null;
}

const plain = (line: string): string =>
  line
    .replace(/\s+#.*$/, '')
    .replace(/'/g, '"')
    .trim();

function patternOf(line: string): RegExp {
  const parts = line.split(/\?[A-Za-z_]\w*/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // It may be part of a longer line, as `losses.append(step(x))` is `step(x)`, but not of a longer name or call.
  return new RegExp(`(?<![\\w.])${parts.join('.+')}(?![\\w.([])`);
}
