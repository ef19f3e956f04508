/**
 * Compares the usages found in a marked file with its marks, line by line, as multisets.
 * Returns failure texts in the words *missing*, *noisy*, *wrong*; knows nothing of the test runner.
 */
import type { Usage } from '../../src/usage/usage.js';
import type { Expected, LineMark, MarkedFile } from './marks.js';

const NOTHING: LineMark = { expected: [], todoNone: false };

/** One text per disagreement; empty when the file shows what its marks say. */
export function disagreements(file: MarkedFile, usages: Usage[]): string[] {
  const shown = usages.filter((each) => each.file === file.path && (file.imports || each.role !== 'import'));
  const lines = new Set([...file.marks.keys(), ...shown.map((each) => each.line)]);
  const source = file.text.split(/\r?\n/);
  return [...lines]
    .sort((a, b) => a - b)
    .flatMap((line) => {
      const failures = compareLine(
        file.marks.get(line) ?? NOTHING,
        shown.filter((each) => each.line === line),
      );
      const where = `${file.path}:${line}: ${(source[line - 1] ?? '').trim()}`;
      return failures.map((failure) => `${failure}\n      ${where}`);
    });
}

function compareLine(mark: LineMark, usages: Usage[]): string[] {
  if (mark.todoNone) return usages.length === 0 ? ['remove todo: nothing is found here any more'] : [];
  const left = [...usages];
  const missing: Expected[] = [];
  const failures: string[] = [];
  // The most demanding marks choose first, so that `call tf.cast [guess]` does not lose its usage to `call tf.cast`.
  for (const expected of [...mark.expected].sort((a, b) => demands(b) - demands(a))) {
    const at = left.findIndex((usage) => fits(usage, expected));
    if (at < 0 && !expected.todo) missing.push(expected);
    if (at < 0) continue;
    left.splice(at, 1);
    if (expected.todo) failures.push(`remove todo: found ${spell(expected)}`);
  }
  // On a line with a known miss, whatever stands in its place is part of that miss.
  const excused = mark.expected.some((each) => each.todo);
  return [...failures, ...pair(missing, excused ? [] : left)];
}

/** A missing mark and a surplus usage on one line are one mistake: *wrong*. */
function pair(missing: Expected[], surplus: Usage[]): string[] {
  const rest = [...surplus];
  const failures = missing.map((expected) => {
    const near = rest.findIndex((usage) => usage.symbol === expected.symbol || usage.role === expected.role);
    const other = rest.splice(Math.max(near, 0), 1)[0];
    return other ? `wrong: expected ${spell(expected)}, got ${show(other)}` : `missing: ${spell(expected)}`;
  });
  return [...failures, ...rest.map((usage) => `noisy: ${show(usage)}`)];
}

function fits(usage: Usage, expected: Expected): boolean {
  return (
    usage.role === expected.role &&
    usage.symbol === expected.symbol &&
    (expected.certainty === undefined || usage.certainty === expected.certainty) &&
    (expected.api === undefined || String(usage.api) === expected.api) &&
    (expected.column === undefined || usage.column === expected.column)
  );
}

function demands(expected: Expected): number {
  return [expected.certainty, expected.api, expected.column].filter((each) => each !== undefined).length;
}

function spell(expected: Expected): string {
  const extra = [expected.certainty, expected.api && `@${expected.api}`];
  if (expected.column !== undefined) extra.push(`col ${expected.column}`);
  return [`${expected.role} ${expected.symbol}`, ...extra.filter(Boolean).map((each) => `[${each}]`)].join(
    ' ',
  );
}

function show(usage: Usage): string {
  const place = `[@${usage.api}] [col ${usage.column}]`;
  return `${usage.role} ${usage.symbol} [${usage.certainty}] ${place} written \`${usage.written}\``;
}
