/** Prints what an idiom finds in each case of its `test.md` and in `before.py`: `node --import tsx scripts/show-idiom.ts ID [FILE.py...]` */
import { readFileSync } from 'node:fs';
import { TARGETS } from '../src/match/finding.js';
import { readIdiomCases } from './idioms/cases.js';
import { createFinder, type FoundIdiom } from './idioms/found.js';
import { missingLine } from './idioms/in-example.js';
import { exampleText, readIdioms, testText } from './idioms.js';

const [id, ...files] = process.argv.slice(2);
const entry = (await readIdioms()).find((each) => each.id === id);
if (!entry) throw new Error(`There is no idiom \`${id}\`.`);
const find = createFinder();

function show(title: string, found: readonly FoundIdiom[]): void {
  process.stdout.write(`\n=== ${title}\n`);
  for (const { finding, lines, code } of found) {
    process.stdout.write(`line ${finding.line} (${finding.certainty}), gathers lines ${lines.join(', ')}\n`);
    for (const target of TARGETS) process.stdout.write(`--- ${target}\n${code[target] ?? '(no code)'}\n`);
  }
  if (found.length === 0) process.stdout.write('nothing\n');
}

if (files.length > 0) for (const file of files) show(file, find(entry, readFileSync(file, 'utf8')));
else {
  for (const each of readIdiomCases(testText(entry.id) ?? ''))
    show(`${each.sort}: ${each.title}`, find(entry, each.text));
  const before = exampleText(entry.id, 'before');
  const found = before === null ? [] : find(entry, before);
  if (before !== null) show('before.py', found);
  for (const target of TARGETS) {
    const [program, code] = [exampleText(entry.id, target), found[0]?.code[target]];
    const missing = program && code ? missingLine(code, program) : null;
    if (missing !== null) process.stdout.write(`${target}.py lacks the line: ${missing}\n`);
  }
}
