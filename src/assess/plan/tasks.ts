/** What a phase asks beside its packets: freezing the original, moving weights, taking TensorFlow out. */
import type { Target } from '../../match/finding.js';
import type { Assessment } from '../assessment.js';
import { mark } from './mark.js';
import type { PhaseId, PlanModule, Task } from './types.js';

interface TaskInput {
  assessment: Assessment;
  target: Target;
  modules: readonly PlanModule[];
  /** Whether any advice calls a helper. */
  hasHelpers: boolean;
  hasPackets: boolean;
  /** Whether weights are saved or loaded anywhere. */
  hasWeights: boolean;
}

/** The tasks of a phase. */
export function tasksOf(phase: PhaseId, input: TaskInput): Task[] {
  switch (phase) {
    case 'freeze':
      return freeze(input);
    case 'weights':
      return weights(input);
    case 'remove':
      return remove(input);
    default:
      return [];
  }
}

/** What pip installs for a target. */
const PACKAGES: Record<Target, string[]> = {
  pytorch: ['torch'],
  jax: ['jax', 'flax', 'optax'],
  keras: ['keras'],
};

function freeze({ assessment, target, hasHelpers, modules }: TaskInput): Task[] {
  const { environment, tool } = assessment;
  const judged = environment?.judgement;
  const wanted = PACKAGES[target].flatMap((name) => (tool.pins[name] ? [`${name}==${tool.pins[name]}`] : []));
  const unused = modules.filter(({ role }) => role === 'unused').map(({ file }) => file);
  return [
    {
      id: 'run-original',
      text: judged
        ? `${judged.runOriginal.sentence} Write down its versions beside the results.`
        : 'Set up an environment in which the original runs, and write down its versions beside the results.',
      commands: ['python -m pip freeze > golden/versions.txt'],
    },
    ...(judged && judged.hazards.length > 0
      ? [
          {
            id: 'pins',
            text: `What the manifests leave open breaks a fresh install: ${judged.hazards.map(({ sentence }) => sentence).join(' ')}`,
            commands: pinCommands(judged.hazards.flatMap(({ pins }) => pins)),
          },
        ]
      : []),
    {
      id: 'golden',
      text: 'Run the reference program of each packet there, with fixed seeds and small inputs, and commit what it writes under `golden/`. These files decide later whether a packet is done.',
      commands: [],
    },
    {
      id: 'beside',
      text: 'Write the port beside the original, as a package `ported` with the same file names, so that both can be run. The test outlines import it by that name.',
      commands: [
        `python -m pip install ${wanted.join(' ') || PACKAGES[target].join(' ')} numpy pytest`,
        ...(hasHelpers ? [`advise . --target ${target} --emit-helpers .`] : []),
      ],
    },
    ...(unused.length > 0
      ? [
          {
            id: 'unused',
            text: `Decide about ${unused.length === 1 ? 'the file' : `the ${unused.length} files`} that nothing uses before porting: ${shown(unused)}.`,
            commands: [],
          },
        ]
      : []),
  ];
}

function pinCommands(pins: readonly string[]): string[] {
  const unique = [...new Set(pins)];
  return unique.length > 0 ? [`python -m pip install ${unique.map((pin) => `'${pin}'`).join(' ')}`] : [];
}

function weights({ assessment, target, hasPackets, hasWeights }: TaskInput): Task[] {
  const stored = (assessment.environment?.judgement.artefacts ?? []).filter(
    ({ weights: mapped, paths }) => mapped && paths.length > 0,
  );
  if (stored.length === 0 && !hasPackets && !hasWeights) return [];
  return [
    {
      id: 'map',
      text: 'The map says for each variable where it goes and how its axes change; the script moves them. Hold the whole forward pass against the reference afterwards.',
      commands: [
        `advise weights . --target ${target}`,
        ...stored
          .flatMap(({ paths }) => paths)
          .filter((path) => /\.(h5|hdf5|keras|index)$/.test(path))
          .slice(0, 3)
          .map((path) => `advise weights ${path} --target ${target} --output port_weights.py`),
      ],
    },
  ];
}

function remove({ assessment }: TaskInput): Task[] {
  const asking = [
    ...new Set(
      (assessment.environment?.declared.packages ?? [])
        .filter((one) => /^(tensorflow|tf-|keras$|tensorboard$)/.test(one.package))
        .map(({ file }) => file),
    ),
  ];
  return [
    {
      id: 'residue',
      text: 'Look for what still imports TensorFlow: in real migrations one path was forgotten more than once. Then run all tests in an environment without it.',
      commands: ['advise ported', 'grep -rnE "^[^#]*\\b(tensorflow|tf_keras|tf_slim)\\b" ported'],
    },
    {
      id: 'manifests',
      text:
        asking.length > 0
          ? `Take TensorFlow and what came with it out of ${shown(asking)}, and put the new framework in.`
          : 'No manifest asks for TensorFlow; write down what the port needs.',
      commands: [],
    },
    {
      id: 'swap',
      text: 'Put the port where the original was, keep the tag of the last commit that runs TensorFlow, and delete the rest.',
      commands: [],
    },
  ];
}

const MOST = 5;

function shown(names: readonly string[]): string {
  const some = names.slice(0, MOST).map(mark);
  const left = names.length - some.length;
  return `${some.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}
