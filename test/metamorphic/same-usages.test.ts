/**
 * The same program in another spelling has the same usages. The strongest test a resolver can have: it needs no
 * expectation, only two ways to say one thing.
 */
import { describe, expect, test } from 'vitest';
import type { Usage } from '../../src/usage/usage.js';
import { createUsagesOf } from '../literate/subject.js';
import { partsImported, renamed, renamedColumn, spelledOut } from './import-rewrites.js';
import { commented, crlf, deeper, reordered, withDeadCode } from './layout-rewrites.js';
import { allPrograms, type Program } from './programs.js';
import { helperMoved, wrapped } from './structure-rewrites.js';

const PROGRAMS = allPrograms();
/** Where the columns are known beforehand, places and certainties must agree too. */
interface Rewrite {
  what: string;
  rewrite: (program: Program) => Program | null;
  atLeast: number;
  column?: (line: string, at: number) => number;
}

const unmoved = (_: string, at: number) => at;
const REWRITES: Rewrite[] = [
  { what: 'CRLF', rewrite: crlf, atLeast: 300, column: unmoved },
  { what: 'files in another order', rewrite: reordered, atLeast: 40, column: unmoved },
  { what: 'another alias', rewrite: renamed, atLeast: 200, column: renamedColumn },
  { what: 'dead code', rewrite: withDeadCode, atLeast: 300, column: unmoved },
  { what: 'comments', rewrite: commented, atLeast: 300 },
  { what: 'two folders deeper', rewrite: deeper, atLeast: 300 },
  { what: '`import tensorflow`, written out', rewrite: spelledOut, atLeast: 100 },
  { what: '`from tensorflow import nn`', rewrite: partsImported, atLeast: 40 },
  { what: 'wrapped in a function', rewrite: wrapped, atLeast: 150 },
  { what: 'a helper in another module', rewrite: helperMoved, atLeast: 25 },
];

const usagesOf = createUsagesOf();
const before = new Map(PROGRAMS.map((program) => [program, usagesOf(program.files)]));

describe('the same usages', () => {
  test.each(REWRITES)('$what', ({ rewrite, atLeast, column }) => {
    const pairs = PROGRAMS.flatMap((program) => {
      const other = rewrite(program);
      return other ? [{ program, usages: usagesOf(other.files) }] : [];
    });
    expect(pairs.length, 'programs this rewrite applies to').toBeGreaterThanOrEqual(atLeast);
    const failures = pairs.flatMap(({ program, usages }) => {
      const difference = column
        ? bagDifference(
            placesBefore(program, column),
            usages.map((usage) => place(usage, usage.column)),
          )
        : bagDifference(bag(before.get(program)!), bag(usages));
      return difference.length === 0 ? [] : [`${program.name}: ${difference.join(', ')}`];
    });
    expect(failures).toEqual([]);
  });
});

test('two runs are equal', () => {
  const again = PROGRAMS.filter((_, index) => index % 7 === 0);
  for (const program of again) expect(usagesOf(program.files), program.name).toEqual(before.get(program));
});

function placesBefore(program: Program, column: (line: string, at: number) => number): string[] {
  const lines = new Map(program.files.map((file) => [file.path, file.text.split(/\r?\n/)]));
  return before.get(program)!.map((usage) => {
    const line = lines.get(usage.file)![usage.line - 1]!;
    return place(usage, column(line, usage.column));
  });
}

function place(usage: Usage, column: number): string {
  return `${usage.file}:${usage.line}:${column} ${usage.role} ${usage.symbol} ${usage.certainty}`;
}

/** Imports are left out: another form of import is another import. */
function bag(usages: Usage[]): string[] {
  return usages
    .filter((usage) => usage.role !== 'import')
    .map((usage) => `${usage.role} ${usage.symbol}`)
    .sort();
}

function bagDifference(one: string[], other: string[]): string[] {
  const left = [...other];
  const lost = one.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...lost.map((each) => `lost ${each}`), ...left.map((each) => `gained ${each}`)];
}
