/** Whether files are ported. Plain data. */
import type { RuleText } from '../assess/assessment.js';
import type { Target } from '../match/finding.js';
import type { Problem } from '../project/types.js';
import type { Usage } from '../usage/usage.js';

/** A name of the target that is gone or going. */
export interface DeadUse {
  name: string;
  line: number;
  column: number;
  state: 'gone' | 'deprecated';
  since: string;
  instead: string;
}

/** A known difference that the port of this file has to have met. */
export interface Trap {
  caveat: RuleText;
  /** Where the original met it. */
  lines: number[];
}

export interface DoneFile {
  file: string;
  /** What it was ported to; null where nothing tells. */
  target: Target | null;
  /** Uses of TensorFlow that are left. */
  left: Usage[];
  dead: DeadUse[];
  /** Uses of TensorFlow it had; null where the original is not known. */
  before: number | null;
  traps: Trap[];
  problems: Problem[];
  done: boolean;
}

export interface DoneVerdict {
  done: boolean;
  /** Where the originals are from; null where they were not looked for. */
  was: string | null;
  files: DoneFile[];
}
