/** What a project asks of `advise`, from `advise.toml` or `[tool.advise]` of `pyproject.toml`. Plain data. */
import type { Part } from '../check/policy.js';
import type { Consequence, Effort, Target } from '../match/finding.js';

/** The five questions that code cannot answer, as written. */
export type AnswerTexts = Partial<
  Record<'accelerator' | 'serving' | 'platform' | 'team' | 'retrain', string>
>;

/** What may stand in every file, also in that of a folder below. */
export interface Rules {
  failOn?: Consequence | 'never';
  minEffort?: Effort;
  max?: number;
  select: string[];
  ignore: string[];
  severity: (readonly [rule: string, level: Consequence | 'off'])[];
  /** Folders that no TensorFlow may come back to, as in `.gitignore`. */
  noTensorflow: string[];
  policy: Part[];
}

/** Everything; what is not written is absent or empty. */
export interface Config extends Rules {
  target?: Target;
  paths: string[];
  exclude: string[];
  baseline?: string;
  requireReason?: boolean;
  allowProblems?: boolean;
  asOf?: string;
  answers: AnswerTexts;
  /** Names of the project or of other libraries -> names of TensorFlow. */
  wrappers: Record<string, string>;
  /** Files or folders of own mappings and idioms, relative to the file. */
  rules: string[];
}

/** A mistake in a file, as a full sentence with what to do. */
export interface ConfigFault {
  line: number | null;
  message: string;
}
