/** Damaged programs: cut off, with lines gone, with words swapped. Nothing throws, every usage lies inside its file. */
import { describe, expect, test } from 'vitest';
import { createUsagesOf } from '../literate/subject.js';
import { allPrograms, type SourceFile } from './programs.js';
import { seeded } from './random.js';

const DAMAGES: { what: string; damage: (text: string, random: () => number) => string }[] = [
  { what: 'cut off anywhere', damage: (text, random) => text.slice(0, Math.floor(random() * text.length)) },
  { what: 'its beginning gone', damage: (text, random) => text.slice(Math.floor(random() * text.length)) },
  { what: 'a line gone', damage: withoutLine },
  { what: 'two words swapped', damage: wordsSwapped },
  { what: 'a bracket too many', damage: withBracket },
];

const usagesOf = createUsagesOf();

describe('damaged programs', () => {
  test.each(DAMAGES)('$what', ({ damage }) => {
    const random = seeded(23);
    const programs = allPrograms().filter(() => random() < 0.35);
    expect(programs.length).toBeGreaterThan(50);
    for (const program of programs) {
      const files = program.files.map(({ path, text }) => ({ path, text: damage(text, random) }));
      expect(outside(files), program.name).toEqual([]);
    }
  });
});

function outside(files: SourceFile[]): string[] {
  const lines = new Map(files.map((file) => [file.path, file.text.split('\n')]));
  return usagesOf(files)
    .filter((usage) => {
      const start = lines.get(usage.file)?.[usage.line - 1];
      const end = lines.get(usage.file)?.[usage.endLine - 1];
      const forward = usage.endLine > usage.line || usage.endColumn > usage.column;
      return (
        start === undefined ||
        end === undefined ||
        !forward ||
        usage.column >= start.length ||
        usage.endColumn > end.length
      );
    })
    .map((usage) => `${usage.file}:${usage.line}:${usage.column} ${usage.symbol}`);
}

function withoutLine(text: string, random: () => number): string {
  const lines = text.split('\n');
  lines.splice(Math.floor(random() * lines.length), 1);
  return lines.join('\n');
}

function wordsSwapped(text: string, random: () => number): string {
  const words = text.split(/(\W+)/);
  const a = Math.floor(random() * words.length);
  const b = Math.floor(random() * words.length);
  [words[a], words[b]] = [words[b]!, words[a]!];
  return words.join('');
}

function withBracket(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  return text.slice(0, at) + '([{)]}'[Math.floor(random() * 6)] + text.slice(at);
}
