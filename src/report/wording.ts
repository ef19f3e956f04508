/**
 * Every word a person reads in a report that does not belong to a row of the catalogue. Tables are exhaustive by type: a
 * new kind without words does not compile. Knows no format and no colour.
 */
import type { State } from '../assess/file-state.js';
import type { Blocker, Option } from '../assess/fit/recommendation.js';
import type { Style } from '../assess/styles.js';
import type { Advice, AdviceKind, Consequence, Effort, Proof, StayOnTf2, Target } from '../match/finding.js';
import type { Certainty } from '../usage/usage.js';

export const TARGET_WORDS: Record<Target, { name: string; what: string }> = {
  pytorch: { name: 'PyTorch', what: 'eager tensors and `nn.Module`, with a training loop in plain Python' },
  jax: { name: 'JAX', what: 'functions compiled by XLA, with Flax NNX layers and Optax optimizers' },
  keras: { name: 'Keras 3', what: 'Keras again, now running on PyTorch, JAX or TensorFlow' },
};

/** The four ways; `head` fits a table. */
export const OPTION_WORDS: Record<Option, { name: string; head: string }> = {
  pytorch: { name: 'PyTorch', head: 'PyTorch' },
  jax: { name: 'JAX', head: 'JAX' },
  keras: { name: 'Keras 3', head: 'Keras 3' },
  stay: { name: 'staying on TensorFlow 2', head: 'staying' },
};

/** How hard a blocker is, before the names of options. */
export const SEVERITY_WORDS: Record<Blocker['severity'], string> = {
  stops: 'stops',
  'stops a part': 'stops these files for',
  'by hand': 'by hand for',
};

/** What happens to the reader's expression. `label` fits a table cell. */
export const KIND_WORDS: Record<AdviceKind, { label: string; short: string }> = {
  same: { label: 'same code, maybe a new import', short: 'same code' },
  rename: { label: 'a new name', short: 'new name' },
  arguments: { label: 'new arguments', short: 'new arguments' },
  compose: { label: 'a few calls instead of one', short: 'a few calls' },
  helper: { label: 'a small helper function', short: 'helper' },
  remove: { label: 'goes away, no longer needed', short: 'goes away' },
  keep: { label: 'TensorFlow stays for this', short: 'TensorFlow stays' },
  redesign: { label: 'a new structure', short: 'new structure' },
  none: { label: 'no equivalent', short: 'no equivalent' },
};

/** For a symbol nothing is known of: no advice, which is not the same as no equivalent. */
export const NO_ANSWER = 'no answer in the catalogue yet';

export const CONSEQUENCE_WORDS: Record<Consequence, { label: string; short: string }> = {
  'must change': { label: 'must change: it will not run', short: 'must change' },
  check: { label: 'check: runs, numbers may differ', short: 'check' },
  optional: { label: 'optional: it runs as it is', short: 'optional' },
};

export const EFFORT_WORDS: Record<Effort, { label: string; short: string }> = {
  none: { label: 'no work', short: 'no work' },
  minutes: { label: 'minutes each', short: 'minutes' },
  hours: { label: 'hours each', short: 'hours' },
  day: { label: 'about a day each', short: 'about a day' },
  redesign: { label: 'days: part of a redesign', short: 'days' },
};

export const CERTAINTY_WORDS: Record<Certainty, string> = {
  certain: 'certain',
  likely: 'likely',
  guess: 'a guess',
};

/** Staying on TensorFlow 2, after a count: `12 are gone`. */
export const STAY_WORDS: Record<StayOnTf2, { one: string; many: string }> = {
  gone: { one: 'no longer exists', many: 'no longer exist' },
  'compat.v1 only': { one: 'exists only in `tf.compat.v1`', many: 'exist only in `tf.compat.v1`' },
  'needs tf_keras': { one: 'needs the `tf_keras` package', many: 'need the `tf_keras` package' },
  alive: { one: 'works as it is', many: 'work as they are' },
  unknown: { one: 'is not known', many: 'are not known' },
};

/** `name` heads a table row; `sentence` completes "This is ...". */
export const STYLE_WORDS: Record<Style, { name: string; sentence: string }> = {
  tf1: {
    name: 'TensorFlow 1 graph code',
    sentence: 'TensorFlow 1 code: it builds a graph first and runs it in a session',
  },
  'tf.contrib': {
    name: '`tf.contrib` and slim',
    sentence: 'TensorFlow 1 code built on `tf.contrib` or slim, which TensorFlow 2 does not have',
  },
  'compat.v1': {
    name: '`tf.compat.v1`',
    sentence: 'TensorFlow 1 code kept running under TensorFlow 2 by `tf.compat.v1`',
  },
  estimator: {
    name: 'Estimator, feature columns',
    sentence: 'Estimator code, which TensorFlow 2.16 removed',
  },
  tf2: { name: 'TensorFlow 2', sentence: 'TensorFlow 2 code: operations run when their line runs' },
  'tf.keras': { name: '`tf.keras`', sentence: 'Keras code, as Keras shipped inside TensorFlow' },
  keras: { name: '`keras` package', sentence: 'Keras code on the separate `keras` package' },
  tf_keras: { name: '`tf_keras` package', sentence: 'Keras 2 code on the `tf_keras` package' },
  either: {
    name: 'TensorFlow 1 or 2',
    sentence: 'TensorFlow code with no name that tells version 1 from version 2',
  },
};

/** What a file is today, after a count of files: `12 TensorFlow 1`. */
export const STATE_WORDS: Record<State, string> = {
  TF1: 'TensorFlow 1',
  'compat.v1': 'TensorFlow 1 through `tf.compat.v1`',
  TF2: 'TensorFlow 2 or Keras 2',
  'TF1 or TF2': 'either TensorFlow (no name tells)',
  ported: 'already Keras 3, PyTorch or JAX',
  mixed: 'a mix of these',
};

/** Where a piece of advice belongs. */
export const PLACE_WORDS: Record<keyof Advice['places'] | 'code', string> = {
  setup: 'once a file',
  init: 'in __init__',
  call: 'in the call',
  step: 'in the loop',
  code: 'here',
};

/** What a proof claims that compared less than values. */
const COMPARED = { moments: ' by mean and spread', shape: ' by shape', type: ' to run' } as const;

/** Whether somebody ran the advice beside the TensorFlow original. */
export function proofWords(proof: Proof): string {
  switch (proof.state) {
    case 'verified':
      return `verified${proof.compared ? COMPARED[proof.compared] : ''}: ${versions(proof.versions)}${
        proof.compared ? '' : `, max difference ${difference(proof.maxDifference)}`
      }`;
    case 'not run':
      return 'not run yet';
    case 'stale':
      return 'edited since it was run';
    case 'cannot run':
      return `cannot be run: ${proof.reason}`;
  }
}

function versions(byPackage: Record<string, string>): string {
  return Object.entries(byPackage)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}

function difference(value: number): string {
  return value === 0 ? '0' : value.toExponential(0).replace('e-0', 'e-').replace('e+0', '');
}
