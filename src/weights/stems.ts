/** Variables of one scope that carry their layer in their own names: `softmax_w` and `softmax_b`, `w1` and `b1`. */

const ROLE =
  /^(?:(.+?)_?)?(kernel|weights?|w|W|matrix|Matrix|biases|bias|b|B|embeddings?|embedding_(?:weights|table)|gamma|beta|moving_mean|moving_variance|pop_mean|pop_var(?:iance)?|scale|offset)_?(\d*)$/;

/** What belongs together by its stem. */
export interface Stem<T> {
  /** The name of the layer, out of the names of its variables. */
  name: string;
  /** Its one variable has no name that says what it is in a layer. */
  plain: boolean;
  /** By what each is called in the layer. */
  leaves: Map<string, T>;
  /** By their names in the source. */
  whole: Map<string, T>;
}

/** Splits the variables of a scope; one that carries no role stands alone. */
export function byStem<T>(leaves: ReadonlyMap<string, T>): Stem<T>[] {
  const stems = new Map<string, Stem<T>>();
  for (const [leaf, value] of leaves) {
    const { stem, role, name } = readLeaf(leaf);
    const key = role === null ? `\0${leaf}` : stem;
    const entry = stems.get(key) ?? { name, plain: role === null, leaves: new Map(), whole: new Map() };
    stems.set(key, entry);
    // The kernel names a layer that has no stem but a number: `w1`, not `b1`.
    if (/^[wWkm]/.test(role ?? '')) entry.name = name;
    entry.leaves.set(role ?? leaf, value);
    entry.whole.set(leaf, value);
  }
  return [...stems.values()];
}

function readLeaf(leaf: string): { stem: string; role: string | null; name: string } {
  const found = ROLE.exec(leaf);
  if (!found) return { stem: leaf, role: null, name: leaf };
  const [, stem = '', role = '', number = ''] = found;
  const whole = `${stem}${number && stem ? `_${number}` : number}`;
  return { stem: whole, role, name: stem === '' ? leaf : whole };
}
