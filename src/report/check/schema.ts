/** The JSON Schema of `advise check --format json`: `docs/schema/check.schema.json` is this object. */
import { suppression, tool } from '../../assess/schema.js';
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
} from '../../assess/schema-words.js';
import type { Schema } from '../../assess/validate.js';
import { CHECK_VERSION } from './json.js';

const standing = ['fails', 'passes', 'accepted', 'suppressed', 'untouched'];

/** The verdict, and every place it is about. */
export const checkSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'What advise check says',
  ...record('The findings in full are in the JSON of a scan.', {
    schemaVersion: { const: CHECK_VERSION },
    tool,
    ok: flag,
    counts: record('Places by their standing.', Object.fromEntries(standing.map((name) => [name, count]))),
    excess: listOf(
      record('More than a part of the policy lets pass.', { about: texts, count, max: count }),
      'Empty where no limit is passed.',
    ),
    places: listOf(
      record('A finding, or a use of TensorFlow in a folder that is to have none.', {
        rule: text,
        file: text,
        'cell?': lineNumber,
        line: lineNumber,
        column: count,
        endLine: lineNumber,
        endColumn: count,
        severity: oneOf('error', 'warning', 'note'),
        standing: oneOf(...standing),
        what: text,
        becomes: text,
        fingerprint: text,
        'certainty?': oneOf('certain', 'likely', 'guess'),
        'before?': text,
      }),
      'In the order of the code.',
    ),
    baseline: either(
      record('What the baseline knows.', {
        fixed: listOf(
          record('Accepted, and gone.', { file: text, rule: text, fingerprint: text, content: text }),
        ),
        unseen: { ...count, description: 'Entries of files that this run did not look at.' },
      }),
      nothing,
    ),
    unusedSuppressions: listOf(suppression),
    wrongSuppressions: listOf(record('A comment that is not right.', { suppression, why: text })),
    problems: listOf(
      record('What could not be read, where that fails.', {
        file: text,
        'cell?': lineNumber,
        'line?': lineNumber,
        code: text,
        message: text,
      }),
    ),
  }),
};
