/**
 * Rows of `tf.keras.backend` that ask or set: shapes, dtypes, settings, the learning phase, sessions. Most of it goes: `train()`
 * and `eval()` take the place of the learning phase.
 */
import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { floats, none, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';

const everywhere = (advice: AdviceText): RowText => ({ pytorch: advice, jax: advice, keras: advice });
const minutes = (note: string) => redesign(note, { effort: 'minutes' });

const NO_SESSION = 'There is no session: values are there at once.';
const PHASE =
  '`model.train()` and `model.eval()` switch a module; a layer of your own reads `self.training`.';
const PHASE_JAX =
  '`model.train()` and `model.eval()` switch an `nnx.Module`; a layer of your own has an attribute for it.';
const PHASE_KERAS =
  'Pass `training=True` or `training=False` to the model; a layer takes `training` in `call`.';

const question = (params: string, torch: AdviceText, jax: AdviceText, keras: AdviceText): RowText => ({
  signatures: [{ params }],
  pytorch: torch,
  jax,
  keras,
});

export const backendQuestions = table('tf.keras', {
  'backend.int_shape': {
    ...question('x', 'tuple(x.shape)', 'x.shape', 'tuple(x.shape)'),
    examples: [{ x: floats(2, 3) }],
  },
  'backend.shape': {
    ...question('x', 'x.shape', 'x.shape', 'keras.ops.shape(x)'),
    caveats: ['shape-dynamic'],
    examples: [trial({ x: floats(2, 3) }, { source: { use: 'result = $call[0] + 1' } })],
  },
  'backend.ndim': { ...question('x', 'x.ndim', 'x.ndim', 'len(x.shape)'), examples: [{ x: floats(2, 3) }] },
  'backend.dtype': {
    ...question(
      'x',
      "str(x.dtype).removeprefix('torch.')",
      'x.dtype.name',
      'keras.utils.standardize_dtype(x.dtype)',
    ),
    examples: [{ x: floats(2, 3) }],
  },
  'backend.count_params': {
    ...question('x', 'x.numel()', 'x.size', 'math.prod(x.shape)'),
    examples: [{ x: floats(2, 3) }],
  },
  'backend.is_sparse': {
    ...question(
      'tensor',
      'tensor.is_sparse',
      'isinstance(tensor, jax.experimental.sparse.JAXSparse)',
      "getattr(tensor, 'is_sparse', False)",
    ),
    jax: minutes('`isinstance(x, jax.experimental.sparse.JAXSparse)`; a plain array is never sparse.'),
    keras: minutes(
      '`keras.Input(sparse=True)` and its layers only know sparse tensors on the TensorFlow and JAX backends; a plain tensor is not sparse.',
    ),
    examples: [{ tensor: floats(2, 3) }],
  },
  'backend.is_keras_tensor': {
    ...question(
      'x',
      none('There are no symbolic tensors.'),
      none('There are no symbolic tensors.'),
      'keras.utils.is_keras_tensor(x)',
    ),
    keras: 'isinstance(x, keras.KerasTensor)',
    proof: { cannotRun: 'It asks about a symbolic tensor, which no program of plain arrays has.' },
  },
  'backend.epsilon': { ...question('', '1e-7', '1e-7', 'keras.config.epsilon()'), example: {} },
  'backend.floatx': {
    ...question('', "'float32'", "'float32'", 'keras.config.floatx()'),
    note: 'The default dtype of the project: write it once.',
    example: {},
  },
  'backend.cast_to_floatx': {
    ...question(
      'x',
      'torch.as_tensor(x, dtype=torch.float32)',
      'jnp.asarray(x, dtype=jnp.float32)',
      'keras.ops.cast(x, keras.config.floatx())',
    ),
    examples: [trial({ x: floats(2, 3) }, { compare: 'value' })],
  },
  'backend.image_data_format': {
    ...question('', "'channels_first'", "'channels_last'", 'keras.config.image_data_format()'),
    note: 'PyTorch has images NCHW: this is what decides the layout of code that asks, so read the branches it guards.',
    example: trial(
      {},
      { skip: { pytorch: 'PyTorch has images with channels first, TensorFlow has them last.' } },
    ),
  },
  'backend.backend': {
    ...question(
      '',
      "'torch'",
      "'jax'",
      minutes('The environment variable `KERAS_BACKEND` says it; keep the branch that is used.'),
    ),
    note: 'Where the code asks for the backend, keep the branch of the target and drop the others.',
    proof: { cannotRun: 'The answer is another in each framework, which is its point.' },
  },
  'backend.set_epsilon': {
    ...question(
      'value',
      remove('Write the number where it is used.'),
      remove('Write the number where it is used.'),
      'keras.config.set_epsilon(value)',
    ),
    proof: { cannotRun: 'It sets a default and gives no value.' },
  },
  'backend.set_floatx': {
    ...question(
      'value',
      'torch.set_default_dtype(dtype(value))',
      minutes(
        "`jax.config.update('jax_enable_x64', True)` at the start for float64; `param_dtype` of the modules for float16.",
      ),
      'keras.config.set_floatx(value)',
    ),
    proof: { cannotRun: 'It sets a default and gives no value.' },
  },
  'backend.set_image_data_format': {
    ...question(
      'data_format',
      remove('PyTorch has images NCHW throughout.'),
      remove('Flax has images NHWC throughout.'),
      'keras.config.set_image_data_format(data_format)',
    ),
    proof: { cannotRun: 'It sets a default and gives no value.' },
  },
  'backend.get_uid': everywhere(minutes('`next(itertools.count())` of your own: a counter for each prefix.')),
  'backend.reset_uids': everywhere(remove('Nothing counts names.')),
  'backend.name_scope': {
    ...everywhere(remove('Names of operations are not kept: unindent the body.')),
    jax: 'jax.named_scope(name)',
    keras: 'keras.name_scope(name)',
    proof: { cannotRun: 'A scope gives names to operations and no value.' },
  },
  'backend.manual_variable_initialization': everywhere(
    remove('Weights have their values from the moment they are made.'),
  ),
  'backend.clear_session': {
    pytorch: remove('There is no global state to clear: drop the reference to the model.'),
    jax: remove('There is no global state to clear; `jax.clear_caches()` drops compiled functions.'),
    keras: 'keras.utils.clear_session()',
    signatures: [{ params: 'free_memory=True', api: 'v2' }, { params: '' }],
    examples: [
      // Names of layers are counted anew.
      trial(
        {},
        {
          api: 'v2',
          source: {
            make: 'tf.keras.layers.Dense(1)',
            use: '$call\nresult = tf.keras.layers.Dense(1).name',
          },
          keras: {
            make: 'import keras\nkeras.layers.Dense(1)',
            use: '$code\nresult = keras.layers.Dense(1).name',
          },
          skip: { pytorch: 'There is no global state.', jax: 'There is no global state.' },
        },
      ),
    ],
  },
  'backend.set_session': everywhere(remove(NO_SESSION)),
  'backend.get_session': everywhere(remove(NO_SESSION)),
  'backend.learning_phase': {
    pytorch: redesign(PHASE, { code: 'self.training', effort: 'minutes' }),
    jax: minutes(PHASE_JAX),
    keras: minutes(PHASE_KERAS),
    caveats: ['dropout-training', 'batch-norm-training-mode'],
  },
  'backend.set_learning_phase': {
    pytorch: minutes(PHASE),
    jax: minutes(PHASE_JAX),
    keras: minutes(PHASE_KERAS),
    caveats: ['dropout-training', 'batch-norm-training-mode'],
  },
  'backend.learning_phase_scope': {
    pytorch: minutes(PHASE),
    jax: minutes(PHASE_JAX),
    keras: minutes(PHASE_KERAS),
  },
  'backend.placeholder': {
    pytorch: remove('It becomes a parameter of the function that used it.'),
    jax: remove('It becomes a parameter of the function that used it.'),
    keras: minutes(
      'In a functional model `keras.Input(shape[1:])`; in a function of your own it becomes a parameter.',
    ),
  },
  'backend.function': {
    signatures: [{ params: 'inputs, outputs, updates=None, name=None, **kwargs' }],
    pytorch: redesign(
      'Call the module. Outputs of layers inside it come from `register_forward_hook`, or from `torchvision.models.feature_extraction.create_feature_extractor`.',
      { effort: 'hours' },
    ),
    jax: redesign(
      'Call the module. Let it return what is wanted, or keep that with `self.sow(nnx.Intermediate, name, value)`.',
      {
        effort: 'hours',
      },
    ),
    keras: redesign(
      'A model from the same inputs to these outputs: `keras.Model(inputs, outputs)`, called on arrays.',
      {
        code: 'keras.Model(inputs, outputs)',
        effort: 'minutes',
      },
    ),
    note: 'The learning phase among the inputs goes: `training` is an argument of the call.',
  },
  'backend.gradients': {
    signatures: [{ params: 'loss, variables' }],
    pytorch: 'torch.autograd.grad(loss.sum(), variables)',
    jax: redesign('Write the loss as a function of the variables: `jax.grad(loss_function)(variables)`.', {
      effort: 'hours',
    }),
    keras: redesign(
      'There are no symbolic gradients: compute the loss under `tf.GradientTape`, in `jax.grad`, or with `backward()` of the backend.',
      { effort: 'hours' },
    ),
    caveats: ['gradient-none', 'gradient-not-scalar'],
    example: trial(
      { loss: py('y'), variables: py('[x]') },
      {
        api: 'v1',
        inputs: { x: floats(2, 3) },
        source: { make: 'y = tf.square(x)', use: 'result = $call[0]' },
        pytorch: { make: 'x = x.clone().requires_grad_()\ny = torch.square(x)', use: 'result = $code[0]' },
        gradient: 'It is a gradient already.',
      },
    ),
  },
  'backend.stop_gradient': {
    signatures: [{ params: 'variables' }],
    pytorch: 'variables.detach()',
    jax: 'jax.lax.stop_gradient(variables)',
    keras: 'keras.ops.stop_gradient(variables)',
    examples: [{ variables: floats(2, 3) }],
  },
  'backend.print_tensor': {
    signatures: [{ params: "x, message='', summarize=3" }],
    pytorch: minutes('`print(message, x)`.'),
    jax: minutes("`jax.debug.print('{}', x)`, which also works under `jax.jit`."),
    keras: minutes('`print(message, x)`, outside compiled functions; the debugger of the backend inside.'),
  },
});
