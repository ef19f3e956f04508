/** An HDF5 file as a flat list: its arrays with their paths, and the attributes of its groups. The one place that knows jsfive. */
import { Dataset, File, type Group } from 'jsfive';
import { Damaged, type FileFault } from './stored.js';

/** One array. */
export interface Hdf5Array {
  /** From the root, without a leading slash. */
  path: string;
  shape: number[];
  dtype: unknown;
}

/** The file. */
export interface Hdf5File {
  arrays: Hdf5Array[];
  /** By the path of the group, `''` for the root. */
  attributes: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

const SIGNATURE = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether the bytes begin as HDF5 does. */
export function isHdf5(bytes: Uint8Array): boolean {
  return SIGNATURE.every((value, i) => bytes[i] === value);
}

/** More arrays than any model has: a file with a loop in it, or one that is meant to keep us busy. */
const MOST = 100_000;
const DEEPEST = 60;

/** Reads names, shapes and attributes; the numbers in the arrays are left alone. */
export function readHdf5(bytes: Uint8Array): Hdf5File | FileFault {
  if (!isHdf5(bytes)) {
    return {
      fault: bytes.length === 0 ? 'it is empty' : 'it is no HDF5 file',
      hint: 'Name a file that Keras saved: `.h5`, `.hdf5`, `.weights.h5` or `.keras`.',
    };
  }
  try {
    const file: Hdf5File & { attributes: Map<string, Record<string, unknown>> } = {
      arrays: [],
      attributes: new Map(),
    };
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    quietly(() => walk(file, new File(buffer, ''), []));
    return file;
  } catch (error) {
    // Whatever the library says of damage it says in words for its authors: type errors, range errors.
    return {
      fault: `it is an HDF5 file, but damaged or cut off${error instanceof Damaged ? ` (${error.message})` : ''}`,
      hint: 'Copy it again from where it was made, or save it again.',
    };
  }
}

/** The library prints what it does not know, raw bytes and all: standard output belongs to the report. */
function quietly(work: () => void): void {
  const { log, warn } = console;
  try {
    console.log = console.warn = () => {};
    work();
  } finally {
    Object.assign(console, { log, warn });
  }
}

function walk(
  file: Hdf5File & { attributes: Map<string, Record<string, unknown>> },
  group: Group,
  path: readonly string[],
): void {
  if (path.length > DEEPEST) throw new Damaged('its groups are nested too deep');
  file.attributes.set(path.join('/'), group.attrs);
  for (const key of [...group.keys].sort()) {
    const item = group.get(key);
    const inner = [...path, key];
    if (!(item instanceof Dataset)) walk(file, item, inner);
    else {
      file.arrays.push({ path: inner.join('/'), shape: [...item.shape], dtype: item.dtype });
      if (file.arrays.length > MOST) throw new Damaged('it holds too many arrays');
    }
  }
}
