/**
 * Rows of `tf.keras.datasets`, `mixed_precision` and of image generators: what feeds a model and in which precision it runs.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { floats, keep, none, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';

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
    examples: [
      trial(
        { policy: 'mixed_float16' },
        {
          api: 'v2',
          source: {
            use: '$call\np = tf.keras.mixed_precision.global_policy()\nresult = [p.compute_dtype, p.variable_dtype, p.name]\ntf.keras.mixed_precision.set_global_policy("float32")',
          },
          keras: {
            use: 'import keras\n$code\np = keras.mixed_precision.global_policy()\nresult = [p.compute_dtype, p.variable_dtype, p.name]\nkeras.mixed_precision.set_global_policy("float32")',
          },
        },
      ),
    ],
  },
  'mixed_precision.global_policy': {
    pytorch: redesign('`torch.is_autocast_enabled("cuda")`.', minutes),
    jax: redesign('The `dtype` of the modules.', minutes),
    keras: 'keras.mixed_precision.global_policy()',
    examples: [
      trial(
        {},
        {
          api: 'v2',
          source: {
            use: 'tf.keras.mixed_precision.set_global_policy("mixed_float16")\np = $call\nresult = [p.compute_dtype, p.variable_dtype, p.name]\ntf.keras.mixed_precision.set_global_policy("float32")',
          },
          keras: {
            use: 'import keras\nkeras.mixed_precision.set_global_policy("mixed_float16")\np = $code\nresult = [p.compute_dtype, p.variable_dtype, p.name]\nkeras.mixed_precision.set_global_policy("float32")',
          },
        },
      ),
    ],
    aliases: ['tf.keras.mixed_precision.experimental.global_policy'],
  },
  'mixed_precision.Policy': {
    signatures: [{ params: 'name' }],
    pytorch: redesign('`torch.autocast("cuda", dtype=torch.float16)` around the forward pass.', minutes),
    jax: redesign('`dtype=jnp.bfloat16` and `param_dtype=jnp.float32` of every module.', minutes),
    keras: 'keras.mixed_precision.Policy(name)',
    examples: [
      trial(
        { name: 'mixed_bfloat16' },
        {
          api: 'v2',
          source: { use: 'p = $call\nresult = [p.compute_dtype, p.variable_dtype, p.name]' },
          keras: { use: 'p = $code\nresult = [p.compute_dtype, p.variable_dtype, p.name]' },
        },
      ),
    ],
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
    signatures: [
      { params: 'inner_optimizer, dynamic=True, initial_scale=None, dynamic_growth_steps=None' },
      {
        params: 'optimizer, loss_scale',
        when: 'is_str(loss_scale)',
        rename: { optimizer: 'inner_optimizer' },
      },
    ],
    keras: [
      none(
        'A scale that never changes is gone: multiply the loss by it, and divide the gradients, in a `train_step` of your own.',
        { when: 'dynamic is False' },
      ),
      ...[
        ['initial_scale is None and dynamic_growth_steps is None', ''],
        ['dynamic_growth_steps is None', ', initial_scale=initial_scale'],
        ['initial_scale is None', ', dynamic_growth_steps=dynamic_growth_steps'],
        [null, ', initial_scale=initial_scale, dynamic_growth_steps=dynamic_growth_steps'],
      ].map(([when, more]) => ({
        ...(typeof when === 'string' && { when }),
        code: `keras.optimizers.LossScaleOptimizer(inner_optimizer${more})`,
        reference: 'keras.optimizers.LossScaleOptimizer',
        note: '`compile` wraps the optimizer itself under a float16 policy.',
        without: {
          dynamic: 'The scale always adapts itself.',
          loss_scale: 'The scale always adapts itself.',
        },
      })),
    ],
    examples: [
      {},
      { dynamic: true },
      { initial_scale: 1024 },
      { dynamic_growth_steps: 5 },
      { initial_scale: 1024, dynamic_growth_steps: 5 },
    ].map((args) =>
      trial(
        { inner_optimizer: py('tf.keras.optimizers.SGD(0.1)'), ...args },
        {
          api: 'v2',
          inputs: { w0: floats(3), g: floats(3) },
          source: {
            make: 'w = tf.Variable(w0)\nopt = $call',
            use: 'found = opt.get_unscaled_gradients([opt.get_scaled_loss(g)])\nopt.apply_gradients(zip(found, [w]))\nresult = w.read_value()',
          },
          keras: {
            make: 'w = keras.Variable(w0)\nopt = $code\nopt.build([w])',
            use: "if keras.backend.backend() == 'jax':\n    state = [one.value for one in opt.variables]\n    result = opt.stateless_apply(state, [opt.scale_loss(g)], [w.value])[0][0]\nelse:\n    opt.apply([opt.scale_loss(g)], [w])\n    result = w.value",
          },
          gradient: 'A step has no gradient.',
        },
      ),
    ),
    aliases: ['tf.keras.mixed_precision.experimental.LossScaleOptimizer'],
  },
  'mixed_precision.LossScaleOptimizer.get_scaled_loss': {
    signatures: [{ params: 'loss' }],
    pytorch: redesign('`scaler.scale(loss)` of a `torch.amp.GradScaler`.', minutes),
    jax: redesign('Multiply the loss by the scale.', minutes),
    keras: 'self.scale_loss(loss)',
    examples: [
      trial(
        {},
        {
          api: 'v2',
          inputs: { loss: floats() },
          source: {
            make: 'opt = tf.keras.mixed_precision.LossScaleOptimizer(tf.keras.optimizers.SGD(0.1))',
            use: 'result = opt.get_scaled_loss(loss)',
          },
          keras: {
            make: 'import keras\nopt = keras.optimizers.LossScaleOptimizer(keras.optimizers.SGD(0.1))\nopt.build([keras.Variable(1.0)])',
            use: 'result = $code',
          },
        },
      ),
    ],
  },
  'mixed_precision.LossScaleOptimizer.get_unscaled_gradients': {
    signatures: [{ params: 'grads' }],
    pytorch: redesign(
      '`scaler.unscale_(optimizer)` of a `torch.amp.GradScaler`; `scaler.step` does it by itself.',
      minutes,
    ),
    jax: redesign('Divide the gradients by the scale.', minutes),
    keras: remove('`apply` divides by the scale itself.', { code: 'grads' }),
  },
  'mixed_precision.LossScaleOptimizer.loss_scale': {
    pytorch: redesign('`scaler.get_scale()` of a `torch.amp.GradScaler`.', minutes),
    jax: redesign('The scale is a number of your own.', minutes),
    keras: redesign(
      '`optimizer.dynamic_scale` is the variable that holds it, once the optimizer is built.',
      minutes,
    ),
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
