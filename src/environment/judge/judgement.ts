/** What is judged of a project's environment. Plain data; texts are full sentences with names in backticks. */
import type { DeploymentState, IsoDate } from '../../catalog/ecosystem-text.js';
import type { Target } from '../../match/finding.js';
import type { Said } from '../declared.js';

/** A sentence on something a manifest says or leaves open, and what mends it. */
export interface Hazard {
  /** `numpy-2`, `protobuf-4`, `tensorflow-gpu`. */
  id: string;
  /** Where it is left open; null where no manifest asks for TensorFlow. */
  said: Said | null;
  sentence: string;
  /** Requirements to add, as pip takes them. */
  pins: string[];
  source: string;
}

/** The message of pip for a declaration, on one Python. */
export interface PipError {
  python: string;
  said: Said;
  /** As pip prints it. */
  text: string;
}

/** One dated fact that concerns this project. */
export interface ClockEntry {
  date: IsoDate;
  /** Whether it lies before the day that is judged. */
  past: boolean;
  title: string;
  text: string;
  source: string;
}

/** A declared or used package that does not go on as it was. */
export interface PackageJudgement {
  title: string;
  status: 'keras 2' | 'dormant' | 'moved' | 'ended';
  since: IsoDate | null;
  /** Where a manifest asks for it, or the code uses it first. */
  seen: Said;
  text: string;
  instead: Partial<Record<Target | 'tensorflow', string>>;
  source: string;
}

/** A kind of stored model or data that the project has or its code names. */
export interface ArtefactJudgement {
  kind: string;
  title: string;
  /** Those that lie in the project; with a `/` at the end, folders of many. */
  paths: string[];
  /** How many files these are. */
  files: number;
  /** Where the code names one first; null where none is named. */
  named: Said | null;
  text: string;
  means: Record<Target | 'tensorflow', string>;
  /** Whether `advise weights` reads or maps it. */
  weights: boolean;
  source: string;
}

/** One way to put a model to use. */
export interface DeploymentJudgement {
  key: string;
  title: string;
  /** What shows that the project goes this way; null where nothing does. A stored file has no line. */
  seen: { file: string; cell?: number; line?: number } | null;
  ways: Record<Target | 'tensorflow', { state: DeploymentState; sentence: string }>;
  source: string;
}

/** The newest of everything that the newest allowed release runs on. */
export interface Reach {
  /** The oldest and the newest release that both manifests and code allow. */
  from: string;
  to: string;
  python: string;
  pythonEnds: IsoDate;
  pythonIsOver: boolean;
  cuda: string;
  gpu: string;
}

/** How the original can be run today, to have numbers to compare with. */
export interface RunOriginal {
  how: 'as it is' | 'compat.v1' | 'tf_keras' | 'old Python' | 'unknown';
  sentence: string;
}

export interface Judgement {
  asOf: IsoDate;
  /** What is known was gathered on this day; `old` where the day judged is more than a year later. */
  knownOn: IsoDate;
  old: boolean;
  /** One sentence: whether it can still be installed. */
  verdict: string;
  /** Null where nothing tells, or nothing fits. */
  reach: Reach | null;
  hazards: Hazard[];
  pipErrors: PipError[];
  packages: PackageJudgement[];
  /** Declared packages of which no fact is known here, sorted. */
  unjudged: string[];
  clock: ClockEntry[];
  artefacts: ArtefactJudgement[];
  /** Those the project takes come first. */
  deployments: DeploymentJudgement[];
  runOriginal: RunOriginal;
}
