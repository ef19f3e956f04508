/** The port map as Markdown: one table a target, every layer. */
import type { Target } from '../../match/finding.js';
import type { PortMap } from '../../weights/port-map.js';
import { sentence, span, table, words } from '../markdown/escape.js';
import { parseProse } from '../prose.js';
import {
  codeOver,
  leftByReason,
  rejectedTogether,
  shapeText,
  shownTargets,
  summary,
  WEIGHT_TARGETS,
  type WeightsViewOptions,
} from './words.js';

/** The report as Markdown. */
export function weightsMarkdown(map: PortMap, options: WeightsViewOptions): string {
  const { path, format, kerasVersion } = map.source;
  const lines = [
    `# Weights of ${span(path)}`,
    '',
    `${words(format)}${kerasVersion ? `, written by Keras ${words(kerasVersion)}` : ''}. ${words(summary(map))}`,
    ...map.notes.flatMap((note) => ['', prosed(note)]),
    ...shownTargets(options).flatMap((target) => targetSection(map, target)),
    ...guessSection(map),
    ...leftSection(map),
    ...rejectedSection(map),
  ];
  return `${lines.join('\n')}\n`;
}

function prosed(text: string, inTable = false): string {
  return sentence(parseProse(text), inTable);
}

function targetSection(map: PortMap, target: Target): string[] {
  const rows = map.layers.flatMap((layer) => {
    const { module, moves, note } = layer.targets[target];
    if (moves.length === 0) {
      const names = layer.arrays.map(({ name }) => span(name, true)).join('<br>');
      return [[names, '', 'not ported', '', prosed(note ?? 'No module takes these arrays.', true)]];
    }
    return moves.map((move) => [
      Object.values(move.from)
        .map((name) => span(name, true))
        .join('<br>'),
      words(shapesOf(layer.arrays, Object.values(move.from))),
      span(move.key, true),
      span(codeOver(move), true),
      `${words(module ?? '')}${move.shape ? ` ${words(shapeText(move.shape))}` : ''}`,
    ]);
  });
  const notes = [...new Set(map.layers.flatMap((layer) => layer.targets[target].note ?? []))];
  return [
    '',
    `## ${WEIGHT_TARGETS[target]}`,
    '',
    ...table(['Source', 'Shape', 'Key', 'How', 'Module and shape'], rows),
    ...(notes.length > 0 ? [''] : []),
    ...notes.map((note) => `- ${prosed(note)}`),
  ];
}

function shapesOf(arrays: PortMap['layers'][number]['arrays'], names: readonly string[]): string {
  return names.map((name) => shapeText(arrays.find((array) => array.name === name)?.shape ?? null)).join(' ');
}

function guessSection(map: PortMap): string[] {
  const guesses = map.layers.filter(({ certainty }) => certainty === 'guess');
  if (guesses.length === 0) return [];
  return [
    '',
    '## Guesses to check',
    '',
    ...guesses.map(({ name, what, because }) => `- ${span(name)}: ${prosed(what)}. ${prosed(because)}`),
  ];
}

function leftSection(map: PortMap): string[] {
  const groups = leftByReason(map);
  if (groups.length === 0) return [];
  const lines = groups.map(
    ({ why, names }) => `- ${names.length}: ${prosed(why)} (${names.map((name) => span(name)).join(', ')})`,
  );
  return ['', '## Left behind', '', ...lines];
}

function rejectedSection(map: PortMap): string[] {
  const groups = rejectedTogether(map);
  if (groups.length === 0) return [];
  const rows = groups.map(({ key, layers, says, fix }) => [
    span(key, true),
    layers.map((layer) => span(layer, true)).join('<br>'),
    prosed(says, true),
    prosed(fix, true),
  ]);
  return [
    '',
    '## What Keras 3 refuses in this file, or reads otherwise',
    '',
    ...table(['Key', 'Layers', 'What happens', 'What to do'], rows),
  ];
}
