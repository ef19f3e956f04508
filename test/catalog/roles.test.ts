/** A row may answer an annotation otherwise than a name that is looked at when the code runs. */
import { expect, test } from 'vitest';
import { createAdviser } from '../../src/catalog/adviser.js';
import { compileCatalog } from '../../src/catalog/compile/catalog.js';
import { NO_FACTS } from '../../src/catalog/compile/facts.js';
import { redesign, table } from '../../src/catalog/kit.js';
import type { Role } from '../../src/usage/usage.js';
import { usagesIn } from './support.js';

const asked = [
  { when: "role == 'annotation'", code: 'keras.KerasTensor' },
  redesign('Ask `keras.ops.is_tensor(x)`.'),
];
const { catalog } = compileCatalog(
  [table('tf', { Tensor: { pytorch: 'torch.Tensor', jax: 'jax.Array', keras: asked } })],
  NO_FACTS,
  '0',
);

const kerasCode = (role: Role) => {
  const usages = usagesIn('tf.Tensor').map((usage) => ({ ...usage, role }));
  return createAdviser(catalog, usages).advise(usages[0]!, 'keras').advice.code;
};

test('an annotation is told from a mention', () => {
  expect(kerasCode('annotation')).toBe('keras.KerasTensor');
  expect(kerasCode('reference')).toBeNull();
});
