/** Which findings are shown, and how they are grouped. Pure. */
import type { Consequence, Effort } from '../match/finding.js';
import type { PageFinding, PageModel } from '../report/html/page-model.js';

export interface Filter {
  search: string;
  /** A folder or a file; empty for all. */
  path: string;
  rule: string;
  consequence: '' | Consequence;
  effort: '' | Effort;
  certainty: string;
  standing: string;
  by: 'rule' | 'file';
}

export const NO_FILTER: Filter = {
  search: '',
  path: '',
  rule: '',
  consequence: '',
  effort: '',
  certainty: '',
  standing: '',
  by: 'rule',
};

export interface Group {
  key: string;
  findings: PageFinding[];
  /** The worst of its findings, for the target. */
  consequence: Consequence;
  weight: number;
}

const CONSEQUENCES: readonly Consequence[] = ['optional', 'check', 'must change'];
const WEIGHTS: Record<Effort, number> = { none: 0, minutes: 1, hours: 12, day: 40, redesign: 120 };

/** Findings that fit every part of the filter, for a target by its index. */
export function filtered(model: PageModel, filter: Filter, target: number): PageFinding[] {
  const search = filter.search.trim().toLowerCase();
  return model.findings.filter((finding) => {
    const { path } = model.files[finding.file]!;
    const rule = model.rules[finding.rule]!;
    const advice = model.advice[finding.advice[target]!]!;
    return (
      (filter.path === '' || path === filter.path || path.startsWith(`${filter.path}/`)) &&
      (filter.rule === '' || rule.id === filter.rule) &&
      (filter.consequence === '' || advice.consequence === filter.consequence) &&
      (filter.effort === '' || advice.effort === filter.effort) &&
      (filter.certainty === '' || finding.certainty === filter.certainty) &&
      (filter.standing === '' || finding.standing === filter.standing) &&
      (search === '' || textOf(model, finding, target).includes(search))
    );
  });
}

function textOf(model: PageModel, finding: PageFinding, target: number): string {
  const rule = model.rules[finding.rule]!;
  const advice = model.advice[finding.advice[target]!]!;
  const parts = advice.parts.map(({ code }) => code);
  return [model.files[finding.file]!.path, rule.id, rule.name, model.texts[finding.before], ...parts]
    .join('\n')
    .toLowerCase();
}

/** Groups, what is wrong today first, then those of the most work; files in their order. */
export function grouped(
  model: PageModel,
  findings: readonly PageFinding[],
  by: Filter['by'],
  target: number,
): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const key = by === 'rule' ? model.rules[finding.rule]!.id : model.files[finding.file]!.path;
    const { consequence, effort } = model.advice[finding.advice[target]!]!;
    const group = groups.get(key) ?? { key, findings: [], consequence: 'optional', weight: 0 };
    group.findings.push(finding);
    if (CONSEQUENCES.indexOf(consequence) > CONSEQUENCES.indexOf(group.consequence))
      group.consequence = consequence;
    group.weight += WEIGHTS[effort];
    groups.set(key, group);
  }
  const silent = ({ findings: [first] }: Group) =>
    by === 'rule' && first && model.rules[first.rule]!.silent !== null ? 1 : 0;
  return [...groups.values()].sort(
    (a, b) =>
      silent(b) - silent(a) ||
      (by === 'file' ? 0 : CONSEQUENCES.indexOf(b.consequence) - CONSEQUENCES.indexOf(a.consequence)) ||
      b.weight - a.weight ||
      (a.key < b.key ? -1 : 1),
  );
}
