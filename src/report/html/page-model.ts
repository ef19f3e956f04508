/** What the script of the page is given. Plain data; numbers are indices into the lists. */
import type { Consequence, Effort, StayOnTf2, Target } from '../../match/finding.js';
import type { Certainty } from '../../usage/usage.js';

/** One piece of advice, shared by all findings that have the same. */
export interface PageAdvice {
  /** `new name · minutes · verified: ...`. */
  meta: string;
  kind: string;
  consequence: Consequence;
  effort: Effort;
  imports: string[];
  parts: { place: string | null; code: string }[];
  note: string | null;
  holes: { name: string; what: string }[];
  helpers: string[];
  /** Indices of caveats. */
  caveats: number[];
}

export interface PageRule {
  id: string;
  name: string;
  title: string;
  text: string;
  silent: string | null;
}

export interface PageCaveat {
  id: string;
  title: string;
  text: string;
  figures: { target: Target; apart: number | null; difference: number | null; seen: string | null }[];
}

/** Numbers are indices: of files, rules, texts, advice. */
export interface PageFinding {
  file: number;
  rule: number;
  cell?: number;
  line: number;
  column: number;
  certainty: Certainty;
  fingerprint: string;
  before: number;
  within: number;
  /** How it is known. */
  evidence: number;
  advice: number[];
  stay: StayOnTf2;
  standing?: string;
}

export interface PageFile {
  path: string;
  state: string;
  usages: number;
  /** Person-minutes, low and high, by target and for staying; absent where there is no work. */
  effort?: Record<string, [low: number, high: number]>;
}

export interface PagePacket {
  number: number;
  id: string;
  title: string;
  file: string;
  phase: number;
  band: string;
  needs: number[];
  together: number[];
}

export interface PagePlan {
  phases: { title: string; text: string; tasks: string[]; packets: number; band: string }[];
  packets: PagePacket[];
}

export interface PageModel {
  targets: { id: Target; name: string }[];
  lead: Target;
  texts: string[];
  rules: PageRule[];
  caveats: PageCaveat[];
  advice: PageAdvice[];
  files: PageFile[];
  findings: PageFinding[];
  plans: Partial<Record<Target, PagePlan>>;
}
