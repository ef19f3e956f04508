/**
 * Rows of packages around TensorFlow: data sets, hubs, Sonnet, TF-Agents, TensorFlow Serving and TF-GAN.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { keep, redesign, remove, table } from '../../src/catalog/kit.js';
import { each, everywhere, gone, small } from './program-parts.js';

const NOT_PINNED = { proof: { cannotRun: 'The package is not among the pinned ones.' } };

/** TFDS stays beside JAX and Keras. */
const dataset = (pytorch: string, code?: string): RowText => {
  const stays = keep('TFDS stays: it reads its data sets for any framework.', { ...(code && { code }) });
  return { ...each(redesign(pytorch, { effort: 'hours' }), stays, stays), ...NOT_PINNED };
};

const features = (name: string): RowText =>
  dataset(
    'A column of the `datasets` package of Hugging Face: `Features` describe it.',
    `tfds.features.${name}(...)`,
  );

export const tfds = table('tfds', {
  load: dataset(
    'The same data set in the `datasets` package of Hugging Face, `load_dataset(name)`; or `tfds.data_source(name, split=split)`, which a `DataLoader` takes.',
    'tfds.load(...)',
  ),
  builder: dataset(
    'The same data set in the `datasets` package of Hugging Face; or `tfds.data_source(name)`.',
    'tfds.builder(...)',
  ),
  as_numpy: dataset('Elements of a `DataLoader` are tensors: `x.numpy()`.', 'tfds.as_numpy(...)'),
  as_dataframe: dataset('`dataset.to_pandas()` of the `datasets` package.', 'tfds.as_dataframe(...)'),
  data_source: {
    ...everywhere(
      keep('TFDS stays: a data source gives single elements to any framework.', {
        code: 'tfds.data_source(...)',
      }),
    ),
    ...NOT_PINNED,
  },
  ReadConfig: dataset('Arguments of the `DataLoader`.', 'tfds.ReadConfig(...)'),
  'Split.TRAIN': dataset("The split is a string, `'train'`.", "'train'"),
  'Split.TEST': dataset("The split is a string, `'test'`.", "'test'"),
  'Split.VALIDATION': dataset("The split is a string, `'validation'`.", "'validation'"),
  'core.DatasetBuilder.download_and_prepare': dataset(
    '`load_dataset(name)` downloads it.',
    'self.download_and_prepare(...)',
  ),
  'core.DatasetBuilder.as_dataset': dataset('`load_dataset(name, split=split)`.', 'self.as_dataset(...)'),
  'core.DatasetBuilder.info': dataset('`dataset.info` of the `datasets` package.', 'self.info'),
  'public_api.features.Text': features('Text'),
  'public_api.features.Tensor': features('Tensor'),
  'public_api.features.Image': features('Image'),
  'public_api.features.ClassLabel': features('ClassLabel'),
  'public_api.features.BBox': features('BBox'),
  'public_api.features.FeaturesDict': features('FeaturesDict'),
  'public_api.features.Sequence': features('Sequence'),
  'features.Text': features('Text'),
  'features.Tensor': features('Tensor'),
  'features.Image': features('Image'),
  'features.ClassLabel': features('ClassLabel'),
  'features.FeaturesDict': features('FeaturesDict'),
});

const hubModel: RowText = {
  ...each(
    redesign(
      'The model in the Hugging Face hub, `transformers.AutoModel.from_pretrained(name)` or `timm.create_model(name, pretrained=True)`.',
      { effort: 'day' },
    ),
    redesign(
      'The model in the Hugging Face hub, whose weights go into an `nnx.Module`; `jax2tf.call_tf` calls the old one.',
      { effort: 'day' },
    ),
    redesign(
      'A preset of KerasHub, `keras_hub.models.Backbone.from_preset(name)`; `keras.layers.TFSMLayer(path)` runs the old one on the TensorFlow backend. tfhub.dev became Kaggle Models.',
      { effort: 'day' },
    ),
  ),
  ...NOT_PINNED,
};
const published = everywhere(
  redesign(
    'Publish the weights: `huggingface_hub.upload_folder(...)`, or `model.save_to_preset(path)` of KerasHub.',
    { effort: 'hours' },
  ),
);
const signature = gone('Signatures belong to SavedModel: the function of the module is what is called.');

