/**
 * Rows of sparse tensors: COO in PyTorch, whose indices are the transpose of TensorFlow's, `BCOO` in JAX; Keras has none of its own.
 */
import type { AdviceText, Example, RowExtra, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { bools, floats, keep, none, py, redesign, table, trial } from '../../src/catalog/kit.js';

const KERAS =
  'Only the TensorFlow and JAX backends have sparse tensors: make them dense in the pipeline, or keep this part on the TensorFlow backend.';
const NO_KERAS = { keras: 'Only TensorFlow has this sparse tensor.' };

/** Two sparse matrices of one pattern, and one of another. */
const ONE = 'tf.SparseTensor([[0, 1], [1, 0], [1, 2]], x, [2, 3])';
const OTHER = 'tf.SparseTensor([[0, 1], [0, 2], [1, 0]], y, [2, 3])';
const VALUES = { x: floats(3), y: floats(3) };
const DENSE = 'tf.sparse.to_dense($call)';

/** A row that Keras keeps; its examples make dense what comes out, unless `use` says otherwise. */
const kept = (
  name: string,
  pytorch: AdviceText,
  jax: AdviceText,
  { args = [], use = DENSE, ...extra }: RowExtra & { args?: readonly Example[]; use?: string },
): RowText => ({
  pytorch,
  jax,
  keras: keep(KERAS, name === '' ? {} : { code: `tf.${name}(...)` }),
  examples: args.map(
    (one): Trial =>
      trial(one, {
        inputs: VALUES,
        source: { use: `result = ${use}` },
        skip: NO_KERAS,
        gradient: 'The indices carry none, and the values take other ways.',
      }),
  ),
  ...extra,
});

const made = (name: string): RowText =>
  kept(
    name,
    {
      code: 'torch.sparse_coo_tensor(torch.as_tensor(indices).T, values, tuple(dense_shape)).coalesce()',
      note: '`coalesce` sorts the entries, and adds up those of one place.',
    },
    'sparse.BCOO((jnp.asarray(values), jnp.asarray(indices)), shape=tuple(dense_shape))',
    {
      signatures: [
        { params: 'indices, values, dense_shape' },
        { params: 'indices, values, shape', rename: { shape: 'dense_shape' } },
      ],
      rename: { shape: 'dense_shape' },
      args: [
        { indices: py('[[0, 1], [1, 0], [1, 2]]'), values: py('x'), dense_shape: py('[2, 3]') },
        { indices: py('[[1], [3]]'), values: py('[1.0, 2.0]'), dense_shape: py('(5,)') },
      ],
    },
  );

/** What one asks of a sparse tensor. */
const asked = (pytorch: string, jax: string, use: string, extra: RowExtra = {}): RowText => ({
  pytorch,
  jax,
  keras: keep(KERAS),
  examples: [
    trial(
      { self: py(ONE) },
      {
        api: 'v2',
        inputs: VALUES,
        source: { use },
        skip: NO_KERAS,
        gradient: 'A sparse tensor stands between.',
      },
    ),
  ],
  ...extra,
});
const size = (extra: RowExtra = {}) =>
  asked('self.shape', 'self.shape', 'result = [int(n) for n in $call]', extra);

const DENSE_SUM = 'Sums are dense here, as they are by default in TensorFlow.';
const reduced = (pytorch: string, jax: string) =>
  kept(
    'sparse.reduce_sum',
    [
      { when: 'axis is None and not keepdims', code: `${pytorch}(sp_input.to_dense())` },
      { code: `${pytorch}(sp_input.to_dense(), dim=axes(axis), keepdim=bool(keepdims))` },
    ],
    [
      { when: 'axis is None and not keepdims', code: `${jax}(sp_input.todense())` },
      { code: `${jax}(sp_input.todense(), axis=axes(axis), keepdims=bool(keepdims))` },
    ],
    {
      signatures: [
        { params: 'sp_input, axis=None, keepdims=None, output_is_sparse=False, name=None', api: 'v2' },
        { params: 'sp_input, axis=None, keepdims=None, reduction_axes=None, keep_dims=None', api: 'v1' },
      ],
      rename: { reduction_axes: 'axis' },
      note: DENSE_SUM,
      use: '$call',
      args: [
        { sp_input: py(ONE) },
        { sp_input: py(ONE), axis: 1 },
        { sp_input: py(ONE), axis: py('[0]'), keepdims: true },
      ],
    },
  );

const toDense: RowText = kept(
  'sparse.to_dense',
  [
    {
      when: 'is_str(default_value)',
      code: 'sp_input.to_dense()',
      note: 'Texts that `parse_record` reads are one list, which has `to_dense` as well.',
    },
    { when: 'default_value in (None, 0)', code: 'sp_input.to_dense()' },
    {
      code: 'sparse_to_dense(sp_input.indices().T, sp_input.shape, sp_input.values(), default_value)',
      helpers: ['sparse_to_dense'],
    },
  ],
  [
    {
      when: 'is_str(default_value)',
      ...redesign('There are no sparse arrays of texts: keep them in the pipeline.', {
        code: 'sp_input',
        effort: 'minutes',
      }),
    },
    { when: 'default_value in (None, 0)', code: 'sp_input.todense()' },
    {
      code: 'sparse_to_dense(sp_input.indices, sp_input.shape, sp_input.data, default_value)',
      helpers: ['sparse_to_dense'],
    },
  ],
  {
    signatures: [{ params: 'sp_input, default_value=None, validate_indices=True, name=None' }],
    without: { validate_indices: 'Indices are not checked here.' },
    use: '$call',
    args: [
      { sp_input: py(ONE) },
      { sp_input: py(ONE), default_value: -1.5 },
      { sp_input: py(ONE), validate_indices: false },
    ],
    aliases: ['tf.sparse_tensor_to_dense'],
  },
);
const TEXTS = trial(
  { sp_input: py('texts'), default_value: '' },
  {
    source: { make: "texts = tf.sparse.from_dense(['x', 'yz'])", use: 'result = $call' },
    pytorch: {
      make: "from advise_helpers import VarLenFeature, parse_record\nrecord = bytes.fromhex('0a100a0e0a016312090a070a01780a02797a')\ntexts = parse_record(record, {'c': VarLenFeature(bytes)})['c']",
      use: 'result = $code',
    },
    skip: { ...NO_KERAS, jax: 'There are no sparse arrays of texts.' },
  },
);

const both = 'sp_a, b, adjoint_a=False, adjoint_b=False, name=None';
const product = (matmul: (a: string, b: string) => string, turned: string): VariantText[] => [
  { when: 'not adjoint_a and not adjoint_b', code: matmul('sp_a', 'b') },
  { when: 'not adjoint_b', code: matmul(`sp_a.${turned}`, 'b') },
  { when: 'not adjoint_a', code: matmul('sp_a', 'b.T') },
  { code: matmul(`sp_a.${turned}`, 'b.T') },
];

const sets = (numpy: string): RowText => ({
  pytorch: redesign(`Row by row: \`${numpy}(x, y)\`, or Python sets.`, { effort: 'minutes' }),
  jax: redesign(`Row by row: \`${numpy}(x, y)\`, or Python sets.`, { effort: 'minutes' }),
  keras: redesign(`Row by row: \`${numpy}(x, y)\`, or Python sets.`, { effort: 'minutes' }),
});

export const sparse = table('tf', {
  SparseTensor: made('SparseTensor'),
  SparseTensorValue: {
    ...made('SparseTensorValue'),
    signatures: [{ params: 'indices, values, dense_shape' }],
    rename: {},
    keras: keep(KERAS),
  },
  'SparseTensor.indices': asked('self.indices().T', 'self.indices', 'result = $call'),
  'SparseTensor.values': asked('self.values()', 'self.data', 'result = $call'),
  'SparseTensor.dense_shape': size(),
  'SparseTensor.shape': size(),
  'SparseTensor.get_shape': size({
    signatures: [{ params: '' }],
    examples: [
      trial(
        { self: py(ONE) },
        {
          api: 'v2',
          inputs: VALUES,
          source: { use: 'result = [int(n) for n in $call]' },
          skip: NO_KERAS,
          gradient: 'A shape has none.',
        },
      ),
    ],
  }),
  'SparseTensor.dtype': asked('self.dtype', 'self.dtype', 'result = $call'),
  SparseTensorSpec: {
    pytorch: none('A signature is not declared: annotate the argument with `torch.Tensor`.'),
    jax: none('A signature is not declared: the arrays in a `BCOO` have their shapes.'),
    keras: keep(KERAS),
  },
  'sparse.to_dense': { ...toDense, examples: [...(toDense.examples ?? []), TEXTS] },
  'sparse.from_dense': kept('sparse.from_dense', 'tensor.to_sparse()', 'sparse.BCOO.fromdense(tensor)', {
    signatures: [{ params: 'tensor, name=None' }],
    examples: [
      trial(
        { tensor: floats(2, 3) },
        { source: { use: `result = ${DENSE}` }, skip: NO_KERAS, gradient: 'A sparse tensor stands between.' },
      ),
    ],
  }),
  'sparse.add': kept('sparse.add', '(a + b).coalesce()', 'a + b', {
    signatures: [
      { params: 'a, b, threshold=0', api: 'v2' },
      { params: 'a, b, threshold=None, thresh=None', api: 'v1', rename: { thresh: 'threshold' } },
    ],
    note: 'Of two sparse tensors; where one is dense write `a.to_dense() + b` (`a.todense() + b` in JAX).',
    args: [{ a: py(ONE), b: py(OTHER) }],
  }),
  'sparse.map_values': kept(
    'sparse.map_values',
    { code: 'map_values(op, *args)', helpers: ['map_values'] },
    { code: 'map_values(op, *args)', helpers: ['map_values'] },
    {
      signatures: [{ params: 'op, *args, **kwargs' }],
      args: [
        { op: py('tf.square'), args: [py(ONE)] },
        { op: py('tf.multiply'), args: [py(ONE), 2.0] },
      ].map((args) => ({ ...args })),
    },
  ),
  'sparse.reorder': kept('sparse.reorder', 'sp_input.coalesce()', 'sp_input.sort_indices()', {
    signatures: [{ params: 'sp_input, name=None' }],
    use: '$call.values',
    args: [{ sp_input: py('tf.SparseTensor([[1, 2], [0, 1], [1, 0]], x, [2, 3])') }],
  }),
  sparse_to_dense: {
    signatures: [
      {
        params:
          'sparse_indices, output_shape, sparse_values, default_value=0, validate_indices=True, name=None',
      },
    ],
    pytorch: [
      {
        when: 'absent(default_value)',
        code: 'sparse_to_dense(sparse_indices, output_shape, sparse_values)',
        helpers: ['sparse_to_dense'],
      },
      {
        code: 'sparse_to_dense(sparse_indices, output_shape, sparse_values, default_value)',
        helpers: ['sparse_to_dense'],
      },
    ],
    jax: [
      {
        when: 'absent(default_value)',
        code: 'sparse_to_dense(sparse_indices, output_shape, sparse_values)',
        helpers: ['sparse_to_dense'],
      },
      {
        code: 'sparse_to_dense(sparse_indices, output_shape, sparse_values, default_value)',
        helpers: ['sparse_to_dense'],
      },
    ],
    keras: [
      {
        when: 'absent(default_value)',
        code: 'sparse_to_dense(sparse_indices, output_shape, sparse_values)',
        helpers: ['sparse_to_dense'],
      },
      {
        code: 'sparse_to_dense(sparse_indices, output_shape, sparse_values, default_value)',
        helpers: ['sparse_to_dense'],
      },
    ],
    without: { validate_indices: 'Indices are not checked here.' },
    examples: [
      { sparse_indices: py('[[0, 1], [1, 2]]'), output_shape: py('[2, 3]'), sparse_values: floats(2) },
      {
        sparse_indices: py('[[0, 1], [1, 2]]'),
        output_shape: py('(2, 3)'),
        sparse_values: 1.0,
        default_value: -2.0,
      },
      {
        sparse_indices: py('[3, 1]'),
        output_shape: py('[5]'),
        sparse_values: py('[4, 5]'),
        validate_indices: false,
      },
    ],
  },
  'sparse.reduce_sum': { ...reduced('torch.sum', 'jnp.sum'), aliases: ['tf.sparse_reduce_sum'] },
  'sparse.eye': kept(
    'sparse.eye',
    [
      { when: 'num_columns is None and absent(dtype)', code: 'torch.eye(num_rows).to_sparse()' },
      { when: 'num_columns is None', code: 'torch.eye(num_rows, dtype=dtype(dtype)).to_sparse()' },
      { code: 'torch.eye(num_rows, num_columns, dtype=dtype(dtype)).to_sparse()' },
    ],
    [
      { when: 'num_columns is None and absent(dtype)', code: 'sparse.eye(num_rows)' },
      { when: 'num_columns is None', code: 'sparse.eye(num_rows, dtype=dtype(dtype))' },
      { code: 'sparse.eye(num_rows, num_columns, dtype=dtype(dtype))' },
    ],
    {
      signatures: [{ params: 'num_rows, num_columns=None, dtype=tf.float32, name=None' }],
      args: [{ num_rows: 3 }, { num_rows: 3, dtype: py('tf.int32') }, { num_rows: 3, num_columns: 2 }],
    },
  ),
  'sparse.retain': kept(
    'sparse.retain',
    'torch.sparse_coo_tensor(sp_input.indices()[:, to_retain], sp_input.values()[to_retain], sp_input.shape, is_coalesced=True)',
    'sparse.BCOO((sp_input.data[to_retain], sp_input.indices[to_retain]), shape=sp_input.shape)',
    {
      signatures: [{ params: 'sp_input, to_retain' }],
      note: '`to_retain` is a tensor of booleans here, no list; in JAX its number of true values changes the shape, which `jit` does not allow.',
      args: [{ sp_input: py(ONE), to_retain: bools(3) }],
    },
  ),
  'sparse.sparse_dense_matmul': kept(
    'sparse.sparse_dense_matmul',
    product((a, b) => `torch.sparse.mm(${a}, ${b})`, 't()'),
    product((a, b) => `${a} @ ${b}`, 'T'),
    {
      signatures: [{ params: both }],
      note: 'Where numbers are complex `adjoint` conjugates as well.',
      use: '$call',
      args: [
        { sp_a: py(ONE), b: floats(3, 4) },
        { sp_a: py(ONE), b: floats(2, 4), adjoint_a: true },
        { sp_a: py(ONE), b: floats(4, 3), adjoint_b: true },
        { sp_a: py(ONE), b: floats(4, 2), adjoint_a: true, adjoint_b: true },
      ],
      aliases: ['tf.sparse_tensor_dense_matmul'],
    },
  ),
  'sparse.transpose': kept(
    'sparse.transpose',
    [
      { when: 'perm is None', code: 'sp_input.permute(*reversed(range(sp_input.ndim))).coalesce()' },
      { code: 'sp_input.permute(perm).coalesce()' },
    ],
    [{ when: 'perm is None', code: 'sp_input.T' }, { code: 'sp_input.transpose(axes(perm))' }],
    {
      signatures: [{ params: 'sp_input, perm=None, name=None' }],
      args: [{ sp_input: py(ONE) }, { sp_input: py(ONE), perm: py('[1, 0]') }],
      aliases: ['tf.sparse_transpose'],
    },
  ),
  'sparse.slice': kept(
    'sparse.slice',
    'sp_input.to_dense()[tuple(slice(a, a + n) for a, n in zip(start, size))].to_sparse()',
    'sparse.BCOO.fromdense(sp_input.todense()[tuple(slice(a, a + n) for a, n in zip(start, size))])',
    {
      signatures: [{ params: 'sp_input, start, size, name=None' }],
      args: [{ sp_input: py(ONE), start: py('[0, 1]'), size: py('[2, 5]') }],
    },
  ),
  'sparse.maximum': kept(
    'sparse.maximum',
    'torch.maximum(sp_a.to_dense(), sp_b.to_dense()).to_sparse()',
    'sparse.BCOO.fromdense(jnp.maximum(sp_a.todense(), sp_b.todense()))',
    { signatures: [{ params: 'sp_a, sp_b, name=None' }], args: [{ sp_a: py(ONE), sp_b: py(OTHER) }] },
  ),
  'sparse.reshape': kept(
    'sparse.reshape',
    'sp_input.to_dense().reshape(tuple(shape)).to_sparse()',
    'sp_input.reshape(tuple(shape))',
    {
      signatures: [{ params: 'sp_input, shape, name=None' }],
      args: [{ sp_input: py(ONE), shape: py('[3, 2]') }],
      aliases: ['tf.sparse_reshape'],
    },
  ),
  'sparse.softmax': kept(
    'sparse.softmax',
    'torch.sparse.softmax(sp_input, dim=-1)',
    redesign('Of the dense array: `jax.nn.softmax(x, where=mask)`.', { effort: 'minutes' }),
    { signatures: [{ params: 'sp_input, name=None' }], args: [{ sp_input: py(ONE) }] },
  ),
  'sets.union': sets('np.union1d'),
  'sets.intersection': sets('np.intersect1d'),
  'sets.difference': sets('np.setdiff1d'),
});
