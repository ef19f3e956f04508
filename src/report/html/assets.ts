/** The script and the style of the page, as `npm run build` bundles them from `src/page/`. Reads our own built files and nothing else. */
import { readFileSync } from 'node:fs';

/** Where they are put, seen from `dist/src/report/html/` and from `src/report/html/` alike. */
const PLACES = ['../../../page/', '../../../dist/page/'];

export interface PageAssets {
  script: string;
  style: string;
}

export const loadPageAssets = (): PageAssets => ({ script: read('page.js'), style: read('page.css') });

function read(name: string): string {
  for (const place of PLACES) {
    try {
      return readFileSync(new URL(place + name, import.meta.url), 'utf8');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  throw new Error('The page of the HTML report is missing: run `npm run build`.');
}
