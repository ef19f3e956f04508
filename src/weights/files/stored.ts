/**
 * What a file of weights says, whatever its format: names, shapes and types, never the numbers themselves. Plain data.
 */

/** The formats that are read. */
export type StoredFormat =
  | 'TensorFlow checkpoint'
  | 'object-based TensorFlow checkpoint'
  | 'Keras HDF5 file'
  | 'Keras archive';

/** One array in the file. */
export interface StoredVariable {
  /** The name the porting script reads it by. */
  name: string;
  /** Of each axis; null where the file does not tell. */
  shape: readonly number[] | null;
  /** As NumPy calls it: `float32`; `?` where it has no such name. */
  dtype: string;
  /** Where the file names things by number: the layer and the part of it that the model's configuration tells. */
  known?: { layer: string; part: string };
  /** The Keras class of its layer, where the file holds the model's configuration. */
  layerClass?: string;
  /** Why it is no weight of the model: `an optimizer's slot`. */
  left?: string;
}

/** A file of weights that was understood. */
export interface StoredWeights {
  format: StoredFormat;
  variables: StoredVariable[];
  /** The Keras configuration, as JSON, where the file holds one. */
  config?: unknown;
  /** An optimizer, losses or metrics are stored with the model. */
  compiled?: true;
  /** Which Keras wrote it. */
  kerasVersion?: string;
  /** What could not be read, in full sentences. */
  notes: string[];
}

/** Why a file is not understood, and what to do about it. */
export interface FileFault {
  /** Ends the sentence "`x` cannot be read: ...". */
  fault: string;
  hint: string;
}

/** Tells a fault from what was asked for. */
export function isFault(value: object): value is FileFault {
  return 'fault' in value && 'hint' in value;
}

/** Thrown inside a reader, and caught at its door: nothing else may leave it. */
export class Damaged extends Error {}
