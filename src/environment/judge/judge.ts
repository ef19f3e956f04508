/**
 * Judges what was read of a project's environment by the facts of the world around: can it still be installed, what stops when,
 * and how the original can be run. Pure; installs and resolves nothing, and says what it does not know.
 */
import type { Ecosystem, IsoDate } from '../../catalog/ecosystem-text.js';
import { compareReleases } from '../../facts/releases.js';
import type { StayOnTf2 } from '../../match/finding.js';
import type { Usage } from '../../usage/usage.js';
import type { DeclaredPackage } from '../declared.js';
import { mayHold } from '../marker.js';
import type { ReadEnvironment } from '../read-environment.js';
import { allowedBy, type Candidate, candidates, isHeld, tensorflowAsked, usable } from './allowed.js';
import { clockOf, isBelow, isPast } from './clock.js';
import { hardwareOf } from './hardware.js';
import { type Asked, hazardsOf } from './hazards.js';
import type { Judgement, Reach, RunOriginal } from './judgement.js';
import { judgePackages, unjudged } from './packages.js';
import { pipErrors } from './pip-error.js';
import { judgeArtefacts, judgeDeployments } from './stored.js';

/** What is judged, and by what. */
export interface JudgeInput {
  read: Pick<ReadEnvironment, 'declared' | 'needed' | 'artefacts' | 'named'>;
  usages: readonly Usage[];
  /** Findings by what staying on TensorFlow 2 means for them. */
  stay: Readonly<Record<StayOnTf2, number>>;
  facts: Ecosystem;
  /** The day the facts were gathered, and the day that is judged. */
  knownOn: IsoDate;
  asOf: IsoDate;
}

export function judgeEnvironment(input: JudgeInput): Judgement {
  const { read, usages, facts, asOf, knownOn } = input;
  const all = candidates(facts);
  const wanted = tensorflowAsked(read.declared);
  const fitting = usable(read.needed, all);
  const asked = wanted.map(
    (found): Asked => ({ found, newest: allowedBy(found.specifier, all).at(-1) ?? null }),
  );
  const chosen = wanted.filter(({ scope }) => scope === 'runtime' || scope === 'constraint');
  const pythons = facts.pythons.map(({ version }) => version);
  const held = fitting.filter((one) => isHeld(one, chosen.length > 0 ? chosen : wanted, pythons));
  const tells = wanted.length > 0 || read.needed.lower !== null || read.needed.upper !== null;
  const reach = tells ? reachOf(held, facts, asOf) : null;
  // Where the names hold it to older releases, the agreements say so already.
  const mayMeetKeras3 = usesKeras(usages) && read.needed.upper === null;
  const packages = judgePackages(read.declared, usages, facts);
  const clockInput = {
    packages: new Set(
      read.declared.packages.filter(({ scope }) => scope !== 'lock').map((entry) => entry.package),
    ),
    symbols: [...new Set(usages.map(({ symbol }) => symbol))],
    images: read.declared.images.map(({ image }) => image),
    artefacts: new Set([...read.artefacts, ...read.named].map(({ kind }) => kind)),
    hardware: hardwareOf(read.declared, usages),
    held: tells ? held : [],
    dead: packages,
    reach,
  };
  return {
    asOf,
    knownOn,
    old: isPast(yearAfter(knownOn), asOf),
    verdict: verdictOf(tells, reach, disagreement(chosen, all, pythons)),
    reach,
    hazards: hazardsOf(read.declared, asked, mayMeetKeras3, facts),
    pipErrors: wanted.flatMap((found) => pipErrors(found, facts)),
    packages,
    unjudged: unjudged(read.declared, facts),
    clock: clockOf(clockInput, facts, asOf),
    artefacts: judgeArtefacts(read, facts),
    deployments: judgeDeployments(usages, read.declared, read, facts),
    runOriginal: howToRun(input, reach),
  };
}

