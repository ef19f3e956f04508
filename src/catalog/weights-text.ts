/**
 * What rule files say about weights beside the rows' `weights`: how the parts of a layer are called in a file, and which
 * keys of a stored Keras configuration Keras 3 refuses. Plain data.
 */
import type { Target } from '../match/finding.js';

/** One array of a layer. */
export interface WeightPart {
  /** What it is called in files, the canonical name first. */
  names: string[];
  /** How many axes it may have. */
  ranks: number[];
  optional?: true;
  /** Its size is that of an axis of another part: `['kernel', 3]`. Negative axes count from the end. */
  sizeOf?: [part: string, axis: number];
}

/** One sort of layer, recognised by what its arrays are called and by their shapes. */
export interface WeightKindText {
  is: 'weight kind';
  kind: string;
  /** What it is called in a sentence: `a dense layer`. */
  title: string;
  /** The row whose `weights` say how its arrays move. */
  row?: string;
  /** Keras classes that are surely of this kind. */
  classes?: string[];
  parts: Record<string, WeightPart>;
  /** What no row says: `weight = kernel.T`, over the canonical names of the parts. */
  moves?: Partial<Record<Target, string[]>>;
  /** What the target still needs where an optional part is missing: `weight = moving_mean * 0 + 1`. */
  without?: Record<string, Partial<Record<Target, string>>>;
  /** The module that takes the arrays; `none` where no module does. */
  modules: Record<Target, string>;
  /** Said beside the layer: what the arrays alone do not make the same. */
  notes?: Partial<Record<Target, string>>;
  /** Nothing but the names and shapes speaks for it, and other kinds have the same ones. */
  ambiguous?: string;
}

/** A key of a stored Keras 2 configuration that Keras 3 does not accept. */
export interface RejectedKeyText {
  is: 'rejected key';
  /** Classes whose `config` holds it; `Random*` for all that begin so, `!A B` for all but these. */
  classes: string[];
  /** The key; empty where the class itself is refused. */
  key: string;
  /** In which files, measured in both. */
  formats: ('h5' | 'keras')[];
  /** Where only some values are refused. */
  refused?: 'a list' | 'a policy' | { value: string | number | boolean | null };
  /** What Keras 3 says, or does. */
  says: string;
  fix: string;
}

/** One variable that a call makes. */
export interface MadePart {
  /** Its name below that of the layer. */
  leaf: string;
  /** Sizes over the call's arguments. */
  shape: string[];
  /** The argument that can switch it off, by `False` or `None`. */
  switch?: string;
  /** It is off unless the switch says otherwise. */
  off?: true;
  /** The argument that takes its place. */
  without?: string;
}

/** A call that makes the variables of one layer. */
export interface WeightMakerText {
  is: 'weight maker';
  symbol: string;
  /** The kind of `WeightKindText`. */
  kind: string;
  /** Its first parameters, in their order. */
  params: string;
  /** The argument that names it, and the name without one. */
  named: { by: string; otherwise: string };
  /** Named by Keras: no scopes, numbered over the whole program. */
  keras?: true;
  /** A scope around it that the call does not tell. */
  inside?: string;
  parts: Record<string, MadePart>;
  /** The size of the last axis of its output, as in `shape`. */
  out?: string;
  note?: string;
}
