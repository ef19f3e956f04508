/** Every usage stands where it says: the text at its place is what it says was written there, and nothing is told twice. */
import { expect, test } from 'vitest';
import type { Usage } from '../../src/usage/usage.js';
import { createUsagesOf } from '../literate/subject.js';
import { allPrograms, type Program } from './programs.js';

const usagesOf = createUsagesOf();
const FOUND = allPrograms().map((program) => ({ program, usages: usagesOf(program.files) }));

test('the text at its place is what was written', () => {
  const wrong = FOUND.flatMap(({ program, usages }) =>
    usages
      .filter((usage) => usage.line === usage.endLine && !usage.symbol.endsWith('.__call__'))
      .filter((usage) => textAt(program, usage) !== expectedText(usage))
      .map(
        (usage) => `${program.name}: ${usage.line}: ${textAt(program, usage)} is not ${expectedText(usage)}`,
      ),
  );
  expect(wrong).toEqual([]);
});

test('nothing is told twice', () => {
  const twice = FOUND.flatMap(({ program, usages }) => {
    const keys = usages.map((each) => `${each.file}:${each.line}:${each.column} ${each.role} ${each.symbol}`);
    return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${program.name}: ${key}`);
  });
  expect(twice).toEqual([]);
});

test('ids are their own', () => {
  for (const { program, usages } of FOUND) {
    expect(new Set(usages.map((usage) => usage.id)).size, program.name).toBe(usages.length);
  }
});

function textAt(program: Program, usage: Usage): string {
  const text = program.files.find((file) => file.path === usage.file)!.text;
  return text.split(/\r?\n/)[usage.line - 1]!.slice(usage.column, usage.endColumn);
}

/** A method's place is its name alone. */
function expectedText(usage: Usage): string {
  return usage.role === 'method' ? usage.written.split('.').at(-1)! : usage.written;
}
