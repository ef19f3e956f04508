/**
 * Rows of matrix products and one-hot rows.
 */
import type { Example, VariantText } from '../../src/catalog/kit.js';
import { complexes, floats, intsBelow, py, table } from '../../src/catalog/kit.js';

const FLAGS = ['transpose_a', 'transpose_b', 'adjoint_a', 'adjoint_b'] as const;
type Flag = (typeof FLAGS)[number];

/** How a matrix is turned in a target, plainly or with its complex conjugate. */
interface Turned {
  product: string;
  transpose(name: string): string;
  adjoint(name: string): string;
}

/** The variants of a product: nothing turned, one or two sides turned for certain, or as a flag says when the code runs. */
function products({ product, transpose, adjoint }: Turned): VariantText[] {
  const turned = (flag: Flag, name: string) => (flag.startsWith('adjoint') ? adjoint(name) : transpose(name));
  const only = (flags: readonly Flag[]) =>
    FLAGS.map((flag) => (flags.includes(flag) ? flag : `not ${flag}`)).join(' and ');
  const sides = (a: string, b: string) => `${product}(${a}, ${b})`;
  const sure = (flags: readonly Flag[]): VariantText => {
    const side = (name: 'a' | 'b') => {
      const flag = flags.find((one) => one.endsWith(name));
      return flag ? turned(flag, name) : name;
    };
    return { when: only(flags), code: sides(side('a'), side('b')) };
  };
  const open = (flag: Flag): VariantText => {
    const rest = FLAGS.filter((one) => one !== flag).map((one) => `not ${one}`);
    const name = flag.endsWith('a') ? 'a' : 'b';
    const text = `${turned(flag, name)} if ${flag} else ${name}`;
    return { when: rest.join(' and '), code: name === 'a' ? sides(text, 'b') : sides('a', text) };
  };
  const either = (name: 'a' | 'b') =>
    `${transpose(name)} if transpose_${name} else ${adjoint(name)} if adjoint_${name} else ${name}`;
  return [
    sure([]),
    ...FLAGS.map((flag) => sure([flag])),
    sure(['transpose_a', 'transpose_b']),
    ...FLAGS.map(open),
    { code: sides(either('a'), either('b')) },
  ];
}

/** One example a variant; a flag that only the running program knows is a number made by NumPy. */
const turnedExamples: Example[] = FLAGS.flatMap((flag): Example[] => {
  const shapes = flag.endsWith('a') ? { a: [3, 2], b: [3, 4] } : { a: [2, 3], b: [4, 3] };
  const open = py('bool(np.sum([1]))');
  return [
    { a: floats(...shapes.a), b: floats(...shapes.b), [flag]: true },
    { a: complexes(...shapes.a), b: complexes(...shapes.b), [flag]: true },
    { a: floats(5, ...shapes.a), b: floats(5, ...shapes.b), [flag]: true },
    { a: complexes(...shapes.a), b: complexes(...shapes.b), [flag]: open },
  ];
});

/** `tf.one_hot` with its own values: 1 and 0 unless given. */
const OWN = 'not absent(on_value) or not absent(off_value)';
const LAST = '(axis is None or axis == -1)';

interface Rows {
  /** A one-hot array of truths, with its classes last or along `axis`. */
  truths: string;
  truthsAlong: string;
  where(truths: string, on: string, off: string): string;
  cast(code: string): string;
}

function ownValues({ truths, truthsAlong, where, cast }: Rows): VariantText[] {
  const values = [
    ['absent(off_value)', 'on_value', '0'],
    ['absent(on_value)', '1', 'off_value'],
    ['not absent(on_value)', 'on_value', 'off_value'],
  ] as const;
  const places = [
    [LAST, truths],
    ['not absent(axis)', truthsAlong],
  ] as const;
  return places.flatMap(([place, rows]) =>
    values.flatMap(([which, on, off]) => [
      { when: `(${OWN}) and ${which} and ${place} and absent(dtype)`, code: where(rows, on, off) },
      { when: `(${OWN}) and ${which} and ${place}`, code: cast(where(rows, on, off)) },
    ]),
  );
}

const TORCH_ROWS = 'F.one_hot(indices.long(), depth)';

const ownExamples: Example[] = [
  { on_value: 5.0, off_value: -1.0 },
  { on_value: 5.0 },
  { off_value: -1.0 },
].flatMap((values) =>
  [{}, { axis: 0 }].flatMap((axis) =>
    [{}, { dtype: py('tf.float16') }].map((dtype) => ({
      indices: intsBelow(4, 3),
      depth: 4,
      ...values,
      ...axis,
      ...dtype,
    })),
  ),
);

