/**
 * What the namespaces of `tf.keras` became. Keras 3 has most of them under the same names.
 */

import type { AdviceText, NamespaceText } from '../../src/catalog/kit.js';
import { keep, namespace, none, redesign } from '../../src/catalog/kit.js';

const at = (name: string, pytorch: string, jax: string, keras: AdviceText): NamespaceText =>
  namespace(`tf.keras${name === '' ? '' : `.${name}`}`, {
    pytorch: redesign(pytorch, { effort: 'hours' }),
    jax: redesign(jax, { effort: 'hours' }),
    keras,
  });

/** The same names in Keras 3. */
const same = (name: string): AdviceText =>
  redesign(`The same name in \`keras.${name}\`, on every backend; some old arguments are gone.`, {
    effort: 'minutes',
  });

export const kerasNamespaces = [
  at('', 'Look in `torch.nn` and `torch.optim`.', 'Look in `flax.nnx` and `optax`.', same('')),
  at(
    'layers',
    'The module of that kind in `torch.nn`.',
    'The module of that kind in `flax.nnx`.',
    same('layers'),
  ),
  at('models', 'Modules of `torch.nn`.', 'Modules of `flax.nnx`.', same('models')),
  at(
    'Model',
    'A method or attribute of `nn.Module`, or a line of the training loop.',
    'A method or attribute of `nnx.Module`, or a line of the training loop.',
    same('Model'),
  ),
  at(
    'Sequential',
    'A method or attribute of `nn.Sequential`.',
    'A method or attribute of `nnx.Sequential`.',
    same('Sequential'),
  ),
  at(
    'activations',
    'The function in `torch.nn.functional`.',
    'The function in `jax.nn`.',
    same('activations'),
  ),
  at(
    'applications',
    'The model in `torchvision.models` or `timm`; weights and preprocessing differ.',
    'The model in the Hugging Face hub or `keras.applications` on the JAX backend.',
    same('applications'),
  ),
  at(
    'backend',
    'The function of that kind in `torch`; `K` names are mostly those of NumPy.',
    'The function of that kind in `jax.numpy`; `K` names are mostly those of NumPy.',
    redesign('The function of that name in `keras.ops`; `keras.backend` keeps but a handful.', {
      effort: 'minutes',
    }),
  ),
  at(
    'callbacks',
    'A line of the training loop; Lightning has callbacks.',
    'A line of the training loop.',
    same('callbacks'),
  ),
  at(
    'constraints',
    'Change the weights after the step under `torch.no_grad()`.',
    'Change the weights after the step, or chain an Optax transformation.',
    same('constraints'),
  ),
  namespace('tf.keras.datasets', {
    pytorch: redesign('The data set in `torchvision.datasets` or the `datasets` package.', {
      effort: 'minutes',
    }),
    jax: keep('They give NumPy arrays: keep them, or use `tensorflow_datasets`.'),
    keras: same('datasets'),
  }),
  at('estimator', 'A training loop.', 'A training loop.', none('Estimators are gone: use `fit`.')),
  at(
    'experimental',
    'Look for the stable counterpart in `torch`.',
    'Look for the stable counterpart in `jax`.',
    redesign('Look for the stable name in `keras`.', { effort: 'minutes' }),
  ),
  at(
    'initializers',
    'The function in `torch.nn.init`.',
    'The function in `nnx.initializers`.',
    same('initializers'),
  ),
  at(
    'losses',
    'The function in `torch.nn.functional`, from logits.',
    'The function in `optax`, from logits.',
    same('losses'),
  ),
  at(
    'metrics',
    'The metric in `torchmetrics`.',
    'The metric in `nnx.metrics`, or totals of your own.',
    same('metrics'),
  ),
  at(
    'mixed_precision',
    '`torch.autocast` and `torch.amp.GradScaler`.',
    '`dtype` and `param_dtype` of the modules.',
    same('mixed_precision'),
  ),
  at('ops', 'The NumPy name in `torch`.', 'The NumPy name in `jax.numpy`.', same('ops')),
  at(
    'optimizers',
    'The class in `torch.optim`; schedules are in `torch.optim.lr_scheduler`.',
    'The function in `optax`; schedules are functions.',
    same('optimizers'),
  ),
  at(
    'preprocessing',
    'Transforms of `torchvision.transforms.v2`; `torch.nn.utils.rnn.pad_sequence`; a tokenizer of `tokenizers`.',
    'Keep it in the input pipeline, in NumPy.',
    redesign(
      '`keras.utils` has `pad_sequences`, `load_img` and `image_dataset_from_directory`; `Tokenizer` and `ImageDataGenerator` become preprocessing layers.',
      { effort: 'hours' },
    ),
  ),
  at(
    'regularizers',
    'A term of the loss, or `weight_decay`.',
    'A term of the loss, or `optax.add_decayed_weights`.',
    same('regularizers'),
  ),
  at(
    'utils',
    'Plain Python, `torch.utils.data` or `torch.nn.functional.one_hot`.',
    'Plain Python and `jax.nn.one_hot`.',
    same('utils'),
  ),
  at(
    'wrappers',
    'The `skorch` package.',
    'A class of your own.',
    redesign('`keras.wrappers` has `SKLearnClassifier` and its like.', { effort: 'minutes' }),
  ),
  at('random', 'The function in `torch`.', 'The function in `jax.random`.', same('random')),
  at('saving', '`torch.save` and `torch.load`.', 'Orbax.', same('saving')),
  at('tree', '`torch.utils._pytree`.', '`jax.tree`.', same('tree')),
  at('distribution', '`torch.distributed`.', '`jax.sharding`.', same('distribution')),
  at('quantizers', 'The `torchao` package.', 'The `qwix` package.', same('quantizers')),
  at('config', 'Settings of `torch.backends`.', '`jax.config`.', same('config')),
  at(
    'dtype_policies',
    '`torch.autocast`.',
    '`dtype` and `param_dtype` of the modules.',
    same('dtype_policies'),
  ),
  at(
    'legacy',
    'Look for the stable counterpart in `torch`.',
    'Look for the stable counterpart in `jax`.',
    redesign('The optimizer of that name without `legacy`.', { effort: 'minutes' }),
  ),
];
