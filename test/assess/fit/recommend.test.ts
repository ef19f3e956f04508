/** The choice of target: what the code says decides, blockers are never averaged away, and flips really flip. */
import { describe, expect, test } from 'vitest';
import { ANSWER_WEIGHTS, DEFAULT_ANSWERS } from '../../../src/assess/fit/answers.js';
import { recommend } from '../../../src/assess/fit/recommend.js';
import { OPTIONS, type Recommendation } from '../../../src/assess/fit/recommendation.js';
import { SIGNALS } from '../../../src/assess/fit/signals.js';
import { fileStates } from '../../../src/assess/states.js';
import type { Usage } from '../../../src/usage/usage.js';
import { finding, usage } from '../../report/builders.js';

type Given = [symbol: string, count: number, file?: string];

function material(given: Given[], foreign: { file: string; roots: string[] }[] = []) {
  const usages = given.flatMap(([symbol, count, file = 'm.py'], row): Usage[] =>
    Array.from({ length: count }, (_, i) => usage({ id: `${row}.${i}`, symbol, line: i + 1, file })),
  );
  usages.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  const findings = usages.map((of) =>
    finding({ of, advice: { pytorch: {}, jax: {}, keras: {} }, stay: 'alive' }),
  );
  return { usages, findings, files: fileStates(usages, findings, foreign), asOf: '2026-11-01' };
}

function advised(given: Given[], answers: Partial<typeof DEFAULT_ANSWERS> = {}): Recommendation {
  return recommend(material(given), { ...DEFAULT_ANSWERS, ...answers })!;
}

const GRAPH: Given[] = [
  ['tf.placeholder', 4],
  ['tf.Session', 2],
  ['tf.matmul', 20],
];
const KERAS: Given[] = [
  ['tf.keras.layers.Dense', 20],
  ['tf.keras.Model.fit', 2],
];

describe('the choice', () => {
  test('is PyTorch for graphs, Keras 3 for Keras, and null without TensorFlow', () => {
    expect(advised(GRAPH).choice).toBe('pytorch');
    expect(advised(KERAS).choice).toBe('keras');
    expect(recommend(material([]), DEFAULT_ANSWERS)).toBeNull();
    const imports = material([['tf', 1]]);
    imports.usages[0]!.role = 'import';
    expect(recommend(imports, DEFAULT_ANSWERS)).toBeNull();
  });

  test('takes a vocabulary of `tf.contrib.learn` for no Estimator', () => {
    const ids = (symbol: string) =>
      advised([[symbol, 5]]).signals.flatMap(({ id, strength }) => (strength > 0 ? [id] : []));
    expect(ids('tf.contrib.learn.DNNClassifier')).toContain('estimator');
    expect(ids('tf.contrib.learn.preprocessing.VocabularyProcessor')).not.toContain('estimator');
  });

  test('is JAX where most of the code is there already', () => {
    const files = ['a.py', 'b.py', 'c.py'].map((file) => ({ file, roots: ['flax', 'jax'] }));
    expect(recommend(material([['tf.data.Dataset', 3]], files), DEFAULT_ANSWERS)?.choice).toBe('jax');
  });

  test('is the option with the highest sum of points, and every point is shown', () => {
    for (const given of [GRAPH, KERAS, [...GRAPH, ...KERAS]]) {
      const { ranking, signals, choice } = advised(given);
      for (const { option, score } of ranking) {
        expect(score).toBe(signals.reduce((sum, { points }) => sum + points[option], 0));
      }
      expect(ranking.map(({ score }) => score)).toEqual(
        [...ranking.map(({ score }) => score)].sort((a, b) => b - a),
      );
      expect(ranking[0]!.option).toBe(choice);
    }
  });

  test('gives up to three reasons, each with points for the choice and a clause', () => {
    const { reasons, signals, choice } = advised(GRAPH);
    expect(reasons[0]).toBe('graph');
    expect(reasons.length).toBeLessThanOrEqual(3);
    for (const id of reasons) {
      const signal = signals.find((each) => each.id === id)!;
      expect(signal.points[choice]).toBeGreaterThan(0);
      expect(signal.because[choice]).toBeTruthy();
    }
    expect(signals.find(({ id }) => id === 'graph')?.places).toEqual([{ file: 'm.py', line: 1 }]);
  });

  test('says where it is close, and calls a tie a tie', () => {
    const close = advised([...KERAS, ['tf.placeholder', 2, 'g.py'], ['tf.GradientTape', 1, 'h.py']]);
    const lead = close.ranking[0]!.score - close.ranking[1]!.score;
    expect(close.margin).toBe(lead <= 2 ? 'close' : lead >= 6 ? 'clear' : 'ahead');
    expect(close.sentence).toMatch(lead === 0 ? /tie/ : lead <= 2 ? /close/ : /ahead/);
  });

  test('does not depend on the order of the input, and leaves it as it was', () => {
    const given = material([...GRAPH, ...KERAS]);
    const before = JSON.stringify(given);
    const first = JSON.stringify(recommend(given, DEFAULT_ANSWERS));
    expect(JSON.stringify(recommend(given, DEFAULT_ANSWERS))).toBe(first);
    expect(JSON.stringify(given)).toBe(before);
  });
});

