/**
 * Rows of methods and attributes of tensors, shapes, variables, sessions, tapes, writers: values count as much as functions.
 */

import type { AdviceText, RowText, TrialOptions } from '../../src/catalog/kit.js';
import { floats, redesign, remove, table, trial } from '../../src/catalog/kit.js';

const everywhere = (advice: AdviceText): Pick<RowText, 'pytorch' | 'jax' | 'keras'> => ({
  pytorch: advice,
  jax: advice,
  keras: advice,
});
const self = { self: floats(2, 3) };
/** Asks `v`, which is what `made` gives. */
const asked = (made: string, use: string, more: TrialOptions = {}) =>
  trial({}, { inputs: { w0: floats(2, 3) }, source: { make: `v = ${made}`, use }, ...more });

const SHAPES = ['keras-shape-tuple'];

const NAMES = 'Values have no names: use the attribute of the module, or the key in `state_dict()`.';

const RUN: RowText = {
  pytorch: redesign('Call the functions that compute the fetches, with the fed values as arguments.', {
    effort: 'hours',
  }),
  jax: redesign('Call the functions that compute the fetches, with the fed values as arguments.', {
    effort: 'hours',
  }),
  keras: redesign('Call the model, `train_on_batch` or `fit`, with the fed values as arguments.', {
    effort: 'hours',
  }),
  note: 'A fetch of `train_op` is the training step; a fetch of a summary is a line that writes it.',
  caveats: ['eager-order'],
};

/** Without values to feed it is there already. */
const evaluated = (code: string): AdviceText => [
  {
    ...redesign('The value is there already.', { code, effort: 'minutes' }),
    when: 'feed_dict is None',
  },
  redesign('Call the function that computes it, with the fed values as arguments.', { effort: 'minutes' }),
];

const shape: RowText = { ...everywhere('self.shape'), caveats: SHAPES, example: self };

export const tensors = table('tf', {
  'Session.run': RUN,
  'InteractiveSession.run': RUN,
  'Session.graph': everywhere(remove('There is no graph.')),
  'Session.close': everywhere(remove('There is no session.')),
  'Tensor.get_shape': { signatures: [{ params: '' }], ...shape },
  'Tensor.shape': shape,
  'Tensor.ndim': { ...everywhere('self.ndim'), example: self },
  'Variable.get_shape': {
    signatures: [{ params: '' }],
    ...everywhere('self.shape'),
    caveats: SHAPES,
    examples: [asked('tf.Variable(w0)', 'result = list(v.get_shape())', { api: 'v1' })],
  },
  'Variable.shape': {
    ...everywhere('self.shape'),
    caveats: SHAPES,
    examples: [asked('tf.Variable(w0)', 'result = list(v.shape)')],
  },
  'Tensor.set_shape': everywhere(remove('Shapes are known when the code runs.')),
  'Tensor.dtype': {
    pytorch: 'self.dtype',
    jax: 'self.dtype',
    keras: {
      code: 'keras.utils.standardize_dtype(self.dtype)',
      note: 'Keras names dtypes by strings; on the torch backend `x.dtype` alone is equal to none of them.',
    },
    examples: [
      self,
      trial(
        {},
        {
          inputs: { x: floats(2) },
          source: { make: 'x = tf.convert_to_tensor(x)', use: 'result = x.dtype == tf.float32' },
        },
      ),
    ],
  },
  'Tensor.name': everywhere(remove(NAMES)),
  'Tensor.op': everywhere(remove('There are no operations, only values.')),
  'Tensor.eval': {
    signatures: [{ params: 'feed_dict=None, session=None' }],
    pytorch: evaluated('self.detach().cpu().numpy()'),
    jax: evaluated('np.asarray(self)'),
    keras: evaluated('keras.ops.convert_to_numpy(self)'),
    examples: [asked('tf.convert_to_tensor(w0) * 2', 'result = v.eval()', { api: 'v1' })],
    caveats: ['eager-order'],
  },
  'Tensor.numpy': {
    signatures: [{ params: '' }],
    pytorch: 'self.detach().cpu().numpy()',
    jax: 'np.asarray(self)',
    keras: 'keras.ops.convert_to_numpy(self)',
    example: self,
    caveats: ['in-place-views'],
  },
  'Tensor.values': everywhere(
    remove('Gradients of embeddings are dense: there are no values apart from indices.'),
  ),
  'Operation.run': {
    signatures: [{ params: 'feed_dict=None, session=None' }],
    ...everywhere(
      redesign('The operation runs where it stands: call its function with the fed values.', {
        effort: 'minutes',
      }),
    ),
    caveats: ['eager-order'],
  },
  'Operation.name': everywhere(remove(NAMES)),
  'Graph.as_default': everywhere(remove('There is no graph: unindent the body.')),
  'Graph.get_tensor_by_name': everywhere(
    redesign('Return the value from the function that computes it.', { effort: 'minutes' }),
  ),
  'Graph.get_collection': everywhere(redesign('Keep a list of your own.', { effort: 'minutes' })),
  'Graph.finalize': everywhere(remove('There is no graph.')),
  'VariableScope.reuse_variables': {
    ...everywhere(remove('Call the same module a second time.')),
    caveats: ['variable-reuse'],
  },
  'VariableScope.name': everywhere(remove(NAMES)),
  'GradientTape.gradient': {
    signatures: [{ params: 'target, sources, output_gradients=None, unconnected_gradients=None' }],
    pytorch: redesign(
      '`backward` puts each gradient into `parameter.grad`; this returns a tuple of them, for one source as well. ' +
        'A gradient that is differentiated again (a penalty on it) wants `create_graph=True`.',
      { code: 'torch.autograd.grad(target, sources)', effort: 'minutes' },
    ),
    jax: redesign('The body of the tape becomes a function; its gradient is a function too.', {
      code: 'nnx.grad(?loss_function)(?model)',
      holes: {
        loss_function: 'The body of the tape as a function of the model, returning the loss.',
        model: 'The `nnx.Module` that is trained.',
      },
      effort: 'hours',
    }),
    keras: redesign('On the TensorFlow backend it stays; elsewhere `fit` computes gradients by itself.', {
      code: 'self.gradient(target, sources)',
      effort: 'minutes',
    }),
    caveats: ['gradient-none', 'gradient-not-scalar'],
  },
  'GradientTape.watch': {
    signatures: [{ params: 'tensor' }],
    pytorch: 'tensor.requires_grad_()',
    jax: remove('The arguments of the differentiated function are watched.'),
    keras: remove('Only the tape of the TensorFlow backend needs it.'),
  },
  'ConfigProto.gpu_options': everywhere(remove('There is no session to configure.')),
  'GPUOptions.allow_growth': {
    pytorch: remove('Memory grows as needed by itself.'),
    jax: redesign(
      'The environment variable `XLA_PYTHON_CLIENT_PREALLOCATE=false`, set before `jax` is imported.',
      {
        effort: 'minutes',
      },
    ),
    keras: redesign(
      'A setting of the backend: `tf.config.experimental.set_memory_growth(gpu, True)`, or `XLA_PYTHON_CLIENT_PREALLOCATE=false` for JAX; PyTorch needs none.',
      { effort: 'minutes' },
    ),
  },
});
