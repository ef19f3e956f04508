/** One caveat: what differs, by how much, where it was measured, and the names it concerns. */
import type { CompiledCaveat } from '../../src/catalog/compiled.js';
import type { ShownDemo } from '../../src/catalog/demo-text.js';
import { TARGETS } from '../../src/match/finding.js';
import { TARGET_WORDS } from '../../src/report/wording.js';
import { namespaceOf } from '../prove/summary.js';
import { type Entry, fileOf } from './entry.js';

export function caveatPage(caveat: CompiledCaveat, entries: readonly Entry[], generated: string): string {
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
    ...(caveat.demos.some(({ figures }) => figures?.apart != null)
      ? ['Below, "off by" is the largest difference, relative to the largest value or 1.', '']
      : []),
    ...caveat.demos.flatMap(demonstration),
    ...(caveat.cannotRun ? [`Not shown by running it: ${caveat.cannotRun}`, ''] : []),
    'Names it belongs to:',
    '',
    ...concerned.map(({ symbol }) => `- [\`${symbol}\`](../${fileOf(namespaceOf(symbol))}.md)`),
    '',
  ].join('\n');
}

/** The programs that show it, with what running them gave. */
function demonstration({ target, source, naive, right, shows, figures }: ShownDemo): string[] {
  const off =
    figures?.apart == null ? `gives something else${saw(figures?.seen)}` : `off by ${figures.apart}`;
  const wrong = 'raises' in shows ? `raises an error (\`${figures?.seen ?? shows.raises}\`)` : off;
  return [
    `## Shown in ${TARGET_WORDS[target].name}`,
    '',
    ...block('TensorFlow:', source),
    ...block(`Ported naively: ${wrong}.`, naive),
    ...(right === undefined
      ? []
      : block(`Right${figures?.difference == null ? '' : `: agrees within ${figures.difference}`}.`, right)),
  ];
}

const saw = (words: string | null | undefined): string => (words ? ` (${words})` : '');

const block = (words: string, code: string): string[] => [words, '', '```python', code, '```', ''];
