/** The assessments that every report format is shown with. */
import type { AssessInput } from '../../src/assess/assess.js';
import type { Assessment, RuleText } from '../../src/assess/assessment.js';
import type { Finding } from '../../src/match/finding.js';
import type { Usage } from '../../src/usage/usage.js';
import { assessment, EMPTY_INPUT, finding, usage } from './builders.js';

const PROJECT = { ...EMPTY_INPUT.project, files: 34, notebooks: 2, lines: 4210, bytes: 151_000 };

/** No Python at all. */
export const empty = assessment();

/** Python without TensorFlow. */
export const noTensorFlow = assessment({ project: PROJECT });

const RULES: Record<string, RuleText> = {
  'api/tf.reduce_mean': { id: 'api/tf.reduce_mean', title: '`tf.reduce_mean` averages over axes', text: '' },
  'api/tf.layers.dense': {
    id: 'api/tf.layers.dense',
    title: '`tf.layers.dense` makes a layer and applies it',
    text: 'A layer is an object elsewhere: it is made once in the constructor and applied where the call stood.',
  },
  'idiom/session-train-loop': {
    id: 'idiom/session-train-loop',
    title: 'Training loop around `sess.run`',
    text: '`sess.run` drives training one step at a time here. The targets have no graph to run: operations execute when the line runs. Move the fetched values into a function and call it with the batch.',
  },
  'caveat/integer-mean': {
    id: 'caveat/integer-mean',
    title: 'The mean of integers stays an integer in TensorFlow',
    text: '`tf.reduce_mean` of integers rounds towards zero. `torch.mean` refuses integers; `jnp.mean` gives a float.',
  },
  'caveat/dense-init': {
    id: 'caveat/dense-init',
    title: '`nn.Linear` starts from other weights than `tf.layers.dense`',
    text: 'TensorFlow draws from Glorot uniform and sets the bias to zero. PyTorch draws both from a Kaiming uniform with a smaller range.',
  },
};

function meanFinding(id: string, file: string, line: number, inner: string): [Usage, Finding] {
  const text = `tf.reduce_mean(${inner})`;
  const of = usage({
    id,
    symbol: 'tf.reduce_mean',
    file,
    line,
    column: 11,
    expression: { text, precedence: 18, form: 'call' },
  });
  return [
    of,
    finding({
      of,
      stay: 'alive',
      advice: {
        pytorch: {
          kind: 'arguments',
          code: `torch.mean(${inner.replace('axis', 'dim')})`,
          imports: ['import torch'],
          caveats: ['caveat/integer-mean'],
          proof: { state: 'verified', versions: { torch: '2.13' }, maxDifference: 2e-7 },
        },
        jax: {
          code: `jnp.mean(${inner})`,
          imports: ['import jax.numpy as jnp'],
          caveats: ['caveat/integer-mean'],
        },
        keras: { code: `keras.ops.mean(${inner})`, imports: ['import keras'] },
      },
    }),
  ];
}

function denseFinding(id: string, line: number, before: string): [Usage, Finding] {
  const of = usage({
    id,
    symbol: 'tf.layers.dense',
    file: 'model.py',
    line,
    within: 'Generator.forward',
    expression: { text: before, precedence: 18, form: 'call' },
  });
  const hole = { name: '?in_features', what: 'size of the last axis of `inputs`: inputs.shape[-1]' };
  return [
    of,
    finding({
      of,
      advice: {
        pytorch: {
          kind: 'compose',
          code: 'F.relu(self.?name(h))',
          places: { init: 'self.?name = nn.Linear(?in_features, 1024)' },
          imports: ['import torch.nn.functional as F', 'from torch import nn'],
          holes: [hole],
          caveats: ['caveat/dense-init'],
          effort: 'hours',
        },
        jax: {
          kind: 'compose',
          code: 'jax.nn.relu(self.?name(h))',
          places: { init: 'self.?name = nnx.Linear(?in_features, 1024, rngs=rngs)' },
          holes: [hole],
          effort: 'hours',
        },
        keras: {
          kind: 'compose',
          code: 'self.?name(h)',
          places: { init: "self.?name = keras.layers.Dense(1024, activation='relu')" },
          effort: 'hours',
        },
      },
    }),
  ];
}

function loopFinding(): [Usage, Finding] {
  const before = 'loss_val, _ = sess.run(\n    [loss, train_op],\n    feed_dict={x: xb, y: yb})';
  const of = usage({
    id: 'u900',
    symbol: 'tf.Session.run',
    written: 'sess.run',
    line: 41,
    column: 18,
    role: 'method',
    certainty: 'likely',
    expression: { text: before, precedence: 18, form: 'call' },
  });
  return [
    of,
    finding({
      of,
      rule: 'idiom/session-train-loop',
      advice: {
        pytorch: {
          kind: 'redesign',
          code: 'loss_val = train_step(model, optimizer, xb, yb)',
          places: {
            setup:
              'def train_step(model, optimizer, x, y):\n    optimizer.zero_grad()\n    loss = loss_fn(model(x), y)\n    loss.backward()\n    optimizer.step()\n    return loss.item()',
          },
          effort: 'redesign',
        },
        jax: {
          kind: 'redesign',
          code: 'loss_val = train_step(model, optimizer, xb, yb)',
          effort: 'redesign',
          note: 'Decorate `train_step` with `nnx.jit`.',
        },
        keras: { kind: 'redesign', code: 'loss_val = model.train_on_batch(xb, yb)', effort: 'day' },
      },
    }),
  ];
}

