/**
 * Rows of saving and loading Keras models. PyTorch and JAX save weights; the model is its own source code.
 */
import type { VariantText } from '../../src/catalog/kit.js';
import { py, redesign, table, trial } from '../../src/catalog/kit.js';
import { loading, modelLoads, modelSaves, saving } from './checkpoint-trial.js';

const FORMATS = ['keras-save-format', 'checkpoint-format'];

const OVER =
  'What was there is overwritten, and there is one format: its arguments say nothing here. Save the state of the optimizer beside the weights to go on training.';

/** Weights alone, whatever the call says of formats. `told` is the condition that it says something. */
const weightsOnly = (code: string, told: string, helpers?: readonly string[]): readonly VariantText[] => {
  const one = { code, ...(helpers && { helpers }) };
  return [{ ...one, when: told, note: OVER }, one];
};

const ENDING =
  'The ending of the name says the format: it must be `.keras` or `.h5`; `.keras` holds the optimizer too.';

/** What Keras 3 still takes of the arguments. */
const kerasSave = (call: (more: string) => string): readonly VariantText[] => [
  { when: 'not absent(overwrite)', code: call(', overwrite=overwrite'), note: ENDING },
  {
    when: 'not absent(save_format) or not absent(include_optimizer) or not absent(options) or not absent(save_traces)',
    code: call(''),
    note: ENDING,
  },
  { code: call(''), note: 'The name must end in `.keras` or `.h5`.' },
];

const WHOLE =
  'filepath, overwrite=True, save_format=None, include_optimizer=True, signatures=None, options=None, save_traces=True, **kwargs';
const WHOLE_TOLD =
  'not absent(overwrite) or not absent(save_format) or not absent(include_optimizer) or not absent(options) or not absent(save_traces)';
const WEIGHTS_TOLD = 'not absent(overwrite) or not absent(save_format) or not absent(options)';

const wholeSource = (line: string) => ({
  make:
    "import os, shutil, tempfile\nfolder = tempfile.mkdtemp()\npath = os.path.join(folder, 'model.keras')\n" +
    'model = tf.keras.Sequential([tf.keras.layers.Dense(2, use_bias=False)])\nmodel.build((None, 3))\nmodel.layers[0].kernel.assign(w0)',
  use: `${line}\nresult = tf.keras.models.load_model(path).layers[0].kernel.read_value()\nshutil.rmtree(folder)`,
});

const kerasWhole = {
  make:
    "import keras, os, shutil, tempfile\nfolder = tempfile.mkdtemp()\npath = os.path.join(folder, 'model.keras')\n" +
    'model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, use_bias=False)])\nmodel.layers[0].kernel.assign(w0)\nreceiver = model',
  use: '$code\nresult = keras.models.load_model(path).layers[0].kernel.value\nshutil.rmtree(folder)',
};

const wholes = [{}, { overwrite: true }, { save_format: 'keras' }].flatMap((more) => [
  {
    ...saving(
      { self: py('model'), filepath: py('path'), ...more },
      { api: 'v2', source: wholeSource('$call') },
    ),
    keras: kerasWhole,
  },
]);
const savedModels = [{}, { overwrite: true }, { save_format: 'keras' }].map((more) => ({
  ...saving(
    { model: py('model'), filepath: py('path'), ...more },
    { api: 'v2', source: wholeSource('$call') },
  ),
  keras: kerasWhole,
}));

const NAMED =
  'Weights are loaded by their names; those of another shape have to be left out of the dictionary first.';

