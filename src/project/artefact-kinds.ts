/** Stored models and data, told by their file names alone. Touches no disk. */
import type { ArtefactKind } from './types.js';

/** What a name stands for, and the name without the part that counts shards: `model.ckpt-100` for all its files. */
export interface NamedArtefact {
  kind: ArtefactKind;
  name: string;
}

const BY_ENDING: ReadonlyMap<string, ArtefactKind> = new Map([
  ['h5', 'h5'],
  ['hdf5', 'h5'],
  ['keras', 'keras'],
  ['tflite', 'tflite'],
  ['pb', 'frozen-graph'],
  ['ckpt', 'checkpoint'],
  ['tfrecord', 'tfrecord'],
  ['tfrecords', 'tfrecord'],
  ['tfrec', 'tfrecord'],
  ['npy', 'numpy'],
  ['npz', 'numpy'],
  ['onnx', 'onnx'],
  ['mlmodel', 'coreml'],
]);

const SHARD = /[-_.]\d{5}-of-\d{5}$/;
/** No name people give is longer; patterns are not tried on more. */
const MAX_NAME = 300;

/** The kind of a file of this name; null for what is no stored model and no data. */
export function artefactNamed(name: string): NamedArtefact | null {
  if (name.length > MAX_NAME) return null;
  if (name === 'saved_model.pb' || name === 'saved_model.pbtxt') return { kind: 'saved-model', name };
  if (name === 'checkpoint') return { kind: 'checkpoint', name };
  if (name.startsWith('events.out.tfevents')) return { kind: 'events', name: 'events.out.tfevents' };
  const whole = name.replace(/\.(?:gz|zst|bz2)$/i, '').replace(SHARD, '');
  const part = checkpointPart(name, whole);
  if (part !== null) return part;
  const ending = whole.slice(whole.lastIndexOf('.') + 1).toLowerCase();
  const kind = whole.includes('.') ? BY_ENDING.get(ending) : undefined;
  if (kind !== undefined) return { kind, name: whole };
  return /\.ckpt-\d+$/.test(whole) ? { kind: 'checkpoint', name: whole } : null;
}

/** `model.ckpt-100.index`, `.data-00000-of-00001` and `.meta`, which is the graph of TensorFlow 1. */
function checkpointPart(name: string, whole: string): NamedArtefact | null {
  if (SHARD.test(name) && whole.endsWith('.data'))
    return { kind: 'checkpoint', name: whole.slice(0, -'.data'.length) };
  const stem = /^(.*(?:ckpt.*|-\d+))\.(index|meta)$/.exec(name);
  if (!stem) return null;
  return { kind: stem[2] === 'meta' ? 'meta-graph' : 'checkpoint', name: stem[1] as string };
}
