/**
 * The two halves of a parity test as Python: what writes the reference where the original runs, and what holds the port
 * against it. Outlines with the reader's own names; `...` stands where only the reader knows what to pass. Both always parse.
 */
import type { Target } from '../../../match/finding.js';
import { arraysOf, callLines, importedName, type Side, testName } from './call.js';
import type { ImportPath, Subject } from './subjects.js';
import { figure } from './tolerance.js';

/** What is compared: values of calls, batches of a pipeline, or the first steps of training. */
export type CheckKind = 'values' | 'batches' | 'steps';

export interface ProgramInput {
  kind: CheckKind;
  target: Target;
  subjects: readonly Subject[];
  from: ImportPath;
  /** Whether the original builds a graph and runs it in a session. */
  isGraph: boolean;
  /** File name of the reference: `golden/model.npz`. */
  golden: string;
  tolerance: number;
  /** Names of what takes images that keep their channels last there and not here. */
  permutes: ReadonlySet<string>;
  /** Names of what gives a stream of batches. */
  yields: ReadonlySet<string>;
}

const indented = (lines: readonly string[], by = 1): string[] =>
  lines.map((line) => (line === '' ? '' : `${'    '.repeat(by)}${line}`));

/** The half that runs beside the original. */
export function referenceProgram(input: ProgramInput): string {
  const { subjects, from, isGraph, golden, kind } = input;
  const lines = [
    '# Run this where the original runs: the first phase of the plan says how.',
    'import os',
    ...(from.folder === null ? [] : ['import sys']),
    '',
    'import numpy as np',
    'import tensorflow as tf',
    ...(from.folder === null ? [] : ['', `sys.path.insert(0, ${text(from.folder)})`]),
    ...importLine(from.module, subjects),
    '',
    ...(isGraph ? ["tf = getattr(tf.compat, 'v1', tf)  # the same names in 1.x and 2.x"] : []),
    'rng = np.random.default_rng(0)',
    'golden = {}',
    ...(kind !== 'steps' && subjects.length === 0
      ? ['', "golden['result'] = ...  # what this code computes or writes, as arrays"]
      : []),
    ...(kind === 'steps'
      ? stepReference(input)
      : subjects.flatMap((subject) => ['', ...subjectReference(subject, input)])),
    '',
    `os.makedirs(${text(folderOf(golden))}, exist_ok=True)`,
    `np.savez(${text(golden)}, **golden)`,
  ];
  return `${lines.join('\n')}\n`;
}

function importLine(module: string, subjects: readonly Subject[]): string[] {
  const names = [...new Set(subjects.map(importedName))].sort();
  if (!/^[A-Za-z_][\w.]*$/.test(module) || module.split('.').some((part) => !/^[A-Za-z_]\w*$/.test(part))) {
    return [
      'import importlib',
      '',
      `original = importlib.import_module(${text(module)})`,
      ...names.map((name) => `${name} = original.${name}`),
    ];
  }
  return names.length === 0 ? [`import ${module}`] : [`from ${module} import ${names.join(', ')}`];
}

/** Among what makes data there are functions that other code maps over it: these give values. */
function kindOf({ name }: Subject, { kind, yields }: ProgramInput): CheckKind {
  return kind === 'batches' && !yields.has(name) ? 'values' : kind;
}

function subjectReference(subject: Subject, input: ProgramInput): string[] {
  const { isGraph } = input;
  const kind = kindOf(subject, input);
  const side: Side = { tensor: (name) => `tf.constant(${name})`, hasSession: isGraph };
  const key = (what: string) => `golden[${text(`${subject.name}/${what}`)}]`;
  const arrays = arraysOf(subject);
  const call = callLines(subject, side);
  const inputs = arrays.map(
    (name) =>
      `${name} = ${key(name)} = rng.standard_normal((2, 8)).astype('float32')  # the shape and type it really has`,
  );
  if (kind === 'batches')
    return [
      `# ${subject.name}: the first three batches, with shuffling off.`,
      ...inputs,
      ...batchReference(call, key, isGraph),
    ];
  const head = [`# ${subject.name}`, ...inputs];
  if (isGraph) {
    return [
      ...head,
      'with tf.Graph().as_default(), tf.Session() as sess:',
      ...indented([
        ...call,
        'sess.run(tf.global_variables_initializer())',
        `${key('out')} = sess.run(out)  # one array; name each where it gives several`,
        'for variable in tf.global_variables():',
        `    golden[${text(`${subject.name}/`)} + variable.op.name] = sess.run(variable)`,
      ]),
    ];
  }
  return [
    ...head,
    ...call,
    `${key('out')} = np.asarray(out)  # one array; name each where it gives several`,
    ...(subject.kind === 'layer'
      ? [
          'for index, weight in enumerate(layer.get_weights()):',
          `    golden[f${text(`${subject.name}/weight {index}`)}] = weight`,
        ]
      : []),
  ];
}