export const hub = table('hub', {
  Module: hubModel,
  load: hubModel,
  KerasLayer: hubModel,
  'Module.__call__': small('Call the model.'),
  'Module.get_input_info_dict': signature,
  'Module.get_output_info_dict': signature,
  'Module.get_signature_names': signature,
  'Module.get_expected_image_size': small('The configuration of the model has the size of its images.'),
  'Module.export': published,
  create_module_spec: published,
  add_signature: signature,
  text_embedding_column: hubModel,
  image_embedding_column: hubModel,
  get_expected_image_size: small('The configuration of the model has the size of its images.'),
});

const sizes = { in_features: 'The size of the last axis of what it is called on.' };
const RNGS = 'rngs = nnx.Rngs(0)';
const module = each(
  {
    code: 'nn.Module',
    reference: 'nn.Module',
    note: '`_build` becomes `forward`; the modules it makes move into `__init__`.',
  },
  {
    code: 'nnx.Module',
    reference: 'nnx.Module',
    note: '`_build` becomes `__call__`; the modules it makes move into `__init__`, which gets `rngs`.',
  },
  {
    code: 'keras.layers.Layer',
    reference: 'keras.layers.Layer',
    note: '`_build` becomes `call`; the layers it makes move into `__init__`.',
  },
);
const weights = each(
  { code: 'list(self.parameters())' },
  { code: 'nnx.state(self, nnx.Param)' },
  { code: 'self.trainable_variables' },
);

