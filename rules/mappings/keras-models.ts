/**
 * Rows of `tf.keras` models, optimizers, callbacks, data sets and of the backend. Keras keeps most of them; a training
 * loop of one's own takes the place of `compile` and `fit` elsewhere.
 */

import type { AdviceText, Example, RowText } from '../../src/catalog/kit.js';
import { floats, keep, kept, none, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';
import { COMPILED_MODEL, derived, FIT, onModel, thenTrained, trainedWith } from './keras-trials.js';

const model = { model: 'The model whose weights are trained.' };

const LOOP =
  'A loop of your own: for every batch clear the gradients, compute the loss, go backward, and step the optimizer.';
const FIT_STEP =
  '?optimizer.zero_grad()\nloss = ?loss_function(self(?inputs), ?targets)\nloss.backward()\n?optimizer.step()';
const FIT_HOLES = {
  inputs:
    'The inputs of one batch: `for inputs, targets in DataLoader(dataset, batch_size=32, shuffle=True):`.',
  targets: 'The targets of that batch.',
  optimizer: 'The optimizer of `compile`.',
  loss_function: 'The loss of `compile`.',
};
const FIT_STEP_JAX =
  'loss, grads = nnx.value_and_grad(?loss_function)(self, ?inputs, ?targets)\n?optimizer.update(self, grads)';
const FIT_HOLES_JAX = {
  inputs: 'The inputs of one batch, as a NumPy array.',
  targets: 'The targets of that batch.',
  optimizer: 'The `nnx.Optimizer` of this model.',
  loss_function: 'A function of the model, the inputs and the targets that returns the loss.',
};

/** `fit`, and the generator form that Keras 3 no longer has. */
const training = (keras: string): RowText => ({
  pytorch: redesign(LOOP, { step: FIT_STEP, holes: FIT_HOLES, effort: 'hours' }),
  jax: redesign(LOOP, { step: FIT_STEP_JAX, holes: FIT_HOLES_JAX, effort: 'hours' }),
  keras,
  caveats: ['fit-shuffle', 'keras-removed-arguments', 'inference-no-grad', 'class-weights'],
});

/** What prints the model; a `print_fn` of the reader's gets the text. */
const summed = (note: string): AdviceText => [
  { when: 'not absent(print_fn)', code: 'print_fn(str(self))', note },
  {
    when: 'not absent(expand_nested) or not absent(line_length) or not absent(positions)',
    code: 'print(self)',
    note: `It shows all levels. ${note}`,
  },
  { code: 'print(self)', note },
];

/** That something is printed: what it says is another in each framework. */
const printed = (args: Example) =>
  trial(
    { self: py('model'), ...args },
    {
      source: {
        make: 'import contextlib, io\nlines = []\nmodel = tf.keras.Sequential([tf.keras.layers.ReLU()])\nmodel.build((None, 2))',
        use: 'text = io.StringIO()\nwith contextlib.redirect_stdout(text):\n    $call\nresult = [bool(text.getvalue().strip()), bool(lines)]',
      },
      ...Object.fromEntries(
        (['pytorch', 'jax'] as const).map((target) => [
          target,
          {
            make: `import contextlib, io\nlines = []\n${target === 'jax' ? 'from flax import nnx\nreceiver = nnx.Sequential()' : 'from torch import nn\nreceiver = nn.Sequential(nn.ReLU())'}`,
            use: 'text = io.StringIO()\nwith contextlib.redirect_stdout(text):\n    $code\nresult = [bool(text.getvalue().strip()), bool(lines)]',
          },
        ]),
      ),
    },
  );

const CALLBACK = 'Write it into the training loop.';

export const kerasModels = table('tf.keras', {
  Sequential: kept('keras.Sequential', {
    signatures: [{ params: 'layers=None, name=None' }],
    pytorch: [
      { when: 'layers is None', code: 'nn.Sequential()' },
      {
        code: 'nn.Sequential(*contents(layers))',
        note: 'Activations of layers are modules of their own: `nn.ReLU()`.',
      },
    ],
    jax: [
      { when: 'layers is None', code: 'nnx.Sequential()' },
      {
        code: 'nnx.Sequential(*contents(layers))',
        note: 'Activations of layers are functions of their own: `nnx.relu`.',
      },
    ],
    examples: [
      trial(
        {
          layers: py(
            "[tf.keras.layers.Conv2D(4, 3, activation='relu'), tf.keras.layers.MaxPooling2D(2), tf.keras.layers.Flatten(), tf.keras.layers.Dense(5)]",
          ),
        },
        {
          inputs: { x: floats(2, 8, 10, 3) },
          holes: { in_channels: '3', in_features: '48' },
          source: { make: 'model = $call\nmodel.build((None, 8, 10, 3))', use: 'result = model(x)' },
        },
      ),
      trial(
        {
          layers: py(
            '[tf.keras.layers.Conv1D(4, 3), tf.keras.layers.GlobalMaxPooling1D(), tf.keras.layers.Dense(2)]',
          ),
        },
        {
          inputs: { x: floats(2, 9, 3) },
          holes: { in_channels: '3', in_features: '4' },
          source: { make: 'model = $call\nmodel.build((None, 9, 3))', use: 'result = model(x)' },
        },
      ),
      trial(
        { layers: py('[tf.keras.layers.Flatten(), tf.keras.layers.ReLU()]') },
        { inputs: { x: floats(2, 3, 4) }, source: { make: 'model = $call', use: 'result = model(x)' } },
      ),
      trial(
        {},
        {
          inputs: { x: floats(2, 3) },
          source: { make: 'model = $call\nmodel.add(tf.keras.layers.ReLU())', use: 'result = model(x)' },
        },
      ),
    ],
  }),
  Model: {
    signatures: [{ params: 'inputs=None, outputs=None, name=None, **kwargs' }],
    pytorch: {
      kind: 'redesign',
      note: 'A functional model becomes a class: its layers are made in `__init__`, and `forward` computes outputs from inputs.',
      effort: 'hours',
      reference: 'nn.Module',
    },
    jax: {
      kind: 'redesign',
      note: 'A functional model becomes a class: its layers are made in `__init__`, and `__call__` computes outputs from inputs.',
      effort: 'hours',
      reference: 'nnx.Module',
    },
    keras: 'keras.Model(...)',
    caveats: ['keras-tf-ops'],
    examples: [
      trial(
        { inputs: py('inputs'), outputs: py('outputs') },
        {
          inputs: { x: floats(2, 3) },
          source: {
            make: "inputs = tf.keras.Input((3,))\noutputs = tf.keras.layers.Dense(2, kernel_initializer='ones')(inputs)\nmodel = $call",
            use: 'result = model(x)',
          },
          skip: { pytorch: 'It becomes a class.', jax: 'It becomes a class.' },
        },
      ),
      derived('    def call(self, x):\n        return x * 2', 'result = Own()(xs)'),
    ],
  },
  Input: {
    signatures: [
      {
        params:
          'shape=None, batch_size=None, name=None, dtype=None, sparse=None, tensor=None, ragged=None, batch_shape=None, ' +
          'type_spec=None, batch_input_shape=None, **kwargs',
      },
    ],
    pytorch: remove('The input is an argument of `forward`.'),
    jax: remove('The input is an argument of `__call__`.'),
    keras: [
      {
        when: 'not absent(tensor)',
        code: 'keras.Input(shape=shape, dtype=dtype, tensor=tensor, name=name)',
        note: 'It takes a symbolic tensor of Keras alone: with values call the model instead.',
      },
      {
        when: 'batch_shape is None and batch_input_shape is None',
        code: 'keras.Input(shape=shape, batch_size=batch_size, dtype=dtype, sparse=sparse, ragged=ragged, name=name)',
      },
      {
        when: 'batch_shape is None',
        code: 'keras.Input(batch_shape=batch_input_shape, dtype=dtype, sparse=sparse, ragged=ragged, name=name)',
      },
      { code: 'keras.Input(batch_shape=batch_shape, dtype=dtype, sparse=sparse, name=name)' },
    ],
    examples: [
      { shape: py('(3,)') },
      { shape: py('(None, 3)'), dtype: 'int32', name: 'words' },
      { shape: [4], dtype: py('tf.int64'), batch_size: 2 },
      { batch_input_shape: py('(2, 3)') },
      { tensor: py('tf.keras.Input((3,))') },
      { batch_shape: py('(2, 3)') },
      { batch_shape: py('(None, None)'), dtype: 'int32', name: 'words' },
    ].map((args) =>
      trial(args, {
        ...(('batch_shape' in args || 'batch_input_shape' in args) && { api: 'v2' as const }),
        source: { use: 'x = $call\nresult = [list(x.shape), x.dtype]' },
        skip: { pytorch: 'The input is an argument.', jax: 'The input is an argument.' },
      }),
    ),
    caveats: ['keras-removed-arguments'],
  },
  'Model.compile': {
    pytorch: redesign('Make the optimizer and the loss function, and use them in the training loop.', {
      setup: 'optimizer = torch.optim.Adam(?model.parameters())',
      holes: model,
      effort: 'minutes',
    }),
    jax: redesign('Make the optimizer and the loss function, and use them in the training loop.', {
      setup: 'optimizer = nnx.Optimizer(?model, optax.adam(0.001), wrt=nnx.Param)',
      holes: model,
      effort: 'minutes',
    }),
    signatures: [
      { params: 'optimizer="rmsprop", loss=None, *, metrics=None, loss_weights=None, **kwargs' },
      { params: 'optimizer, loss, metrics_third, /, loss_weights=None, **kwargs' },
    ],
    keras: [
      {
        when: 'not absent(metrics_third)',
        code: 'self.compile(optimizer=optimizer, loss=loss, metrics=metrics_third, loss_weights=loss_weights, **kwargs)',
        note: 'The third argument is `loss_weights` now, the fourth `metrics`: pass them by keyword.',
      },
      { code: 'self.compile(...)' },
    ],
    examples: [
      thenTrained({ optimizer: 'sgd', loss: 'mse' }),
      thenTrained({ optimizer: 'adam', loss: 'mae', metrics: ['mse'] }),
    ],
    caveats: ['loss-from-probabilities', 'metric-threshold', 'keras-jit-compile', 'metric-names'],
  },
  'Model.fit': {
    ...training('self.fit(...)'),
    examples: [
      onModel({ x: py('xs'), y: py('ys'), ...FIT }, 'result = $call.history'),
      onModel(
        { x: py('xs'), y: py('ys'), ...FIT, validation_data: py('(xs, ys)') },
        'result = $call.history',
      ),
    ],
  },
  'Model.fit_generator': {
    ...training('self.fit(generator)'),
    examples: [
      onModel(
        { generator: py('batches()'), steps_per_epoch: 3, epochs: 2, verbose: 0 },
        'def batches():\n    while True:\n        for n in range(0, 6, 2):\n            yield xs[n : n + 2], ys[n : n + 2]\nresult = $call.history',
      ),
    ],
    signatures: [
      {
        params:
          'generator, steps_per_epoch=None, epochs=1, verbose=1, callbacks=None, validation_data=None, ' +
          'validation_steps=None, validation_freq=1, class_weight=None, max_queue_size=10, workers=1, ' +
          'use_multiprocessing=False, shuffle=True, initial_epoch=0',
      },
    ],
    keras: {
      code:
        'self.fit(generator, steps_per_epoch=steps_per_epoch, epochs=epochs, verbose=verbose, callbacks=callbacks, ' +
        'validation_data=validation_data, validation_steps=validation_steps, class_weight=class_weight, ' +
        'initial_epoch=initial_epoch)',
      note: '`workers`, `use_multiprocessing` and `max_queue_size` are arguments of `keras.utils.PyDataset` now.',
    },
  },
  'Model.evaluate': {
    pytorch: redesign('A loop over the batches under `torch.no_grad()`, after `eval()`.', {
      effort: 'hours',
    }),
    jax: redesign('A loop over the batches, after `model.eval()`.', { effort: 'hours' }),
    keras: 'self.evaluate(...)',
    examples: [onModel({ x: py('xs'), y: py('ys'), batch_size: 2, verbose: 0 }, 'result = $call')],
    caveats: ['batch-norm-training-mode', 'inference-no-grad'],
  },
  'Model.predict': {
    pytorch: redesign('Call the model under `torch.no_grad()`, after `eval()`, batch by batch.', {
      code: 'self(x)',
      effort: 'minutes',
    }),
    jax: redesign('Call the model, after `eval()`, batch by batch.', { code: 'self(x)', effort: 'minutes' }),
    keras: 'self.predict(...)',
    examples: [onModel({ x: py('xs'), batch_size: 3, verbose: 0 }, 'result = $call')],
    caveats: ['batch-norm-training-mode', 'inference-no-grad'],
  },
  'Model.__call__': {
    signatures: [{ params: 'inputs, *args, training=None, **kwargs' }],
    pytorch: [
      {
        when: 'not absent(training)',
        code: 'self(inputs, *args, **kwargs)',
        note: '`training` is no argument: `train()` and `eval()` switch.',
      },
      { code: 'self(inputs, *args, **kwargs)' },
    ],
    jax: [
      {
        when: 'not absent(training)',
        code: 'self(inputs, *args, **kwargs)',
        note: '`training` is no argument: `train()` and `eval()` switch.',
      },
      { code: 'self(inputs, *args, **kwargs)' },
    ],
    keras: 'self(...)',
    caveats: ['batch-norm-training-mode'],
    proof: { cannotRun: 'A model is a class of its own in each target.' },
  },
  'Model.summary': {
    pytorch: summed('`torchinfo.summary` has shapes and counts.'),
    jax: summed('`nnx.tabulate(model, inputs)` has shapes and counts.'),
    keras: 'self.summary(...)',
    examples: [{}, { print_fn: py('lines.append') }, { expand_nested: true }].map(printed),
  },
  'Model.layers': {
    pytorch: 'list(self.children())',
    jax: {
      code: '[child for _, child in nnx.iter_children(self)]',
      note: 'Of an `nnx.Sequential` it is `self.layers`.',
    },
    keras: 'self.layers',
    examples: [
      trial(
        { self: py('model') },
        {
          inputs: { x: floats(2, 3) },
          source: {
            make: 'model = tf.keras.Sequential([tf.keras.layers.ReLU(), tf.keras.layers.Softmax()])',
            use: 'result = [layer(x) for layer in $call]',
          },
          jax: {
            make: 'import jax\nfrom flax import nnx\nclass Relu(nnx.Module):\n    def __call__(self, x):\n        return jax.nn.relu(x)\nclass Softmax(nnx.Module):\n    def __call__(self, x):\n        return jax.nn.softmax(x)\nclass Net(nnx.Module):\n    def __init__(self):\n        self.a = Relu()\n        self.b = Softmax()\nreceiver = Net()',
            use: 'result = [layer(x) for layer in $code]',
          },
        },
      ),
    ],
  },
  'callbacks.ModelCheckpoint': {
    signatures: [
      {
        params:
          'filepath, monitor="val_loss", verbose=0, save_best_only=False, save_weights_only=False, mode="auto", ' +
          'save_freq="epoch", period=1, **kwargs',
      },
    ],
    pytorch: redesign(`${CALLBACK} Save \`model.state_dict()\` when the watched value is the best so far.`),
    jax: redesign(`${CALLBACK} \`ocp.CheckpointManager\` keeps the best and the last few.`),
    keras: {
      code:
        'keras.callbacks.ModelCheckpoint(filepath, monitor=monitor, verbose=verbose, save_best_only=save_best_only, ' +
        'save_weights_only=save_weights_only, mode=mode, save_freq=save_freq)',
      note: 'The name must end in `.keras`, or `.weights.h5` for weights only; `period` is gone.',
    },
    caveats: ['keras-save-format'],
    examples: [
      trainedWith({ filepath: py("os.path.join(folder, 'model.keras')") }, '', 'sorted(os.listdir(folder))'),
      trainedWith(
        {
          filepath: py("os.path.join(folder, '{epoch}.weights.h5')"),
          save_weights_only: true,
          save_best_only: true,
          monitor: 'loss',
          mode: 'min',
        },
        '',
        'sorted(os.listdir(folder))',
      ),
    ],
  },
  'callbacks.Callback': {
    pytorch: redesign(`${CALLBACK} PyTorch Lightning and Ignite have callbacks of the same shape.`),
    jax: redesign(CALLBACK),
    keras: 'keras.callbacks.Callback',
    examples: [
      derived(
        "    def on_epoch_end(self, epoch, logs=None):\n        seen.append([epoch, logs['loss']])",
        `seen = []\n${COMPILED_MODEL}model.fit(xs, ys, epochs=3, batch_size=2, shuffle=False, verbose=0, callbacks=[Own()])\nresult = seen`,
      ),
    ],
  },
  'datasets.mnist.load_data': {
    pytorch: {
      code: "torchvision.datasets.MNIST('data', train=True, download=True)",
      kind: 'redesign',
      note: 'One call for each part; it gives images and labels one by one, to a `DataLoader`. It was not run.',
      effort: 'minutes',
    },
    jax: keep('`keras.datasets` gives NumPy arrays: keep it, or load them with `tensorflow_datasets`.', {
      code: 'tf.keras.datasets.mnist.load_data(...)',
    }),
    keras: 'keras.datasets.mnist.load_data(...)',
  },
  History: {
    pytorch: none('Keep the losses of your loop in a list.'),
    jax: none('Keep the losses of your loop in a list.'),
    keras: 'keras.callbacks.History',
  },
});
