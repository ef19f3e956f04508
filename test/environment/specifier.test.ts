/** Versions as Poetry and Conda write them, in the words of PEP 440. */
import { describe, expect, test } from 'vitest';
import { fromConda, fromPoetry, tidySpecifier } from '../../src/environment/specifier.js';

test.each([
  ['', ''],
  [' >= 1.4 , != 1.5.* , < 2 ', '>=1.4,!=1.5.*,<2'],
  ['>=1.4,', '>=1.4'],
])('pip: %j', (written, expected) =>
  expect(tidySpecifier(written)).toEqual({ specifier: expected, flaw: null }),
);

describe('Poetry', () => {
  test.each([
    ['^2.4', '>=2.4,<3.0'],
    ['^2.4.1', '>=2.4.1,<3.0'],
    ['^0.3.1', '>=0.3.1,<0.4'],
    ['^0.0.3', '>=0.0.3,<0.0.4'],
    ['^0', '>=0,<1.0'],
    ['^21.7b0', '>=21.7b0,<22.0'],
    ['~2.4', '>=2.4,<2.5'],
    ['~2.4.1', '>=2.4.1,<2.5'],
    ['~1', '>=1,<2.0'],
    ['2.4.1', '==2.4.1'],
    ['2.*', '==2.*'],
    ['*', ''],
    ['>=1.13,<2.0', '>=1.13,<2.0'],
    ['>=1.13 <2.0', '>=1.13,<2.0'],
    ['^1.15 || ^2.3', '>=1.15,<3.0'],
    ['1.15.* || >=2.3', '>=1.15'],
    ['* || ^2', ''],
    ['~=2.4.0', '~=2.4.0'],
  ])('%s', (written, expected) => expect(fromPoetry(written)).toEqual({ specifier: expected, flaw: null }));

  test('nonsense is no version', () => {
    expect(fromPoetry('latest')).toEqual({
      specifier: '',
      flaw: '`latest` is no version specifier of PEP 440',
    });
  });
});

describe('Conda', () => {
  test.each([
    ['=1.15', '==1.15.*'],
    ['==1.15', '==1.15'],
    ['1.15.0', '==1.15.0'],
    ['1.15.*', '==1.15.*'],
    ['=1.15.*', '==1.15.*'],
    ['1.11*', '==1.11.*'],
    ['>=1.8,<1.11', '>=1.8,<1.11'],
    ['>=1.8,<1.11a0', '>=1.8,<1.11a0'],
    ['1.8|1.10*', '>=1.8,<1.11'],
    ['*', ''],
    ['', ''],
  ])('%j', (written, expected) => expect(fromConda(written)).toEqual({ specifier: expected, flaw: null }));
});