export const productsAndRows = table('tf', {
  matmul: {
    pytorch: products({
      product: 'torch.matmul',
      transpose: (name) => `${name}.mT`,
      adjoint: (name) => `${name}.mH`,
    }),
    jax: products({
      product: 'jnp.matmul',
      transpose: (name) => `${name}.mT`,
      adjoint: (name) => `jnp.conj(${name}.mT)`,
    }),
    keras: products({
      product: 'keras.ops.matmul',
      transpose: (name) => `keras.ops.swapaxes(${name}, -1, -2)`,
      adjoint: (name) => `keras.ops.conj(keras.ops.swapaxes(${name}, -1, -2))`,
    }),
    without: {
      a_is_sparse: 'It only chose a kernel: the values are those of a dense product.',
      b_is_sparse: 'It only chose a kernel: the values are those of a dense product.',
    },
    examples: [
      { a: floats(2, 3), b: floats(3, 4) },
      { a: floats(2, 3), b: floats(3, 4), a_is_sparse: true },
      { a: floats(3, 2), b: floats(4, 3), transpose_a: true, transpose_b: true },
      { a: complexes(3, 2), b: complexes(4, 3), transpose_a: true, adjoint_b: true },
      ...turnedExamples,
    ],
    caveats: ['dtype-promotion'],
  },
  one_hot: {
    pytorch: [
      ...ownValues({
        truths: `${TORCH_ROWS}.bool()`,
        truthsAlong: `${TORCH_ROWS}.movedim(-1, axis).bool()`,
        where: (truths, on, off) => `torch.where(${truths}, ${on}, ${off})`,
        cast: (code) => `${code}.to(dtype(dtype))`,
      }),
      { when: `absent(dtype) and ${LAST}`, code: `${TORCH_ROWS}.float()` },
      { when: LAST, code: `${TORCH_ROWS}.to(dtype(dtype))` },
      { when: 'absent(dtype)', code: `${TORCH_ROWS}.movedim(-1, axis).float()` },
      { code: `${TORCH_ROWS}.movedim(-1, axis).to(dtype(dtype))` },
    ],
    jax: [
      ...ownValues({
        truths: 'jax.nn.one_hot(indices, depth, dtype=bool)',
        truthsAlong: 'jax.nn.one_hot(indices, depth, dtype=bool, axis=axis)',
        where: (truths, on, off) => `jnp.where(${truths}, ${on}, ${off})`,
        cast: (code) => `${code}.astype(dtype(dtype))`,
      }),
      { when: `absent(dtype) and ${LAST}`, code: 'jax.nn.one_hot(indices, depth)' },
      { when: LAST, code: 'jax.nn.one_hot(indices, depth, dtype=dtype(dtype))' },
      { when: 'absent(dtype)', code: 'jax.nn.one_hot(indices, depth, axis=axis)' },
      { code: 'jax.nn.one_hot(indices, depth, dtype=dtype(dtype), axis=axis)' },
    ],
    keras: [
      ...ownValues({
        truths: "keras.ops.one_hot(indices, depth, dtype='bool')",
        truthsAlong: "keras.ops.one_hot(indices, depth, dtype='bool', axis=axis)",
        where: (truths, on, off) => `keras.ops.where(${truths}, ${on}, ${off})`,
        cast: (code) => `keras.ops.cast(${code}, dtype(dtype))`,
      }),
      { when: `absent(dtype) and ${LAST}`, code: 'keras.ops.one_hot(indices, depth)' },
      { when: LAST, code: 'keras.ops.one_hot(indices, depth, dtype=dtype(dtype))' },
      { when: 'absent(dtype)', code: 'keras.ops.one_hot(indices, depth, axis=axis)' },
      { code: 'keras.ops.one_hot(indices, depth, dtype=dtype(dtype), axis=axis)' },
    ],
    examples: [
      { indices: intsBelow(4, 3), depth: 4 },
      { indices: intsBelow(4, 2, 3), depth: 4, dtype: py('tf.int32') },
      { indices: intsBelow(4, 3), depth: 4, axis: 0 },
      { indices: intsBelow(4, 3), depth: 4, axis: 0, dtype: py('tf.int32') },
      { indices: intsBelow(4, 3), depth: 4, on_value: false, off_value: true, dtype: py('tf.bool') },
      ...ownExamples,
    ],
    caveats: ['one-hot-range'],
  },
});
