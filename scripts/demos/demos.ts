/** The demonstrations as lists, with ids and hashes, and `rules/verified-caveats.json`: what running them gave. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { CompiledCatalog } from '../../src/catalog/compiled.js';
import type { DemoFigures, DemoText } from '../../src/catalog/demo-text.js';

/** One demonstration with the name it is known by: the caveat's, and a number from 1. */
export interface NamedDemo extends DemoText {
  id: string;
  caveat: string;
}

/** What is kept of one that showed what it claims. */
export interface ShownEntry extends DemoFigures {
  hash: string;
}

const PLACE = new URL('../../rules/verified-caveats.json', import.meta.url);

/** All of them, in the order of the caveats. */
export function demosOf({ caveats }: CompiledCatalog): NamedDemo[] {
  return Object.values(caveats).flatMap(({ id, demos }) =>
    demos.map(({ figures: _, ...demo }, i) => ({ id: `${id} ${i + 1}`, caveat: id, ...demo })),
  );
}

/** Changes with every edit of what is run. */
export function demoHash({ id: _, caveat: __, ...demo }: NamedDemo): string {
  return createHash('sha256').update(JSON.stringify(demo)).digest('hex').slice(0, 12);
}

/** By id. */
export function readShown(): Record<string, ShownEntry> {
  return existsSync(PLACE) ? (JSON.parse(readFileSync(PLACE, 'utf8')) as Record<string, ShownEntry>) : {};
}

/** A line each, sorted. */
export function writeShown(entries: Readonly<Record<string, ShownEntry>>): void {
  const lines = Object.keys(entries)
    .sort()
    .map((id) => `${JSON.stringify(id)}:${JSON.stringify(entries[id])}`);
  writeFileSync(PLACE, `{\n${lines.join(',\n')}\n}\n`);
}

/** Puts into every demonstration what running it gave; one that was edited since has no figures. */
export function attachFigures(catalog: CompiledCatalog, shown: Readonly<Record<string, ShownEntry>>): void {
  for (const named of demosOf(catalog)) {
    const entry = shown[named.id];
    const demo = catalog.caveats[named.caveat]!.demos[Number(named.id.split(' ')[1]) - 1]!;
    if (entry?.hash === demoHash(named)) {
      const { apart, difference, seen } = entry;
      demo.figures = { apart, difference, seen };
    }
  }
}
