/**
 * Rows of `tf.keras.datasets`, `mixed_precision` and of image generators: what feeds a model and in which precision it runs.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { keep, redesign, table } from '../../src/catalog/kit.js';

const minutes = { effort: 'minutes' } as const;
const hours = { effort: 'hours' } as const;

const dataset = (name: string, torch: string, array = `keras.datasets.${name}.load_data(...)`): RowText => ({
  pytorch: redesign(`${torch} It gives one example after the other, to a \`DataLoader\`.`, minutes),
  jax: keep('It gives NumPy arrays: keep it, or load the same with `tensorflow_datasets`.'),
  keras: array,
  proof: { cannotRun: 'It downloads the data.' },
});

const augmented =
  'random transforms in the pipeline: `transforms.RandomAffine`, `RandomHorizontalFlip`, `ColorJitter` of `torchvision.transforms.v2`';

export const kerasData = table('tf.keras', {
  'preprocessing.image.ImageDataGenerator': {
    pytorch: redesign(
      `\`torchvision.datasets.ImageFolder\` with ${augmented}, and a \`DataLoader\`. \`rescale\` is \`ToDtype(torch.float32, scale=True)\`; ranges are the arguments of \`RandomAffine(degrees, translate, scale, shear)\`.`,
      hours,
    ),
    jax: redesign(
      'Keep it in the input pipeline: `grain` or `tf.data` with random transforms in NumPy; it never needs JAX itself.',
      hours,
    ),
    keras: redesign(
      '`keras.utils.image_dataset_from_directory`, then layers: `Rescaling`, `RandomFlip`, `RandomRotation`, `RandomTranslation`, `RandomZoom`, `RandomShear`, mapped over the data set or at the head of the model.',
      hours,
    ),
    caveats: ['image-generator'],
  },
  'preprocessing.image.ImageDataGenerator.flow': flow(
    'a `TensorDataset(x, y)` in a `DataLoader(batch_size, shuffle=True)`',
  ),
  'preprocessing.image.ImageDataGenerator.flow_from_directory': flow(
    '`torchvision.datasets.ImageFolder(directory, transform)` in a `DataLoader(batch_size, shuffle=True)`',
  ),
  'preprocessing.image.ImageDataGenerator.flow_from_dataframe': flow(
    'a `Dataset` that reads row `i` of the frame, in a `DataLoader`',
  ),
  'preprocessing.image.ImageDataGenerator.fit': {
    pytorch: redesign(
      'Compute `x.mean(axis=0)` and `x.std(axis=0)` of the training images, and pass them to `transforms.Normalize`.',
      minutes,
    ),
    jax: redesign(
      'Compute `x.mean(axis=0)` and `x.std(axis=0)` of the training images, and subtract and divide.',
      minutes,
    ),
    keras: redesign('`keras.layers.Normalization().adapt(images)`.', minutes),
  },
  'datasets.fashion_mnist.load_data': dataset(
    'fashion_mnist',
    '`torchvision.datasets.FashionMNIST("data", train=True, download=True)`.',
  ),
  'datasets.cifar10.load_data': dataset(
    'cifar10',
    '`torchvision.datasets.CIFAR10("data", train=True, download=True)`; its labels have no second axis.',
  ),
  'datasets.cifar100.load_data': dataset(
    'cifar100',
    '`torchvision.datasets.CIFAR100("data", train=True, download=True)`; its labels have no second axis.',
  ),
  'datasets.imdb.load_data': dataset(
    'imdb',
    '`datasets.load_dataset("imdb")` gives the texts, which a tokenizer of your own turns into numbers; those of Keras start at 3 above its word index.',
  ),
  'datasets.imdb.get_word_index': dataset(
    'imdb',
    '`datasets.load_dataset("imdb")` gives the texts, so there is no index.',
    'keras.datasets.imdb.get_word_index(...)',
  ),
  'datasets.reuters.load_data': dataset(
    'reuters',
    '`datasets.load_dataset("reuters21578", "ModApte")` gives the texts; classes are numbered otherwise.',
  ),
  'datasets.reuters.get_word_index': dataset(
    'reuters',
    '`datasets` gives the texts, so there is no index.',
    'keras.datasets.reuters.get_word_index(...)',
  ),
  'datasets.boston_housing.load_data': {
    ...dataset(
      'boston_housing',
      'Neither `torchvision` nor scikit-learn has it any more: keep the file `boston_housing.npz` and read it by `np.load`.',
    ),
    jax: keep('It gives NumPy arrays: keep it.'),
  },
  'mixed_precision.set_global_policy': {
    signatures: [{ params: 'policy' }],
    pytorch: redesign(
      '`with torch.autocast("cuda", dtype=torch.float16):` around the forward pass and the loss, and `torch.amp.GradScaler()` around the step; bfloat16 needs no scaler.',
      minutes,
    ),
    jax: redesign('`dtype=jnp.bfloat16` of every module; `param_dtype` stays float32.', minutes),
    keras: 'keras.mixed_precision.set_global_policy(policy)',
    aliases: ['tf.keras.mixed_precision.experimental.set_policy'],
    caveats: ['mixed-precision-output'],
  },
  'mixed_precision.global_policy': {
    pytorch: redesign('`torch.is_autocast_enabled("cuda")`.', minutes),
    jax: redesign('The `dtype` of the modules.', minutes),
    keras: 'keras.mixed_precision.global_policy()',
    aliases: ['tf.keras.mixed_precision.experimental.global_policy'],
  },
  'mixed_precision.Policy': {
    signatures: [{ params: 'name' }],
    pytorch: redesign('`torch.autocast("cuda", dtype=torch.float16)` around the forward pass.', minutes),
    jax: redesign('`dtype=jnp.bfloat16` and `param_dtype=jnp.float32` of every module.', minutes),
    keras: 'keras.mixed_precision.Policy(name)',
    aliases: ['tf.keras.mixed_precision.experimental.Policy'],
    caveats: ['mixed-precision-output'],
  },
  'mixed_precision.LossScaleOptimizer': {
    pytorch: redesign(
      '`scaler = torch.amp.GradScaler()`; then `scaler.scale(loss).backward()`, `scaler.step(optimizer)`, `scaler.update()`.',
      minutes,
    ),
    jax: redesign(
      'Under bfloat16 there is no loss scale; for float16 multiply the loss and divide the gradients.',
      minutes,
    ),
    keras: {
      code: 'keras.optimizers.LossScaleOptimizer(...)',
      note: '`compile` wraps the optimizer itself under a float16 policy; `dynamic` is gone.',
      reference: 'keras.optimizers.LossScaleOptimizer',
    },
    aliases: ['tf.keras.mixed_precision.experimental.LossScaleOptimizer'],
  },
});

function flow(torch: string): RowText {
  return {
    pytorch: redesign(`It becomes ${torch}.`, hours),
    jax: redesign('An iterator of the input pipeline over NumPy batches.', hours),
    keras: redesign(
      '`keras.utils.image_dataset_from_directory`, or a `keras.utils.PyDataset`, with augmentation layers.',
      hours,
    ),
    caveats: ['image-generator'],
  };
}
