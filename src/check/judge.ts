/** Holds an assessment against a policy, a baseline, comments and changed lines. Pure. */
import type { Assessment } from '../assess/assessment.js';
import type { Accepted } from '../baseline/baseline.js';
import { type Comparison, compareToBaseline } from '../baseline/compare.js';
import type { Finding } from '../match/finding.js';
import type { Problem } from '../project/types.js';
import type { Usage } from '../usage/usage.js';
import { effortOf, isAtLeast, levels, type Policy, partFinder, pathMatcher, reaches } from './policy.js';
import { suppressor } from './suppressor.js';
import type { Excess, Judged, Trespass, Verdict } from './verdict.js';

/** What a run is held against beside the policy. */
export interface Against {
  accepted?: readonly Accepted[];
  /** Whether one of the lines of a place was changed; everything was where this is absent. */
  isChanged?: (place: Pick<Finding, 'file' | 'cell' | 'line' | 'endLine'>) => boolean;
  /** Whether a file was looked at by this run; default: every file. */
  isLookedAt?: (file: string) => boolean;
}

/** The rule of what stands in a folder that no TensorFlow may come back to. */
export const CLEAN_RULE = 'policy/no-tensorflow';

export function judge(
  { findings, usages, suppressions, problems }: Assessment,
  policy: Policy,
  { accepted, isChanged = () => true, isLookedAt = () => true }: Against = {},
): Verdict {
  const levelOf = levels(policy);
  const told = findings.flatMap((finding) => {
    const level = finding.partOf === undefined ? levelOf(finding) : null;
    return level === null ? [] : [{ finding, level }];
  });
  const hides = suppressor(suppressions, policy.requireReason);
  const compared = accepted ? compareToBaseline(countedOf(findings), accepted, isLookedAt) : null;
  const fails = failing(policy);
  const judged = told.map(({ finding, level }): Judged => {
    // Every comment that hides something is asked, or it would count as one that hides nothing.
    const isHidden = hides(finding.rule, finding);
    if (isHidden) return { finding, level, standing: 'suppressed' };
    if (compared?.known.has(finding.fingerprint)) return { finding, level, standing: 'accepted' };
    if (!isChanged(wholeOf(finding, finding.before))) return { finding, level, standing: 'untouched' };
    return { finding, level, standing: fails({ finding, level }) ? 'fails' : 'passes' };
  });
  const trespasses = trespassesOf(usages, policy.clean, { hides, isChanged });
  const excess = excessOf(judged, policy);
  const { unused, wrong } = hides.rest();
  const unread = policy.allowProblems ? [] : problems.filter(isUnread);
  const isOver = excess.length > 0 || trespasses.some(({ standing }) => standing === 'fails');
  return {
    ok: !isOver && wrong.length === 0 && unread.length === 0,
    judged,
    trespasses,
    excess,
    baseline: compared && baselineOf(compared),
    unused,
    wrong,
    problems: unread,
  };
}

/** A finding stands at its name; what it is about goes on to the end of the expression. */
const wholeOf = ({ file, cell, line }: Finding | Usage, text: string) => ({
  file,
  ...(cell !== undefined && { cell }),
  line,
  endLine: line + text.split('\n').length - 1,
});

const countedOf = (findings: readonly Finding[]) => findings.filter(({ partOf }) => partOf === undefined);

const baselineOf = ({ fixed, unseen }: Comparison) => ({ fixed, unseen: unseen.length });

/** A manifest that cannot be read hides no TensorFlow. */
const isUnread = ({ code }: Problem) => code !== 'manifest-invalid' && code !== 'notebook-empty';

function failing(policy: Policy): (told: Pick<Judged, 'finding' | 'level'>) => boolean {
  const partOf = partFinder(policy.parts);
  return ({ finding, level }) => {
    const { failOn, minEffort } = { ...policy, ...policy.parts[partOf(finding)] };
    return reaches(level, failOn) && isAtLeast(effortOf(finding, policy.targets), minEffort);
  };
}

/** What fails, by the part of the policy it is of; a part without a count of its own counts with the policy. */
function excessOf(judged: readonly Judged[], policy: Policy): Excess[] {
  const partOf = partFinder(policy.parts);
  const counts = new Map<number, number>();
  for (const { finding, standing } of judged) {
    if (standing !== 'fails') continue;
    const part = partOf(finding);
    const key = policy.parts[part]?.max === undefined ? -1 : part;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .flatMap(([part, count]) => {
      const { paths = [], rules = [], max = policy.max } = policy.parts[part] ?? {};
      return count > max ? [{ about: [...paths, ...rules], count, max }] : [];
    });
}

interface Context {
  hides: ReturnType<typeof suppressor>;
  isChanged: NonNullable<Against['isChanged']>;
}

/** Names in strings and guesses are no use of TensorFlow that anybody could take out. */
function trespassesOf(
  usages: readonly Usage[],
  clean: readonly string[],
  { hides, isChanged }: Context,
): Trespass[] {
  if (clean.length === 0) return [];
  const isClean = pathMatcher(clean);
  return usages.flatMap((usage): Trespass[] => {
    if (usage.certainty === 'guess' || usage.role === 'string' || !isClean(usage.file)) return [];
    if (hides(CLEAN_RULE, usage)) return [{ usage, standing: 'suppressed' }];
    return [{ usage, standing: isChanged(wholeOf(usage, usage.expression.text)) ? 'fails' : 'untouched' }];
  });
}
