/** The formats of a plan, each loaded when it is asked for. */
import type { Packet, Plan } from '../../assess/plan/types.js';
import type { PageFormat, Report, ReportOptions } from '../report.js';

/** Renders a plan, or one packet of it. */
export async function renderPlan(
  plan: Plan,
  packet: Packet | null,
  format: PageFormat,
  options: ReportOptions,
): Promise<Report> {
  if (format === 'json') return renderPlanJson(plan, packet);
  if (format === 'markdown') {
    const { packetReport, planMarkdown } = await import('./markdown.js');
    return packet ? packetReport(plan, packet) : planMarkdown(plan, options);
  }
  const { packetText, planText } = await import('./text.js');
  return packet ? packetText(plan, packet, options) : planText(plan, options);
}

/** The plan itself, or one packet with what the plan says of itself; options change nothing. */
export function renderPlanJson(plan: Plan, packet: Packet | null): Report {
  const shown = packet ? { ...plan, packets: [packet] } : plan;
  return { text: `${JSON.stringify(shown, null, 1)}\n`, mediaType: 'application/json' };
}
