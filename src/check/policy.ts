/** What a project lets pass: levels, rules, folders, counts. Plain data and the questions asked of it. */
import ignore from 'ignore';
import { wildcards } from '../base/wildcard.js';
import { type Consequence, type Effort, type Finding, TARGETS, type Target } from '../match/finding.js';

/** How bad a finding has to be to fail. */
export type Limit = Consequence | 'never';

/** What fails, and how many of it are let pass. */
export interface Threshold {
  failOn: Limit;
  /** Only findings of this effort or more. */
  minEffort: Effort;
  /** So many may be there. */
  max: number;
}

/** Which rules are told, and how bad they are. */
export interface Levels {
  /** Only these rules, where there are any. */
  select: readonly string[];
  /** Never these. */
  ignore: readonly string[];
  /** Rules whose level is another one; `off` is never told. The last that fits counts. */
  severity: readonly (readonly [rule: string, level: Consequence | 'off'])[];
}

/** Another threshold for some paths or rules, and other levels there. */
export interface Part extends Partial<Threshold>, Partial<Levels> {
  /** As in `.gitignore`, relative to the root; all where there are none. */
  paths: readonly string[];
  /** Rule ids with `*`; all where there are none. */
  rules: readonly string[];
}

export interface Policy extends Threshold, Levels {
  /** The targets that findings are judged for; the worst counts. */
  targets: readonly Target[];
  /** The last that fits a finding counts. */
  parts: readonly Part[];
  /** Folders that no TensorFlow may come back to: patterns as in `.gitignore`. */
  clean: readonly string[];
  /** Whether a suppression has to give a reason. */
  requireReason: boolean;
  /** Whether files that could not be read are let pass. */
  allowProblems: boolean;
}

/** What will not run after the move fails, and nothing of it is let pass. */
export const DEFAULT_POLICY: Policy = {
  targets: TARGETS,
  failOn: 'must change',
  minEffort: 'none',
  max: 0,
  select: [],
  ignore: [],
  severity: [],
  parts: [],
  clean: [],
  requireReason: false,
  allowProblems: false,
};

const CONSEQUENCES: readonly Limit[] = ['optional', 'check', 'must change', 'never'];
const EFFORTS: readonly Effort[] = ['none', 'minutes', 'hours', 'day', 'redesign'];

const worst = <T>(values: readonly T[], order: readonly T[]): T =>
  values.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a));

/** Whether a level is as bad as a limit. */
export const reaches = (level: Consequence, limit: Limit): boolean =>
  CONSEQUENCES.indexOf(level) >= CONSEQUENCES.indexOf(limit);

/** Whether an effort is as high as another. */
export const isAtLeast = (effort: Effort, least: Effort): boolean =>
  EFFORTS.indexOf(effort) >= EFFORTS.indexOf(least);

/** The most work a finding is for one of the targets. */
export const effortOf = ({ advice }: Finding, targets: readonly Target[]): Effort =>
  worst(
    targets.map((target) => advice[target].effort),
    EFFORTS,
  );

/** Makes the question how bad a finding is; null where its rule is off. Parts have their say after the policy itself. */
export function levels(
  policy: Pick<Policy, 'targets' | 'parts' | keyof Levels>,
): (finding: Finding) => Consequence | null {
  const layers = [layer(policy), ...policy.parts.filter(hasLevels).map(layer)];
  return (finding) => {
    const { rule, advice } = finding;
    const own = policy.targets.map((target): Limit => advice[target].consequence);
    let level: Consequence | 'off' = worst(own, CONSEQUENCES) as Consequence;
    for (const { isAbout, isLeftOut, severities } of layers) {
      if (!isAbout(finding)) continue;
      if (isLeftOut(rule)) return null;
      level = severities.find(({ fits }) => fits(rule))?.level ?? level;
    }
    return level === 'off' ? null : level;
  };
}

const hasLevels = ({ select = [], ignore: ignored = [], severity = [] }: Part): boolean =>
  select.length + ignored.length + severity.length > 0;

function layer(part: Partial<Levels & Pick<Part, 'paths' | 'rules'>>) {
  const { select = [], ignore: ignored = [], severity = [] } = part;
  const [isSelected, isIgnored] = [wildcards(select), wildcards(ignored)];
  return {
    isAbout: about({ paths: part.paths ?? [], rules: part.rules ?? [] }),
    isLeftOut: (rule: string) => isIgnored(rule) || (select.length > 0 && !isSelected(rule)),
    severities: severity.map(([rule, level]) => ({ fits: wildcards([rule]), level })).reverse(),
  };
}

function about({ paths, rules }: Pick<Part, 'paths' | 'rules'>) {
  const isThere = paths.length > 0 ? pathMatcher(paths) : () => true;
  const isOf = rules.length > 0 ? wildcards(rules) : () => true;
  return ({ file, rule }: Pick<Finding, 'file' | 'rule'>): boolean => isThere(file) && isOf(rule);
}

/** Makes the question which part of a policy a finding is of: its index, -1 for the policy itself. */
export function partFinder(parts: readonly Part[]): (finding: Pick<Finding, 'file' | 'rule'>) => number {
  const tests = parts.map((part) =>
    (part.failOn ?? part.minEffort ?? part.max) === undefined ? () => false : about(part),
  );
  return (finding) => tests.findLastIndex((isAbout) => isAbout(finding));
}

/** Makes the question whether a path fits patterns as `.gitignore` writes them. */
export function pathMatcher(patterns: readonly string[]): (path: string) => boolean {
  const rules = ignore({ allowRelativePaths: true }).add([...patterns]);
  return (path) => rules.ignores(path);
}
