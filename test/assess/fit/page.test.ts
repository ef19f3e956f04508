/** docs/CHOICE.md shows the tables as they are. `UPDATE_PAGES=1 npx vitest run test/assess/fit` writes them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answerTable, blockerTable, signalTable } from '../../../scripts/choice-page.js';

const PAGE = 'docs/CHOICE.md';

test.each([
  ['blockers', blockerTable()],
  ['signals', signalTable()],
  ['answers', answerTable()],
])('the table of %s is the one in the code', (name, table) => {
  const mark = `<!-- ${name} -->\n`;
  const page = readFileSync(PAGE, 'utf8');
  const [before, shown, after] = page.split(mark);
  if (process.env.UPDATE_PAGES) writeFileSync(PAGE, `${before}${mark}${table}\n${mark}${after}`);
  else expect(shown).toBe(`${table}\n`);
});
