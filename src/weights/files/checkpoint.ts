/**
 * The index of a TensorFlow checkpoint (format V2): names, shapes and types of its variables. Object-based ones also
 * tell what each variable was called, in a graph that lies among the data.
 */
import { cursor, take, varint } from './bytes.js';
import { tensorflowType } from './dtypes.js';
import { type ObjectGraph, readObjectGraph } from './object-graph.js';
import { fieldsOf, numberIn, partsIn } from './proto.js';
import { Damaged, type FileFault, type StoredVariable, type StoredWeights } from './stored.js';
import { isTable, tableEntries } from './table.js';

/** Bytes of one of the checkpoint's data files; null where they cannot be had. */
export type ReadData = (
  shard: { id: number; count: number },
  offset: number,
  size: number,
) => Uint8Array | null;

const GRAPH = '_CHECKPOINTABLE_OBJECT_GRAPH';
const ATTRIBUTES = '/.ATTRIBUTES/';

interface Entry {
  name: string;
  dtype: number;
  shape: number[] | null;
  shard: number;
  offset: number;
  size: number;
  partitioned: boolean;
}

/** Reads an index. */
export function readCheckpoint(index: Uint8Array, readData: ReadData): StoredWeights | FileFault {
  if (!isTable(index)) return notAnIndex(index);
  try {
    const { shards, entries } = bundleOf(index);
    const graphEntry = entries.find(({ name }) => name === GRAPH);
    const graph = graphEntry ? graphIn(graphEntry, shards, readData) : null;
    const notes = graphEntry && !graph ? [NO_GRAPH] : [];
    return {
      format: graphEntry ? 'object-based TensorFlow checkpoint' : 'TensorFlow checkpoint',
      variables: entries.filter(({ name }) => name !== GRAPH).map((entry) => variableOf(entry, graph)),
      notes,
    };
  } catch (error) {
    if (error instanceof FormatV1) return V1;
    if (!(error instanceof Damaged)) throw error;
    return {
      fault: `it is a checkpoint index, but ${error.message}`,
      hint: 'Copy it again from where it was made, together with its `.data-` files.',
    };
  }
}

class FormatV1 extends Error {}

const V1: FileFault = {
  fault: 'it is a checkpoint of format V1, which TensorFlow wrote before version 1.0',
  hint: 'Restore it with TensorFlow and save it again: `tf.compat.v1.train.Saver(write_version=tf.compat.v1.train.SaverDef.V2)`.',
};

const NO_GRAPH =
  'The `.data-` files that belong to the index were not found, so the original names of the variables are not known: only their ' +
  'places in the object that was saved.';

function notAnIndex(bytes: Uint8Array): FileFault {
  const hint =
    'Name the file that ends in `.index`; a checkpoint of format V1 has none: restore it with TensorFlow and save it again.';
  return {
    fault: bytes.length === 0 ? 'it is empty' : 'it is no index of a TensorFlow checkpoint, or cut off',
    hint,
  };
}

function bundleOf(index: Uint8Array): { shards: number; entries: Entry[] } {
  const decoder = new TextDecoder();
  const all = tableEntries(index);
  const header = all.find(({ key }) => key.length === 0);
  if (header && partsIn(fieldsOf(header.value), 1).length > 0) throw new FormatV1();
  if (!header) throw new Damaged('its header is missing, so it is a table of something else');
  // Keys that start with a zero byte hold the pieces of partitioned variables, which are listed whole as well.
  const named = all.filter(({ key }) => key.length > 0 && key[0] !== 0);
  return {
    shards: numberIn(fieldsOf(header.value), 1),
    entries: named.map(({ key, value }) => entryOf(decoder.decode(key), value)),
  };
}

function entryOf(name: string, value: Uint8Array): Entry {
  const fields = fieldsOf(value);
  const shape = partsIn(fields, 2).at(-1);
  return {
    name,
    dtype: numberIn(fields, 1),
    shape: shape ? shapeOf(shape) : [],
    shard: numberIn(fields, 3),
    offset: numberIn(fields, 4),
    size: numberIn(fields, 5),
    partitioned: partsIn(fields, 7).length > 0,
  };
}

function shapeOf(bytes: Uint8Array): number[] | null {
  const fields = fieldsOf(bytes);
  if (numberIn(fields, 3) !== 0) return null;
  const sizes = partsIn(fields, 2).map((dim) => numberIn(fieldsOf(dim), 1));
  return sizes.every(Number.isSafeInteger) ? sizes : null;
}

const LARGEST_GRAPH = 256 * 1024 * 1024;

/** The graph is one string: its length, a checksum, its bytes. */
function graphIn(entry: Entry, shards: number, readData: ReadData): ObjectGraph | null {
  if (entry.size > LARGEST_GRAPH) throw new Damaged('its object graph is too large');
  const bytes = readData({ id: entry.shard, count: shards }, entry.offset, entry.size);
  if (!bytes || bytes.length !== entry.size) return null;
  const c = cursor(bytes);
  const length = varint(c);
  take(c, CHECKSUM);
  return readObjectGraph(take(c, length));
}

const CHECKSUM = 4;

function variableOf(entry: Entry, graph: ObjectGraph | null): StoredVariable {
  const known = graph?.get(entry.name);
  const left = whyLeft(entry, known);
  return {
    name: entry.name,
    shape: entry.shape,
    dtype: tensorflowType(entry.dtype),
    ...(known && !left && { known: splitName(known, entry.name) }),
    ...(left !== null && { left }),
  };
}

/** The last part of a place in the object is the variable's role, whatever it was called. */
function splitName(fullName: string, key: string): { layer: string; part: string } {
  const layer = fullName.replace(/\/?[^/]*$/, '');
  const place = key.split(ATTRIBUTES)[0] as string;
  return { layer, part: place.split('/').at(-1) as string };
}

const SLOT =
  /\/(?:Adam|Adam_1|AdamW|Momentum|RMSProp|RMSProp_1|Adagrad|Adadelta|Adadelta_1|Ftrl|Ftrl_1|Nesterov|LazyAdam|LazyAdam_1|LAMB|LAMB_1|adam_m|adam_v)(?:_\d+)?$/;
const COUNTER = /(?:^|\/)(?:beta[12]_power(?:_\d+)?|global_step|save_counter|learning_rate)$/;

function whyLeft({ name, dtype, partitioned }: Entry, known: string | undefined): string | null {
  const place = name.split(ATTRIBUTES)[0] as string;
  if (partitioned)
    return 'it is stored in pieces (a partitioned variable): save the checkpoint again without a partitioner';
  if (name.includes('/.OPTIMIZER_SLOT/') || SLOT.test(place))
    return 'a slot of the optimizer, which starts anew';
  if (/(?:^|\/)_?optimizer\//.test(place)) return "the optimizer's own, which starts anew";
  if (COUNTER.test(place) || COUNTER.test(known ?? '')) return 'a counter of the training';
  if (/\/ExponentialMovingAverage$/.test(place))
    return 'the moving average of a weight: port it in the place of the weight where the program evaluates with averages';
  if (dtype === 7 || name.includes('/.ATTRIBUTES/OBJECT_CONFIG_JSON')) return 'text, no weight';
  return null;
}
