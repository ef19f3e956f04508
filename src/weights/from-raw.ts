/** Variables that code makes one by one, put together into layers: by the call that uses them, else by their names. */
import type { CompiledCatalog } from '../catalog/compiled.js';
import type { WeightKindText } from '../catalog/weights-text.js';
import { type Fit, fitKind } from './kinds.js';
import { layerOf, variableLayer } from './layer.js';
import type { MapLayer, SourceArray } from './port-map.js';
import type { Raw } from './raw.js';
import { byStem } from './stems.js';

/** The layers, in the order of their variables. */
export function layersOfRaw(raw: readonly Raw[], catalog: CompiledCatalog): MapLayer[] {
  const scopes = new Map<string, Map<string, Raw>>();
  for (const variable of raw) {
    const key = variable.scope.join('/');
    const scope = scopes.get(key) ?? new Map<string, Raw>();
    scopes.set(key, scope);
    const known = scope.get(variable.leaf);
    if (!known) scope.set(variable.leaf, variable);
    else scope.set(variable.leaf, { ...known, kind: known.kind ?? variable.kind });
  }
  return [...scopes.values()].flatMap((scope) => layersOfScope(scope, catalog));
}

function layersOfScope(scope: ReadonlyMap<string, Raw>, catalog: CompiledCatalog): MapLayer[] {
  const stems = byStem(scope);
  return stems.flatMap(({ name, plain, leaves, whole }): MapLayer[] => {
    const all = [...whole.values()];
    const path = [
      ...(all[0] as Raw).scope,
      ...(stems.length === 1 && !plain && isScoped(all) ? [] : [name]),
    ].filter(Boolean);
    const fit = path.length === 0 ? null : fitOf(leaves, all, catalog);
    const places = [...new Set(all.map(({ usage }) => `${usage.file}:${usage.line}`))];
    const layers = fit
      ? [layerOf(catalog, { path, member: { level: null, direction: null }, fit })]
      : all.map(({ scope: steps, leaf, array }) => variableLayer([...steps, leaf], array));
    return layers.map((layer) => ({ ...layer, places }));
  });
}

/** Variables outside of every scope have nothing but their own names. */
function isScoped(all: readonly Raw[]): boolean {
  return (all[0] as Raw).scope.length > 0;
}

function fitOf(leaves: ReadonlyMap<string, Raw>, all: readonly Raw[], catalog: CompiledCatalog): Fit | null {
  const user = all.find(({ kind }) => kind !== null);
  const open = all.some(({ array }) => array.name.includes('?'));
  if (!user)
    return fitKind(
      catalog.weights.kinds.filter(({ kind }) => kind !== 'TF1 LSTM cell'),
      arraysOf(leaves),
      null,
    );
  const kind = catalog.weights.kinds.find((one) => one.kind === user.kind) as WeightKindText;
  const kernel = Object.keys(kind.parts)[0] as string;
  const parts = new Map<string, SourceArray>();
  for (const [leaf, variable] of arraysOf(leaves)) {
    const isUser = variable === user.array;
    const part = isUser
      ? kernel
      : Object.entries(kind.parts).find(([name, { names }]) => name !== kernel && names.includes(leaf))?.[0];
    if (!part) return null;
    parts.set(part, variable);
  }
  const certainty = open ? 'guess' : user.usage.certainty;
  return {
    kind,
    parts,
    certainty,
    because: `Code uses it as the kernel of ${kind.title}.${open ? ' Its name is not known where there is a `?`.' : ''}`,
  };
}

function arraysOf(leaves: ReadonlyMap<string, Raw>): Map<string, SourceArray> {
  return new Map([...leaves].map(([leaf, { array }]) => [leaf, array]));
}