function reachOf(held: readonly Candidate[], { pythons, gpus }: Ecosystem, asOf: IsoDate): Reach | null {
  const [first, last] = [held[0], held.at(-1)];
  if (!first || !last) return null;
  const { python: range, cuda, gpu } = last.release;
  const python = pythons.find(({ version }) => version === range[1]);
  const cards = gpus.find(({ key }) => key === gpu);
  if (!python || !cards) return null;
  return {
    from: first.version,
    to: last.version,
    python: python.version,
    pythonEnds: python.ends,
    pythonIsOver: isPast(python.ends, asOf),
    cuda,
    gpu: `${cards.name} (${cards.cards})`,
  };
}

function verdictOf(tells: boolean, reach: Reach | null, disagree: string | null): string {
  if (!tells) return 'Neither the manifests nor the names in the code tell which TensorFlow this needs.';
  if (!reach && disagree !== null) return disagree;
  if (!reach) return 'No release of TensorFlow fits both what the manifests ask for and what the code uses.';
  const { to, python, pythonEnds, pythonIsOver, cuda, gpu } = reach;
  const state = pythonIsOver
    ? `which has had no fixes since ${pythonEnds}`
    : `which gets fixes until ${pythonEnds}`;
  return `The newest TensorFlow that fits is ${to}: it runs on Python ${python} at most, ${state}, with CUDA ${cuda} and GPUs up to ${gpu}.`;
}

function howToRun({ stay, usages }: JudgeInput, reach: Reach | null): RunOriginal {
  if (usages.length === 0) return { how: 'unknown', sentence: 'There is no TensorFlow code to run.' };
  if (stay.gone > 0 && reach !== null && compareReleases(reach.to, '2.16') >= 0) {
    const places = stay.gone === 1 ? 'one place uses a name' : `${stay.gone} places use names`;
    return {
      how: 'unknown',
      sentence: `TensorFlow ${reach.to} fits, but ${places} that TensorFlow 2.21 does not have; the names do not tell which release has them all.`,
    };
  }
  if (stay.gone > 0) {
    const where = reach
      ? `Python ${reach.python} and TensorFlow ${reach.to}`
      : 'the Python and TensorFlow of its time';
    return {
      how: 'old Python',
      sentence: `It uses names that TensorFlow 2.21 does not have: run it in a container with ${where}.`,
    };
  }
  if (stay['needs tf_keras'] > 0) {
    return {
      how: 'tf_keras',
      sentence: 'It runs on TensorFlow 2.21 once `tf-keras` is installed and `TF_USE_LEGACY_KERAS=1` is set.',
    };
  }
  if (stay['compat.v1 only'] > 0) {
    return {
      how: 'compat.v1',
      sentence:
        'It runs on TensorFlow 2.21 once it imports `tensorflow.compat.v1`, with `disable_v2_behavior()`.',
    };
  }
  if (stay.unknown > 0)
    return { how: 'unknown', sentence: 'Whether TensorFlow 2.21 has all names it uses is not known.' };
  return { how: 'as it is', sentence: 'TensorFlow 2.21 has all names it uses.' };
}

/** Two manifests of which no release pleases both on any Python that both are meant for; null where all agree. */
function disagreement(
  chosen: readonly DeclaredPackage[],
  all: readonly Candidate[],
  pythons: readonly string[],
): string | null {
  for (const one of chosen) {
    if (allowedBy(one.specifier, all).length === 0) return `${asks(one)}, which is no release that PyPI has.`;
    const other = chosen.find(
      (two) => meet(one, two, pythons) && !all.some((release) => isHeld(release, [one, two], pythons)),
    );
    if (other) return `${asks(one)}, and ${asks(other)}: no release of TensorFlow is both.`;
  }
  return null;
}

/** Whether there is a Python that both are meant for. */
const meet = (one: DeclaredPackage, two: DeclaredPackage, pythons: readonly string[]): boolean =>
  pythons.some((python) => mayHold(one.marker, python) && mayHold(two.marker, python));

const asks = ({ file, line, package: name, specifier }: DeclaredPackage) =>
  `\`${file}\` line ${line} asks for \`${name}${specifier}\``;

const usesKeras = (usages: readonly Usage[]) =>
  usages.some(({ symbol }) =>
    ['tf.keras', 'tf.layers', 'tf.nn.rnn_cell'].some((name) => isBelow(symbol, name)),
  );

const yearAfter = (date: IsoDate): IsoDate => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
