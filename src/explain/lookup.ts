/**
 * Looks a name up among everything that has one: rules by id, caveats, error messages, helpers, symbols.
 */
import type { CompiledCaveat } from '../catalog/compiled.js';
import type { ShownDemo } from '../catalog/demo-text.js';
import { TARGETS, type Target } from '../match/finding.js';
import type { Answer, CaveatAnswer, Demonstration, ErrorAnswer, HelperAnswer } from './explanation.js';
import type { Knowledge } from './knowledge.js';
import { errorAnswer } from './message-answer.js';
import type { NameIndex } from './names.js';
import { symbolAnswer } from './symbol.js';

/** What a name stands for, and other symbols it may stand for. */
export interface Found {
  answers: Answer[];
  others: string[];
}

const NOTHING: Found = { answers: [], others: [] };

/** Finds by id first, then by the names of caveats, errors and helpers, then by symbol. */
export function lookUp(name: string, knowledge: Knowledge, index: NameIndex): Found {
  const [, prefix, id] = /^([a-z]+)\/(.*)$/i.exec(name) ?? [null, '', name];
  switch (prefix!.toLowerCase()) {
    case 'caveat':
      return only(caveatNamed(id!, knowledge));
    case 'error':
      return only(errorNamed(id!, knowledge, index));
    case 'helper':
      return only(helperNamed(id!, knowledge));
    case 'api':
    case 'namespace':
    case 'unknown':
      return symbolNamed(id!, knowledge, index);
    case '': {
      const other = caveatNamed(id!, knowledge) ?? errorNamed(id!, knowledge, index);
      if (other) return only(other);
      const symbol = symbolNamed(id!, knowledge, index);
      const helper = helperNamed(id!, knowledge);
      return helper ? { answers: [helper], others: symbol.answers.length > 0 ? [id!] : [] } : symbol;
    }
    default:
      return NOTHING;
  }
}

const only = (answer: Answer | null): Found => (answer ? { answers: [answer], others: [] } : NOTHING);

function symbolNamed(name: string, knowledge: Knowledge, index: NameIndex): Found {
  const [best, ...rest] = index.search(name);
  if (!best) return NOTHING;
  return {
    answers: [symbolAnswer(best, name, knowledge)],
    others: rest.map(({ symbol }) => symbol),
  };
}

const folded = (text: string): string => text.toLowerCase().replace(/[`'"]/g, '').trim();

/** A caveat by its id, or by its title in any case. */
export function caveatNamed(name: string, knowledge: Knowledge): CaveatAnswer | null {
  const { caveats } = knowledge.catalog;
  const wanted = folded(name);
  const caveat = Object.values(caveats).find(({ id, title }) => id === wanted || folded(title) === wanted);
  return caveat ? caveatAnswer(caveat, knowledge) : null;
}

function caveatAnswer(
  { id, title, text, targets, source, demos }: CompiledCaveat,
  knowledge: Knowledge,
): CaveatAnswer {
  return {
    is: 'caveat',
    id: `caveat/${id}`,
    title,
    text,
    targets: [...(targets ?? [])],
    source: source ?? null,
    demonstrations: demos.map(demonstrationOf),
    rules: rulesThat(knowledge, (entry) => entry.caveats?.includes(id) === true),
  };
}

function demonstrationOf({ target, source, naive, right, shows, figures }: ShownDemo): Demonstration {
  return {
    target,
    source,
    naive,
    right: right ?? null,
    raises: 'raises' in shows ? shows.raises : null,
    apart: figures?.apart ?? null,
    seen: figures?.seen ?? null,
    difference: figures?.difference ?? null,
  };
}

/** An error message by its id, or by its title in any case. */
export function errorNamed(name: string, knowledge: Knowledge, index: NameIndex): ErrorAnswer | null {
  const { errors } = knowledge.catalog;
  const wanted = folded(name);
  const error = Object.values(errors).find(({ id, title }) => id === wanted || folded(title) === wanted);
  return error ? errorAnswer(error, knowledge, index) : null;
}

function helperNamed(name: string, knowledge: Knowledge): HelperAnswer | null {
  if (name.includes('.')) return null; // functions have no dots; the search below reads every row
  const calls = (target: Target) =>
    rulesThat(knowledge, (entry) => entry.helpers?.includes(name) === true, [target]);
  const targets = TARGETS.filter((target) => calls(target).length > 0);
  if (targets.length === 0) return null;
  const rules = [...new Set(targets.flatMap(calls))].sort();
  return { is: 'helper', name, targets, rules };
}

/** The rules of which the row itself or one of its variants says something. */
function rulesThat(
  { catalog }: Knowledge,
  says: (entry: { caveats?: string[]; helpers?: string[] }) => boolean,
  targets: readonly Target[] = TARGETS,
): string[] {
  const entries = [
    ...Object.values(catalog.rows).map((row) => ({ id: `api/${row.symbol}`, entry: row })),
    ...Object.values(catalog.namespaces).map((space) => ({
      id: `namespace/${space.namespace}`,
      entry: space,
    })),
  ];
  return entries
    .filter(({ entry }) => says(entry) || targets.some((target) => entry.advice[target].some(says)))
    .map(({ id }) => id)
    .sort();
}

/** Every helper that some advice calls. */
export function helperNames({ catalog }: Knowledge): string[] {
  const names = new Set<string>();
  for (const row of Object.values(catalog.rows)) {
    for (const target of TARGETS) {
      for (const { helpers } of row.advice[target]) for (const name of helpers ?? []) names.add(name);
    }
  }
  return [...names].sort();
}
