/** The port map of a file without any code: layers by names and shapes, targets by the catalogue's templates. */
import type { CompiledCatalog } from '../catalog/compiled.js';
import type { StoredVariable, StoredWeights } from './files/stored.js';
import { type Group, groupVariables } from './group.js';
import { type Fit, fitKind } from './kinds.js';
import { layerOf, variableLayer } from './layer.js';
import { type MapLayer, PORT_MAP_VERSION, type PortMap, type SourceArray } from './port-map.js';
import { rejectedKeysIn } from './rejected.js';
import { byStem } from './stems.js';

/** Makes the map. `path` is shown as the user named it. */
export function mapOfFile(stored: StoredWeights, path: string, catalog: CompiledCatalog): PortMap {
  const isLeft = ({ left }: StoredVariable) => left !== undefined;
  const groups = groupVariables(stored.variables.filter((variable) => !isLeft(variable)));
  const layers = groups.flatMap((group) => layersOf(group, catalog));
  return {
    schemaVersion: PORT_MAP_VERSION,
    source: { path, format: stored.format, kerasVersion: stored.kerasVersion ?? null },
    layers: layers.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    left: stored.variables
      .filter(isLeft)
      .map((variable) => ({ ...arrayOf(variable), why: variable.left as string })),
    rejected: rejectedKeysIn(stored, catalog.weights.rejected),
    notes: [...stored.notes, ...notesOn(layers)],
  };
}

/** What concerns several layers. */
export function notesOn(layers: readonly MapLayer[]): string[] {
  const has = (what: RegExp) => layers.some((layer) => what.test(layer.what));
  return has(/convolution/) && has(/dense/) ? [FLATTEN] : [];
}

const FLATTEN =
  'A dense layer behind flattened images: in PyTorch flatten in the order of TensorFlow, `x.permute(0, 2, 3, 1).flatten(1)`, ' +
  'or its weight meets the wrong inputs.';

function arrayOf({ name, shape, dtype }: StoredVariable): SourceArray {
  return { name, shape: shape ? [...shape] : null, dtype };
}

function layersOf(group: Group, catalog: CompiledCatalog): MapLayer[] {
  const whole = fitGroup(group, catalog);
  if (whole) return [layerOf(catalog, { path: group.path, member: group.member, fit: whole })];
  return byStem(group.leaves).flatMap(({ name, leaves, whole: variables }): MapLayer[] => {
    const path = [...group.path, name];
    const fit = leaves.size > 0 ? fitGroup({ ...group, path, leaves, layerClass: null }, catalog) : null;
    if (fit) return [layerOf(catalog, { path, member: group.member, fit })];
    return [...variables].map(([leaf, variable]) => alone(group, leaf, variable));
  });
}

const RECURRENT =
  'It belongs to a recurrent cell that no module of the targets computes with these arrays alone: write the cell yourself.';

/** Members of stacks and directions keep their whole place. */
function alone(group: Group, leaf: string, variable: StoredVariable): MapLayer {
  const { level, direction } = group.member;
  const inside = [...(level === null ? [] : [`cell_${level}`]), ...(direction ? [direction] : [])];
  const path = [...group.path, ...inside, leaf];
  return variableLayer(path, arrayOf(variable), group.cell ? RECURRENT : undefined);
}

function fitGroup(group: Group, catalog: CompiledCatalog): Fit | null {
  if (group.path.length === 0) return null;
  const leaves = new Map([...group.leaves].map(([leaf, variable]) => [leaf, arrayOf(variable)]));
  const kinds = catalog.weights.kinds.filter(({ kind }) => mayBe(group, kind));
  return fitKind(kinds, leaves, group.layerClass);
}

const OF_KERAS = new Set(['LSTM', 'GRU', 'GRU before', 'simple recurrence']);

/** A cell of TF1 keeps both kernels in one, and its scope is called after its class; Keras keeps two. */
function mayBe({ cell, leaves, member, layerClass }: Group, kind: string): boolean {
  if (leaves.has('recurrent_kernel'))
    return OF_KERAS.has(kind) && isOfGates(leaves, kind, cell ?? layerClass ?? '');
  if (OF_KERAS.has(kind)) return false;
  const inCell = cell !== null || member.level !== null;
  return inCell ? kind === 'TF1 LSTM cell' && /lstm_cell/.test(cell ?? '') : kind !== 'TF1 LSTM cell';
}

const GATES: Readonly<Record<string, number>> = { LSTM: 4, GRU: 3, 'GRU before': 3, 'simple recurrence': 1 };

/** The number of gates is the width of the recurrent kernel over its height. */
function isOfGates(leaves: Group['leaves'], kind: string, name: string): boolean {
  const [units = 0, width = 0] = leaves.get('recurrent_kernel')?.shape ?? [];
  return width === units * (GATES[kind] as number) && !/conv/i.test(name);
}
