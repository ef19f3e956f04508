/**
 * Version specifiers: brought to PEP 440 from what people write, in pip's form, Poetry's, Conda's and npm's. Judges no
 * version and knows no package.
 */
import { validRange } from '@renovatebot/pep440';

/** Specifiers in one form, and what today's installers refuse about them. */
export interface Tidied {
  specifier: string;
  /** The end of a sentence; null where nothing is wrong. */
  flaw: string | null;
}

const CLAUSE = /^(===|==|~=|!=|<=|>=|<|>|=)?\s*(.+)$/s;
/** No list of clauses people write is longer. */
const MAX_CLAUSES = 40;

/** `>= 1.4, < 2` without blanks. What old releases of pip took (`>=1.4.*`, `=1.2`, `==1.x`) is given its evident meaning. */
export function tidySpecifier(text: string): Tidied {
  const clauses = text
    .split(',')
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
    .slice(0, MAX_CLAUSES);
  const kept: string[] = [];
  let flaw: string | null = null;
  for (const clause of clauses) {
    const tidied = tidyClause(clause);
    if (tidied.specifier !== '') kept.push(tidied.specifier);
    flaw ??= tidied.flaw;
  }
  return { specifier: kept.join(','), flaw };
}

function tidyClause(clause: string): Tidied {
  const parted = CLAUSE.exec(clause);
  const operator = parted?.[1];
  const version = (parted?.[2] ?? '').replace(/\s+/g, '');
  if (operator === '===') return { specifier: `===${version}`, flaw: null };
  const plain = `${operator ?? ''}${version}`;
  if (operator !== undefined && operator !== '=' && validRange(plain))
    return { specifier: plain, flaw: null };
  const mended = mendedClause(operator ?? '=', version);
  return { specifier: mended, flaw: `\`${clause}\` is no version specifier of PEP 440` };
}

/** What was meant, where that is evident; else nothing. */
function mendedClause(operator: string, version: string): string {
  const meant = operator === '=' ? '==' : operator;
  const starred = version.replace(/\.(?:x|X|\*)(?:\.(?:x|X|\*))*$/, '.*');
  const takesStar = meant === '==' || meant === '!=';
  const tried = meant + (takesStar ? starred : starred.replace(/\.\*$/, ''));
  return validRange(tried) ? tried : '';
}

/** Where a number counts up: `1.2.3` at 1 is `1.3`. */
function bumped(version: string, at: number): string {
  const numbers = numbersOf(version).slice(0, at + 1);
  while (numbers.length <= at) numbers.push(0);
  numbers[at] = (numbers[at] as number) + 1;
  return (numbers.length === 1 ? [...numbers, 0] : numbers).join('.');
}

function numbersOf(version: string): number[] {
  return (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '0').split('.').map(Number);
}

/** Poetry's forms: `^1.2`, `~1.2`, `1.*`, `1.2`, `*`, `>=1,<2`, and `a || b`, of which the span is given. */
export function fromPoetry(text: string): Tidied {
  const options = text.split(/\s*\|\|?\s*/).filter((option) => option.trim() !== '');
  const read = options.slice(0, MAX_CLAUSES).map(poetryOption);
  const flaw = read.find((option) => option.flaw !== null)?.flaw ?? null;
  return { specifier: spanOf(read.map((option) => option.specifier)), flaw };
}

function poetryOption(text: string): Tidied {
  const clauses = text
    .trim()
    // `>=1.2 <2` is two clauses as well.
    .split(/\s*,\s*|(?<=[\w*])\s+(?=[<>=!~^])/)
    .filter((clause) => clause !== '');
  const read = clauses.slice(0, MAX_CLAUSES).map(poetryClause);
  return {
    specifier: read
      .map(({ specifier }) => specifier)
      .filter((specifier) => specifier !== '')
      .join(','),
    flaw: read.find(({ flaw }) => flaw !== null)?.flaw ?? null,
  };
}

