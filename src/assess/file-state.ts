/** What a file is today: one state a file. Plain data, part of the public JSON. */
import type { StayOnTf2, Target } from '../match/finding.js';

/**
 * `TF1`: graph code by its TensorFlow 1 names. `compat.v1`: graph code through `tf.compat.v1`. `TF2`: TensorFlow 2 or
 * Keras 2. `TF1 or TF2`: no name tells. `ported`: already Keras 3, PyTorch or JAX. `mixed`: more than one of these.
 */
export const STATES = ['TF1', 'compat.v1', 'TF2', 'TF1 or TF2', 'ported', 'mixed'] as const;
export type State = (typeof STATES)[number];

/** Names that do not work with the newest TensorFlow 2 and Keras 3, under one namespace. */
export interface Break {
  /** `tf.layers`, `tf.contrib.slim`, `tf.nn.rnn_cell`. */
  name: string;
  stay: Extract<StayOnTf2, 'needs tf_keras' | 'gone'>;
  usages: number;
  /** The first place. */
  line: number;
  cell?: number;
}

/** One file and its state. */
export interface FileState {
  file: string;
  state: State;
  /** All but imports. */
  usages: number;
  /** Which other frameworks it speaks. */
  frameworks: Target[];
  /** What breaks with the newest TensorFlow 2 beside Keras 3, most used first. */
  breaks: Break[];
}
