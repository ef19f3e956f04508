/** The JSON of a check fits its schema. `UPDATE_PAGES=1 npx vitest run test/report/check-json` writes the published one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { judge } from '../../src/check/judge.js';
import { DEFAULT_POLICY } from '../../src/check/policy.js';
import { renderCheckJson } from '../../src/report/check/json.js';
import { checkSchema } from '../../src/report/check/schema.js';
import { scanned } from '../scanned/scanned.js';

const PAGE = 'docs/schema/check.schema.json';

test('the published schema is the one in the code', () => {
  const text = `${JSON.stringify(checkSchema, null, 2)}\n`;
  if (process.env.UPDATE_PAGES) writeFileSync(PAGE, text);
  else expect(readFileSync(PAGE, 'utf8')).toBe(text);
});

test('everything a check says fits it', async () => {
  const validate = new Ajv2020().compile(checkSchema);
  const assessment = await scanned({
    'a.py':
      'import tensorflow as tf\nx = tf.square(y)  # advise: ignore[api/x]\nz = tf.abs(y)  # advise: ignore\n# advise: ignroe\n',
    'b.ipynb': '{"cells": [{"cell_type": "code", "source": ["import tensorflow as tf\\n", "tf.abs(1)"]}]}',
    'broken.py': 'import tensorflow as tf\nx = (\n',
  });
  const gone = { file: 'a.py', rule: 'api/tf.exp', fingerprint: 'f', content: 'c' };
  for (const accepted of [undefined, [gone]]) {
    const policy = { ...DEFAULT_POLICY, clean: ['b.ipynb'], requireReason: true };
    const verdict = judge(assessment, policy, accepted ? { accepted } : {});
    const value = JSON.parse(renderCheckJson(assessment, { verdict }).text);
    validate(value);
    expect(validate.errors).toBeNull();
    expect(
      value.unusedSuppressions.length * value.wrongSuppressions.length * value.problems.length,
    ).toBeGreaterThan(0);
  }
});
