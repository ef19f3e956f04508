/** Signals from the packages around TensorFlow, and from frameworks that are already there. */
import type { SignalRow } from './signals.js';

export const PACKAGE_SIGNALS: readonly SignalRow[] = [
  {
    id: 'torch-here',
    what: 'files that already use PyTorch',
    framework: 'pytorch',
    scale: 'files',
    weights: { pytorch: 3 },
    because: { pytorch: 'part of this repository is there already' },
    source: 'Pinterest Engineering 2023-09-05: one stack across teams',
  },
  {
    id: 'jax-here',
    what: 'files that already use JAX',
    framework: 'jax',
    scale: 'files',
    weights: { jax: 3 },
    because: { jax: 'part of this repository is there already' },
    source: 'Pinterest Engineering 2023-09-05: one stack across teams',
  },
  {
    id: 'keras3-here',
    what: 'files that already use Keras 3',
    framework: 'keras',
    scale: 'files',
    weights: { keras: 3 },
    because: { keras: 'part of this repository is there already' },
    source: 'Pinterest Engineering 2023-09-05: one stack across teams',
  },
  {
    id: 'transformers',
    what: "Hugging Face's `TF` classes",
    match: { symbol: /^transformers\b/ },
    scale: 'files',
    weights: { pytorch: 3, jax: -1, keras: -1, stay: -2 },
    because: {
      pytorch: 'the same models are there under the same names without `TF`',
      jax: 'transformers 5 dropped its Flax classes too',
      keras: '`keras_hub` has some of these models, with other weights files',
      stay: 'transformers 5 removed them; only a pin below 5 keeps them',
    },
    source: 'huggingface/transformers#38758, #40760, MIGRATION_GUIDE_V5.md',
  },
  {
    id: 'probability',
    what: 'TensorFlow Probability',
    match: { symbol: /^(tfp|tf\.distributions|tf\.contrib\.distributions|edward)\b/ },
    scale: 'usages',
    weights: { jax: 2, pytorch: 1, stay: 1, keras: -1 },
    because: {
      jax: 'it runs on JAX as it is: `tfp.substrates.jax`',
      pytorch: '`torch.distributions` has the common distributions',
      stay: 'it still works beside `tf_keras`',
      keras: 'it works with Keras 2 only',
    },
    source: 'tensorflow/probability: substrates; release notes on tf_keras',
  },
  {
    id: 'sonnet',
    what: "Sonnet and other packages of DeepMind's",
    match: { symbol: /^(sonnet|trfl|deepmind|acme|graph_nets)\b/ },
    scale: 'files',
    weights: { jax: 3, pytorch: 1, keras: -1, stay: -1 },
    because: {
      jax: 'their authors went to JAX, and Flax NNX modules read like Sonnet modules',
      pytorch: 'Sonnet modules read like `nn.Module`',
      keras: 'Sonnet modules are no Keras layers',
      stay: 'Sonnet is hardly maintained',
    },
    source: 'google-deepmind/dm-haiku; google-deepmind/sonnet',
  },
  {
    id: 'agents',
    what: 'TF-Agents, Dopamine and their like',
    match: { symbol: /^(tf_agents|dopamine)\b/ },
    scale: 'files',
    weights: { pytorch: 2, jax: 1, keras: -1, stay: -1 },
    because: {
      pytorch: 'most libraries of reinforcement learning are there',
      jax: 'Dopamine and the agents of DeepMind are there',
      keras: 'TF-Agents needs Keras 2',
      stay: 'TF-Agents pins Keras 2',
    },
    source: 'DLR-RM/stable-baselines3; google/dopamine; tensorflow/agents setup.py',
  },
  {
    id: 'horovod',
    what: 'Horovod',
    match: { symbol: /^(horovod|byteps)\b/ },
    scale: 'files',
    weights: { pytorch: 2, jax: 1, stay: -1 },
    because: {
      pytorch: '`DistributedDataParallel` does the same, with one process a GPU',
      jax: 'sharding over a mesh replaces it',
      stay: 'Horovod had its last release in 2023',
    },
    source: 'horovod/horovod releases (0.28.1, June 2023); NVIDIA/OpenSeq2Seq, followed by NVIDIA/NeMo',
  },
  {
    id: 'tfx',
    what: 'TFX and TensorFlow Transform',
    match: {
      symbol:
        /^(tensorflow_transform|tfx|tensorflow_data_validation|tensorflow_model_analysis|tensorflow_metadata)\b/,
    },
    scale: 'need',
    weights: { pytorch: -2, jax: -2, keras: 1, stay: 3 },
    because: {
      pytorch: 'the transform graph and its serving signature stay with TensorFlow',
      jax: 'the transform graph and its serving signature stay with TensorFlow',
      keras: 'TFX 1.21 trains Keras 3 models on TensorFlow',
      stay: 'TFX 1.21 runs on TensorFlow 2.21',
    },
    source: 'tensorflow/tfx RELEASE.md 1.21 (June 2026)',
  },
  {
    id: 'keras2-only',
    what: 'packages that need Keras 2',
    match: {
      symbol:
        /^(tf_agents|tensorflow_model_optimization|tensorflow_recommenders|tensorflow_ranking|tensorflow_lattice|larq)\b/,
    },
    scale: 'files',
    weights: { keras: -2, stay: -1 },
    because: {
      keras: 'they do not run with Keras 3 and have no successor there',
      stay: 'they hold Keras back: `tf_keras` has to be installed for them',
    },
    source: 'setup.py of each package',
  },
  {
    id: 'addons',
    what: 'TensorFlow Addons and other closed packages',
    match: {
      symbol:
        /^(tfa|keras_contrib|keras_rl|keras_bert|classification_models|efficientnet|tensorlayer|tflearn|tensorpack)\b/,
    },
    scale: 'files',
    weights: { pytorch: 1, keras: -1, stay: -1 },
    because: {
      pytorch: 'most of what they added is in PyTorch or its libraries',
      keras: 'they were written for Keras 2 or older',
      stay: 'they cap TensorFlow: Addons stops before 2.16',
    },
    source: 'tensorflow/addons README (end of life May 2024), #2807',
  },
];
