/**
 * Notes, caveats and hole texts are full sentences: a capital or a name first, a full stop last, no double spaces.
 * Titles have no full stop.
 */
import type { RuleProblem } from '../compile/catalog.js';
import { eachVariant } from './each.js';
import type { LintInput } from './lint.js';

/** What is wrong with a text that should be sentences; null where nothing is. */
export function sentenceFault(text: string): string | null {
  if (!/[.?]$/.test(text)) return 'does not end with a full stop';
  if (/^[a-z]/.test(text)) return 'does not begin with a capital letter';
  if (/ {2}/.test(text)) return 'has double spaces';
  if ((text.match(/`/g) ?? []).length % 2 === 1) return 'has a backtick without its partner';
  return null;
}

export function lintSentences({ catalog }: LintInput): RuleProblem[] {
  const texts: { where: string; what: string; text: string }[] = [];
  for (const row of [...Object.values(catalog.rows), ...Object.values(catalog.namespaces)]) {
    const where = 'symbol' in row ? row.symbol : row.namespace;
    if (row.note !== undefined) texts.push({ where, what: 'The note', text: row.note });
  }
  for (const { id, text } of Object.values(catalog.caveats)) {
    texts.push({ where: `caveat/${id}`, what: 'The text', text });
  }
  for (const { symbol, target, variant } of eachVariant(catalog)) {
    const where = `${symbol} (${target})`;
    if (variant.note !== undefined) texts.push({ where, what: 'The note', text: variant.note });
    for (const [name, text] of Object.entries({ ...variant.without, ...variant.refuses })) {
      texts.push({ where, what: `What is said of \`${name}\``, text });
    }
    for (const [hole, text] of Object.entries(variant.holes ?? {})) {
      texts.push({ where, what: `The text of the hole \`?${hole}\``, text });
    }
  }
  const faults = texts.flatMap(({ where, what, text }) => {
    const fault = sentenceFault(text);
    return fault === null ? [] : [{ where, message: `${what} ${fault}: "${text}".` }];
  });
  return [...faults, ...titles(catalog)];
}

function titles(catalog: LintInput['catalog']): RuleProblem[] {
  return Object.values(catalog.caveats)
    .filter(({ title }) => /\.$/.test(title))
    .map(({ id, title }) => ({
      where: `caveat/${id}`,
      message: `A title has no full stop: "${title}".`,
    }));
}
