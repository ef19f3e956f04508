/**
 * How rows that save and load weights are run: written to a temporary folder, lost, and read again.
 */
import {
  type Example,
  type PerTarget,
  py,
  type Trial,
  type TrialOptions,
  trial,
} from '../../src/catalog/kit.js';

const GRADIENT = 'What is read from a file has no gradient.';
const FOLDER =
  "import os, shutil, tempfile\nfolder = tempfile.mkdtemp()\npath = os.path.join(folder, 'NAME')";

/** The file's name in each framework; Keras 3 insists on its endings. */
const folder = (name: string) => FOLDER.replace('NAME', name);
const END = '\nshutil.rmtree(folder)';

const MODELS = {
  pytorch: (name: string) =>
    `import torch\nfrom torch import nn\n${folder(name)}\nmodel = nn.Linear(3, 2, bias=False)\nmodel.weight.data = w0.clone().T`,
  jax: (name: string) =>
    `from flax import nnx\nimport jax.numpy as jnp\nfrom advise_helpers import save_state, restore_state\n${folder(name)}\n` +
    'model = nnx.Linear(3, 2, use_bias=False, rngs=nnx.Rngs(0))\nmodel.kernel[...] = w0',
  keras: (name: string) =>
    `import keras\n${folder(name)}\nmodel = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, use_bias=False)])\n` +
    'model.layers[0].kernel.assign(w0)',
};
const LOST = {
  pytorch: 'model.weight.data = torch.zeros(2, 3)',
  jax: 'model.kernel[...] = jnp.zeros((3, 2))',
  keras: 'model.layers[0].kernel.assign(keras.ops.zeros((3, 2)))',
};
const HELD = {
  pytorch: 'result = model.weight.detach().T',
  jax: 'result = model.kernel[...]',
  keras: 'result = model.layers[0].kernel.value',
};
const TARGETS = ['pytorch', 'jax', 'keras'] as const;

const SAVE = {
  pytorch: 'torch.save(model.state_dict(), path)',
  jax: 'save_state(path, model)',
  keras: 'model.save_weights(path)',
};
const LOAD = {
  pytorch: 'model.load_state_dict(torch.load(PATH))',
  jax: 'restore_state(PATH, model)',
  keras: 'model.load_weights(PATH)',
};

interface Around {
  source: NonNullable<TrialOptions['source']>;
  api: 'v1' | 'v2';
  /** Name of the file in Keras. */
  name?: string;
  /** Where the advice wrote to, as Python. */
  path?: PerTarget;
}

const textOf = (text: PerTarget | undefined, target: (typeof TARGETS)[number]) =>
  (typeof text === 'object' ? text[target] : text) ?? 'path';

const around = (
  { source, api, name = 'model.weights.h5' }: Around,
  lines: (target: (typeof TARGETS)[number]) => string[],
): TrialOptions => ({
  api,
  inputs: W0,
  gradient: GRADIENT,
  keepsWeights: true,
  holes: { model: 'model' },
  source,
  ...Object.fromEntries(
    TARGETS.map((target) => [
      target,
      {
        make: `${MODELS[target](target === 'keras' ? name : 'model')}\nreceiver = model`,
        use: lines(target).join('\n') + END,
      },
    ]),
  ),
});

const W0: Example = { w0: { array: 'floats', shape: [3, 2] } };

/** The call saves; the weights are lost, and loaded again from where they should be. */
export const saving = (args: Example, about: Around): Trial =>
  trial(
    args,
    around(about, (target) => [
      '$code',
      LOST[target],
      LOAD[target].replace('PATH', textOf(about.path, target)),
      HELD[target],
    ]),
  );

/** The weights were saved and are lost; the call loads them. */
export const loading = (args: Example, about: Around): Trial =>
  trial(
    args,
    around(about, (target) => [SAVE[target], LOST[target], '$code', HELD[target]]),
  );

const V1 = `${folder('model')}\nw = tf.Variable(w0)\nsaver = tf.train.Saver([w])\nfetch(w)`;
const LOST_V1 = 'fetch(w.assign(tf.zeros([3, 2])))';

