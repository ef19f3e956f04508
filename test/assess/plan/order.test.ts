/** The order of work: leaves first, circles as one, the same for the same imports, at any depth. */
import { describe, expect, test } from 'vitest';
import { type ModuleImports, orderOfWork, type Step } from '../../../src/assess/plan/order.js';
import { seeded, shuffled } from '../../metamorphic/random.js';

const files = (steps: readonly Step[]) => steps.map((step) => step.files);

function modules(table: Record<string, string[]>): ModuleImports[] {
  return Object.entries(table).map(([file, imports]) => ({ file, imports }));
}

test('what is imported comes first, ties by path, strangers left out', () => {
  const steps = orderOfWork(
    modules({ 'b.py': ['c.py', 'os.py'], 'a.py': ['b.py', 'c.py'], 'c.py': ['c.py'], 'd.py': [] }),
  );
  expect(steps).toEqual([
    { files: ['c.py'], after: [] },
    { files: ['b.py'], after: [0] },
    { files: ['a.py'], after: [0, 1] },
    { files: ['d.py'], after: [] },
  ]);
});

test('a circle is one step, behind what it needs', () => {
  const steps = orderOfWork(
    modules({ 'a.py': ['b.py'], 'b.py': ['c.py', 'x.py'], 'c.py': ['a.py'], 'x.py': [], 'y.py': ['c.py'] }),
  );
  expect(files(steps)).toEqual([['x.py'], ['a.py', 'b.py', 'c.py'], ['y.py']]);
  expect(steps[1]!.after).toEqual([0]);
});

describe('random projects', () => {
  test.each(Array.from({ length: 100 }, (_, seed) => seed))('seed %d', (seed) => {
    const random = seeded(seed);
    const names = Array.from({ length: 1 + Math.floor(random() * 40) }, (_, i) => `m${i}.py`);
    const some = () => names.filter(() => random() < 0.05);
    const project = names.map((file) => ({ file, imports: some() }));
    const steps = orderOfWork(project);
    expect(files(steps).flat().sort()).toEqual([...names].sort());
    for (const [index, { after }] of steps.entries())
      for (const other of after) expect(other).toBeLessThan(index);
    const shuffledImports = project.map(({ file, imports }) => ({
      file,
      imports: shuffled(imports, random),
    }));
    expect(orderOfWork(shuffled(shuffledImports, random))).toEqual(steps);
  });
});

test('ten thousand files in a chain, and in one circle', () => {
  const name = (i: number) => `m${i}.py`;
  const chain = Array.from({ length: 10_000 }, (_, i) => ({
    file: name(i),
    imports: i < 9_999 ? [name(i + 1)] : [],
  }));
  const steps = orderOfWork(chain);
  expect(steps).toHaveLength(10_000);
  expect(steps[0]!.files).toEqual([name(9_999)]);
  const circle = chain.map(({ file, imports }) => ({
    file,
    imports: imports.length > 0 ? imports : [name(0)],
  }));
  expect(orderOfWork(circle)).toHaveLength(1);
});
