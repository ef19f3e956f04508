/** Each lint finds what it is for, and the rules of this repository have nothing to find. */
import { describe, expect, test } from 'vitest';
import { compileRules, readRules } from '../../scripts/rules.js';
import { compileCatalog, type RuleEntry } from '../../src/catalog/compile/catalog.js';
import { type CatalogFacts, NO_FACTS } from '../../src/catalog/compile/facts.js';
import { caveat, none, type RowText, table } from '../../src/catalog/kit.js';
import { lintErrors } from '../../src/catalog/lints/errors.js';
import { lintCatalog } from '../../src/catalog/lints/lint.js';

const good: RowText = {
  signatures: [{ params: 'x, axis=None' }],
  pytorch: 'torch.abs(x)',
  jax: 'jnp.abs(x)',
  keras: 'keras.ops.abs(x)',
};

function messages(row: Partial<RowText>, facts: CatalogFacts = NO_FACTS, more: RuleEntry[] = []): string[] {
  const entries = [table('tf', { abs: { ...good, ...row } }), ...more];
  const { catalog, problems } = compileCatalog(entries, facts, '0');
  const all = [...problems, ...lintCatalog({ catalog, entries, facts })];
  return all.map(({ where, message }) => `${where}: ${message}`);
}

test('a good row has nothing to find', () => expect(messages({})).toEqual([]));

describe('templates', () => {
  test.each<[Partial<RowText>, string]>([
    [
      { pytorch: 'torch.abs(axs)' },
      'tf.abs (pytorch): `axs` is neither a parameter nor a known name. Did you mean `axis`?',
    ],
    [{ jax: 'torch.abs(x)' }, 'tf.abs (jax): `torch` is neither a parameter nor a known name.'],
    [
      { pytorch: [{ when: 'is_itn(x)', code: 'x' }, 'x'] },
      'tf.abs (pytorch): The condition reads `is_itn`, which is neither a parameter nor a test. Did you mean `is_int`?',
    ],
    [
      { pytorch: [{ when: 'axis', code: 'x' }] },
      'tf.abs (pytorch): The last variant has a condition, so some calls get no advice.',
    ],
    [{ pytorch: ['x', 'x'] }, 'tf.abs (pytorch): A variant without a condition hides those after it.'],
    [{ pytorch: 'f(' }, 'tf.abs: Expected an expression, met `the end` at column 2 of `f(`.'],
    [{ pytorch: 'x + ?more' }, 'tf.abs (pytorch): The hole `?more` has no sentence.'],
    [
      { pytorch: { code: 'x', holes: { n: 'What.' } } },
      'tf.abs (pytorch): The sentence for `?n` has no hole.',
    ],
    [
      { pytorch: { code: 'x', without: { axs: 'It means nothing.' } } },
      'tf.abs (pytorch): `axs` in `without` is no parameter. Did you mean `axis`?',
    ],
    [
      { pytorch: { code: 'x', without: { x: 'It means nothing.' } } },
      'tf.abs (pytorch): `x` stands in the advice and in `without`.',
    ],
    [{ pytorch: { code: 'x', helpers: ['h'] } }, 'tf.abs (pytorch): The helper `h` is never called.'],
    [{ pytorch: {} }, 'tf.abs (pytorch): A variant needs a template or a written kind.'],
    [{ pytorch: { kind: 'none' } }, 'tf.abs (pytorch): A written kind (`none`) needs a note.'],
  ])('%j', (row, message) => expect(messages(row)).toContain(message));
});

describe('texts', () => {
  test.each<[Partial<RowText>, string]>([
    [{ note: 'No stop' }, 'tf.abs: The note does not end with a full stop: "No stop".'],
    [{ note: 'small.' }, 'tf.abs: The note does not begin with a capital letter: "small.".'],
    [{ pytorch: none('Two  spaces.') }, 'tf.abs (pytorch): The note has double spaces: "Two  spaces.".'],
    [{ note: 'A `b.' }, 'tf.abs: The note has a backtick without its partner: "A `b.".'],
  ])('%j', (row, message) => expect(messages(row)).toContain(message));
});

