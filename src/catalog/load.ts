/**
 * Loads the compiled catalogue. One read and one `JSON.parse`; nothing is parsed or checked again.
 */
import { readFileSync } from 'node:fs';
import type { CompiledCatalog } from './compiled.js';
import type { HelperFiles } from './helpers.js';

/** Where `npm run build` puts things, seen from `dist/src/catalog/` and from `src/catalog/` alike. */
const PLACES = ['../../rules/', '../../dist/rules/'];

/** The catalogue that was built with this package. */
export const loadCatalog = (): CompiledCatalog => load('catalog.json') as CompiledCatalog;

/** The helper functions that were built with this package. */
export const loadHelpers = (): HelperFiles => load('helpers.json') as HelperFiles;

function load(name: string): unknown {
  for (const place of PLACES) {
    const text = readIfThere(new URL(place + name, import.meta.url));
    if (text !== null) return JSON.parse(text);
  }
  throw new Error('The compiled catalogue is missing: run `npm run build`.');
}

function readIfThere(url: URL): string | null {
  try {
    return readFileSync(url, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