export const sonnet = table('sonnet', {
  Linear: {
    signatures: [
      {
        params:
          'output_size, use_bias=True, initializers=None, partitioners=None, regularizers=None, custom_getter=None, name="linear"',
        api: 'v1',
      },
      {
        params: 'output_size, with_bias=True, w_init=None, b_init=None, name=None',
        api: 'v2',
        rename: { with_bias: 'use_bias' },
      },
    ],
    pytorch: {
      code: 'nn.Linear(?in_features, output_size, bias=use_bias)',
      holes: sizes,
      weights: ['weight = w.T', 'bias = b'],
    },
    jax: {
      setup: RNGS,
      code: 'nnx.Linear(?in_features, output_size, use_bias=use_bias, rngs=rngs)',
      holes: sizes,
      weights: ['kernel = w', 'bias = b'],
    },
    keras: {
      code: 'keras.layers.Dense(output_size, use_bias=use_bias)',
      weights: ['kernel = w', 'bias = b'],
    },
    caveats: ['dense-kernel-transposed', 'default-initializer'],
    note: 'Sonnet draws weights from a truncated normal with deviation `1 / sqrt(fan_in)`; the targets have defaults of their own.',
    ...NOT_PINNED,
  },
  AbstractModule: { ...module, ...NOT_PINNED },
  Module: { ...module, ...NOT_PINNED },
  RNNCore: {
    ...module,
    ...NOT_PINNED,
    note: 'A core of your own: a function of input and state that gives output and state.',
  },
  'Module.__call__': { ...everywhere('self(...)'), ...NOT_PINNED },
  'AbstractModule.__call__': { ...everywhere('self(...)'), ...NOT_PINNED },
  'AbstractModule.get_variables': { ...weights, ...NOT_PINNED },
  'AbstractModule.trainable_variables': { ...weights, ...NOT_PINNED },
  'AbstractModule.variables': { ...weights, ...NOT_PINNED },
  'Module.trainable_variables': { ...weights, ...NOT_PINNED },
  'Module.variables': { ...weights, ...NOT_PINNED },
  'AbstractModule._enter_variable_scope': gone('There are no scopes: modules are made in `__init__`.'),
  'AbstractModule.is_connected': gone('A module has its weights from the moment it is made.'),
  'AbstractModule.name': small('Modules have no names: the attribute that holds one is its name.'),
  'AbstractModule.module_name': small('Modules have no names: the attribute that holds one is its name.'),
  BatchApply: each(
    'Nothing is needed for `nn.Linear`, which takes any leading axes; else `f(x.flatten(0, 1)).unflatten(0, x.shape[:2])`.',
    '`jax.vmap` or `nnx.vmap` over the first axis.',
    '`keras.layers.TimeDistributed(layer)`.',
  ),
  BatchFlatten: {
    ...each({ code: 'nn.Flatten()' }, 'Write `x.reshape(x.shape[0], -1)` where it is called.', {
      code: 'keras.layers.Flatten()',
    }),
    ...NOT_PINNED,
  },
  Flatten: {
    ...each({ code: 'nn.Flatten()' }, 'Write `x.reshape(x.shape[0], -1)` where it is called.', {
      code: 'keras.layers.Flatten()',
    }),
    ...NOT_PINNED,
  },
  LSTM: each(
    '`nn.LSTMCell(input_size, hidden_size)`, or `nn.LSTM` for whole sequences; gates stand in another order, and the forget bias of 1 is not added.',
    '`nnx.LSTMCell(in_features, hidden_features, rngs=rngs)` in an `nnx.RNN`.',
    '`keras.layers.LSTM(units)`, whose forget bias is 1.',
    'hours',
  ),
  Conv2D: each(
    '`nn.Conv2d`, with channels first and padding of its own.',
    '`nnx.Conv(in_features, out_features, kernel_size, padding="SAME", rngs=rngs)`.',
    '`keras.layers.Conv2D(filters, kernel_size, padding="same")`.',
    'hours',
  ),
  Conv2DTranspose: each(
    '`nn.ConvTranspose2d`, with channels first and padding of its own.',
    '`nnx.ConvTranspose(in_features, out_features, kernel_size, strides, rngs=rngs)`.',
    '`keras.layers.Conv2DTranspose(filters, kernel_size, padding="same")`.',
    'hours',
  ),
  LayerNorm: each(
    '`nn.LayerNorm(size)`.',
    '`nnx.LayerNorm(size, rngs=rngs)`.',
    '`keras.layers.LayerNormalization()`.',
  ),
  BatchNorm: {
    ...each(
      '`nn.BatchNorm2d(channels)`, and `model.train()` or `model.eval()` for the argument `is_training`.',
      '`nnx.BatchNorm(channels, rngs=rngs)`, and `model.train()` or `model.eval()`.',
      '`keras.layers.BatchNormalization()`, with `training=` at the call.',
    ),
    caveats: ['batch-norm-training-mode'],
  },
  Embed: each(
    '`nn.Embedding(vocab_size, embed_dim)`.',
    '`nnx.Embed(vocab_size, embed_dim, rngs=rngs)`.',
    '`keras.layers.Embedding(vocab_size, embed_dim)`.',
  ),
  Sequential: each('`nn.Sequential(*layers)`.', '`nnx.Sequential(*layers)`.', '`keras.Sequential(layers)`.'),
  'nets.MLP': each(
    '`nn.Sequential` of `nn.Linear` and `nn.ReLU`.',
    '`nnx.Sequential` of `nnx.Linear` and `nnx.relu`.',
    '`keras.Sequential` of `keras.layers.Dense`.',
  ),
  'nets.VectorQuantizer': each(
    'A module of your own: nearest row by `torch.cdist(x, codes).argmin(-1)`, and `x + (q - x).detach()`.',
    'A module of your own: nearest row by `jnp.argmin`, and `x + jax.lax.stop_gradient(q - x)`.',
    'A layer of your own: nearest row by `keras.ops.argmin`, and `x + keras.ops.stop_gradient(q - x)`.',
    'day',
  ),
  TrainableVariable: each(
    '`nn.Parameter(torch.empty(shape))`.',
    '`nnx.Param(jnp.zeros(shape))`.',
    '`self.add_weight(shape=shape)`.',
  ),
});

const agent = (what: string): RowText => ({
  ...each(
    redesign(`${what} in \`torchrl\` or \`stable_baselines3\`.`, { effort: 'day' }),
    redesign(`${what} written with \`rlax\`, or the one of \`brax\`.`, { effort: 'day' }),
    redesign(
      `${what} written as a loop of your own; TF-Agents wants Keras 2 and has had no release since 2023.`,
      { effort: 'day' },
    ),
  ),
  ...NOT_PINNED,
});
const environment = everywhere(
  redesign('`gymnasium.make(name)`, and its wrappers in `gymnasium.wrappers`.', { effort: 'hours' }),
);

