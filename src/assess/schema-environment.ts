/** The part of the JSON Schema that speaks of the environment: manifests, the TensorFlow that is needed, stored models. */
import { count, either, lineNumber, listOf, nothing, oneOf, record, text, texts } from './schema-words.js';
import type { Schema } from './validate.js';

const said: Record<string, Schema> = { file: text, 'cell?': lineNumber, line: lineNumber };
const orNothing = either(text, nothing);

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
});
