/**
 * The advice on each usage of a project, per target, made once and reused where usages nest. Pure but for its own memory.
 * Knows nothing of findings or of files.
 */
import type { Advice, Target } from '../match/finding.js';
import type { Expression, Usage } from '../usage/usage.js';
import { caveatsFor, codeOf, joined, sorted } from './advice-words.js';
import { type Binding, bind, bindWithoutSignature } from './bind.js';
import type { CompiledCatalog, CompiledSignature, CompiledVariant } from './compiled.js';
import { truthOf } from './condition.js';
import { type ArgumentFate, fatesOf } from './fates.js';
import { KEPT_WITH_CALL, PIPELINE, sameAdvice, unknownAdvice } from './fixed-advice.js';
import { mentionsInArguments } from './kept.js';
import { consequenceOf, effortOf } from './kind.js';
import { type Answer, answerTo, type IsKnown } from './lookup.js';
import { type Member, memberNames } from './member-names.js';
import {
  bindingNotes,
  droppedArguments,
  leftNote,
  type ParameterUses,
  quote,
  rawOpNote,
  usesOf,
  withoutNotes,
} from './notes.js';
import { type Presumed, presumedArguments, presumedNote } from './presumed.js';
import { argument, newTrace, type Trace } from './render/piece.js';
import { isCarried } from './render/reference.js';
import { asArgument, type Rendered, render } from './render/render.js';
import { rewrite } from './render/rewrite.js';
import { looseScope, type Nested, type Place, type World } from './render/scope.js';
import { hasBareNewline } from './render/trivial.js';
import { isWhole } from './whole.js';

/** The advice, and whether it depends on an API version that nobody knows. */
export interface Advised {
  advice: Advice;
  ambiguous: boolean;
}

/** Gives advice on usages. A call is asked about before what stands in its arguments. */
export interface Adviser {
  usage(id: string): Usage | undefined;
  answer(usage: Usage): Answer;
  advise(usage: Usage, target: Target): Advised;
  /** The variant that answers, for whoever keeps account of which were run; null where none does. */
  variantOf(usage: Usage, target: Target): { index: number; variant: CompiledVariant } | null;
  /** What becomes of the arguments; none where no row speaks for the call. */
  fates(usage: Usage, target: Target): ArgumentFate[];
  /** The arguments of a call by the source's parameter names. */
  argumentsOf(usage: Usage): Binding['values'];
  /** A reader's expression, rewritten for a target, with what it needs. */
  rewrite(expression: Expression, target: Target): Trace & { text: string };
}

/** Beyond this nesting of usages in arguments the innermost are left: texts would grow with the square of the depth. */
const MAX_DEPTH = 32;

const ANYWHERE: Place = { inline: false, avoid: new Set() };

/** What a rendering was made from and gave. */
interface Reading {
  variant: CompiledVariant | null;
  binding: Binding;
  presumed: readonly Presumed[];
  rendered: Rendered | null;
  uses: ParameterUses | null;
}

interface State {
  world: World;
  catalog: CompiledCatalog;
  isKnown: IsKnown;
  byId: ReadonlyMap<string, Usage>;
  answers: Map<string, Answer>;
  /** What arguments are bound to, by usage and API version. */
  bindings: Map<string, Binding>;
  uses: Map<CompiledVariant, ParameterUses>;
  /** Usage id -> the attribute that holds what it makes. */
  members: ReadonlyMap<string, Member>;
  nested: Map<string, Nested | null>;
  /** Usages that stay because the call around them does, as target and id. */
  kept: Set<string>;
  depth: number;
}

