/** docs/ENVIRONMENT.md shows the facts as they are. `UPDATE_PAGES=1 npx vitest run test/environment/page.test.ts` writes them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deploymentTable, freshTable } from '../../scripts/environment-page.js';
import { compileRules } from '../../scripts/rules.js';

const PAGE = 'docs/ENVIRONMENT.md';
const { ecosystem } = (await compileRules()).catalog;

test.each([
  ['deployments', deploymentTable(ecosystem)],
  ['fresh', freshTable(ecosystem)],
])('the table of %s is the one of the facts', (name, table) => {
  const mark = `<!-- ${name} -->\n`;
  const page = readFileSync(PAGE, 'utf8');
  const [before, shown, after] = page.split(mark);
  if (process.env.UPDATE_PAGES) writeFileSync(PAGE, `${before}${mark}${table}\n${mark}${after}`);
  else expect(shown).toBe(`${table}\n`);
});
