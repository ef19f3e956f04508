/** What the script of the page works on: the findings with their advice, each text once. Plain data, small on purpose. */
import type { Assessment } from '../../assess/assessment.js';
import type { EffortByWay } from '../../assess/effort/types.js';
import { makePlan } from '../../assess/plan/plan.js';
import type { Advice, Finding, Target } from '../../match/finding.js';
import type { Usage } from '../../usage/usage.js';
import { visible, visibleLines } from '../escape.js';
import { plain } from '../prose.js';
import { adviceMeta, codeParts, nameOf, titleOf, usagesById } from '../view/advice.js';
import { ruleText } from '../view/caveats.js';
import { isUnknown } from '../view/groups.js';
import { TARGET_WORDS } from '../wording.js';
import type {
  PageAdvice,
  PageCaveat,
  PageFile,
  PageFinding,
  PageModel,
  PagePlan,
  PageRule,
} from './page-model.js';

/** Makes the model of the findings that count. */
export function pageModel(
  assessment: Assessment,
  targets: readonly Target[],
  lead: Target,
  standings: ReadonlyMap<string, string>,
): PageModel {
  const [texts, rules, caveats, advice, files] = [indexer(), indexer(), indexer(), indexer(), indexer()];
  const ruleList: PageRule[] = [];
  const adviceList: PageAdvice[] = [];
  const caveatIndex = (id: string) => caveats.of(id);
  const usages = usagesById(assessment);
  for (const { file } of assessment.files) files.of(file);
  const findings = assessment.findings
    .filter(({ partOf }) => partOf === undefined)
    .map((finding): PageFinding => {
      const rule = rules.of(finding.rule);
      ruleList[rule] ??= ruleOf(assessment, finding);
      const usage = usages.get(finding.usages[0] ?? '');
      const standing = standings.get(finding.fingerprint);
      return {
        file: files.of(finding.file),
        rule,
        ...(finding.cell !== undefined && { cell: finding.cell }),
        line: finding.line,
        column: finding.column + 1,
        certainty: finding.certainty,
        fingerprint: finding.fingerprint,
        before: texts.of(visibleLines(finding.before).join('\n')),
        within: texts.of(visible(usage?.within ?? '')),
        evidence: texts.of(evidenceOf(usage)),
        advice: targets.map((target) => {
          const made = pageAdvice(finding, target, caveatIndex);
          const index = advice.of(JSON.stringify(made));
          adviceList[index] ??= made;
          return index;
        }),
        stay: finding.stay,
        ...(standing !== undefined && { standing }),
      };
    });
  return {
    targets: targets.map((id) => ({ id, name: TARGET_WORDS[id].name })),
    lead,
    texts: texts.all,
    rules: ruleList,
    caveats: caveats.all.map((id) => caveatOf(assessment, id)),
    advice: adviceList,
    files: filesOf(assessment, files.all),
    findings,
    plans: plansOf(assessment, targets),
  };
}

/** Numbers for texts, in the order in which they are met. */
function indexer(): { of(text: string): number; all: string[] } {
  const known = new Map<string, number>();
  const all: string[] = [];
  return {
    all,
    of(text) {
      const index = known.get(text);
      if (index !== undefined) return index;
      known.set(text, all.length);
      return all.push(text) - 1;
    },
  };
}

function ruleOf(assessment: Assessment, finding: Finding): PageRule {
  const { text, silent } = ruleText(assessment, finding.rule);
  return {
    id: visible(finding.rule),
    name: visible(plain(nameOf(assessment, finding))),
    title: marked(plainMarked(titleOf(assessment, finding))),
    text: marked(text),
    silent: silent === undefined ? null : marked(silent),
  };
}

/** A sentence with its names in backticks again, for the script to take apart. */
const plainMarked = (prose: ReturnType<typeof titleOf>) =>
  prose.map((piece) => ('code' in piece ? `\`${piece.code.replaceAll('`', "'")}\`` : piece.text)).join('');
const marked = (text: string) => text.split('\n').map(visible).join('\n');

function caveatOf(assessment: Assessment, id: string): PageCaveat {
  const { title, text, figures = [] } = ruleText(assessment, id);
  return { id, title: marked(title), text: marked(text), figures };
}

function pageAdvice(finding: Finding, target: Target, caveatIndex: (id: string) => number): PageAdvice {
  const given: Advice = finding.advice[target];
  return {
    meta: adviceMeta(finding, target),
    kind: isUnknown(finding.rule) ? 'unknown' : given.kind,
    consequence: given.consequence,
    effort: given.effort,
    imports: given.imports,
    parts: codeParts(given).map(({ place, code }) => ({ place, code: visibleLines(code).join('\n') })),
    note: given.note === null ? null : marked(given.note),
    holes: given.holes.map(({ name, what }) => ({ name: visible(name), what: marked(what) })),
    helpers: given.helpers,
    caveats: [...new Set(given.caveats)].map(caveatIndex),
  };
}

function evidenceOf(usage: Usage | undefined): string {
  return (usage?.evidence ?? [])
    .map(({ step, file, cell, line }) => {
      const where = file === undefined ? '' : `${file}${cell === undefined ? '' : `[cell ${cell}]`}:`;
      return visible(`${step} (${where === '' ? 'line ' : where}${line})`);
    })
    .join(' → ');
}

function filesOf({ files, effort }: Assessment, paths: readonly string[]): PageFile[] {
  const states = new Map(files.map((file) => [file.file, file]));
  const costs = new Map((effort?.files ?? []).map((row) => [row.file, row]));
  return paths.map((path) => {
    const [state, cost] = [states.get(path), costs.get(path)];
    return {
      path: visible(path),
      state: state?.state ?? '',
      usages: state?.usages ?? 0,
      ...(cost && { effort: rangesOf(cost) }),
    };
  });
}

const rangesOf = (row: EffortByWay): Record<string, [number, number]> =>
  Object.fromEntries(
    (['pytorch', 'jax', 'keras', 'stay'] as const).map((way) => [way, [row[way].low, row[way].high]]),
  );

function plansOf(assessment: Assessment, targets: readonly Target[]): PageModel['plans'] {
  const made = targets.flatMap((target) => {
    const plan = makePlan(assessment, { target });
    if (plan === null) return [];
    const numbers = new Map(plan.packets.map(({ id, number }) => [id, number]));
    const numbersOf = (ids: readonly string[]) => ids.flatMap((id) => numbers.get(id) ?? []);
    const order = new Map(plan.phases.map(({ id }, index) => [id, index]));
    const page: PagePlan = {
      phases: plan.phases.map(({ title, text, tasks, packets, effort }) => ({
        title,
        text: marked(text),
        tasks: tasks.map((task) => marked(task.text)),
        packets: packets.length,
        band: effort.band,
      })),
      packets: plan.packets.map(({ number, id, title, file, phase, effort, dependsOn, together }) => ({
        number,
        id: visible(id),
        title: marked(title),
        file: visible(file),
        phase: order.get(phase) ?? 0,
        band: effort.band,
        needs: numbersOf(dependsOn),
        together: numbersOf(together),
      })),
    };
    return [[target, page]];
  });
  return Object.fromEntries(made);
}
