/**
 * Rows of `tf.Module`, of modules that are named themselves, of what `tf.contrib.slim` and `tf.contrib.tpu` have for programs, and
 * of TensorFlow Addons' images and decoders.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { floats, py, redesign, table, trial } from '../../src/catalog/kit.js';
import { each, everywhere, gone, small } from './program-parts.js';
import { listsV2 } from './weights-trial.js';

const UNSCOPED = gone('There are no name scopes: unindent the body.');

const named = (pytorch: string, jax: string, keras: string): RowText => each(pytorch, jax, keras);

const frozen = each(
  { code: 'list(self.buffers())' },
  { code: 'nnx.state(self, nnx.Not(nnx.Param))' },
  { code: 'self.non_trainable_variables' },
);
const all = each(
  { code: 'list(self.state_dict().values())' },
  { code: 'nnx.state(self)' },
  { code: 'self.variables' },
);
const CONTAINER = { cannotRun: 'The weights of another kind of module are in another container.' };

const modelWeights = (what: string): RowText =>
  each(
    `${what}: \`model.named_parameters()\` gives names and weights.`,
    `${what}: \`nnx.to_flat_state(nnx.state(model, nnx.Param))\` gives paths and weights.`,
    `${what}: \`model.weights\`, each with its \`path\`.`,
  );

const step = small('Count the steps in a Python integer of the loop: `step = 0`.');

const tpuInner = gone('It belongs to how TensorFlow feeds a TPU: the loop of your own takes its place.');

const evaluation = each(
  'A loop that waits for a new checkpoint, loads it and evaluates under `torch.no_grad()` after `model.eval()`.',
  'A loop that waits for a new checkpoint, restores it and evaluates after `model.eval()`.',
  'A loop that waits for a new checkpoint, `model.load_weights(path)` and `model.evaluate(data)`.',
  'hours',
);

const ADDONS = {
  proof: { cannotRun: 'There is no expression to run: images of the targets have another layout.' },
};
const rotate = each(
  '`torchvision.transforms.v2.functional.rotate(image, math.degrees(angle))`, with channels first; it takes degrees, TensorFlow Addons radians, both counter-clockwise.',
  '`dm_pix.rotate(image, angle)`, in radians; or `jax.scipy.ndimage.map_coordinates` with coordinates of your own.',
  '`keras.ops.image.affine_transform(images, transforms)`, or `keras.layers.RandomRotation`.',
  'hours',
);
const translate = each(
  '`torchvision.transforms.v2.functional.affine(image, angle=0, translate=[dx, dy], scale=1, shear=[0])`, with channels first.',
  '`jax.scipy.ndimage.map_coordinates` with shifted coordinates, or `jnp.roll` and zeros.',
  '`keras.ops.image.affine_transform(images, transforms)` with `[1, 0, -dx, 0, 1, -dy, 0, 0]`.',
  'hours',
);
const transform = each(
  '`F.grid_sample(images, grid, align_corners=False)` with a grid of the transformed coordinates, channels first.',
  '`jax.scipy.ndimage.map_coordinates` with the transformed coordinates.',
  '`keras.ops.image.affine_transform(images, transforms)` takes the same eight numbers where the last two are 0; `keras.ops.image.perspective_transform` takes points.',
  'hours',
);
const decoder = each(
  'Decoding is a loop over time with the cell, or `model.generate` of the `transformers` package.',
  'Decoding is a `jax.lax.scan` or `jax.lax.while_loop` over time with the cell.',
  'Decoding is a loop over time with the cell, or a sampler of KerasHub: `keras_hub.samplers.GreedySampler()`.',
  'day',
);
const teacher = each(
  'The inputs of the next step are the targets: run the cell over the whole sequence.',
  'The inputs of the next step are the targets: run the cell over the whole sequence with `nnx.RNN`.',
  'The inputs of the next step are the targets: run the layer over the whole sequence.',
  'hours',
);

export const programModules = table('tf', {
  Module: {
    examples: [
      trial(
        {},
        {
          inputs: { x: floats(3) },
          source: {
            make: 'class Own($name):\n    def __init__(self):\n        super().__init__()\n        self.factor = 2.0\n    def double(self, x):\n        return x * self.factor\nmodel = Own()',
            use: 'result = model.double(x)',
          },
        },
      ),
    ],
    ...each(
      {
        code: 'nn.Module',
        reference: 'nn.Module',
        note: '`__call__` becomes `forward`, and `super().__init__()` comes first.',
      },
      {
        code: 'nnx.Module',
        reference: 'nnx.Module',
        note: 'Weights are `nnx.Param`; lists of modules are `nnx.List`.',
      },
      {
        code: 'keras.layers.Layer',
        reference: 'keras.layers.Layer',
        note: '`__call__` becomes `call`, and weights are made by `self.add_weight`.',
      },
    ),
  },
  'Module.variables': { ...all, examples: [listsV2('Module')] },
  'Module.non_trainable_variables': { ...frozen, examples: [listsV2('Module')] },
  'Module.submodules': {
    ...each(
      { code: 'list(self.modules())[1:]' },
      { code: '[module for path, module in nnx.iter_modules(self) if path]' },
      'The layers below are attributes; of a model `model.layers` lists them.',
    ),
    proof: CONTAINER,
  },
  'Module.name': small(
    'Modules have no names: the attribute that holds one is its name; layers of Keras keep `name`.',
  ),
  'Module.name_scope': UNSCOPED,
  'Module.with_name_scope': gone('There are no name scopes: drop the decorator.'),
  dimension_value: {
    ...everywhere('dimension'),
    signatures: [{ params: 'dimension' }],
    note: 'Sizes are integers already, or None in Keras.',
    examples: [trial({ dimension: py('x.shape[1]') }, { inputs: { x: py('tf.zeros([2, 3])') }, api: 'v1' })],
  },
  summary: named(
    '`torch.utils.tensorboard.SummaryWriter` writes the same event files.',
    'The `SummaryWriter` of `tensorboardX` writes the same event files.',
    '`keras.callbacks.TensorBoard` in `fit`, or a `SummaryWriter`.',
  ),
  config: named(
    '`torch.cuda`, `torch.backends` and environment variables.',
    '`jax.config`, `jax.devices()` and environment variables.',
    '`keras.config` and `keras.distribution`; the rest belongs to the backend.',
  ),
  'config.experimental': named(
    '`torch.cuda`, `torch.backends` and environment variables.',
    '`jax.config`, `jax.devices()` and environment variables.',
    '`keras.config` and `keras.distribution`; the rest belongs to the backend.',
  ),
  compat: gone('There are no two versions to bridge.'),
  errors: small(
    'Exceptions are those of Python: `FileNotFoundError`, `StopIteration`, `ValueError`, `RuntimeError`.',
  ),
  gfile: small('Functions of `os`, `shutil` and `glob`; object stores want `fsspec`.'),
  io: named(
    'Files are read in Python: `open`, `PIL`, `torchvision.io`, `np.frombuffer`.',
    'It stays in the `tf.data` pipeline.',
    'It stays in the `tf.data` pipeline.',
  ),
  data: named('`torch.utils.data`.', '`tf.data` stays, or Grain replaces it.', '`tf.data` stays.'),
  test: small('`absl.testing.absltest`, and the assertions of `np.testing`.'),
  train: named(
    '`torch.optim` and `torch.save`.',
    '`optax` and Orbax.',
    '`keras.optimizers` and `keras.callbacks`.',
  ),
  saved_model: named(
    '`torch.export`, or weights in `torch.save`.',
    '`jax.export`, or weights in Orbax.',
    '`model.export(path)`, or `model.save("name.keras")`.',
  ),
  estimator: named('A module and a training loop.', 'A module and a training loop.', '`compile` and `fit`.'),
  distribute: named(
    '`torch.distributed` and `nn.parallel.DistributedDataParallel`.',
    '`jax.sharding`.',
    '`keras.distribution`.',
  ),
  'contrib.slim.get_variables': modelWeights('Names choose the weights'),
  'contrib.slim.get_model_variables': modelWeights('All weights of the model'),
  'contrib.slim.get_trainable_variables': modelWeights('The trained weights'),
  'contrib.slim.get_variables_by_name': modelWeights('Names choose the weights'),
  'contrib.slim.get_or_create_global_step': step,
  'contrib.slim.create_global_step': step,
  'contrib.slim.get_global_step': step,
  'contrib.slim.evaluation.evaluation_loop': evaluation,
  'contrib.slim.evaluation.evaluate_once': evaluation,
  'contrib.slim.evaluation.wait_for_new_checkpoint': small(
    'A loop that looks for a new file and sleeps with `time.sleep(seconds)`.',
  ),
  'contrib.slim.utils.convert_collection_to_dict': small(
    'Return the activations in a dictionary of your own.',
  ),
  'contrib.slim.utils.collect_named_outputs': small(
    'Put the activation into a dictionary of your own, and return it.',
  ),
  'contrib.slim.utils.last_dimension': {
    ...everywhere('shape[-1]'),
    signatures: [{ params: 'shape, min_rank=1' }],
    proof: { cannotRun: '`tf.contrib` is not there to compare with.' },
  },
  'contrib.slim.utils.n_positive_integers': small('`(value,) * n` where it is one number.'),
  'contrib.slim.metrics.aggregate_metric_map': small('A dictionary of metric objects, updated in a loop.'),
  'contrib.slim.metrics.aggregate_metrics': small('A list of metric objects, updated in a loop.'),
  'contrib.tpu.tpu.tpu_context.TPUContext': tpuInner,
  'contrib.tpu.tpu.tpu_feed.InfeedQueue': tpuInner,
  'contrib.tpu.tpu.training_loop.repeat': tpuInner,
  'contrib.tpu.tpu.training_loop.while_loop': tpuInner,
  'contrib.tpu.tpu.tpu.initialize_system': tpuInner,
  'contrib.tpu.tpu.tpu.shutdown_system': tpuInner,
  'contrib.tpu.tpu.tpu.shard': tpuInner,
  'contrib.tpu.tpu.tpu.split_compile_and_shard': tpuInner,
  'contrib.tpu.tpu.error_handling.ErrorRendezvous': tpuInner,
  'contrib.tpu.tpu.util.check_positive_integer': small('`if value <= 0: raise ValueError(name)`.'),
  'contrib.tpu.tpu.tpu_config.RunConfig': small(
    'Its settings become arguments of the loop: where to save, how often, which seed.',
  ),
  'contrib.tpu.tpu.async_checkpoint.AsyncCheckpointSaverHook': {
    ...each(
      '`torch.distributed.checkpoint.async_save`.',
      '`ocp.StandardCheckpointer()` saves in the background.',
      '`keras.callbacks.ModelCheckpoint(path)`.',
    ),
    caveats: ['checkpoint-format'],
  },
  'contrib.image.rotate': { ...rotate, ...ADDONS },
  'contrib.image.translate': { ...translate, ...ADDONS },
  'contrib.image.transform': { ...transform, ...ADDONS },
});

const GROUPS = 'The package is no longer maintained.';

export const addonsMore = table('tfa', {
  'image.rotate': { ...rotate, ...ADDONS },
  'image.translate': { ...translate, ...ADDONS },
  'image.transform': { ...transform, ...ADDONS },
  'seq2seq.basic_decoder.BasicDecoder': decoder,
  'seq2seq.BeamSearchDecoder': decoder,
  'seq2seq.dynamic_decode': decoder,
  'seq2seq.sampler.TrainingSampler': teacher,
  'seq2seq.sampler.GreedyEmbeddingSampler': decoder,
  'seq2seq.sampler.SampleEmbeddingSampler': decoder,
  'seq2seq.sampler.ScheduledEmbeddingTrainingSampler': decoder,
  'seq2seq.AttentionWrapper': each(
    'Attention in the loop: `F.scaled_dot_product_attention(query, memory, memory)`.',
    'Attention in the loop: `jax.nn.dot_product_attention(query, memory, memory)`.',
    '`keras.layers.Attention()` or `AdditiveAttention()` in the loop.',
    'day',
  ),
  'callbacks.AverageModelCheckpoint': each(
    'Save `averaged.module.state_dict()` of the `torch.optim.swa_utils.AveragedModel`.',
    'Save the averaged tree with Orbax.',
    '`keras.callbacks.SwapEMAWeights()` before `keras.callbacks.ModelCheckpoint(path)`.',
  ),
  'callbacks.TQDMProgressBar': small('`tqdm.tqdm(batches)` around the loop; `fit` has a bar of its own.'),
  'callbacks.TimeStopping': everywhere(
    redesign(`${GROUPS} Compare \`time.monotonic()\` with the limit after each step.`, { effort: 'minutes' }),
  ),
  'optimizers.MovingAverage': each(
    '`torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(decay))`.',
    '`optax.incremental_update(new, old, 1 - decay)` after each step.',
    'The optimizer with `use_ema=True, ema_momentum=decay`.',
    'hours',
  ),
  'optimizers.SWA': each(
    '`torch.optim.swa_utils.AveragedModel(model)` and `torch.optim.swa_utils.SWALR`.',
    'A mean of the weights of the last epochs: `jax.tree.map`.',
    '`keras.callbacks.SwapEMAWeights()` with an optimizer of `use_ema=True`.',
    'hours',
  ),
});
