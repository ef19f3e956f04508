/**
 * Rows of more methods and attributes of `tf.keras` models and layers: batches by hand, weights by name, graphs of layers.
 */
import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { none, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';
import { listsV2, numberOf } from './weights-trial.js';

const minutes = { effort: 'minutes' } as const;

/** A sentence for both, and what Keras says. */
const told = (pytorch: string, jax: string, keras: AdviceText, more: Partial<RowText> = {}): RowText => ({
  pytorch: redesign(pytorch, minutes),
  jax: redesign(jax, minutes),
  keras,
  proof: { cannotRun: 'The other targets have another structure; Keras keeps the call.' },
  ...more,
});

/** An argument of the constructor that the layer remembers. */
const remembered = (torch: AdviceText, jax: AdviceText, keras: string): RowText => ({
  pytorch: torch,
  jax,
  keras: `self.${keras}`,
  proof: { cannotRun: 'It is a setting of a layer, no number.' },
});

const STEP =
  'One step of the training loop: clear the gradients, compute the loss, go backward, step the optimizer; `loss.item()` is what it gave.';
const NO_GRAD = 'The loss of the model after `eval()`, under `torch.no_grad()`.';
const SHAPES = 'Modules have no shapes of inputs or outputs: pass the sizes on where the model is made.';

/** 3 inputs, 2 outputs and a bias: 8 numbers. */
const COUNTED = trial(
  { self: py('layer') },
  {
    api: 'v2',
    source: { make: 'layer = tf.keras.layers.Dense(2)\nlayer.build((None, 3))', use: 'result = $call' },
    pytorch: { make: 'from torch import nn\nreceiver = nn.Linear(3, 2)', use: 'result = $code' },
    jax: {
      make: 'from flax import nnx\nreceiver = nnx.Linear(3, 2, rngs=nnx.Rngs(0))',
      use: 'result = $code',
    },
    keras: {
      make: 'import keras\nreceiver = keras.layers.Dense(2)\nreceiver.build((None, 3))',
      use: 'result = $code',
    },
  },
);

const arranged = { cannotRun: 'Layers of the targets are called otherwise, so there is nothing to compare.' };

export const kerasMethods = table('tf.keras', {
  'Model.train_on_batch': told(
    STEP,
    '`loss, grads = nnx.value_and_grad(loss_fn)(model, x, y)`, then `optimizer.update(model, grads)`.',
    'self.train_on_batch(...)',
    {
      caveats: ['keras-removed-arguments'],
      note: 'Keras 3 has no `reset_metrics`.',
    },
  ),
  'Model.test_on_batch': told(
    NO_GRAD,
    'The loss of the model after `model.eval()`.',
    'self.test_on_batch(...)',
  ),
  'Model.predict_on_batch': {
    signatures: [{ params: 'x' }],
    pytorch: { code: 'self(x)', note: 'Under `torch.no_grad()`, after `eval()`.' },
    jax: { code: 'self(x)', note: 'After `model.eval()`.' },
    keras: 'self.predict_on_batch(x)',
    caveats: ['inference-no-grad'],
  },
  'Model.evaluate_generator': {
    signatures: [
      {
        params:
          'generator, steps=None, callbacks=None, max_queue_size=10, workers=1, use_multiprocessing=False, verbose=0',
      },
    ],
    pytorch: redesign('A loop over the batches under `torch.no_grad()`, after `eval()`.', {
      effort: 'hours',
    }),
    jax: redesign('A loop over the batches, after `model.eval()`.', { effort: 'hours' }),
    keras: {
      code: 'self.evaluate(generator, steps=steps, callbacks=callbacks, verbose=verbose)',
      note: '`workers`, `use_multiprocessing` and `max_queue_size` are arguments of `keras.utils.PyDataset` now.',
    },
    caveats: ['keras-removed-arguments'],
  },
  'Model.predict_generator': {
    signatures: [
      {
        params:
          'generator, steps=None, callbacks=None, max_queue_size=10, workers=1, use_multiprocessing=False, verbose=0',
      },
    ],
    pytorch: redesign('A loop over the batches under `torch.no_grad()`, after `eval()`.', {
      effort: 'hours',
    }),
    jax: redesign('A loop over the batches, after `model.eval()`.', { effort: 'hours' }),
    keras: {
      code: 'self.predict(generator, steps=steps, callbacks=callbacks, verbose=verbose)',
      note: '`workers`, `use_multiprocessing` and `max_queue_size` are arguments of `keras.utils.PyDataset` now.',
    },
    caveats: ['keras-removed-arguments'],
  },
  'Sequential.predict_classes': {
    signatures: [{ params: 'x, batch_size=32, verbose=0' }],
    pytorch: {
      code: 'self(x).argmax(dim=-1)',
      note: 'Under `torch.no_grad()`, after `eval()`; for one sigmoid write `(self(x) > 0.5).int()`.',
    },
    jax: {
      code: 'self(x).argmax(axis=-1)',
      note: 'After `model.eval()`; for one sigmoid write `(self(x) > 0.5).astype(int)`.',
    },
    keras: {
      code: 'self.predict(x, batch_size=batch_size, verbose=verbose).argmax(axis=-1)',
      note: 'For one sigmoid write `(self.predict(x) > 0.5).astype("int32")`.',
    },
    proof: { cannotRun: 'It was gone from TensorFlow 2.6 on.' },
  },
  'Sequential.predict_proba': {
    signatures: [{ params: 'x, batch_size=32, verbose=0' }],
    pytorch: { code: 'self(x)', note: 'Under `torch.no_grad()`, after `eval()`.' },
    jax: { code: 'self(x)', note: 'After `model.eval()`.' },
    keras: 'self.predict(x, batch_size=batch_size, verbose=verbose)',
    proof: { cannotRun: 'It was gone from TensorFlow 2.6 on.' },
  },
  'Model.get_layer': {
    signatures: [{ params: 'name=None, index=None' }],
    pytorch: [
      { when: 'name is None', code: 'list(self.children())[index]' },
      {
        code: 'self.get_submodule(name)',
        note: 'The name is that of the attribute: `self.conv1` is "conv1".',
      },
    ],
    jax: [
      { when: 'name is None', code: 'self.layers[index]', note: 'Of an `nnx.Sequential`.' },
      { code: 'getattr(self, name)', note: 'The name is that of the attribute: `self.conv1` is "conv1".' },
    ],
    keras: 'self.get_layer(...)',
    proof: arranged,
  },
  'Model.inputs': told(
    'A module does not know its inputs: they are the arguments of `forward`.',
    'A module does not know its inputs: they are the arguments of `__call__`.',
    'self.inputs',
  ),
  'Model.outputs': told(
    'A module does not know its outputs: they are what `forward` returns.',
    'A module does not know its outputs: they are what `__call__` returns.',
    'self.outputs',
  ),
  'Model.input_names': told(
    'The names of the arguments of `forward`.',
    'The names of the arguments of `__call__`.',
    { code: '[one.name for one in self.inputs]' },
  ),
  'Model.output_names': told(
    'Give the outputs names in a dictionary that `forward` returns.',
    'Give the outputs names in a dictionary that `__call__` returns.',
    'self.output_names',
  ),
  'Model.loss': told(
    'The loss function is a variable of the training loop.',
    'The loss function is a variable of the training loop.',
    'self.loss',
  ),
  'Model.metrics': told(
    'Metrics are variables of the training loop.',
    'Metrics are variables of the training loop.',
    'self.metrics',
  ),
  'Model.compiled_loss': told('Call the loss function itself.', 'Call the loss function itself.', {
    code: 'self.compute_loss',
    note: 'It is called `self.compute_loss(x, y, y_pred)`, and adds the regularisation itself.',
  }),
  'Model.compiled_metrics': told('Call the metrics themselves.', 'Call the metrics themselves.', {
    code: 'self.metrics',
    note: '`self.compute_metrics(x, y, y_pred)` updates them and gives their results.',
  }),
  'Model.stop_training': told('`break` out of the loop.', '`break` out of the loop.', 'self.stop_training'),
  'Model.reset_states': told(
    'The state is yours: pass none to the next call.',
    'The state is yours: pass none to the next call.',
    {
      code: '[layer.reset_state() for layer in self.layers if getattr(layer, "stateful", False)]',
      note: 'Keras 3 has the method on layers only, without the s.',
    },
  ),
  'Model.to_json': {
    pytorch: none('A module is its source code: keep the arguments of its constructor in a file.'),
    jax: none('A module is its source code: keep the arguments of its constructor in a file.'),
    keras: 'self.to_json(...)',
  },
  'Model.to_yaml': {
    pytorch: none('A module is its source code: keep the arguments of its constructor in a file.'),
    jax: none('A module is its source code: keep the arguments of its constructor in a file.'),
    keras: 'self.to_json()',
  },
  'Model.from_config': told(
    'Call the constructor with the arguments you kept.',
    'Call the constructor with the arguments you kept.',
    'self.from_config(...)',
    { proof: arranged },
  ),
  'models.model_from_json': told(
    'Build the module from its source, then load its weights.',
    'Build the module from its source, then load its weights.',
    'keras.models.model_from_json(...)',
    {
      note: 'Text written by Keras 2 names classes that Keras 3 cannot always find: build the model from source then.',
    },
  ),
  'models.model_from_yaml': told(
    'Build the module from its source, then load its weights.',
    'Build the module from its source, then load its weights.',
    none('Write the description as JSON with the old release, then `keras.models.model_from_json`.'),
  ),
  'models.clone_model': {
    signatures: [{ params: 'model, input_tensors=None, clone_function=None' }],
    pytorch: {
      code: 'copy.deepcopy(model)',
      note: 'Keras draws new weights for the clone; call `reset_parameters()` of each layer for that.',
    },
    jax: { code: 'nnx.clone(model)', note: 'Keras draws new weights for the clone.' },
    keras: 'keras.models.clone_model(...)',
    proof: arranged,
  },
  'Sequential.pop': {
    signatures: [{ params: '' }],
    pytorch: 'self.pop(-1)',
    jax: 'self.layers.pop()',
    keras: 'self.pop()',
    proof: arranged,
  },
  'layers.Layer.trainable': {
    pytorch: redesign(
      '`module.requires_grad_(False)` freezes, `True` thaws; call `module.eval()` too where it holds a batch normalisation.',
      minutes,
    ),
    jax: redesign(
      'Give the optimizer a filter: `nnx.Optimizer(model, tx, wrt=filter)` trains only the parameters that it picks.',
      minutes,
    ),
    keras: 'self.trainable',
    caveats: ['batch-norm-frozen'],
  },
  'layers.Layer.output': told(
    'Return it from `forward`, or catch it: `module.register_forward_hook(hook)`.',
    'Return it from `__call__`, or `self.sow(nnx.Intermediate, name, value)` and `nnx.pop`.',
    'self.output',
  ),
  'layers.Layer.input': told(
    'It is the argument of `forward`; catch it by `module.register_forward_pre_hook(hook)`.',
    'It is the argument of `__call__`.',
    'self.input',
  ),
  'layers.Layer.output_shape': told(SHAPES, SHAPES, {
    code: 'self.output.shape',
    note: 'Of a layer that was called; `self.compute_output_shape(shape)` for others.',
  }),
  'layers.Layer.input_shape': told(SHAPES, SHAPES, {
    code: 'self.input.shape',
    note: 'Of a layer that was called.',
  }),
  'layers.Layer.compute_output_shape': told(
    SHAPES,
    '`jax.eval_shape(module, jax.ShapeDtypeStruct(shape, jnp.float32)).shape`.',
    'self.compute_output_shape(...)',
  ),
  'layers.Layer.dtype': {
    pytorch: 'next(self.parameters()).dtype',
    jax: redesign('`param_dtype` of the modules, as they were made.', minutes),
    keras: 'self.dtype',
    proof: { compare: 'type' },
    examples: [numberOf('Layer', { jax: 'The modules were made with it.' })],
  },
  'layers.Layer.name': told(
    'The name of the attribute that holds the module; `named_modules()` gives all.',
    'The name of the attribute that holds the module; `nnx.iter_modules` gives all.',
    'self.name',
  ),
  'layers.Layer.weights': {
    pytorch: '[*self.parameters(), *self.buffers()]',
    jax: 'jax.tree.leaves(nnx.state(self))',
    keras: 'self.weights',
    examples: [listsV2('Layer')],
  },
  'layers.Layer.variables': {
    pytorch: '[*self.parameters(), *self.buffers()]',
    jax: 'jax.tree.leaves(nnx.state(self))',
    keras: 'self.variables',
    proof: arranged,
  },
  'layers.Layer.non_trainable_weights': {
    pytorch: 'list(self.buffers())',
    jax: 'nnx.state(self, nnx.BatchStat)',
    keras: 'self.non_trainable_weights',
    note: 'Frozen weights count too in Keras.',
    examples: [listsV2('Layer')],
  },
  'layers.Layer.count_params': {
    signatures: [{ params: '' }],
    pytorch: 'sum(one.numel() for one in self.parameters())',
    jax: 'sum(one.size for one in jax.tree.leaves(nnx.state(self, nnx.Param)))',
    keras: 'self.count_params()',
    note: 'Keras also counts moving averages.',
    examples: [COUNTED],
  },
  'layers.Layer.get_config': {
    signatures: [{ params: '' }],
    pytorch: remove('A module is its source code: nothing asks for its configuration.'),
    jax: remove('A module is its source code: nothing asks for its configuration.'),
    keras: 'self.get_config()',
  },
  'layers.Layer.from_config': told(
    'Call the constructor.',
    'Call the constructor.',
    'self.from_config(...)',
    { proof: arranged },
  ),
  'layers.Layer.call': {
    signatures: [{ params: 'inputs, *args, **kwargs' }],
    pytorch: {
      code: 'self(inputs)',
      note: '`call` becomes `forward`; call the module itself, so that hooks run.',
    },
    jax: { code: 'self(inputs)', note: '`call` becomes `__call__`.' },
    keras: 'self.call(...)',
    proof: arranged,
  },
  'layers.Layer.apply': {
    signatures: [{ params: 'inputs, *args, **kwargs' }],
    pytorch: 'self(inputs)',
    jax: 'self(inputs)',
    keras: { code: 'self(...)', note: 'Keras 3 has no `apply`.' },
    proof: arranged,
  },
  'layers.Layer.add_loss': told(
    'Keep the penalty in an attribute, or return it beside the output, and add it to the loss.',
    'Return the penalty beside the output, and add it to the loss.',
    'self.add_loss(...)',
    {
      note: 'Keras 3 has no `inputs` and takes no function: compute the loss in `call`.',
      caveats: ['keras-removed-arguments'],
    },
  ),
  'layers.Layer.add_metric': told(
    'Keep the number in a list of the training loop.',
    'Keep the number in a list of the training loop.',
    redesign(
      'Make a `keras.metrics.Mean` in the constructor, and call its `update_state(value)` in `call`.',
      minutes,
    ),
  ),
  'layers.Layer.add_update': {
    pytorch: remove('Change the buffer in `forward`; it happens at once.'),
    jax: remove('Change the variable in `__call__`; it happens at once.'),
    keras: remove('Write `self.variable.assign(value)` in `call`; it happens at once.'),
  },
  'layers.Layer.updates': {
    pytorch: remove('Buffers change in the forward pass.'),
    jax: remove('Statistics change in the forward pass.'),
    keras: remove('Variables change in the forward pass.'),
    caveats: ['update-ops'],
  },
  'layers.Layer.add_variable': {
    signatures: [
      {
        params:
          'name=None, shape=None, dtype=None, initializer=None, regularizer=None, trainable=True, constraint=None, **kwargs',
      },
    ],
    pytorch: redesign('The constructor makes the weight, and initialises it as `initializer` says.', {
      init: 'self.?name = nn.Parameter(torch.empty(shape))\ninit(initializer)(self.?name)',
      code: 'self.?name',
      effort: 'minutes',
    }),
    jax: redesign('The constructor makes the weight, and initialises it as `initializer` says.', {
      setup: 'rngs = nnx.Rngs(0)',
      init: 'self.?name = nnx.Param(init(initializer)(rngs.params(), shape))',
      code: 'self.?name',
      effort: 'minutes',
    }),
    keras:
      'self.add_weight(shape=shape, initializer=initializer, dtype=dtype, trainable=trainable, regularizer=regularizer, constraint=constraint, name=name)',
    caveats: ['default-initializer', 'regularizer-scope'],
    proof: arranged,
  },
  'layers.Dense.bias': remembered('self.bias', 'self.bias', 'bias'),
  'layers.Dense.kernel': remembered({ code: 'self.weight.T' }, 'self.kernel', 'kernel'),
  'layers.Dense.units': remembered('self.out_features', 'self.out_features', 'units'),
  'layers.Conv2D.filters': remembered('self.out_channels', 'self.out_features', 'filters'),
  'layers.Conv2D.kernel_size': remembered('self.kernel_size', 'self.kernel_size', 'kernel_size'),
  'layers.Conv2D.strides': remembered('self.stride', 'self.strides', 'strides'),
  'layers.Conv2D.padding': remembered('self.padding', 'self.padding', 'padding'),
  'layers.Conv2D.dilation_rate': remembered('self.dilation', 'self.kernel_dilation', 'dilation_rate'),
  'layers.Conv2D.use_bias': remembered('self.bias is not None', 'self.use_bias', 'use_bias'),
});
