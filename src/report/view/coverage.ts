/** What was understood, in sentences, and what was not, without hiding any of it. Pure; knows nothing of formats. */
import type { Assessment } from '../../assess/assessment.js';
import { type AdviceKind, isExecuted, type Target } from '../../match/finding.js';
import type { Problem } from '../../project/types.js';
import { code, counted, list, number, type Prose, parseProse, percent, prose } from '../prose.js';

const NAMED = 3;

/** The facts that apply, one sentence or two each. */
export function coverageFacts(assessment: Assessment, targets: readonly Target[], all: boolean): Prose[] {
  return [
    ...answers(assessment, all),
    ...certainty(assessment),
    ...unresolved(assessment),
    ...proofs(assessment, targets),
    ...lost(assessment),
  ];
}

function answers({ coverage }: Assessment, all: boolean): Prose[] {
  const { usages, ownRow, namespaceOnly, unknown } = coverage;
  if (usages === 0) return [];
  const facts: Prose[] = [
    prose`${number(ownRow)} of ${counted(usages, 'use')} (${percent(ownRow, usages)}) ${ownRow === 1 ? 'has an answer of its' : 'have an answer of their'} own.`,
  ];
  if (namespaceOnly > 0) {
    facts.push(
      prose`${counted(namespaceOnly, 'use')} ${namespaceOnly === 1 ? 'has' : 'have'} only the answer for the whole namespace: ${symbols(coverage.namespaceSymbols, all)}.`,
    );
  }
  if (unknown > 0) {
    facts.push(
      prose`${counted(unknown, 'use')} ${unknown === 1 ? 'is of a name' : 'are of names'} the catalogue does not know: ${symbols(coverage.unknownSymbols, all)}.`,
    );
  }
  return facts;
}

function symbols(entries: readonly { symbol: string; count: number }[], all: boolean): Prose {
  const shown = all ? entries : entries.slice(0, NAMED);
  const named = shown.map(({ symbol, count }) =>
    count === 1 ? code(symbol) : prose`${code(symbol)} (${count})`,
  );
  const left = entries.length - shown.length;
  return list(left > 0 ? [...named, prose`${left} more`] : named);
}

function certainty({ coverage }: Assessment): Prose[] {
  const { likely, guess } = coverage.byCertainty;
  const parts: Prose[] = [];
  if (likely > 0) parts.push(prose`${likely} likely`);
  if (guess > 0) parts.push(prose`${guess} a guess`);
  if (parts.length === 0) return [];
  return [prose`Not every name is certain: ${list(parts)}; each finding says which it is.`];
}

function unresolved({ coverage }: Assessment): Prose[] {
  const total = coverage.unresolved.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return [];
  const reasons = coverage.unresolved.map(({ reason, count }) => prose`${reason} (${count})`);
  return [
    prose`${counted(total, 'call')} of a method with a TensorFlow-like name ${total === 1 ? 'is' : 'are'} only guessed, because ${total === 1 ? 'its object' : 'their objects'} stayed unknown: ${list(reasons)}.`,
  ];
}

function proofs(assessment: Assessment, targets: readonly Target[]): Prose[] {
  const summaries = targets.map((target) => assessment.targets[target]);
  const total = summaries.reduce((sum, { byKind }) => sum + executed(byKind), 0);
  const notRun = summaries.reduce((sum, one) => sum + one.notRun, 0);
  if (total === 0) return [];
  if (notRun === 0)
    return [prose`All advice that is code was run beside the TensorFlow original, and agreed.`];
  if (notRun === total) {
    return [
      prose`None of this advice has been run beside the TensorFlow original yet; test what you take over.`,
    ];
  }
  return [
    prose`${percent(total - notRun, total)} of the advice that is code was run beside the TensorFlow original and agreed; each says whether it was.`,
  ];
}

function executed(byKind: Readonly<Record<string, number>>): number {
  return Object.entries(byKind).reduce((sum, [kind, n]) => sum + (isExecuted(kind as AdviceKind) ? n : 0), 0);
}

function lost({ coverage }: Assessment): Prose[] {
  const facts: Prose[] = [];
  if (coverage.filesNotParsed > 0) {
    const { filesNotParsed: files } = coverage;
    facts.push(
      prose`${counted(files, 'file')} could not be parsed at all and ${files === 1 ? 'is' : 'are'} not in these figures.`,
    );
  }
  if (coverage.linesLost > 0) {
    facts.push(
      prose`${counted(coverage.linesLost, 'line')} lost to syntax errors; the rest of these files was read.`,
    );
  }
  return facts;
}

/** One row a problem: where, and the message, which says what happened, why, and what to do. */
export function problemRows({ problems }: Assessment): Prose[] {
  return problems.map((problem) => prose`${code(problemPlace(problem))}: ${parseProse(problem.message)}`);
}

function problemPlace({ file, cell, line }: Problem): string {
  const whole = cell === undefined ? file : `${file}[cell ${cell}]`;
  return line === undefined ? whole : `${whole}:${line}`;
}
