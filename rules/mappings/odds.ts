/**
 * Rows that reports on real repositories asked for: what the general answer of a namespace sent the wrong way.
 */

import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { floats, namespace, redesign, reduction, remove, table } from '../../src/catalog/kit.js';

const everywhere = (advice: AdviceText): Pick<RowText, 'pytorch' | 'jax' | 'keras'> => ({
  pytorch: advice,
  jax: advice,
  keras: advice,
});

const minutes = (note: string) => redesign(note, { effort: 'minutes' });

/** Exporting the trained model takes the place of freezing and writing a graph. */
const exported: RowText = {
  pytorch: redesign(
    'There is no graph to write: `torch.export.export(model, inputs)`, or save the weights.',
    {
      effort: 'hours',
    },
  ),
  jax: redesign('There is no graph to write: `jax.export.export(function)(inputs)`, or save the weights.', {
    effort: 'hours',
  }),
  keras: redesign('There is no graph to write: `model.export(path)`, or save the weights.', {
    effort: 'hours',
  }),
};

const checkpoint = (pytorch: string, jax: string, keras: string): RowText => ({
  pytorch: minutes(pytorch),
  jax: minutes(jax),
  keras: minutes(keras),
  caveats: ['checkpoint-format', 'keras-save-format'],
});

const manager = checkpoint(
  'Keep the last few files yourself.',
  '`ocp.CheckpointManager(directory, options=...)` keeps the last few.',
  '`keras.callbacks.ModelCheckpoint` in `fit`; in a loop of your own keep the last few files yourself.',
);

export const odds = table('tf', {
  '': everywhere(
    minutes('The module itself is named here: ask for a version or a function in another way, or drop it.'),
  ),
  'Session.graph_def': everywhere(remove('There is no graph.')),
  'train.write_graph': exported,
  'graph_util.convert_variables_to_constants': exported,
  'train.Checkpoint': checkpoint(
    'A dictionary of `state_dict()`s, written by `torch.save`.',
    'A tree of states, written by Orbax: `ocp.StandardCheckpointer()`.',
    '`model.save_weights("name.weights.h5")`; `model.save("name.keras")` takes the optimizer along.',
  ),
  'train.Checkpoint.restore': checkpoint(
    '`model.load_state_dict(torch.load(path)["model"])`, and so on for each part.',
    '`nnx.update(model, checkpointer.restore(path, nnx.state(model)))`.',
    '`model.load_weights(path)`.',
  ),
  'train.Checkpoint.save': checkpoint(
    '`torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict()}, path)`.',
    '`checkpointer.save(path, nnx.state(model))`, with an absolute path.',
    '`model.save_weights(path)`, which must end in `.weights.h5`.',
  ),
  'train.CheckpointManager': manager,
  'train.CheckpointManager.save': manager,
  'train.CheckpointManager.latest_checkpoint': manager,
  'math.reduce_std': {
    ...reduction({ pytorch: 'torch.std', jax: 'jnp.std', keras: 'keras.ops.std' }),
    signatures: [{ params: 'input_tensor, axis=None, keepdims=False, name=None' }],
    pytorch: [
      { when: 'axis is None and not keepdims', code: 'torch.std(input_tensor, correction=0)' },
      { code: 'torch.std(input_tensor, dim=axes(axis), correction=0, keepdim=keepdims)' },
    ],
    examples: [
      { input_tensor: floats(3, 4) },
      { input_tensor: floats(3, 4), axis: 1 },
      { input_tensor: floats(3, 4), axis: 1, keepdims: true },
    ],
    caveats: ['biased-variance'],
  },
  norm: {
    signatures: [
      { params: 'tensor, ord="euclidean", axis=None, keepdims=False, name=None', api: 'v2' },
      {
        params: 'tensor, ord="euclidean", axis=None, keepdims=None, name=None, keep_dims=None',
        api: 'v1',
        rename: { keep_dims: 'keepdims' },
      },
    ],
    caveats: ['matrix-norm'],
    pytorch: [
      { when: "ord == 'euclidean' and axis is None", code: 'torch.linalg.vector_norm(tensor)' },
      {
        when: "ord == 'euclidean'",
        code: 'torch.linalg.vector_norm(tensor, dim=axes(axis), keepdim=bool(keepdims))',
      },
      minutes('`torch.linalg.vector_norm` or `matrix_norm` with that `ord`.'),
    ],
    jax: [
      { when: "ord == 'euclidean' and axis is None", code: 'jnp.linalg.norm(jnp.ravel(tensor))' },
      {
        when: "ord == 'euclidean'",
        code: 'jnp.linalg.norm(tensor, axis=axes(axis), keepdims=bool(keepdims))',
      },
      minutes('`jnp.linalg.norm` with that `ord` and an axis.'),
    ],
    keras: [
      { when: "ord == 'euclidean' and axis is None", code: 'keras.ops.norm(keras.ops.ravel(tensor))' },
      {
        when: "ord == 'euclidean'",
        code: 'keras.ops.norm(tensor, axis=axes(axis), keepdims=bool(keepdims))',
      },
      minutes('`keras.ops.norm` with that `ord` and an axis.'),
    ],
    examples: [{ tensor: floats(3, 4) }, { tensor: floats(3, 4), axis: 1 }],
  },
  'config.experimental.list_physical_devices': {
    pytorch: minutes('`torch.cuda.device_count()` says how many there are.'),
    jax: minutes('`jax.devices()` lists them.'),
    keras: minutes('`keras.distribution.list_devices()` lists them.'),
    aliases: ['tf.config.list_physical_devices'],
  },
  'config.experimental.set_memory_growth': {
    pytorch: remove('Memory grows as needed by itself.'),
    jax: remove('The environment variable `XLA_PYTHON_CLIENT_PREALLOCATE=false` does it.'),
    keras: remove('A setting of the backend.'),
  },
  'nn.zero_fraction': {
    signatures: [{ params: 'value, name=None' }],
    pytorch: '(value == 0).float().mean()',
    jax: 'jnp.mean(value == 0)',
    keras: "keras.ops.mean(keras.ops.cast(keras.ops.equal(value, 0), 'float32'))",
    examples: [{ value: floats(3, 4) }],
  },
});

const features = { num_features: 'The number of channels: `inputs.shape[-1]` in NHWC.' };

export const addons = table('tfa', {
  'layers.InstanceNormalization': {
    signatures: [{ params: 'axis=-1, epsilon=1e-3, center=True, scale=True, **kwargs' }],
    pytorch: { code: 'nn.InstanceNorm2d(?num_features, eps=epsilon, affine=True)', holes: features },
    jax: {
      setup: 'rngs = nnx.Rngs(0)',
      code: 'nnx.InstanceNorm(?num_features, epsilon=epsilon, rngs=rngs)',
      holes: features,
    },
    keras: 'keras.layers.GroupNormalization(groups=-1, epsilon=epsilon)',
    caveats: ['channels-last'],
  },
});

export const slimAnalyzer = namespace('tf.contrib.slim.model_analyzer', {
  pytorch: minutes('Print `sum(p.numel() for p in model.parameters())`, or take the `torchinfo` package.'),
  jax: minutes('`nnx.tabulate(model, inputs)` lists the weights.'),
  keras: minutes('`model.summary()` lists the weights.'),
});
