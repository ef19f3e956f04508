/**
 * `advise explain`: a name or a pasted text and what is known, in; one plain explanation, out. Pure.
 */
import { compareText } from '../base/location.js';
import type { ErrorText } from '../catalog/error-text.js';
import { readAsked } from './asked.js';
import { type Answer, EXPLANATION_VERSION, type Explanation, type SymbolAnswer } from './explanation.js';
import { type FailedLine, failedLine } from './failed-line.js';
import type { Knowledge } from './knowledge.js';
import { caveatNamed, errorNamed, lookUp } from './lookup.js';
import { errorAnswer } from './message-answer.js';
import { type FoundMessage, findMessages } from './messages.js';
import { createNameIndex, type NameIndex } from './names.js';
import { nearName, nearText, titled } from './near.js';
import { linesOf, MOST_CHARACTERS } from './plain.js';
import { seenVersions } from './seen.js';
import { type Squeezed, squeeze } from './squeezed.js';
import { symbolAnswer } from './symbol.js';
import { namesIn } from './text-names.js';

/** Explains what was typed or pasted. */
export function explain(typed: string, knowledge: Knowledge): Explanation {
  const index = createNameIndex(knowledge);
  const asked = readAsked(typed);
  if (asked.as === 'name') {
    const { answers, others } = lookUp(asked.name, knowledge, index);
    if (answers.length > 0) {
      const near = others.slice(0, MOST_OTHERS).map((symbol) => titled(symbol, knowledge));
      return whole({ typed, as: 'name', text: asked.name, answers, near }, knowledge);
    }
  }
  const title =
    typed.length < LONGEST_TITLE
      ? (caveatNamed(typed, knowledge) ?? errorNamed(typed, knowledge, index))
      : null;
  if (title) return whole({ typed, as: 'name', text: typed.trim(), answers: [title], near: [] }, knowledge);
  const found = explainText(typed, knowledge, index);
  if (asked.as === 'name' && found.answers.length === 0) {
    const near = nearName(asked.name, knowledge, index);
    return whole({ typed, as: 'name', text: asked.name, answers: [], near }, knowledge);
  }
  return found;
}

const MOST_OTHERS = 8;
const LONGEST_TITLE = 200;

function explainText(typed: string, knowledge: Knowledge, index: NameIndex): Explanation {
  const read = typed.length > MOST_CHARACTERS ? typed.slice(-MOST_CHARACTERS) : typed;
  const lines = linesOf(read);
  const text = squeeze(lines);
  const failed = failedLine(lines);
  const named = failed ? namesIn(failed.code) : [];
  const messages = byImportance(findMessages(text, Object.values(knowledge.catalog.errors)));
  const answers: Answer[] = messages.map(({ error, captured, ...place }) =>
    errorAnswer(error, knowledge, index, { matched: matchedText(text, place), captured, named }),
  );
  if (answers.length === 0) answers.push(...symbolsOf(named, knowledge, index));
  return whole(
    {
      typed,
      as: 'text',
      text: firstLine(lines),
      answers,
      near: answers.length > 0 ? [] : nearText(text.plain, knowledge, index),
      read: read.length,
      seen: seenVersions(lines.join('\n')),
      failed,
    },
    knowledge,
  );
}

const SEVERITY: Record<ErrorText['severity'], number> = { crash: 0, install: 0, silent: 1, warning: 2 };
const MOST_MESSAGES = 5;

/** One of each kind: what stops before what warns, symptoms last, the latest first: the end of a log is what happened. */
function byImportance(found: readonly FoundMessage[]): FoundMessage[] {
  const latest = new Map(found.map((message) => [message.error.id, message]));
  const rank = ({ error }: FoundMessage) => (error.symptom ? 10 : 0) + SEVERITY[error.severity];
  return [...latest.values()]
    .sort((a, b) => rank(a) - rank(b) || b.start - a.start || compareText(a.error.id, b.error.id))
    .slice(0, MOST_MESSAGES);
}

const LONGEST_MATCH = 300;

/** The lines in which a message stands, in one. */
function matchedText({ plain, at }: Squeezed, { start, end }: { start: number; end: number }): string {
  const first = at[start] ?? 0;
  const last = at[Math.max(start, end - 1)] ?? first;
  const from = Math.max(plain.lastIndexOf('\n', first) + 1, first - LONGEST_MATCH);
  const newline = plain.indexOf('\n', last);
  const words = plain.slice(from, newline < 0 ? undefined : newline).slice(0, 2 * LONGEST_MATCH);
  return cut(words.replace(/\s+/g, ' ').trim(), LONGEST_MATCH);
}

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}...` : text);

/** The first words of a text; nothing where the input is no text at all. */
function firstLine(lines: readonly string[]): string {
  const line = cut((lines.find((text) => text.trim() !== '') ?? '').trim(), LONGEST_TITLE);
  const broken = line.match(/[\ufffd\p{Cc}]/gu)?.length ?? 0;
  return broken > line.length / 10 ? '' : line;
}

function symbolsOf(names: readonly string[], knowledge: Knowledge, index: NameIndex): SymbolAnswer[] {
  const answers = names.flatMap((name) => {
    const meant = index.exactly(name);
    return meant ? [symbolAnswer(meant, name, knowledge)] : [];
  });
  return answers.filter(({ how }) => how !== 'unknown').slice(0, 3);
}

interface Parts {
  typed: string;
  as: 'name' | 'text';
  text: string;
  answers: Answer[];
  near: Explanation['near'];
  read?: number;
  seen?: Explanation['seen'];
  failed?: FailedLine | null;
}

function whole(parts: Parts, knowledge: Knowledge): Explanation {
  const { typed, as, text, answers, near } = parts;
  return {
    schemaVersion: EXPLANATION_VERSION,
    tool: knowledge.tool,
    asked: { as, text, characters: typed.length, read: parts.read ?? typed.length },
    seen: parts.seen ?? { python: null, tensorflow: null, keras: null },
    failed: parts.failed ?? null,
    answers,
    near,
    rules: caveatTexts(answers, knowledge),
  };
}

/** The texts of all caveats that the answers name. */
function caveatTexts(answers: readonly Answer[], { catalog }: Knowledge): Explanation['rules'] {
  const symbols = answers.flatMap((answer) =>
    answer.is === 'symbol' ? [answer] : answer.is === 'error' ? answer.culprits : [],
  );
  const ids = symbols.flatMap(({ caveats, targets }) => [
    ...caveats,
    ...Object.values(targets).flatMap((templates) => templates.flatMap((template) => template.caveats)),
  ]);
  const texts = [...new Set(ids)].sort().flatMap((id) => {
    const caveat = catalog.caveats[id.replace(/^caveat\//, '')];
    return caveat ? [[id, { title: caveat.title, text: caveat.text }] as const] : [];
  });
  return Object.fromEntries(texts);
}
