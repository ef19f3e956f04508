/** What becomes of each argument: the basis of the measured shares. */
import { expect, test } from 'vitest';
import { bindTo } from '../../src/catalog/bind.js';
import { compileCatalog } from '../../src/catalog/compile/catalog.js';
import { NO_FACTS } from '../../src/catalog/compile/facts.js';
import { fatesOf } from '../../src/catalog/fates.js';
import { table } from '../../src/catalog/kit.js';
import { usagesIn } from './support.js';

function fates(call: string, params: string, pytorch: Parameters<typeof table>[1][string]['pytorch']) {
  const rows = table('tf', { f: { signatures: [{ params }], pytorch, jax: 'None', keras: 'None' } });
  const { catalog } = compileCatalog([rows], NO_FACTS, '0');
  const row = catalog.rows['tf.f']!;
  const [usage] = usagesIn(call);
  const { arguments: args, api } = usage!;
  const binding = bindTo(row.signatures![0]!, { args, api });
  return fatesOf(row.advice.pytorch[0]!, binding).map(({ parameter, fate }) => [parameter, fate]);
}

test('used, dropped, meaningless and unknown arguments are told apart', () => {
  expect(
    fates(
      'tf.f(a, axis=1, keep=b, name="n", wrong=2)',
      'x, axis=None, keep=None, name=None',
      'torch.sum(x, axis)',
    ),
  ).toEqual([
    ['x', 'used'],
    ['axis', 'used'],
    ['keep', 'dropped'],
    ['name', 'meaningless'],
    [null, 'unknown'],
  ]);
});

test('what `**kwargs` collects goes by its own name', () => {
  expect(fates('tf.f(a, name="n", units=2)', 'x, **kwargs', 'torch.sum(x)')).toEqual([
    ['x', 'used'],
    ['kwargs', 'meaningless'],
    ['kwargs', 'dropped'],
  ]);
});

test('an argument that only chose the variant is tested; passed on, all are used', () => {
  const variants = [{ when: 'mode is None', code: 'torch.sum(x)' }, { code: 'torch.mean(x)' }];
  expect(fates('tf.f(a, mode=None)', 'x, mode=1', variants)).toEqual([
    ['x', 'used'],
    ['mode', 'tested'],
  ]);
  expect(fates('tf.f(a, mode=None)', 'x, mode=1', 'torch.sum(...)').map(([, fate]) => fate)).toEqual([
    'used',
    'used',
  ]);
});

test('an argument that means nothing to the target is explained', () => {
  const pytorch = { code: 'torch.sum(x)', without: { threads: 'Workers do it.' } };
  expect(fates('tf.f(a, threads=2)', 'x, threads=1', pytorch)).toEqual([
    ['x', 'used'],
    ['threads', 'explained'],
  ]);
});
