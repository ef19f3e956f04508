/** The text of counts that the corpus run commits, and the difference that it prints. */
import { expect, it } from 'vitest';
import { countsText, difference } from '../../scripts/corpus/counts.js';
import { many } from '../report/cases.js';

it('holds counts and names of frameworks, and nothing of the code', () => {
  const text = countsText('many 1.0', many);
  const { coverage, usages } = many;
  expect(text).toMatch(/^many 1\.0\nfiles \d+, /);
  expect(text).toContain(
    `own ${coverage.ownRow}, namespace ${coverage.namespaceOnly}, unknown ${coverage.unknown}`,
  );
  for (const { symbol, count } of [...coverage.unknownSymbols, ...coverage.namespaceSymbols].slice(0, 12)) {
    expect(text).toMatch(new RegExp(`^ *${count}  ${symbol.replaceAll('.', '\\.')}$`, 'm'));
  }
  for (const { file } of usages) expect(text).not.toContain(file);
});

it('says nothing where nothing changed', () => {
  expect(difference('a\nb\n', 'a\nb\n')).toEqual([]);
});

it('gives lines that went and lines that came, counting repeated ones', () => {
  expect(difference('a\nb\nb\n', 'a\nb\nc\n')).toEqual(['- b', '+ c']);
});
