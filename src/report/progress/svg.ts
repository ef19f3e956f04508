/** The findings over time as a picture: one file, no script, readable in light and dark. */
import type { Progress } from '../../progress/progress.js';
import { html, type Markup } from '../html/markup.js';
import { number } from '../prose.js';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 260, 56, 16, 16, 36];

/** Results stand by their dates; where one has none, at even distances. */
export function burnDown({ points }: Progress): Markup {
  const dates = points.map(({ date }) => (date === null ? null : Date.parse(date)));
  const isDated = dates.every((date) => date !== null) && new Set(dates).size > 1;
  const places = points.map((_, index) => (isDated ? (dates[index] as number) : index));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const most = Math.max(...points.map(({ findings }) => findings), 1);
  const x = (place: number) => LEFT + ((place - first) / (last - first || 1)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => HEIGHT - BOTTOM - (value / most) * (HEIGHT - TOP - BOTTOM);
  const line = points
    .map(({ findings }, index) => `${x(places[index]!).toFixed(1)},${y(findings).toFixed(1)}`)
    .join(' ');
  const label = `Findings over time: ${points.map(({ name, findings }) => `${name} ${findings}`).join(', ')}`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${label}">
<style>.l{stroke:#8a919c;stroke-width:1}.p{fill:none;stroke:#2f7fd1;stroke-width:2.5}.d{fill:#2f7fd1}text{fill:#7a828e;font:12px system-ui,sans-serif}</style>
${[0, 0.5, 1].map((share) => html`<line class="l" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(most * share)}" y2="${y(most * share)}" stroke-opacity="${share === 0 ? 1 : 0.3}"/><text x="${LEFT - 8}" y="${y(most * share) + 4}" text-anchor="end">${number(Math.round(most * share))}</text>`)}
<polyline class="p" points="${line}"/>
${points.map(({ name, findings }, index) => html`<circle class="d" cx="${x(places[index]!).toFixed(1)}" cy="${y(findings).toFixed(1)}" r="3.5"><title>${name}: ${findings}</title></circle>`)}
<text x="${LEFT}" y="${HEIGHT - 12}">${points[0]!.date ?? points[0]!.name}</text><text x="${WIDTH - RIGHT}" y="${HEIGHT - 12}" text-anchor="end">${points.at(-1)!.date ?? points.at(-1)!.name}</text>
</svg>
`;
}
