/** One caveat: what differs, by how much, where it was measured, and the names it concerns. */
import type { CaveatText } from '../../src/catalog/row-text.js';
import { TARGETS } from '../../src/match/finding.js';
import { TARGET_WORDS } from '../../src/report/wording.js';
import { namespaceOf } from '../prove/summary.js';
import { type Entry, fileOf } from './entry.js';

export function caveatPage(caveat: CaveatText, entries: readonly Entry[], generated: string): string {
  const concerned = entries.filter(({ row }) =>
    [
      ...(row.caveats ?? []),
      ...TARGETS.flatMap((target) => row.advice[target].flatMap(({ caveats }) => caveats ?? [])),
    ].includes(caveat.id),
  );
  return [
    `# ${caveat.title}`,
    '',
    generated,
    '',
    caveat.text,
    '',
    `Concerns ${(caveat.targets ?? TARGETS).map((target) => TARGET_WORDS[target].name).join(', ')}.`,
    ...(caveat.source ? ['', `Source: ${caveat.source}`] : []),
    '',
    'Names it belongs to:',
    '',
    ...concerned.map(({ symbol }) => `- [\`${symbol}\`](../${fileOf(namespaceOf(symbol))}.md)`),
    '',
  ].join('\n');
}
