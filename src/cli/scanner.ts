/** The analysis as the CLI needs it: paths in, assessment out, with a word on how far it is. */
import type { GivenText, ShardFault, Share } from '../advise.js';
import type { Assessment } from '../assess/assessment.js';
import type { Answers } from '../assess/fit/recommendation.js';
import type { Plan } from '../assess/plan/types.js';
import type { OwnRules } from '../catalog/own.js';
import type { Target } from '../match/finding.js';
import type { StoredWeights } from '../weights/files/stored.js';
import type { PortMap } from '../weights/port-map.js';

export interface Progress {
  /** What is being done now: `reading`, `linking`, ... */
  stage: string;
  done: number;
  total: number;
}

/** What a scan depends on beside the files. */
export interface ScanSettings {
  answers: Answers;
  asOf?: string;
  root?: string;
  exclude?: readonly string[];
  wrappers?: Readonly<Record<string, string>>;
  own?: OwnRules;
}

export type Scanner = (
  paths: readonly string[],
  onProgress: (progress: Progress) => void,
  options: ScanSettings,
) => Promise<Assessment>;

/** The assessment of texts that are no files here. */
export type TextScanner = (texts: readonly GivenText[]) => Promise<Assessment>;

/** One share of a scan, as a document. */
export type Sharder = (
  paths: readonly string[],
  share: Share,
  onProgress: (progress: Progress) => void,
  where: Pick<ScanSettings, 'root' | 'exclude' | 'wrappers' | 'own'>,
) => Promise<string>;

export type MergeFault = ShardFault;

/** The assessment of all shares. */
export type Merger = (
  documents: readonly { name: string; text: string }[],
  options: Pick<ScanSettings, 'answers' | 'asOf'>,
) => Assessment | ShardFault;

/** The plan of an assessment; null where there is nothing to plan. */
export type Planner = (assessment: Assessment, target: Target | undefined) => Plan | null;

/** Port maps: of code, and of a file that was read. */
export interface WeightsMapper {
  mapOfCode(path: string, onProgress: (progress: Progress) => void): Promise<PortMap>;
  mapOfFile(stored: StoredWeights, path: string): PortMap;
}
