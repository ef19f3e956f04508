/**
 * Renders one variant for one bound call: the code that stands where the call stood, and the lines for other places.
 */
import type { AdviceKind, Target } from '../../match/finding.js';
import { ARGUMENT_LEVEL, PRECEDENCE } from '../../python/precedence.js';
import type { Usage } from '../../usage/usage.js';
import type { Binding } from '../bind.js';
import type { CompiledSignature, CompiledVariant } from '../compiled.js';
import { mentionsInArguments } from '../kept.js';
import { computedKind } from '../kind.js';
import type { Member } from '../member-names.js';
import type { Py, PyLine } from '../python/ast.js';
import { dottedName, walk } from '../python/walk.js';
import { printArguments, printReaders } from './call.js';
import { hoistReceiver, hoistRepeated } from './hoist.js';
import { emptyList, isList, LIST_NOTE, makesMember, PASS } from './member.js';
import { newTrace, type Piece, type Trace, useRoot } from './piece.js';
import { print, printLine } from './print.js';
import { flagName, isMention, mention } from './reference.js';
import type { Nested, Place, Scope, World } from './scope.js';
import { keptSpelling } from './spelling.js';

/** What is rendered, and in which surroundings. */
export interface Job {
  usage: Usage;
  target: Target;
  variant: CompiledVariant;
  signatures: readonly CompiledSignature[] | undefined;
  binding: Binding;
  world: World;
  place: Place;
  /** The attribute that holds what the call makes: fills `?name`. */
  member?: Member | undefined;
}

export interface Rendered {
  kind: AdviceKind;
  /** The replacement as an expression; null where there is none or it is a statement. */
  piece: Piece | null;
  /** A replacement that is a statement: `x += 1`. */
  statement: string | null;
  places: { setup?: string; init?: string; call?: string; step?: string };
  trace: Trace;
}

/** Renders a variant. */
export function render(job: Job): Rendered {
  const { variant } = job;
  const scope = newScope(job);
  const mentioned = isMention(job.usage);
  if (!mentioned) hoistReceiver(variant, job.usage, scope);
  const code = mentioned ? renderMention(job, scope) : renderCode(job, scope);
  const own = mentioned && !variant.reference ? {} : renderPlaces(job, scope);
  const { setup } = scope.trace;
  const places = { ...own, ...(setup.size > 0 && { setup: [...setup].join('\n') }) };
  const template = code.template ?? variant.code?.v ?? null;
  const kind = variant.kind ?? kindOf(job, scope, template, code.piece);
  return { kind, piece: code.piece, statement: code.statement, places, trace: scope.trace };
}

interface Code {
  piece: Piece | null;
  statement: string | null;
  template: Py | null;
}

const NOTHING: Code = { piece: null, statement: null, template: null };

function newScope(job: Job): Scope {
  const { variant, target, binding, place, member } = job;
  const name = member && (isList(member, variant) ? `${member.name}[?${PASS.name}]` : member.name);
  return {
    target,
    binding,
    world: variant.kind === 'keep' ? keepingMentions(job) : job.world,
    place,
    trace: newTrace(),
    hoisted: new Map(),
    filled: new Map(name === undefined ? [] : [['name', name]]),
    holes: variant.holes ?? {},
    fills: variant.fills ?? {},
    helpers: new Set(variant.helpers ?? []),
    refuses: new Set(Object.keys(variant.refuses ?? {})),
  };
}

/** In a call that stays TensorFlow the names in its arguments stay as written. */
function keepingMentions({ world, usage }: Job): World {
  const kept = new Set(mentionsInArguments(usage, world.usage));
  const asWritten = (id: string): Nested | null => {
    const expression = world.usage(id)?.expression;
    return expression
      ? { piece: { text: expression.text, level: expression.precedence }, trace: newTrace() }
      : null;
  };
  return {
    usage: world.usage,
    render: (id, target, place) => (kept.has(id) ? asWritten(id) : world.render(id, target, place)),
  };
}

function renderCode(job: Job, scope: Scope): Code {
  const line = job.variant.code;
  if (!line) return NOTHING;
  hoistRepeated(line, job.usage, scope);
  if (line.to) return { piece: null, statement: printLine(line, scope), template: line.v };
  return {
    piece: withKeptSpelling(print(line.v, scope), line.v, job, scope),
    statement: null,
    template: line.v,
  };
}

