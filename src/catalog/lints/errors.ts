/**
 * Error messages: patterns can be read, texts are sentences, ids are words, nothing is known by two.
 */
import type { RuleProblem } from '../compile/catalog.js';
import { parsePattern } from '../message-pattern.js';
import type { LintInput } from './lint.js';
import { sentenceFault } from './sentences.js';

export function lintErrors({ catalog }: LintInput): RuleProblem[] {
  const owners = new Map<string, string>();
  return Object.values(catalog.errors).flatMap((error) => {
    const where = `error/${error.id}`;
    const { title, raisedOn, patterns } = error;
    const faults = (['meaning', 'why', 'stay', 'port', 'source'] as const).flatMap((part) => {
      const fault = sentenceFault(error[part]);
      return fault === null ? [] : [`Its \`${part}\` ${fault}: "${error[part]}".`];
    });
    if (/\.$/.test(title)) faults.push(`A title has no full stop: "${title}".`);
    if (/\.$/.test(raisedOn)) faults.push(`\`raisedOn\` has no full stop: "${raisedOn}".`);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(error.id)) faults.push('An id is words in lower case with hyphens.');
    if (patterns.length === 0) faults.push('It has no pattern, so nothing is known by it.');
    for (const pattern of patterns) faults.push(...patternFaults(pattern, where, owners));
    return faults.map((message) => ({ where, message }));
  });
}

function patternFaults(pattern: string, where: string, owners: Map<string, string>): string[] {
  const other = owners.get(pattern);
  owners.set(pattern, where);
  const twice = other === undefined ? [] : [`Its pattern \`${pattern}\` is also one of ${other}.`];
  try {
    parsePattern(pattern);
    return twice;
  } catch (error) {
    return [...twice, error instanceof Error ? error.message : String(error)];
  }
}