/** Makes an adviser for the usages of one project. */
export function createAdviser(
  catalog: CompiledCatalog,
  usages: readonly Usage[],
  isKnown: IsKnown = () => true,
): Adviser {
  const byId = new Map(usages.map((usage) => [usage.id, usage]));
  const world: World = {
    usage: (id) => byId.get(id),
    render: (id, target, place) => renderNested({ id, target, place }, state),
  };
  const state: State = {
    catalog,
    isKnown,
    byId,
    world,
    answers: new Map(),
    bindings: new Map(),
    uses: new Map(),
    members: new Map(),
    nested: new Map(),
    kept: new Set(),
    depth: 0,
  };
  state.members = memberNames(usages, (symbol) => answerOf(symbol, state));
  return {
    usage: world.usage,
    answer: (usage) => answerOf(usage.symbol, state),
    advise: (usage, target) => {
      if (isCarried(usage)) return { advice: sameAdvice(usage), ambiguous: false };
      if (state.kept.has(`${target} ${usage.id}`)) return { advice: KEPT_WITH_CALL, ambiguous: false };
      const advised = advise(usage, target, state);
      if (advised.advice.kind === 'keep') {
        for (const id of mentionsInArguments(usage, world.usage)) state.kept.add(`${target} ${id}`);
      }
      return advised;
    },
    variantOf: (usage, target) => variantOf(usage, target, state),
    fates: (usage, target) => fates(usage, target, state),
    argumentsOf: (usage) => argumentsOf(usage, state),
    rewrite: (expression, target) => {
      const scope = looseScope(target, world);
      return { text: argument(rewrite(expression, scope)), ...scope.trace };
    },
  };
}

function variantOf(usage: Usage, target: Target, state: State): ReturnType<Adviser['variantOf']> {
  const answer = answerOf(usage.symbol, state);
  if (answer.how !== 'row') return null;
  const { variant } = chooseFirst(usage, target, { answer, state });
  return variant && { index: answer.row.advice[target].indexOf(variant), variant };
}

function fates(usage: Usage, target: Target, state: State): ArgumentFate[] {
  const answer = answerOf(usage.symbol, state);
  if (answer.how !== 'row') return [];
  const { variant, binding } = chooseFirst(usage, target, { answer, state });
  return variant ? fatesOf(variant, binding) : [];
}

function argumentsOf(usage: Usage, state: State): Binding['values'] {
  const answer = answerOf(usage.symbol, state);
  return answer.how === 'unknown'
    ? bindWithoutSignature({ args: usage.arguments, api: usage.api }).values
    : chooseFirst(usage, 'pytorch', { answer, state }).binding.values;
}

/** What speaks for a usage under the first API version that it may be read under. */
function chooseFirst(usage: Usage, target: Target, known: Known): Choice {
  return choose(readAs(usage, readingsOf(usage, known.answer)[0] ?? null), target, known);
}

function answerOf(symbol: string, state: State): Answer {
  const known = state.answers.get(symbol);
  if (known) return known;
  const answer = answerTo(state.catalog, symbol, state.isKnown);
  state.answers.set(symbol, answer);
  return answer;
}

function advise(usage: Usage, target: Target, state: State): Advised {
  if (staysInPipeline(usage, target, state)) return { advice: PIPELINE, ambiguous: false };
  const answer = answerOf(usage.symbol, state);
  if (answer.how === 'unknown') return { advice: unknownAdvice(usage), ambiguous: false };
  const gone = removedReceiver(usage, target, state);
  if (gone) return { advice: gone, ambiguous: false };
  const readings = readingsOf(usage, answer).map((api) =>
    read({ usage: readAs(usage, api), target, answer, state, place: ANYWHERE }),
  );
  const [first, second] = readings;
  const advice = toAdvice(usage, target, { answer, reading: first!, state });
  if (!second) return { advice, ambiguous: false };
  const other = toAdvice(usage, target, { answer, reading: second, state });
  if (saysTheSame(advice, other)) return { advice, ambiguous: false };
  return { advice: { ...advice, note: joined([bothReadings(other), advice.note]) }, ambiguous: true };
}

/** A method of something that goes away goes with it: `tf.global_variables_initializer().run()`. */
function removedReceiver(usage: Usage, target: Target, state: State): Advice | null {
  const id = usage.role === 'method' ? usage.receiver?.usage : undefined;
  const receiver = id === undefined || id === usage.id ? undefined : state.byId.get(id);
  if (receiver?.expression.form !== 'call' || state.depth >= MAX_DEPTH) return null;
  state.depth++;
  const { advice } = advise(receiver, target, state);
  state.depth--;
  if (advice.kind !== 'remove' || advice.code !== null) return null;
  return {
    ...advice,
    caveats: [],
    note: joined([`It goes with ${quote(receiver.expression.text)}.`, advice.note]),
  };
}

