/**
 * Sentences about what a rendering could not say in code: arguments that did not fit, were dropped, or stayed as they are.
 * No argument of the reader's is ever lost without one.
 */
import type { Argument, Usage } from '../usage/usage.js';
import type { Binding, Bound } from './bind.js';
import type { CompiledVariant } from './compiled.js';
import type { RawOp } from './lookup.js';
import type { Presumed } from './presumed.js';
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
    notes.push(
      `The call passes ${unpacked.join(' and ')} on: what that may give stands as \`?\` with the parameter's name.`,
    );
  }
  return notes;
}

/** Arguments that say nothing to any target: names of operations (`scope=` in slim and `contrib`), and sessions. */
const MEANINGLESS: ReadonlySet<string> = new Set(['name', 'scope', 'sess', 'session']);

/** Whether an argument of this name says nothing to any target. */
export const isMeaningless = (parameter: string): boolean => MEANINGLESS.has(parameter);

/** Arguments that the advice does not mention, unless a condition looked at them. */
export function droppedArguments(
  variant: CompiledVariant,
  { written: inCode, tested, passesOn }: ParameterUses,
  binding: Binding,
  presumed: readonly Presumed[] = [],
): string[] {
  if (passesOn) return refusedNotes(variant, binding);
  if (variant.reference) return [];
  const dropped = [...binding.values].filter(
    ([id, bound]) =>
      isReaders(bound) &&
      !presumed.some((one) => one.id === id) &&
      !inCode.has(id) &&
      !tested.has(id) &&
      !isMeaningless(id),
  );
  const texts = dropped.flatMap(([id, bound]) => textsOf(id, bound, variant));
  if (texts.length === 0) return [];
  return [`${list(texts)} ${texts.length > 1 ? 'have' : 'has'} no place in this advice.`];
}

/** What to do instead of arguments that the target refuses. */
function refusedNotes({ refuses = {} }: CompiledVariant, { args }: Binding): string[] {
  return args.flatMap(({ keyword }) =>
    keyword !== null && Object.hasOwn(refuses, keyword) ? [refuses[keyword]!] : [],
  );
}

/** Why arguments that the reader passed mean nothing to the target. */
export function withoutNotes({ without = {} }: CompiledVariant, { values, args }: Binding): string[] {
  return Object.entries(without).flatMap(([id, why]) => {
    const bound = values.get(id);
    const isPassed = (bound && isReaders(bound)) || args.some(({ keyword }) => keyword === id);
    return isPassed ? [why] : [];
  });
}

function isReaders(bound: Bound): boolean {
  return bound.from === 'reader' || (bound.from === 'rest' && telling(bound.values).length > 0);
}

function textsOf(id: string, bound: Bound, variant: CompiledVariant): string[] {
  if (bound.from === 'reader') return isExplained(variant, id) ? [] : [quote(`${id}=${bound.value.text}`)];
  if (bound.from !== 'rest') return [];
  return telling(bound.values)
    .filter(({ keyword }) => keyword === null || !isExplained(variant, keyword))
    .map((arg) => quote(written(arg)));
}

/** Whether the variant says why an argument means nothing to it. */
export const isExplained = ({ without }: CompiledVariant, parameter: string): boolean =>
  without !== undefined && Object.hasOwn(without, parameter);

/** Of what `**kwargs` collects, all that is no name. */
const telling = (args: readonly Argument[]): Argument[] =>
  args.filter(({ keyword }) => keyword === null || !isMeaningless(keyword));

/** What a variant does with parameters. */
export interface ParameterUses {
  /** Those that stand in its code or in its lines for other places. */
  written: ReadonlySet<string>;
  /** Those its condition looks at. */
  tested: ReadonlySet<string>;
  /** Whether it hands all arguments on as they are. */
  passesOn: boolean;
}

/** Reads a variant's templates for the parameters in them. */
export function usesOf(variant: CompiledVariant): ParameterUses {
  const lines = [variant.setup, variant.init, variant.call, variant.step].flatMap((place) => place ?? []);
  const expressions = expressionsOf(variant.code ? [variant.code, ...lines] : lines);
  let passesOn = false;
  for (const expression of expressions) {
    walk(expression, (node) => {
      if (node.t === 'call' && node.args.some((arg) => arg.v.t === 'dots' && !arg.k)) passesOn = true;
    });
  }
  return {
    written: new Set([...expressions, ...Object.values(variant.fills ?? {}).flat()].flatMap(paramsOf)),
    tested: new Set(variant.tests ?? []),
    passesOn,
  };
}

/** What a raw op is, and whose advice this is. */
export function rawOpNote({ rawOp }: { rawOp?: RawOp }, binding: Binding, usage: Usage): string | null {
  if (!rawOp) return null;
  const rest =
    binding.unknown.length > 0
      ? 'with arguments of other names: see the advice on that'
      : 'and this is its advice';
  return `\`${usage.symbol}\` is a kernel that \`${rawOp.publicName}\` stands for, ${rest}.`;
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
