/**
 * Rows of diagonals, bands and factorings of matrices.
 */
import type { AdviceText, VariantText } from '../../src/catalog/kit.js';
import { complexes, floats, none, py, table, trial } from '../../src/catalog/kit.js';

const INPUT = [{ params: 'input, name=None' }];
const MATRICES = { input: floats(2, 3, 3) };
const ALIGN = 'Diagonals of unequal length stand in a band that only TensorFlow has.';

/** `k` as a number is one diagonal; as a pair it is a band, which only TensorFlow knows. */
const oneDiagonal = (code: string, offset: string, target: string): AdviceText => [
  { when: 'k == 0', code: code.replace('$k', '') },
  { when: 'is_int(k)', code: code.replace('$k', offset) },
  none(`A band of several diagonals: set them one by one in ${target}.`),
];

const withoutAlign = { align: ALIGN };

/** Upper and lower bounds of a band; -1 keeps all of that side. */
function band(tril: string, triu: string, k: (value: string) => string): VariantText[] {
  const lower = (x: string, upper: string) => `${tril}(${x}${upper})`;
  return [
    { when: 'num_lower == -1 and num_upper == 0', code: `${tril}(input)` },
    { when: 'num_lower == 0 and num_upper == -1', code: `${triu}(input)` },
    { when: 'num_lower == -1', code: lower('input', k('num_upper')) },
    { when: 'num_upper == -1', code: `${triu}(input${k('-num_lower')})` },
    {
      code: `${triu}(${lower('input', k('num_upper'))}${k('-num_lower')})`,
      note: 'A negative number, which keeps all of its side, has to be left out of the call.',
    },
  ];
}

const rebuilt = (args: Parameters<typeof trial>[0], use: string) =>
  trial(args, { source: { use }, gradient: 'Signs of the vectors are free, and with them the gradient.' });

