/** What all views of a port map say alike: shapes, counts, and code over the names that the source has. */
import { TARGETS, type Target } from '../../match/finding.js';
import type { MapLayer, Move, PortMap } from '../../weights/port-map.js';
import { counted } from '../prose.js';

/** How a target is called here: the weights of JAX go into Flax modules. */
export const WEIGHT_TARGETS: Record<Target, string> = {
  pytorch: 'PyTorch',
  jax: 'Flax NNX',
  keras: 'Keras 3',
};

export interface WeightsViewOptions {
  /** One target only. */
  target?: Target;
  /** Every layer, however many there are. */
  all?: boolean;
}

/** The targets that are shown. */
export function shownTargets({ target }: WeightsViewOptions): readonly Target[] {
  return target ? [target] : TARGETS;
}

/** `[3, 3, ?, 16]`; `?` where nothing is known. */
export function shapeText(shape: readonly (number | null)[] | null): string {
  return shape === null ? '?' : `[${shape.map((size) => size ?? '?').join(', ')}]`;
}

/** The code with the last steps of the source names in it, where these are names. */
export function codeOver({ code, from }: Move): string {
  return Object.entries(from).reduce((text, [part, source]) => {
    const step = (source.split('/.ATTRIBUTES/')[0] as string).split('/').at(-1) as string;
    if (!/^[A-Za-z_]\w*$/.test(step) || Object.keys(from).length > 1) return text;
    return text.replace(new RegExp(`(?<![\\w.])${part}(?!\\w)`, 'g'), step);
  }, code);
}

/** What was found, in one sentence. */
export function summary(map: PortMap): string {
  const arrays = map.layers.reduce((sum, { arrays: list }) => sum + list.length, 0);
  const guesses = map.layers.filter(({ certainty }) => certainty === 'guess').length;
  const parts = [
    `${counted(map.layers.length, 'layer')} with ${counted(arrays, 'array')}`,
    ...(guesses > 0 ? [`${counted(guesses, 'layer')} only guessed`] : []),
    ...(map.left.length > 0 ? [`${counted(map.left.length, 'array')} left behind`] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** Arrays that stay behind, by reason. */
export function leftByReason(map: PortMap): { why: string; names: string[] }[] {
  const reasons = new Map<string, string[]>();
  for (const { why, name } of map.left) reasons.set(why, [...(reasons.get(why) ?? []), name]);
  return [...reasons].map(([why, names]) => ({ why, names }));
}

/** Refused keys that say the same of several layers, together. */
export function rejectedTogether(
  map: PortMap,
): { key: string; layers: string[]; says: string; fix: string }[] {
  const groups = new Map<string, { key: string; layers: string[]; says: string; fix: string }>();
  for (const { key, layer, className, value, says, fix } of map.rejected) {
    const shown = key === '' ? className : `${key} = ${value}`;
    const id = `${key}\0${says}\0${fix}`;
    const group = groups.get(id) ?? { key: key === '' ? className : key, layers: [], says, fix };
    groups.set(id, group);
    group.layers.push(`${layer} (${key === '' ? className : `${className}, ${shown}`})`);
  }
  return [...groups.values()];
}

/** Layers that are shown of a long list. */
export const SHOWN = 25;

/** The layers to show, and how many are not. */
export function shownLayers(
  map: PortMap,
  { all }: WeightsViewOptions,
): { layers: MapLayer[]; hidden: number } {
  const layers = all ? map.layers : map.layers.slice(0, SHOWN);
  return { layers, hidden: map.layers.length - layers.length };
}
