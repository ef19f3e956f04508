/** The framework's names in a piece of Python or in a log, as written: `tf.layers.dense`, and what imports bring in. */

const DOTTED =
  /\b(?:tf|tensorflow|keras|tf_keras|tfk|K|slim|tf_slim|hvd|tfp|tfa|hub|tfds)(?:\.[A-Za-z_]\w{0,80}){1,8}/g;
const FROM = /\bfrom\s+((?:tensorflow|keras|tf_keras|tf_slim|horovod)[\w.]{0,120})\s+import\s+(\w{1,80})/g;
const IMPORT = /\bimport\s+((?:tensorflow|keras|tf_keras|tf_slim|horovod)\.[\w.]{1,120})/g;

/** Each once, in the order of their places. Aliases such as `tf` are taken for what everybody means by them. */
export function namesIn(code: string): string[] {
  const found = [
    ...[...code.matchAll(FROM)].map((match) => ({ at: match.index, name: `${match[1]}.${match[2]}` })),
    ...[...code.matchAll(IMPORT)].map((match) => ({ at: match.index, name: match[1]! })),
    ...[...code.matchAll(DOTTED)].map((match) => ({ at: match.index, name: match[0] })),
  ].sort((a, b) => a.at - b.at);
  return [...new Set(found.map(({ name }) => name))];
}
