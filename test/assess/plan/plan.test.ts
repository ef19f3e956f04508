/** The plan of real small projects: what holds for every plan, on every target. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { scan } from '../../../src/advise.js';
import type { Assessment } from '../../../src/assess/assessment.js';
import { makePlan } from '../../../src/assess/plan/plan.js';
import { planSchema } from '../../../src/assess/plan/schema.js';
import { type Packet, PHASES, type Plan } from '../../../src/assess/plan/types.js';
import { validate } from '../../../src/assess/validate.js';
import { TARGETS } from '../../../src/match/finding.js';
import { lowerModule } from '../../../src/python/lower.js';
import { createParser } from '../../../src/python/parse.js';
import { empty, many, noTensorFlow } from '../../report/cases.js';

const ROOT = 'fixtures/projects';
const PROJECTS = readdirSync(ROOT);

test('the schema in the package is the one in the code', async () => {
  await expect(`${JSON.stringify(planSchema, null, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/schema/plan.schema.json',
  );
});

const check = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('docs/schema/plan.schema.json', 'utf8')),
);

test('there is nothing to plan without TensorFlow', () => {
  expect(makePlan(empty)).toBeNull();
  expect(makePlan(noTensorFlow, { target: 'jax' })).toBeNull();
});

test('a result that knows nothing of how its files are made up still gives a plan, a file a packet', () => {
  expect(many.plan).toBeNull();
  const plan = makePlan(many)!;
  expect(plan.packets.map(({ id }) => id).sort()).toEqual(
    [...new Set(many.usages.map(({ file }) => file))].sort(),
  );
  expect(validate(JSON.parse(JSON.stringify(plan)), planSchema)).toBeNull();
});

const parse = createParser();

describe.each(PROJECTS)('%s', (name) => {
  let assessment: Assessment;
  beforeAll(async () => {
    assessment = await scan([`${ROOT}/${name}`]);
  });

  test.each(TARGETS)('to %s', (target) => {
    const plan = makePlan(assessment, { target })!;
    const plain = JSON.parse(JSON.stringify(plan));
    check(plain);
    expect(check.errors).toBeNull();
    expect(validate(plain, planSchema)).toBeNull();
    expect(JSON.parse(JSON.stringify(makePlan(assessment, { target })))).toEqual(plain);
    expectOrder(plan);
    expectNothingLost(plan, assessment);
    const { low, high } = assessment.effort!.whole[target];
    expect(plan.effort.low).toBeCloseTo(low, 0);
    expect(plan.effort.high).toBeCloseTo(high, 0);
    for (const packet of plan.packets) expectDoable(plan, packet);
  });
});

function expectOrder({ packets, phases }: Plan): void {
  const numbers = new Map(packets.map(({ id, number }) => [id, number]));
  expect(packets.map(({ number }) => number)).toEqual(packets.map((_, index) => index + 1));
  expect(numbers.size).toBe(packets.length);
  for (const { number, dependsOn, together, phase } of packets) {
    for (const other of dependsOn) expect(numbers.get(other)).toBeLessThan(number);
    for (const other of together) expect(packets[numbers.get(other)! - 1]!.phase).toBe(phase);
  }
  expect(phases.flatMap((phase) => phase.packets)).toEqual(packets.map(({ id }) => id));
  const ranks = phases.map(({ id }) => PHASES.indexOf(id));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
}

/** Every use of TensorFlow and every finding that counts is in a packet. */
function expectNothingLost({ packets, target }: Plan, { usages, findings }: Assessment): void {
  const places = (file: string) => packets.filter((packet) => packet.file === file);
  for (const { file, symbol, line, role } of usages) {
    if (role === 'import') continue;
    const holding = places(file).filter((packet) =>
      packet.symbols.some((one) => one.symbol === symbol && one.places.some((place) => place.line === line)),
    );
    expect(holding.length, `${file}:${line} ${symbol}`).toBeGreaterThan(0);
  }
  for (const { file, rule, line, partOf, advice } of findings) {
    if (partOf !== undefined || advice[target].kind === 'same') continue;
    const held = places(file).some(({ mappings }) =>
      mappings.some((one) => one.rule === rule && one.places.some((place) => place.line === line)),
    );
    expect(held, `${file}:${line} ${rule}`).toBe(true);
  }
}

function expectDoable(
  { bounds }: Plan,
  { id, oversize, effort, characters, check, caveats, mappings }: Packet,
): void {
  if (oversize === null) {
    expect(characters.source + characters.advice, id).toBeLessThanOrEqual(bounds.characters);
    expect((effort.low + effort.high) / 2, id).toBeLessThanOrEqual(bounds.minutes);
  }
  for (const text of [check.reference, check.test]) expect(lowerModule(parse, text).broken, text).toEqual([]);
  expect(check.tolerances[0]!.value).toBeGreaterThan(0);
  const known = new Set(caveats.map((caveat) => caveat.id));
  for (const mapping of mappings) for (const caveat of mapping.caveats) expect(known).toContain(caveat);
}
