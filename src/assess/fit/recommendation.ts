/** Which way to go, and why: plain data, part of the public JSON. */
import type { AdviceKind, StayOnTf2, Target } from '../../match/finding.js';

/** The four ways: a target, or staying on TensorFlow 2. */
export const OPTIONS = ['pytorch', 'jax', 'keras', 'stay'] as const;
export type Option = Target | 'stay';

/** What the code cannot tell. `unknown` (the default everywhere) leaves the decision to the code. */
export interface Answers {
  accelerator: 'unknown' | 'gpu' | 'tpu' | 'cpu';
  serving: 'unknown' | 'none' | 'tf-serving' | 'mobile' | 'browser';
  platform: 'unknown' | 'linux' | 'windows' | 'mac';
  team: 'unknown' | 'pytorch' | 'jax' | 'keras';
  retrain: 'unknown' | 'yes' | 'no';
}

/** Where something was seen. */
export interface Place {
  file: string;
  cell?: number;
  /** Absent where the file as a whole is meant, as a stored model. */
  line?: number;
}

/** One observation and what it adds to each option's score. */
export interface Signal {
  id: string;
  /** A noun phrase: `sessions, placeholders, named variables`. */
  what: string;
  /** `code`: seen in the code; `cost`: counted from the advice; `answer`: told by an option; `world`: true for everybody. */
  basis: 'code' | 'cost' | 'answer' | 'world';
  /** Usages and files; 0 where it was not seen in the code. */
  usages: number;
  files: number;
  /** How much of the code it is: 1 a little, 2 a good part, 3 most of it. */
  strength: number;
  /** Points for each option: the table's weight times the strength. The sum over all signals is the score. */
  points: Record<Option, number>;
  /** Why it speaks for or against an option, a clause each. */
  because: Partial<Record<Option, string>>;
  /** The first place in each of the files that have most of it. */
  places: Place[];
}

/**
 * What stands in the way of one option. `stops`: the option is ranked below those that nothing stops, whatever its score.
 * `stops a part`: the same for a small part of the files, which would have to stay behind. `by hand`: there is a way, but
 * nobody has paved it.
 */
export interface Blocker {
  id: string;
  option: Option;
  severity: 'stops' | 'stops a part' | 'by hand';
  /** A noun phrase. */
  what: string;
  /** One sentence: why, and what to do instead. */
  why: string;
  usages: number;
  files: number;
  places: Place[];
}

/** One option in the ranking, best first. */
export interface Ranked {
  option: Option;
  score: number;
  stopped: boolean;
}

/** What would change the answer: found by really changing it and scoring again. */
export interface Flip {
  /** An answer (`accelerator=tpu`) or a blocker that would be gone (`custom-ops`). */
  by: 'answer' | 'blocker';
  what: string;
  choice: Option;
}

/** Something that happened to TensorFlow and concerns this code. */
export interface Happening {
  /** `YYYY-MM`. */
  date: string;
  /** One or two sentences. */
  text: string;
  source: string;
}

/** A way to get there in steps. */
export interface Stone {
  id: string;
  title: string;
  /** Full sentences. */
  text: string;
}

/** Call sites of each option by what becomes of them. */
export interface SideBySide {
  /** All usages but imports. */
  callSites: number;
  targets: Record<Target, Record<AdviceKind, number>>;
  stay: Record<StayOnTf2, number>;
}

/** The answer for one package or top folder of the repository. */
export interface PartChoice {
  /** Relative to the root. */
  path: string;
  usages: number;
  choice: Option;
  margin: Margin;
  ranking: Ranked[];
  /** Ids of its strongest signals. */
  reasons: string[];
}

/** How far ahead the choice is. */
export type Margin = 'clear' | 'ahead' | 'close';

/** The choice of target. */
export interface Recommendation {
  choice: Option;
  margin: Margin;
  /** One plain sentence. */
  sentence: string;
  /** Ids of the three strongest signals for it. */
  reasons: string[];
  ranking: Ranked[];
  /** Strongest first. */
  signals: Signal[];
  /** Those that stop first. */
  blockers: Blocker[];
  flips: Flip[];
  stones: Stone[];
  /** What happened since 2019 as far as it concerns this code, oldest first. */
  history: Happening[];
  sideBySide: SideBySide;
  /** Two or more parts with enough usages, sorted by path; else empty. */
  parts: PartChoice[];
  answers: Answers;
}
