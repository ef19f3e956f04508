/** docs/CHECK.md and the schema for editors show the settings there are. `UPDATE_PAGES=1 npx vitest run test/config` writes them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'smol-toml';
import { expect, test } from 'vitest';
import { settingsSchema, settingsTable } from '../../scripts/settings-page.js';
import { KEYS } from '../../src/config/keys.js';
import { readConfig } from '../../src/config/read.js';

const PAGE = 'docs/CHECK.md';
const SCHEMA = 'docs/schema/settings.schema.json';

test('the table', () => {
  const mark = '<!-- settings -->\n';
  const [before, shown, after] = readFileSync(PAGE, 'utf8').split(mark);
  if (process.env.UPDATE_PAGES) writeFileSync(PAGE, `${before}${mark}${settingsTable()}\n${mark}${after}`);
  else expect(shown).toBe(`${settingsTable()}\n`);
});

test('the schema', () => {
  const text = `${JSON.stringify(settingsSchema(), null, 2)}\n`;
  if (process.env.UPDATE_PAGES) writeFileSync(SCHEMA, text);
  else expect(readFileSync(SCHEMA, 'utf8')).toBe(text);
});

test.each(Object.entries(KEYS))('the example of %s is right for both', (name, { example }) => {
  const text = `${name} = ${example}\n`;
  expect(readConfig(text, 'advise')).toHaveProperty('config');
  const validate = new Ajv({ formats: { date: true } }).compile(settingsSchema());
  expect(validate(parse(text))).toBe(true);
});