function staysInPipeline(usage: Usage, target: Target, state: State): boolean {
  return usage.context === 'pipeline' && state.catalog.keepsPipeline[target];
}

/** Both versions where the file does not tell and the row distinguishes them. */
function readingsOf(usage: Usage, answer: Answer): Usage['api'][] {
  if (usage.api !== null || answer.how !== 'row') return [usage.api];
  const distinguishes = answer.row.signatures?.some((signature) => signature.api) || answer.row.byApi;
  return distinguishes ? ['v1', 'v2'] : [null];
}

/** A usage under one API version; most say theirs already. */
const readAs = (usage: Usage, api: Usage['api']): Usage => (usage.api === api ? usage : { ...usage, api });

function saysTheSame(a: Advice, b: Advice): boolean {
  return a.code === b.code && a.kind === b.kind && JSON.stringify(a.places) === JSON.stringify(b.places);
}

function bothReadings(other: Advice): string {
  const becomes = other.code === null ? `the advice is \`${other.kind}\`` : `it becomes \`${other.code}\``;
  return `This is the TensorFlow 1 reading of the call; under TensorFlow 2 ${becomes}.`;
}

/** What is read: a usage under one API version, for one target, at one place. */
interface Question {
  usage: Usage;
  target: Target;
  answer: Exclude<Answer, { how: 'unknown' }>;
  state: State;
  place: Place;
}

/** What is known when a variant is chosen. */
type Known = Pick<Question, 'answer' | 'state'>;

/** What speaks for a call, before anything is rendered. */
interface Choice {
  signatures: readonly CompiledSignature[] | undefined;
  binding: Binding;
  variant: CompiledVariant | null;
  /** Arguments that would have chosen, had the text told their values. */
  presumed: readonly Presumed[];
}

/** Binds a usage and chooses a variant. */
function choose(usage: Usage, target: Target, { answer, state }: Known): Choice {
  const signatures = answer.how === 'row' ? answer.row.signatures : undefined;
  const { advice } = answer.how === 'row' ? answer.row : answer.namespace;
  const binding = bindingOf(usage, signatures, state);
  const isForeign = answer.rawOp !== undefined && isOtherCall(answer.rawOp.publicName, binding);
  const fitting = advice[target].find(({ when }) => !when || truthOf(when, binding) === true);
  const variant = isForeign ? null : (fitting ?? null);
  const presumed = variant ? presumedArguments(advice[target], variant, binding) : [];
  return { signatures, binding, variant, presumed };
}

/** Bound once for all targets: no target has a say in it. */
function bindingOf(usage: Usage, signatures: Choice['signatures'], state: State): Binding {
  const key = `${usage.id} ${usage.api}`;
  const known = state.bindings.get(key);
  if (known) return known;
  const call = {
    args: usage.arguments,
    api: usage.api,
    role: usage.role,
    ...(usage.receiver && { receiver: usage.receiver }),
    symbolOf: (id: string) => symbolOf(id, state),
  };
  const binding = bind(signatures, call, (condition, bound) => truthOf(condition, bound) === true);
  state.bindings.set(key, binding);
  return binding;
}

/**
 * The arguments of a raw op have names of their own: code is made only where all of them are the public function's too. A class is
 * made by arguments that no kernel has.
 */
function isOtherCall(publicName: string, { unknown, values }: Binding): boolean {
  const collects = [...values.values()].some((bound) => bound.from === 'rest' && bound.values.length > 0);
  return unknown.length > 0 || collects || /\.[A-Z]\w*$/.test(publicName);
}

/** As rows name it: `tf.data.AUTOTUNE` is an alias of the row `tf.data.experimental.AUTOTUNE`. */
function symbolOf(id: string, { byId, catalog }: State): string | undefined {
  const symbol = byId.get(id)?.symbol;
  return symbol === undefined ? undefined : (catalog.aliases[symbol] ?? symbol);
}

/** Chooses what speaks for a usage and renders that. */
function read({ usage, target, answer, state, place }: Question): Reading {
  const { signatures, binding, variant, presumed } = choose(usage, target, { answer, state });
  const { world } = state;
  const member = state.members.get(usage.id);
  const rendered = variant && render({ usage, target, variant, signatures, binding, world, place, member });
  return { variant, binding, presumed, rendered, uses: variant && usesIn(variant, state) };
}

