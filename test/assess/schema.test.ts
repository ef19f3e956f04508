/** The schema of the JSON report: the shipped file is the one in the code, and saved results are checked against it. */
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assess/assessment.js';
import { type ParseFault, parseAssessment } from '../../src/assess/parse.js';
import { assessmentSchema } from '../../src/assess/schema.js';
import { validate } from '../../src/assess/validate.js';
import { CASES, many } from '../report/cases.js';

test('the schema in the package is the one in the code', async () => {
  await expect(`${JSON.stringify(assessmentSchema, null, 2)}\n`).toMatchFileSnapshot(
    '../../docs/schema/assessment.schema.json',
  );
});

test.each(Object.keys(CASES))('an assessment fits: %s', (name) => {
  expect(parseAssessment(JSON.stringify(CASES[name]))).toEqual(CASES[name]);
});

/** The result with one thing changed. */
function damaged(change: (result: Assessment) => void): string {
  const copy = structuredClone(many);
  change(copy);
  return JSON.stringify(copy);
}

describe('what is not a result', () => {
  test.each<[string, string, ParseFault | object]>([
    ['no JSON', 'advise', { fault: 'not json' }],
    ['half a result', JSON.stringify(many).slice(0, 5000), { fault: 'not json' }],
    ['other JSON', '{"name":"tf-advise"}', { fault: 'not a result' }],
    ['a list', '[]', { fault: 'not a result' }],
    ['null', 'null', { fault: 'not a result' }],
    ['a later version', '{"schemaVersion":2}', { fault: 'other version', found: '2' }],
    [
      'a missing member',
      damaged((result) => Reflect.deleteProperty(result, 'coverage')),
      { fault: 'wrong shape', path: 'coverage', wrong: 'is missing' },
    ],
    [
      'an unknown member',
      damaged((result) => Object.assign(result.project, { clock: 1 })),
      { fault: 'wrong shape', path: 'project.clock', wrong: 'does not belong there' },
    ],
    [
      'a wrong kind of advice',
      damaged((result) => Object.assign(result.findings[3]!.advice.jax, { kind: 'magic' })),
      { fault: 'wrong shape', path: 'findings[3].advice.jax.kind' },
    ],
    [
      'a line before the first',
      damaged((result) => Object.assign(result.usages[0]!, { line: 0 })),
      { fault: 'wrong shape', path: 'usages[0].line', wrong: 'should be at least 1' },
    ],
    [
      'a number as text',
      damaged((result) => Object.assign(result.rules['caveat/dense-init']!, { title: 7 })),
      { fault: 'wrong shape', path: 'rules."caveat/dense-init".title', wrong: 'should be a string' },
    ],
  ])('%s', (_, text, expected) => {
    expect(parseAssessment(text)).toMatchObject(expected);
  });

  test('a proof that names no version', () => {
    const text = damaged((result) =>
      Object.assign(result.findings[0]!.advice.keras, { proof: { state: 'verified', versions: {} } }),
    );
    expect(parseAssessment(text)).toMatchObject({
      path: 'findings[0].advice.keras.proof.maxDifference',
      wrong: 'is missing',
    });
  });
});

test('a byte order mark does no harm', () => {
  expect(parseAssessment(`\ufeff${JSON.stringify(many)}`)).toEqual(many);
});

test('a member called like one of every object is not taken for a known one', () => {
  const schema = { type: 'object', properties: {}, additionalProperties: false } as const;
  expect(validate({ constructor: 1 }, schema)).toEqual({
    path: 'constructor',
    wrong: 'does not belong there',
  });
});
