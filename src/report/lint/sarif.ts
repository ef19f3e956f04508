/** SARIF 2.1.0, the format that code scanning of GitHub and most viewers take. */
import type { Location, Log, Message, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Assessment } from '../../assess/assessment.js';
import type { Verdict } from '../../check/verdict.js';
import { TARGETS } from '../../match/finding.js';
import type { Problem } from '../../project/types.js';
import { visible } from '../escape.js';
import { sentence } from '../markdown/escape.js';
import { parseProse, plain } from '../prose.js';
import type { Report, ReportOptions } from '../report.js';
import { sideNotes } from '../view/advice.js';
import { ruleText } from '../view/caveats.js';
import { type LintEntry, lintEntries, verdictOf } from '../view/lint.js';
import { shownTargets } from '../view/work.js';
import { TARGET_WORDS } from '../wording.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = 'SRCROOT';
const HOME = 'https://www.npmjs.com/package/tf-advise';

/** One run. Rules carry their texts, results their place, fingerprint and standing. */
export function renderSarif(assessment: Assessment, options: ReportOptions): Report {
  const verdict = verdictOf(assessment, options);
  const entries = lintEntries(assessment, verdict, options.target);
  const rules = [...new Set(entries.map(({ rule }) => rule))].sort();
  const indices = new Map(rules.map((rule, index) => [rule, index]));
  const { tool } = assessment;
  const document: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            informationUri: HOME,
            rules: rules.map((rule) => descriptor(rule, entries, assessment)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the project that was read.' } } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: assessment.problems.map(notification),
          },
        ],
        results: [
          ...entries.map((entry) => result(entry, { indices, assessment, verdict, options })),
          ...absent(verdict),
        ],
      },
    ],
  };
  return { text: `${JSON.stringify(document, null, 1)}\n`, mediaType: 'application/sarif+json' };
}

const LEVELS = { error: 'error', warning: 'warning', note: 'note' } as const;

/** A rule is as bad as the worst it finds here. */
function descriptor(
  rule: string,
  entries: readonly LintEntry[],
  assessment: Assessment,
): ReportingDescriptor {
  const own = entries.filter((entry) => entry.rule === rule);
  const { title, text } = ruleText(assessment, rule);
  const name = own[0]?.what ?? rule;
  const level = (['error', 'warning', 'note'] as const).find((each) =>
    own.some(({ severity }) => severity === each),
  );
  const short = title === rule || title === '' ? `What \`${name}\` becomes` : title;
  const long = text === '' ? `${short}.` : text;
  return {
    id: rule,
    name: pascal(rule),
    shortDescription: { text: flat(short) },
    fullDescription: { text: flat(long) },
    help: { text: flat(long), markdown: sentence(parseProse(long)) },
    defaultConfiguration: { level: level ?? 'warning' },
    properties: { tags: ['migration', 'tensorflow', rule.split('/')[0] as string] },
  };
}

/** `api/tf.layers.dense` as viewers want names: `ApiTfLayersDense`. */
const pascal = (rule: string) =>
  rule
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');

const flat = (text: string) => visible(plain(parseProse(text)));

interface Context {
  indices: ReadonlyMap<string, number>;
  assessment: Assessment;
  verdict: Verdict;
  options: ReportOptions;
}

function result(entry: LintEntry, { indices, assessment, verdict, options }: Context): Result {
  const { rule, severity, standing, fingerprint, finding } = entry;
  return {
    ruleId: rule,
    ruleIndex: indices.get(rule),
    level: LEVELS[severity],
    message: message(entry, assessment, options),
    locations: [location(entry)],
    partialFingerprints: { 'advise/v1': fingerprint },
    ...(verdict.baseline && { baselineState: standing === 'accepted' ? 'unchanged' : 'new' }),
    ...(standing === 'suppressed' && { suppressions: [{ kind: 'inSource' }] }),
    properties: {
      standing,
      ...(finding && {
        certainty: finding.certainty,
        advice: Object.fromEntries(
          TARGETS.map((target) => {
            const { kind, consequence, effort, caveats, proof } = finding.advice[target];
            return [target, { kind, consequence, effort, caveats, proof: proof.state }];
          }),
        ),
      }),
    },
  };
}

/** The sentence first; then the advice for every target that is shown. */
function message(entry: LintEntry, assessment: Assessment, { target }: ReportOptions): Message {
  const { what, becomes, cell, line, finding } = entry;
  const where = cell === undefined ? '' : `Cell ${cell}, line ${line}: `;
  const head = `${where}${what}. ${becomes}`;
  if (finding === null) return { text: `${head}.` };
  const targets = shownTargets(target);
  const advised = targets.flatMap((each) => {
    const { code } = finding.advice[each];
    return code === null ? [] : [`${TARGET_WORDS[each].name}:\n${code.split('\n').map(visible).join('\n')}`];
  });
  const notes = sideNotes(assessment, finding, targets).map(
    ({ label, text }) => `${label}: ${visible(plain(text))}`,
  );
  return { text: [`${head}.`, ...advised, ...notes].join('\n\n') };
}

function location(entry: LintEntry): Location {
  const { file, cell, line, column, endLine, endColumn } = entry;
  const artifactLocation = { uri: uriOf(file), uriBaseId: ROOT };
  if (cell !== undefined) {
    // Lines of a notebook's cells are no lines of its file.
    const logical = {
      name: `cell ${cell}`,
      fullyQualifiedName: `cell ${cell}, line ${line}`,
      kind: 'module',
    };
    return {
      physicalLocation: { artifactLocation, region: { startLine: 1 } },
      logicalLocations: [logical],
    };
  }
  const region = { startLine: line, startColumn: column + 1, endLine, endColumn: endColumn + 1 };
  return { physicalLocation: { artifactLocation, region } };
}

const uriOf = (file: string) => file.split('/').map(encodeURIComponent).join('/');

/** What the baseline accepted and is gone. */
function absent({ baseline }: Verdict): Result[] {
  return (baseline?.fixed ?? []).map(({ file, rule, fingerprint }) => ({
    ruleId: rule,
    level: 'none',
    kind: 'pass',
    message: { text: 'This is gone.' },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file), uriBaseId: ROOT } } }],
    partialFingerprints: { 'advise/v1': fingerprint },
    baselineState: 'absent',
  }));
}

function notification({ file, line, cell, message: text, code }: Problem): Notification {
  const region = line === undefined || cell !== undefined ? {} : { region: { startLine: line } };
  const place = { artifactLocation: { uri: uriOf(file), uriBaseId: ROOT }, ...region };
  return {
    level: 'warning',
    descriptor: { id: code },
    message: { text: flat(text) },
    locations: [{ physicalLocation: place }],
  };
}
