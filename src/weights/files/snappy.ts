/** Snappy's block format: TensorFlow may compress the blocks of an index with it. */
import { byte, cursor, take, varint } from './bytes.js';
import { Damaged } from './stored.js';

/** No block of an index is larger than this: what claims to be is damage, or meant to fill the memory. */
const LARGEST = 64 * 1024 * 1024;

/** The uncompressed bytes. */
export function unsnappy(compressed: Uint8Array): Uint8Array {
  const c = cursor(compressed);
  const length = varint(c);
  if (length > LARGEST) throw new Damaged('a compressed block in it is too large');
  const out = new Uint8Array(length);
  let at = 0;
  while (c.at < c.end) {
    const tag = byte(c);
    if ((tag & 3) === 0) {
      const part = take(
        c,
        literalLength(tag, () => byte(c)),
      );
      if (at + part.length > length) throw new Damaged('a compressed block in it is damaged');
      out.set(part, at);
      at += part.length;
    } else {
      const copy = copyOf(tag, () => byte(c));
      if (copy.offset === 0 || copy.offset > at || at + copy.length > length) {
        throw new Damaged('a compressed block in it is damaged');
      }
      for (let i = 0; i < copy.length; i++, at++) out[at] = out[at - copy.offset] as number;
    }
  }
  if (at !== length) throw new Damaged('a compressed block in it is damaged');
  return out;
}

function literalLength(tag: number, next: () => number): number {
  const short = tag >> 2;
  return (short < 60 ? short : littleEndian(short - 59, next)) + 1;
}

function copyOf(tag: number, next: () => number): { offset: number; length: number } {
  if ((tag & 3) === 1) return { length: ((tag >> 2) & 7) + 4, offset: ((tag >> 5) << 8) + next() };
  return { length: (tag >> 2) + 1, offset: littleEndian((tag & 3) === 2 ? 2 : 4, next) };
}

function littleEndian(count: number, next: () => number): number {
  let value = 0;
  for (let i = 0; i < count; i++) value += next() * 256 ** i;
  return value;
}