describe('a blocker', () => {
  const BLOCKED: Given[] = [...KERAS, ['tf.load_op_library', 1]];

  test('takes an option out of the race, whatever its score', () => {
    const { choice, ranking, blockers, sentence } = advised(BLOCKED);
    const keras = ranking.find(({ option }) => option === 'keras')!;
    expect(keras.stopped).toBe(true);
    expect(choice).not.toBe('keras');
    expect(keras.score).toBeGreaterThan(ranking[0]!.score);
    expect(blockers[0]).toMatchObject({
      severity: 'stops',
      id: 'custom-ops',
      places: [{ file: 'm.py', line: 1 }],
    });
    expect(sentence).toContain('would score higher');
  });

  test('adds nothing to a score and takes nothing from it', () => {
    const { ranking, signals } = advised(BLOCKED);
    for (const { option, score } of ranking) {
      expect(score).toBe(signals.reduce((sum, { points }) => sum + points[option], 0));
    }
  });

  test('in a small part of a large repository stops that part', () => {
    const many = Array.from({ length: 30 }, (_, i): Given => ['tf.keras.layers.Dense', 3, `f${i}.py`]);
    const { choice, blockers, stones } = advised([...many, ['tf.load_op_library', 1, 'ops.py']]);
    expect(choice).toBe('keras');
    expect(blockers.find(({ id, option }) => id === 'custom-ops' && option === 'keras')?.severity).toBe(
      'stops a part',
    );
    expect(stones.map(({ id }) => id)).toContain('partly');
  });

  test('is a name without an equivalent, with what to do', () => {
    const given = material([['tf.train.FtrlOptimizer', 2]]);
    for (const each of given.findings)
      each.advice.jax = { ...each.advice.jax, kind: 'none', note: 'Write it.' };
    const { blockers } = recommend(given, DEFAULT_ANSWERS)!;
    expect(blockers).toContainEqual(
      expect.objectContaining({
        id: 'none/tf.train.FtrlOptimizer',
        option: 'jax',
        usages: 2,
        why: 'Write it.',
      }),
    );
  });
});

describe('what would flip it', () => {
  test('is found by asking again: each flip leads to what it says, and nothing else does', () => {
    for (const given of [GRAPH, KERAS, [...KERAS, ['tf.load_op_library', 1] as Given]]) {
      const { flips, choice } = advised(given);
      const said = new Map(flips.filter(({ by }) => by === 'answer').map((flip) => [flip.what, flip.choice]));
      for (const [question, answers] of Object.entries(ANSWER_WEIGHTS)) {
        for (const answer of Object.keys(answers)) {
          const changed = advised(given, { [question]: answer });
          expect(said.get(`${question}=${answer}`) ?? choice).toBe(changed.choice);
        }
      }
    }
  });

  test('is a blocker that is out of the way', () => {
    const { flips } = advised([...KERAS, ['tf.load_op_library', 1]]);
    expect(flips).toContainEqual({ by: 'blocker', what: 'custom-ops', choice: 'keras' });
  });

  test('is the answer that was given', () => {
    const told = advised(GRAPH, { accelerator: 'tpu' });
    expect(told.choice).toBe('jax');
    expect(told.answers.accelerator).toBe('tpu');
    expect(told.flips).toContainEqual({ by: 'answer', what: 'accelerator=unknown', choice: 'pytorch' });
  });
});

