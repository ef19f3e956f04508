/** Port maps of the fixture projects; that training saves the same names is for the conformance suite. */
import { describe, expect, test } from 'vitest';
import { weights } from '../../src/advise.js';

const project = (name: string) => weights.mapOfCode(`fixtures/projects/${name}`);

async function arrays(name: string): Promise<string[]> {
  const { layers } = await project(name);
  return layers.flatMap((layer) =>
    layer.arrays.map((array) => `${array.name} ${JSON.stringify(array.shape)}`),
  );
}

describe('names follow scopes and calls', () => {
  test('a scope that is a parameter, a variable that a helper makes', async () => {
    expect(await arrays('mnist-session')).toEqual([
      'conv1/weights [5,5,null,8]',
      'conv1/biases [8]',
      'conv2/weights [5,5,null,16]',
      'conv2/biases [16]',
      'hidden1/weights [null,64]',
      'hidden1/biases [64]',
      'hidden2/weights [null,32]',
      'hidden2/biases [32]',
      'softmax_linear/weights [32,null]',
      'softmax_linear/biases [null]',
    ]);
  });

  test('what is used as a kernel says what the layer is', async () => {
    const { layers } = await project('dcgan');
    const what = Object.fromEntries(layers.map((layer) => [layer.name, layer.what]));
    expect(what).toMatchObject({
      'generator/g_h1': 'a transposed convolution over images',
      'discriminator/d_h0_conv': 'a convolution over images',
      'discriminator/d_h2_lin': 'a dense layer',
    });
  });

  test('repetitions of slim, with the size that one hands to the next', async () => {
    const found = await arrays('slim-classifier');
    expect(found).toContain('SmallVGG/conv1/conv1_2/weights [3,3,16,16]');
    expect(found).toContain('SmallVGG/fc/fc_2/weights [64,32]');
  });

  test('what the code does not tell is a `?`', async () => {
    const found = await arrays('slim-classifier');
    expect(found).toContain('tiny_resnet/?/unit_?/conv1/weights [3,3,null,null]');
  });

  test('Keras layers, named through an expression', async () => {
    expect(await arrays('keras2-functional')).toContain('block3_conv/kernel [3,3,null,32]');
  });
});
