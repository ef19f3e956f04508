/** The port map of a repository: the variables that its calls make, by the names that TensorFlow gives them. */
import type { CompiledCatalog } from '../catalog/compiled.js';
import type { WeightKindText } from '../catalog/weights-text.js';
import type { Frame, Frames } from '../usage/frame.js';
import type { Certainty, Usage } from '../usage/usage.js';
import { argumentIndex, type Context, createContexts } from './contexts.js';
import { notesOn } from './from-file.js';
import { layersOfRaw } from './from-raw.js';
import { layerOf } from './layer.js';
import { type Call, type Made, madeBy, makerArgument } from './made.js';
import { createNumbering, type Numbering } from './numbering.js';
import { type MapLayer, PORT_MAP_VERSION, type PortMap } from './port-map.js';
import { consumers, isRaw, type Raw, rawVariable } from './raw.js';
import { isRepeat, repeated } from './repeats.js';

/** What the link stage found. */
export interface LinkedCode {
  usages: readonly Usage[];
  frames: Frames;
}

/** Makes the map. `path` is shown as the user named it. */
export function mapOfCode({ usages, frames }: LinkedCode, path: string, catalog: CompiledCatalog): PortMap {
  const w = createWork(usages, frames, catalog);
  const found = instances(w).flatMap((instance) => read(w, instance));
  const made = found.flatMap((result) => (result.is === 'layer' ? [result.made] : []));
  const raw = found.flatMap((result) => (result.is === 'raw' ? [result.raw] : []));
  const layers = merged([
    ...made.map((one) => layerOfMade(one, catalog)),
    ...layersOfRaw(
      raw.filter(({ left }) => left === null),
      catalog,
    ),
  ]);
  const left = new Map(
    raw.flatMap(({ left: why, array }) => (why === null ? [] : [[array.name, { ...array, why }] as const])),
  );
  return {
    schemaVersion: PORT_MAP_VERSION,
    source: { path, format: 'code', kerasVersion: null },
    layers,
    left: [...left.values()],
    rejected: [],
    notes: [
      ...(layers.length === 0 ? [NOTHING] : [READ_OFF]),
      ...(w.isCut() ? [CUT] : []),
      ...makerNotes(made),
      ...notesOn(layers),
    ],
  };
}

/** What the makers that were met do not tell, each once. */
function makerNotes(made: readonly Made[]): string[] {
  return [...new Set(made.flatMap(({ maker }) => maker.note ?? []))];
}

const NOTHING = 'No call that makes variables was found.';
const READ_OFF =
  'Read off the code without running it: `?` stands for what it does not tell, and both sides of every condition are here. ' +
  'A checkpoint or a Keras file tells all of it: name one instead of the repository.';
const CUT = 'Some functions are called in more ways than are followed, so layers may be missing.';

interface Work {
  usages: readonly Usage[];
  frames: Frames;
  makers: ReadonlyMap<string, CompiledCatalog['weights']['makers'][number]>;
  at: ReturnType<typeof createContexts>['at'];
  isCut(): boolean;
  numbering: Numbering;
  /** Symbols by usage id. */
  symbols: ReadonlyMap<string, string>;
  /** By `node` of a call: the kind that uses its value. */
  used: ReadonlyMap<string, string | null>;
  /** By `node` of a call and context: the size of the last axis of its value. */
  sizes: Map<string, number>;
}

function createWork(usages: readonly Usage[], frames: Frames, catalog: CompiledCatalog): Work {
  return {
    usages,
    frames,
    makers: new Map(catalog.weights.makers.map((maker) => [maker.symbol, maker])),
    ...createContexts(usages, frames),
    numbering: createNumbering(),
    symbols: new Map(usages.map(({ id, symbol }) => [id, symbol])),
    used: consumers(usages, frames),
    sizes: new Map(),
  };
}

interface Instance {
  usage: Usage;
  frame: Frame;
  context: Context;
  order: number[];
}

/** All calls of interest in all their contexts, in the order in which the program runs them. */
function instances(w: Work): Instance[] {
  const found = w.usages
    .filter(
      ({ symbol, role }) =>
        (role === 'call' || role === 'method') &&
        (w.makers.has(symbol) || isRaw(symbol) || isRepeat(symbol) || KEEPING.has(symbol)),
    )
    .flatMap((usage) =>
      w.at(usage).map(({ frame, context }) => ({ usage, frame, context, order: orderOf(frame, context) })),
    );
  return found.sort((a, b) => compareOrder(a.order, b.order));
}

function orderOf(frame: Frame, { chain }: Context): number[] {
  return [...chain, frame.node].flatMap((node) => node.split(':').map(Number));
}

