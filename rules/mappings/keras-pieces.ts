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
}

const both = (a: string | undefined, b: string): string => (a === undefined ? b : `${a} and ${b}`);

/** The variants of a layer whose activation is a parameter. The last has the condition of `rest`, or none. */
export function torchLayer({ made, rank, few = false }: TorchLayer, rest: VariantText = {}): VariantText[] {
  const { when, ...more } = rest;
  const holes = { ...more.holes, ...(rank > 0 && CALL_HOLES) };
  const place = rank > 0 ? { call: between(rank), note: joined(more.note, NHWC) } : {};
  const plain = {
    ...more,
    when: both(when, "(activation is None or activation == 'linear')"),
    code: made,
    holes,
    ...place,
  };
  const module = `nn.Sequential(${made}, module(activation))`;
  const named = few
    ? []
    : [
        { ...more, when: both(when, NAMED), code: module, holes, ...place },
        ...(rank > 0
          ? []
          : [
              {
                ...more,
                when: both(when, SOFTMAX),
                code: module,
                holes,
                caveats: [...(more.caveats ?? []), 'loss-from-probabilities'],
              },
            ]),
      ];
  return [
    plain,
    ...named,
    {
      ...more,
      ...(when !== undefined && { when }),
      code: made,
      call: `act(activation)(${rank > 0 ? between(rank) : '?layer(?inputs)'})`,
      holes: { ...more.holes, ...CALL_HOLES },
      ...(rank > 0 && { note: joined(more.note, NHWC) }),
    },
  ];
}

const joined = (...notes: (string | undefined)[]): string => notes.filter(Boolean).join(' ');

/** The same for Flax NNX, where functions may stand between modules. */
export function jaxLayer(made: string, rest: VariantText = {}): VariantText[] {
  const { when, ...more } = rest;
  return [
    {
      ...more,
      setup: RNGS,
      when: both(when, "(activation is None or activation == 'linear')"),
      code: made,
    },
    {
      ...more,
      setup: RNGS,
      ...(when !== undefined && { when }),
      code: `nnx.Sequential(${made}, act(activation))`,
    },
  ];
}

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
