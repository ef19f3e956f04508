/** One finding as a reader sees it: titles, notes told once, and unknown symbols called by their name. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/match/finding.js';
import type { Prose } from '../../src/report/prose.js';
import { adviceMeta, codeParts, nameOf, sideNotes, titleOf } from '../../src/report/view/advice.js';
import { describe as describeAssessment } from '../../src/report/view/identity.js';
import { shownTargets, stayingSentence, workTable } from '../../src/report/view/work.js';
import { assessment, finding, usage } from './builders.js';

const of = usage({ id: 'u1', symbol: 'tf.concat', line: 3 });
const plain = (text: Prose) =>
  text.map((piece) => ('code' in piece ? `\`${piece.code}\`` : piece.text)).join('');

function noted(notes: { pytorch: string; jax: string; keras: string }, told = '') {
  const made = finding({
    of,
    advice: { pytorch: { note: notes.pytorch }, jax: { note: notes.jax }, keras: { note: notes.keras } },
  });
  const ruleText = () => ({ id: 'api/tf.concat', title: '`tf.concat`', text: told });
  const result = assessment({ usages: [of], findings: [made], ruleText });
  return sideNotes(result, made, shownTargets(undefined)).map(
    ({ label, text }) => `${label}: ${plain(text)}`,
  );
}

describe('notes', () => {
  test('that all targets share are told once, without names', () => {
    expect(noted({ pytorch: 'Mind the axis.', jax: 'Mind the axis.', keras: 'Mind the axis.' })).toEqual([
      'note: Mind the axis.',
    ]);
  });

  test('that some share name them, sentence by sentence', () => {
    expect(
      noted({
        pytorch: 'Mind the axis. Call `cat`.',
        jax: 'Mind the axis.',
        keras: 'Mind the axis. Call `cat`.',
      }),
    ).toEqual(['note: Mind the axis.', 'note: PyTorch, Keras 3: Call `cat`.']);
  });

  test('that stand above as the text of the rule are not repeated', () => {
    expect(
      noted({ pytorch: 'It joins. Call `cat`.', jax: 'It joins.', keras: 'It joins.' }, 'It joins.'),
    ).toEqual(['note: PyTorch: Call `cat`.']);
  });
});

describe('code', () => {
  const parts = (code: string | null, places: Record<string, string>) => {
    const made = finding({ of, advice: { pytorch: { code, places }, jax: {}, keras: {} } });
    return codeParts(made.advice.pytorch).map(({ place, code: text }) => `${place}: ${text}`);
  };
  test('what stands here comes before the call and the loop that use it', () => {
    expect(parts('opt = Adam()', { step: 'opt.step()', init: 'self.a = A()', call: 'self.a(x)' })).toEqual([
      'in __init__: self.a = A()',
      'here: opt = Adam()',
      'in the call: self.a(x)',
      'in the loop: opt.step()',
    ]);
  });
  test('alone it needs no place; a place alone keeps its name', () => {
    expect(parts('x', {})).toEqual(['null: x']);
    expect(parts(null, { step: 'x.step()' })).toEqual(['in the loop: x.step()']);
  });
});

test('a title that only repeats the last part of the name says what to do instead', () => {
  const made = finding({
    of,
    rule: 'api/tf.concat',
    title: 'Rename `tf.concat`',
    advice: { pytorch: {}, jax: {}, keras: {} },
  });
  const ruleText = () => ({ id: 'api/tf.concat', title: 'concat', text: '' });
  expect(plain(titleOf(assessment({ findings: [made], ruleText }), made))).toBe('Rename `tf.concat`');
});

describe('titles', () => {
  const title = (rule: string, ruleTitle?: string) => {
    const made = finding({
      of,
      rule,
      title: 'Rename `tf.concat`',
      advice: { pytorch: {}, jax: {}, keras: {} },
    });
    const ruleText = () => (ruleTitle ? { id: rule, title: ruleTitle, text: '' } : null);
    return plain(titleOf(assessment({ findings: [made], ruleText }), made));
  };

  test.each([
    ['api/tf.concat', undefined, 'Rename `tf.concat`'],
    ['api/tf.concat', '`tf.concat`', 'Rename `tf.concat`'],
    ['api/tf.concat', 'Joining tensors', '`tf.concat`: Joining tensors'],
    ['api/tf.concat', '`tf.concat` joins', '`tf.concat` joins'],
    ['idiom/loop', 'Training loop', 'Training loop'],
    [
      'namespace/tf.contrib',
      'Everything in `tf.contrib`',
      'Other names of `tf.contrib`, such as `tf.concat`',
    ],
    ['unknown/tf.concat', undefined, '`tf.concat` is not in the catalogue yet'],
  ])('of %s written %j', (rule, written, expected) => {
    expect(title(rule, written)).toBe(expected);
  });

  test.each([
    ['api/tf.concat', '`tf.concat`'],
    ['namespace/tf.contrib', 'other `tf.contrib.*`'],
    ['idiom/loop', 'A loop around `run`'],
  ])('in a list, %s is %s', (rule, name) => {
    const made = { ...finding({ of, advice: { pytorch: {}, jax: {}, keras: {} } }), rule };
    const ruleText = () => ({ id: rule, title: 'A loop around `run`', text: '' });
    expect(plain(nameOf(assessment({ findings: [made], ruleText }), made))).toBe(name);
  });
});

describe('a symbol nothing knows', () => {
  const none = { kind: 'none', code: null } as const;
  const unknown = finding({
    of,
    rule: 'unknown/tf.concat',
    advice: { pytorch: none, jax: none, keras: none },
  });
  const result = assessment({ usages: [of], findings: [unknown] });

  test('is not called one without an equivalent', () => {
    expect(adviceMeta(unknown, 'jax')).toBe('no answer in the catalogue yet');
    const rows = workTable(result, ['jax']).sections.flatMap(({ rows: found }) => found);
    expect(rows).toContainEqual({ label: 'no answer in the catalogue yet', counts: [1] });
    expect(rows.map(({ label }) => label)).not.toContain('no equivalent');
  });
});

test('staying says nothing where nothing is known about it', () => {
  const made = finding({ of, stay: 'unknown', advice: { pytorch: {}, jax: {}, keras: {} } });
  expect(stayingSentence(assessment({ findings: [made] }))).toBeNull();
  expect(plain(stayingSentence(assessment({ findings: [made, { ...made, stay: 'gone' }] }))!)).toBe(
    'Staying on TensorFlow 2 instead: 1 no longer exists and 1 is not known.',
  );
});

describe('where it is', () => {
  const flag = (id: string) =>
    usage({ id, symbol: 'tf.flags.FLAGS', role: 'method', file: 'main.py', line: Number(id.slice(1)) });
  const where = (findings: Finding[]) => {
    const made = assessment({ usages: [of, flag('u2'), flag('u3')], findings });
    return plain(describeAssessment({ ...made, project: { ...made.project, files: 2, lines: 9 } }).where);
  };
  test('is where something is to be done; flags that are only read are told apart', () => {
    const made = finding({ of, advice: { pytorch: {}, jax: {}, keras: {} } });
    expect(where([made])).toContain('2 of them only read flags. The work is in `train.py` (1).');
  });
  test('is where the uses are when there is nothing to do', () => {
    expect(where([])).toContain('They are in `main.py` (2) and `train.py` (1).');
  });
});
