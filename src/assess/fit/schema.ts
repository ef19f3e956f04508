/** The JSON Schema of the recommendation. */
import { count, dictionary, lineNumber, listOf, oneOf, record, text, texts } from '../schema-words.js';
import type { Schema } from '../validate.js';
import { ANSWER_WEIGHTS } from './answers.js';
import { OPTIONS } from './recommendation.js';

const option = oneOf(...OPTIONS);
const margin = oneOf('clear', 'ahead', 'close');
const flag: Schema = { type: 'boolean' };

const places = listOf(record('Where.', { file: text, 'cell?': lineNumber, 'line?': lineNumber }));

const ranking = listOf(
  record('One option; best first.', { option, score: { type: 'integer' }, stopped: flag }),
);

const signal = record('One observation and what it adds to each score.', {
  id: text,
  what: text,
  basis: oneOf('code', 'cost', 'answer', 'world'),
  usages: count,
  files: count,
  strength: { ...count, description: '1 a little, 2 a good part, 3 most of the code.' },
  points: record('Points for each option; their sums are the scores.', {
    pytorch: { type: 'integer' },
    jax: { type: 'integer' },
    keras: { type: 'integer' },
    stay: { type: 'integer' },
  }),
  because: dictionary('Why it speaks for or against an option.', text),
  places,
});

const blocker = record('What stands in the way of one option; never part of a score.', {
  id: text,
  option,
  severity: oneOf('stops', 'stops a part', 'by hand'),
  what: text,
  why: text,
  usages: count,
  files: count,
  places,
});

const counts = (description: string) => dictionary(description, count);

const sideBySide = record('Call sites by what becomes of them.', {
  callSites: { ...count, description: 'All usages but imports.' },
  targets: record('By kind of advice.', {
    pytorch: counts('PyTorch.'),
    jax: counts('JAX.'),
    keras: counts('Keras 3.'),
  }),
  stay: counts('By what staying on TensorFlow 2 means.'),
});

const answers = record(
  'What the code could not tell.',
  Object.fromEntries(
    Object.entries(ANSWER_WEIGHTS).map(([question, values]) => [
      question,
      oneOf('unknown', ...Object.keys(values)),
    ]),
  ),
);

/** The recommendation. */
export const recommendation: Schema = record('Which way to go, and why.', {
  choice: option,
  margin,
  sentence: text,
  reasons: { ...texts, description: 'Ids of the strongest signals.' },
  ranking,
  signals: listOf(signal),
  blockers: listOf(blocker),
  flips: listOf(
    record('A single change that leads to another choice.', {
      by: oneOf('answer', 'blocker'),
      what: text,
      choice: option,
    }),
  ),
  stones: listOf(record('A way to get there in steps.', { id: text, title: text, text })),
  history: listOf(
    record('What happened since 2019 and concerns this code.', { date: text, text, source: text }),
  ),
  sideBySide,
  parts: listOf(
    record('The answer for one package or top folder.', {
      path: text,
      usages: count,
      choice: option,
      margin,
      ranking,
      reasons: texts,
    }),
  ),
  answers,
});
