/**
 * Which usages play which part of which idiom. A part is a filter over single usages, but for the two that ask what stands around
 * one: those look at the players of another part.
 */
import type { Bound } from '../../catalog/bind.js';
import type { CompiledIdiom, CompiledPart } from '../../catalog/compiled-idiom.js';
import type { Frame } from '../../usage/frame.js';
import type { Expression, Usage } from '../../usage/usage.js';
import { assignedNames, nameIn } from './names.js';

/** What is known of a usage beside itself. */
export interface Around {
  /** Its arguments by the source's parameter names. */
  argumentsOf(usage: Usage): ReadonlyMap<string, Bound>;
  frameOf(usage: Usage): Frame | undefined;
  /** The names of the parameters of the function that it stands in. */
  paramsOf(usage: Usage): readonly string[];
}

/** The usages of one part, in the order of the text. */
export type Players = ReadonlyMap<string, readonly Usage[]>;

/** The players of each idiom; usages come sorted by place. */
export function playersOf(
  idioms: readonly CompiledIdiom[],
  usages: readonly Usage[],
  around: Around,
): ReadonlyMap<CompiledIdiom, Players> {
  const candidates = createCandidates(idioms);
  const found = new Map<CompiledIdiom, Map<string, Usage[]>>();
  for (const usage of usages) {
    for (const { idiom, part } of candidates(usage.symbol)) {
      if (!plays(part, usage, around)) continue;
      const parts = found.get(idiom) ?? new Map<string, Usage[]>();
      found.set(idiom, parts);
      const players = parts.get(part.name);
      if (players) players.push(usage);
      else parts.set(part.name, [usage]);
    }
  }
  for (const [idiom, parts] of found) placeInside(idiom, parts, around);
  return found;
}

interface Candidate {
  idiom: CompiledIdiom;
  part: CompiledPart;
}

/** The parts that a symbol may play: patterns are tried once a symbol. */
function createCandidates(idioms: readonly CompiledIdiom[]): (symbol: string) => readonly Candidate[] {
  const all = idioms.flatMap((idiom) =>
    idiom.parts.map((part) => ({
      idiom,
      part,
      isIn: patternOf(part.symbols),
      isOut: patternOf(part.except),
    })),
  );
  const known = new Map<string, readonly Candidate[]>();
  return (symbol) => {
    const found = known.get(symbol) ?? all.filter(({ isIn, isOut }) => isIn(symbol) && !isOut(symbol));
    known.set(symbol, found);
    return found;
  };
}

