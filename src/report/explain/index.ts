/** The formats of an explanation by name, each loaded when it is asked for. */
import type { Explanation } from '../../explain/explanation.js';
import type { PageFormat, Report, ReportOptions } from '../report.js';

const RENDERERS: Record<
  PageFormat,
  () => Promise<(explanation: Explanation, options: ReportOptions) => Report>
> = {
  text: async () => (await import('./text.js')).renderExplanationText,
  json: async () => renderExplanationJson,
  markdown: async () => (await import('./markdown.js')).renderExplanationMarkdown,
};

/** Renders an explanation in a format. */
export async function renderExplanation(
  explanation: Explanation,
  format: PageFormat,
  options: ReportOptions,
): Promise<Report> {
  const render = await RENDERERS[format]();
  return render(explanation, options);
}

/** The explanation itself: options change nothing. */
export function renderExplanationJson(explanation: Explanation): Report {
  return { text: `${JSON.stringify(explanation, null, 2)}\n`, mediaType: 'application/json' };
}