function poetryClause(clause: string): Tidied {
  const text = clause.trim();
  if (text === '*' || text === '') return { specifier: '', flaw: null };
  const caret = /^\^\s*v?(\d[\w.]*)$/.exec(text)?.[1];
  if (caret !== undefined)
    return { specifier: `>=${caret},<${bumped(caret, caretPlace(caret))}`, flaw: null };
  const tilde = /^~\s*v?(\d[\w.]*)$/.exec(text)?.[1];
  if (tilde !== undefined) {
    const place = numbersOf(tilde).length === 1 ? 0 : 1;
    return { specifier: `>=${tilde},<${bumped(tilde, place)}`, flaw: null };
  }
  if (/^v?\d/.test(text)) return tidySpecifier(`==${text.replace(/^v/, '')}`);
  return tidySpecifier(text);
}

/** Where `^` lets nothing change: at the first number that is not zero. */
function caretPlace(version: string): number {
  const numbers = numbersOf(version);
  const at = numbers.findIndex((number) => number !== 0);
  return at < 0 ? numbers.length - 1 : at;
}

/** Conda's forms: `1.15` and `=1.15` (the series), `==1.15`, `1.15.*`, `>=1,<2`, `1.8|1.9`, of which the span is given. */
export function fromConda(text: string): Tidied {
  const options = text.split('|').filter((option) => option.trim() !== '');
  const read = options.slice(0, MAX_CLAUSES).map(condaOption);
  const flaw = read.find((option) => option.flaw !== null)?.flaw ?? null;
  return { specifier: spanOf(read.map((option) => option.specifier)), flaw };
}

function condaOption(option: string): Tidied {
  const read = option
    .replace(/^\s*\((.*)\)\s*$/, '$1')
    .split(',')
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && clause !== '*')
    .slice(0, MAX_CLAUSES)
    .map(condaClause);
  return {
    specifier: read
      .map(({ specifier }) => specifier)
      .filter((specifier) => specifier !== '')
      .join(','),
    flaw: read.find(({ flaw }) => flaw !== null)?.flaw ?? null,
  };
}

function condaClause(clause: string): Tidied {
  const series = /^=\s*([\w.+!]+?)(?:\.?\*)?$/.exec(clause)?.[1];
  if (series !== undefined) return tidySpecifier(`==${series}.*`);
  // `1.11*` is the series as well; a version alone is that version.
  const starred = /^(?:==)?\s*([\w.+!]*\w)\.?\*$/.exec(clause)?.[1];
  if (starred !== undefined) return tidySpecifier(`==${starred}.*`);
  if (/^\d/.test(clause)) return tidySpecifier(`==${clause}`);
  return tidySpecifier(clause.replace(/(?<=[\d])\.?\*$/, ''));
}

/** The span of alternatives: PEP 440 cannot say "or". Any of them without limits, and there is none. */
function spanOf(options: readonly string[]): string {
  if (options.length <= 1) return options[0] ?? '';
  const lower = options.map((option) => limitOf(option, 'lower'));
  const upper = options.map((option) => limitOf(option, 'upper'));
  const least = lower.includes(null) ? null : extreme(lower as string[], -1);
  const most = upper.includes(null) ? null : extreme(upper as string[], 1);
  return [least, most].filter((limit) => limit !== null).join(',');
}

function limitOf(option: string, side: 'lower' | 'upper'): string | null {
  for (const clause of option.split(',')) {
    const [, operator = '', version = ''] = /^(===|==|~=|!=|<=|>=|<|>)(.+)$/.exec(clause) ?? [];
    const series = version.replace(/\.\*$/, '');
    const isSeries = series !== version;
    if (side === 'lower' && ['==', '===', '~=', '>=', '>'].includes(operator)) {
      return `${operator === '>' ? '>' : '>='}${series}`;
    }
    if (side === 'upper') {
      if (operator === '<' || operator === '<=') return operator + version;
      if (operator === '~=') return `<${bumped(version, Math.max(0, numbersOf(version).length - 2))}`;
      if (operator.startsWith('==')) {
        return isSeries ? `<${bumped(series, numbersOf(series).length - 1)}` : `<=${version}`;
      }
    }
  }
  return null;
}

/** The limit farthest down (-1) or up (1). */
function extreme(limits: readonly string[], direction: -1 | 1): string {
  return [...limits].sort((a, b) => direction * compareNumbers(b, a))[0] as string;
}

function compareNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((limit) => numbersOf(limit.replace(/^[<>=]+/, '')));
  for (let at = 0; at < Math.max(left!.length, right!.length); at++) {
    const difference = (left![at] ?? 0) - (right![at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
