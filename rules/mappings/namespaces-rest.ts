/**
 * Functions of the root `tf` without a row of their own: each answered by what it became, so that none is left to the answer
 * for `tf` as a whole. A row, once written, goes before these.
 */
import type { NamespaceText } from '../../src/catalog/kit.js';
import { namespace, redesign } from '../../src/catalog/kit.js';

/** Names below `tf`, and what each target has for them. */
export type Answer = readonly [names: string, pytorch: string, jax: string, keras: string];

/** One namespace answer a name. */
export const answers = (list: readonly Answer[]): NamespaceText[] =>
  list.flatMap(([names, pytorch, jax, keras]) =>
    names.split(' ').map((name) =>
      namespace(`tf.${name}`, {
        pytorch: redesign(pytorch, { effort: 'minutes' }),
        jax: redesign(jax, { effort: 'minutes' }),
        keras: redesign(keras, { effort: 'minutes' }),
      }),
    ),
  );

/** What Keras has where it has nothing. */
export const NO_OP =
  'Keras has no operation for it: compose it of `keras.ops`, or call the backend that you chose.';

/** A function with one counterpart in each target. */
const use = (name: string, pytorch: string, jax: string, keras: string | null): Answer => [
  name,
  `Use \`${pytorch}\`.`,
  `Use \`${jax}\`.`,
  keras === null ? NO_OP : `Use \`${keras}\`.`,
];

/** The same function, under NumPy's name in two of the targets. */
const numpy = (name: string, torch: string, numpyName: string): Answer =>
  use(name, `torch.${torch}`, `jnp.${numpyName}`, `keras.ops.${numpyName}`);

