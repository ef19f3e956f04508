/**
 * What Keras 3.15 refuses in files of Keras 2.15, found by `scripts/weights/`: 80 models of one layer each were saved as `.h5`
 * and as `.keras`, loaded, and the keys that had to be taken out of those that did not load are these. All others loaded
 * with the same outputs (difference at most 5e-7).
 */
import { rejectedKeys } from '../../src/catalog/kit.js';

const BOTH = ['h5', 'keras'] as ('h5' | 'keras')[];
const EDIT =
  'Take it out of the stored configuration (`model_config` in `.h5`, `config.json` in `.keras`), or build the model in code and load the weights.';
const REBUILD = 'build the model in code with Keras 3 and load the weights alone.';

const refusedKey = (key: string) => `Loading raises \`Unrecognized keyword arguments: ${key}\`.`;

export const rejected = rejectedKeys([
  {
    classes: ['Functional', 'Model'],
    key: '',
    formats: ['keras'],
    says: 'Loading raises `Could not deserialize class Functional because its parent module keras.src.engine.functional cannot be imported`.',
    fix: `Set \`module\` beside \`class_name\` to \`keras\` in \`config.json\`, or: ${REBUILD}`,
  },
  {
    classes: ['!InputLayer Input'],
    key: 'batch_input_shape',
    formats: ['keras'],
    says: refusedKey('batch_input_shape'),
    fix: `${EDIT} The input layer holds the shape as well.`,
  },
  {
    classes: ['DepthwiseConv1D', 'DepthwiseConv2D', 'Conv1DTranspose', 'Conv2DTranspose', 'Conv3DTranspose'],
    key: 'groups',
    formats: BOTH,
    says: refusedKey('groups'),
    fix: EDIT,
  },
  ...['groups', 'kernel_initializer', 'kernel_regularizer', 'kernel_constraint'].map((key) => ({
    classes: ['SeparableConv1D', 'SeparableConv2D'],
    key,
    formats: BOTH,
    says: refusedKey(key),
    fix: `${EDIT} The keys that begin with \`depthwise_\` and \`pointwise_\` count.`,
  })),
  {
    classes: ['LSTM', 'GRU', 'SimpleRNN', 'RNN', 'ConvLSTM1D', 'ConvLSTM2D', 'ConvLSTM3D'],
    key: 'time_major',
    formats: BOTH,
    refused: { value: false },
    says: refusedKey('time_major'),
    fix: EDIT,
  },
  {
    classes: ['LSTM', 'GRU', 'SimpleRNN', 'RNN', 'ConvLSTM1D', 'ConvLSTM2D', 'ConvLSTM3D'],
    key: 'time_major',
    formats: BOTH,
    refused: { value: true },
    says: refusedKey('time_major'),
    fix: 'Take it out and swap the first two axes of inputs and outputs: Keras 3 knows (batch, time, ...) alone.',
  },
  {
    classes: ['BatchNormalization'],
    key: 'axis',
    formats: ['keras'],
    refused: 'a list',
    says: 'Loading raises `int() argument must be ... not list`.',
    fix: 'Write the number itself, `3` for `[3]`, into `config.json`.',
  },
  {
    classes: ['BatchNormalization'],
    key: 'virtual_batch_size',
    formats: BOTH,
    says: refusedKey('virtual_batch_size'),
    fix: `Keras 3 has no such thing: ${REBUILD}`,
  },
  ...['query_shape', 'key_shape', 'value_shape'].map((key) => ({
    classes: ['MultiHeadAttention'],
    key,
    formats: BOTH,
    says: refusedKey(key),
    fix: EDIT,
  })),
  ...['trainable', 'noise_shape'].map((key) => ({
    classes: ['SpatialDropout1D', 'SpatialDropout2D', 'SpatialDropout3D'],
    key,
    formats: BOTH,
    says: `Loading raises \`__init__() got an unexpected keyword argument ${key}\`.`,
    fix: EDIT,
  })),
  {
    classes: ['ThresholdedReLU'],
    key: '',
    formats: BOTH,
    says: 'The layer is gone: loading raises `Unknown layer`.',
    fix: 'Write it as a layer of your own, `x * keras.ops.cast(x > theta, x.dtype)`, and pass it in `custom_objects`.',
  },
  {
    classes: ['LocallyConnected1D', 'LocallyConnected2D'],
    key: '',
    formats: BOTH,
    says: 'The layer is gone: loading raises `Unknown layer`.',
    fix: 'Write it as a layer of your own and pass it in `custom_objects`; its weights load as they are.',
  },
  ...['function_type', 'module', 'output_shape_type', 'output_shape_module'].map((key) => ({
    classes: ['Lambda'],
    key,
    formats: ['keras'] as ('h5' | 'keras')[],
    says: refusedKey(key),
    fix: `The stored bytecode does not load in another Python anyway: ${REBUILD}`,
  })),
  {
    classes: ['*'],
    key: 'dtype',
    formats: BOTH,
    refused: 'a policy',
    says: 'A stored policy of mixed precision raises an error: `str object has no attribute quantization_mode`.',
    fix: 'Write its name alone, `"mixed_float16"`, into the configuration.',
  },
  ...['activation', 'recurrent_activation'].map((key) => ({
    classes: ['*'],
    key,
    formats: BOTH,
    refused: { value: 'hard_sigmoid' },
    says: 'It loads and gives other numbers: Keras 2 computes `clip(0.2 * x + 0.5, 0, 1)`, Keras 3 `relu6(x + 3) / 6` (off by 0.04 in an `Activation`, by 0.06 in a `ConvLSTM2D`).',
    fix: 'Pass the formula of Keras 2 as a function of your own.',
  })),
]);
