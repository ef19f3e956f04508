/**
 * The JSON Schemas of the plan: of what the assessment holds for it, and of `advise plan --format json`, which is
 * `docs/schema/plan.schema.json`. Only the keywords that `validate.ts` knows may be used.
 */
import {
  count,
  dictionary,
  either,
  flag,
  lineNumber,
  listOf,
  nothing,
  oneOf,
  record,
  ref,
  text,
  texts,
} from '../schema-words.js';
import type { Schema } from '../validate.js';
import { PHASES, PLAN_VERSION } from './types.js';

const minutes: Schema = { type: 'number', minimum: 0 };
const textOrNull: Schema = { type: ['string', 'null'] };
const numberOrNull: Schema = { type: ['number', 'null'] };
const kinds = ['function', 'class', 'method', 'statements', 'main', 'cell'];
const roles = oneOf('entry', 'test', 'imported', 'public', 'unused');

const unit = record('A stretch of a file, up to the next one.', {
  name: { type: 'string', description: 'Unique in its file: `conv2d`, `DCGAN.train`, `(main)`, `cell 7`.' },
  kind: oneOf(...kinds),
  'cell?': lineNumber,
  line: lineNumber,
  endLine: lineNumber,
  characters: count,
  'breaks?': listOf(lineNumber, 'Lines where a statement of a long body begins.'),
  'parameters?': listOf(
    record('A parameter; the receiver of a method is none.', {
      name: text,
      default: { ...textOrNull, description: 'As written; null where it has none.' },
      unpack: oneOf('', '*', '**'),
    }),
  ),
  'bases?': texts,
  uses: listOf(
    record('A unit of the project that it names; null: the whole file.', { file: text, unit: textOrNull }),
  ),
});

/** What the assessment holds for the plan. */
export const planFacts: Schema = record('What `advise plan` makes packets from.', {
  modules: listOf(
    record('A file that uses TensorFlow or is connected by imports with one that does.', {
      file: text,
      characters: count,
      imports: texts,
      startedBy: listOf(oneOf('main guard', 'runs when loaded')),
      importsByName: flag,
      units: listOf(unit),
    }),
  ),
  scripts: listOf(
    record('A command that a manifest installs.', { name: text, module: text, manifest: text }),
  ),
});

const effort = record('Person-minutes, and rounded outwards in words.', {
  low: minutes,
  high: minutes,
  band: text,
});
const place = record('A place in the file of the packet.', { 'cell?': lineNumber, line: lineNumber });
const places = listOf(ref('place'));

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

const mapping = record('What one expression becomes; equal ones stand once, with all their places.', {
  rule: text,
  symbol: text,
  title: text,
  places,
  certainty: oneOf('certain', 'likely', 'guess'),
  'silent?': { type: 'string', description: 'What is wrong today without an error.' },
  'partOf?': { type: 'string', description: 'The rule of the structure that it is done with.' },
  before: { type: 'string', description: 'The expression as written.' },
  kind: oneOf('same', 'rename', 'arguments', 'compose', 'helper', 'redesign', 'remove', 'keep', 'none'),
  code: textOrNull,
  at: record('Python for other places of the program.', {
    'setup?': text,
    'init?': text,
    'call?': text,
    'step?': text,
  }),
  holes: listOf(record('What only the reader knows.', { name: text, what: text })),
  helpers: texts,
  note: textOrNull,
  caveats: texts,
  consequence: oneOf('must change', 'check', 'optional'),
  effort: oneOf('none', 'minutes', 'hours', 'day', 'redesign'),
  stay: oneOf('alive', 'compat.v1 only', 'needs tf_keras', 'gone', 'unknown'),
  proof: ref('proof'),
});

const caveat = record('A semantic difference.', {
  id: text,
  title: text,
  text,
  places,
  figures: listOf(
    record('What was measured, relative to the largest value or 1.', {
      apart: { ...numberOrNull, description: 'How far off the port was that ignores it.' },
      difference: { ...numberOrNull, description: 'How far off the port was that heeds it.' },
      seen: textOrNull,
    }),
  ),
});

const packet = record('One piece of work: a file or a part of it.', {
  id: text,
  number: { type: 'integer', minimum: 1, description: 'Its place in the plan.' },
  phase: oneOf(...PHASES),
  title: text,
  file: text,
  whole: flag,
  role: roles,
  parts: listOf(
    record('A part of the file.', {
      name: text,
      kind: oneOf(...kinds),
      'cell?': lineNumber,
      line: lineNumber,
      endLine: lineNumber,
    }),
  ),
  characters: record('How much there is to read.', { source: count, advice: count }),
  effort: ref('effort'),
  oversize: textOrNull,
  dependsOn: { ...texts, description: 'Ids of packets with smaller numbers.' },
  together: { ...texts, description: 'Ids of packets of the same circle.' },
  before: texts,
  symbols: listOf(record('A name of TensorFlow and its places.', { symbol: text, places })),
  mappings: listOf(mapping),
  caveats: listOf(caveat),
  imports: texts,
  helpers: texts,
  keep: { ...texts, description: 'Names that must be there afterwards.' },
  avoid: listOf(
    record('A name of the target that is gone or going.', {
      name: text,
      state: oneOf('gone', 'deprecated', 'trap'),
      since: text,
      instead: text,
      source: text,
    }),
  ),
  check: record('How to see that it is done.', {
    what: text,
    tolerances: listOf(
      record('How close, and where the figure is from.', { what: text, value: minutes, from: text }),
    ),
    reference: { type: 'string', description: 'Python that runs beside the original.' },
    test: { type: 'string', description: 'Python that tests the port.' },
    commands: texts,
  }),
});

/** The schema of `advise plan --format json`. */
export const planSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'The plan of a migration',
  anyOf: [
    nothing,
    record('In the order of the work; no absolute path, no clock. Null where there is no TensorFlow.', {
      planVersion: { const: PLAN_VERSION },
      tool: record('Who made it.', {
        name: { const: 'advise' },
        version: text,
        catalogVersion: text,
        pins: dictionary('Releases the catalogue speaks of.', text),
        asOf: text,
      }),
      target: oneOf('pytorch', 'jax', 'keras'),
      chosen: oneOf('asked', 'recommended', 'best target'),
      bounds: record('What a packet may be at most, where it can be divided.', {
        minutes,
        characters: count,
      }),
      effort: ref('effort'),
      phases: listOf(
        record('A phase with anything to do.', {
          id: oneOf(...PHASES),
          title: text,
          text,
          tasks: listOf(record('What is no piece of one file.', { id: text, text, commands: texts })),
          packets: texts,
          effort: ref('effort'),
        }),
      ),
      modules: listOf(
        record('A file and what it is to the program.', {
          file: text,
          role: roles,
          why: text,
          imports: texts,
          packets: texts,
        }),
      ),
      packets: listOf(packet),
      notes: texts,
    }),
  ],
  $defs: { place, effort, proof },
};
