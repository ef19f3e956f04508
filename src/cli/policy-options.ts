/** What fails: the settings of the project, over them what was typed. */
import type { Limit, Policy } from '../check/policy.js';
import { policyOf } from '../config/policy.js';
import { TARGETS } from '../match/finding.js';
import { userError } from './errors.js';
import { choose, EFFORTS, LIMITS } from './options.js';
import { nestedConfigs } from './project-config.js';
import type { ScannedProject } from './scan-project.js';

/** As commander hands them over. */
export interface PolicyOptions {
  target?: string;
  config?: string | false;
  failOn?: string;
  minEffort?: string;
  max?: string;
  select?: string[];
  ignore?: string[];
  requireReason?: boolean;
  allowProblems?: boolean;
}

/** The policy for a scanned project, with the settings of its folders. */
export function policyFor({ assessment, root, found }: ScannedProject, options: PolicyOptions): Policy {
  const files = [...new Set(assessment.usages.map(({ file }) => file))];
  const nested = options.config === false ? [] : nestedConfigs(root, files);
  const policy = policyOf(found.config, nested);
  const { target, failOn, minEffort, max, select, ignore, requireReason, allowProblems } = options;
  return {
    ...policy,
    ...(target && { targets: [choose('--target', target, TARGETS)] }),
    ...(failOn && { failOn: limitOf(failOn) }),
    ...(minEffort && { minEffort: choose('--min-effort', minEffort, EFFORTS) }),
    ...(max !== undefined && { max: countOf(max) }),
    ...(select && { select }),
    ignore: [...policy.ignore, ...(ignore ?? [])],
    ...(requireReason && { requireReason }),
    ...(allowProblems && { allowProblems }),
  };
}

function limitOf(value: string): Limit {
  return LIMITS[choose('--fail-on', value, [...Object.keys(LIMITS), 'never'])] ?? 'never';
}

function countOf(value: string): number {
  const count = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (Number.isSafeInteger(count)) return count;
  throw userError('bad-count', { value });
}