function compareOrder(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

type Result = { is: 'layer'; made: Made } | { is: 'raw'; raw: Raw };

function read(w: Work, { usage, frame, context }: Instance): Result[] {
  const inLoop = frame.inLoop || context.inLoop;
  if (isRaw(usage.symbol)) {
    const next = (name: string) =>
      w.numbering.next(`${context.root}/${context.names.join('/')}`, name, inLoop);
    const raw = rawVariable(usage, frame, context, next);
    const kind = usedAs(w, frame, context);
    return [{ is: 'raw', raw: { ...raw, kind } }];
  }
  if (isRepeat(usage.symbol)) return readRepeat(w, { usage, frame, context });
  const inSize = inputSize(w, { usage, frame, context });
  const maker = w.makers.get(usage.symbol);
  if (!maker) {
    if (inSize !== null) w.sizes.set(sizeKey(frame.node, context), inSize);
    return [];
  }
  const call: Call = { usage, frame, context, maker };
  const made = madeBy(call, layerPath(w, call, inLoop), maker.keras ? null : inSize);
  if (made.out !== null) w.sizes.set(sizeKey(frame.node, context), made.out);
  return [{ is: 'layer', made }];
}

/** What uses the variable: where its function returns it, also what uses the value of that function. */
function usedAs(w: Work, frame: Frame, { chain }: Context): string | null {
  let node = frame.node;
  for (const call of [...chain].reverse()) {
    if (w.used.has(node) || !w.frames.returned.has(node)) break;
    node = call;
  }
  return w.used.get(node) ?? null;
}

/** Each layer of a repetition gets what the one before gives. */
function readRepeat(w: Work, { usage, frame, context }: Omit<Instance, 'order'>): Result[] {
  let size = inputSize(w, { usage, frame, context });
  return repeated(usage, frame, context, (id) => w.symbols.get(id)).flatMap((one): Result[] => {
    const maker = w.makers.get(one.usage.symbol);
    if (!maker) return [];
    const call: Call = { usage: one.usage, frame: one.frame, context, maker };
    const made = madeBy(call, [...context.scopes, ...one.path], size);
    size = made.out;
    if (size !== null) w.sizes.set(sizeKey(frame.node, context), size);
    return [{ is: 'layer', made }];
  });
}

function layerPath(w: Work, call: Call, inLoop: boolean): string[] {
  const { maker, context } = call;
  const given = makerArgument(call, maker.named.by);
  const scopes = maker.keras ? [] : context.scopes;
  const name = given === '' ? null : given;
  if (typeof name === 'string') return [...scopes, ...name.split('/')];
  if (name !== null) return [...scopes, '?'];
  // The loop that runs a cell opens a scope of its own, and the cell is numbered in there.
  if (maker.inside) return [...scopes, maker.inside, maker.named.otherwise];
  const key = maker.keras ? `keras ${context.root}` : context.instance;
  return [...scopes, w.numbering.next(key, maker.named.otherwise, inLoop)];
}

/** Calls whose value has the last axis of their first argument. */
const KEEPING = new Set([
  ...[
    'tf.nn.relu',
    'tf.nn.relu6',
    'tf.nn.elu',
    'tf.nn.leaky_relu',
    'tf.nn.tanh',
    'tf.tanh',
    'tf.nn.sigmoid',
    'tf.sigmoid',
  ],
  ...[
    'tf.nn.max_pool',
    'tf.nn.avg_pool',
    'tf.layers.max_pooling2d',
    'tf.layers.average_pooling2d',
    'tf.layers.max_pooling1d',
  ],
  ...[
    'tf.layers.dropout',
    'tf.nn.dropout',
    'tf.identity',
    'tf.contrib.slim.max_pool2d',
    'tf.contrib.slim.avg_pool2d',
  ],
  ...['tf.contrib.slim.dropout', 'tf.nn.local_response_normalization', 'tf.nn.lrn', 'tf.nn.bias_add'],
]);

/** The size of the last axis of the first argument, where the call that gave it is known. */
function inputSize(w: Work, { usage, frame, context }: Omit<Instance, 'order'>): number | null {
  const keyword = /^tf\.nn\./.test(usage.symbol) ? (usage.arguments[0]?.keyword ?? 'input') : 'inputs';
  const at = argumentIndex(usage, [0, keyword]);
  const origin = at === null ? null : frame.origins[at];
  return origin ? (w.sizes.get(sizeKey(origin, context)) ?? null) : null;
}

function sizeKey(node: string, { chain }: Context): string {
  return `${chain.join()}>${node}`;
}

function layerOfMade(made: Made, catalog: CompiledCatalog): MapLayer {
  const kind = catalog.weights.kinds.find((one) => one.kind === made.maker.kind) as WeightKindText;
  const layer = layerOf(catalog, {
    path: made.path,
    member: { level: null, direction: null },
    fit: { kind, parts: made.parts, certainty: certaintyOf(made), because: because(made) },
  });
  return { ...layer, places: [placeOf(made.usage)] };
}

function certaintyOf({ usage, path, maker }: Made): Certainty {
  if (path.some((step) => step.includes('?'))) return 'guess';
  // A number counts all layers of the graph, also those that other packages make out of sight.
  const isNumbered = !usage.arguments.some(({ keyword }) => keyword === maker.named.by);
  return (maker.note || isNumbered) && usage.certainty === 'certain' ? 'likely' : usage.certainty;
}

function because({ usage, path }: Made): string {
  const open = path.some((step) => step.includes('?')) ? ' Its name is not known where there is a `?`.' : '';
  return `\`${usage.written}\` makes it.${open}`;
}

/** Where a usage stands. */
export function placeOf({ file, line }: Usage): string {
  return `${file}:${line}`;
}

/** A layer that several contexts make is one: the weights are shared by their name. */
function merged(layers: readonly MapLayer[]): MapLayer[] {
  const byName = new Map<string, MapLayer>();
  for (const layer of layers) {
    const key = layer.arrays.map(({ name }) => name).join('\0');
    const known = byName.get(key);
    if (known) known.places = [...new Set([...known.places, ...layer.places])];
    else byName.set(key, { ...layer });
  }
  return [...byName.values()];
}
