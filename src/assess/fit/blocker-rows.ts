/** What stands in the way of an option, as a table: by a signal of the code, or by an answer. */
import type { Question } from './answers.js';
import type { Blocker, Option } from './recommendation.js';

/** How hard it is, and one sentence: why, and what to do instead. */
type Block = { severity: 'stops' | 'by hand'; why: string };

export interface BlockerRow {
  id: string;
  /** A signal that was seen in the code. */
  signal?: string;
  /** An answer that was given. */
  answer?: readonly [Question, string];
  /** A noun phrase, where it is not the signal's. */
  what?: string;
  blocks: Partial<Record<Option, Block>>;
}

const stops = (why: string): Block => ({ severity: 'stops', why });
const byHand = (why: string): Block => ({ severity: 'by hand', why });

export const BLOCKER_ROWS: readonly BlockerRow[] = [
  {
    id: 'custom-ops',
    signal: 'custom-ops',
    blocks: {
      pytorch: byHand('The kernels need new bindings: `torch.library` and a C++ extension.'),
      jax: stops(
        'Each kernel has to be bound by the FFI and given its gradient, or be written anew in Pallas.',
      ),
      keras: stops('A kernel would be needed for every backend; only the TensorFlow backend can load these.'),
    },
  },
  {
    id: 'transformers',
    signal: 'transformers',
    blocks: {
      jax: stops('transformers 5 has no Flax classes; the models would have to be written anew.'),
      keras: stops('transformers has no Keras 3 classes; look whether `keras_hub` has the models you use.'),
      stay: stops('transformers 5 removed the `TF` classes; staying means a pin below 5 for good.'),
    },
  },
  {
    id: 'tfx',
    signal: 'tfx',
    blocks: {
      pytorch: stops('The transform graph is TensorFlow; the preprocessing would have to leave TFX first.'),
      jax: stops('The transform graph is TensorFlow; the preprocessing would have to leave TFX first.'),
    },
  },
  {
    id: 'keras2-only',
    signal: 'keras2-only',
    blocks: {
      keras: stops('They do not run with Keras 3; they have to be replaced before anything else.'),
      stay: byHand('They need `tf_keras` and `TF_USE_LEGACY_KERAS=1`.'),
    },
  },
  {
    id: 'addons',
    signal: 'addons',
    blocks: {
      keras: byHand('What they added has to be replaced or copied, as no version runs with Keras 3.'),
      stay: byHand('What they added has to be replaced or copied before TensorFlow can go past 2.15.'),
    },
  },
  {
    id: 'tpu',
    signal: 'tpu',
    blocks: {
      pytorch: byHand(
        'PyTorch/XLA is about to be replaced by TorchTPU; a port for TPUs today has to be ported again.',
      ),
      stay: byHand('The runtimes of Cloud TPUs stop at TensorFlow 2.18; pin it, or leave the TPUs.'),
    },
  },
  {
    id: 'parameter-server',
    signal: 'parameter-server',
    blocks: {
      pytorch: byHand(
        'There are no parameter servers; shard the embeddings with TorchRec, or train synchronously.',
      ),
      jax: byHand('There are no parameter servers; shard the parameters over a mesh instead.'),
      keras: byHand(
        'Other backends have no parameter servers; shard with `keras.distribution` on JAX instead.',
      ),
    },
  },
  {
    id: 'strings',
    signal: 'strings',
    blocks: {
      pytorch: byHand('Strings, lookups and ragged shapes move out of the model, into Python before it.'),
      jax: byHand(
        'Strings, lookups and ragged shapes move out of the model, into Python or `tf.data` before it.',
      ),
      keras: byHand(
        'Strings, lookups and ragged shapes move into preprocessing layers or `tf.data` before the model.',
      ),
    },
  },
  {
    id: 'frozen-graph',
    signal: 'frozen-graph',
    blocks: {
      pytorch: byHand('Only TensorFlow runs a frozen graph; rebuild the model and move the weights.'),
      jax: byHand('Only TensorFlow runs a frozen graph; rebuild the model and move the weights.'),
      keras: byHand('Only TensorFlow runs a frozen graph; rebuild the model and move the weights.'),
    },
  },
  {
    id: 'answer/tpu',
    answer: ['accelerator', 'tpu'],
    what: 'TPUs, as you answered',
    blocks: {
      pytorch: stops(
        'PyTorch/XLA is about to be replaced by TorchTPU; a port for TPUs today has to be ported again.',
      ),
      stay: byHand('The runtimes of Cloud TPUs stop at TensorFlow 2.18.'),
    },
  },
  {
    id: 'answer/tf-serving',
    answer: ['serving', 'tf-serving'],
    what: 'TensorFlow Serving, as you answered',
    blocks: { pytorch: stops('It writes no SavedModel, which is all that TensorFlow Serving reads.') },
  },
  {
    id: 'answer/mobile',
    answer: ['serving', 'mobile'],
    what: 'phones and devices, as you answered',
    blocks: { jax: byHand('Its way to LiteRT leads through `jax2tf` and an installed TensorFlow.') },
  },
  {
    id: 'answer/windows',
    answer: ['platform', 'windows'],
    what: 'Windows itself, as you answered',
    blocks: {
      jax: stops('It has no GPU wheels for Windows; WSL2 would be needed.'),
      stay: byHand('TensorFlow 2.10 was the last with GPU support on Windows; WSL2 would be needed.'),
    },
  },
  {
    id: 'answer/mac',
    answer: ['platform', 'mac'],
    what: 'Macs, as you answered',
    blocks: {
      jax: byHand('Its Metal plugin is experimental; count on the CPU.'),
      stay: byHand('`tensorflow-metal` is broken since TensorFlow 2.18; count on the CPU.'),
    },
  },
];

/** Order in reports. */
export const SEVERITIES: readonly Blocker['severity'][] = ['stops', 'stops a part', 'by hand'];