function float32Findings(count: number): [Usage, Finding][] {
  return Array.from({ length: count }, (_, index) => {
    const of = usage({
      id: `f${index}`,
      symbol: 'tf.float32',
      file: index % 3 === 0 ? 'model.py' : 'ops.py',
      line: 100 + index,
      role: 'reference',
      expression: { text: 'tf.float32', precedence: 18, form: 'attribute' },
    });
    return [
      of,
      finding({
        of,
        stay: 'alive',
        advice: {
          pytorch: { code: 'torch.float32' },
          jax: { code: 'jnp.float32' },
          keras: { kind: 'arguments', code: "'float32'" },
        },
      }),
    ];
  });
}

function fallbackFinding(rule: string, symbol: string, id: string): [Usage, Finding] {
  const of = usage({
    id,
    symbol,
    file: 'ops.py',
    line: 7,
    expression: { text: `${symbol}(x, 3)`, precedence: 18, form: 'call' },
  });
  const none = {
    kind: 'none',
    code: null,
    effort: 'hours',
    note: 'Write it with the operations around it.',
  } as const;
  return [of, finding({ of, rule, stay: 'gone', advice: { pytorch: none, jax: none, keras: none } })];
}

function from(pairs: readonly [Usage, Finding][], rest: Partial<AssessInput> = {}): Assessment {
  return assessment({
    project: PROJECT,
    usages: pairs.map(([of]) => of),
    findings: pairs.map(([, made]) => made),
    ruleText: (id) => RULES[id] ?? null,
    ...rest,
  });
}

/** One finding, verified for one target. */
export const one = from([meanFinding('u1', 'train.py', 12, 'loss, axis=[1, 2]')]);

/** What a small TF1 repository gives. */
export const many = from(
  [
    loopFinding(),
    denseFinding('u20', 31, 'tf.layers.dense(h, 1024, activation=tf.nn.relu)'),
    denseFinding('u21', 33, 'tf.layers.dense(h, 1024, activation=tf.nn.relu)'),
    meanFinding('u1', 'train.py', 12, 'loss, axis=[1, 2]'),
    meanFinding(
      'u2',
      'eval/metrics.py',
      3,
      'tf.cast(tf.equal(labels, tf.argmax(logits, axis=1)), tf.float32)',
    ),
    fallbackFinding('namespace/tf.contrib.seq2seq', 'tf.contrib.seq2seq.sequence_loss', 'n1'),
    fallbackFinding('unknown/tf.frobnicate', 'tf.frobnicate', 'x1'),
    ...float32Findings(23),
  ],
  {
    project: { ...PROJECT, vendoredFiles: 3, paths: ['models/dcgan'] },
    unresolved: [
      { reason: 'parameter without a caller', count: 9 },
      { reason: 'result of an unknown function', count: 2 },
    ],
    problems: [
      {
        file: 'old/py2.py',
        line: 14,
        code: 'syntax-error',
        message: 'Line 14 is not Python. The rest of the file was read. Look at line 14.',
      },
    ],
    linesLost: 6,
    filesNotParsed: 1,
  },
);

const NASTY = 'a\u001b[31m|b`<img src=x onerror=alert(1)>\n\u202etxt.py';

function nastyFinding(): [Usage, Finding] {
  const of = usage({
    id: 'h1',
    symbol: 'tf.string|`<b>',
    file: NASTY,
    line: 1,
    within: 'f\u0007</td>',
    certainty: 'guess',
    expression: {
      text: 'tf.constant("\u001b]0;owned\u0007", `x|y`)\r\n```\n<script>',
      precedence: 18,
      form: 'call',
    },
  });
  const code = 'torch.tensor("\u001b]0;owned\u0007|```")';
  return [
    of,
    finding({
      of,
      title: 'A <b>bold</b> | title',
      advice: { pytorch: { code, note: 'See <a href="x">|</a>.' }, jax: { code }, keras: { code } },
    }),
  ];
}

/** Everything from the input that could hurt a terminal, a table or a page. */
export const hostile = from([nastyFinding()], {
  project: { ...PROJECT, paths: [NASTY, '-rf'] },
  unresolved: [{ reason: 'a|b\u001b[2J', count: 1 }],
  problems: [{ file: NASTY, code: 'not-text', message: 'It holds \u0000 bytes | <b>.' }],
});

export const CASES: Readonly<Record<string, Assessment>> = { empty, noTensorFlow, one, many, hostile };
