/**
 * Measures the idioms over the reference repositories (issue 4, "Shows").
 *
 *     npm run measure:idioms                                     pointers and readings -> docs/measurements/idioms.md
 *     npm run measure:idioms -- --sample SEED --idiom ID [--count 20]    findings drawn at random, to be read
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TARGETS } from '../src/match/finding.js';
import { codeAround, type IdiomPlace, idiomPlaces, placeOf } from './idioms/places.js';
import { readPointers } from './idioms/pointers.js';
import { draw, readReadings } from './idioms/readings.js';
import { type Looked, recallPage } from './idioms/recall-page.js';
import { readIdioms } from './idioms.js';
import { checkouts, presentCheckouts, repositoryRoot } from './reference/paths.js';

const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    idiom: { type: 'string', multiple: true },
    count: { type: 'string', default: '20' },
  },
});
if (presentCheckouts().length === 0)
  throw new Error(`There is no checkout in ${checkouts}: see scripts/reference/paths.ts.`);
if (values.sample === undefined) await measure();
else await sample(Number(values.sample), values.idiom ?? [], Number(values.count));

async function measure(): Promise<void> {
  const pointers = readPointers();
  const written = new Set((await readIdioms()).map(({ id }) => id));
  const places = await idiomPlaces(new Set(pointers.map(({ repo }) => repo)));
  const byFile = new Map<string, number[]>();
  for (const { repo, idiom, finding } of places) {
    const key = `${idiom} ${repo}/${finding.file}`;
    byFile.set(key, [...(byFile.get(key) ?? []), finding.line]);
  }
  const looked: Looked[] = pointers.map((pointer) => ({
    pointer,
    lines: written.has(pointer.idiom)
      ? (byFile.get(`${pointer.idiom} ${pointer.repo}/${pointer.file}`) ?? [])
      : null,
  }));
  const page = recallPage(looked, readReadings());
  writeFileSync(join(repositoryRoot, 'docs', 'measurements', 'idioms.md'), page);
  process.stdout.write(`${page.split('\n').slice(0, 24).join('\n')}\n`);
}

/** Only findings that stand for themselves: one that is part of a larger idiom is not shown apart. */
async function sample(seed: number, idioms: readonly string[], count: number): Promise<void> {
  const places = await idiomPlaces();
  for (const idiom of idioms) {
    const all = places.filter((place) => place.idiom === idiom && place.finding.partOf === undefined);
    process.stdout.write(`######## ${idiom}: ${all.length} findings\n`);
    for (const place of draw(all, count, seed)) show(place);
  }
}

function show(place: IdiomPlace): void {
  const { finding, gathers } = place;
  process.stdout.write(`\n==== ${placeOf(place)} (${finding.certainty}) gathers ${gathers.join('; ')}\n`);
  process.stdout.write(`${codeAround(place, 6, 14)}\n`);
  for (const target of TARGETS) {
    const { code, kind, note } = finding.advice[target];
    process.stdout.write(`--- ${target} ${kind}: ${note ?? ''}\n${code ?? '(no code)'}\n`);
  }
}
