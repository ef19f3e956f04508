/** What is judged of manifests, by the facts as they are: reach, hazards, pip's messages, packages, the clock. */
import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../scripts/rules.js';
import type { Declared } from '../../../src/environment/declared.js';
import { declaredIn } from '../../../src/environment/from-manifests.js';
import { isPast } from '../../../src/environment/judge/clock.js';
import { judgeEnvironment } from '../../../src/environment/judge/judge.js';
import type { Judgement } from '../../../src/environment/judge/judgement.js';
import type { NamedArtefact } from '../../../src/environment/named-artefacts.js';
import type { NeededTensorflow } from '../../../src/environment/needed.js';
import type { Artefact } from '../../../src/project/types.js';
import type { Usage } from '../../../src/usage/usage.js';
import { manifest } from '../said.js';

const { ecosystem: facts } = (await compileRules()).catalog;

interface Given {
  requirements?: string;
  dockerfile?: string;
  needed?: Partial<NeededTensorflow>;
  symbols?: string[];
  stay?: Record<string, number>;
  artefacts?: Artefact[];
  named?: NamedArtefact[];
  asOf?: string;
}

function declaredOf({ requirements, dockerfile }: Given): Declared {
  return declaredIn([
    ...(requirements === undefined ? [] : [manifest('requirements.txt', requirements, 'requirements')]),
    ...(dockerfile === undefined ? [] : [manifest('Dockerfile', dockerfile, 'dockerfile')]),
  ]).declared;
}

function judged(given: Given): Judgement {
  const usages = (given.symbols ?? ['tf.reduce_mean']).map(
    (symbol, index) =>
      ({ symbol, role: 'call', certainty: 'certain', file: 'a.py', line: index + 1 }) as Usage,
  );
  return judgeEnvironment({
    read: {
      declared: declaredOf(given),
      needed: { lower: null, upper: null, evidence: [], ...given.needed },
      artefacts: given.artefacts ?? [],
      named: given.named ?? [],
    },
    usages,
    stay: { alive: 1, 'compat.v1 only': 0, 'needs tf_keras': 0, gone: 0, unknown: 0, ...given.stay },
    facts,
    knownOn: '2026-11-22',
    asOf: given.asOf ?? '2026-11-22',
  });
}

const hazards = (given: Given) =>
  judged(given).hazards.map(({ id, said, pins }) => `${id} ${said?.line} ${pins}`);

describe('reach', () => {
  test('is the newest release that fits, with the Python, CUDA and GPU it stops at', () => {
    expect(judged({ requirements: 'tensorflow>=1.4,<2\n' }).reach).toEqual({
      from: '1.4.0',
      to: '1.15.5',
      python: '3.7',
      pythonEnds: '2023-06-27',
      pythonIsOver: true,
      cuda: '10.0',
      gpu: 'Turing (T4, RTX 20xx, GTX 16xx)',
    });
  });

  test('goes by the code where no manifest tells', () => {
    expect(judged({ needed: { upper: '2.0' } }).reach?.to).toBe('1.15.5');
  });

  test('is not made up: nothing tells, nothing fits, two disagree', () => {
    expect(judged({})).toMatchObject({
      reach: null,
      verdict: expect.stringContaining('Neither the manifests'),
    });
    expect(judged({ requirements: 'tensorflow==2.4\n', needed: { upper: '2.0' } })).toMatchObject({
      reach: null,
      verdict: expect.stringContaining('No release of TensorFlow fits both'),
    });
    expect(judged({ requirements: 'tensorflow==1.15\ntensorflow-cpu==2.4\n' }).verdict).toBe(
      '`requirements.txt` line 1 asks for `tensorflow==1.15`, and `requirements.txt` line 2 asks for `tensorflow-cpu==2.4`: no release of TensorFlow is both.',
    );
    expect(judged({ requirements: 'tensorflow==1.99\n' }).verdict).toContain('no release that PyPI has');
  });

  test('asks for whom a requirement is meant', () => {
    const requirements =
      'tensorflow==1.15.5; python_version<"3.8"\ntensorflow==2.13.1; python_version>="3.8"\ntensorflow-macos==2.9; sys_platform=="darwin"\n';
    expect(judged({ requirements }).reach).toMatchObject({ from: '1.15.5', to: '2.13.1', python: '3.11' });
    expect(judged({ requirements }).pipErrors.map(({ said }) => said.line)).toEqual([2, 2]);
    const both = 'tensorflow==1.15.5; python_version<"3.8"\ntensorflow==2.3.0; python_version<"3.7"\n';
    expect(judged({ requirements: both }).reach?.to).toBe('1.15.5');
    expect(judged({ requirements: both.replaceAll('"3.7"', '"3.8"') }).verdict).toContain('is both');
  });

  test('judges the end of Python at the day asked about', () => {
    const requirements = 'tensorflow==1.15.5\n';
    expect(judged({ requirements, asOf: '2023-06-26' }).reach?.pythonIsOver).toBe(false);
    expect(judged({ requirements, asOf: '2023-06-27' }).reach?.pythonIsOver).toBe(true);
  });
});