export const agents = table('tf_agents', {
  'drivers.dynamic_step_driver.DynamicStepDriver': agent('Collecting steps'),
  'drivers.dynamic_episode_driver.DynamicEpisodeDriver': agent('Collecting episodes'),
  'agents.dqn.dqn_agent.DqnAgent': agent('DQN'),
  'agents.sac.sac_agent.SacAgent': agent('SAC'),
  'agents.ppo.ppo_agent.PPOAgent': agent('PPO'),
  'agents.ddpg.ddpg_agent.DdpgAgent': agent('DDPG'),
  'agents.td3.td3_agent.Td3Agent': agent('TD3'),
  'agents.reinforce.reinforce_agent.ReinforceAgent': agent('REINFORCE'),
  'networks.sequential.Sequential': each(
    '`nn.Sequential(*layers)`.',
    '`nnx.Sequential(*layers)`.',
    '`keras.Sequential(layers)`.',
  ),
  'networks.q_network.QNetwork': each(
    'An `nn.Sequential` with one output an action.',
    'An `nnx.Sequential` with one output an action.',
    'A `keras.Sequential` with one output an action.',
  ),
  'train.actor.Actor': agent('Collecting steps'),
  'train.learner.Learner': agent('Learning from collected steps'),
  'replay_buffers.tf_uniform_replay_buffer.TFUniformReplayBuffer': agent('The replay buffer'),
  'replay_buffers.reverb_replay_buffer.ReverbReplayBuffer': agent('The replay buffer'),
  'environments.suite_gym.load': environment,
  'environments.suite_atari.load': environment,
  'environments.wrappers': environment,
  'environments.wrappers.ActionRepeat': environment,
  'environments.atari_preprocessing.AtariPreprocessing': environment,
  'environments.tf_py_environment.TFPyEnvironment': gone(
    'Environments step in Python: nothing has to wrap them.',
  ),
  'eval.metric_utils.log_metrics': small('`logging.info` in the loop.'),
  'utils.common.function': { ...remove3(), ...NOT_PINNED },
  'utils.common.element_wise_squared_loss': each(
    '`F.mse_loss(x, y, reduction="none")`.',
    '`optax.squared_error(x, y)`.',
    '`keras.ops.square(x - y)`.',
  ),
  'specs.BoundedArraySpec': everywhere(
    redesign('`gymnasium.spaces.Box(low, high, shape, dtype)`.', { effort: 'minutes' }),
  ),
  'specs.ArraySpec': everywhere(
    redesign('`gymnasium.spaces.Box(low, high, shape, dtype)`.', { effort: 'minutes' }),
  ),
});

function remove3(): RowText {
  return each(remove('Code is eager: drop it.'), { code: 'jax.jit(...)' }, remove('Code is eager: drop it.'));
}

const client = everywhere(
  keep('A client of TensorFlow Serving is no part of the model: it stays as long as the server does.', {
    effort: 'minutes',
  }),
);

export const serving = table('tensorflow_serving', {
  'apis.predict_pb2.PredictRequest': client,
  'apis.prediction_service_pb2_grpc.PredictionServiceStub': client,
  'apis.prediction_service_pb2.beta_create_PredictionService_stub': client,
  'apis.classification_pb2.ClassificationRequest': client,
  'apis.prediction_log_pb2.PredictionLog': client,
  'apis.prediction_log_pb2.PredictLog': client,
  'apis.model_pb2.ModelSpec': client,
});

const gan = each(
  'A loop with two optimizers: `loss_d.backward()` and `optimizer_d.step()`, then the same for the generator.',
  'A step with two optimizers: `optimizer_d.update(discriminator, grads)`, then the same for the generator.',
  'A `keras.Model` with a `train_step` of its own, and one optimizer for each network.',
  'day',
);

export const gans = table('tensorflow_gan', {
  gan_model: gan,
  gan_loss: gan,
  gan_train: gan,
  gan_train_ops: gan,
  'estimator.GANEstimator': gan,
  'estimator.TPUGANEstimator': gan,
  'eval.eval_utils.image_grid': each(
    '`torchvision.utils.make_grid(images)`.',
    '`np.concatenate` over rows and columns of images.',
    '`keras.visualization.plot_image_gallery` shows one.',
  ),
  'eval.image_grid': each(
    '`torchvision.utils.make_grid(images)`.',
    '`np.concatenate` over rows and columns of images.',
    '`keras.visualization.plot_image_gallery` shows one.',
  ),
});
