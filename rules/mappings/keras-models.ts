/**
 * Rows of `tf.keras` models, optimizers, callbacks, data sets and of the backend. Keras keeps most of them; a training
 * loop of one's own takes the place of `compile` and `fit` elsewhere.
 */

import type { RowText } from '../../src/catalog/kit.js';
import { keep, kept, none, redesign, remove, table } from '../../src/catalog/kit.js';

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
  caveats: ['fit-shuffle', 'keras-removed-arguments', 'inference-no-grad'],
});

const CALLBACK = 'Write it into the training loop.';

export const kerasModels = table('tf.keras', {
  Sequential: kept('keras.Sequential', {
    signatures: [{ params: 'layers=None, name=None' }],
    pytorch: [
      { when: 'layers is None', code: 'nn.Sequential()' },
      {
        code: 'nn.Sequential(*layers)',
        note: 'Activations of layers are modules of their own: `nn.ReLU()`.',
      },
    ],
    jax: [
      { when: 'layers is None', code: 'nnx.Sequential()' },
      {
        code: 'nnx.Sequential(*layers)',
        note: 'Activations of layers are functions of their own: `nnx.relu`.',
      },
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
        when: 'batch_shape is None',
        code: 'keras.Input(shape=shape, batch_size=batch_size, dtype=dtype, sparse=sparse, name=name)',
      },
      { code: 'keras.Input(batch_shape=batch_shape, dtype=dtype, sparse=sparse, name=name)' },
    ],
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
    keras: 'self.compile(...)',
    caveats: ['loss-from-probabilities', 'metric-threshold', 'keras-jit-compile'],
  },
  'Model.fit': training('self.fit(...)'),
  'Model.fit_generator': {
    ...training('self.fit(generator)'),
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
    caveats: ['batch-norm-training-mode', 'inference-no-grad'],
  },
  'Model.predict': {
    pytorch: redesign('Call the model under `torch.no_grad()`, after `eval()`, batch by batch.', {
      code: 'self(x)',
      effort: 'minutes',
    }),
    jax: redesign('Call the model, after `eval()`, batch by batch.', { code: 'self(x)', effort: 'minutes' }),
    keras: 'self.predict(...)',
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
    pytorch: { code: 'print(self)', note: '`torchinfo.summary` has shapes and counts.' },
    jax: 'print(self)',
    keras: 'self.summary(...)',
  },
  'Model.layers': {
    pytorch: 'list(self.children())',
    jax: 'list(nnx.iter_children(self))',
    keras: 'self.layers',
  },
  'Model.save': {
    signatures: [{ params: 'filepath, overwrite=True, **kwargs' }],
    pytorch: 'torch.save(self.state_dict(), filepath)',
    jax: 'ocp.StandardCheckpointer().save(filepath, nnx.state(self))',
    keras: { code: 'self.save(filepath)', note: 'The name must end in `.keras` or `.h5`.' },
    caveats: ['keras-save-format', 'checkpoint-format'],
  },
  'models.load_model': {
    signatures: [{ params: 'filepath, custom_objects=None, compile=True, safe_mode=True, options=None' }],
    pytorch: redesign('Build the model, then load its weights.', {
      code: '?model.load_state_dict(torch.load(filepath))',
      holes: { model: 'The module, built as it was when it was saved.' },
      effort: 'minutes',
    }),
    jax: redesign('Build the model, then load its state.', {
      code: 'nnx.update(?model, ocp.StandardCheckpointer().restore(filepath, nnx.state(?model)))',
      holes: { model: 'The module, built as it was when it was saved.' },
      effort: 'minutes',
    }),
    keras: 'keras.models.load_model(filepath, custom_objects=custom_objects, compile=compile)',
    caveats: ['keras-save-format', 'checkpoint-format'],
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
        'save_weights_only=save_weights_only, mode=mode)',
      note: 'The name must end in `.keras`, or `.weights.h5` for weights only; `period` is gone.',
    },
    caveats: ['keras-save-format'],
  },
  'callbacks.Callback': {
    pytorch: redesign(`${CALLBACK} PyTorch Lightning and Ignite have callbacks of the same shape.`),
    jax: redesign(CALLBACK),
    keras: 'keras.callbacks.Callback',
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
