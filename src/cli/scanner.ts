/** The analysis as the CLI needs it: paths in, assessment out, with a word on how far it is. */
import type { Assessment } from '../assess/assessment.js';

export interface Progress {
  /** What is being done now: `reading`, `linking`, ... */
  stage: string;
  done: number;
  total: number;
}

export type Scanner = (
  paths: readonly string[],
  onProgress: (progress: Progress) => void,
) => Promise<Assessment>;