export const kerasSaving = table('tf.keras', {
  'Model.save': {
    signatures: [{ params: WHOLE }],
    pytorch: weightsOnly('torch.save(self.state_dict(), filepath)', WHOLE_TOLD),
    jax: weightsOnly('save_state(filepath, self)', WHOLE_TOLD, ['save_state']),
    keras: kerasSave((more) => `self.save(filepath${more})`),
    caveats: FORMATS,
    examples: wholes,
  },
  'models.save_model': {
    signatures: [{ params: `model, ${WHOLE}` }],
    pytorch: weightsOnly('torch.save(model.state_dict(), filepath)', WHOLE_TOLD),
    jax: weightsOnly('save_state(filepath, model)', WHOLE_TOLD, ['save_state']),
    keras: kerasSave((more) => `keras.models.save_model(model, filepath${more})`),
    note: 'A SavedModel of Keras 3 is written by `model.export(folder)`.',
    caveats: FORMATS,
    examples: savedModels,
  },
  'Model.save_weights': {
    signatures: [{ params: 'filepath, overwrite=True, save_format=None, options=None' }],
    pytorch: weightsOnly('torch.save(self.state_dict(), filepath)', WEIGHTS_TOLD),
    jax: weightsOnly('save_state(filepath, self)', WEIGHTS_TOLD, ['save_state']),
    keras: [
      {
        when: 'not absent(overwrite)',
        code: 'self.save_weights(filepath, overwrite=overwrite)',
        note: 'The name must end in `.weights.h5`.',
      },
      {
        when: 'not absent(save_format)',
        code: 'self.save_weights(filepath)',
        note: 'The ending of the name says the format: it must be `.weights.h5`.',
      },
      { code: 'self.save_weights(filepath)', note: 'The name must end in `.weights.h5`.' },
    ],
    caveats: FORMATS,
    examples: [{}, { overwrite: true }, { save_format: 'h5' }].map((more) => modelSaves(more)),
  },
  'Model.load_weights': {
    signatures: [{ params: 'filepath, by_name=False, skip_mismatch=False, options=None' }],
    pytorch: [
      {
        when: 'by_name is True or skip_mismatch is True',
        code: 'self.load_state_dict(torch.load(filepath), strict=False)',
        note: NAMED,
      },
      { code: 'self.load_state_dict(torch.load(filepath))' },
    ],
    jax: [
      {
        when: 'by_name is True or skip_mismatch is True',
        code: 'restore_state(filepath, self)',
        helpers: ['restore_state'],
        note: 'The module must have the same variables: to load some of them, restore into a module as it was and copy.',
      },
      { code: 'restore_state(filepath, self)', helpers: ['restore_state'] },
    ],
    keras: [
      {
        when: 'by_name is True or skip_mismatch is True',
        code: 'self.load_weights(filepath, skip_mismatch=skip_mismatch)',
        note: '`by_name=True` is for `.h5` files of Keras 2 alone; others are loaded by their place in the model.',
      },
      { code: 'self.load_weights(filepath)' },
    ],
    caveats: FORMATS,
    examples: [{}, { by_name: true }, { skip_mismatch: true, by_name: true }].map((more) => modelLoads(more)),
  },
  'models.load_model': {
    signatures: [{ params: 'filepath, custom_objects=None, compile=True, safe_mode=True, options=None' }],
    pytorch: redesign('Build the model, then load its weights.', {
      code: '?model.load_state_dict(torch.load(filepath))',
      holes: { model: 'The module, built as it was when it was saved.' },
      effort: 'minutes',
    }),
    jax: redesign('Build the model, then load its state.', {
      code: 'restore_state(filepath, ?model)',
      helpers: ['restore_state'],
      holes: { model: 'The module, built as it was when it was saved.' },
      effort: 'minutes',
    }),
    keras: 'keras.models.load_model(filepath, custom_objects=custom_objects, compile=compile)',
    caveats: FORMATS,
    examples: [
      ...[{}, { compile: false }].map((more) => ({
        ...loading(
          { filepath: py('path'), ...more },
          {
            api: 'v2',
            source: {
              make: `${wholeSource('').make}\nmodel.save(path)`,
              use: 'result = $call.layers[0].kernel.read_value()\nshutil.rmtree(folder)',
            },
          },
        ),
        keras: {
          make: `${kerasWhole.make}\nmodel.save(path)`,
          use: 'result = $code.layers[0].kernel.value\nshutil.rmtree(folder)',
        },
      })),
      trial(
        { filepath: py('path'), custom_objects: py("{'Twice': Twice}") },
        {
          api: 'v2',
          source: {
            make: "import os, tempfile\nclass Twice(tf.keras.layers.Layer):\n    def call(self, x):\n        return x * 2\npath = os.path.join(tempfile.mkdtemp(), 'model.keras')\ntf.keras.Sequential([tf.keras.layers.InputLayer((3,)), Twice()]).save(path)",
            use: 'result = $call(tf.ones([2, 3]))',
          },
          keras: {
            make: "import keras, os, tempfile\nclass Twice(keras.layers.Layer):\n    def call(self, x):\n        return x * 2\npath = os.path.join(tempfile.mkdtemp(), 'model.keras')\nkeras.Sequential([keras.layers.InputLayer((3,)), Twice()]).save(path)",
            use: 'result = $code(keras.ops.ones([2, 3]))',
          },
          skip: {
            pytorch: 'The class of a layer is imported, not named when weights are loaded.',
            jax: 'The class of a layer is imported, not named when weights are loaded.',
          },
        },
      ),
    ],
  },
});
