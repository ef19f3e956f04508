/**
 * What `advise explain` answers: plain data, the JSON of `--format json`. Every text in it may come from a pasted log: views
 * escape it. Knows no format.
 */
import type { Consequence, Effort, Proof, StayOnTf2, Target } from '../match/finding.js';
import type { Api } from '../usage/usage.js';

/** Rises when a member changes its meaning or goes away. */
export const EXPLANATION_VERSION = 1;

/** One version found in a pasted text, and the words it was read from. */
export interface SeenVersion {
  version: string;
  from: string;
}

/** Python lines by the place they belong to. */
export interface TemplatePlaces {
  setup?: string;
  init?: string;
  code?: string;
  call?: string;
  step?: string;
}

/** One way an API is advised on, over the parameter names of the original. */
export interface Template {
  /** Python: when this one counts; null: otherwise, or always. */
  when: string | null;
  places: TemplatePlaces;
  /** Where the name is only mentioned, where that differs. */
  reference: string | null;
  imports: string[];
  holes: { name: string; what: string }[];
  /** Parameters whose values are written as the target names them. */
  converted: { name: string; what: string }[];
  /** How weights move: Python assignments, target = f(source). */
  weights: string[];
  helpers: string[];
  /** Ids in `rules`. */
  caveats: string[];
  /** What a person wrote: `redesign`, `remove`, `keep`, `none`; null: it depends on the call, as code says. */
  kind: 'redesign' | 'remove' | 'keep' | 'none' | null;
  consequence: Consequence | null;
  effort: Effort | null;
  note: string | null;
  proof: Proof;
}

/** How the source can be called. */
export interface SignatureAnswer {
  text: string;
  /** Which API has it; null: both. */
  api: Api;
  /** The last TensorFlow release that had it. */
  until: string | null;
}

/** What staying on TensorFlow 2 means. */
export interface StayAnswer {
  state: StayOnTf2;
  /** The spelling that works without `compat.v1`, where it is another one. */
  spelling: string | null;
}

/** A symbol, or a namespace. */
export interface SymbolAnswer {
  is: 'symbol';
  symbol: string;
  /** As it was asked, or as it stands in the text. */
  written: string;
  /** `api/tf.concat`, `namespace/tf.contrib.slim`; null where the catalogue says nothing. */
  rule: string | null;
  how: 'row' | 'namespace' | 'unknown';
  title: string;
  /** `function`, `class`, `method`, `module`, `value`; null where nobody knows. */
  what: 'function' | 'class' | 'method' | 'module' | 'value' | null;
  /** What calling or reading it gives, where that is known: `tf.Tensor`. */
  gives: string | null;
  /** The API that has the name; null: both, or not known. */
  api: Api;
  aliases: string[];
  signatures: SignatureAnswer[];
  stay: StayAnswer;
  note: string | null;
  /** Ids in `rules` that hold in every target. */
  caveats: string[];
  targets: Record<Target, Template[]>;
}

/** A semantic difference. */
export interface CaveatAnswer {
  is: 'caveat';
  id: string;
  title: string;
  text: string;
  /** Empty: all. */
  targets: Target[];
  source: string | null;
  /** Programs that show it, with what running them gave. */
  demonstrations: Demonstration[];
  /** Rules that refer to it. */
  rules: string[];
}

/** Python beside Python: the original, the port that goes wrong, the one that is right. */
export interface Demonstration {
  target: Target;
  source: string;
  naive: string;
  right: string | null;
  /** The text of the error that the naive port raises. */
  raises: string | null;
  /** Measured: how far off the naive port is, relative to the largest value or 1. */
  apart: number | null;
  /** Measured: what the naive port gave where that is no figure: its error, another shape or type, NaN. */
  seen: string | null;
  /** Measured: how far off the right one is. */
  difference: number | null;
}

/** A function of ours that advice may call. */
export interface HelperAnswer {
  is: 'helper';
  name: string;
  targets: Target[];
  /** Rules whose advice calls it. */
  rules: string[];
}

/** A known error message. */
export interface ErrorAnswer {
  is: 'error';
  /** `error/session-gone`. */
  id: string;
  title: string;
  /** The words of the text it was known by; null where it was asked for by its id. */
  matched: string | null;
  /** `crash`: it stops; `warning`: it goes on; `silent`: it goes on with wrong results; `install`: it never starts. */
  severity: 'crash' | 'warning' | 'silent' | 'install';
  /** Where it is raised. */
  raisedOn: string;
  meaning: string;
  why: string;
  /** The fix where TensorFlow stays. */
  stay: string;
  /** What becomes of it when the code moves to another framework. */
  port: string;
  /** Names the message blames, and what the catalogue says of them. */
  culprits: SymbolAnswer[];
  source: string;
}

export type Answer = SymbolAnswer | CaveatAnswer | HelperAnswer | ErrorAnswer;

/** Something near to what was asked, to ask for next. */
export interface Near {
  /** What to type: `tf.layers.dense`, `caveat/dense-init`. */
  ask: string;
  title: string;
}

export interface Explanation {
  schemaVersion: typeof EXPLANATION_VERSION;
  tool: {
    name: 'advise';
    version: string;
    catalogVersion: string;
    pins: Record<string, string>;
    asOf: string;
  };
  asked: {
    /** `name`: a symbol, rule, caveat or helper. `text`: a message, traceback or log. */
    as: 'name' | 'text';
    /** The name, or the first line of the text, cut where it is long. */
    text: string;
    characters: number;
    /** How many characters of a very long text were read: the last ones. */
    read: number;
  };
  /** What the text shows of the machine it comes from. */
  seen: { python: SeenVersion | null; tensorflow: SeenVersion | null; keras: SeenVersion | null };
  /** The reader's own line that failed, from a traceback. */
  failed: { file: string | null; line: number | null; code: string } | null;
  /** The best first. Empty: nothing is known. */
  answers: Answer[];
  /** Of the same name or near to what was asked. */
  near: Near[];
  /** Texts of the caveats that answers refer to, by id. */
  rules: Record<string, { title: string; text: string }>;
}
