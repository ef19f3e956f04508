/** What stands in the way of each option, by name. Blockers never enter a score and are never averaged away. */
import { compareText } from '../../base/location.js';
import { type Finding, TARGETS, type Target } from '../../match/finding.js';
import { BLOCKER_ROWS, type BlockerRow, SEVERITIES } from './blocker-rows.js';
import { type Evidence, firstPlaces } from './evidence.js';
import { type Answers, type Blocker, OPTIONS, type Option } from './recommendation.js';

/** A blocker in less than a tenth of the files of a larger repository stops only these. */
const PART = { share: 0.1, files: 20 };

/** The blockers that signals and answers raise. */
export function structuralBlockers(
  evidence: readonly Evidence[],
  answers: Answers,
  ofFiles: number,
): Blocker[] {
  const seen = new Map(evidence.map((each) => [each.row.id, each] as const));
  return BLOCKER_ROWS.flatMap((row) => {
    const found = row.signal === undefined ? undefined : seen.get(row.signal);
    const told = row.answer !== undefined && answers[row.answer[0]] === row.answer[1];
    return found || told ? OPTIONS.flatMap((option) => blockerOf(row, option, found, ofFiles)) : [];
  });
}

function blockerOf(row: BlockerRow, option: Option, found: Evidence | undefined, ofFiles: number): Blocker[] {
  const block = row.blocks[option];
  if (!block) return [];
  const { usages = 0, files = 0, places = [] } = found ?? {};
  const small = found !== undefined && ofFiles >= PART.files && files < ofFiles * PART.share;
  const severity = block.severity === 'stops' && small ? 'stops a part' : block.severity;
  const what = row.what ?? found?.row.what ?? row.id;
  return [{ id: row.id, option, severity, what, why: block.why, usages, files, places }];
}

/** Names without an equivalent in a target, and namespaces that the newest TensorFlow 2 does not have, most used first. */
export function missingNames(findings: readonly Finding[]): Blocker[] {
  const counted = findings.filter(({ partOf, rule }) => partOf === undefined && !rule.startsWith('unknown/'));
  return [
    ...TARGETS.flatMap((target) =>
      grouped(
        counted.filter(({ advice }) => advice[target].kind === 'none'),
        ({ rule }) => rule.slice(rule.indexOf('/') + 1),
        (name, those) => without(target, name, those),
      ),
    ),
    ...grouped(
      findings.filter(({ stay }) => stay === 'gone'),
      ({ symbol }) =>
        symbol
          .split('.')
          .slice(0, symbol.startsWith('tf.contrib.') ? 3 : 2)
          .join('.'),
      gone,
    ),
  ];
}

type Draft = Pick<Blocker, 'id' | 'option' | 'what' | 'why'>;

function grouped(
  findings: readonly Finding[],
  key: (finding: Finding) => string,
  make: (name: string, those: readonly Finding[]) => Draft,
): Blocker[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = groups.get(key(finding));
    if (known) known.push(finding);
    else groups.set(key(finding), [finding]);
  }
  return [...groups]
    .map(([name, those]): Blocker => {
      const files = new Set(those.map(({ file }) => file)).size;
      return {
        ...make(name, those),
        severity: 'by hand',
        usages: those.length,
        files,
        places: firstPlaces(those),
      };
    })
    .sort((a, b) => b.usages - a.usages || compareText(a.id, b.id));
}

function without(target: Target, name: string, [first]: readonly Finding[]): Draft {
  const note = first?.advice[target].note ?? null;
  const why = note ?? 'There is no equivalent; the code around it has to do without.';
  return { id: `none/${name}`, option: target, what: `\`${name}\``, why };
}

function gone(name: string): Draft {
  const why = 'The newest TensorFlow 2 does not have it; staying means replacing it all the same.';
  return { id: `gone/${name}`, option: 'stay', what: `\`${name}\``, why };
}

/** Those that stop first, then by option, then as they were. */
export function sortBlockers(blockers: readonly Blocker[]): Blocker[] {
  return [...blockers].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      OPTIONS.indexOf(a.option) - OPTIONS.indexOf(b.option),
  );
}