function patternOf(symbols: readonly string[]): (symbol: string) => boolean {
  const exact = new Set(symbols.filter((symbol) => !symbol.includes('*')));
  const open = symbols
    .filter((symbol) => symbol.includes('*'))
    .map((symbol) => new RegExp(`^${symbol.replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
  return (symbol) => exact.has(symbol) || open.some((pattern) => pattern.test(symbol));
}

function plays(part: CompiledPart, usage: Usage, around: Around): boolean {
  if (part.roles ? !part.roles.includes(usage.role) : usage.role === 'import') return false;
  if (part.api && usage.api !== part.api) return false;
  if (part.inLoop !== undefined && (usage.inLoop === true) !== part.inLoop) return false;
  if (part.pipeline !== undefined && (usage.context === 'pipeline') !== part.pipeline) return false;
  if (part.assigned !== undefined && (usage.assignedTo !== undefined) !== part.assigned) return false;
  if (part.text !== undefined && !new RegExp(part.text, 'u').test(usage.expression.text)) return false;
  if (part.qualified !== undefined && !new RegExp(part.qualified, 'u').test(usage.qualified)) return false;
  if (part.within !== undefined && !new RegExp(part.within, 'u').test(usage.within)) return false;
  if (part.params !== undefined) {
    const pattern = new RegExp(part.params, 'u');
    if (!around.paramsOf(usage).some((name) => pattern.test(name))) return false;
  }
  return asks(part) ? hasArguments(part, around.argumentsOf(usage)) : true;
}

const asks = ({ has, lacks, is, items }: CompiledPart): boolean =>
  has !== undefined || lacks !== undefined || is.length > 0 || items.length > 0;

function hasArguments(part: CompiledPart, values: ReadonlyMap<string, Bound>): boolean {
  const passed = (param: string) => passedIn(values, param);
  return (
    (part.has?.some((param) => passed(param)) ?? true) &&
    !part.lacks?.some((param) => passed(param)) &&
    part.is.every(([param, pattern]) => new RegExp(pattern, 'u').test(passed(param)?.text ?? '')) &&
    part.items.every(([param, least]) => sizeOf(passed(param)) >= least)
  );
}

/** The reader's argument for a parameter. */
export function passedIn(values: ReadonlyMap<string, Bound>, param: string): Expression | undefined {
  const bound = values.get(param);
  if (bound?.from === 'reader') return bound.value;
  for (const other of values.values()) {
    if (other.from !== 'rest') continue;
    const found = other.values.find(({ keyword }) => keyword === param);
    if (found) return found.value;
  }
  return undefined;
}

const sizeOf = (value: Expression | undefined): number => value?.items?.length ?? value?.entries?.length ?? 0;

/** Keeps of the parts that ask for what stands around a usage those usages that have it. */
function placeInside(idiom: CompiledIdiom, parts: Map<string, Usage[]>, around: Around): void {
  for (const part of idiom.parts) {
    const players = parts.get(part.name);
    if (!players) continue;
    const tests = testsOf(part, (name) => parts.get(name) ?? [], around);
    const kept = players.filter((usage) => tests.every((test) => test(usage)));
    if (kept.length > 0) parts.set(part.name, kept);
    else parts.delete(part.name);
  }
}

type Test = (usage: Usage) => boolean;

function testsOf(
  { inside, inClassOf, beside, apart, names }: CompiledPart,
  playersIn: (part: string) => readonly Usage[],
  around: Around,
): Test[] {
  const tests: Test[] = names.map(([params, part]) => {
    const given = new Set(
      playersIn(part).flatMap((usage) => assignedNames(usage).map((name) => keyOf(usage, name))),
    );
    const asked = params.split('|');
    return (usage) =>
      asked.some((param) => {
        const value = param === 'self' ? usage.receiver : passedIn(around.argumentsOf(usage), param);
        return namesIn(value).some((name) => given.has(keyOf(usage, name)));
      });
  });
  const filesOf = (parts: readonly string[]) =>
    new Set(parts.flatMap((part) => playersIn(part).map(({ file }) => file)));
  if (beside) {
    const files = filesOf(beside);
    tests.push(({ file }) => files.has(file));
  }
  if (apart) {
    const files = filesOf(apart);
    tests.push(({ file }) => !files.has(file));
  }
  if (inside !== undefined) tests.push((usage) => standsIn(usage, playersIn(inside), around));
  if (inClassOf !== undefined) tests.push((usage) => classAround(usage, playersIn(inClassOf)) !== null);
  return tests;
}

const keyOf = ({ file }: Usage, name: string): string => `${file}\0${name}`;

/** What an expression and its elements are called, where they are names. */
function namesIn(value: Expression | undefined): string[] {
  if (!value) return [];
  const all = [value, ...(value.items ?? []), ...(value.entries ?? []).map((entry) => entry.value)];
  return all.flatMap(({ text }) => nameIn(text) ?? []);
}

function standsIn(usage: Usage, blocks: readonly Usage[], around: Around): boolean {
  if (blocks.length === 0) return false;
  const withs = around.frameOf(usage)?.withs ?? [];
  return blocks.some(({ id }) => withs.includes(id));
}

/** The innermost class with one of the bases that a usage stands in. */
export function classAround(usage: Usage, bases: readonly Usage[]): string | null {
  let found: string | null = null;
  for (const { file, of } of bases) {
    if (of === undefined || file !== usage.file) continue;
    const isIn = usage.of === of || usage.within === of || usage.within.startsWith(`${of}.`);
    if (isIn && (found === null || of.length > found.length)) found = of;
  }
  return found;
}
