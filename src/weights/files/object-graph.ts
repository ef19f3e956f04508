/** The graph of objects in an object-based checkpoint: which variable each key is, by the name it had in the program. */
import { fieldsOf, partsIn, textIn } from './proto.js';

/** Checkpoint key -> the full name of the variable: `dense/kernel`. */
export type ObjectGraph = ReadonlyMap<string, string>;

/** Reads a `TrackableObjectGraph`. */
export function readObjectGraph(bytes: Uint8Array): ObjectGraph {
  const names = new Map<string, string>();
  for (const node of partsIn(fieldsOf(bytes), 1)) {
    for (const attribute of partsIn(fieldsOf(node), 2)) {
      const fields = fieldsOf(attribute);
      const fullName = textIn(fields, 2);
      if (fullName !== '') names.set(textIn(fields, 3), fullName);
    }
  }
  return names;
}
