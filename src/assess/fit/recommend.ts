/** The choice of target: evidence, scores, blockers, what would flip it, and the steps on the way. Null without TensorFlow. */
import type { Finding } from '../../match/finding.js';
import type { Artefact } from '../../project/types.js';
import type { Usage } from '../../usage/usage.js';
import type { FileState } from '../file-state.js';
import { missingNames, sortBlockers } from './blockers.js';
import { gatherEvidence } from './evidence.js';
import { flipsOf } from './flips.js';
import { historyOf } from './history.js';
import { type Case, choiceOf, judge, marginOf, reasonsFor } from './judge.js';
import { partsOf } from './parts.js';
import {
  type Answers,
  OPTIONS,
  type PartChoice,
  type Recommendation,
  type Signal,
} from './recommendation.js';
import { sentenceOf } from './sentence.js';
import { sideBySide } from './side-by-side.js';
import { stonesOf } from './stones.js';

/** What the choice is made from. Lists in order of place. */
export interface Material {
  usages: readonly Usage[];
  findings: readonly Finding[];
  files: readonly FileState[];
  /** Stored models, and native code. */
  artefacts?: readonly Artefact[];
  /** The date at which dates are judged. */
  asOf: string;
}

/** Recommends; the same material and answers give the same result. */
export function recommend(material: Material, answers: Answers): Recommendation | null {
  if (!material.usages.some(({ role }) => role !== 'import')) return null;
  const known = caseOf(material);
  const verdict = judge(known, answers);
  const choice = choiceOf(verdict);
  const parts = partChoices(material, answers);
  const { ranking, signals, blockers } = verdict;
  const margin = marginOf(ranking);
  const ground = { choice, signals, blockers, parts, table: known.table, files: known.ofFiles };
  return {
    choice,
    margin,
    sentence: sentenceOf(ranking, margin, blockers),
    reasons: reasonsFor(choice, signals),
    ranking,
    signals: [...signals].sort((a, b) => spread(b) - spread(a)),
    blockers: sortBlockers([...blockers, ...missingNames(material.findings)]),
    flips: flipsOf(known, answers, verdict),
    stones: stonesOf(ground),
    history: historyOf(signals, material.asOf),
    sideBySide: known.table,
    parts,
    answers: { ...answers },
  };
}

function caseOf({ usages, findings, files, artefacts }: Omit<Material, 'asOf'>): Case {
  const evidence = gatherEvidence(usages, files, artefacts);
  return { evidence, table: sideBySide(usages, findings), ofFiles: files.length };
}

function partChoices(material: Material, answers: Answers): PartChoice[] {
  return partsOf(material.files).map((path): PartChoice => {
    const inside = ({ file }: { file: string }) => file.startsWith(`${path}/`);
    const part = {
      usages: material.usages.filter(inside),
      findings: material.findings.filter(inside),
      files: material.files.filter(inside),
      artefacts: (material.artefacts ?? []).filter((each) => inside({ file: each.path })),
    };
    const { ranking, signals } = judge(caseOf(part), answers);
    const choice = ranking[0]!.option;
    const usages = part.files.reduce((sum, file) => sum + file.usages, 0);
    return { path, usages, choice, margin: marginOf(ranking), ranking, reasons: reasonsFor(choice, signals) };
  });
}

/** How much a signal sets the options apart. */
function spread({ points }: Signal): number {
  const all = OPTIONS.map((option) => points[option]);
  return Math.max(...all) - Math.min(...all);
}
