/** A cursor over bytes that never reads past their end: damage becomes a `Damaged`, not `undefined`. */
import { Damaged } from './stored.js';

export interface Cursor {
  bytes: Uint8Array;
  at: number;
  end: number;
}

/** A cursor over a part of the bytes. */
export function cursor(bytes: Uint8Array, start = 0, end = bytes.length): Cursor {
  if (start < 0 || end < start || end > bytes.length) throw new Damaged('a part of it lies outside the file');
  return { bytes, at: start, end };
}

/** The next byte. */
export function byte(c: Cursor): number {
  if (c.at >= c.end) throw new Damaged('it ends in the middle of a record');
  return c.bytes[c.at++] as number;
}

/** The next `length` bytes, not copied. */
export function take(c: Cursor, length: number): Uint8Array {
  if (!Number.isSafeInteger(length) || length < 0 || c.at + length > c.end) {
    throw new Damaged('a record is longer than the file');
  }
  const part = c.bytes.subarray(c.at, c.at + length);
  c.at += length;
  return part;
}

const MAX_VARINT = 10;

/** A little-endian base-128 number. Above 2^53 it is not exact: such numbers are negative ones, or damage. */
export function varint(c: Cursor): number {
  let value = 0;
  let scale = 1;
  for (let i = 0; i < MAX_VARINT; i++) {
    const next = byte(c);
    value += (next & 0x7f) * scale;
    if (next < 0x80) return value;
    scale *= 128;
  }
  throw new Damaged('a number in it is too long');
}

/** Four bytes, little-endian. */
export function uint32(c: Cursor): number {
  const [a = 0, b = 0, d = 0, e = 0] = take(c, 4);
  return a + b * 0x100 + d * 0x10000 + e * 0x1000000;
}
