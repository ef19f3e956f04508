/**
 * Loads the compiled catalogue; nothing is parsed or checked again.
 */
import { readFileSync } from 'node:fs';
import type { CompiledCatalog } from './compiled.js';
import type { HelperFiles } from './helpers.js';
import { unpackCatalog } from './packed.js';

/** Where `npm run build` puts things, seen from `dist/src/catalog/` and from `src/catalog/` alike. */
const PLACES = ['../../rules/', '../../dist/rules/'];

/** The catalogue that was built with this package. */
export const loadCatalog = (): CompiledCatalog => unpackCatalog(read('catalog.json'), read('rows.jsonl'));

/** The helper functions that were built with this package. */
export const loadHelpers = (): HelperFiles => JSON.parse(read('helpers.json').toString()) as HelperFiles;

function read(name: string): Buffer {
  for (const place of PLACES) {
    const bytes = readIfThere(new URL(place + name, import.meta.url));
    if (bytes !== null) return bytes;
  }
  throw new Error('The compiled catalogue is missing: run `npm run build`.');
}

function readIfThere(url: URL): Buffer | null {
  try {
    return readFileSync(url);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
