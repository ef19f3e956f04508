/**
 * The paths of Keras 3's weight files (`layers/conv2d_1/vars/0`) as layers and parts: groups are numbered by class in the
 * order of the configuration, and arrays by the order in which the layer made them.
 */
import { type ConfigLayer, snakeCase } from './keras-config.js';

/** What a numbered array is. */
export interface Named {
  /** Names of the models and the layer it is in: `head/dense_1`. */
  layer: string;
  /** `kernel`; the number again where the class is not known. */
  part: string;
  className: string | null;
}

/** Reads one path; null where the configuration has no such layer. */
export function namedBy(model: ConfigLayer, path: string): Named | null {
  const [place, index] = path.split(/\/vars\//);
  if (index === undefined || place === undefined) return null;
  const steps = place.split('/');
  let at = model;
  const names: string[] = [];
  let i = 0;
  while (steps[i] === 'layers' || steps[i] === '_layer_checkpoint_dependencies') {
    const found = groupsOf(at).get(steps[i + 1] ?? '');
    if (!found) return null;
    at = found;
    names.push(found.name);
    i += 2;
  }
  if (i === 0) return null;
  const inner = steps.slice(i);
  const named = innerPart(at, inner, index);
  return { layer: [...names, ...named.names].join('/'), part: named.part, className: at.className };
}

/** Without a configuration: the group is called after the class, and Keras 3 writes the layer's own name beside it. */
export function guessedBy(path: string, label: string | null, count: number): Named | null {
  const [place = '', index = ''] = path.split(/\/vars\//);
  const steps = place
    .split('/')
    .filter((step) => step !== 'layers' && step !== '_layer_checkpoint_dependencies');
  const inner = steps.at(-1) ?? '';
  if (inner === 'cell')
    return { layer: steps.slice(0, -1).join('/'), part: CELL[Number(index)] ?? index, className: null };
  const className = Object.keys(PARTS).find((name) => snakeCase(name) === inner.replace(/_\d+$/, ''));
  const parts = className
    ? PARTS[className]
    : /^batch_normalization/.test(inner) && count === NORM.length
      ? NORM
      : undefined;
  if (!parts && label === null) return null;
  return {
    layer: [...steps.slice(0, -1), label ?? inner].join('/'),
    part: parts?.[Number(index)] ?? index,
    className: null,
  };
}

const NORM = ['gamma', 'beta', 'moving_mean', 'moving_variance'];

/** The groups of a model by name: `dense`, `dense_1`, ... */
function groupsOf(model: ConfigLayer): Map<string, ConfigLayer> {
  const groups = new Map<string, ConfigLayer>();
  const used = new Map<string, number>();
  for (const layer of model.layers) {
    const name = snakeCase(layer.className);
    const count = used.get(name) ?? 0;
    used.set(name, count + 1);
    groups.set(count === 0 ? name : `${name}_${count}`, layer);
  }
  return groups;
}

const CELL = ['kernel', 'recurrent_kernel', 'bias'];

/** Parts by class, in the order in which the layer makes them. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Dense: ['kernel', 'bias'],
  EinsumDense: ['kernel', 'bias'],
  Conv1D: ['kernel', 'bias'],
  Conv2D: ['kernel', 'bias'],
  Conv3D: ['kernel', 'bias'],
  Conv1DTranspose: ['kernel', 'bias'],
  Conv2DTranspose: ['kernel', 'bias'],
  Conv3DTranspose: ['kernel', 'bias'],
  DepthwiseConv1D: ['depthwise_kernel', 'bias'],
  DepthwiseConv2D: ['depthwise_kernel', 'bias'],
  SeparableConv1D: ['depthwise_kernel', 'pointwise_kernel', 'bias'],
  SeparableConv2D: ['depthwise_kernel', 'pointwise_kernel', 'bias'],
  Embedding: ['embeddings'],
  PReLU: ['alpha'],
};

function innerPart(
  layer: ConfigLayer,
  inner: readonly string[],
  index: string,
): { names: string[]; part: string } {
  const last = inner.at(-1);
  const at = Number(index);
  if (last === 'cell') return { names: inner.slice(0, -1), part: CELL[at] ?? index };
  const dense = /^_?(query|key|value|output)_dense$/.exec(last ?? '');
  if (dense)
    return {
      names: [dense[1] === 'output' ? 'attention_output' : (dense[1] as string)],
      part: ['kernel', 'bias'][at] ?? index,
    };
  if (inner.length > 0) return { names: [...inner], part: index };
  return { names: [], part: partsOf(layer)[at] ?? index };
}

function partsOf({ className, config }: ConfigLayer): readonly string[] {
  if (className === 'BatchNormalization' || className === 'LayerNormalization') {
    const own = [config.scale !== false && 'gamma', config.center !== false && 'beta'].filter(
      (part) => part !== false,
    );
    return className === 'BatchNormalization' ? [...own, 'moving_mean', 'moving_variance'] : own;
  }
  return PARTS[className] ?? [];
}
