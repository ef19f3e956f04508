/**
 * The catalogue as the CLI loads it: rows whose templates are parsed, names resolved and signatures filled in. Plain JSON.
 */
import type { Consequence, Effort, Proof, Target } from '../match/finding.js';
import type { CompiledIdiom } from './compiled-idiom.js';
import type { ShownDemo } from './demo-text.js';
import type { Ecosystem } from './ecosystem-text.js';
import type { ErrorText } from './error-text.js';
import type { Example, Trial } from './examples.js';
import type { Py, PyLine, PyParam } from './python/ast.js';
import type { CaveatText, ProofText, WrittenKind } from './row-text.js';
import type { RejectedKeyText, WeightKindText, WeightMakerText } from './weights-text.js';

export interface CompiledSignature {
  params: PyParam[];
  api?: 'v1' | 'v2';
  until?: string;
  when?: Py;
  /** Legacy parameter -> the name the templates use. */
  rename?: Record<string, string>;
}

export interface CompiledVariant {
  when?: Py;
  /** Parameters `when` looks at: an argument tested there is accounted for. */
  tests?: string[];
  setup?: PyLine[];
  init?: PyLine[];
  code?: PyLine;
  reference?: Py;
  call?: PyLine[];
  step?: PyLine[];
  helpers?: string[];
  holes?: Record<string, string>;
  /** Hole -> expressions over parameters that may fill it. */
  fills?: Record<string, Py[]>;
  weights?: string[];
  /** Parameters that mean nothing to the target -> why. */
  without?: Record<string, string>;
  refuses?: Record<string, string>;
  caveats?: string[];
  kind?: WrittenKind;
  idiom?: string;
  note?: string;
  effort?: Effort;
  consequence?: Consequence;
  /** What running it gave; put in by the build, from `rules/verified.json`. */
  proof?: Proof;
}

export interface CompiledRow {
  symbol: string;
  title?: string;
  /** Absent where the source is not called: a constant, an attribute. */
  signatures?: CompiledSignature[];
  advice: Record<Target, CompiledVariant[]>;
  /** Whether a condition asks for the API version. */
  byApi?: true;
  aliases?: string[];
  caveats?: string[];
  note?: string;
  examples?: (Example | Trial)[];
  proof?: ProofText;
}

/** The fallback for all symbols below a name. */
export interface CompiledNamespace {
  namespace: string;
  title?: string;
  advice: Record<Target, CompiledVariant[]>;
  caveats?: string[];
  note?: string;
}

export interface CompiledCatalog {
  version: string;
  /** By symbol. */
  rows: Record<string, CompiledRow>;
  /** Other names of a row -> its symbol. */
  aliases: Record<string, string>;
  /** `MatMul` of `tf.raw_ops.MatMul` -> the public name that stands for it. */
  rawOps: Record<string, string>;
  namespaces: Record<string, CompiledNamespace>;
  caveats: Record<string, CompiledCaveat>;
  /** Structural rules, by id. */
  idioms: CompiledIdiom[];
  /** Known error messages by id. */
  errors: Record<string, ErrorText>;
  /** Facts of the world around: releases, packages, dates. */
  ecosystem: Ecosystem;
  /** For `advise weights`: in their order. */
  weights: { kinds: WeightKindText[]; makers: WeightMakerText[]; rejected: RejectedKeyText[] };
  /** Targets whose data pipeline stays `tf.data`, read off the advice on `tf.data.Dataset.map`. */
  keepsPipeline: Record<Target, boolean>;
}

/** A caveat with what shows it. */
export interface CompiledCaveat extends CaveatText {
  demos: ShownDemo[];
  /** Why nothing can show it here. */
  cannotRun?: string;
}
