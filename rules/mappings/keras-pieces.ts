/**
 * What the rows of Keras layers share: where NHWC meets the layouts of PyTorch, activations behind a layer, and the words for
 * holes. Knows nothing of single layers.
 */
import type {
  AdviceText,
  Example,
  ExampleValue,
  RowText,
  Trial,
  VariantText,
} from '../../src/catalog/kit.js';
import { trial } from '../../src/catalog/kit.js';

/** Modules draw their weights from it; in a module of one's own it is a parameter of the constructor. */
export const RNGS = 'rngs = nnx.Rngs(0)';

/** Where a layer is called. */
export const CALL_HOLES = { layer: 'The layer made here.', inputs: 'What the layer is called on.' };

export const inFeatures = { in_features: 'The size of the last axis of the inputs: `inputs.shape[-1]`.' };
export const inChannels = { in_channels: 'The number of input channels: `inputs.shape[-1]` in NHWC.' };
export const numFeatures = {
  num_features: 'The size of the last axis of the inputs: `inputs.shape[-1]` in NHWC.',
};

/** Keywords of every layer, of which some tell a size. */
export const KEYWORDS = '*, input_shape=None, input_dim=None, batch_input_shape=None, dtype=None, **kwargs';
const SIZES = ['last(input_shape)', 'input_dim', 'last(batch_input_shape)'];
/** What fills the holes for sizes where the layer is the first of a model. */
export const featureFills = { in_features: SIZES };
export const channelFills = { in_channels: SIZES };
export const firstChannelFills = { in_channels: ['first(input_shape)'] };
export const numberFills = { num_features: SIZES };

const DECLARED = 'A module does not declare the shape of its input.';
/** What every layer of Keras takes and a module needs not. */
const NEEDLESS: Readonly<Record<string, string>> = {
  input_shape: DECLARED,
  batch_input_shape: DECLARED,
  input_dim: DECLARED,
  batch_size: 'A module takes batches of any size.',
  input_length: 'A module takes sequences of any length.',
};
/** The same of layers without weights. */
const WEIGHTLESS: Readonly<Record<string, string>> = {
  dtype: 'It has no weights, and computes in the dtype of what it is given.',
  trainable: 'It has no weights.',
};

/** The rows with a sentence in PyTorch and JAX for each of these arguments that has no place in the code. */
export function sparing(rows: Readonly<Record<string, RowText>>): Record<string, RowText> {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, spared(row)]));
}

function spared(row: RowText): RowText {
  if (!row.signatures?.every(({ params }) => params.includes('**kwargs'))) return row;
  const hasWeights = /"weights":/.test(JSON.stringify(row.pytorch));
  const all = { ...NEEDLESS, ...(hasWeights ? {} : WEIGHTLESS) };
  const add = (variant: VariantText): VariantText => {
    if (variant.kind) return variant;
    const { holes: _, note: __, without: own, ...templates } = variant;
    const text = JSON.stringify(templates);
    const idle = Object.entries(all).filter(([name]) => !new RegExp(`\\b${name}\\b`).test(text));
    return { ...variant, without: { ...Object.fromEntries(idle), ...own } };
  };
  const each = (advice: AdviceText): AdviceText =>
    (Array.isArray(advice) ? advice : [advice]).map((one) =>
      add(typeof one === 'string' ? { code: one } : one),
    );
  return { ...row, pytorch: each(row.pytorch), jax: each(row.jax), keras: refusing(row.keras) };
}

/** What layers of Keras 2 took and those of Keras 3 refuse. */
const REFUSED = {
  weights:
    'Keras 3 takes no `weights=`: build the layer, `layer.build(shape)`, and give them by `layer.set_weights(weights)`.',
  batch_input_shape:
    'Keras 3 takes no `batch_input_shape=`: put a `keras.Input(batch_shape=shape)` before the layer.',
};