/** Looked for once a variant: a call in a thousand places has the same ones. */
function usesIn(variant: CompiledVariant, { uses }: State): ParameterUses {
  const known = uses.get(variant) ?? usesOf(variant);
  uses.set(variant, known);
  return known;
}

/** What an advice is made of. */
interface Material {
  answer: Question['answer'];
  reading: Reading;
  state: State;
}

function toAdvice(usage: Usage, target: Target, { answer, reading, state }: Material): Advice {
  const source = answer.how === 'row' ? answer.row : answer.namespace;
  const { variant, rendered, binding } = reading;
  const kind = rendered?.kind ?? (answer.rawOp ? 'redesign' : 'none');
  const caveats = caveatsFor(target, state.catalog, [
    ...(kind === 'keep' ? [] : (source.caveats ?? [])),
    ...(variant?.caveats ?? []),
  ]);
  const hasText = rendered !== null && (rendered.piece !== null || rendered.statement !== null);
  const notes = [
    rawOpNote(answer, binding, usage),
    source.note,
    variant?.note,
    ...(hasText ? bindingNotes(binding, usage) : []),
    ...(hasText && variant ? withoutNotes(variant, binding) : []),
    ...(hasText && variant && !variant.kind && reading.uses
      ? droppedArguments(variant, reading.uses, binding, reading.presumed)
      : []),
    hasText ? presumedNote(reading.presumed) : null,
    ...(rendered ? [...rendered.trace.notes, leftNote(rendered.trace.left, usage)] : []),
  ];
  return {
    kind,
    code: rendered ? codeOf(rendered) : null,
    places: rendered?.places ?? {},
    symbols: sorted(rendered?.trace.symbols),
    imports: sorted(rendered?.trace.imports),
    holes: [...(rendered?.trace.holes ?? [])].map(([name, what]) => ({ name, what })),
    helpers: sorted(rendered?.trace.helpers),
    caveats: caveats.map((id) => `caveat/${id}`),
    consequence: consequenceOf(kind, variant, caveats),
    effort: effortOf(kind, variant),
    note: joined(notes),
    proof: (isWhole(reading, usage) && variant?.proof) || NOT_RUN,
  };
}

const NOT_RUN: Advice['proof'] = { state: 'not run' };

/** A usage inside another one's argument. */
interface Inner {
  id: string;
  target: Target;
  place: Place;
}

/** Renders it as an expression; null where it must stay as written. */
function renderNested(inner: Inner, state: State): Nested | null {
  const { id, target, place } = inner;
  const isPlain = !place.inline && place.avoid.size === 0;
  const key = `${target} ${id}`;
  const known = isPlain ? state.nested.get(key) : undefined;
  if (known !== undefined) return known;
  if (state.depth >= MAX_DEPTH) return null;
  state.depth++;
  const nested = nestedPiece(inner, state);
  state.depth--;
  if (isPlain) state.nested.set(key, nested);
  return nested;
}

function nestedPiece({ id, target, place }: Inner, state: State): Nested | null {
  const usage = state.byId.get(id);
  if (!usage || staysInPipeline(usage, target, state)) return null;
  if (isCarried(usage)) {
    return { piece: { text: usage.expression.text, level: usage.expression.precedence }, trace: newTrace() };
  }
  const answer = answerOf(usage.symbol, state);
  if (answer.how === 'unknown') return null;
  const { rendered } = read({ usage, target, answer, state, place });
  if (!rendered?.piece || rendered.kind === 'keep' || rendered.kind === 'none') return null;
  const piece = hasBareNewline(rendered.piece.text) ? asArgument(rendered.piece) : rendered.piece;
  const { call } = rendered.places;
  if (call === undefined) return { piece, trace: rendered.trace };
  const holes = [...rendered.trace.holes].filter(([name]) => isElsewhere(name, call, piece.text));
  return { piece, trace: { ...rendered.trace, holes: new Map(holes) }, call };
}

/** The holes of a call that stands elsewhere are no holes of the expression. */
const isElsewhere = (hole: string, call: string, text: string): boolean =>
  !call.includes(`?${hole}`) || text.includes(`?${hole}`);
