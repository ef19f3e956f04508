/** The coverage table of the README: rows by namespace, and how much of their code was run and agreed. */
import type { CompiledCatalog, CompiledRow } from '../../src/catalog/compiled.js';
import { TARGETS, type Target } from '../../src/match/finding.js';
import { TARGET_WORDS } from '../../src/report/wording.js';
import { namespaceOf } from '../prove/summary.js';
import { isExecutable } from '../prove/tally.js';
import { fileOf } from './entry.js';

/** Namespaces with fewer rows share a line. */
const LEAST = 12;

export function coverageTable({ rows }: CompiledCatalog): string {
  const groups = new Map<string, CompiledRow[]>();
  for (const row of Object.values(rows)) {
    const name = namespaceOf(row.symbol);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const large = [...groups]
    .filter(([, list]) => list.length >= LEAST)
    .sort((a, b) => b[1].length - a[1].length);
  const small = [...groups].filter(([, list]) => list.length < LEAST).flatMap(([, list]) => list);
  return [
    `| Namespace | Rows | ${TARGETS.map((target) => TARGET_WORDS[target].name).join(' | ')} |`,
    '| --- | --: | --: | --: | --: |',
    ...large.map(([name, list]) => line(`[\`${name}\`](docs/catalogue/${fileOf(name)}.md)`, list)),
    line('[others](docs/catalogue/README.md)', small),
    line('**all**', Object.values(rows)),
  ].join('\n');
}

const line = (name: string, rows: readonly CompiledRow[]): string =>
  `| ${name} | ${rows.length} | ${TARGETS.map((target) => share(rows, target)).join(' | ')} |`;

/** `12 of 14`: pieces of code that were run and agreed, of all. */
function share(rows: readonly CompiledRow[], target: Target): string {
  const variants = rows.flatMap((row) => row.advice[target].filter(isExecutable));
  const verified = variants.filter(({ proof }) => proof?.state === 'verified').length;
  return variants.length === 0 ? '–' : `${verified} of ${variants.length}`;
}
