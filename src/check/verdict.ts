/** What `advise check` says. Plain data. */
import type { Accepted } from '../baseline/baseline.js';
import type { Consequence, Finding } from '../match/finding.js';
import type { Problem } from '../project/types.js';
import type { Suppression } from '../usage/suppression.js';
import type { Usage } from '../usage/usage.js';

/**
 * `fails`: over the policy; `passes`: below it; `accepted`: in the baseline; `suppressed`: a comment asks not to be told;
 * `untouched`: on a line that did not change.
 */
export type Standing = 'fails' | 'passes' | 'accepted' | 'suppressed' | 'untouched';

export interface Judged {
  finding: Finding;
  level: Consequence;
  standing: Standing;
}

/** A use of TensorFlow in a folder that is to have none. */
export interface Trespass {
  usage: Usage;
  standing: 'fails' | 'suppressed' | 'untouched';
}

/** Findings of one part of the policy that are more than it lets pass. */
export interface Excess {
  /** The paths or rules it is about; empty for the policy itself. */
  about: string[];
  count: number;
  max: number;
}

export interface Verdict {
  ok: boolean;
  /** Findings that count, in the order of the assessment; rules that are off are not among them. */
  judged: Judged[];
  trespasses: Trespass[];
  excess: Excess[];
  /** Null where there is no baseline. */
  baseline: { fixed: Accepted[]; unseen: number } | null;
  /** Suppressions that hide nothing. */
  unused: Suppression[];
  /** Suppressions that say something wrong, or lack the reason they need. */
  wrong: { suppression: Suppression; why: string }[];
  /** Files that could not be read, or only in part, where that fails. */
  problems: Problem[];
}
