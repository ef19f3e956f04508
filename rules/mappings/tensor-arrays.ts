/**
 * Rows of `TensorArray`: a list in PyTorch, an array that is written by index in JAX and Keras, which compile loops over it.
 */
import type { RowText, VariantText } from '../../src/catalog/kit.js';
import { floats, py, table, trial } from '../../src/catalog/kit.js';

const STORAGE = {
  clear_after_read: 'Nothing is cleared when it is read.',
  tensor_array_name: 'It has no name.',
  infer_shape: 'Shapes have to agree.',
  colocate_with_first_write_call: 'It lives where its values do.',
  dynamic_size: 'A list grows by itself.',
};
const FIXED = { ...STORAGE };
const HOLE = { element_shape: 'The shape of one element: `(batch, units)`.' };
const GROWS =
  'An array does not grow: the size has to be that of all that will be written, and the loop has to know it.';

/** An array of zeros for all elements. `element_shape` is a hole where the call does not tell it. */
function zeros(make: (shape: string) => string): VariantText[] {
  const { dynamic_size: _, ...without } = FIXED;
  const all = [
    { when: 'element_shape is None', code: make('(size or 0, *?element_shape)'), holes: HOLE },
    { code: make('(size or 0, *element_shape)') },
  ];
  return all.map((variant) => ({
    ...variant,
    code: variant.code.replace('size or 0', 'size'),
    note: GROWS,
    without: { ...without, dynamic_size: GROWS },
  }));
}

/** Values in a loop, written one by one. */
const LOOP = 'for i in range(3):\n    made = made.write(i, x[i] * 2.0)';
const x = { x: floats(3, 2) };
const holes = { element_shape: '(2,)' };
const MADE = 'made = tf.TensorArray(tf.float32, size=3)';
const run = (use: string) => trial({}, { inputs: x, holes, source: { use: `${MADE}\n${use}` } });
const both = (use: string) => [run(use), { ...run(use), api: 'v1' as const }];

const method = (
  params: string,
  advice: readonly [pytorch: string, jax: string, keras: string],
  use: string,
): RowText => ({
  signatures: [{ params }],
  pytorch: advice[0],
  jax: advice[1],
  keras: advice[2],
  examples: both(use),
});

export const tensorArrays = table('tf', {
  TensorArray: {
    signatures: [
      {
        params:
          'dtype, size=None, dynamic_size=None, clear_after_read=None, tensor_array_name=None, handle=None, flow=None, ' +
          'infer_shape=True, element_shape=None, colocate_with_first_write_call=True, name=None',
      },
    ],
    pytorch: [{ when: 'size is None or size == 0', code: '[]' }, { code: '[None] * size' }].map(
      (variant) => ({
        ...variant,
        note: 'A loop that writes in order says `outputs.append(value)`.',
        without: {
          ...STORAGE,
          dtype: 'Types are those of the values.',
          element_shape: 'Shapes are those of the values.',
        },
      }),
    ),
    jax: zeros((shape) => `jnp.zeros(${shape}, dtype=dtype(dtype))`),
    keras: zeros((shape) => `keras.ops.zeros(${shape}, dtype=dtype(dtype))`),
    examples: [
      { size: 3 },
      { size: 3, element_shape: [2] },
      { size: 3, clear_after_read: false, infer_shape: true, element_shape: py('(2,)') },
      { size: py('tf.shape(x)[0]') },
    ]
      .map((args) =>
        trial(
          { dtype: py('tf.float32'), ...args },
          { inputs: x, holes, source: { use: `made = $call\n${LOOP}\nresult = made.stack()` } },
        ),
      )
      .concat([
        trial(
          { dtype: py('tf.float32'), size: 0, dynamic_size: true },
          {
            inputs: x,
            source: { use: `made = $call\n${LOOP}\nresult = made.stack()` },
            skip: { jax: 'An array does not grow.', keras: 'An array does not grow.' },
          },
        ),
      ]),
  },
  'TensorArray.write': method(
    'index, value, name=None',
    [
      'self[:index] + [value] + self[index + 1 :]'.replace(' :]', ':]'),
      'self.at[index].set(value)',
      'keras.ops.scatter_update(self, [[index]], keras.ops.expand_dims(value, 0))',
    ],
    'made = made.write(1, x[0])\nmade = made.write(0, x[2] * 2.0)\nmade = made.write(2, x[1])\nresult = made.stack()',
  ),
  'TensorArray.read': method(
    'index, name=None',
    ['self[index]', 'self[index]', 'self[index]'],
    'made = made.write(1, x[0])\nresult = made.read(1)',
  ),
  'TensorArray.stack': method(
    'name=None',
    ['torch.stack(self)', 'self', 'self'],
    `${LOOP}\nresult = made.stack()`,
  ),
  'TensorArray.unstack': method(
    'value, name=None',
    ['list(torch.unbind(value))', 'value', 'value'],
    'made = made.unstack(x * 3.0)\nresult = made.read(2)',
  ),
  'TensorArray.concat': method(
    'name=None',
    [
      'torch.cat(self)',
      'self.reshape(-1, *self.shape[2:])',
      'keras.ops.reshape(self, (-1, *self.shape[2:]))',
    ],
    `${LOOP}\nresult = made.concat()`,
  ),
  'TensorArray.gather': method(
    'indices, name=None',
    [
      'torch.stack([self[i] for i in indices])',
      'self[jnp.array(indices)]',
      'keras.ops.take(self, indices, axis=0)',
    ],
    `${LOOP}\nresult = made.gather([2, 0])`,
  ),
  'TensorArray.size': method('name=None', ['len(self)', 'len(self)', 'len(self)'], 'result = made.size()'),
});
