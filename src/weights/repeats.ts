/** `slim.repeat(net, 3, slim.conv2d, 64, [3, 3], scope='conv1')` and `slim.stack`: one call that makes several layers. */
import type { Frame } from '../usage/frame.js';
import type { Usage } from '../usage/usage.js';
import { argument, type Context } from './contexts.js';

/** One of the layers, as if the code called it. */
export interface Repeated {
  usage: Usage;
  frame: Frame;
  /** Its steps below the scope; `?` where the call does not tell. */
  path: string[];
}

const REPEAT = 'tf.contrib.slim.repeat';
const STACK = 'tf.contrib.slim.stack';

/** Whether a symbol makes several layers. */
export function isRepeat(symbol: string): boolean {
  return symbol === REPEAT || symbol === STACK;
}

const MOST = 64;

/** The layers, in their order. `symbolOf` gives the symbol of the usage that an argument is. */
export function repeated(
  usage: Usage,
  frame: Frame,
  context: Context,
  symbolOf: (id: string) => string | undefined,
): Repeated[] {
  const isStack = usage.symbol === STACK;
  const layer = usage.arguments[isStack ? 1 : 2];
  const symbol = layer?.value.usage ? symbolOf(layer.value.usage) : undefined;
  if (!symbol || usage.arguments.some(({ unpack }) => unpack)) return [];
  const given = argument(usage, frame, [Number.POSITIVE_INFINITY, 'scope'], context.lookUp);
  const scope = typeof given === 'string' ? given : given === null ? symbol.split('.').at(-1) : '?';
  const indices = isStack ? stackOf(usage) : timesOf(usage, frame, context);
  return indices.map(({ number, at, item }) => ({
    usage: {
      ...usage,
      symbol,
      arguments: at.map((i) => usage.arguments[i]!).toSpliced(1, 0, ...item.map(({ value }) => value)),
    },
    frame: {
      ...frame,
      origins: at
        .map((i) => (i === 0 && number !== 1 ? null : (frame.origins[i] ?? null)))
        .toSpliced(1, 0, ...item.map(() => null)),
      texts: at.map((i) => frame.texts[i] ?? '').toSpliced(1, 0, ...item.map(({ text }) => text)),
    },
    path: [`${scope}`, `${scope}_${number ?? '?'}`],
  }));
}

interface Turn {
  /** From 1; null where nobody knows how often. */
  number: number | null;
  /** Indices of the arguments that the layer gets. */
  at: number[];
  /** What a stack puts behind the inputs. */
  item: { value: Usage['arguments'][number]; text: string }[];
}

/** `repeat` numbers from 1, and hands on what stands behind the layer. */
function timesOf(usage: Usage, frame: Frame, context: Context): Turn[] {
  const times = argument(usage, frame, [1, 'repetitions'], context.lookUp);
  const at = usage.arguments.flatMap(({ keyword }, i) =>
    i === 0 || i > 2 ? (keyword === 'scope' ? [] : [i]) : [],
  );
  if (typeof times !== 'number' || times < 0) return [{ number: null, at, item: [] }];
  return Array.from({ length: Math.min(times, MOST) }, (_, i) => ({ number: i + 1, at, item: [] }));
}

/** `stack` takes one item of its list a layer. */
function stackOf(usage: Usage): Turn[] {
  const at = usage.arguments.flatMap(({ keyword }, i) =>
    i === 0 || (i > 2 && keyword !== 'scope') ? [i] : [],
  );
  const items = usage.arguments[2]?.value.items;
  if (!items) return [{ number: null, at, item: [] }];
  return items.slice(0, MOST).map((item, i) => {
    const parts = item.form === 'tuple' || item.form === 'list' ? (item.items ?? []) : [item];
    return {
      number: i + 1,
      at,
      item: parts.map((value) => ({ value: { keyword: null, value }, text: value.text })),
    };
  });
}