describe('hazards', () => {
  test('are what an install of that release was seen to do', () => {
    expect(hazards({ requirements: 'tensorflow==1.15.0\n' })).toEqual([
      'protobuf-4 1 protobuf<3.21',
      'h5py-3 1 h5py<3',
    ]);
    expect(hazards({ requirements: 'tensorflow==2.10.1\n' })).toEqual(['numpy-2 1 numpy<2']);
  });

  test('are none where a manifest closes the hole, or the release closes it itself', () => {
    expect(hazards({ requirements: 'tensorflow==1.15.0\nprotobuf==3.20.1\nh5py==2.10.0\n' })).toEqual([]);
    expect(hazards({ requirements: 'tensorflow==2.4.4\n' })).toEqual([]);
    expect(hazards({ requirements: 'tensorflow==2.14.1\n' })).toEqual([]);
  });

  test('Keras 3 comes where nothing holds TensorFlow below 2.16 and the code uses Keras', () => {
    const requirements = 'tensorflow>=2.4\n';
    expect(hazards({ requirements, symbols: ['tf.keras.layers.Dense'] })).toEqual([
      'keras-3 1 tensorflow<2.16',
    ]);
    expect(hazards({ requirements })).toEqual([]);
  });

  test('the dead name stops who takes its last entry, not who pins an old wheel', () => {
    expect(hazards({ requirements: 'tensorflow-gpu\n' })).toContain('tensorflow-gpu 1 tensorflow');
    expect(hazards({ requirements: 'tensorflow-gpu==2.4.4\n' })).toEqual([]);
  });
});

describe("pip's message", () => {
  test('is the one it prints, clauses sorted as pip sorts them', () => {
    const [, second] = judged({ requirements: 'tensorflow>=1.14,<=1.15,!=1.14.1\n' }).pipErrors;
    expect(second).toMatchObject({ python: '3.13' });
    expect(second?.text).toBe(
      'ERROR: Could not find a version that satisfies the requirement tensorflow!=1.14.1,<=1.15,>=1.14 (from versions: 2.20.0rc0, 2.20.0, 2.21.0rc0, 2.21.0rc1, 2.21.0, 2.22.0rc0)\nERROR: No matching distribution found for tensorflow!=1.14.1,<=1.15,>=1.14',
    );
  });

  test('is absent where a release fits', () => {
    expect(judged({ requirements: 'tensorflow>=2.20\n' }).pipErrors).toEqual([]);
  });

  test('of `tensorflow-gpu` is that of its empty package', () => {
    const texts = judged({ requirements: 'tensorflow-gpu\n' }).pipErrors.map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('subprocess-exited-with-error');
  });
});

describe('packages', () => {
  test('name where they are seen, and where a part of contrib went in two steps', () => {
    const { packages } = judged({
      requirements: 'tensorflow-addons\n',
      symbols: ['tf.contrib.crf.crf_log_likelihood'],
    });
    expect(packages.map(({ title, seen }) => `${title} ${seen.file}:${seen.line}`)).toEqual([
      'TensorFlow Addons requirements.txt:1',
      '`tf.contrib.crf` a.py:1',
    ]);
    expect(packages[1]?.text).toMatch(/^It went to `tfa\.text\.crf`\. Its owners ended it\./);
    expect(packages[1]?.instead.pytorch).toBe('pytorch-crf');
  });

  test('that are alive or unknown are not judged', () => {
    const requirements = 'tensorflow-datasets\nsomething-unheard-of\nnumpy\ntensorflow-cpu\nanother\n';
    const { packages, unjudged } = judged({ requirements });
    expect(packages).toEqual([]);
    expect(unjudged).toEqual(['another', 'something-unheard-of']);
  });
});

test('a part of contrib is told from what it lies in, and an import tells neither', () => {
  const titles = (symbols: string[]) => judged({ symbols }).packages.map(({ title }) => title);
  expect(titles(['tf.contrib.learn.preprocessing.VocabularyProcessor'])).toEqual([
    '`tf.contrib.learn.preprocessing`',
  ]);
  expect(titles(['tf.contrib.learn.DNNClassifier'])).toEqual(['`tf.contrib.learn`']);
});