test('stored models and native code say what code does not', () => {
  const artefacts = [
    { path: 'assets/model.tflite', kind: 'tflite' as const, files: 1 },
    { path: 'ops/sample.cc', kind: 'custom-op' as const, files: 1 },
  ];
  const { signals, blockers } = recommend({ ...material(KERAS), artefacts }, DEFAULT_ANSWERS)!;
  expect(signals.find(({ id }) => id === 'lite')).toMatchObject({
    usages: 0,
    files: 1,
    places: [{ file: 'assets/model.tflite' }],
  });
  expect(blockers[0]).toMatchObject({
    id: 'custom-ops',
    severity: 'stops',
    places: [{ file: 'ops/sample.cc' }],
  });
});

describe('what happened since', () => {
  test('is what concerns the code, oldest first, and nothing after the date of the run', () => {
    const dates = (given: Given[], asOf = '2026-11-01') =>
      recommend({ ...material(given), asOf }, DEFAULT_ANSWERS)!.history.map(({ date }) => date);
    expect(dates(GRAPH)).toEqual(['2019-09', '2021-01', '2024-03', '2026-03']);
    expect(dates([['tf.shape', 3]])).toEqual(['2026-03']);
    expect(dates(GRAPH, '2022-01-01')).toEqual(['2019-09', '2021-01']);
    for (const { text, source } of advised([...GRAPH, ...KERAS]).history) {
      expect(text).toMatch(/\.$/);
      expect(source).not.toBe('');
    }
  });
});

describe('parts', () => {
  test('of a repository may have answers of their own', () => {
    const graph = GRAPH.map(([symbol, count]): Given => [symbol, count * 4, 'old/m.py']);
    const keras = KERAS.map(([symbol, count]): Given => [symbol, count * 4, 'new/m.py']);
    const { parts, stones } = advised([...graph, ...keras]);
    expect(parts.map(({ path, choice }) => [path, choice])).toEqual([
      ['new', 'keras'],
      ['old', 'pytorch'],
    ]);
    expect(stones.map(({ id }) => id)).toContain('two-engines');
  });

  test('are looked for below the one folder that holds everything; one part is none', () => {
    const below = (folder: string): Given => ['tf.keras.layers.Dense', 50, `src/pkg/${folder}/m.py`];
    expect(advised([below('a'), below('b')]).parts.map(({ path }) => path)).toEqual([
      'src/pkg/a',
      'src/pkg/b',
    ]);
    expect(advised([below('a')]).parts).toEqual([]);
  });
});

describe('side by side', () => {
  test('counts every call site once for each option', () => {
    const { sideBySide } = advised([...GRAPH, ...KERAS]);
    expect(sideBySide.callSites).toBe(48);
    for (const counts of [...Object.values(sideBySide.targets), sideBySide.stay]) {
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(48);
    }
  });

  test('a usage that an idiom explains becomes what the idiom becomes', () => {
    const given = material(GRAPH);
    const idiom = finding({
      of: given.usages[0]!,
      rule: 'idiom/session-feed',
      fingerprint: 'the idiom',
      advice: { pytorch: { kind: 'redesign' }, jax: { kind: 'redesign' }, keras: { kind: 'none' } },
    });
    for (const each of given.findings.slice(0, 6)) each.partOf = 'the idiom';
    const { sideBySide } = recommend({ ...given, findings: [idiom, ...given.findings] }, DEFAULT_ANSWERS)!;
    expect(sideBySide.targets.pytorch).toMatchObject({ redesign: 6, rename: 20 });
    expect(sideBySide.targets.keras.none).toBe(6);
  });
});

describe('the table of weights', () => {
  const rows = [
    ...SIGNALS.map((row) => ({ name: row.id, ...row })),
    ...Object.entries(ANSWER_WEIGHTS).flatMap(([question, answers]) =>
      Object.entries(answers).map(([answer, row]) => ({ name: `${question}=${answer}`, ...row })),
    ),
  ];

  test.each(rows.map((row) => [row.name, row] as const))(
    '%s has a reason for each weight, and a source',
    (_, row) => {
      expect(row.source).not.toBe('');
      for (const option of OPTIONS) {
        const weight = row.weights[option] ?? 0;
        expect(Math.abs(weight)).toBeLessThanOrEqual(5);
        expect(row.because[option] !== undefined, option).toBe(weight !== 0);
        expect(row.because[option] ?? 'x').not.toMatch(/\.$/);
      }
    },
  );

  test('has no id twice', () => {
    expect(new Set(SIGNALS.map(({ id }) => id)).size).toBe(SIGNALS.length);
  });
});
