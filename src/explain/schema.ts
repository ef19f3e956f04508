/**
 * The JSON Schema of an explanation, written here once: `docs/schema/explanation.schema.json` is this object.
 */
import { EXPLANATION_VERSION } from './explanation.js';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const textOrNull: Schema = { type: ['string', 'null'] };
const numberOrNull: Schema = { type: ['number', 'null'] };
const texts: Schema = { type: 'array', items: text };
const count: Schema = { type: 'integer', minimum: 0 };

function record(description: string, members: Record<string, Schema>): Schema {
  const entries = Object.entries(members);
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace(/\?$/, ''), schema])),
    required: entries.map(([name]) => name).filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

const dictionary = (description: string, additionalProperties: Schema): Schema => ({
  type: 'object',
  description,
  additionalProperties,
});
const listOf = (items: Schema, description = ''): Schema => ({
  type: 'array',
  ...(description && { description }),
  items,
});
const oneOf = (...values: (string | null)[]): Schema => ({ enum: values });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const either = (...anyOf: Schema[]): Schema => ({ anyOf });
const perTarget = (schema: Schema): Schema =>
  record('Per target.', { pytorch: schema, jax: schema, keras: schema });

const proof = either(
  record('Executed beside the original and equal.', {
    state: oneOf('verified'),
    versions: dictionary('Package to version.', text),
    maxDifference: { type: 'number' },
    'compared?': oneOf('moments', 'shape', 'type'),
  }),
  record('Not executed, or edited since.', { state: oneOf('not run', 'stale') }),
  record('Cannot be executed.', { state: oneOf('cannot run'), reason: text }),
);

const named = record('A name and one sentence on it.', { name: text, what: text });

const template = record('One way an API is advised on, over the parameter names of the original.', {
  when: { ...textOrNull, description: 'Python: when this one counts; null: otherwise, or always.' },
  places: record('Python by the place it belongs to.', {
    'setup?': text,
    'init?': text,
    'code?': text,
    'call?': text,
    'step?': text,
  }),
  reference: textOrNull,
  imports: texts,
  holes: listOf(named, 'What nobody but the reader knows: `?name` in the code.'),
  converted: listOf(named, 'Parameters whose values are written as the target names them.'),
  weights: { ...texts, description: 'How weights move: Python assignments, target = f(source).' },
  helpers: texts,
  caveats: { ...texts, description: 'Ids in `rules`.' },
  kind: oneOf('redesign', 'remove', 'keep', 'none', null),
  consequence: oneOf('must change', 'check', 'optional', null),
  effort: oneOf('none', 'minutes', 'hours', 'day', 'redesign', null),
  note: textOrNull,
  proof: ref('proof'),
});

const symbol = record('A symbol or a namespace.', {
  is: oneOf('symbol'),
  symbol: { ...text, description: 'The canonical name.' },
  written: { ...text, description: 'As it was asked, or as it stands in the text.' },
  rule: textOrNull,
  how: oneOf('row', 'namespace', 'unknown'),
  title: text,
  what: oneOf('function', 'class', 'method', 'module', 'value', null),
  gives: textOrNull,
  api: oneOf('v1', 'v2', null),
  aliases: texts,
  signatures: listOf(
    record('One way it is called.', { text, api: oneOf('v1', 'v2', null), until: textOrNull }),
  ),
  stay: record('What staying on TensorFlow 2 means.', {
    state: oneOf('alive', 'compat.v1 only', 'needs tf_keras', 'gone', 'unknown'),
    spelling: textOrNull,
  }),
  note: textOrNull,
  caveats: texts,
  targets: perTarget(listOf(ref('template'))),
});

const caveat = record('A semantic difference.', {
  is: oneOf('caveat'),
  id: text,
  title: text,
  text,
  targets: listOf(oneOf('pytorch', 'jax', 'keras'), 'Empty: all.'),
  source: textOrNull,
  demonstrations: listOf(ref('demonstration'), 'Programs that show it, with what running them gave.'),
  rules: texts,
});

const demonstration = record('The original, the port that goes wrong, the one that is right.', {
  target: oneOf('pytorch', 'jax', 'keras'),
  source: text,
  naive: text,
  right: textOrNull,
  raises: textOrNull,
  apart: numberOrNull,
  seen: textOrNull,
  difference: numberOrNull,
});

const helper = record('A function that advice may call.', {
  is: oneOf('helper'),
  name: text,
  targets: listOf(oneOf('pytorch', 'jax', 'keras')),
  rules: texts,
});

const error = record('A known error message.', {
  is: oneOf('error'),
  id: text,
  title: text,
  matched: { ...textOrNull, description: 'The lines it was known by; null where its id was asked for.' },
  severity: oneOf('crash', 'warning', 'silent', 'install'),
  raisedOn: text,
  meaning: text,
  why: text,
  stay: { ...text, description: 'The fix where TensorFlow stays.' },
  port: { ...text, description: 'What becomes of it in another framework.' },
  culprits: listOf(ref('symbol'), 'Names the message blames.'),
  source: text,
});

const version = either(record('A version, and the words it was read from.', { version: text, from: text }), {
  type: 'null',
});

/** The schema of `advise explain --format json`. */
export const explanationSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'The result of advise explain',
  ...record(
    'What is known of a name or a pasted text. No absolute path, no clock, no user name of our own making.',
    {
      schemaVersion: { const: EXPLANATION_VERSION },
      tool: record('Who made it.', {
        name: { const: 'advise' },
        version: text,
        catalogVersion: text,
        pins: dictionary('Releases the catalogue speaks of.', text),
        asOf: text,
      }),
      asked: record('What was typed or pasted.', {
        as: oneOf('name', 'text'),
        text,
        characters: count,
        read: { ...count, description: 'Of a very long text only the end is read.' },
      }),
      seen: record('What the text shows of the machine it comes from.', {
        python: version,
        tensorflow: version,
        keras: version,
      }),
      failed: either(
        record("The reader's own line in a traceback.", {
          file: { ...textOrNull, description: 'Without its folder.' },
          line: { type: ['integer', 'null'] },
          code: text,
        }),
        { type: 'null' },
      ),
      answers: listOf(
        either(ref('symbol'), ref('caveat'), ref('helper'), ref('error')),
        'The best first. Empty: nothing is known.',
      ),
      near: listOf(record('Something to ask for next.', { ask: text, title: text })),
      rules: dictionary(
        'Texts of the caveats that answers refer to, by id.',
        record('One text.', { title: text, text }),
      ),
    },
  ),
  $defs: { proof, template, symbol, caveat, demonstration, helper, error },
};