export const matrices = table('tf', {
  eye: {
    signatures: [{ params: 'num_rows, num_columns=None, batch_shape=None, dtype=tf.float32, name=None' }],
    pytorch: eye('torch.eye(', (made) => `${made}.repeat(*batch_shape, 1, 1)`, 'dtype=dtype(dtype)'),
    jax: eye('jnp.eye(', (made) => `jnp.tile(${made}, (*batch_shape, 1, 1))`, 'dtype=dtype(dtype)'),
    keras: eye(
      'keras.ops.eye(',
      (made) => `keras.ops.tile(${made}, (*batch_shape, 1, 1))`,
      'dtype=dtype(dtype)',
    ),
    examples: [
      { num_rows: 3 },
      { num_rows: 3, num_columns: 4 },
      { num_rows: 3, dtype: py('tf.int32') },
      { num_rows: 3, num_columns: 2, dtype: py('tf.float16') },
      { num_rows: 3, batch_shape: [2, 4] },
      { num_rows: 3, num_columns: 2, batch_shape: [2] },
      { num_rows: 3, batch_shape: [2], dtype: py('tf.int32') },
      { num_rows: 3, num_columns: 2, batch_shape: [2], dtype: py('tf.int32') },
    ],
  },
  diag: {
    signatures: [{ params: 'diagonal, name=None' }],
    pytorch: 'torch.diag(diagonal)',
    jax: 'jnp.diag(diagonal)',
    keras: 'keras.ops.diag(diagonal)',
    examples: [{ diagonal: floats(4) }],
    note: 'This is for a diagonal of rank 1; of a matrix TensorFlow makes an array of rank 4.',
  },
  diag_part: {
    signatures: INPUT,
    pytorch: 'torch.diagonal(input)',
    jax: 'jnp.diagonal(input)',
    keras: 'keras.ops.diagonal(input)',
    examples: [{ input: floats(4, 4) }],
    note: 'This is for a matrix.',
  },
  'linalg.diag': {
    signatures: [
      {
        params: "diagonal, name='diag', k=0, num_rows=-1, num_cols=-1, padding_value=0, align='RIGHT_LEFT'",
      },
    ],
    pytorch: [
      { when: `k == 0 and ${PLAIN()}`, code: 'torch.diag_embed(diagonal)' },
      { when: `is_int(k) and ${PLAIN()}`, code: 'torch.diag_embed(diagonal, offset=k)' },
      none('Fill an array and set its diagonal by `torch.diagonal_scatter`.'),
    ],
    jax: [
      {
        when: `k == 0 and ${PLAIN()}`,
        code: 'jnp.where(jnp.eye(diagonal.shape[-1], dtype=bool), diagonal[..., None], 0)',
      },
      {
        when: `is_int(k) and ${PLAIN()}`,
        code: "jnp.vectorize(lambda row: jnp.diag(row, k), signature='(n)->(m,m)')(diagonal)",
      },
      none('Fill an array and set its diagonal by `.at[..., i, j].set`.'),
    ],
    keras: [
      {
        when: `k == 0 and ${PLAIN()}`,
        code: "keras.ops.where(keras.ops.eye(diagonal.shape[-1], dtype='bool'), diagonal[..., None], 0)",
      },
      none('Fill an array and write the diagonal by `keras.ops.scatter_update`.'),
    ],
    without: withoutAlign,
    examples: [{ diagonal: floats(4) }, { diagonal: floats(2, 3) }, { diagonal: floats(2, 3), k: 1 }],
  },
  'linalg.diag_part': {
    signatures: [{ params: "input, name='diag_part', k=0, padding_value=0, align='RIGHT_LEFT'" }],
    pytorch: oneDiagonal('torch.diagonal(input$k, dim1=-2, dim2=-1)', ', offset=k', 'PyTorch'),
    jax: oneDiagonal('jnp.diagonal(input$k, axis1=-2, axis2=-1)', ', offset=k', 'JAX'),
    keras: oneDiagonal('keras.ops.diagonal(input$k, axis1=-2, axis2=-1)', ', offset=k', 'Keras'),
    without: { ...withoutAlign, padding_value: 'A single diagonal is not padded.' },
    examples: [MATRICES, { input: floats(2, 3, 4), k: 1 }, { input: floats(2, 3, 4), k: -1 }],
  },
  'linalg.set_diag': {
    signatures: [{ params: "input, diagonal, name='set_diag', k=0, align='RIGHT_LEFT'" }],
    pytorch: oneDiagonal(
      'torch.diagonal_scatter(input, diagonal$k, dim1=-2, dim2=-1)',
      ', offset=k',
      'PyTorch',
    ),
    jax: [
      {
        when: 'k == 0',
        code: 'jnp.where(jnp.eye(*input.shape[-2:], dtype=bool), diagonal[..., None], input)',
      },
      none('Write it by `.at[..., i, j].set`.'),
    ],
    keras: [
      {
        when: 'k == 0',
        code: "keras.ops.where(keras.ops.eye(*input.shape[-2:], dtype='bool'), diagonal[..., None], input)",
      },
      none('Write the diagonal by `keras.ops.scatter_update`.'),
    ],
    without: withoutAlign,
    examples: [
      { input: floats(2, 3, 3), diagonal: floats(2, 3) },
      { input: floats(2, 3, 4), diagonal: floats(2, 3) },
      { input: floats(2, 3, 3), diagonal: floats(2, 2), k: 1 },
    ],
    note: 'For matrices of more rows than columns the forms of JAX and Keras want a diagonal as long as the rows.',
  },
  'linalg.trace': {
    signatures: [{ params: 'x, name=None' }],
    pytorch: 'torch.diagonal(x, dim1=-2, dim2=-1).sum(-1)',
    jax: 'jnp.trace(x, axis1=-2, axis2=-1)',
    keras: 'keras.ops.trace(x, axis1=-2, axis2=-1)',
    examples: [{ x: floats(3, 3) }, { x: floats(2, 3, 4) }],
  },
  'linalg.matrix_transpose': {
    signatures: [{ params: "a, name='matrix_transpose', conjugate=False" }],
    pytorch: [{ when: 'not conjugate', code: 'a.mT' }, { code: 'a.mH' }],
    jax: [{ when: 'not conjugate', code: 'a.mT' }, { code: 'jnp.conj(a.mT)' }],
    keras: [
      { when: 'not conjugate', code: 'keras.ops.swapaxes(a, -1, -2)' },
      { code: 'keras.ops.conj(keras.ops.swapaxes(a, -1, -2))' },
    ],
    examples: [{ a: floats(2, 3, 4) }, { a: complexes(2, 3), conjugate: true }],
  },
  matrix_band_part: {
    signatures: [{ params: 'input, num_lower, num_upper, name=None' }],
    pytorch: band('torch.tril', 'torch.triu', (value) => `, diagonal=${value}`),
    jax: band('jnp.tril', 'jnp.triu', (value) => `, k=${value}`),
    keras: band('keras.ops.tril', 'keras.ops.triu', (value) => `, k=${value}`),
    examples: (
      [
        [-1, 0],
        [0, -1],
        [-1, 1],
        [1, -1],
        [1, 1],
        [0, 0],
      ] as const
    ).map(([num_lower, num_upper]) => ({ input: floats(2, 4, 4), num_lower, num_upper })),
  },
  matrix_inverse: {
    signatures: [{ params: 'input, adjoint=False, name=None' }],
    pytorch: [
      { when: 'not adjoint', code: 'torch.linalg.inv(input)' },
      { code: 'torch.linalg.inv(input).mH' },
    ],
    jax: [
      { when: 'not adjoint', code: 'jnp.linalg.inv(input)' },
      { code: 'jnp.conj(jnp.linalg.inv(input).mT)' },
    ],
    keras: [
      { when: 'not adjoint', code: 'keras.ops.inv(input)' },
      { code: 'keras.ops.conj(keras.ops.swapaxes(keras.ops.inv(input), -1, -2))' },
    ],
    examples: [MATRICES, { input: floats(3, 3), adjoint: true }],
    proof: { tolerance: 1e-4 },
  },
  matrix_determinant: {
    signatures: INPUT,
    pytorch: 'torch.linalg.det(input)',
    jax: 'jnp.linalg.det(input)',
    keras: 'keras.ops.det(input)',
    examples: [MATRICES],
  },
  matrix_solve: {
    signatures: [{ params: 'matrix, rhs, adjoint=False, name=None' }],
    pytorch: [
      { when: 'not adjoint', code: 'torch.linalg.solve(matrix, rhs)' },
      { code: 'torch.linalg.solve(matrix.mH, rhs)' },
    ],
    jax: [
      { when: 'not adjoint', code: 'jnp.linalg.solve(matrix, rhs)' },
      { code: 'jnp.linalg.solve(jnp.conj(matrix.mT), rhs)' },
    ],
    keras: [
      { when: 'not adjoint', code: 'keras.ops.solve(matrix, rhs)' },
      { code: 'keras.ops.solve(keras.ops.conj(keras.ops.swapaxes(matrix, -1, -2)), rhs)' },
    ],
    examples: [
      { matrix: floats(2, 3, 3), rhs: floats(2, 3, 2) },
      { matrix: floats(3, 3), rhs: floats(3, 2), adjoint: true },
    ],
    proof: { tolerance: 1e-4 },
  },
  cholesky: {
    signatures: INPUT,
    pytorch: 'torch.linalg.cholesky(input)',
    jax: 'jnp.linalg.cholesky(input)',
    keras: 'keras.ops.cholesky(input)',
    examples: [
      trial(
        { input: py('tf.matmul(a, a, transpose_b=True) + tf.eye(3)') },
        { inputs: { a: floats(3, 3) }, gradient: 'The gradient into the lower half is shared differently.' },
      ),
    ],
  },
  self_adjoint_eig: {
    signatures: [{ params: 'tensor, name=None' }],
    pytorch: 'torch.linalg.eigh(tensor)',
    jax: 'jnp.linalg.eigh(tensor)',
    keras: 'keras.ops.eigh(tensor)',
    examples: [
      trial(
        { tensor: py('a + tf.transpose(a)') },
        {
          inputs: { a: floats(3, 3) },
          source: { use: 'e, v = $call\nresult = [e, tf.matmul(v * e, v, transpose_b=True)]' },
          gradient: 'Signs of the vectors are free, and with them the gradient.',
        },
      ),
    ],
  },
  svd: {
    signatures: [{ params: 'tensor, full_matrices=False, compute_uv=True, name=None' }],
    pytorch: [
      { when: 'compute_uv is False', code: 'torch.linalg.svdvals(tensor)', without: FULL() },
      {
        code: '(lambda u, s, vh: (s, u, vh.mH))(*torch.linalg.svd(tensor, full_matrices=full_matrices))',
      },
    ],
    jax: [
      { when: 'compute_uv is False', code: 'jnp.linalg.svd(tensor, compute_uv=False)', without: FULL() },
      {
        code: '(lambda u, s, vh: (s, u, jnp.conj(vh.mT)))(*jnp.linalg.svd(tensor, full_matrices=full_matrices))',
      },
    ],
    keras: [
      { when: 'compute_uv is False', code: 'keras.ops.svd(tensor, compute_uv=False)', without: FULL() },
      {
        code:
          '(lambda u, s, vh: (s, u, keras.ops.conj(keras.ops.swapaxes(vh, -1, -2))))' +
          '(*keras.ops.svd(tensor, full_matrices=full_matrices))',
      },
    ],
    examples: [
      rebuilt(
        { tensor: floats(4, 3) },
        's, u, v = $call\nresult = [s, tf.matmul(u * s, v, transpose_b=True)]',
      ),
      rebuilt(
        { tensor: floats(4, 3), full_matrices: true },
        's, u, v = $call\nresult = [s, tf.matmul(u[:, :3] * s, v, transpose_b=True), tf.abs(tf.matmul(u, u, transpose_a=True))]',
      ),
      { tensor: floats(4, 3), compute_uv: false },
    ],
    note: 'TensorFlow gives the values first, and the right vectors as columns.',
    proof: { tolerance: 1e-4 },
  },
});

/** No size, no value: the plain diagonal. */
function PLAIN(): string {
  return 'absent(num_rows) and absent(num_cols) and absent(padding_value)';
}

function FULL() {
  return { full_matrices: 'The values alone are the same.' };
}

/** Rows, columns, batches and a dtype, each where the call has it. */
function eye(head: string, batched: (made: string) => string, dtype: string): VariantText[] {
  const made = (columns: string, typed: string) => `${head}num_rows${columns}${typed})`;
  const forms = [
    ['num_columns is None and absent(dtype)', made('', '')],
    ['num_columns is None', made('', `, ${dtype}`)],
    ['absent(dtype)', made(', num_columns', '')],
    ['', made(', num_columns', `, ${dtype}`)],
  ] as const;
  return [
    ...forms.map(([when, code]) => ({
      when: ['batch_shape is None', when].filter(Boolean).join(' and '),
      code,
    })),
    ...forms.map(([when, code]) => ({ ...(when !== '' && { when }), code: batched(code) })),
  ];
}
