/** Variables as calls make them: the layer functions and Keras layers of the catalogue's makers. */
import type { MadePart, WeightMakerText } from '../catalog/weights-text.js';
import type { Frame } from '../usage/frame.js';
import type { Usage } from '../usage/usage.js';
import { argument, type Context } from './contexts.js';
import type { SourceArray } from './port-map.js';
import type { Value } from './text-value.js';

/** A layer that one call makes in one context. */
export interface Made {
  usage: Usage;
  maker: WeightMakerText;
  /** Its place; `?` for steps that are not known. */
  path: string[];
  parts: Map<string, SourceArray>;
  /** Size of the last axis of what it gives. */
  out: number | null;
}

/** Sizes of the last axis by the call that gives a value. */
export type OutSizes = ReadonlyMap<string, number>;

/** Reads arguments of a maker's call. */
export interface Call {
  usage: Usage;
  frame: Frame;
  context: Context;
  maker: WeightMakerText;
}

/** The variables of a call whose layer is called `path`. */
export function madeBy(call: Call, path: readonly string[], inSize: number | null): Made {
  const { maker, usage } = call;
  const parts = new Map<string, SourceArray>();
  for (const [name, part] of Object.entries(maker.parts)) {
    if (!isOn(call, part)) continue;
    const shape = part.shape.map((size) => sizeOf(call, size, inSize));
    const steps = [...path, part.leaf];
    parts.set(name, { name: steps.join('/'), shape, dtype: null });
  }
  const out = maker.out ? sizeOf(call, maker.out, inSize) : null;
  return { usage, maker, path: [...path], parts, out };
}

/** The argument of a maker's call by name. */
export function makerArgument({ maker, usage, frame, context }: Call, name: string): Value {
  const place = maker.params
    .split(',')
    .map((param) => param.trim())
    .indexOf(name);
  return argument(usage, frame, [place < 0 ? Number.POSITIVE_INFINITY : place, name], context.lookUp);
}

function passes({ usage }: Call, name: string): boolean {
  return usage.arguments.some(({ keyword }) => keyword === name);
}

function isOn(call: Call, { switch: by, off, without }: MadePart): boolean {
  if (without && passes(call, without) && makerArgument(call, without) !== null) return false;
  if (!by || !passes(call, by)) return off !== true;
  const value = makerArgument(call, by);
  return value !== false && value !== null;
}

/** `units`, `units*4`, `kernel_size:1`, `depth_multiplier=1`, `?in`, `2`. */
function sizeOf(call: Call, text: string, inSize: number | null): number | null {
  if (text === '?in') return inSize;
  if (/^\d+$/.test(text)) return Number(text);
  const [, name = '', index, factor, otherwise] = /^(\w+)(?::(\d))?(?:\*(\d))?(?:=(\d+))?$/.exec(text) ?? [];
  if (name === '') return null;
  const given = makerArgument(call, name);
  const value = given === null && otherwise ? Number(otherwise) : given;
  const one =
    index !== undefined && Array.isArray(value) ? value[value.length === 1 ? 0 : Number(index)] : value;
  return typeof one === 'number' && Number.isInteger(one) ? one * Number(factor ?? 1) : null;
}
