/**
 * Functions that make rows which differ only in a name. A family row is an own row: it is linted, rendered and proved alone.
 */
import type { Target } from '../match/finding.js';
import type { AdviceText, RowText, SignatureText } from './row-text.js';

/** What a family leaves open: everything of a row but the advice, and the advice of single targets. */
export type RowExtra = Partial<RowText>;

/** A name in each target, roots included: `{ pytorch: 'F.relu', jax: 'jax.nn.relu', keras: 'keras.ops.relu' }`. */
export type Names = Readonly<Record<Target, string>>;

/** `'mean'` is `torch.mean`, `jnp.mean`, `keras.ops.mean`. */
function namesOf(name: string | Names): Names {
  if (typeof name !== 'string') return name;
  return { pytorch: `torch.${name}`, jax: `jnp.${name}`, keras: `keras.ops.${name}` };
}

/** The same arguments under another name: `rename({ ... }, 'x, y')` gives `torch.maximum(x, y)`. */
export function rename(names: string | Names, args: string, extra: RowExtra = {}): RowText {
  const { pytorch, jax, keras } = namesOf(names);
  return { pytorch: `${pytorch}(${args})`, jax: `${jax}(${args})`, keras: `${keras}(${args})`, ...extra };
}

/** A function of one tensor, value by value. `param` is the source's name for it. */
export function elementwise(names: string | Names, param = 'x', extra: RowExtra = {}): RowText {
  return rename(names, `tensor(${param})`, extra);
}

/** A function of two tensors with broadcasting. */
export function binary(names: string | Names, params = 'x, y', extra: RowExtra = {}): RowText {
  return rename(names, params.replace(/^\w+/, 'tensor($&)'), extra);
}

/** Something that is named and not called: a dtype, a constant, a base class. */
export function value(names: Names, extra: RowExtra = {}): RowText {
  return { ...names, ...extra };
}

/** A Keras name that lives on: `kept('keras.layers.Dense', ...)` passes the reader's arguments on as written. */
export function kept(name: string, others: { pytorch: AdviceText; jax: AdviceText } & RowExtra): RowText {
  return { keras: `${name}(...)`, ...others };
}

const REDUCTION_SIGNATURES: readonly SignatureText[] = [
  { params: 'input_tensor, axis=None, keepdims=False, name=None', api: 'v2' },
  {
    params: 'input_tensor, axis=None, keepdims=False, name=None, reduction_indices=None, keep_dims=False',
    api: 'v1',
  },
];

/** `tf.reduce_*`: lists of axes become tuples, which JAX insists on; no axis means all of them. */
export function reduction(names: string | Names, extra: RowExtra = {}): RowText {
  const { pytorch, jax, keras } = namesOf(names);
  const over = (name: string, axis: string, keep: string) => [
    { when: 'axis is None and not keepdims', code: `${name}(tensor(input_tensor))` },
    { when: 'not keepdims', code: `${name}(tensor(input_tensor), ${axis}=axes(axis))` },
    { code: `${name}(tensor(input_tensor), ${axis}=axes(axis), ${keep}=keepdims)` },
  ];
  return {
    signatures: REDUCTION_SIGNATURES,
    pytorch: over(pytorch, 'dim', 'keepdim'),
    jax: over(jax, 'axis', 'keepdims'),
    keras: over(keras, 'axis', 'keepdims'),
    ...extra,
  };
}
