/**
 * Rows of more methods and attributes of `tf.keras` models and layers: batches by hand, weights by name, graphs of layers.
 */
import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { floats, none, py, redesign, table, trial } from '../../src/catalog/kit.js';
import { onModel } from './keras-trials.js';

const minutes = { effort: 'minutes' } as const;

/** A sentence for both, and what Keras says. */
const told = (pytorch: string, jax: string, keras: AdviceText, more: Partial<RowText> = {}): RowText => ({
  pytorch: redesign(pytorch, minutes),
  jax: redesign(jax, minutes),
  keras,
  proof: { cannotRun: 'The other targets have another structure; Keras keeps the call.' },
  ...more,
});

const STEP =
  'One step of the training loop: clear the gradients, compute the loss, go backward, step the optimizer; `loss.item()` is what it gave.';
const NO_GRAD = 'The loss of the model after `eval()`, under `torch.no_grad()`.';
const arranged = { cannotRun: 'Layers of the targets are called otherwise, so there is nothing to compare.' };

export const kerasMethods = table('tf.keras', {
  'Model.train_on_batch': told(
    STEP,
    '`loss, grads = nnx.value_and_grad(loss_fn)(model, x, y)`, then `optimizer.update(model, grads)`.',
    'self.train_on_batch(...)',
    {
      examples: [onModel({ x: py('xs'), y: py('ys') }, 'result = $call')],
      proof: {},
      caveats: ['keras-removed-arguments'],
      note: 'Keras 3 has no `reset_metrics`.',
    },
  ),
  'Model.test_on_batch': told(
    NO_GRAD,
    'The loss of the model after `model.eval()`.',
    'self.test_on_batch(...)',
    { examples: [onModel({ x: py('xs'), y: py('ys') }, 'result = $call')], proof: {} },
  ),
  'Model.predict_on_batch': {
    signatures: [{ params: 'x' }],
    pytorch: { code: 'self(x)', note: 'Under `torch.no_grad()`, after `eval()`.' },
    jax: { code: 'self(x)', note: 'After `model.eval()`.' },
    keras: 'self.predict_on_batch(x)',
    examples: [
      trial(
        { self: py('model'), x: floats(2, 3) },
        {
          source: { make: 'model = tf.keras.Sequential([tf.keras.layers.ReLU()])', use: 'result = $call' },
          gradient: 'It gives a NumPy array.',
        },
      ),
    ],
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
      code: 'self.evaluate(generator, steps=steps, verbose=verbose, callbacks=callbacks)',
      note: '`workers`, `use_multiprocessing` and `max_queue_size` are arguments of `keras.utils.PyDataset` now.',
    },
    examples: [
      onModel(
        { generator: py('batches()'), steps: 2, verbose: 0 },
        'def batches():\n    while True:\n        yield xs, ys\nresult = $call',
      ),
    ],
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
    examples: [
      onModel(
        { generator: py('batches()'), steps: 2, verbose: 0 },
        'def batches():\n    while True:\n        yield xs,\nresult = $call',
      ),
    ],
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
    examples: [{ name: 'second' }, { index: 1 }].map((args) =>
      trial(
        { self: py('model'), ...args },
        {
          inputs: { x: floats(2, 3) },
          source: {
            make: "model = tf.keras.Sequential([tf.keras.layers.ReLU(), tf.keras.layers.Softmax(name='second')])",
            use: 'result = $call(x)',
          },
          pytorch: {
            make: 'import torch\nfrom torch import nn\nfrom collections import OrderedDict\nreceiver = nn.Sequential(OrderedDict(first=nn.ReLU(), second=nn.Softmax(dim=-1)))',
            use: 'result = $code(x)',
          },
          jax: {
            make: 'import jax\nfrom flax import nnx\nreceiver = nnx.Sequential(jax.nn.relu, jax.nn.softmax)\nreceiver.second = jax.nn.softmax',
            use: 'result = $code(x)',
          },
        },
      ),
    ),
  },
  'Model.inputs': told(
    'A module does not know its inputs: they are the arguments of `forward`.',
    'A module does not know its inputs: they are the arguments of `__call__`.',
    'self.inputs',
    { examples: [onModel({}, 'result = [list(one.shape) for one in $call]')], proof: {} },
  ),
  'Model.outputs': told(
    'A module does not know its outputs: they are what `forward` returns.',
    'A module does not know its outputs: they are what `__call__` returns.',
    'self.outputs',
    { examples: [onModel({}, 'result = [list(one.shape) for one in $call]')], proof: {} },
  ),
  'Model.input_names': told(
    'The names of the arguments of `forward`.',
    'The names of the arguments of `__call__`.',
    { code: '[one.name for one in self.inputs]' },
    { examples: [onModel({}, 'result = len($call)')], proof: {} },
  ),
  'Model.output_names': told(
    'Give the outputs names in a dictionary that `forward` returns.',
    'Give the outputs names in a dictionary that `__call__` returns.',
    { code: '[one.name for one in self.outputs]' },
    { examples: [onModel({}, 'result = len($call)')], proof: {} },
  ),
  'Model.loss': told(
    'The loss function is a variable of the training loop.',
    'The loss function is a variable of the training loop.',
    'self.loss',
    { examples: [onModel({}, 'result = $call')], proof: {} },
  ),
  'Model.metrics': told(
    'Metrics are variables of the training loop.',
    'Metrics are variables of the training loop.',
    'self.metrics',
  ),
  'Model.metrics_names': told(
    'Keep metrics in a dictionary by name, in the loop that computes them.',
    'Keep metrics in a dictionary by name, in the loop that computes them.',
    {
      kind: 'redesign',
      note: "Keras 3 gives `['loss', 'compile_metrics']` whatever was compiled: use `evaluate(..., return_dict=True)`.",
    },
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
    { examples: [onModel({}, 'model.fit(xs, ys, epochs=1, verbose=0)\nresult = $call')], proof: {} },
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
    examples: [
      trial(
        { model: py('model') },
        {
          inputs: { x: floats(2, 3) },
          source: { make: 'model = tf.keras.Sequential([tf.keras.layers.ReLU()])', use: 'result = $call(x)' },
          jax: {
            make: 'import jax\nfrom flax import nnx\nmodel = nnx.Sequential(jax.nn.relu)',
            use: 'result = $code(x)',
          },
        },
      ),
    ],
  },
  'Sequential.pop': {
    signatures: [{ params: '' }],
    pytorch: 'self.pop(-1)',
    jax: 'self.layers.pop()',
    keras: 'self.pop()',
    proof: arranged,
  },
});
