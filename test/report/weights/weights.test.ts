/** The views of a port map, and the script. Whether a script runs is for the conformance suite. */
import { describe, expect, test } from 'vitest';
import { renderWeights } from '../../../src/report/weights/index.js';
import { mapOfFile } from '../../../src/weights/from-file.js';
import { portingScript } from '../../../src/weights/script/script.js';
import { catalog } from '../../weights/catalog.js';
import { checkpoint } from '../../weights/fixtures.js';

const map = mapOfFile(checkpoint('saver/model.ckpt-7'), 'a|b\u001b[31m', catalog);

test('the text names source, target and how, and hides no escape code', () => {
  const text = renderWeights(map, 'text', { target: 'pytorch' });
  expect(text).toContain('net.conv.weight = kernel.permute(3, 2, 0, 1)  [4, 3, 3, 3]');
  expect(text).toContain('Left behind');
  expect(text).not.toContain('Flax');
  expect(text).not.toContain('\u001b');
});

test('the Markdown has a table a target', () => {
  const markdown = renderWeights(map, 'markdown', {});
  expect(markdown).toContain('| `net/fc/kernel` |');
  expect(markdown.match(/^## (PyTorch|Flax NNX|Keras 3)$/gm)).toHaveLength(3);
});

test('the JSON is the map, whatever the options', () => {
  expect(JSON.parse(renderWeights(map, 'json', { target: 'jax' }))).toEqual(map);
});

describe('the script', () => {
  test.each(['pytorch', 'jax', 'keras'] as const)(
    'for %s holds every move, and no text of the input breaks it',
    (target) => {
      const script = portingScript(map, target);
      for (const { targets } of map.layers) {
        for (const { key } of targets[target].moves) expect(script).toContain(`    ("${key}", {`);
      }
      expect(script).not.toContain('\u001b');
      expect(script.match(/"""/g)?.length).toBeGreaterThan(6);
    },
  );

  test('marks what the code does not tell as a line to fill in', () => {
    const layer = { ...map.layers[0]!, name: '?' };
    const move = { key: '?.weight', code: 'kernel.T', from: { kernel: '?/kernel' }, shape: null };
    const targets = { ...layer.targets, pytorch: { module: 'nn.Linear', moves: [move], note: null } };
    const script = portingScript({ ...map, layers: [{ ...layer, targets }] }, 'pytorch');
    expect(script).toContain('    # FILL IN: ("?.weight", {"kernel": "?/kernel"}, lambda kernel: kernel.T),');
  });
});
