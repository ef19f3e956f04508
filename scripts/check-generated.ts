/**
 * Checks that what was built agrees with its sources: the compiled catalogue with `rules/`. Says what to run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { compileRules } from './rules.js';

const BUILT = new URL('../dist/rules/catalog.json', import.meta.url);

const { catalog } = await compileRules();
const fresh = `${JSON.stringify(catalog)}\n`;
const built = existsSync(BUILT) ? readFileSync(BUILT, 'utf8') : null;
if (built !== fresh) {
  const state = built === null ? 'is missing' : 'differs from `rules/`';
  process.stderr.write(`dist/rules/catalog.json ${state}: run \`npm run build\`.\n`);
  process.exitCode = 1;
}
