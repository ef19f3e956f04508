/** Names that TensorFlow and Keras number: `dense`, `dense_1`. After a loop of unknown length nobody knows the number. */

/** Gives names; one for each graph or scope, by `key`. */
export interface Numbering {
  next(key: string, name: string, inLoop: boolean): string;
}

/** A fresh one. */
export function createNumbering(): Numbering {
  const used = new Map<string, number | null>();
  return {
    next(key, name, inLoop) {
      const id = `${key}\0${name}`;
      const count = used.get(id);
      if (inLoop || count === null) {
        used.set(id, null);
        return `${name}?`;
      }
      used.set(id, (count ?? 0) + 1);
      return count === undefined ? name : `${name}_${count}`;
    },
  };
}