/** Arguments that are handed on as they are, but for those. */
function refusing(advice: AdviceText): AdviceText {
  return (Array.isArray(advice) ? advice : [advice]).map((one) => {
    const variant: VariantText = typeof one === 'string' ? { code: one } : one;
    const passesOn = /\.layers\.\w+\((?:.*, )?\.\.\./.test(JSON.stringify(variant.code ?? ''));
    return passesOn ? { ...variant, refuses: { ...REFUSED, ...variant.refuses } } : one;
  });
}

/** Said wherever a layer is put between two permutations. */
export const NHWC =
  'The permutations where it is called keep NHWC around the layer; in a ported model permute once, at its input.';

/** From channels last to channels first and back, by the number of spatial axes. */
const FIRST = ['', '0, 2, 1', '0, 3, 1, 2', '0, 4, 1, 2, 3'];
const LAST = ['', '0, 2, 1', '0, 2, 3, 1', '0, 2, 3, 4, 1'];

/** `?layer(?inputs.permute(...)).permute(...)`. */
export const between = (rank: number): string =>
  `?layer(?inputs.permute(${FIRST[rank]})).permute(${LAST[rank]})`;

/** The same without the way back, where the layer takes the spatial axes away. */
export const into = (rank: number): string => `?layer(?inputs.permute(${FIRST[rank]}))`;

/** JAX: channels first around a layer that wants them last. */
export const jaxFirst = (rank: number): string =>
  `?layer(?inputs.transpose(${LAST[rank]})).transpose(${FIRST[rank]})`;

const LAYOUT = {
  last: "(data_format is None or data_format == 'channels_last')",
  first: "data_format == 'channels_first'",
};

/** The call of a layer whose layout only the run knows. */
export const openCall = (rank: number): string =>
  `(?layer(?inputs) if data_format == 'channels_first' else ${between(rank)})`;
export const jaxOpenCall = (rank: number): string =>
  `(${jaxFirst(rank)} if data_format == 'channels_first' else ?layer(?inputs))`;

/** Where the channels are, and how PyTorch, which has them first, is called. */
export const torchLayouts = (rank: number) => [
  { when: LAYOUT.last, rank, fills: channelFills },
  { when: LAYOUT.first, rank: 0, fills: firstChannelFills },
  { when: undefined, rank, call: openCall(rank) },
];
/** The same for Flax, which has them last. */
export const jaxLayouts = (rank: number): VariantText[] => [
  { when: LAYOUT.last, fills: channelFills },
  { when: LAYOUT.first, fills: firstChannelFills, call: jaxFirst(rank), holes: CALL_HOLES },
  { call: jaxOpenCall(rank), holes: CALL_HOLES },
];

/** Activations given by name that have a module of `torch.nn`; softmax only where the last axis is the classes'. */
const NAMED =
  "activation in ('relu', 'relu6', 'elu', 'selu', 'softplus', 'softsign', 'sigmoid', 'swish', 'silu', 'tanh', 'gelu')";
const SOFTMAX = "activation == 'softmax'";

/** One PyTorch layer with its `activation`, in either layout. */
export interface TorchLayer {
  /** The expression that makes it. */
  made: string;
  /** Spatial axes; 0: the layout does not matter. */
  rank: number;
  /** Only `activation=None` and a function in `call`: for rare cases. */
  few?: boolean;
  /** Lines of the training loop for the layer, which is held by this expression. */
  steps?: (held: string) => string;
  /** Where the layer is called; absent: between permutations. */
  call?: string;
}

const both = (a: string | undefined, b: string): string => (a === undefined ? b : `${a} and ${b}`);

/** The variants of a layer whose activation is a parameter. The last has the condition of `rest`, or none. */
export function torchLayer(layer: TorchLayer, rest: VariantText = {}): VariantText[] {
  const { made, rank, few = false, steps } = layer;
  const { when, ...more } = rest;
  const turned = rank > 0;
  const called = layer.call ?? between(rank);
  const holes = {
    ...more.holes,
    ...(steps && { layer: CALL_HOLES.layer }),
    ...(turned && CALL_HOLES),
  };
  const place = turned ? { call: called, note: joined(more.note, NHWC) } : {};
  const kept = { ...more, code: made, holes, ...place, ...(steps && { step: steps('?layer') }) };
  const module = {
    ...kept,
    code: `nn.Sequential(${made}, module(activation))`,
    ...(steps && { step: steps('?layer[0]') }),
  };
  const named = few
    ? []
    : [
        { ...module, when: both(when, NAMED) },
        ...(turned
          ? []
          : [
              {
                ...module,
                when: both(when, SOFTMAX),
                caveats: [...(more.caveats ?? []), 'loss-from-probabilities'],
              },
            ]),
      ];
  return [
    { ...kept, when: both(when, "(activation is None or activation == 'linear')") },
    ...named,
    {
      ...kept,
      ...(when !== undefined && { when }),
      call: `act(activation)(${turned ? called : '?layer(?inputs)'})`,
      holes: { ...more.holes, ...CALL_HOLES },
    },
  ];
}

const joined = (...notes: (string | undefined)[]): string => notes.filter(Boolean).join(' ');

/** The same for Flax NNX, where functions may stand between modules. */
export function jaxLayer(
  made: string,
  rest: VariantText = {},
  steps?: (held: string) => string,
): VariantText[] {
  const { when, ...more } = rest;
  const holes = steps && { holes: { ...more.holes, layer: CALL_HOLES.layer } };
  return [
    {
      ...more,
      ...holes,
      setup: RNGS,
      when: both(when, "(activation is None or activation == 'linear')"),
      code: made,
      ...(steps && { step: steps('?layer') }),
    },
    {
      ...more,
      ...holes,
      setup: RNGS,
      ...(when !== undefined && { when }),
      code: `nnx.Sequential(${made}, act(activation))`,
      ...(steps && { step: steps('?layer.layers[0]') }),
    },
  ];
}

/** The penalties on the weights of a layer, as lines of the loop. */
export const torchPenalties = (held: string): string =>
  `loss = loss + kernel_regularizer(${held}.weight)\nloss = loss + bias_regularizer(${held}.bias)`;
export const jaxPenalties = (held: string): string =>
  `loss = loss + kernel_regularizer(${held}.kernel[...])\nloss = loss + bias_regularizer(${held}.bias[...])`;

/** A trial with penalties: the outputs, and what they add to the loss. */
export const penaltyOn = (
  args: Example,
  on: ExampleValue,
  holes: Readonly<Record<string, string>> = {},
  called = false,
): Trial => {
  const result = called ? '$call' : 'made(on_0)';
  return trial(args, {
    on: [on],
    holes: { ...holes, layer: 'made', inputs: 'on_0' },
    source: { make: 'made = $call', use: 'y = made(on_0)\nresult = [y, sum(made.losses)]' },
    pytorch: { make: 'made = $code', use: `loss = 0.0\n$step\nresult = [${result}, loss]` },
    jax: { make: '$setup\nmade = $code', use: 'loss = 0.0\n$step\nresult = [made(on_0), loss]' },
    keras: { make: 'made = $code', use: 'y = made(on_0)\nresult = [y, sum(made.losses)]' },
  });
};

/** An example of a layer, called on one input. */
export const layerOn = (
  args: Example,
  on: ExampleValue,
  holes: Readonly<Record<string, string>> = {},
): Trial => trial(args, { on: [on], holes });

/** A layer made once and called: one example for each set of arguments. */
export const layersOn = (
  all: readonly Example[],
  on: ExampleValue,
  holes: Readonly<Record<string, string>> = {},
): Trial[] => all.map((args) => layerOn(args, on, holes));

/** Advice that is a line of the forward pass: the object is a function. */
export const lines = (...variants: VariantText[]): AdviceText => variants;

/** A layer with weights that Keras 3 keeps: they are set as they are, by name. */
export function keptLayer(name: string, weights: readonly string[], row: Omit<RowText, 'keras'>): RowText {
  return { ...row, keras: { code: `keras.layers.${name}(...)`, weights: same(weights) } };
}

/** `kernel = kernel` for each. */
export const same = (names: readonly string[]): string[] => names.map((name) => `${name} = ${name}`);

/** A text that no condition can read, so that the variant for the unknown answers. */
export const unread = (text: string) => ({ python: `'${text.slice(0, 1)}' + '${text.slice(1)}'` });
