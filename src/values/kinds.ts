/** The little language of `Kind` (see `facts/types.ts`) to values. */
import type { Kind } from '../facts/types.js';
import {
  instance,
  join,
  mapping,
  NOTHING,
  one,
  PLAIN,
  sequence,
  symbol,
  tuple,
  unknown,
  type Values,
} from './value.js';

/** What `self`, `arg x` and `call x` refer to. */
export interface KindContext {
  self: Values;
  argument(name: string): Values;
  call(callee: Values): Values;
}

/** Reads a kind; what it cannot read is unknown. */
export function valuesOfKind(kind: Kind, context: KindContext): Values {
  const text = kind.trim();
  if (text === 'py') return one(PLAIN);
  if (text === '?' || text === '') return one(unknown('result of a call'), 1);
  if (text === 'self') return context.self;
  if (text.startsWith('arg ')) return context.argument(text.slice(4));
  if (text.startsWith('call ')) return context.call(context.argument(text.slice(5)));
  if (text.startsWith('type ')) return one(symbol(text.slice(5)));
  const alternatives = splitTop(text, '|');
  if (alternatives.length > 1) return join(alternatives.map((part) => valuesOfKind(part, context)));
  const inside = text.slice(1, -1);
  switch (text[0]) {
    case '[':
      return one(sequence(valuesOfKind(inside, context)));
    case '{':
      return one(mapping(valuesOfKind(inside, context)));
    case '(':
      return one(tuple(splitTop(inside, ',').map((part) => valuesOfKind(part, context))));
    default:
      return one(instance(text));
  }
}

/** A context for kinds that refer to nothing. */
export const NO_CONTEXT: KindContext = { self: NOTHING, argument: () => NOTHING, call: () => NOTHING };

function splitTop(text: string, separator: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if ('([{'.includes(c)) depth++;
    else if (')]}'.includes(c)) depth--;
    else if (c === separator && depth === 0) {
      out.push(text.slice(from, i));
      from = i + 1;
    }
  }
  out.push(text.slice(from));
  return out.map((part) => part.trim()).filter((part) => part !== '');
}
