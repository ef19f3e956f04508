/** Where to begin, and the exact commands, with the paths of this run. Pure; knows nothing of formats. */
import type { Assessment } from '../../assess/assessment.js';
import { beginningOf } from '../../assess/plan/plan.js';
import type { Target } from '../../match/finding.js';
import { visible } from '../escape.js';
import { list, type Prose, parseProse, prose } from '../prose.js';
import type { ReportOptions } from '../report.js';
import { TARGET_WORDS } from '../wording.js';

export interface NextStep {
  command: string;
  why: string;
}

/** Commands that exist today, for this run: the plan, the findings, the data. */
export function nextSteps(assessment: Assessment, { target, paths }: ReportOptions): NextStep[] {
  const named = pathArguments(paths ?? assessment.project.paths);
  const line = (...words: string[]) => ['advise', ...words].join(' ');
  const chosen = target ? ['--target', target] : [];
  return [
    {
      command: line('plan', ...named, ...chosen, '--packet', '1'),
      why: 'the first packet in full',
    },
    { command: line('plan', ...named, ...chosen, '--output', 'MIGRATION.md'), why: 'a checklist, to commit' },
    { command: line(...named, ...chosen, '--all'), why: 'every finding, rewritten' },
    ...(target ? [] : [{ command: line(...named, '--target', 'pytorch'), why: 'one target; or jax, keras' }]),
    { command: line(...named, '--output', 'report.html'), why: 'one page, to hand round' },
    { command: line(...named, '--output', 'advise.json'), why: 'everything, for programs' },
    { command: line('check', ...named, '--diff', 'main'), why: 'new TensorFlow only, for CI' },
  ];
}

/** Where to begin, in a sentence or two; null where there is nothing to do. */
export function beginProse(assessment: Assessment, target: Target | undefined): Prose | null {
  const beginning = beginningOf(assessment, target);
  if (beginning === null) return null;
  const { packets, first, target: chosen } = beginning;
  const name = TARGET_WORDS[chosen].name;
  if (packets === 1) return prose`The way to ${name} is one packet of work: ${parseProse(first[0]!)}.`;
  const many = first.length > 1;
  return prose`The way to ${name} is ${packets} packets of work, what is used before what uses it. Begin with ${list(first.map(parseProse))}: ${many ? 'they need' : 'it needs'} nothing else of the project.`;
}

/** Paths as words of a command; nothing for the current folder. */
export function pathArguments(paths: readonly string[]): string[] {
  return paths.length === 1 && paths[0] === '.' ? [] : paths.map(shellWord);
}

/** Quotes for a POSIX shell where needed. A path with control characters is shown, not meant to be pasted. */
function shellWord(path: string): string {
  const shown = visible(path);
  const word = shown.startsWith('-') ? `./${shown}` : shown;
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
