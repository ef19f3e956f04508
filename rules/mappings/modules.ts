/**
 * Pieces shared by the rows of layers: the PyTorch convolution for a padding, activations as modules, names of holes.
 */
import type { AdviceText, VariantText } from '../../src/catalog/kit.js';

/** What the layer functions and classes call the arguments of a convolution. */
export interface ConvNames {
  filters: string;
  strides: string;
  dilation: string;
  /** More keywords, with a comma before each. */
  more?: string;
}

/** The convolution a padding asks for, as the start of a variant; `made` is the expression that makes the module. */
export function torchConv2d(
  names: ConvNames,
): (Pick<VariantText, 'when' | 'helpers' | 'note'> & { made: string })[] {
  const { filters, strides, dilation, more = '' } = names;
  const head = `?in_channels, ${filters}, kernel_size`;
  const strided = `(${head}, stride=${strides}, dilation=${dilation}${more})`;
  const same = { made: `Conv2dSame${strided}`, helpers: ['Conv2dSame'] };
  return [
    { when: "padding in ('valid', 'VALID')", made: `nn.Conv2d${strided}` },
    {
      when: `padding in ('same', 'SAME') and (${strides} == 1 or ${strides} == (1, 1))`,
      made: `nn.Conv2d(${head}, padding='same', dilation=${dilation}${more})`,
    },
    { when: "padding in ('same', 'SAME')", ...same },
    { ...same, note: 'This is SAME padding; for valid write `nn.Conv2d`.' },
  ];
}

/** Activations given by name, as modules of `torch.nn`. */
const MODULES: Readonly<Record<string, string>> = {
  relu: 'nn.ReLU()',
  softmax: 'nn.Softmax(dim=-1)',
  sigmoid: 'nn.Sigmoid()',
  tanh: 'nn.Tanh()',
  elu: 'nn.ELU()',
  selu: 'nn.SELU()',
};

/** What a layer of Keras with an activation becomes where both have to be one module. */
export function withActivation(variant: VariantText & { code: string }): VariantText[] {
  const { weights, when, ...rest } = variant;
  const also = (condition: string) => (when === undefined ? condition : `${when} and ${condition}`);
  const named = Object.entries(MODULES).map(([name, module]) => ({
    ...rest,
    when: also(`activation == '${name}'`),
    code: `nn.Sequential(${variant.code}, ${module})`,
    ...(name === 'softmax' && { caveats: [...(variant.caveats ?? []), 'loss-from-probabilities'] }),
  }));
  return [
    { ...rest, ...(weights && { weights }), when: also("(activation is None or activation == 'linear')") },
    ...named,
    {
      ...rest,
      ...(when !== undefined && { when }),
      call: 'act(activation)(?layer(?inputs))',
      holes: { ...variant.holes, ...CALL_HOLES },
    },
  ];
}

/** The same for Flax NNX, where functions may stand between modules. */
export function withFunction(variant: VariantText & { code: string }): AdviceText {
  return [
    { ...variant, when: "activation is None or activation == 'linear'" },
    { ...variant, weights: [], code: `nnx.Sequential(${variant.code}, act(activation))` },
  ];
}

/** Where a layer is called. */
export const CALL_HOLES = { layer: 'The layer made here.', inputs: 'What the layer is called on.' };