describe('the clock', () => {
  const given: Given = { requirements: 'tensorflow==2.15.1\ntensorflow-addons\n' };
  const titles = (asOf: string) =>
    judged({ ...given, asOf }).clock.map(({ title, past }) => `${past ? '<' : '>'} ${title}`);

  test('holds what concerns the project, in order, judged on the day', () => {
    expect(titles('2026-11-22')).toEqual([
      '< Only the newest TensorFlow gets security fixes',
      '< End of TensorFlow Addons',
      '> Python 3.11 gets no more fixes',
    ]);
    expect(titles('2028-01-01').at(-1)).toBe('< Python 3.11 gets no more fixes');
  });

  test('says nothing to who has nothing', () => expect(judged({ symbols: [] }).clock).toEqual([]));

  test('knows the images it starts from', () => {
    const { clock } = judged({ dockerfile: 'FROM nvidia/cuda:10.0-cudnn7-devel-ubuntu18.04\n' });
    expect(clock.map(({ title }) => title)).toEqual([
      'Ubuntu 18.04 gets no more free updates',
      'TensorFlow 2.17 drops Maxwell GPUs',
    ]);
  });

  test('knows the processors it asks for', () => {
    const onTpu = judged({ symbols: ['tf.contrib.tpu.TPUEstimator'] }).clock.map(({ title }) => title);
    expect(onTpu).toContain('TensorFlow 2.18, the last that Cloud TPU machines list');
    expect(onTpu).not.toContain('TensorFlow 2.17 drops Maxwell GPUs');
    const onGpu = judged({ requirements: 'tensorflow-gpu\n' }).clock.map(({ title }) => title);
    expect(onGpu).toContain('TensorFlow 2.17 drops Maxwell GPUs');
    expect(onGpu.some((title) => title.includes('TPU'))).toBe(false);
  });

  test.each([
    ['2026-10', '2026-10-31', false],
    ['2026-10', '2026-11-01', true],
    ['2026-10-31', '2026-10-31', true],
  ])('%s on %s', (date, asOf, past) => expect(isPast(date, asOf)).toBe(past));

  test('warns when what is known is older than a year', () => {
    expect(judged({ asOf: '2027-11-21' }).old).toBe(false);
    expect(judged({ asOf: '2027-11-22' }).old).toBe(true);
  });
});

describe('what is stored', () => {
  const named = { file: 'a.py', line: 3, name: 'best.h5', symbol: 'tf.keras.Model.load_weights', kind: 'h5' };

  test('is judged by kind, whether it lies there or is only named', () => {
    const { artefacts } = judged({
      artefacts: [{ path: 'models/', kind: 'checkpoint', files: 4 }],
      named: [named as NamedArtefact],
    });
    expect(artefacts.map(({ kind, paths, files, named: at }) => [kind, paths, files, at])).toEqual([
      ['checkpoint', ['models/'], 4, null],
      ['h5', [], 0, { file: 'a.py', line: 3 }],
    ]);
    for (const { means } of artefacts)
      for (const sentence of Object.values(means)) expect(sentence).toMatch(/\.$/);
  });

  test('and the ways to deploy that it shows come first', () => {
    const { deployments } = judged({
      symbols: ['tf.lite.TFLiteConverter'],
      artefacts: [{ path: 'export/', kind: 'saved-model', files: 3 }],
    });
    expect(deployments.map(({ key }) => key).sort()).toEqual(facts.deployments.map(({ key }) => key).sort());
    expect(deployments.filter(({ seen }) => seen).map(({ key, seen }) => [key, seen])).toEqual([
      ['saved-model', { file: 'export/' }],
      ['litert', { file: 'a.py', line: 1 }],
    ]);
    expect(deployments.slice(0, 2).every(({ seen }) => seen !== null)).toBe(true);
    expect(deployments[0]!.ways.pytorch.state).toBe('dead end');
  });
});

describe('running the original', () => {
  const how = (stay: Record<string, number>) =>
    judged({ requirements: 'tensorflow<2\n', stay }).runOriginal.how;

  test('goes by the hardest name', () => {
    expect(how({})).toBe('as it is');
    expect(how({ 'compat.v1 only': 2 })).toBe('compat.v1');
    expect(how({ 'compat.v1 only': 2, 'needs tf_keras': 1 })).toBe('tf_keras');
    expect(how({ 'needs tf_keras': 1, gone: 1 })).toBe('old Python');
  });

  test('is not known where the newest TensorFlow fits and yet lacks names', () => {
    expect(judged({ requirements: 'tensorflow>=2.3\n', stay: { gone: 3 } }).runOriginal.how).toBe('unknown');
  });
});
