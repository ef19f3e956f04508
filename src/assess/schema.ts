/**
 * The JSON Schema of the assessment, written here once: `docs/schema/assessment.schema.json` is this object, and reading a
 * saved result checks against it. Only the keywords that `validate.ts` knows may be used.
 */
import { SCHEMA_VERSION } from './assessment.js';
import { effortSummary } from './effort/schema.js';
import { STATES } from './file-state.js';
import { recommendation } from './fit/schema.js';
import { planFacts } from './plan/schema.js';
import { environment } from './schema-environment.js';
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
} from './schema-words.js';
import type { Schema } from './validate.js';

const place: Record<string, Schema> = {
  file: { type: 'string', description: 'Relative to the project root, `/` between segments.' },
  'cell?': { type: 'integer', minimum: 1, description: 'Of a notebook; counted over all cells from 1.' },
  line: { type: 'integer', minimum: 1, description: 'From 1; in a notebook, within the cell.' },
  column: { type: 'integer', minimum: 0, description: 'From 0, in UTF-16 units.' },
  endLine: lineNumber,
  endColumn: { type: 'integer', minimum: 0, description: 'Exclusive.' },
};

const certainty = oneOf('certain', 'likely', 'guess');
const role = oneOf(
  'call',
  'reference',
  'base class',
  'decorator',
  'annotation',
  'import',
  'method',
  'string',
);
const stayKeys = ['alive', 'compat.v1 only', 'needs tf_keras', 'gone', 'unknown'];
const effortKeys = ['none', 'minutes', 'hours', 'day', 'redesign'];
const kindKeys = ['same', 'rename', 'arguments', 'compose', 'helper', 'redesign', 'remove', 'keep', 'none'];

function counts(description: string, keys: readonly string[]): Schema {
  return record(description, Object.fromEntries(keys.map((key) => [key, count])));
}

const literal = either(
  record('A number, string or bytes.', {
    type: oneOf('number', 'string', 'bytes'),
    text,
    value: { type: ['number', 'string', 'null'] },
  }),
  record('True or False.', { type: oneOf('bool'), value: flag }),
  record('None.', { type: oneOf('none') }),
);

const expression = record('One Python expression of the reader.', {
  text: { type: 'string', description: 'Exactly as written.' },
  precedence: { type: 'integer' },
  'literal?': literal,
  'items?': listOf(ref('expression')),
  'entries?': listOf(
    record('A key and value of a dict display.', { key: ref('expression'), value: ref('expression') }),
  ),
  form: text,
  'kind?': { type: 'string', description: 'What it holds, where that is known.' },
  'usage?': { type: 'string', description: 'The id of the usage it is.' },
  'parts?': listOf(
    record('A sub-expression that is, or contains, a usage.', {
      start: count,
      end: count,
      expression: ref('expression'),
    }),
  ),
});

const usage = record('One use of TensorFlow, Keras or a package around them.', {
  id: text,
  ...place,
  symbol: { type: 'string', description: 'The canonical name.' },
  written: { type: 'string', description: 'As the reader spells it.' },
  qualified: { type: 'string', description: 'Imports and aliases resolved, not canonicalised.' },
  api: oneOf('v1', 'v2', null),
  role,
  arguments: listOf(
    record('One argument of a call.', {
      keyword: { type: ['string', 'null'] },
      'unpack?': oneOf('*', '**'),
      value: ref('expression'),
    }),
  ),
  'receiver?': ref('expression'),
  expression: ref('expression'),
  certainty,
  evidence: listOf(
    record('One step of how the tool knows.', {
      step: text,
      'file?': text,
      'cell?': lineNumber,
      line: lineNumber,
    }),
  ),
  context: oneOf('pipeline', null),
  within: { type: 'string', description: 'The enclosing function or class; empty at module level.' },
  'inLoop?': { ...flag, description: 'Stands in a loop or comprehension of its function; else absent.' },
  'assignedTo?': text,
  'assignedAs?': { type: 'string', description: 'Assigned to what is no plain name, as written: `self.x`.' },
  'of?': { type: 'string', description: 'The class of a base, the function or class of a decorator.' },
});

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

const advice = record('What one usage becomes in one target.', {
  kind: oneOf(...kindKeys),
  code: { type: ['string', 'null'], description: 'Stands where the expression stood.' },
  places: record('Python for other places.', { 'setup?': text, 'init?': text, 'call?': text, 'step?': text }),
  symbols: texts,
  imports: texts,
  holes: listOf(record('What the tool cannot know.', { name: text, what: text })),
  helpers: texts,
  caveats: { type: 'array', items: text, description: 'Ids in `rules`.' },
  consequence: oneOf('must change', 'check', 'optional'),
  effort: oneOf(...effortKeys),
  note: { type: ['string', 'null'] },
  proof: ref('proof'),
});

const finding = record('One thing to act on.', {
  rule: text,
  ...place,
  symbol: text,
  usages: { type: 'array', items: text, description: 'Ids of usages.' },
  'partOf?': { type: 'string', description: 'The idiom finding that explains this one; it counts nowhere.' },
  title: text,
  certainty,
  fingerprint: text,
  before: { type: 'string', description: "The reader's own expression." },
  advice: record('Per target.', { pytorch: ref('advice'), jax: ref('advice'), keras: ref('advice') }),
  stay: oneOf(...stayKeys),
});

