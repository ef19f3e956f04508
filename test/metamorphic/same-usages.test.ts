/**
 * The same program in another spelling has the same usages. The strongest test a resolver can have: it needs no
 * expectation, only two ways to say one thing.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Usage } from '../../src/usage/usage.js';
import { loadUsagesOf } from '../literate/subject.js';
import { partsImported, renamed, renamedColumn, spelledOut } from './import-rewrites.js';
import { commented, crlf, reordered, withDeadCode } from './layout-rewrites.js';
import { allPrograms, type Program } from './programs.js';
import { helperMoved, wrapped } from './structure-rewrites.js';

const PROGRAMS = allPrograms();
const REWRITES: { what: string; rewrite: (program: Program) => Program | null; atLeast: number }[] = [
  { what: 'CRLF', rewrite: crlf, atLeast: 300 },
  { what: 'files in another order', rewrite: reordered, atLeast: 40 },
  { what: 'comments', rewrite: commented, atLeast: 300 },
  { what: 'dead code', rewrite: withDeadCode, atLeast: 300 },
  { what: 'another alias', rewrite: renamed, atLeast: 200 },
  { what: '`import tensorflow`, written out', rewrite: spelledOut, atLeast: 100 },
  { what: '`from tensorflow import nn`', rewrite: partsImported, atLeast: 40 },
  { what: 'wrapped in a function', rewrite: wrapped, atLeast: 150 },
  { what: 'a helper in another module', rewrite: helperMoved, atLeast: 25 },
];

let usagesOf: Awaited<ReturnType<typeof loadUsagesOf>>;
const before = new Map<Program, Usage[]>();
beforeAll(async () => {
  usagesOf = await loadUsagesOf();
  for (const program of PROGRAMS) before.set(program, usagesOf(program.files));
});

describe('the same usages', () => {
  test.each(REWRITES)('$what', ({ rewrite, atLeast }) => {
    const pairs = PROGRAMS.map((program) => ({ program, other: rewrite(program) })).filter(
      ({ other }) => other !== null,
    );
    expect(pairs.length, 'programs this rewrite applies to').toBeGreaterThanOrEqual(atLeast);
    const failures = pairs.flatMap(({ program, other }) => {
      const difference = bagDifference(bag(before.get(program)!), bag(usagesOf(other!.files)));
      return difference.length === 0 ? [] : [`${program.name}: ${difference.join(', ')}`];
    });
    expect(failures).toEqual([]);
  });
});

describe('the same places', () => {
  const placed = (
    rewrite: (program: Program) => Program | null,
    column: (line: string, at: number) => number,
  ) =>
    PROGRAMS.flatMap((program) => {
      const other = rewrite(program);
      if (!other) return [];
      const lines = new Map(program.files.map((file) => [file.path, file.text.split(/\r?\n/)]));
      const moved = before.get(program)!.map((usage) => {
        const line = lines.get(usage.file)![usage.line - 1]!;
        return place(usage, column(line, usage.column));
      });
      const found = usagesOf(other.files).map((usage) => place(usage, usage.column));
      const difference = bagDifference(moved.sort(), found.sort());
      return difference.length === 0 ? [] : [`${program.name}: ${difference.join(', ')}`];
    });

  test('CRLF', () => {
    expect(placed(crlf, (_, at) => at)).toEqual([]);
  });

  test('files in another order', () => {
    expect(placed(reordered, (_, at) => at)).toEqual([]);
  });

  test('another alias', () => {
    expect(placed(renamed, renamedColumn)).toEqual([]);
  });
});

test('two runs are equal', () => {
  for (const program of PROGRAMS) expect(usagesOf(program.files), program.name).toEqual(before.get(program));
});

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
