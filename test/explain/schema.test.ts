/** The JSON of `advise explain`: the shipped schema is the one in the code, and explanations of every kind fit it. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, test } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import type { Knowledge } from '../../src/explain/knowledge.js';
import { explanationSchema } from '../../src/explain/schema.js';
import { renderExplanationJson } from '../../src/report/explain/index.js';
import { readKnowledge } from './knowledge.js';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await readKnowledge();
});

const check = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(explanationSchema);

test('the schema in the package is the one in the code', async () => {
  await expect(`${JSON.stringify(explanationSchema, null, 2)}\n`).toMatchFileSnapshot(
    '../../docs/schema/explanation.schema.json',
  );
});

test.each([
  ['tf.layers.dense'],
  ['tf.contrib.whatever'],
  ['caveat/same-padding-stride'],
  ['conv2d_same'],
  ['error/session-gone'],
  [
    "Traceback\n  File \"/a/b.py\", line 3, in f\n    tf.log(x)\nAttributeError: module 'tensorflow' has no attribute 'log'",
  ],
  ['Python 3.8.1 TensorFlow version: 2.4.1 keras-3.3.3.dist-info'],
  ['xyzzy'],
  ['\u0000'],
])('%j fits it, and is the same twice', (asked) => {
  const { text } = renderExplanationJson(explain(asked, knowledge));
  check(JSON.parse(text));
  expect(check.errors).toBeNull();
  expect(renderExplanationJson(explain(asked, knowledge)).text).toBe(text);
});

test('every row fits it', () => {
  for (const symbol of Object.keys(knowledge.catalog.rows)) {
    check(JSON.parse(JSON.stringify(explain(symbol, knowledge))));
    expect(check.errors, symbol).toBeNull();
  }
});
