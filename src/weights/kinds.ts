/** Which sort of layer some arrays are: by the class where a file tells, else by their names and shapes. */
import type { WeightKindText, WeightPart } from '../catalog/weights-text.js';
import type { Certainty } from '../usage/usage.js';
import type { SourceArray } from './port-map.js';

/** A layer's arrays by the names they have in the source. */
export type Leaves = ReadonlyMap<string, SourceArray>;

/** A kind that fits. */
export interface Fit {
  kind: WeightKindText;
  /** By the canonical name of the part. */
  parts: Map<string, SourceArray>;
  certainty: Certainty;
  because: string;
}

/** The kind of a layer; null where none fits. */
export function fitKind(
  kinds: readonly WeightKindText[],
  leaves: Leaves,
  layerClass: string | null,
): Fit | null {
  const fits = kinds.flatMap((kind) => {
    const parts = partsOf(kind, leaves);
    return parts ? [{ kind, parts }] : [];
  });
  const byClass = layerClass ? fits.find(({ kind }) => kind.classes?.includes(layerClass)) : undefined;
  if (byClass) {
    return { ...byClass, certainty: 'certain', because: `The file says that it is a \`${layerClass}\`.` };
  }
  const [first] = fits;
  if (!first) return null;
  const rivals = fits.filter(({ kind }) => sharesParts(kind, first.kind));
  const sizesDecide =
    rivals.length === 1 &&
    first.parts.size > 1 &&
    [...first.parts.values()].every(isShaped) &&
    hasSizes(first.kind);
  const guess = first.kind.ambiguous !== undefined && !sizesDecide;
  return {
    ...first,
    certainty: guess ? 'guess' : 'likely',
    because: guess
      ? `By names and shapes; ${first.kind.ambiguous}.`
      : 'By the names of its arrays and by how their shapes fit together.',
  };
}

function isShaped({ shape }: SourceArray): boolean {
  return shape?.every((size) => size !== null) ?? false;
}

/** Whether the sizes of its arrays must fit together. */
function hasSizes({ parts }: WeightKindText): boolean {
  return Object.values(parts).some(({ sizeOf }) => sizeOf !== undefined);
}

/** Two kinds whose arrays are called alike. */
function sharesParts(a: WeightKindText, b: WeightKindText): boolean {
  const names = (kind: WeightKindText) => Object.keys(kind.parts).sort().join();
  return names(a) === names(b);
}

/** The leaves as parts of this kind; null where one does not fit, or one is missing. */
function partsOf(kind: WeightKindText, leaves: Leaves): Map<string, SourceArray> | null {
  const parts = new Map<string, SourceArray>();
  for (const [leaf, array] of leaves) {
    const part = Object.entries(kind.parts).find(
      ([name, { names }]) => names.includes(leaf) && !parts.has(name),
    );
    if (!part || (array.shape && !part[1].ranks.includes(array.shape.length))) return null;
    parts.set(part[0], array);
  }
  const whole = Object.entries(kind.parts).every(
    ([name, part]) => (part.optional || parts.has(name)) && sizeFits(part, parts, name),
  );
  return whole ? parts : null;
}

function sizeFits(part: WeightPart, parts: ReadonlyMap<string, SourceArray>, name: string): boolean {
  const own = parts.get(name)?.shape;
  const other = part.sizeOf && parts.get(part.sizeOf[0])?.shape;
  if (!part.sizeOf || !own || !other) return true;
  const [a, b] = [own.at(-1), other[part.sizeOf[1]]];
  return a === null || b === null || a === b;
}
