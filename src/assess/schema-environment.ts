/** The part of the JSON Schema that speaks of the environment: manifests, the TensorFlow that is needed, stored models. */
import {
  count,
  either,
  flag,
  lineNumber,
  listOf,
  nothing,
  oneOf,
  record,
  text,
  texts,
} from './schema-words.js';
import type { Schema } from './validate.js';

const said: Record<string, Schema> = { file: text, 'cell?': lineNumber, line: lineNumber };
const orNothing = either(text, nothing);
const place = record('Where something was said.', said);
const day: Schema = {
  type: 'string',
  description: '`2024-05-01`, or `2024-05` where the source gives no day.',
};

const declaredPackage = record('A package that a manifest, an image, CI or a notebook asks for.', {
  ...said,
  package: { type: 'string', description: 'Normalised as PEP 503 says.' },
  written: text,
  specifier: { type: 'string', description: 'PEP 440; empty where any version will do.' },
  extras: texts,
  marker: orNothing,
  scope: oneOf('runtime', 'optional', 'constraint', 'lock', 'image', 'ci', 'notebook'),
});

const artefactKind = oneOf(
  'checkpoint',
  'meta-graph',
  'saved-model',
  'frozen-graph',
  'h5',
  'keras',
  'tflite',
  'tfjs',
  'onnx',
  'coreml',
  'tfrecord',
  'numpy',
  'events',
  'custom-op',
);

const way = record('Whether it leads on, and how.', {
  state: oneOf('alive', 'keeps TensorFlow', 'dead end', 'untested'),
  sentence: text,
});

const judgement = record('What all that means on the day that is judged.', {
  asOf: day,
  knownOn: { ...day, description: 'The day the facts were gathered.' },
  old: { ...flag, description: 'More than a year lies between the two.' },
  verdict: text,
  reach: either(
    record('The newest of everything that the newest release that fits runs on.', {
      from: text,
      to: text,
      python: text,
      pythonEnds: day,
      pythonIsOver: flag,
      cuda: text,
      gpu: text,
    }),
    nothing,
  ),
  hazards: listOf(
    record('What a fresh install would get wrong.', {
      id: text,
      said: either(place, nothing),
      sentence: text,
      pins: texts,
      source: text,
    }),
  ),
  pipErrors: listOf(record('What pip prints on a Python of today.', { python: text, said: place, text })),
  packages: listOf(
    record('A package that does not go on as it was.', {
      title: text,
      status: oneOf('keras 2', 'dormant', 'moved', 'ended'),
      since: either(day, nothing),
      seen: place,
      text,
      instead: record('Where its users went.', {
        'pytorch?': text,
        'jax?': text,
        'keras?': text,
        'tensorflow?': text,
      }),
      source: text,
    }),
  ),
  unjudged: listOf(text, 'Declared packages of which no fact is known here, sorted.'),
  clock: listOf(
    record('A dated fact that concerns this project.', {
      date: day,
      past: flag,
      title: text,
      text,
      source: text,
    }),
    'Sorted by date.',
  ),
  artefacts: listOf(
    record('A kind of stored model or data, and what it means.', {
      kind: artefactKind,
      title: text,
      paths: texts,
      files: count,
      named: either(place, nothing),
      text,
      means: record('For who goes there.', { pytorch: text, jax: text, keras: text, tensorflow: text }),
      weights: flag,
      source: text,
    }),
  ),
  deployments: listOf(
    record('A way to put a model to use.', {
      key: text,
      title: text,
      seen: either(
        record('What shows that the project goes this way.', {
          file: text,
          'cell?': lineNumber,
          'line?': lineNumber,
        }),
        nothing,
      ),
      ways: record('Who gets there.', { pytorch: way, jax: way, keras: way, tensorflow: way }),
      source: text,
    }),
    'Those the project takes first.',
  ),
  runOriginal: record('How the original can be run today.', {
    how: oneOf('as it is', 'compat.v1', 'tf_keras', 'old Python', 'unknown'),
    sentence: text,
  }),
});

/** What is read of the environment. */
export const environment = record('What manifests declare, what the code needs, and what is stored.', {
  declared: record('What manifests ask for, sorted by place.', {
    packages: listOf(declaredPackage),
    pythons: listOf(
      record('A Python version that something asks for or uses.', {
        ...said,
        specifier: text,
        from: oneOf('requires-python', 'classifier', 'conda', 'image', 'ci', 'runtime file'),
      }),
    ),
    images: listOf(
      record('A container image that something starts from.', {
        ...said,
        image: text,
        'python?': text,
        'cuda?': text,
        'tensorflow?': text,
      }),
    ),
  }),
  needed: record('Which TensorFlow the names in the code need; bounds are necessary, not sufficient.', {
    lower: orNothing,
    upper: orNothing,
    evidence: listOf(
      record('A name that shows a bound, the hardest first.', {
        ...said,
        symbol: text,
        written: text,
        bound: oneOf('lower', 'upper'),
        release: text,
        count,
        why: text,
      }),
    ),
  }),
  agreements: listOf(
    record('A declaration of TensorFlow held against the need.', {
      state: oneOf('agrees', 'loose', 'conflicts', 'undeclared', 'two times'),
      declared: either(declaredPackage, nothing),
      sentence: text,
    }),
  ),
  artefacts: listOf(
    record('Stored models and data, native code; a path with a `/` at its end stands for many files.', {
      path: text,
      kind: artefactKind,
      files: count,
    }),
  ),
  named: listOf(
    record('A file that the code names.', { ...said, name: text, kind: artefactKind, symbol: text }),
  ),
  judgement,
});
