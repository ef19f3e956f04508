/**
 * Where a template needs a tensor and the source's reader may have written a number or a display, which TensorFlow takes for one:
 * `tf.cast([1, 2], tf.float32)` is no `[1, 2].to(...)`. Marks such parameters with a converter, so that rows need not.
 */
import type { Target } from '../../match/finding.js';
import type { ConverterName } from '../converter-names.js';
import type { Py, PyArg } from '../python/ast.js';
import { mapChildren } from '../python/walk.js';

/** Parameter names of a target's function, in their order; none where nothing is known of it. */
export type ParametersOf = (callee: Py) => { name: string; params: readonly string[] } | null;

/** Names that the frameworks give to parameters which are tensors. */
const TENSORS: ReadonlySet<string> = new Set(
  'input other tensor condition mask mat2 vec2 x x1 x2 a b y arr logits'.split(' '),
);

/** Parameters of TensorFlow that are tensors, where a template takes elements of them. */
const INDEXED: ReadonlySet<string> = new Set('params x input tensor value input_tensor'.split(' '));

/** Functions that make tensors themselves. */
const MAKERS = /^(?:torch\.(?:as_tensor|tensor)|jax\.numpy\.(?:asarray|array))$/;

/** Functions of PyTorch that refuse a number as their second tensor. */
const REFUSES_NUMBERS =
  /^torch\.(?:minimum|maximum|fmin|fmax|matmul|bmm|dot|inner|outer|kron|cross|atan2|hypot|logaddexp|logical_\w+|isclose|allclose|equal|tensordot)$/;

/** Functions of Keras that do not convert their inputs on every backend. */
const KERAS = /^keras\.ops\.(?:where|softmax|log_softmax|tile)$/;

/** What lists, tuples and strings have too. */
const OF_LISTS: ReadonlySet<string> = new Set(
  'append index count lower upper format join items keys values get'.split(' '),
);

/** Marks what must be a tensor in an expression. */
export function asTensors(py: Py, target: Target, parametersOf: ParametersOf): Py {
  const inner = mapChildren(py, (child) => asTensors(child, target, parametersOf));
  switch (inner.t) {
    case 'call':
      return inCall(inner, target, parametersOf);
    case 'attr':
      return OF_LISTS.has(inner.a) ? inner : { ...inner, o: marked('owned', inner.o) };
    case 'sub':
      return inner.o.t === 'param' && INDEXED.has(inner.o.id)
        ? { ...inner, o: marked('owned', inner.o) }
        : inner;
    case 'binary':
      return { ...inner, l: marked('display', inner.l), r: marked('display', inner.r) };
    case 'compare':
      return {
        ...inner,
        vs: inner.vs.map((value, i) => (isMembership(inner, i) ? value : marked('display', value))),
      };
    default:
      return inner;
  }
}

type Call = Extract<Py, { t: 'call' }>;

/** What TensorFlow takes as a shape. */
const SHAPES: ReadonlySet<string> = new Set('shape dims multiples output_shape'.split(' '));

function withShapes(call: Call): Call {
  const isShape = ({ u, v }: PyArg) => !u && v.t === 'param' && SHAPES.has(v.id);
  return {
    ...call,
    args: call.args.map((arg) => (isShape(arg) ? { ...arg, v: marked('sizes', arg.v) } : arg)),
  };
}

function inCall(whole: Call, target: Target, parametersOf: ParametersOf): Py {
  const call = withShapes(whole);
  const known = parametersOf(call.f);
  if (!known || MAKERS.test(known.name) || (target === 'keras' && !KERAS.test(known.name))) return call;
  // JAX's universal functions hide their operands behind `*args`.
  const names = known.name.startsWith('jax.numpy.') && known.params[0] === 'args' ? ['x', 'y'] : known.params;
  const args = call.args.map((arg, i): PyArg => {
    const name = arg.k ?? names[i];
    if (name === undefined || arg.u || !TENSORS.has(name)) return arg;
    return { ...arg, v: marked(sortOf(target, known.name, name), arg.v) };
  });
  return { ...call, args };
}

/** A number is a tensor of no axes to JAX and Keras, and to most of PyTorch's operators. */
function sortOf(target: Target, callee: string, name: string): ConverterName {
  if (callee === 'torch.where') return 'display';
  if (target !== 'pytorch') return 'tensor';
  return name === 'other' && !REFUSES_NUMBERS.test(callee) ? 'display' : 'tensor';
}

const isMembership = ({ ops }: Extract<Py, { t: 'compare' }>, i: number): boolean =>
  [ops[i - 1], ops[i]].some((op) => op !== undefined && /\b(?:in|is)\b/.test(op));

/** Only the reader's own argument is marked; what a template computes is a tensor already. */
const marked = (id: ConverterName, py: Py): Py =>
  py.t === 'param' && py.id !== 'self' ? { t: 'convert', id, v: py } : py;
