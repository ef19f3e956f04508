/** The settings of a project, with those of its folders, as the policy of a check. Pure. */
import { DEFAULT_POLICY, type Part, type Policy } from '../check/policy.js';
import type { Config, Rules } from './config.js';

/** The settings of a folder below the root. */
export interface NestedConfig {
  /** Relative to the root. */
  folder: string;
  config: Config;
}

/** Folders must come before those inside them: what stands nearer counts. */
export function policyOf(config: Config, nested: readonly NestedConfig[]): Policy {
  const { target, requireReason, allowProblems, failOn, minEffort, max } = config;
  return {
    ...DEFAULT_POLICY,
    ...(target && { targets: [target] }),
    ...(failOn && { failOn }),
    ...(minEffort && { minEffort }),
    ...(max !== undefined && { max }),
    ...(requireReason !== undefined && { requireReason }),
    ...(allowProblems !== undefined && { allowProblems }),
    select: config.select,
    ignore: config.ignore,
    severity: config.severity,
    parts: [...config.policy, ...nested.flatMap(partsOf)],
    clean: [...config.noTensorflow, ...nested.flatMap(cleanOf)],
  };
}

function partsOf({ folder, config }: NestedConfig): Part[] {
  const { failOn, minEffort, max, select, ignore, severity }: Rules = config;
  const whole: Part = {
    paths: [`/${escaped(folder)}/`],
    rules: [],
    ...(failOn && { failOn }),
    ...(minEffort && { minEffort }),
    ...(max !== undefined && { max }),
    select,
    ignore,
    severity,
  };
  return [
    whole,
    ...config.policy.map((part) => ({
      ...part,
      paths: part.paths.length > 0 ? part.paths.map((path) => below(folder, path)) : whole.paths,
    })),
  ];
}

const cleanOf = ({ folder, config }: NestedConfig) =>
  config.noTensorflow.map((pattern) => below(folder, pattern));

/** A pattern as it counts in a folder, written for the root: without a slash inside it fits at any depth. */
function below(folder: string, pattern: string): string {
  const [, not = '', rest = ''] = /^(!?)(.*)$/s.exec(pattern) ?? [];
  const isAnchored = rest.slice(0, -1).includes('/');
  return `${not}/${escaped(folder)}/${isAnchored ? '' : '**/'}${rest.replace(/^\//, '')}`;
}

const escaped = (folder: string) => folder.replace(/[\\*?[\]!# ]/g, '\\$&');
