/** The shipped schema under a validator that knows the whole standard, and our own small one against it. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { assessmentSchema } from '../../src/assess/schema.js';
import { validate } from '../../src/assess/validate.js';
import { CASES, many } from '../report/cases.js';

const shipped = JSON.parse(readFileSync('docs/schema/assessment.schema.json', 'utf8'));
const check = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(shipped);

test.each(Object.keys(CASES))('an assessment fits: %s', (name) => {
  check(JSON.parse(JSON.stringify(CASES[name])));
  expect(check.errors).toBeNull();
});

/** Every place in a value, as a path. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inside]) => places(inside, [...path, key]))];
}

function replaceAt(value: unknown, path: (string | number)[], by: unknown): unknown {
  const copy = structuredClone(value);
  let at = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  at[path.at(-1)!] = by;
  return copy;
}

describe('our validator agrees with the standard', () => {
  const small = { ...many, usages: many.usages.slice(0, 3), findings: many.findings.slice(0, 5) };
  const plain = JSON.parse(JSON.stringify(small));

  test.each([[{}], [[]], [7], [-1], ['text'], [null], [true], [1.5]])('with every member as %j', (by) => {
    const disagreements = places(plain)
      .filter((path) => path.length > 0)
      .filter((path) => {
        const changed = replaceAt(plain, path, by);
        return check(changed) !== (validate(changed, assessmentSchema) === null);
      });
    expect(disagreements).toEqual([]);
  });
});
