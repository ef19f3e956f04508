/** Takes an idiom rule apart: parts, needs, slots, skeletons. Errors name the idiom and say what is wrong. */
import { TARGETS, type Target } from '../../match/finding.js';
import {
  type CompiledIdiom,
  type CompiledIdiomVariant,
  type CompiledPart,
  type CompiledSlot,
  QUERIES,
  type Query,
  type QueryName,
  type SkeletonLine,
} from '../compiled-idiom.js';
import type { IdiomEntry, IdiomPart, IdiomVariant } from '../idiom-text.js';
import { helperImport } from '../roots.js';
import { skeletonNames } from './skeleton-names.js';

const SCALES = { program: 0, structure: 1, detail: 2 } as const;

/** Compiles an idiom. Throws an error with one sentence where it cannot be read. */
export function compileIdiom(entry: IdiomEntry): CompiledIdiom {
  const parts = Object.entries(entry.parts).map(([name, part]) => compilePart(name, part));
  const names = new Set(parts.map(({ name }) => name));
  const needs = (entry.needs ?? [parts[0]!.name]).map(either);
  const somewhere = (entry.somewhere ?? []).map(either);
  const at = entry.at === undefined ? needs[0]! : either(entry.at);
  const [without, nowhere] = [[...(entry.without ?? [])], [...(entry.nowhere ?? [])]];
  const absent = [...without, ...nowhere];
  const explains = [...(entry.explains ?? [...names].filter((name) => !absent.includes(name)))];
  const asked = [...needs.flat(), ...somewhere.flat(), ...at, ...explains];
  const around = parts.flatMap((part) => [
    part.inside,
    part.inClassOf,
    ...(part.beside ?? []),
    ...(part.apart ?? []),
    ...part.names.map(([, name]) => name),
  ]);
  for (const name of [...asked, ...absent, ...around]) if (name !== undefined) known(names, name);
  for (const name of asked)
    if (absent.includes(name))
      throw new Error(`The part \`${name}\` must be absent, and cannot be asked for.`);
  const slots = Object.fromEntries(
    Object.entries(entry.slots ?? {}).map(([name, slot]) => [name, compileSlot(slot, names)]),
  );
  const advice = Object.fromEntries(
    TARGETS.map((target) => [
      target,
      [entry[target]]
        .flat()
        .map((variant) => compileVariant(variant as IdiomVariant, target, { names, slots })),
    ]),
  ) as CompiledIdiom['advice'];
  const { id, title, text, silent, unit, scale } = entry;
  return {
    id,
    title,
    text,
    ...(silent !== undefined && { silent }),
    parts,
    needs,
    without,
    somewhere,
    nowhere,
    unit: unit ?? 'file',
    at,
    explains,
    scale: SCALES[scale],
    slots,
    advice,
  };
}

/** `a|b` */
const either = (parts: string): string[] => parts.split('|').map((part) => part.trim());

function known(names: ReadonlySet<string>, name: string): void {
  if (!names.has(name)) throw new Error(`There is no part \`${name}\`: ${[...names].join(', ')}.`);
}

const list = <T extends string>(value: T | readonly T[] | undefined): T[] =>
  value === undefined ? [] : ([value].flat() as T[]);

function compilePart(name: string, part: IdiomPart): CompiledPart {
  const { symbols, except, role, has, lacks, is, items, beside, apart, names, ...rest } = part;
  for (const pattern of [part.text, part.qualified, part.within, part.params, ...Object.values(is ?? {})])
    if (pattern !== undefined) new RegExp(pattern, 'u');
  return {
    name,
    symbols: list(symbols),
    except: list(except),
    ...(role !== undefined && { roles: list(role) }),
    ...(has && { has: [...has] }),
    ...(lacks && { lacks: [...lacks] }),
    is: Object.entries(is ?? {}),
    items: Object.entries(items ?? {}),
    ...(beside !== undefined && { beside: either(beside) }),
    ...(apart !== undefined && { apart: either(apart) }),
    names: Object.entries(names ?? {}),
    ...rest,
  };
}

const QUERY = /^(\w+)\((\w+)(?:\.(\w+))?\)$/;

function compileSlot(slot: string | readonly [string, string], names: ReadonlySet<string>): CompiledSlot {
  const [text, otherwise] = typeof slot === 'string' ? [slot] : slot;
  const queries = text!.split('|').map((query) => compileQuery(query.trim()));
  for (const { part } of queries) known(names, part);
  return { queries, ...(otherwise !== undefined && { otherwise }) };
}

function compileQuery(text: string): Query {
  const [, what, part, param] = QUERY.exec(text) ?? [];
  if (!QUERIES.includes(what as QueryName))
    throw new Error(
      `\`${text}\` is no query: write \`names(part)\`, \`text(part.param)\`, one of ${QUERIES.join(', ')}.`,
    );
  return { what: what as QueryName, part: part!, ...(param !== undefined && { param }) };
}

interface Around {
  names: ReadonlySet<string>;
  slots: CompiledIdiom['slots'];
}

function compileVariant(
  variant: IdiomVariant,
  target: Target,
  { names, slots }: Around,
): CompiledIdiomVariant {
  const { code, kind, note, effort, helpers, caveats, cannotRun } = variant;
  const parts = variant.if === undefined ? [] : either(variant.if);
  for (const part of parts) known(names, part);
  if (code === undefined && note === undefined)
    throw new Error(`What it becomes in ${target} has neither code nor a note.`);
  const lines = code
    ?.replace(/^\n+|\s+$/g, '')
    .split('\n')
    .map(compileLine);
  for (const line of lines ?? []) checkLine(line, names, slots);
  const { symbols, imports } = skeletonNames(lines?.map(({ text }) => text) ?? [], target);
  return {
    ...(parts.length > 0 && { if: parts }),
    kind: kind ?? 'redesign',
    ...(lines && { lines }),
    holes: { ...variant.holes },
    fills: { ...variant.fills },
    helpers: [...(helpers ?? [])],
    note: note ?? null,
    caveats: (caveats ?? []).map((caveat) => compileCaveat(caveat, names)),
    ...(effort && { effort }),
    symbols,
    imports: [...imports, ...(helpers ?? []).map((name) => helperImport(name))].sort(),
    ...(cannotRun !== undefined && { proof: { state: 'cannot run' as const, reason: cannotRun } }),
  };
}

function compileCaveat(text: string, names: ReadonlySet<string>): CompiledIdiomVariant['caveats'][number] {
  const [id, parts] = text.split(' if ') as [string, string?];
  if (parts === undefined) return { id };
  for (const part of either(parts)) known(names, part);
  return { id, if: either(parts) };
}

const MARK = /\s*#(if|unless|each) (\w+)\s*$/;

function compileLine(line: string): SkeletonLine {
  const [mark, word, part] = MARK.exec(line) ?? [];
  if (mark === undefined) return { text: line.trimEnd() };
  return { text: line.slice(0, -mark.length), [word as 'if' | 'unless' | 'each']: part! };
}

function checkLine(line: SkeletonLine, names: ReadonlySet<string>, slots: CompiledIdiom['slots']): void {
  for (const name of [line.if, line.unless, line.each]) if (name !== undefined) known(names, name);
  for (const [, slot] of line.text.matchAll(/\$(\w+)/g))
    if (!Object.hasOwn(slots, slot!))
      throw new Error(`There is no slot \`$${slot}\` for the line \`${line.text.trim()}\`.`);
}
