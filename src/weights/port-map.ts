/**
 * The port map: which array of the source becomes which array of the target, and how. Plain data, the JSON of
 * `advise weights`.
 */
import type { Target } from '../match/finding.js';
import type { Certainty } from '../usage/usage.js';

export const PORT_MAP_VERSION = 1;

/** One array of the source. */
export interface SourceArray {
  /** The name in the checkpoint or file; `?` stands for what cannot be known, as in `block?/conv1/weights`. */
  name: string;
  /** Of each axis, null for one that is not known; null where nothing is. */
  shape: (number | null)[] | null;
  dtype: string | null;
}

/** One array of a target, as Python over arrays of the source. */
export interface Move {
  /** The `state_dict` key, the path of the NNX variable, or the path of the Keras variable. */
  key: string;
  /** `kernel.permute(3, 2, 0, 1)`. */
  code: string;
  /** What the names in `code` stand for: part -> name of the source array. */
  from: Record<string, string>;
  /** The shape in the target where it can be worked out. */
  shape: (number | null)[] | null;
}

/** What one layer becomes in one target. */
export interface PortedLayer {
  /** The module that takes the arrays: `nn.Linear`; null where no module does. */
  module: string | null;
  moves: Move[];
  note: string | null;
}

/** One layer, or one variable on its own. */
export interface MapLayer {
  /** Its place in the source: `discriminator/d_h0_conv`. */
  name: string;
  /** `a dense layer`; `a variable` where nothing says what it is for. */
  what: string;
  certainty: Certainty;
  /** How that is known, in one sentence. */
  because: string;
  /** Where the code makes it, for a map that was read off code: `model.py:21`. */
  places: string[];
  arrays: SourceArray[];
  targets: Record<Target, PortedLayer>;
}

/** Something in the source that is not ported. */
export interface LeftArray extends SourceArray {
  why: string;
}

/** A key of the stored configuration that Keras 3 refuses. */
export interface RejectedKey {
  layer: string;
  className: string;
  key: string;
  /** The stored value as JSON, shortened. */
  value: string;
  says: string;
  fix: string;
}

export interface PortMap {
  schemaVersion: number;
  source: {
    /** As it was named. */
    path: string;
    /** `code`, or the format of the file. */
    format: string;
    kerasVersion: string | null;
  };
  layers: MapLayer[];
  left: LeftArray[];
  rejected: RejectedKey[];
  notes: string[];
}