/** `Saver.save` of TF1. */
export const saverSaves = (more: Example, path: PerTarget, written = 'path'): Trial =>
  saving(
    { self: py('saver'), sess: py('session'), save_path: py('path'), ...more },
    {
      api: 'v1',
      name: 'model',
      path,
      source: {
        make: V1,
        use: `$call\n${LOST_V1}\nsaver.restore(session, ${written})\nresult = fetch(w)${END}`,
      },
    },
  );

/** `Saver.restore` of TF1. */
export const saverRestores = (): Trial =>
  loading(
    { self: py('saver'), sess: py('session'), save_path: py('path') },
    {
      api: 'v1',
      source: { make: `${V1}\nsaver.save(session, path)`, use: `${LOST_V1}\n$call\nresult = fetch(w)${END}` },
    },
  );

const kerasModel = (name: string) =>
  `${folder(name)}\nmodel = tf.keras.Sequential([tf.keras.layers.Dense(2, use_bias=False)])\nmodel.build((None, 3))\n` +
  'model.layers[0].kernel.assign(w0)';
const LOST_V2 = 'model.layers[0].kernel.assign(tf.zeros([3, 2]))';
const HELD_V2 = 'result = model.layers[0].kernel.read_value()';

/** A method of a Keras model that saves its weights. */
export const modelSaves = (more: Example, name = 'model.weights.h5'): Trial =>
  saving(
    { self: py('model'), filepath: py('path'), ...more },
    {
      api: 'v2',
      name,
      source: {
        make: kerasModel(name),
        use: `$call\n${LOST_V2}\nmodel.load_weights(path)\n${HELD_V2}${END}`,
      },
    },
  );

/** A method of a Keras model that loads weights. */
export const modelLoads = (more: Example = {}): Trial =>
  loading(
    { self: py('model'), filepath: py('path'), ...more },
    {
      api: 'v2',
      source: {
        make: `${kerasModel('model.weights.h5')}\nmodel.save_weights(path)`,
        use: `${LOST_V2}\n$call\n${HELD_V2}${END}`,
      },
    },
  );

const NEWEST =
  'import os, shutil, tempfile\nfolder = tempfile.mkdtemp()\nfor n in (2, 1):\n    SAVE\n    os.utime(PATH, (100 - n, 100 - n))';

/** Two checkpoints, of which \`model-1\` was written last. */
export const newest = (source = 'os.path.basename($CALL)', other = source): Trial =>
  trial(
    { checkpoint_dir: py('folder') },
    {
      api: 'v1',
      inputs: W0,
      gradient: GRADIENT,
      source: {
        make:
          'import os, shutil, tempfile\nfolder = tempfile.mkdtemp()\nw = tf.Variable(w0)\nsaver = tf.train.Saver([w])\nfetch(w)\n' +
          "for n in (2, 1):\n    saver.save(session, os.path.join(folder, 'model'), global_step=n)",
        use: `result = ${source.replace('$CALL', '$call')}.split('.')[0]${END}`,
      },
      ...Object.fromEntries(
        TARGETS.map((target) => {
          const file = `os.path.join(folder, 'model-%d' % n)${target === 'keras' ? " + '.weights.h5'" : ''}`;
          const make = NEWEST.replace('SAVE', SAVE[target].replace('path', file)).replace('PATH', file);
          return [
            target,
            {
              make: `${MODELS[target]('x')}\nshutil.rmtree(folder)\n${make}`,
              use: `result = ${other.replace('$CALL', '$code')}.split('.')[0]${END}`,
            },
          ];
        }),
      ),
    },
  );

/** A folder without checkpoints: None. */
export const noneYet = (): Trial =>
  trial(
    { checkpoint_dir: py('folder') },
    {
      api: 'v1',
      source: {
        make: 'import os, shutil, tempfile\nfolder = tempfile.mkdtemp()',
        use: `result = $call is None${END}`,
      },
      ...Object.fromEntries(
        TARGETS.map((target) => [
          target,
          {
            make: 'import shutil, tempfile\nfolder = tempfile.mkdtemp()',
            use: `result = $code is None${END}`,
          },
        ]),
      ),
    },
  );
