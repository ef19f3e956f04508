/**
 * Sentences about what a rendering could not say in code: arguments that did not fit, were dropped, or stayed as they are.
 * No argument of the reader's is ever lost without one.
 */
import type { Argument, Usage } from '../usage/usage.js';
import type { Binding, Bound } from './bind.js';
import type { CompiledVariant } from './compiled.js';
import { expressionsOf, paramsOf, walk } from './python/walk.js';

/** Longer pieces of the reader's code are cut in a sentence. */
const MAX_QUOTE = 48;

/** A piece of the reader's code in a sentence, cut where it is long. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'");
  return `\`${line.length > MAX_QUOTE ? `${line.slice(0, MAX_QUOTE - 3)}...` : line}\``;
}

const written = (arg: Argument): string =>
  `${arg.unpack ?? ''}${arg.keyword === null ? '' : `${arg.keyword}=`}${arg.value.text}`;

/** What the binding could not place. */
export function bindingNotes(binding: Binding, usage: Usage): string[] {
  const notes = binding.unknown.map((arg) =>
    arg.keyword === null
      ? `${quote(arg.value.text)} is one argument more than \`${usage.symbol}\` takes; it is left out.`
      : `\`${arg.keyword}=\` is no parameter of \`${usage.symbol}\`; ${quote(written(arg))} is left out.`,
  );
  const unpacked = binding.args.filter((arg) => arg.unpack).map((arg) => quote(written(arg)));
  if (unpacked.length > 0) {
    notes.push(`The call passes ${unpacked.join(' and ')} on, so parameters stand by their names.`);
  }
  return notes;
}

/** Arguments that say nothing to any target: names of operations, and sessions. */
const MEANINGLESS: ReadonlySet<string> = new Set(['name', 'sess', 'session']);

/** Arguments that the advice does not mention, unless a condition looked at them. */
export function droppedArguments(variant: CompiledVariant, binding: Binding): string[] {
  const { reads, passesOn } = usesOf(variant);
  if (passesOn || variant.reference) return [];
  const dropped = [...binding.values].filter(
    ([id, bound]) => isReaders(bound) && !reads.has(id) && !MEANINGLESS.has(id),
  );
  if (dropped.length === 0) return [];
  const texts = dropped.flatMap(([id, bound]) => textsOf(id, bound));
  return [`${list(texts)} ${texts.length > 1 ? 'have' : 'has'} no place in this advice.`];
}

function isReaders(bound: Bound): boolean {
  return bound.from === 'reader' || (bound.from === 'rest' && bound.values.length > 0);
}

function textsOf(id: string, bound: Bound): string[] {
  if (bound.from === 'reader') return [quote(`${id}=${bound.value.text}`)];
  return bound.from === 'rest' ? bound.values.map((arg) => quote(written(arg))) : [];
}

function usesOf(variant: CompiledVariant): { reads: Set<string>; passesOn: boolean } {
  const lines = [variant.setup, variant.init, variant.call, variant.step].flatMap((place) => place ?? []);
  const expressions = expressionsOf(variant.code ? [variant.code, ...lines] : lines);
  const reads = new Set([...expressions.flatMap(paramsOf), ...(variant.tests ?? [])]);
  let passesOn = false;
  for (const expression of expressions) {
    walk(expression, (node) => {
      if (node.t === 'call' && node.args.some((arg) => arg.v.t === 'dots' && !arg.k)) passesOn = true;
    });
  }
  return { reads, passesOn };
}

/** What stayed TensorFlow inside the rewritten call. */
export function leftNote(left: ReadonlySet<string>, usage: Usage): string | null {
  const others = [...left].filter((text) => text !== usage.expression.text).map(quote);
  if (others.length === 0) return null;
  const [stand, them] = others.length > 1 ? ['stand', 'them'] : ['stands', 'it'];
  return `${list(others)} ${stand} as before: see the advice on ${them}.`;
}

function list(texts: readonly string[]): string {
  if (texts.length <= 1) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}
