/**
 * Runs the examples of idioms in the real frameworks.
 *
 *   npm run prove:idioms -- NAME...   run these and show what came out; writes nothing
 *   npm run prove:idioms              run all, write rules/verified-idioms.json and docs/measurements/idioms-run.md
 *   npm run prove:idioms -- --check   run all, write nothing; fails where one differs or the file is not what was found
 */
import { TARGETS } from '../src/match/finding.js';
import { readIdioms } from './idioms.js';
import { proveIdioms } from './prove/idioms.js';
import {
  readVerifiedIdioms,
  verifiedIdiomsOf,
  withoutFigures,
  writeIdiomPage,
  writeVerifiedIdioms,
} from './prove/verified-idioms.js';

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const all = await readIdioms();
const unknown = names.filter((name) => !all.some(({ id }) => id === name));
if (unknown.length > 0) {
  process.stderr.write(`There is no idiom ${unknown.join(', ')}.\n`);
  process.exit(2);
}
const entries = names.length > 0 ? all.filter(({ id }) => names.includes(id)) : all;
const results = proveIdioms(entries);
let wrong = 0;
for (const { id, before, targets } of results) {
  if (before !== null) {
    wrong++;
    process.stdout.write(`${id}: the original does not run:\n${before}\n`);
  }
  for (const target of TARGETS) {
    const judged = targets[target];
    if (!judged) process.stdout.write(`${id}, ${target}: not run\n`);
    else if (judged.ok) {
      const figure = judged.compared
        ? `agrees, largest difference ${judged.difference}`
        : 'runs; nothing to compare with';
      process.stdout.write(`${id}, ${target}: ${figure}\n`);
    } else {
      wrong++;
      process.stdout.write(
        `${id}, ${target}: WRONG\n  ${judged.problems.join('\n').replaceAll('\n', '\n  ')}\n`,
      );
    }
  }
}
process.stdout.write(`${results.length} idioms, ${wrong} wrong\n`);
if (names.length === 0) {
  const found = verifiedIdiomsOf(entries, results);
  if (args.includes('--check')) {
    if (withoutFigures(found) !== withoutFigures(readVerifiedIdioms())) {
      wrong++;
      process.stdout.write('rules/verified-idioms.json is not what was found: run `npm run prove:idioms`.\n');
    }
  } else if (wrong === 0) {
    writeVerifiedIdioms(found);
    writeIdiomPage(entries, results);
  }
}
process.exitCode = wrong > 0 ? 1 : 0;