const problem = record('Why a file, or a part of it, could not be used.', {
  file: text,
  'cell?': lineNumber,
  'line?': lineNumber,
  code: oneOf(
    'unreadable',
    'not-text',
    'bad-encoding',
    'too-large',
    'notebook-invalid',
    'notebook-empty',
    'manifest-invalid',
    'syntax-error',
    'too-deep',
    'symlink-outside',
    'symlink-loop',
    'internal',
  ),
  message: text,
});

/** A comment for `advise`; the schema of a check has it too. */
export const suppression = record('A comment that asks not to be told of something.', {
  file: text,
  'cell?': lineNumber,
  line: lineNumber,
  column: count,
  scope: oneOf('line', 'block', 'file'),
  from: lineNumber,
  to: lineNumber,
  rules: either({ ...texts, description: 'Rule ids, `*` for any ending.' }, nothing),
  reason: { type: ['string', 'null'] },
  flaw: { type: ['string', 'null'], description: 'What is wrong with it; it then hides nothing.' },
});

const project = record('What was read.', {
  paths: texts,
  files: count,
  notebooks: count,
  vendoredFiles: count,
  filesWithUsages: count,
  lines: count,
  bytes: count,
  manifests: listOf(
    record('A file that names packages.', {
      path: text,
      kind: oneOf(
        'requirements',
        'constraints',
        'setup.py',
        'setup.cfg',
        'pyproject',
        'pipfile',
        'lock',
        'conda',
        'dockerfile',
        'ci',
        'runtime',
      ),
    }),
  ),
  styles: listOf(record('Share of one style.', { style: text, usages: count, files: count })),
});

const symbolCounts = listOf(record('How often a symbol is used.', { symbol: text, count }));

const coverage = record('What was understood.', {
  usages: { ...count, description: 'All but imports.' },
  byCertainty: counts('Usages by certainty.', ['certain', 'likely', 'guess']),
  byRole: dictionary('Usages by role.', count),
  byApi: counts('Usages by API version.', ['v1', 'v2', 'unknown']),
  ownRow: count,
  namespaceOnly: count,
  unknown: count,
  unknownSymbols: symbolCounts,
  namespaceSymbols: symbolCounts,
  unresolved: listOf(record('Method calls on unknown receivers.', { reason: text, count })),
  filesNotParsed: count,
  linesLost: count,
});

const targetSummary = record('What one target takes, in findings.', {
  byKind: counts('Findings by kind of advice.', kindKeys),
  byEffort: counts('Findings by effort.', effortKeys),
  mustChange: count,
  check: count,
  optional: count,
  notRun: count,
});

const fileState = record('What a file is today.', {
  file: text,
  state: oneOf(...STATES),
  usages: { ...count, description: 'All but imports.' },
  frameworks: listOf(oneOf('pytorch', 'jax', 'keras'), 'Other frameworks it speaks.'),
  breaks: listOf(
    record('What breaks with the newest TensorFlow 2 beside Keras 3.', {
      name: text,
      stay: oneOf('needs tf_keras', 'gone'),
      usages: count,
      line: lineNumber,
      'cell?': lineNumber,
    }),
  ),
});

/** Who made a file; the schema of a check has it too. */
export const tool = record('Who made it.', {
  name: { const: 'advise' },
  version: text,
  catalogVersion: text,
  pins: dictionary('Releases the catalogue speaks of.', text),
  asOf: { type: 'string', description: 'The date at which dates are judged.' },
});

/** The schema of `advise --format json`. */
export const assessmentSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'The result of advise',
  ...record('Sorted by path, line, column and rule; no absolute path, no clock, no user name.', {
    schemaVersion: { const: SCHEMA_VERSION },
    tool,
    project,
    usages: listOf(ref('usage')),
    findings: listOf(ref('finding')),
    rules: dictionary(
      'Texts of rows, caveats and idioms, by id.',
      record('One text.', {
        id: text,
        title: text,
        text,
        'silent?': { type: 'string', description: 'What is wrong today without an error.' },
        'figures?': listOf(
          record('What a demonstration of a caveat gave, relative to the largest value or 1.', {
            target: oneOf('pytorch', 'jax', 'keras'),
            apart: { type: ['number', 'null'] },
            difference: { type: ['number', 'null'] },
            seen: { type: ['string', 'null'] },
          }),
        ),
      }),
    ),
    coverage,
    targets: record('Per target.', {
      pytorch: ref('targetSummary'),
      jax: ref('targetSummary'),
      keras: ref('targetSummary'),
    }),
    stay: counts('Findings by what staying on TensorFlow 2 means for them.', stayKeys),
    files: listOf(ref('fileState')),
    'environment?': environment,
    recommendation: either(recommendation, nothing),
    effort: either(nothing, effortSummary),
    plan: either(nothing, planFacts),
    suppressions: listOf(ref('suppression'), 'They hide nothing here; `advise check` heeds them.'),
    problems: listOf(ref('problem')),
  }),
  $defs: { fileState, expression, usage, advice, proof, finding, problem, suppression, targetSummary },
};
