/** One layer of the map: its templates filled in for every target, or the note that says why there are none. */
import type { CompiledCatalog } from '../catalog/compiled.js';
import { TARGETS, type Target } from '../match/finding.js';
import type { Member } from './group.js';
import type { Fit } from './kinds.js';
import { joinKey, kindTemplates, movesOf } from './moves.js';
import type { MapLayer, PortedLayer, SourceArray } from './port-map.js';

interface Recognised {
  path: readonly string[];
  member: Member;
  fit: Fit;
}

/** A layer whose kind is known. */
export function layerOf(catalog: CompiledCatalog, { path, member, fit }: Recognised): MapLayer {
  const { kind, parts } = fit;
  const ported = (target: Target): PortedLayer => {
    const missing = Object.entries(kind.without ?? {}).flatMap(([part, more]) =>
      parts.has(part) ? [] : (more[target] ?? []),
    );
    const templates = [...kindTemplates(catalog, kind, target), ...missing];
    const module = kind.modules[target];
    return {
      module: module === 'none' ? null : module,
      moves: movesOf(templates, parts, (name) => keyOf(target, path, name, member)),
      note: kind.notes?.[target] ?? null,
    };
  };
  return {
    name: sourceName(path, member),
    what: kind.title,
    certainty: fit.certainty,
    because: fit.because,
    places: [],
    arrays: [...parts.values()],
    targets: everyTarget(ported),
  };
}

/** A variable that nothing tells the use of: it keeps its name and its shape. */
export function variableLayer(path: readonly string[], array: SourceArray, because = UNKNOWN_USE): MapLayer {
  const member = path.at(-1) as string;
  const parts = new Map([['value', array]]);
  const key = (target: Target) => joinKey(target, path.slice(0, -1).map(attribute), attribute(member));
  return {
    name: path.join('/'),
    what: 'a variable',
    certainty: 'guess',
    because,
    places: [],
    arrays: [array],
    targets: everyTarget((target) => ({
      module: VARIABLES[target],
      moves: movesOf(['value = value'], parts, () => key(target)),
      note: null,
    })),
  };
}

const UNKNOWN_USE = 'Neither name nor shape says what it is used for, so it is taken over as it is.';

const VARIABLES: Record<Target, string> = {
  pytorch: 'nn.Parameter',
  jax: 'nnx.Param',
  keras: 'keras.Variable',
};

function everyTarget(make: (target: Target) => PortedLayer): Record<Target, PortedLayer> {
  return Object.fromEntries(TARGETS.map((target) => [target, make(target)])) as Record<Target, PortedLayer>;
}

function sourceName(path: readonly string[], { level, direction }: Member): string {
  return [...path, ...(level === null ? [] : [`level ${level}`]), ...(direction ? [direction] : [])].join(
    '/',
  );
}

/** Stacks and directions are one module in PyTorch, with its own names for them; in Flax and Keras they are modules. */
function keyOf(target: Target, path: readonly string[], name: string, { level, direction }: Member): string {
  const layer = path.map(attribute);
  if (target === 'pytorch') {
    const leveled = level === null ? name : name.replace(/_l0$/, `_l${level}`);
    return joinKey(target, layer, direction === 'backward' ? `${leveled}_reverse` : leveled);
  }
  if (level !== null) layer.push(String(level));
  if (direction) layer.push(target === 'jax' ? `${direction}_rnn` : direction);
  return joinKey(target, layer, name);
}

/** A step of a scope as an attribute. */
function attribute(step: string): string {
  return step.replace(/[^\w?]/g, '_');
}
