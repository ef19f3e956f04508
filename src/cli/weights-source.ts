/** What a path given to `advise weights` is: code, or a file of weights, which is read here. */
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { nearest } from '../base/nearest.js';
import { type ReadData, readCheckpoint } from '../weights/files/checkpoint.js';
import { isHdf5 } from '../weights/files/hdf5.js';
import { readKerasFile } from '../weights/files/keras-file.js';
import { type FileFault, isFault, type StoredWeights } from '../weights/files/stored.js';
import { isTable } from '../weights/files/table.js';
import { isZip } from '../weights/files/zip.js';
import { systemReason, userError } from './errors.js';

export type WeightsSource =
  | { is: 'code'; path: string }
  | { is: 'file'; path: string; stored: StoredWeights };

const PYTHON = new Set(['.py', '.ipynb', '.pyi']);
const KERAS = new Set(['.h5', '.hdf5', '.keras']);

/** Reads it; throws a user's error where it is neither. */
export function readWeightsSource(path: string): WeightsSource {
  const place = locate(path);
  if (place === null) return { is: 'code', path };
  const stored = place.is === 'index' ? readIndex(place.path) : readKerasFile(readWhole(place.path));
  if (isFault(stored)) throw refuse(path, stored);
  return { is: 'file', path, stored };
}

function refuse(path: string, { fault, hint }: FileFault): Error {
  return userError('weights-unreadable', { path, detail: fault, hint });
}

interface Place {
  is: 'index' | 'keras';
  path: string;
}

/** The file of weights that the path means; null for code. */
function locate(path: string): Place | null {
  const stat = statusOf(path);
  if (!stat) return locateMissing(path);
  if (stat.isDirectory()) return inFolder(path);
  if (!stat.isFile())
    throw refuse(path, { fault: 'it is no regular file', hint: 'Name a file or a folder.' });
  const extension = extname(path).toLowerCase();
  if (PYTHON.has(extension)) return null;
  if (extension === '.index') return { is: 'index', path };
  if (KERAS.has(extension)) return { is: 'keras', path };
  return indexBeside(path) ?? byContent(path);
}

function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw refuse(path, { fault: systemReason(error), hint: 'Name a file or folder that you may read.' });
  }
}

/** `model.ckpt-60` names three files, none of which is called that. */
function locateMissing(path: string): Place {
  if (existsSync(`${path}.index`)) return { is: 'index', path: `${path}.index` };
  const meant = nearest(basename(path), siblings(path));
  throw userError('path-missing', { path }, meant ? `Did you mean \`${join(dirname(path), meant)}\`?` : '');
}

function siblings(path: string): string[] {
  try {
    return readdirSync(dirname(path)).sort();
  } catch {
    return [];
  }
}

/** A SavedModel keeps a checkpoint in its `variables`. */
function inFolder(path: string): Place | null {
  const variables = join(path, 'variables', 'variables.index');
  return existsSync(join(path, 'saved_model.pb')) && existsSync(variables)
    ? { is: 'index', path: variables }
    : null;
}

/** Files of weights that lie in a folder, for a folder that holds no code. */
export function weightsIn(folder: string): string[] {
  return siblings(join(folder, 'x'))
    .filter((name) => extname(name) === '.index' || KERAS.has(extname(name)))
    .map((name) => join(folder, name));
}

/** `x.data-00000-of-00001` and `x.meta` belong to `x.index`. */
function indexBeside(path: string): Place | null {
  const prefix = /^(.*)\.(?:data-\d{5}-of-\d{5}|meta)$/s.exec(path)?.[1];
  const index = `${prefix ?? path}.index`;
  if (existsSync(index)) return { is: 'index', path: index };
  if (prefix === undefined) return null;
  throw refuse(path, {
    fault: `it is a part of a checkpoint whose index, \`${basename(index)}\`, is missing`,
    hint: 'Copy the index beside it, which holds the names and shapes; a checkpoint of format V1 has none: name its main file.',
  });
}

/** Neither name nor neighbours tell: the bytes may. */
function byContent(path: string): Place {
  const bytes = readWhole(path);
  if (isHdf5(bytes) || isZip(bytes)) return { is: 'keras', path };
  if (isTable(bytes)) return { is: 'index', path };
  throw refuse(path, {
    fault:
      bytes.length === 0 ? 'it is empty' : 'it is neither Python nor a file of weights that is known here',
    hint: 'Name a repository, a checkpoint (`model.ckpt-1000.index`), an `.h5` or a `.keras` file.',
  });
}

const LARGEST = 2 ** 31 - 1;

function readWhole(path: string): Uint8Array {
  try {
    if (statSync(path).size > LARGEST) {
      throw refuse(path, {
        fault: 'it is larger than 2 GB',
        hint: 'Save the weights alone, without the optimizer.',
      });
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'userError' in error) throw error;
    throw refuse(path, { fault: systemReason(error), hint: 'Name a file that you may read.' });
  }
}

function readIndex(path: string): StoredWeights | FileFault {
  const prefix = path.replace(/\.index$/, '');
  const readData: ReadData = ({ id, count }, offset, size) =>
    readPart(`${prefix}.data-${five(id)}-of-${five(count)}`, offset, size);
  return readCheckpoint(readWhole(path), readData);
}

function five(number: number): string {
  return String(number).padStart(5, '0');
}

/** A part of a data file; null where it is not there or ends before. */
function readPart(path: string, offset: number, size: number): Uint8Array | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    if (offset + size > fstatSync(file).size) return null;
    const bytes = new Uint8Array(size);
    return readSync(file, bytes, 0, size, offset) === size ? bytes : null;
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}
