/**
 * What it would take to reach one target, as counts of findings. Sees findings only; findings that an idiom explains
 * are left out by the caller.
 */
import { type AdviceKind, type Finding, isExecuted, type StayOnTf2, type Target } from '../match/finding.js';
import type { TargetSummary } from './assessment.js';

/** Every advice kind, from least to most work. A new kind without a place here does not compile. */
const KINDS: Record<AdviceKind, number> = {
  same: 0,
  rename: 0,
  arguments: 0,
  compose: 0,
  helper: 0,
  remove: 0,
  keep: 0,
  redesign: 0,
  none: 0,
};

/** Counts the findings of one target by kind, effort and consequence. */
export function summariseTarget(findings: readonly Finding[], target: Target): TargetSummary {
  const summary: TargetSummary = {
    byKind: { ...KINDS },
    byEffort: { none: 0, minutes: 0, hours: 0, day: 0, redesign: 0 },
    mustChange: 0,
    check: 0,
    optional: 0,
    notRun: 0,
  };
  for (const finding of findings) {
    const { kind, effort, consequence, proof } = finding.advice[target];
    summary.byKind[kind] = (summary.byKind[kind] ?? 0) + 1;
    summary.byEffort[effort] += 1;
    if (consequence === 'must change') summary.mustChange += 1;
    else summary[consequence] += 1;
    if (isExecuted(kind) && proof.state !== 'verified') summary.notRun += 1;
  }
  return summary;
}

/** Counts what staying on TF2 would mean, finding by finding. */
export function summariseStay(findings: readonly Finding[]): Record<StayOnTf2, number> {
  const stay: Record<StayOnTf2, number> = {
    alive: 0,
    'compat.v1 only': 0,
    'needs tf_keras': 0,
    gone: 0,
    unknown: 0,
  };
  for (const finding of findings) stay[finding.stay] += 1;
  return stay;
}
