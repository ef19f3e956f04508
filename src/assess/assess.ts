/**
 * Puts the stages' results together as the one public object: sorted, counted, equal byte for byte between two runs.
 * Pure. Must not read files, look at the clock, or know how a report looks.
 */
import { compareLocations, compareText, type Location } from '../base/location.js';
import type { Ecosystem } from '../catalog/ecosystem-text.js';
import { judgeEnvironment } from '../environment/judge/judge.js';
import type { ReadEnvironment } from '../environment/read-environment.js';
import { type Finding, TARGETS, type Target } from '../match/finding.js';
import type { Problem } from '../project/types.js';
import type { ForeignImports } from '../usage/foreign.js';
import type { Suppression } from '../usage/suppression.js';
import type { Usage } from '../usage/usage.js';
import { type Assessment, type ProjectFacts, type RuleText, SCHEMA_VERSION } from './assessment.js';
import { summariseCoverage } from './coverage.js';

export { settledUsages } from './coverage.js';

import { summariseEffort } from './effort/effort.js';
import { DEFAULT_ANSWERS } from './fit/answers.js';
import { recommend } from './fit/recommend.js';
import type { Answers } from './fit/recommendation.js';
import type { PlanFacts } from './plan/facts.js';
import { fileStates } from './states.js';
import { countStyles } from './styles.js';
import { summariseStay, summariseTarget } from './targets.js';

/** Everything the stages before found out. */
export interface AssessInput {
  tool: Assessment['tool'];
  /** What the walk knows; styles and files with usages are computed here. */
  project: Omit<ProjectFacts, 'styles' | 'filesWithUsages'>;
  usages: readonly Usage[];
  findings: readonly Finding[];
  /** What files import of other frameworks. */
  foreign?: readonly ForeignImports[];
  /** What manifests declare, the code needs and is stored, and the facts of the world that it is judged by. */
  environment?: { read: ReadEnvironment; facts: Ecosystem; knownOn: string };
  /** How the files are made up. */
  plan?: PlanFacts;
  /** What the code cannot tell; nothing told unless given. */
  answers?: Answers;
  /** The text behind an id that a finding refers to; null where there is none. */
  ruleText: (id: string) => RuleText | null;
  /** Ids of usages without a finding because their row says `same` for every target: see `settledUsages`. */
  settled?: readonly string[];
  /** Method calls whose receiver stayed unknown. */
  unresolved: readonly { reason: string; count: number }[];
  /** Comments that ask not to be told of something. */
  suppressions?: readonly Suppression[];
  problems: readonly Problem[];
  linesLost: number;
  filesNotParsed: number;
}

/** Makes the assessment. The order of every input list is irrelevant. */
export function assess(input: AssessInput): Assessment {
  const usages = [...input.usages].sort(compareUsages);
  const findings = [...input.findings].sort(compareFindings);
  const counted = findings.filter((finding) => finding.partOf === undefined);
  const stay = summariseStay(counted);
  const files = fileStates(usages, findings, input.foreign ?? []);
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { ...input.tool, pins: sortKeys(input.tool.pins) },
    project: projectFacts(input, usages),
    usages,
    findings,
    rules: referredRules(findings, input.ruleText),
    coverage: summariseCoverage(usages, findings, input),
    targets: Object.fromEntries(
      TARGETS.map((target) => [target, summariseTarget(counted, target)]),
    ) as Assessment['targets'],
    stay,
    files,
    ...(input.environment && {
      environment: environmentOf(input.environment, usages, stay, input.tool.asOf),
    }),
    recommendation: recommend(
      { usages, findings, files, artefacts: input.environment?.read.artefacts ?? [], asOf: input.tool.asOf },
      input.answers ?? DEFAULT_ANSWERS,
    ),
    effort: summariseEffort(findings, usages),
    plan: input.plan ?? null,
    suppressions: [...(input.suppressions ?? [])].sort(compareSuppressions),
    problems: [...input.problems].sort(compareProblems),
  };
}

function environmentOf(
  { read, facts, knownOn }: NonNullable<AssessInput['environment']>,
  usages: readonly Usage[],
  stay: Assessment['stay'],
  asOf: string,
): NonNullable<Assessment['environment']> {
  return { ...read, judgement: judgeEnvironment({ read, usages, stay, facts, knownOn, asOf }) };
}

function projectFacts(input: AssessInput, usages: readonly Usage[]): ProjectFacts {
  const { paths, files, notebooks, vendoredFiles, lines, bytes, manifests } = input.project;
  return {
    paths: [...paths],
    files,
    notebooks,
    vendoredFiles,
    filesWithUsages: new Set(usages.map((usage) => usage.file)).size,
    lines,
    bytes,
    manifests: [...manifests].sort((a, b) => compareText(a.path, b.path) || compareText(a.kind, b.kind)),
    styles: countStyles(usages),
  };
}

function compareSuppressions(a: Suppression, b: Suppression): number {
  return (
    compareText(a.file, b.file) || (a.cell ?? 0) - (b.cell ?? 0) || a.line - b.line || a.column - b.column
  );
}

function compareUsages(a: Usage, b: Usage): number {
  return compareLocations(a, b) || compareText(a.symbol, b.symbol) || compareText(a.id, b.id);
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    compareStart(a, b) ||
    compareText(a.rule, b.rule) ||
    compareLocations(a, b) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

/** The contract sorts findings by path, line, column and then rule; where they end comes after. */
function compareStart(a: Location, b: Location): number {
  return compareLocations({ ...a, endLine: 0, endColumn: 0 }, { ...b, endLine: 0, endColumn: 0 });
}

function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.cell ?? 0) - (b.cell ?? 0) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function referredRules(
  findings: readonly Finding[],
  ruleText: AssessInput['ruleText'],
): Record<string, RuleText> {
  const ids = new Set<string>();
  for (const finding of findings) {
    ids.add(finding.rule);
    for (const target of TARGETS) for (const id of referredByAdvice(finding, target)) ids.add(id);
  }
  const texts = [...ids].sort(compareText).flatMap((id) => ruleText(id) ?? []);
  return Object.fromEntries(texts.map((text) => [text.id, text]));
}

function referredByAdvice(finding: Finding, target: Target): string[] {
  const { caveats, helpers } = finding.advice[target];
  return [...caveats, ...helpers];
}

function sortKeys<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compareText(a, b)));
}
