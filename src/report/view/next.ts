/** What to do next: the exact commands, with the paths of this run. Pure; knows nothing of formats. */
import type { Assessment } from '../../assess/assessment.js';
import { visible } from '../escape.js';
import type { ReportOptions } from '../report.js';

export interface NextStep {
  command: string;
  why: string;
}

/** Commands that exist today, for this run. */
export function nextSteps(assessment: Assessment, { target, paths }: ReportOptions): NextStep[] {
  const run = ['advise', ...pathArguments(paths ?? assessment.project.paths)].join(' ');
  const chosen = target ? `${run} --target ${target}` : run;
  const steps: NextStep[] = [];
  if (!target) steps.push({ command: `${run} --target pytorch`, why: 'one target; or jax, keras' });
  steps.push(
    { command: `${chosen} --all`, why: 'every finding, rewritten' },
    { command: `${chosen} --output MIGRATION.md`, why: 'this report, to commit' },
    { command: `${run} --output advise.json`, why: 'everything, for programs' },
    { command: 'advise render advise.json', why: 'this report from that file' },
  );
  return steps;
}

function pathArguments(paths: readonly string[]): string[] {
  return paths.length === 1 && paths[0] === '.' ? [] : paths.map(shellWord);
}

/** Quotes for a POSIX shell where needed. A path with control characters is shown, not meant to be pasted. */
function shellWord(path: string): string {
  const shown = visible(path);
  const word = shown.startsWith('-') ? `./${shown}` : shown;
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
