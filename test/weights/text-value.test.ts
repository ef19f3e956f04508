/** What a piece of the reader's Python is worth as a name or a size. */
import { expect, test } from 'vitest';
import { readValue } from '../../src/weights/text-value.js';

const known: Record<string, string | number> = { name: 'block1', n: 3 };
const value = (text: string) => readValue(text, (name) => known[name]);

test.each([
  ["'conv1'", 'conv1'],
  ["name + '_conv'", 'block1_conv'],
  ["'%s_%d' % (name, n)", 'block1_3'],
  ["'unit_%d' % (i + 1)", 'unit_?'],
  ["'{}_{}'.format(name, i)", 'block1_?'],
  ["f'{name}_x'", '?_x'],
  ["None or 'linear'", 'linear'],
  ["scope or 'linear'", undefined],
  ['n * 2 + 1', 7],
  ['[n, 3]', [3, 3]],
  ['(5, other)', [5, undefined]],
  ['lambda: 1', undefined],
  ['][', undefined],
  ['None', null],
])('%s', (text, expected) => expect(value(text)).toEqual(expected));
