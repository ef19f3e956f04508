/** The formats by name, each loaded when it is asked for: `--format json` must not pay for the terminal's colours. */
import type { Assessment } from '../assess/assessment.js';
import type { Format, Report, Reporter, ReportOptions } from './report.js';

const REPORTERS: Record<Format, () => Promise<Reporter>> = {
  text: async () => (await import('./terminal/index.js')).renderText,
  json: async () => (await import('./json.js')).renderJson,
  markdown: async () => (await import('./markdown/index.js')).renderMarkdown,
  html: async () => (await import('./html/index.js')).renderHtml,
  csv: async () => (await import('./lint/csv.js')).renderCsv,
  sarif: async () => (await import('./lint/sarif.js')).renderSarif,
  github: async () => (await import('./lint/github.js')).renderGithub,
  gitlab: async () => (await import('./lint/gitlab.js')).renderGitlab,
  junit: async () => (await import('./lint/junit.js')).renderJunit,
};

/** Renders an assessment in a format. */
export async function render(
  assessment: Assessment,
  format: Format,
  options: ReportOptions,
): Promise<Report> {
  const reporter = await REPORTERS[format]();
  return reporter(assessment, options);
}
