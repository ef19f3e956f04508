/** Facts of the world around: the lints that watch over them, and what must be in them. */
import { describe, expect, test } from 'vitest';
import { compileRules, readRules } from '../../scripts/rules.js';
import type { Ecosystem } from '../../src/catalog/ecosystem-text.js';
import { isIsoDate, lintEcosystem } from '../../src/catalog/lints/ecosystem.js';
import { lintCatalog } from '../../src/catalog/lints/lint.js';

const { catalog, facts } = await compileRules();
const entries = await readRules();
const { ecosystem } = catalog;

const faultsWith = (changed: Partial<Ecosystem>): string[] =>
  lintEcosystem({ catalog: { ...catalog, ecosystem: { ...ecosystem, ...changed } }, entries, facts }).map(
    ({ where, message }) => `${where}: ${message}`,
  );

describe('the facts', () => {
  test('have a source each, dates that are dates, and sentences', () => {
    expect(
      lintCatalog({ catalog, entries, facts }).filter(({ where }) =>
        /^(?:tensorflow release|python|gpu|package|contrib|dated|artefact|deployment) /.test(where),
      ),
    ).toEqual([]);
  });

  test('hold every minor release of TensorFlow, each not older than the one before but 2.0 beside 1.15', () => {
    const { releases } = ecosystem;
    expect(releases.map(({ version }) => version)).toEqual([
      ...Array.from({ length: 16 }, (_, minor) => `1.${minor}`),
      ...Array.from({ length: 22 }, (_, minor) => `2.${minor}`),
    ]);
    const order = releases.filter(({ version }) => version !== '2.0').map(({ released }) => released);
    expect([...order].sort()).toEqual(order);
  });

  test('hold what was measured: the newest Python of each release', () => {
    const newest = Object.fromEntries(ecosystem.releases.map(({ version, python }) => [version, python[1]]));
    expect(newest).toMatchObject({
      '1.12': '3.6',
      '1.15': '3.7',
      '2.4': '3.8',
      '2.7': '3.9',
      '2.11': '3.10',
      '2.15': '3.11',
      '2.19': '3.12',
      '2.21': '3.13',
    });
  });
});

describe('a date', () => {
  test.each(['2024-05', '2024-02-29'])('%s is one', (text) => expect(isIsoDate(text)).toBe(true));
  test.each(['2024', '2024-13', '2023-02-29', 'May 2024', '2024-5', ''])('"%s" is none', (text) =>
    expect(isIsoDate(text)).toBe(false),
  );
});

describe('the lints tell of', () => {
  const [first] = ecosystem.dated;
  const fact = first as NonNullable<typeof first>;

  test('a fact without a source', () => {
    expect(faultsWith({ dated: [{ ...fact, source: ' ' }] })).toEqual([
      `dated ${fact.id}: It has no source.`,
    ]);
  });

  test('a date that is none, and a fact that concerns nobody', () => {
    expect(faultsWith({ dated: [{ ...fact, date: '2024-31', concerns: {} }] })).toEqual([
      `dated ${fact.id}: \`2024-31\` is no date.`,
      `dated ${fact.id}: It concerns nobody.`,
    ]);
  });

  test('a fact that stands twice', () => {
    expect(faultsWith({ dated: [fact, fact] })).toEqual([`dated ${fact.id}: It is said twice.`]);
  });
});
