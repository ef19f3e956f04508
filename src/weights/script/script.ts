/** The porting script: a Python file with the moves as a table, a reader, and `load` for the reader's own module. */
import type { Target } from '../../match/finding.js';
import type { MapLayer, Move, PortMap } from '../port-map.js';
import { READ_ANY, READ_CHECKPOINT, READ_KERAS } from './readers.js';
import { tailOf } from './tails.js';

const NAMES: Record<Target, { name: string; output: string; module: string }> = {
  pytorch: { name: 'PyTorch', output: 'OUT.pt', module: 'nn.Module' },
  jax: { name: 'Flax NNX', output: 'OUT.npz', module: 'nnx.Module' },
  keras: { name: 'Keras 3', output: 'OUT.npz', module: 'built keras.Model' },
};

/** The script for one target. */
export function portingScript(map: PortMap, target: Target): string {
  const moved = map.layers.map((layer) => ({ layer, lines: linesOf(layer, target) }));
  const needsForget = moved.some(({ layer }) =>
    layer.targets[target].moves.some(({ code }) => code.includes('with_forget(')),
  );
  return [
    header(map, target),
    'import sys\n\nimport numpy as np',
    ...(target === 'pytorch' ? ['import torch'] : []),
    '',
    '# Your name for a layer, or for the front part of a key, where it differs: {"conv1": "features.0"}.',
    'RENAME = {}',
    `SEPARATOR = "${target === 'keras' ? '/' : '.'}"`,
    ...(needsForget ? FORGET : ['FORGET_BIAS = 1.0']),
    '',
    '# The key in the target, the arrays it is made of, and how.',
    'PORT = [',
    ...moved.flatMap(({ lines }) => lines),
    ']',
    '',
    READ_CHECKPOINT,
    READ_KERAS,
    READ_ANY,
    tailOf(target),
  ]
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n');
}

const FORGET = [
  '# `forget_bias` of the TF1 cells: 1.0 unless the code that made them says otherwise. It is not in the checkpoint.',
  'FORGET_BIAS = 1.0',
];

function header(map: PortMap, target: Target): string {
  const { name, output, module } = NAMES[target];
  const lines = [
    `"""Ports weights to ${name}. Written by \`advise weights\` from ${comment(map.source.path)} (${map.source.format}).`,
    '',
    `    python THIS_FILE.py SOURCE ${output}          # the arrays by key, as a file`,
    `    load(model, "SOURCE")                   # or, imported, right into your ${module}`,
    '',
    'It needs NumPy, h5py for the files of Keras, and the target; no TensorFlow.',
    '"""',
  ];
  return lines.join('\n');
}

/** Text of the input inside a comment or docstring: one line, and nothing that ends it. */
function comment(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').replace(/["\\]/g, "'");
}

function linesOf(layer: MapLayer, target: Target): string[] {
  const { module, moves, note } = layer.targets[target];
  const place = layer.places.length > 0 ? `, ${layer.places.join(', ')}` : '';
  const says = `    # ${comment(layer.name)}: ${layer.what}${module ? ` -> ${module}` : ''} (${layer.certainty}${comment(place)})`;
  const why = layer.certainty === 'guess' ? [`    # CHECK: ${comment(layer.because)}`] : [];
  const notes = note ? [`    # ${comment(note)}`] : [];
  if (moves.length === 0) return [says, ...why, ...notes, '    # It is not ported.'];
  return [says, ...why, ...notes, ...moves.map(lineOf)];
}

/** A move whose source or key has a `?` cannot run as it stands. */
function lineOf({ key, code, from }: Move): string {
  const names = Object.entries(from);
  const source = names.map(([part, name]) => `${quoted(part)}: ${quoted(name)}`).join(', ');
  const parts = names.map(([part]) => part).join(', ');
  const line = `(${quoted(key)}, {${source}}, lambda ${parts}: ${code}),`;
  const isOpen = key.includes('?') || names.some(([, name]) => name.includes('?'));
  return isOpen ? `    # FILL IN: ${line}` : `    ${line}`;
}

/** A Python string of anything. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
