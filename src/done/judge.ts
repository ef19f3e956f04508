/** Judges ported files: no TensorFlow left, no name of the target that is gone, and what the port has to have met. Pure. */
import type { Assessment, RuleText } from '../assess/assessment.js';
import type { DeadApiText } from '../catalog/ecosystem-text.js';
import type { Target } from '../match/finding.js';
import { targetNamesIn } from './target-names.js';
import type { DeadUse, DoneFile, DoneVerdict, Trap } from './verdict.js';

export interface DoneInput {
  now: Assessment;
  /** The texts of the files that are judged, by their paths. */
  texts: ReadonlyMap<string, string>;
  /** The originals, under the same paths; null where they were not looked for. */
  before: Assessment | null;
  was: string | null;
  /** What was asked for; else what each file speaks. */
  target: Target | undefined;
  dead: readonly DeadApiText[];
}

export function judgeDone(input: DoneInput): DoneVerdict {
  const files = [...input.texts].map(([file, text]) => judgeFile(file, text, input));
  return { done: files.every(({ done }) => done), was: input.was, files };
}

function judgeFile(file: string, text: string, input: DoneInput): DoneFile {
  const { now, before } = input;
  const target = input.target ?? spokenIn(now, file);
  // A name in a string and a guess are nothing that stops TensorFlow from being uninstalled.
  const left = now.usages.filter(
    (usage) => usage.file === file && usage.role !== 'string' && usage.certainty !== 'guess',
  );
  const dead = deadIn(text, input.dead);
  const problems = now.problems.filter((problem) => problem.file === file);
  const original = before?.usages.filter((usage) => usage.file === file && usage.role !== 'import') ?? [];
  return {
    file,
    target,
    left,
    dead,
    before: original.length > 0 ? original.length : null,
    traps: before && target ? trapsOf(before, file, target) : [],
    problems,
    done: left.length === 0 && problems.length === 0 && dead.every(({ state }) => state !== 'gone'),
  };
}

/** The one framework that a file imports. */
function spokenIn({ files }: Assessment, file: string): Target | null {
  const spoken = files.find((each) => each.file === file)?.frameworks ?? [];
  return spoken.length === 1 ? (spoken[0] as Target) : null;
}

/** Only names that say by themselves that they are gone; `torch.load(path)` depends on what is passed. */
function deadIn(text: string, facts: readonly DeadApiText[]): DeadUse[] {
  const byName = new Map(
    facts.flatMap((fact) =>
      fact.state === 'trap'
        ? []
        : fact.name
            .split(', ')
            .filter((name) => /^\w+(?:\.\w+)+$/.test(name))
            .map((name) => [canonical(name), { ...fact, name }] as const),
    ),
  );
  return targetNamesIn(text).flatMap(({ name, line, column }): DeadUse[] => {
    const parts = canonical(name).split('.');
    // `torch.cuda.amp.autocast.x` uses `torch.cuda.amp.autocast`.
    for (let end = parts.length; end > 1; end--) {
      const fact = byName.get(parts.slice(0, end).join('.'));
      if (fact && fact.state !== 'trap') {
        const { state, since, instead } = fact;
        return [{ name: fact.name, line, column, state, since, instead }];
      }
    }
    return [];
  });
}

/** Facts and imports spell some names in two ways. */
const canonical = (name: string): string =>
  name
    .replace(/^jnp\./, 'jax.numpy.')
    .replace(/^nnx\./, 'flax.nnx.')
    .replace(/^F\./, 'torch.nn.functional.');

function trapsOf({ findings, rules }: Assessment, file: string, target: Target): Trap[] {
  const lines = new Map<string, number[]>();
  for (const finding of findings) {
    if (finding.file !== file || finding.partOf !== undefined) continue;
    for (const id of new Set(finding.advice[target].caveats)) {
      lines.set(id, [...(lines.get(id) ?? []), finding.line]);
    }
  }
  return [...lines].map(([id, where]) => ({
    caveat: withFigures(rules[id] ?? { id, title: id, text: '' }, target),
    lines: where,
  }));
}

const withFigures = (rule: RuleText, target: Target): RuleText => ({
  ...rule,
  ...(rule.figures && { figures: rule.figures.filter((figure) => figure.target === target) }),
});
