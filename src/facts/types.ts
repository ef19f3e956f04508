/**
 * What the link stage knows about TensorFlow, as data: which names are one symbol, what a class has, what a call gives.
 * Generated into `rules/facts/link.json`; says nothing about any target framework.
 */

/**
 * What an expression holds, written as text:
 *
 *     tf.Tensor              an instance of that public class
 *     [tf.Tensor]            a list (or any homogeneous sequence) of it
 *     (tf.Tensor, tf.Tensor) a tuple with known places
 *     {tf.Tensor}            a dict with such values
 *     type tf.Session        the class itself
 *     self                   the receiver's own kind (`Dataset.batch`)
 *     arg x                  whatever was passed as parameter `x` (`tf.make_template`, decorators)
 *     call x                 whatever calling parameter `x` gives (`tf.cond`, `tf.make_template(...)()`)
 *     py                     a plain Python value that is no framework object (int, str, None, NumPy array)
 *     ?                      not known
 */
export type Kind = string;

export interface ClassFact {
  /** Public base classes, canonical, nearest first, over TF 1.15, tf_keras and 2.21 together. */
  bases: string[];
  /** Public methods and properties it documents itself (not inherited), with what they give (method: its result). */
  members: Record<string, Kind>;
}

export interface LinkFacts {
  /** Every other public spelling of a symbol -> the canonical one (the most used in `usage-symbols.csv`). */
  aliases: Record<string, string>;
  /** `tf.python.ops.nn_ops.relu` -> `tf.nn.relu`; `tf.contrib.layers.python.layers.layers.conv2d` -> `tf.contrib.layers.conv2d`. */
  internals: Record<string, string>;
  /** Public modules (namespaces), canonical. */
  modules: string[];
  classes: Record<string, ClassFact>;
  /** Functions -> kind of the result. A function that is missing gives `?`. */
  functions: Record<string, Kind>;
  /** Public constants and objects that are neither class, function nor module -> their kind (`tf.float32`: `tf.DType`). */
  values: Record<string, Kind>;
  /** Public names only v1 has, and only v2 has: evidence for the API version of a plain `tf.X`. */
  onlyV1: string[];
  onlyV2: string[];
  /** Method names that are almost surely TensorFlow's, with the class they most likely belong to. */
  distinctiveMethods: Record<string, string>;
}
