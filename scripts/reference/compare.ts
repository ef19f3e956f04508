/**
 * Compares our usages with the reference (issue 2, "Shows").
 *
 *     node --import tsx scripts/reference/compare.ts [--repo NAME] [--classes] [--top N] [--samples N] [--files] [--only-ours] [--renamed]
 *
 * `--classes` lists the largest disagreements, `--files` the worst files, `--only-ours` what we alone report, `--renamed`
 * what agrees only through the table of aliases.
 */
import { parseArgs } from 'node:util';
import {
  extraClasses,
  howWritten,
  missClasses,
  missesByFile,
  renamedClasses,
  writeClasses,
} from './classes.js';
import { compareAll } from './compare-all.js';
import { groupOf, type Matched } from './match.js';
import { sourceReader } from './ours.js';
import { isApart } from './sites.js';
import { onlyOursTable, publicPairs, repositoryTable, totalsTable } from './tally.js';

const { values } = parseArgs({
  options: {
    repo: { type: 'string' },
    classes: { type: 'boolean', default: false },
    files: { type: 'boolean', default: false },
    renamed: { type: 'boolean', default: false },
    'only-ours': { type: 'boolean', default: false },
    top: { type: 'string', default: '60' },
    samples: { type: 'string', default: '3' },
  },
});

const results = await compareAll(values.repo);
print(results);

function print(matched: Map<string, Matched>): void {
  const pairs = [...matched.values()].flatMap((one) => one.pairs);
  const rest = [...matched.values()].flatMap((one) => one.rest);
  const limits = { classes: Number(values.top), samples: Number(values.samples) };
  const source = sourceReader();
  const missed = howWritten(publicPairs(pairs), source);
  const sections = [totalsTable(pairs), repositoryTable(matched), onlyOursTable(rest), missed];
  if (values.classes) sections.push(writeClasses(missClasses(publicPairs(pairs)), source, limits));
  if (values.renamed) {
    const agreed = publicPairs(pairs).filter(
      (pair) => pair.outcome === 'same' || pair.outcome === 'spelling',
    );
    sections.push(writeClasses(renamedClasses(agreed), source, limits));
  }
  if (values.files) sections.push(writeClasses(missesByFile(publicPairs(pairs)), source, limits));
  if (values['only-ours']) {
    const comparable = rest.filter((own) => groupOf(own) !== undefined && !isApart(own.symbol));
    sections.push(writeClasses(extraClasses(comparable), source, limits));
  }
  process.stdout.write(`${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`);
}
