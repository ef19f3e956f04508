/** Which imported roots say that a file is already written for another framework. A table only. */

/** First word of an import -> the framework whose code it is. Keras 3 is told by its names, not by its root. */
export const FRAMEWORK_ROOTS: Readonly<Record<string, 'pytorch' | 'jax'>> = {
  torch: 'pytorch',
  torchvision: 'pytorch',
  torchaudio: 'pytorch',
  torchmetrics: 'pytorch',
  torch_geometric: 'pytorch',
  pytorch_lightning: 'pytorch',
  lightning: 'pytorch',
  accelerate: 'pytorch',
  timm: 'pytorch',
  stable_baselines3: 'pytorch',
  jax: 'jax',
  jaxlib: 'jax',
  flax: 'jax',
  optax: 'jax',
  haiku: 'jax',
  equinox: 'jax',
  chex: 'jax',
  distrax: 'jax',
  rlax: 'jax',
  orbax: 'jax',
  numpyro: 'jax',
};

/** Names that only Keras 3 has, as their users write them (compared: Keras 3.15 with `tf_keras` 2.21 and Keras 2.15). */
export const KERAS_3_NAMES =
  /^(?:(?:tensorflow\.|tf\.)?keras\.(?:ops|random|tree|distribution|device|name_scope|config|Variable|KerasTensor|Operation|Layer|Loss|Metric|Optimizer|StatelessScope|RematScope|remat|quantizers|dtype_policies|DTypePolicy)|keras_hub)\b/;

/** Whether a text may import one of the roots: the cheapest question, asked of every file. */
export const FRAMEWORK_MENTION =
  /torch|jax|flax|optax|haiku|equinox|chex|timm|lightning|numpyro|accelerate|stable_baselines3|distrax|rlax|orbax/;
