/** The public object: `--format json` is this object, every other format is a pure view of it. */

import type { Judgement } from '../environment/judge/judgement.js';
import type { ReadEnvironment } from '../environment/read-environment.js';
import type { Effort, Finding, StayOnTf2, Target } from '../match/finding.js';
import type { Manifest, Problem } from '../project/types.js';
import type { Suppression } from '../usage/suppression.js';
import type { Api, Certainty, Role, Usage } from '../usage/usage.js';
import type { EffortSummary } from './effort/types.js';
import type { FileState } from './file-state.js';
import type { Recommendation } from './fit/recommendation.js';
import type { PlanFacts } from './plan/facts.js';

export const SCHEMA_VERSION = 1;

/** Texts that belong to a row, caveat or idiom, once each. */
export interface RuleText {
  id: string;
  title: string;
  /** Full sentences. */
  text: string;
  /** Where what it finds fails without an exception today: one sentence. */
  silent?: string;
  /** Of a caveat: what ports that ignore and that heed it gave beside the original. Absent where none was run. */
  figures?: RuleFigure[];
}

/** What one demonstration of a caveat gave, relative to the largest value or 1. */
export interface RuleFigure {
  target: Target;
  /** How far off the port was that ignores it; null where it gave no figure. */
  apart: number | null;
  /** How far off the port was that heeds it. */
  difference: number | null;
  /** What the port that ignores it gave where that is no figure. */
  seen: string | null;
}

export interface ProjectFacts {
  /** Paths as the user named them, relative to the root. */
  paths: string[];
  files: number;
  notebooks: number;
  vendoredFiles: number;
  /** Files with at least one usage. */
  filesWithUsages: number;
  lines: number;
  bytes: number;
  manifests: Manifest[];
  /** Which TensorFlow this is: share of usages per style, e.g. `tf1`, `compat.v1`, `tf2`, `tf.keras`, `keras`. */
  styles: { style: string; usages: number; files: number }[];
}

export interface Coverage {
  /** All usages without the role `import`. */
  usages: number;
  byCertainty: Record<Certainty, number>;
  byRole: Partial<Record<Role, number>>;
  byApi: { v1: number; v2: number; unknown: number };
  ownRow: number;
  namespaceOnly: number;
  unknown: number;
  unknownSymbols: { symbol: string; count: number }[];
  namespaceSymbols: { symbol: string; count: number }[];
  /** Method calls with a TensorFlow-looking name whose receiver stayed unknown, by the reason word. */
  unresolved: { reason: string; count: number }[];
  filesNotParsed: number;
  /** Lines inside ranges lost to syntax errors. */
  linesLost: number;
}

/** What it would take to reach one target, in findings; a view the assessor computes once. */
export interface TargetSummary {
  byKind: Record<string, number>;
  byEffort: Record<Effort, number>;
  mustChange: number;
  check: number;
  optional: number;
  /** Advice with code that was not run beside its original. */
  notRun: number;
}

/** The result of a run. Sorted; no absolute path, no clock, no user name: two runs are equal byte for byte. */
export interface Assessment {
  schemaVersion: typeof SCHEMA_VERSION;
  tool: {
    name: 'advise';
    version: string;
    catalogVersion: string;
    /** Pinned target versions the catalogue speaks of: `torch` -> `2.13.0`. */
    pins: Record<string, string>;
    /** The day at which dates are judged: the catalogue's own unless another was asked for. */
    asOf: string;
  };
  project: ProjectFacts;
  usages: Usage[];
  findings: Finding[];
  rules: Record<string, RuleText>;
  coverage: Coverage;
  targets: Record<Target, TargetSummary>;
  stay: Record<StayOnTf2, number>;
  /** One state a file with usages, or with imports of another framework. Sorted by path. */
  files: FileState[];
  /** Absent in results that were made without files. */
  environment?: ReadEnvironment & { judgement: Judgement };
  /** Null where there is no TensorFlow. */
  recommendation: Recommendation | null;
  /** Null where there is nothing to act on. */
  effort: EffortSummary | null;
  /** How the files are made up, from which `advise plan` makes its packets; null where there is nothing to plan. */
  plan: PlanFacts | null;
  /** `# advise: ignore` comments, sorted by place. They hide nothing here; `advise check` heeds them. */
  suppressions: Suppression[];
  problems: Problem[];
}

export type { Api, FileState, Recommendation };
