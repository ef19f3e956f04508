/**
 * The answer to a known error message: its texts, and what the catalogue says of the names it blames.
 */
import type { ErrorText } from '../catalog/error-text.js';
import { answerTo } from '../catalog/lookup.js';
import type { ErrorAnswer, SymbolAnswer } from './explanation.js';
import type { Knowledge } from './knowledge.js';
import type { Meant, NameIndex } from './names.js';
import { symbolAnswer } from './symbol.js';

/** What a text adds to an error that is known. */
export interface Sighting {
  matched: string;
  captured: ReadonlyMap<string, string>;
  /** Full names in the reader's own line that failed. */
  named: readonly string[];
}

/** More names than this explain nothing. */
const MOST_CULPRITS = 3;

/** Makes it; without a sighting for who asks by the id. */
export function errorAnswer(
  error: ErrorText,
  knowledge: Knowledge,
  index: NameIndex,
  sighting?: Sighting,
): ErrorAnswer {
  const { id, title, severity, raisedOn, meaning, why, stay, port, source } = error;
  return {
    is: 'error',
    id: `error/${id}`,
    title,
    matched: sighting?.matched ?? null,
    severity,
    raisedOn,
    meaning,
    why,
    stay,
    port,
    culprits: culpritsOf(error, sighting, knowledge, index),
    source,
  };
}

function culpritsOf(
  error: ErrorText,
  sighting: Sighting | undefined,
  knowledge: Knowledge,
  index: NameIndex,
): SymbolAnswer[] {
  const blamed = (error.blames ?? ['{module}.{name}'])
    .map((template) => filled(template, sighting?.captured ?? new Map()))
    .flatMap((name) => (name === null ? [] : (resolved(name, knowledge, index) ?? [])));
  const best = blamed.find(({ how }) => how === 'row') ?? blamed[0];
  const named = (sighting?.named ?? []).flatMap((name) => resolved(name, knowledge, index) ?? []);
  const all = [...(best ? [best] : []), ...named];
  return all
    .filter((one, position) => all.findIndex(({ symbol }) => symbol === one.symbol) === position)
    .slice(0, MOST_CULPRITS);
}

/** The template with what was captured; null where something lacks. */
function filled(template: string, captured: ReadonlyMap<string, string>): string | null {
  let lacks = false;
  const name = template.replace(/\{(\w+)\}/g, (_, capture: string) => {
    const value = captured.get(capture);
    lacks ||= value === undefined;
    return value ?? '';
  });
  return lacks ? null : name;
}

function resolved(name: string, knowledge: Knowledge, index: NameIndex): SymbolAnswer | null {
  const meant: Meant | null = index.exactly(name);
  if (meant === null) return null;
  const answer = answerTo(knowledge.catalog, meant.symbol, knowledge.isKnown);
  return answer.how === 'unknown' ? null : symbolAnswer(meant, name, knowledge);
}
