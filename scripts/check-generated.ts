/**
 * Checks that what was generated agrees with its sources: the compiled catalogue with `rules/`, the shipped JSON schema
 * with `src/assess/schema.ts`. Says what to run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { planSchema } from '../src/assess/plan/schema.js';
import { assessmentSchema } from '../src/assess/schema.js';
import { packCatalog } from '../src/catalog/packed.js';
import { attachFigures, readShown } from './demos/demos.js';
import { readIdioms } from './idioms.js';
import { casesOf } from './prove/cases.js';
import { createGenerations } from './prove/generations.js';
import { attachProofs, currentHashes, readVerified } from './prove/verified.js';
import { attachIdiomProofs } from './prove/verified-idioms.js';
import { compileRules, readHelpers } from './rules.js';

const { catalog, facts } = await compileRules();
const verified = readVerified();
attachProofs(catalog, verified, currentHashes(casesOf(catalog, createGenerations(facts))));
attachIdiomProofs(catalog.idioms, await readIdioms(), verified.versions);
attachFigures(catalog, readShown());
const packed = packCatalog(catalog);
compare('dist/rules/catalog.json', packed.head, '`rules/`: run `npm run build`');
compare('dist/rules/rows.jsonl', packed.rows, '`rules/`: run `npm run build`');
compare(
  'dist/rules/helpers.json',
  `${JSON.stringify(readHelpers())}\n`,
  '`rules/helpers/`: run `npm run build`',
);
compare(
  'docs/schema/assessment.schema.json',
  `${JSON.stringify(assessmentSchema, null, 2)}\n`,
  '`src/assess/schema.ts`: run `npx vitest run test/assess/schema.test.ts -u`',
);
compare(
  'docs/schema/plan.schema.json',
  `${JSON.stringify(planSchema, null, 2)}\n`,
  '`src/assess/plan/schema.ts`: run `npx vitest run test/assess/plan -u`',
);

function compare(path: string, fresh: string, sourceAndRemedy: string): void {
  const url = new URL(`../${path}`, import.meta.url);
  const there = existsSync(url) ? readFileSync(url, 'utf8') : null;
  if (there === fresh) return;
  process.stderr.write(
    `${path} ${there === null ? 'is missing; it comes from' : 'differs from'} ${sourceAndRemedy}.\n`,
  );
  process.exitCode = 1;
}
