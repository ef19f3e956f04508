/** Ways to get there in steps, each offered only where the code gives a reason for it. */
import type { Blocker, Option, PartChoice, SideBySide, Signal, Stone } from './recommendation.js';

/** What the stones are chosen by. */
export interface Ground {
  choice: Option;
  signals: readonly Signal[];
  blockers: readonly Blocker[];
  parts: readonly PartChoice[];
  table: SideBySide;
  files: number;
}

const NAMES: Record<Option, string> = {
  pytorch: 'PyTorch',
  jax: 'JAX',
  keras: 'Keras 3',
  stay: 'TensorFlow 2',
};

/** From so many files on, two engines side by side are worth their upkeep. */
const LARGE = 40;

/** The stepping stones, the first step first. */
export function stonesOf(ground: Ground): Stone[] {
  return [
    ...kerasFirst(ground),
    ...pipelines(ground),
    ...partly(ground),
    ...twoEngines(ground),
    ...staying(ground),
  ];
}

function strength({ signals }: Ground, id: string): number {
  return signals.find((signal) => signal.id === id)?.strength ?? 0;
}

function kerasFirst(ground: Ground): Stone[] {
  const { choice } = ground;
  if (strength(ground, 'keras-api') < 2 || choice === 'stay') return [];
  if (choice === 'keras') {
    return [
      {
        id: 'tensorflow-backend-first',
        title: 'Keras 3 on the TensorFlow backend first',
        text: 'Move to Keras 3 with `KERAS_BACKEND=tensorflow`, where `tf` operations inside layers still run and old weights load. When the tests pass, turn the `tf` operations of the model into `keras.ops`, and change the backend to `torch` or `jax` by that one variable.',
      },
    ];
  }
  const backend = choice === 'pytorch' ? 'torch' : 'jax';
  return [
    {
      id: 'by-way-of-keras-3',
      title: `By way of Keras 3 on the ${backend} backend`,
      text: `Most layers here are Keras. Move them to Keras 3 first, still on TensorFlow, then set \`KERAS_BACKEND=${backend}\`: the model runs in ${NAMES[choice]} while its layers are replaced one by one.`,
    },
  ];
}

function pipelines(ground: Ground): Stone[] {
  if (!['jax', 'keras'].includes(ground.choice) || strength(ground, 'pipelines') === 0) return [];
  return [
    {
      id: 'keep-pipelines',
      title: 'Keep the `tf.data` pipelines for now',
      text: `${NAMES[ground.choice]} reads a \`tf.data.Dataset\` as NumPy arrays, so the pipelines can be the last thing to go, or stay with a TensorFlow that runs on the CPU alone.`,
    },
  ];
}

function partly({ choice, blockers }: Ground): Stone[] {
  const left = blockers.filter(({ option, severity }) => option === choice && severity === 'stops a part');
  if (left.length === 0) return [];
  const files = left.reduce((sum, blocker) => sum + blocker.files, 0);
  return [
    {
      id: 'partly',
      title: 'Port the rest first',
      text: `What stands in the way (${left.map(({ what }) => what).join(', ')}) is in ${files} of the files. Leave these on TensorFlow, behind functions that take and give NumPy arrays, until everything else is ported.`,
    },
  ];
}

function twoEngines({ choice, files, parts }: Ground): Stone[] {
  const differ = parts.some((part) => part.choice !== choice);
  if (choice === 'stay' || (files < LARGE && !differ)) return [];
  const reason = differ
    ? 'The parts of this repository do not all have the same answer.'
    : `With ${files} files this is no work of one go.`;
  return [
    {
      id: 'two-engines',
      title: 'Two engines for a while',
      text: `${reason} Put what the parts need of each other behind functions over NumPy arrays, let both engines pass the same tests, and port part by part. DeepLabCut kept two engines for three and a half years, cellfinder for three months.`,
    },
  ];
}

function staying({ choice, table }: Ground): Stone[] {
  if (choice !== 'stay' || table.stay.alive === table.callSites) return [];
  return [
    {
      id: 'raise-tensorflow',
      title: 'Raise TensorFlow step by step',
      text: 'Pin the newest TensorFlow the code runs with, then raise it: what exists only in `tf.compat.v1` runs there, what needs `tf_keras` runs with `TF_USE_LEGACY_KERAS=1`, and what is gone has to be replaced. Each step can be tested against the one before.',
    },
  ];
}
