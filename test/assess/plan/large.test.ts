/** Ten thousand files: the order holds, in a line with their number. */
import { expect, test } from 'vitest';
import { makePlan } from '../../../src/assess/plan/plan.js';
import type { Outline, Unit } from '../../../src/usage/outline.js';
import { assessment, finding, usage } from '../../report/builders.js';

const FILES = 10_000;
const fileOf = (index: number) => `m${String(index).padStart(5, '0')}.py`;

/** Each imports five earlier ones; every hundredth closes a circle of three; a tenth has no TensorFlow. */
function outline(index: number): Outline {
  const needed = [1, 2, 7, 31, 101].map((step) => index - step).filter((other) => other >= 0);
  const circle = index % 100 === 97 ? [index + 2] : [];
  const imports = [...needed, ...circle].map(fileOf).sort();
  const uses = imports.map((file) => ({ file, unit: 'f' }));
  const unit: Unit = {
    name: 'f',
    kind: 'function',
    line: 1,
    endLine: 3,
    characters: 200,
    parameters: [],
    uses,
  };
  return {
    file: fileOf(index),
    characters: 200,
    imports,
    startedBy: [],
    importsByName: false,
    units: [unit],
  };
}

test('ten thousand files', () => {
  const modules = Array.from({ length: FILES }, (_, index) => outline(index));
  const usages = modules.flatMap(({ file }, index) =>
    index % 10 === 9 ? [] : [usage({ id: `u${index}`, file, symbol: 'tf.layers.dense', line: 2 })],
  );
  const findings = usages.map((of) => finding({ of, advice: { pytorch: {}, jax: {}, keras: {} } }));
  const whole = assessment({ usages, findings, plan: { modules, scripts: [] } });
  const started = performance.now();
  const { packets, modules: known } = makePlan(whole)!;
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(packets).toHaveLength(FILES * 0.9);
  expect(known).toHaveLength(FILES);
  const numbers = new Map(packets.map(({ id, number }) => [id, number]));
  for (const { number, dependsOn } of packets)
    for (const other of dependsOn) expect(numbers.get(other)!).toBeLessThan(number);
  expect(packets.filter(({ together }) => together.length > 0).length).toBeGreaterThan(FILES / 100);
});
