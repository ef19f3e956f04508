/** The difference that the corpus run prints. */
import { expect, it } from 'vitest';
import { difference } from '../../scripts/corpus/counts.js';

it('says nothing where nothing changed', () => {
  expect(difference('a\nb\n', 'a\nb\n')).toEqual([]);
});

it('gives lines that went and lines that came, counting repeated ones', () => {
  expect(difference('a\nb\nb\n', 'a\nb\nc\n')).toEqual(['- b', '+ c']);
});
