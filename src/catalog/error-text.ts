/**
 * What a rule file says of one error message. Facts of frameworks, not of targets' advice; the patterns stay text.
 */
export interface ErrorText {
  is: 'error';
  /** `session-gone`; asked for as `error/session-gone`. */
  id: string;
  /** Initial capital, no full stop. */
  title: string;
  /**
   * Pieces of the message by which it is known, see `message-pattern.ts`. White space, quotes and capitals count for nothing.
   */
  patterns: readonly string[];
  /** `crash`: it stops; `warning`: it goes on; `silent`: it goes on with wrong results; `install`: it never starts. */
  severity: 'crash' | 'warning' | 'silent' | 'install';
  /** Where it is raised, no full stop: `TensorFlow 2.0 and later`. */
  raisedOn: string;
  /** Full sentences: what it says. */
  meaning: string;
  /** Full sentences: why it happens. */
  why: string;
  /** Full sentences: what to do where TensorFlow stays. */
  stay: string;
  /** Full sentences: what becomes of it in another framework. */
  port: string;
  /** The names it blames, in any spelling, with what the pattern captured: `tf.layers.{name}`. Default: `{module}.{name}`. */
  blames?: readonly string[];
  /** Known by a symptom that has many causes: comes after what says more. */
  symptom?: true;
  /** Where it was seen: a version that was run, or an issue. */
  source: string;
}
