/**
 * Rows of the preprocessing layers of `tf.keras.layers`: text and lookups stay in the input pipeline; images and numbers are arithmetic.
 */
import type { AdviceText, Example, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { floats, kept, py, redesign, table, trial, units } from '../../src/catalog/kit.js';
import { between, CALL_HOLES, layersOn } from './keras-pieces.js';

const minutes = { effort: 'minutes' } as const;
const hours = { effort: 'hours' } as const;

const EXPERIMENTAL = 'tf.keras.layers.experimental.preprocessing';

interface Told {
  torch: string;
  jax: string;
  note?: string;
  effort?: 'minutes' | 'hours';
}

const told = (
  name: string,
  { torch, jax, note, effort = 'hours' }: Told,
  more: Partial<RowText> = {},
): RowText =>
  kept(`keras.layers.${name}`, {
    pytorch: redesign(torch, { effort }),
    jax: redesign(jax, { effort }),
    aliases: [`${EXPERIMENTAL}.${name}`],
    proof: { cannotRun: 'The other targets have another structure; Keras keeps the call.' },
    ...(note && { note }),
    ...more,
  });

const ELSEWHERE = 'It has another structure there.';
const SKIP = { skip: { pytorch: ELSEWHERE, jax: ELSEWHERE } };
const WORDS = "['a b a', 'b c', 'a']";

/** A layer that learns from data, and what it makes of other data. */
const adapted = (args: Example, data: string, asked: string): Trial =>
  trial(args, {
    api: 'v2',
    source: { make: `layer = $call\nlayer.adapt(${data})`, use: `result = layer(${asked})` },
    ...SKIP,
  });

/** A method of a layer that has learned words. */
const ofWords = (args: Example, use: string, adapt = `layer.adapt(${WORDS})`): Trial =>
  trial(
    { self: py('layer'), ...args },
    {
      api: 'v2',
      source: {
        make: `layer = tf.keras.layers.TextVectorization()\n${adapt}`,
        use,
      },
      keras: {
        make: `import keras\nlayer = keras.layers.TextVectorization()\n${adapt}`,
        use: `receiver = layer\n${use.replaceAll('$call', () => '$code')}`,
      },
      ...SKIP,
    },
  );

/** Outside training a random layer gives what it got. */
const still = (args: Example): Trial[] => [
  trial(args, {
    api: 'v2',
    inputs: { x: units(2, 4, 5, 3) },
    source: { make: 'layer = $call', use: 'result = layer(x, training=False)' },
    ...SKIP,
  }),
];

const PIPELINE =
  'It stays in the input pipeline: on the JAX and torch backends map it over the data set, not inside the model.';
const TABLE =
  'A dictionary from values to numbers, made from the vocabulary, applied in the `Dataset` before tensors are made.';

const rescaling: RowText = kept('keras.layers.Rescaling', {
  signatures: [{ params: 'scale, offset=0.0, **kwargs' }],
  pytorch: 'lambda x: x * scale + offset',
  jax: 'lambda x: x * scale + offset',
  aliases: [`${EXPERIMENTAL}.Rescaling`],
  examples: layersOn([{ scale: 0.5 }, { scale: 0.5, offset: -1 }], floats(2, 3)),
});

const normalization: RowText = kept('keras.layers.Normalization', {
  signatures: [{ params: 'axis=-1, mean=None, variance=None, invert=False, **kwargs' }],
  pytorch: formula('torch.sqrt(torch.as_tensor(variance))', 'clamp(min=1e-7)'),
  jax: formula('jnp.sqrt(variance)', ''),
  aliases: [`${EXPERIMENTAL}.Normalization`],
  note: '`adapt(data)` computes `mean = data.mean(axis=0)` and `variance = data.var(axis=0)` of the training data.',
  examples: layersOn(
    [
      { mean: 0.5, variance: 2 },
      { mean: 0.5, variance: 2, invert: true },
    ],
    floats(4, 3),
  ),
});

function formula(root: string, clamp: string): AdviceText {
  const floor = clamp ? `${root}.${clamp}` : `jnp.maximum(${root}, 1e-7)`;
  return [
    redesign(
      'Compute mean and variance of the training data, keep them as buffers, and write `(x - mean) / std` in the forward pass.',
      {
        when: 'mean is None',
        effort: 'minutes',
      },
    ),
    { when: 'invert is True', code: `lambda x: mean + x * ${floor}` },
    { code: `lambda x: (x - mean) / ${floor}` },
  ];
}

const METHOD = "interpolation in ('bilinear', 'nearest')";
const resizing: RowText = kept('keras.layers.Resizing', {
  signatures: [{ params: 'height, width, interpolation="bilinear", crop_to_aspect_ratio=False, **kwargs' }],
  pytorch: [
    {
      when: "interpolation == 'bilinear' and not crop_to_aspect_ratio",
      code: "nn.Upsample(size=(height, width), mode='bilinear', align_corners=False)",
      call: between(2),
      holes: CALL_HOLES,
    },
    {
      when: "interpolation == 'nearest' and not crop_to_aspect_ratio",
      code: "nn.Upsample(size=(height, width), mode='nearest-exact')",
      call: between(2),
      holes: CALL_HOLES,
    },
    redesign('`F.interpolate` with that mode, after a crop to the wanted aspect ratio.', minutes),
  ],
  jax: [
    {
      when: `${METHOD} and not crop_to_aspect_ratio`,
      code: 'lambda x: jax.image.resize(x, (*x.shape[:-3], height, width, x.shape[-1]), interpolation, antialias=False)',
    },
    redesign('`jax.image.resize` with that method, after a crop to the wanted aspect ratio.', minutes),
  ],
  aliases: [`${EXPERIMENTAL}.Resizing`],
  caveats: ['channels-last'],
  examples: layersOn(
    [
      { height: 6, width: 8 },
      { height: 3, width: 2 },
      { height: 6, width: 8, interpolation: 'nearest' },
    ],
    units(2, 4, 5, 3),
  ),
});

const crop: VariantText = {
  code: 'lambda x: x[..., (x.shape[-3] - height) // 2 :, (x.shape[-2] - width) // 2 :, :][..., :height, :width, :]',
  note: 'Keras enlarges an image that is smaller first.',
};

const random = (name: string, torch: string, jax: string, examples: Trial[] = []): RowText =>
  told(
    name,
    {
      torch,
      jax,
      effort: 'minutes',
      note: 'It acts in training only; where it stands in the input pipeline it acts always.',
    },
    { caveats: ['image-generator'], ...(examples.length > 0 && { examples }) },
  );

const DM_PIX = 'the function of the `dm_pix` package';

export const kerasPreprocess = table('tf.keras.layers', {
  Rescaling: rescaling,
  Normalization: normalization,
  Resizing: resizing,
  CenterCrop: kept('keras.layers.CenterCrop', {
    signatures: [{ params: 'height, width, **kwargs' }],
    pytorch: crop,
    jax: crop,
    aliases: [`${EXPERIMENTAL}.CenterCrop`],
    examples: layersOn(
      [
        { height: 3, width: 2 },
        { height: 2, width: 3 },
      ],
      floats(2, 5, 6, 3),
    ),
  }),
  Discretization: kept('keras.layers.Discretization', {
    signatures: [{ params: 'bin_boundaries=None, num_bins=None, epsilon=0.01, **kwargs' }],
    pytorch: [
      redesign('`adapt` is `np.quantile(data, np.linspace(0, 1, num_bins + 1)[1:-1])`, then as below.', {
        when: 'bin_boundaries is None',
        effort: 'minutes',
      }),
      { code: 'lambda x: torch.bucketize(x, torch.tensor(bin_boundaries), right=True)' },
    ],
    jax: [
      redesign('`adapt` is `np.quantile(data, np.linspace(0, 1, num_bins + 1)[1:-1])`, then as below.', {
        when: 'bin_boundaries is None',
        effort: 'minutes',
      }),
      { code: 'lambda x: jnp.digitize(x, jnp.array(bin_boundaries))' },
    ],
    aliases: [`${EXPERIMENTAL}.Discretization`],
    examples: layersOn([{ bin_boundaries: [-0.5, 0, 0.5] }], floats(3, 4)),
  }),
  TextVectorization: told(
    'TextVectorization',
    {
      torch:
        'A tokenizer of the `tokenizers` package, or lower case, punctuation stripped, `split()`, and a dictionary; padded to `output_sequence_length` in the `collate_fn`. Numbers start at 2: 0 is padding, 1 is unknown.',
      jax: 'Keep it in the `tf.data` pipeline, or a tokenizer of the `tokenizers` package. Numbers start at 2: 0 is padding, 1 is unknown.',
      note: PIPELINE,
    },
    {
      examples: [
        adapted({}, WORDS, "['a c d', 'B, b']"),
        adapted({ max_tokens: 4, output_mode: 'int', output_sequence_length: 4 }, WORDS, "['a c d', 'B, b']"),
      ],
    },
  ),
  'TextVectorization.get_vocabulary': told(
    'TextVectorization.get_vocabulary',
    {
      torch: 'The list of words of your tokenizer.',
      jax: 'The list of words of your tokenizer.',
      effort: 'minutes',
    },
    {
      signatures: [{ params: 'include_special_tokens=True' }],
      keras: 'self.get_vocabulary(...)',
      aliases: [],
      examples: [ofWords({}, 'result = [str(one) for one in $call]')],
    },
  ),
  'experimental.preprocessing.PreprocessingLayer.adapt': {
    pytorch: redesign(
      'Compute what the layer learns from the training data, in NumPy, once: the vocabulary, or mean and variance.',
      minutes,
    ),
    jax: redesign(
      'Compute what the layer learns from the training data, in NumPy, once: the vocabulary, or mean and variance.',
      minutes,
    ),
    signatures: [{ params: 'data, batch_size=None, steps=None' }],
    keras: 'self.adapt(...)',
    examples: [
      ofWords(
        { data: py("['x y', 'x']") },
        '$call\nresult = [str(one) for one in receiver.get_vocabulary()]',
        '',
      ),
    ],
  },
  StringLookup: told(
    'StringLookup',
    {
      torch: `${TABLE} 0 is for unknown strings.`,
      jax: `${TABLE} 0 is for unknown strings.`,
      note: PIPELINE,
    },
    { examples: [adapted({}, "['a', 'b', 'a']", "['b', 'c', 'a']")] },
  ),
  IntegerLookup: told(
    'IntegerLookup',
    {
      torch: `${TABLE} 0 is for unknown numbers.`,
      jax: `${TABLE} 0 is for unknown numbers.`,
    },
    { examples: [adapted({}, '[5, 7, 5]', '[7, 9, 5]')] },
  ),
  CategoryEncoding: told('CategoryEncoding', {
    torch:
      '`F.one_hot(x.long(), num_tokens).float()`; for `multi_hot` take `.amax(dim=-2)`, for `count` `.sum(dim=-2)`.',
    jax: '`jax.nn.one_hot(x, num_tokens)`; for `multi_hot` take `.max(axis=-2)`, for `count` `.sum(axis=-2)`.',
    effort: 'minutes',
  }),
  Hashing: told('Hashing', {
    torch:
      'A hash of your own (`zlib.crc32(text.encode()) % num_bins`) in the pipeline; FarmHash and SipHash give other bins, so embeddings have to be trained again.',
    jax: 'A hash of your own (`zlib.crc32(text.encode()) % num_bins`) in the pipeline; FarmHash and SipHash give other bins, so embeddings have to be trained again.',
  }),
  RandomFlip: random(
    'RandomFlip',
    '`transforms.RandomHorizontalFlip()` and `transforms.RandomVerticalFlip()` of `torchvision.transforms.v2`; Keras does both by default.',
    `\`random_flip_left_right\`, ${DM_PIX}, with a key.`,
    still({}),
  ),
  RandomRotation: random(
    'RandomRotation',
    '`transforms.RandomRotation(360 * factor, fill=...)`: `factor` is a fraction of the full turn; Keras fills by reflection.',
    '`jax.scipy.ndimage.map_coordinates` on turned coordinates, in the input pipeline.',
    still({ factor: 0.2 }),
  ),
  RandomZoom: random(
    'RandomZoom',
    '`transforms.RandomAffine(0, scale=(1 - f, 1 + f))`: a negative `height_factor` zooms in; Keras fills by reflection.',
    '`jax.image.scale_and_translate`, in the input pipeline.',
    still({ height_factor: 0.2 }),
  ),
  RandomTranslation: random(
    'RandomTranslation',
    '`transforms.RandomAffine(0, translate=(width, height))`; Keras fills by reflection.',
    '`jax.image.scale_and_translate`, in the input pipeline.',
    still({ height_factor: 0.2, width_factor: 0.1 }),
  ),
  RandomContrast: random(
    'RandomContrast',
    '`transforms.ColorJitter(contrast=factor)`.',
    `\`random_contrast\`, ${DM_PIX}, with a key.`,
    still({ factor: 0.2 }),
  ),
  RandomBrightness: random(
    'RandomBrightness',
    '`transforms.ColorJitter(brightness=factor)`: Keras adds, PyTorch multiplies.',
    `\`random_brightness\`, ${DM_PIX}, with a key.`,
  ),
  RandomCrop: {
    ...random(
      'RandomCrop',
      '`transforms.RandomCrop((height, width))`; without training Keras 2 crops the centre, `transforms.CenterCrop`.',
      `\`random_crop\`, ${DM_PIX}, with a key; without training Keras 2 crops the centre.`,
    ),
    keras: {
      code: 'keras.layers.RandomCrop(...)',
      note: 'Without training Keras 2 crops the centre and Keras 3 nothing: evaluate with `keras.layers.CenterCrop(height, width)`.',
    },
    examples: [
      trial(
        { height: 2, width: 3 },
        {
          api: 'v2',
          inputs: { x: units(2, 4, 5, 3) },
          compare: 'shape',
          gradient: 'It draws anew.',
          source: { make: 'layer = $call', use: 'result = layer(x, training=True)' },
          ...SKIP,
        },
      ),
    ],
  },
  RandomHeight: told(
    'RandomHeight',
    {
      torch: '`F.interpolate` to a height drawn for each batch.',
      jax: 'Resize in the input pipeline: shapes must be fixed under `jax.jit`.',
    },
    {
      keras: redesign(
        'Keras 3 has none: `keras.layers.RandomZoom(height_factor, width_factor=0.0)` keeps the shape.',
        minutes,
      ),
    },
  ),
  RandomWidth: told(
    'RandomWidth',
    {
      torch: '`F.interpolate` to a width drawn for each batch.',
      jax: 'Resize in the input pipeline: shapes must be fixed under `jax.jit`.',
    },
    {
      keras: redesign(
        'Keras 3 has none: `keras.layers.RandomZoom(0.0, width_factor)` keeps the shape.',
        minutes,
      ),
    },
  ),
  DenseFeatures: {
    signatures: [{ params: 'feature_columns, trainable=True, name=None, **kwargs' }],
    pytorch: redesign(
      'Prepare each column in the pipeline, and concatenate them (in the order of their names, as Keras does) before the first layer; embedding columns are an `nn.Embedding` each.',
      hours,
    ),
    jax: redesign(
      'Prepare each column in the pipeline, and concatenate them (in the order of their names, as Keras does) before the first layer; embedding columns are an `nnx.Embed` each.',
      hours,
    ),
    keras: redesign(
      '`keras.utils.FeatureSpace({"age": "float_normalized", ...})`, adapted to the data, takes the dictionary of raw features and gives the vector.',
      hours,
    ),
    note: 'Keras 3 has no `DenseFeatures`, and `tf.feature_column` is for TensorFlow 2 models only.',
  },
});

const column = (torch: string, jax: string, keras: string): RowText => ({
  pytorch: redesign(torch, minutes),
  jax: redesign(jax, minutes),
  keras: redesign(keras, minutes),
  note: 'Feature columns are plain data: what reads them changes, `DenseFeatures` or the Estimator.',
});

const SPACE = 'In `keras.utils.FeatureSpace` it is';

export const featureColumns = table('tf.feature_column', {
  numeric_column: column(
    'A float tensor, after `normalizer_fn`.',
    'A float array, after `normalizer_fn`.',
    `${SPACE} \`FeatureSpace.float()\` or \`float_normalized()\`.`,
  ),
  bucketized_column: column(
    '`F.one_hot(torch.bucketize(x, boundaries, right=True), len(boundaries) + 1).float()`.',
    '`jax.nn.one_hot(jnp.digitize(x, boundaries), len(boundaries) + 1)`.',
    `${SPACE} \`FeatureSpace.float_discretized(num_bins, bin_boundaries=boundaries)\`.`,
  ),
  categorical_column_with_identity: column(
    'The integers as they are; out of range becomes `default_value`.',
    'The integers as they are; out of range becomes `default_value`.',
    `${SPACE} \`FeatureSpace.integer_categorical()\`.`,
  ),
  categorical_column_with_vocabulary_list: column(
    'A dictionary from the vocabulary to numbers, in the pipeline.',
    'A dictionary from the vocabulary to numbers, in the pipeline.',
    `${SPACE} \`FeatureSpace.string_categorical()\`; as a layer \`keras.layers.StringLookup(vocabulary=...)\`.`,
  ),
  categorical_column_with_vocabulary_file: column(
    'A dictionary from the lines of the file to numbers, in the pipeline.',
    'A dictionary from the lines of the file to numbers, in the pipeline.',
    'As a layer `keras.layers.StringLookup(vocabulary=path)`.',
  ),
  categorical_column_with_hash_bucket: column(
    'A hash of your own in the pipeline; bins differ from those of FarmHash, so train embeddings again.',
    'A hash of your own in the pipeline; bins differ from those of FarmHash, so train embeddings again.',
    `${SPACE} \`FeatureSpace.string_hashed(num_bins)\`; as a layer \`keras.layers.Hashing(num_bins)\`.`,
  ),
  crossed_column: column(
    'Join the values into one text, and hash that in the pipeline.',
    'Join the values into one text, and hash that in the pipeline.',
    `${SPACE} \`FeatureSpace.cross(feature_names, crossing_dim)\`; as a layer \`keras.layers.HashedCrossing(num_bins)\`.`,
  ),
  indicator_column: column(
    '`F.one_hot(x, count).float()`; several values of one example add up.',
    '`jax.nn.one_hot(x, count)`; several values of one example add up.',
    '`keras.layers.CategoryEncoding(num_tokens, output_mode="count")`.',
  ),
  embedding_column: column(
    '`nn.EmbeddingBag(count, dimension, mode="mean")`, or `nn.Embedding` where there is one value.',
    '`nnx.Embed(count, dimension, rngs=rngs)`, averaged over several values.',
    '`keras.layers.Embedding(count, dimension)`, averaged over several values.',
  ),
  input_layer: column(
    'Prepare each column in the pipeline, and `torch.cat` them in the order of their names.',
    'Prepare each column in the pipeline, and `jnp.concatenate` them in the order of their names.',
    '`keras.utils.FeatureSpace` takes the dictionary of raw features and gives the vector.',
  ),
  make_parse_example_spec: column(
    'The names and types of the features, for your own reader.',
    'Write the dictionary of `tf.io.FixedLenFeature` out, where `tf.data` stays.',
    'Write the dictionary of `tf.io.FixedLenFeature` out, where `tf.data` stays.',
  ),
});
