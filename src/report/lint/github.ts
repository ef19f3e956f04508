/** Workflow commands of GitHub Actions: what fails, as annotations on the changed files. */
import type { Assessment } from '../../assess/assessment.js';
import { visible } from '../escape.js';
import type { Report, ReportOptions } from '../report.js';
import { type LintEntry, lintEntries, type Severity, verdictOf } from '../view/lint.js';
import { verdictSentences } from '../view/verdict.js';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', note: 'notice' };

/** One line a finding that fails, and one for the whole. A notebook has no lines that GitHub could show. */
export function renderGithub(assessment: Assessment, options: ReportOptions): Report {
  const verdict = verdictOf(assessment, options);
  const entries = lintEntries(assessment, verdict, options.target);
  const lines = entries.filter(({ standing }) => standing === 'fails').map(command);
  const told = verdictSentences(verdict).map(
    (sentence) => `::${verdict.ok ? 'notice' : 'error'} title=advise::${data(visible(sentence))}`,
  );
  return { text: `${[...lines, ...told].join('\n')}\n`, mediaType: 'text/plain; charset=utf-8' };
}

function command(entry: LintEntry): string {
  const { file, cell, line, column, endLine, endColumn, severity, rule, what, becomes } = entry;
  const place =
    cell !== undefined
      ? {}
      : line === endLine
        ? { line, col: column + 1, endColumn: endColumn + 1 }
        : { line, endLine };
  const properties = { file, ...place, title: rule };
  const written = Object.entries(properties).map(
    ([key, value]) => `${key}=${property(visible(String(value)))}`,
  );
  const where = cell === undefined ? '' : `cell ${cell}, line ${line}: `;
  return `::${COMMANDS[severity]} ${written.join(',')}::${data(`${where}${what}. ${becomes}`)}`;
}

/** As the runner reads it back. */
const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
