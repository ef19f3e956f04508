/** The files that `scripts/weights/make_fixtures.py` made with TensorFlow 2.15, and ways to spoil them. */
import { readFileSync } from 'node:fs';
import { type ReadData, readCheckpoint } from '../../src/weights/files/checkpoint.js';
import { type FileFault, isFault, type StoredWeights } from '../../src/weights/files/stored.js';

const FOLDER = new URL('./fixtures/', import.meta.url);

/** The bytes of a fixture. */
export function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, FOLDER)));
}

/** What a reader gave, which must be no fault. */
export function whole(read: StoredWeights | FileFault): StoredWeights {
  if (isFault(read)) throw new Error(read.fault);
  return read;
}

/** What a reader gave, which must be a fault. */
export function fault(read: object): string {
  if (!isFault(read)) throw new Error('It was read.');
  return read.fault;
}

/** A checkpoint with its data. */
export function checkpoint(name: string): StoredWeights {
  const data = bytesOf(`${name}.data-00000-of-00001`);
  const readData: ReadData = (_, offset, size) => data.subarray(offset, offset + size);
  return whole(readCheckpoint(bytesOf(`${name}.index`), readData));
}

/** Bytes with damage in them, the same every time: `seed` picks where. */
export function damaged(bytes: Uint8Array, seed: number): Uint8Array {
  let state = seed * 7919 + 1;
  const next = (below: number) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state % Math.max(1, below);
  };
  const out = bytes.slice(0, seed % 3 === 0 ? next(bytes.length) : bytes.length);
  for (let i = 0; i <= seed % 5; i++) if (out.length > 0) out[next(out.length)] = next(256);
  return out;
}