describe('references', () => {
  const some = caveat('some', { title: 'Some', text: 'Some.' });
  test('caveats exist and are used', () => {
    expect(messages({ caveats: ['sone'] }, NO_FACTS, [some])).toEqual([
      'tf.abs: The caveat `sone` does not exist. Did you mean `some`?',
      'caveat/some: No row refers to this caveat.',
    ]);
    expect(messages({ caveats: ['some'] }, NO_FACTS, [some])).toEqual([]);
  });
  test('nothing is defined twice', () => {
    expect(messages({}, NO_FACTS, [table('tf', { abs: good })])).toEqual(['tf.abs: It is defined twice.']);
    expect(messages({}, NO_FACTS, [table('tf', { other: { ...good, aliases: ['tf.abs'] } })])).toEqual([
      'tf.other: Its alias `tf.abs` belongs to `tf.abs`.',
    ]);
  });
});

describe('facts', () => {
  const facts: CatalogFacts = {
    source: { 'tf.abs': { v1: 'x, name=None', v2: 'x, name=None' } },
    targets: {
      'torch.abs': { params: 'input, *, out=None' },
      'torch.asinh': { deprecated: 'use `torch.arcsinh`.' },
      'jax.numpy.abs': { params: 'x, /' },
      'keras.ops.abs': {},
    },
    aliases: { 'tf.math.abs': 'tf.abs' },
  };
  const { signatures: _, ...bare } = good;
  const on = (row: Partial<RowText>) => {
    const entries = [table('tf', { abs: { ...bare, ...row } })];
    const { catalog } = compileCatalog(entries, facts, '0');
    return lintCatalog({ catalog, entries, facts }).map(({ where, message }) => `${where}: ${message}`);
  };
  test('a row that agrees with them', () => expect(on({})).toEqual([]));
  test.each<[Partial<RowText>, string]>([
    [{ pytorch: 'torch.asb(x)' }, 'tf.abs (pytorch): `torch.asb` does not exist. Did you mean `torch.abs`?'],
    [{ pytorch: 'torch.asinh(x)' }, 'tf.abs (pytorch): `torch.asinh` is deprecated: use `torch.arcsinh`.'],
    [
      { pytorch: 'torch.abs(x, oot=1)' },
      'tf.abs (pytorch): `torch.abs` has no keyword `oot`. Did you mean `out`?',
    ],
    [{ jax: 'jnp.abs(x=x)' }, 'tf.abs (jax): `jax.numpy.abs` has no keyword `x`.'],
    [
      { pytorch: [{ when: "symbol(x) == 'tf.abz'", code: 'x' }, 'x'] },
      'tf.abs (pytorch): The condition asks for the symbol `tf.abz`. Did you mean `tf.abs`?',
    ],
    [{ signatures: [{ params: 'y' }] }, 'tf.abs: The source has no parameter `y`. Did you mean `x`?'],
  ])('%j', (row, message) => expect(on(row)).toContain(message));
});

test('a row under a rarer spelling serves, unless the usual one has its own', () => {
  const facts = { ...NO_FACTS, source: {}, aliases: { 'tf.abs': 'tf.math.abs' } };
  expect(messages({}, facts)).toEqual([]);
  expect(Object.keys(compileCatalog([table('tf', { abs: good })], facts, '0').catalog.rows)).toEqual([
    'tf.math.abs',
  ]);
  expect(messages({}, facts, [table('tf.math', { abs: good })])).toEqual([
    'tf.abs: Usages carry the name `tf.math.abs`, which has its own row: this one is never found.',
  ]);
});

test('error messages: patterns that cannot be read, texts that are no sentences, patterns of two', () => {
  const error = {
    is: 'error',
    title: 'T',
    severity: 'crash',
    raisedOn: 'x',
    why: 'W.',
    stay: 'S.',
    port: 'P.',
  } as const;
  const { catalog } = compileCatalog(
    [
      { ...error, id: 'one', patterns: ['same', '{name} first'], meaning: 'no capital', source: 'S.' },
      { ...error, id: 'two', patterns: ['same'], meaning: 'M.', source: 'S.' },
      { ...error, id: 'three', patterns: [], meaning: 'M.', source: 'S.' },
    ],
    NO_FACTS,
    '0',
  );
  expect(lintErrors({ catalog, entries: [], facts: NO_FACTS }).map(({ message }) => message)).toEqual([
    'Its `meaning` does not end with a full stop: "no capital".',
    'The pattern `{name} first` has to begin with text or a choice.',
    'It has no pattern, so nothing is known by it.',
    'Its pattern `same` is also one of error/one.',
  ]);
});

describe('the rules of this repository', async () => {
  const { catalog, problems, facts } = await compileRules();
  test('compile', () => expect(problems).toEqual([]));
  test.skipIf(!facts.source || !facts.targets)('have nothing to find', async () => {
    expect(lintCatalog({ catalog, entries: await readRules(), facts })).toEqual([]);
  });
});
