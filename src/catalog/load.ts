/**
 * Loads the compiled catalogue. One read and one `JSON.parse`; nothing is parsed or checked again.
 */
import { readFileSync } from 'node:fs';
import type { CompiledCatalog } from './compiled.js';

/** Where `npm run build` puts it, seen from `dist/src/catalog/` and from `src/catalog/` alike. */
const PLACES = ['../../rules/catalog.json', '../../dist/rules/catalog.json'];

/** The catalogue that was built with this package. */
export function loadCatalog(): CompiledCatalog {
  for (const place of PLACES) {
    const text = readIfThere(new URL(place, import.meta.url));
    if (text !== null) return JSON.parse(text) as CompiledCatalog;
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