function batchReference(call: readonly string[], key: (what: string) => string, isGraph: boolean): string[] {
  if (isGraph) {
    return [
      'with tf.Graph().as_default(), tf.Session() as sess:',
      ...indented([
        ...call,
        'for index in range(3):',
        `    ${key('batch ').replace(/\]$/, '')} + str(index)] = sess.run(out)  # its tensors, one by one`,
      ]),
    ];
  }
  return [
    ...call,
    'for index, batch in zip(range(3), out):',
    `    ${key('batch ').replace(/\]$/, '')} + str(index)] = np.asarray(batch)  # its arrays, one by one`,
  ];
}

function stepReference({ subjects }: ProgramInput): string[] {
  const [first] = subjects;
  const where = first ? `in \`${first.name}\`` : 'in the training loop';
  return [
    '',
    `# Five steps on five fixed batches, without dropout and augmentation. Put these lines ${where}:`,
    '# the weights before the first step, and for each step its batch and its loss.',
    'weights, batches, losses = {}, [], []',
    '...',
    "golden.update({'weight/' + name: value for name, value in weights.items()})",
    "golden.update({f'batch/{index}': batch for index, batch in enumerate(batches)})",
    "golden['losses'] = np.array(losses)",
  ];
}

/** The half that holds the port against the reference. */
export function testProgram(input: ProgramInput): string {
  const { subjects, from, target, golden, tolerance, kind } = input;
  const lines = [
    'import numpy as np',
    ...IMPORTS[target],
    '',
    ...importLine(`ported.${from.module}`, subjects),
    '',
    `ATOL = ${figure(tolerance)}`,
    '',
    '',
    'def near(port, original):',
    '    """Relative to the largest value or 1, as the proofs of the catalogue measure it."""',
    '    limit = ATOL * max(1.0, float(np.abs(original).max()))',
    '    np.testing.assert_allclose(port, original, rtol=0, atol=limit)',
    ...(kind === 'steps'
      ? stepTest(input)
      : subjects.flatMap((subject) => ['', '', ...subjectTest(subject, input)])),
    ...(kind !== 'steps' && subjects.length === 0
      ? [
          '',
          '',
          'def test_result():',
          `    golden = np.load(${text(golden)})`,
          "    near(..., golden['result'])  # what the port computes or writes",
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

const IMPORTS: Record<Target, string[]> = {
  pytorch: ['import torch'],
  jax: ['import jax.numpy as jnp'],
  keras: ['import keras'],
};

const TENSOR: Record<Target, (array: string) => string> = {
  pytorch: (array) => `torch.as_tensor(${array})`,
  jax: (array) => `jnp.asarray(${array})`,
  keras: (array) => `keras.ops.convert_to_tensor(${array})`,
};

const ARRAY: Record<Target, string> = {
  pytorch: 'out.detach().numpy()',
  jax: 'np.asarray(out)',
  keras: 'keras.ops.convert_to_numpy(out)',
};

function subjectTest(subject: Subject, input: ProgramInput): string[] {
  const { target, golden, permutes, isGraph } = input;
  const kind = kindOf(subject, input);
  const side: Side = { tensor: (name) => name, hasSession: false };
  const key = (what: string) => `golden[${text(`${subject.name}/${what}`)}]`;
  const made = arraysOf(subject).map((name) => `${name} = ${TENSOR[target](key(name))}`);
  const layout =
    permutes.has(subject.name) && made.length > 0
      ? ['# Images: .permute(0, 3, 1, 2) on the way in, .permute(0, 2, 3, 1) on the way out.']
      : [];
  const [making, call] = splitCall(callLines(subject, side));
  const weights =
    kind === 'batches'
      ? []
      : [
          `# Weights first, where it has any: ${key(isGraph ? 'NAME' : 'weight 0')}, in the layout its advice says.`,
        ];
  const body =
    kind === 'batches'
      ? [
          ...making,
          ...call,
          'for index, batch in zip(range(3), out):',
          `    near(np.asarray(batch), ${key('batch ').replace(/\]$/, '')} + str(index)])`,
        ]
      : [...making, ...weights, ...call, `near(${ARRAY[target]}, ${key('out')})`];
  return [
    `def ${testName(subject)}():`,
    ...indented([`golden = np.load(${text(golden)})`, ...layout, ...made, ...body]),
  ];
}

/** Weights are put in between making an object and calling it. */
function splitCall(lines: readonly string[]): [string[], string[]] {
  return [lines.slice(0, -1), lines.slice(-1)];
}

function stepTest({ golden, target }: ProgramInput): string[] {
  return [
    '',
    '',
    'def test_first_steps():',
    ...indented([
      `golden = np.load(${text(golden)})`,
      `batches = [${TENSOR[target]("golden[f'batch/{index}']")} for index in range(5)]`,
      "# The port begins with the weights golden['weight/NAME'] and takes one step a batch.",
      'losses = np.array([...])',
      "near(losses[0], golden['losses'][0])  # the forward pass",
      "near(losses[1], golden['losses'][1])  # gradients and one step of the optimizer",
      "near(losses, golden['losses'])  # its state; widen this one only if the first two hold",
    ]),
  ];
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** A Python string. */
function text(value: string): string {
  return `'${value
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replace(/[\r\n]/g, ' ')}'`;
}