const functions: readonly Answer[] = [
  numpy('acos', 'acos', 'arccos'),
  numpy('acosh', 'acosh', 'arccosh'),
  numpy('asin', 'asin', 'arcsin'),
  numpy('asinh', 'asinh', 'arcsinh'),
  numpy('atan', 'atan', 'arctan'),
  numpy('atan2', 'atan2', 'arctan2'),
  numpy('atanh', 'atanh', 'arctanh'),
  numpy('cosh', 'cosh', 'cosh'),
  numpy('sinh', 'sinh', 'sinh'),
  numpy('tan', 'tan', 'tan'),
  numpy('angle', 'angle', 'angle'),
  numpy('imag', 'imag', 'imag'),
  numpy('conj', 'conj', 'conj'),
  numpy('rint', 'round', 'round'),
  numpy('argmin', 'argmin', 'argmin'),
  numpy('arg_max', 'argmax', 'argmax'),
  numpy('arg_min', 'argmin', 'argmin'),
  numpy('argsort', 'argsort', 'argsort'),
  numpy('sort', 'sort', 'sort'),
  numpy('bincount', 'bincount', 'bincount'),
  numpy('broadcast_to', 'broadcast_to', 'broadcast_to'),
  numpy('count_nonzero', 'count_nonzero', 'count_nonzero'),
  numpy('cross', 'linalg.cross', 'cross'),
  numpy('cumprod', 'cumprod', 'cumprod'),
  numpy('diag', 'diag', 'diag'),
  numpy('diag_part', 'diagonal', 'diagonal'),
  numpy('eye', 'eye', 'eye'),
  numpy('floor_div', 'floor_divide', 'floor_divide'),
  numpy('is_inf', 'isinf', 'isinf'),
  numpy('logical_xor', 'logical_xor', 'logical_xor'),
  numpy('meshgrid', 'meshgrid', 'meshgrid'),
  numpy('realdiv', 'true_divide', 'true_divide'),
  numpy('repeat', 'repeat_interleave', 'repeat'),
  numpy('reverse', 'flip', 'flip'),
  numpy('roll', 'roll', 'roll'),
  numpy('searchsorted', 'searchsorted', 'searchsorted'),
  numpy('where_v2', 'where', 'where'),
  [
    'complex',
    'Use `torch.complex`.',
    'Use `jax.lax.complex`.',
    'It is `keras.ops.view_as_complex` of real and imaginary part stacked on a last axis.',
  ],
  use('digamma', 'torch.digamma', 'jax.scipy.special.digamma', null),
  use('lgamma', 'torch.lgamma', 'jax.scipy.special.gammaln', null),
  use('igamma', 'torch.special.gammainc', 'jax.scipy.special.gammainc', null),
  use('igammac', 'torch.special.gammaincc', 'jax.scipy.special.gammaincc', null),
  use('polygamma', 'torch.polygamma', 'jax.scipy.special.polygamma', null),
  use('zeta', 'torch.special.zeta', 'jax.scipy.special.zeta', null),
  use('log_sigmoid', 'torch.nn.functional.logsigmoid', 'jax.nn.log_sigmoid', 'keras.ops.log_sigmoid'),
  use('reduce_logsumexp', 'torch.logsumexp', 'jax.nn.logsumexp', 'keras.ops.logsumexp'),
  use('cholesky', 'torch.linalg.cholesky', 'jnp.linalg.cholesky', 'keras.ops.cholesky'),
  [
    'cholesky_solve',
    'Use `torch.cholesky_solve`, with the right side first.',
    'Use `jax.scipy.linalg.cho_solve` with `(chol, True)`.',
    'Call `keras.ops.solve_triangular` twice: with the factor and `lower=True`, then with its transpose.',
  ],
  use('eig', 'torch.linalg.eig', 'jnp.linalg.eig', 'keras.ops.eig'),
  use('eigvals', 'torch.linalg.eigvals', 'jnp.linalg.eigvals', 'keras.ops.eig'),
  use('self_adjoint_eig', 'torch.linalg.eigh', 'jnp.linalg.eigh', 'keras.ops.eigh'),
  use('matrix_determinant', 'torch.linalg.det', 'jnp.linalg.det', 'keras.ops.det'),
  use('matrix_inverse', 'torch.linalg.inv', 'jnp.linalg.inv', 'keras.ops.inv'),
  use('qr', 'torch.linalg.qr', 'jnp.linalg.qr', 'keras.ops.qr'),
  use('svd', 'torch.linalg.svd', 'jnp.linalg.svd', 'keras.ops.svd'),
  use('scalar_mul', 'torch.mul', 'jnp.multiply', 'keras.ops.multiply'),
  use('vectorized_map', 'torch.vmap', 'jax.vmap', 'keras.ops.vectorized_map'),
  use('hessians', 'torch.func.hessian', 'jax.hessian', null),
  use('recompute_grad', 'torch.utils.checkpoint.checkpoint', 'jax.checkpoint', 'keras.remat'),
  use('approx_top_k', 'torch.topk', 'jax.lax.approx_max_k', 'keras.ops.top_k'),
  use(
    'extract_image_patches',
    'torch.nn.functional.unfold',
    'jax.lax.conv_general_dilated_patches',
    'keras.ops.image.extract_patches',
  ),
  use(
    'extract_volume_patches',
    'Tensor.unfold',
    'jax.lax.conv_general_dilated_patches',
    'keras.ops.image.extract_patches_3d',
  ),
  use('fft', 'torch.fft.fft', 'jnp.fft.fft', 'keras.ops.fft'),
  use('fft2d', 'torch.fft.fft2', 'jnp.fft.fft2', 'keras.ops.fft2'),
  use('ifft2d', 'torch.fft.ifft2', 'jnp.fft.ifft2', 'keras.ops.ifft2'),
  use('unique unique_with_counts', 'torch.unique', 'jnp.unique', 'keras.ops.unique'),
  use('unravel_index', 'torch.unravel_index', 'jnp.unravel_index', 'keras.ops.unravel_index'),
  use('invert_permutation', 'torch.argsort', 'jnp.argsort', 'keras.ops.argsort'),
  use(
    'histogram_fixed_width histogram_fixed_width_bins',
    'torch.histc',
    'jnp.histogram',
    'keras.ops.histogram',
  ),
  use('random_poisson', 'torch.poisson', 'jax.random.poisson', null),
  use('random_index_shuffle', 'torch.randperm', 'jax.random.permutation', 'keras.random.shuffle'),
  use('to_bfloat16 to_complex64 to_complex128 to_double', 'Tensor.to', 'jnp.astype', 'keras.ops.cast'),
  use(
    'glorot_normal_initializer',
    'torch.nn.init.xavier_normal_',
    'jax.nn.initializers.glorot_normal',
    'keras.initializers.GlorotNormal',
  ),
  use(
    'uniform_unit_scaling_initializer',
    'torch.nn.init.uniform_',
    'jax.nn.initializers.variance_scaling',
    'keras.initializers.VarianceScaling',
  ),
];

export const restOfFunctions = answers(functions);