function renderMention(job: Job, scope: Scope): Code {
  const { variant, usage, signatures, binding } = job;
  if (variant.reference) return plainMention(variant.reference, job, scope);
  if (!variant.code || variant.code.to) return NOTHING;
  const found = mention(variant.code.v, signatures, binding, usage.role);
  if (!found) return NOTHING;
  if (found.note) scope.trace.notes.add(found.note);
  return plainMention(found.template, job, { ...scope, binding: found.binding });
}

function plainMention(written: Py, job: Job, scope: Scope): Code {
  const flag = flagName(job.usage);
  const template: Py = flag === null ? written : { t: 'attr', o: written, a: flag };
  return { piece: withKeptSpelling(print(template, scope), template, job, scope), statement: null, template };
}

/** Keeps the reader's spelling of a Keras name where a changed import makes it right. */
function withKeptSpelling(piece: Piece, template: Py, { usage, target }: Job, scope: Scope): Piece {
  if (target !== 'keras') return piece;
  const head = dottedName(template.t === 'call' ? template.f : template);
  const kept = head === null ? null : keptSpelling(head, usage);
  if (!kept || head === null || !piece.text.startsWith(head)) return piece;
  scope.trace.imports.add(kept.import);
  const text = kept.text + piece.text.slice(head.length);
  if (!/(?<![\p{L}\p{N}_.])keras\./u.test(text)) scope.trace.imports.delete('import keras');
  return { ...piece, text };
}

/** In these lines only the receiver has a name: they stand elsewhere, where the reader's names may have to be adapted. */
function renderPlaces({ variant, member }: Job, scope: Scope): Rendered['places'] {
  const self = scope.hoisted.get('self');
  const hoisted = new Map(self === undefined ? [] : [['self', self]]);
  const inner: Scope = { ...scope, hoisted, place: { ...scope.place, inline: true } };
  const text = (lines: readonly PyLine[]) => lines.map((line) => printLine(line, inner)).join('\n');
  const step = variant.step?.filter((line) => !callsNothing(line, inner));
  // What the arguments need once a file, the call needs too.
  for (const line of variant.setup ?? []) scope.trace.setup.add(printLine(line, inner));
  return {
    ...(variant.init && {
      init: isList(member, variant) ? listInit(variant.init, member!, inner) : text(variant.init),
    }),
    ...(variant.call && { call: text(variant.call) }),
    ...(step && step.length > 0 && { step: text(step) }),
  };
}

/** The constructor's lines where they make an element of a list. */
function listInit(lines: readonly PyLine[], { name }: Member, scope: Scope): string {
  const list: Scope = { ...scope, filled: new Map([['name', `${name}[-1]`]]) };
  const printed = lines.map((line) => {
    if (!makesMember(line)) return { made: null, text: printLine(line, list) };
    const made = print(line.v, list).text;
    return { made, text: `self.${name}.append(${made})` };
  });
  const empty = emptyList(scope.target, printed.find(({ made }) => made !== null)?.made ?? '');
  useRoot(scope.trace, scope.target, empty.split('.')[0] ?? '');
  scope.trace.holes.set(PASS.name, PASS.what);
  scope.trace.notes.add(LIST_NOTE);
  return [`self.${name} = ${empty}`, ...printed.map(({ text }) => text)].join('\n');
}

/** A line that calls a function the reader did not give goes: `loss = loss + kernel_regularizer(weight)`. */
function callsNothing(line: PyLine, scope: Scope): boolean {
  let found = false;
  walk(line.v, ({ ...node }) => {
    if (node.t !== 'call' || node.f.t !== 'param' || node.f.id === 'self') return;
    const bound = scope.binding.values.get(node.f.id);
    found ||= bound?.from !== 'reader' || bound.value.literal?.type === 'none';
  });
  return found;
}

function kindOf(job: Job, scope: Scope, template: Py | null, piece: Piece | null): AdviceKind {
  if (!template) return 'compose';
  const silent: Scope = { ...scope, trace: newTrace() };
  const args = template.t === 'call' ? printArguments(template.args, silent, template.f) : null;
  const readers = isMention(job.usage) ? [] : job.usage.arguments.map((arg) => printReaders(arg, silent));
  const mentionOnly = isMention(job.usage);
  const rendering = { code: piece?.text ?? '', args: mentionOnly ? [] : args, template, readers };
  return computedKind(job.variant, rendering, job.usage);
}

/** An expression that may stand anywhere an argument may. */
export function asArgument(piece: Piece): Piece {
  return piece.level >= ARGUMENT_LEVEL ? piece : { text: `(${piece.text})`, level: PRECEDENCE.atom };
}
