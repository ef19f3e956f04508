/**
 * Rows of `tf.keras.applications`: the models, and the arithmetic of each `preprocess_input`, which is where ports go wrong.
 */
import type { RowText, VariantText } from '../../src/catalog/kit.js';
import { floats, kept, none, redesign, table, typed } from '../../src/catalog/kit.js';

const CLASSIFIER =
  'Without the top take the features: `torch.nn.Sequential(*list(model.children())[:-2])` of a ResNet, `model.features` of most others.';

/** A model that torchvision has too; other weights, so other numbers. */
function model(name: string, torch: string | null, extra = ''): RowText {
  const made = (weights: string): string => `torchvision.models.${torch}(weights=${weights})`;
  const note = `${CLASSIFIER}${extra}`;
  const pytorch: VariantText[] =
    torch === null
      ? [
          none(
            `\`timm.create_model\` has it under the name in \`timm.list_models("*${name.toLowerCase().slice(0, 6)}*")\`.`,
          ),
        ]
      : [
          { when: 'weights is None', code: made('None'), note },
          { when: "weights == 'imagenet'", code: made("'IMAGENET1K_V1'"), note },
          { code: made('None'), note: `${note} Weights in a file of Keras have to be moved by hand.` },
        ];
  return kept(`keras.applications.${name}`, {
    signatures: [
      {
        params:
          'include_top=True, weights="imagenet", input_tensor=None, input_shape=None, pooling=None, classes=1000, ' +
          'classifier_activation="softmax"',
      },
    ],
    pytorch,
    jax: redesign(
      'Keep `keras.applications` on the JAX backend of Keras 3 with the same weights, or take a Flax model of the Hugging Face hub.',
      { effort: 'hours' },
    ),
    caveats: ['applications-weights'],
    proof: { cannotRun: 'Its weights are downloaded, and those of the targets are others.' },
  });
}

/** BGR and the mean of ImageNet, without a scale: weights ported from Caffe. */
const caffe = (module: string): RowText =>
  preprocess(module, {
    last: (tensor) => `x.flip(-1) - ${tensor}([103.939, 116.779, 123.68])`,
    jaxLast: 'x[..., ::-1] - jnp.array([103.939, 116.779, 123.68])',
  });

/** From -1 to 1. */
const scaled = (module: string): RowText =>
  preprocess(module, { last: () => 'x / 127.5 - 1', jaxLast: 'x / 127.5 - 1' });

/** The mean and deviation of ImageNet after a scale to 1. */
const torchMode = (module: string): RowText =>
  preprocess(module, {
    last: (tensor) => `(x / 255 - ${tensor}([0.485, 0.456, 0.406])) / ${tensor}([0.229, 0.224, 0.225])`,
    jaxLast: '(x / 255 - jnp.array([0.485, 0.456, 0.406])) / jnp.array([0.229, 0.224, 0.225])',
  });

/** The model scales its inputs itself. */
const unchanged = (module: string): RowText => preprocess(module, { last: () => 'x', jaxLast: 'x' });

interface Formula {
  last: (tensor: string) => string;
  jaxLast: string;
}

function preprocess(module: string, { last, jaxLast }: Formula): RowText {
  return kept(`keras.applications.${module}.preprocess_input`, {
    signatures: [{ params: 'x, data_format=None' }],
    pytorch: { code: last('torch.tensor'), reference: `lambda x: ${last('torch.tensor')}` },
    jax: { code: jaxLast, reference: `lambda x: ${jaxLast}` },
    note: 'For images with the channels last and values from 0 to 255.',
    caveats: ['applications-weights'],
    examples: [{ x: floats(2, 4, 5, 3) }, { x: typed(floats(4, 5, 3), 'float32') }],
  });
}

const decode = (module: string): RowText =>
  kept(`keras.applications.${module}.decode_predictions`, {
    signatures: [{ params: 'preds, top=5' }],
    pytorch: redesign(
      '`values, classes = preds.topk(top)`; the names are `weights.meta["categories"]` of the torchvision weights.',
      {
        effort: 'minutes',
      },
    ),
    jax: redesign('`values, classes = jax.lax.top_k(preds, top)`; the names are in a file of the model.', {
      effort: 'minutes',
    }),
    proof: { cannotRun: 'It downloads the names of the classes.' },
  });

const MODELS: Readonly<Record<string, string | null>> = {
  ResNet50: 'resnet50',
  ResNet101: 'resnet101',
  ResNet152: 'resnet152',
  ResNet50V2: null,
  ResNet101V2: null,
  ResNet152V2: null,
  VGG16: 'vgg16',
  VGG19: 'vgg19',
  InceptionV3: 'inception_v3',
  InceptionResNetV2: null,
  Xception: null,
  MobileNet: null,
  MobileNetV2: 'mobilenet_v2',
  MobileNetV3Small: 'mobilenet_v3_small',
  MobileNetV3Large: 'mobilenet_v3_large',
  DenseNet121: 'densenet121',
  DenseNet169: 'densenet169',
  DenseNet201: 'densenet201',
  NASNetLarge: null,
  NASNetMobile: null,
  ...Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7].map((n) => [`EfficientNetB${n}`, `efficientnet_b${n}`])),
};

const CAFFE = ['resnet50', 'vgg16', 'vgg19'];
const SCALED = [
  'inception_v3',
  'xception',
  'mobilenet',
  'mobilenet_v2',
  'inception_resnet_v2',
  'resnet_v2',
  'nasnet',
];
const UNCHANGED = ['efficientnet', 'efficientnet_v2', 'mobilenet_v3', 'convnext'];

const each = (modules: readonly string[], make: (module: string) => RowText): Record<string, RowText> =>
  Object.fromEntries(modules.map((module) => [`${module}.preprocess_input`, make(module)]));

export const kerasApplications = table('tf.keras.applications', {
  ...Object.fromEntries(Object.entries(MODELS).map(([name, torch]) => [name, model(name, torch)])),
  ...each(CAFFE, caffe),
  ...each(SCALED, scaled),
  ...each(['densenet'], torchMode),
  ...each(UNCHANGED, unchanged),
  ...Object.fromEntries(
    ['resnet', 'vgg16', 'vgg19', ...SCALED].map((module) => [`${module}.decode_predictions`, decode(module)]),
  ),
  'imagenet_utils.preprocess_input': {
    signatures: [{ params: 'x, data_format=None, mode="caffe"' }],
    pytorch: byMode('torch.tensor', 'x.flip(-1)'),
    jax: byMode('jnp.array', 'x[..., ::-1]'),
    keras: 'keras.applications.imagenet_utils.preprocess_input(...)',
    note: 'For images with the channels last and values from 0 to 255.',
    examples: [{}, { mode: 'tf' }, { mode: 'torch' }].map((more) => ({ x: floats(2, 4, 5, 3), ...more })),
  },
});

function byMode(tensor: string, reversed: string): VariantText[] {
  return [
    { when: "mode == 'tf'", code: 'x / 127.5 - 1' },
    {
      when: "mode == 'torch'",
      code: `(x / 255 - ${tensor}([0.485, 0.456, 0.406])) / ${tensor}([0.229, 0.224, 0.225])`,
    },
    { code: `${reversed} - ${tensor}([103.939, 116.779, 123.68])` },
  ];
}
