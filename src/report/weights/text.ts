/** The port map for a terminal: a block a layer, a line an array and target. */
import type { Target } from '../../match/finding.js';
import type { MapLayer, PortMap } from '../../weights/port-map.js';
import { visible } from '../escape.js';
import {
  codeOver,
  leftByReason,
  rejectedTogether,
  shapeText,
  shownLayers,
  shownTargets,
  summary,
  WEIGHT_TARGETS,
  type WeightsViewOptions,
} from './words.js';

/** The report as text. */
export function weightsText(map: PortMap, options: WeightsViewOptions): string {
  const { layers, hidden } = shownLayers(map, options);
  const { path, format, kerasVersion } = map.source;
  const lines = [
    `${path}: ${format}${kerasVersion ? `, written by Keras ${kerasVersion}` : ''}`,
    summary(map),
    ...map.notes,
    ...layers.flatMap((layer) => ['', ...layerLines(layer, shownTargets(options))]),
    ...(hidden > 0 ? ['', `and ${hidden} more: --all shows them`] : []),
    ...leftLines(map),
    ...rejectedLines(map),
    ...(map.layers.length > 0 ? ['', ...SCRIPT] : []),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}

const SCRIPT = ['The script that ports them: --target pytorch --output port_weights.py (or jax, keras).'];

function layerLines(layer: MapLayer, targets: readonly Target[]): string[] {
  const place = layer.places.length > 0 ? ` · ${layer.places.join(', ')}` : '';
  const width = Math.max(...targets.map((target) => WEIGHT_TARGETS[target].length));
  return [
    `${layer.name} · ${layer.what} · ${layer.certainty}${place}`,
    ...(layer.certainty === 'guess' ? [`    ${layer.because}`] : []),
    ...layer.arrays.map(
      ({ name, shape, dtype }) => `    ${name}  ${shapeText(shape)}${dtype ? `  ${dtype}` : ''}`,
    ),
    ...targets.flatMap((target) => targetLines(layer, target, width)),
  ];
}

function targetLines(layer: MapLayer, target: Target, width: number): string[] {
  const { module, moves, note } = layer.targets[target];
  const label = WEIGHT_TARGETS[target].padEnd(width);
  const blank = ' '.repeat(width);
  const first = `      ${label}  ${module ?? 'no module takes these arrays'}`;
  return [
    first,
    ...moves.map(
      (move) =>
        `      ${blank}    ${move.key} = ${codeOver(move)}${move.shape ? `  ${shapeText(move.shape)}` : ''}`,
    ),
    ...(note ? [`      ${blank}    ${note}`] : []),
  ];
}

function leftLines(map: PortMap): string[] {
  const groups = leftByReason(map);
  if (groups.length === 0) return [];
  const lines = groups.map(({ why, names }) => `    ${names.length} · ${why}: ${some(names)}`);
  return ['', 'Left behind', ...lines];
}

function rejectedLines(map: PortMap): string[] {
  const groups = rejectedTogether(map);
  if (groups.length === 0) return [];
  return [
    '',
    'What Keras 3 refuses in this file, or reads otherwise',
    ...groups.flatMap(({ key, layers, says, fix }) => [
      `    ${key} · ${some(layers)}`,
      `      ${says}`,
      `      ${fix}`,
    ]),
  ];
}

const FEW = 4;

function some(names: readonly string[]): string {
  const more = names.length - FEW;
  return more > 1 ? `${names.slice(0, FEW).join(', ')} and ${more} more` : names.join(', ');
}
