/** Variables that code makes one by one: `tf.get_variable`, `tf.Variable`, `add_weight`; and what they are used for. */
import type { Frame, Frames } from '../usage/frame.js';
import type { Usage } from '../usage/usage.js';
import { argument, argumentIndex, type Context } from './contexts.js';
import type { SourceArray } from './port-map.js';
import { type Lookup, readValue, type Value } from './text-value.js';

/** One variable in one context. */
export interface Raw {
  usage: Usage;
  scope: string[];
  leaf: string;
  array: SourceArray;
  /** The kind of layer that uses it as its kernel, where code shows that. */
  kind: string | null;
  left: string | null;
}

interface RawMaker {
  name: [number, string];
  shape: [number, string] | null;
  initial: [number, string] | null;
  otherwise: string | null;
  /** A scope around it that the call does not tell. */
  inside?: string;
}

/** By symbol: where name and shape stand. */
const RAW: Readonly<Record<string, RawMaker>> = {
  'tf.get_variable': { name: [0, 'name'], shape: [1, 'shape'], initial: null, otherwise: null },
  'tf.contrib.framework.variable': { name: [0, 'name'], shape: [1, 'shape'], initial: null, otherwise: null },
  'tf.contrib.slim.variable': { name: [0, 'name'], shape: [1, 'shape'], initial: null, otherwise: null },
  'tf.contrib.slim.model_variable': {
    name: [0, 'name'],
    shape: [1, 'shape'],
    initial: null,
    otherwise: null,
  },
  'tf.Variable': { name: [99, 'name'], shape: null, initial: [0, 'initial_value'], otherwise: 'Variable' },
  'tf.keras.layers.Layer.add_weight': {
    name: [0, 'name'],
    shape: [1, 'shape'],
    initial: null,
    otherwise: null,
    inside: '?',
  },
};

/** Whether a symbol makes one. */
export function isRaw(symbol: string): boolean {
  return Object.hasOwn(RAW, symbol);
}

/** Its name where the call says it; null where TensorFlow numbers it. */
export function rawVariable(
  usage: Usage,
  frame: Frame,
  context: Context,
  next: (name: string) => string,
): Omit<Raw, 'kind'> {
  const maker = RAW[usage.symbol] as RawMaker;
  const given = argument(usage, frame, maker.name, context.lookUp);
  const leaf =
    typeof given === 'string' ? given : given === null && maker.otherwise ? next(maker.otherwise) : '?';
  const scope = maker.inside ? [maker.inside] : maker.initial ? context.names : context.scopes;
  const shape = shapeOf(usage, frame, maker, context.lookUp);
  const trainable = argument(usage, frame, [Number.POSITIVE_INFINITY, 'trainable'], context.lookUp);
  return {
    usage,
    scope,
    leaf,
    array: { name: [...scope, leaf].join('/'), shape, dtype: null },
    left:
      trainable === false && /step|counter|^lr$|learning_rate/i.test(leaf)
        ? 'a counter or a rate of the training'
        : null,
  };
}

function shapeOf(usage: Usage, frame: Frame, maker: RawMaker, lookUp: Lookup): (number | null)[] | null {
  if (maker.shape) return sizes(argument(usage, frame, maker.shape, lookUp), usage, frame, maker.shape);
  const at = maker.initial ? argumentIndex(usage, maker.initial) : null;
  const text = at === null ? undefined : (frame.texts[at] ?? '');
  if (text === undefined) return null;
  if (/^-?[\d.]+$/.test(text)) return [];
  // `tf.truncated_normal([3, 3, 1, 8], stddev=0.1)`: the shape is the first argument of what makes the initial value.
  const inner =
    /^[\w.]*\b(?:zeros|ones|truncated_normal|random_normal|random_uniform|constant)\(\s*(?:shape\s*=\s*|0?\.?\d*\s*,\s*shape\s*=\s*)?(\[[^\]]*\])/s.exec(
      text,
    );
  return inner ? ofList(readValue(inner[1] as string, lookUp)) : null;
}

/** A list with unknown sizes still tells the number of axes. */
function sizes(value: Value, usage: Usage, frame: Frame, place: [number, string]): (number | null)[] | null {
  const known = ofList(value);
  if (known) return known;
  const at = argumentIndex(usage, place);
  const items = at === null ? undefined : usage.arguments[at]?.value.items;
  return items && (frame.texts[at as number] ?? '').startsWith('[') ? items.map(() => null) : null;
}

function ofList(value: Value): (number | null)[] | null {
  if (!Array.isArray(value)) return null;
  return value.map((size) => (typeof size === 'number' && Number.isInteger(size) ? size : null));
}

/** Calls that use a variable as the kernel of a layer: the argument, and the kind. */
const CONSUMERS: Readonly<Record<string, [place: number, keyword: string, kind: string]>> = {
  'tf.matmul': [1, 'b', 'dense'],
  'tf.nn.xw_plus_b': [1, 'weights', 'dense'],
  'tf.nn.conv1d': [1, 'filters', 'convolution over time'],
  'tf.nn.conv2d': [1, 'filter', 'convolution'],
  'tf.nn.conv2d_transpose': [1, 'filter', 'transposed convolution'],
  'tf.nn.embedding_lookup': [0, 'params', 'embedding'],
  'tf.gather': [0, 'params', 'embedding'],
};

/** By the `node` of the call that gave the value: the kind of what uses it; null where two kinds do. */
export function consumers(usages: readonly Usage[], frames: Frames): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const usage of usages) {
    const consumer = CONSUMERS[usage.symbol];
    const frame = frames.usages.get(usage.id);
    if (
      !consumer ||
      !frame ||
      usage.arguments.some(({ keyword }) => /^transpose|^adjoint/.test(keyword ?? ''))
    )
      continue;
    const at = argumentIndex(usage, [consumer[0], consumer[1]]);
    const origin = at === null ? null : frame.origins[at];
    if (!origin) continue;
    const kind = consumer[2];
    found.set(origin, found.has(origin) && found.get(origin) !== kind ? null : kind);
  }
  return found;
}
