/**
 * Builds the rows of transposed and separable convolutions that made their weights where they were called: `tf.layers` and slim differ
 * in the names of their arguments only.
 */
import type { RowText, VariantText } from '../../src/catalog/kit.js';
import { inChannels, layer, RNGS } from './layer-parts.js';

/** What a function calls its arguments. */
export interface Source {
  filters: string;
  strides: string;
  activation: string;
  /** The argument for a bias; null where `biasInit=None` says so. */
  bias: string | null;
  biasInit: string;
  biasPenalty: string;
  first: string;
  last: string;
  /** A condition of all variants. */
  when?: string;
}

/** The words of `tf.layers`. */
export const LAYERS: Source = {
  filters: 'filters',
  strides: 'strides',
  activation: 'activation',
  bias: 'use_bias',
  biasInit: 'bias_initializer',
  biasPenalty: 'bias_regularizer',
  first: 'channels_first',
  last: 'channels_last',
};
/** The words of slim. */
export const SLIM: Source = {
  filters: 'num_outputs',
  strides: 'stride',
  activation: 'activation_fn',
  bias: null,
  biasInit: 'biases_initializer',
  biasPenalty: 'biases_regularizer',
  first: 'NCHW',
  last: 'NHWC',
  when: 'normalizer_fn is None',
};

const VALID = "padding in ('valid', 'VALID')";
const SAME = "padding in ('same', 'SAME')";
const all = (...conditions: (string | undefined)[]): VariantText => {
  const when = conditions.filter(Boolean).join(' and ');
  return when === '' ? {} : { when };
};

type Layout = 'first' | 'last' | 'open';
const ALL_LAYOUTS: readonly Layout[] = ['first', 'last', 'open'];
const layoutTest = ({ first, last }: Source, layout: Layout): string | undefined =>
  layout === 'first'
    ? `data_format == '${first}'`
    : layout === 'last'
      ? `(data_format is None or data_format == '${last}')`
      : undefined;

const PLAIN = 'self.?name(inputs)';
const TORCH_TURNED = 'self.?name(inputs.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)';
const JAX_TURNED = 'self.?name(inputs.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)';

/** The call in a layout, `first` being the one of channels first and `last` the other. */
const called = (source: Source, layout: Layout, first: string, last: string): string => {
  const call =
    layout === 'open'
      ? `(${first} if data_format == '${source.first}' else ${last})`
      : layout === 'first'
        ? first
        : last;
  return `act(${source.activation})(${call})`;
};

/** With and without a bias, where only an initialiser of None says so. */
const biases = ({ bias, biasInit }: Source) =>
  bias === null
    ? [
        { when: `${biasInit} is None`, use: 'False' },
        { when: undefined, use: 'True' },
      ]
    : [{ when: undefined, use: bias }];

const format = (source: Source, layout: Layout): string =>
  layout === 'first'
    ? ", data_format='channels_first'"
    : layout === 'last'
      ? ''
      : source.first === 'channels_first'
        ? ', data_format=data_format'
        : `, data_format='channels_first' if data_format == '${source.first}' else 'channels_last'`;

/** Of a transposed convolution. */
export interface TransposedSource extends Source {
  kernelInit: string;
  kernelPenalty: string;
  variables: readonly [string, string];
}

/** The advice of a transposed convolution. */
export function transposed(source: TransposedSource): Pick<RowText, 'pytorch' | 'jax' | 'keras'> {
  const { filters, strides, kernelInit, kernelPenalty, biasInit, biasPenalty, activation } = source;
  const [kernel, bias] = source.variables;
  const given = `(not absent(${kernelInit}) or not absent(${biasInit}))`;
  const steps = (weight: string, shift: string) =>
    `loss = loss + ${kernelPenalty}(self.?name.${weight})\nloss = loss + ${biasPenalty}(self.?name.${shift})`;
  const pads = [
    { when: VALID, module: 'nn.ConvTranspose2d', helpers: [], jax: "'VALID'" },
    { when: SAME, module: 'ConvTranspose2dSame', helpers: ['ConvTranspose2dSame'], jax: "'SAME'" },
    { when: undefined, module: 'ConvTranspose2dPadded', helpers: ['ConvTranspose2dPadded'], jax: 'padding' },
  ];
  const pytorch = biases(source).flatMap(({ when: noBias, use }) =>
    (use === 'False' ? [given] : [given, undefined]).flatMap((init) =>
      ALL_LAYOUTS.flatMap((layout) =>
        pads.map(({ when, module, helpers }): VariantText => {
          const more = module.endsWith('Padded') ? ', padding=padding' : '';
          const made = `${module}(?in_channels, ${filters}, kernel_size, stride=${strides}${more}, bias=${use})`;
          const filled =
            init === undefined
              ? made
              : `initialised(${made}, weight=init(${kernelInit}), bias=init(${use === 'False' ? '"zeros"' : biasInit}))`;
          return {
            ...all(source.when, noBias, use === 'False' ? undefined : init, layoutTest(source, layout), when),
            init: `self.?name = ${filled}`,
            code: called(source, layout, PLAIN, TORCH_TURNED),
            step: steps('weight', 'bias'),
            helpers: [...helpers, ...(init === undefined ? [] : ['initialised'])],
            holes: inChannels,
            weights: [`weight = ${kernel}.permute(3, 2, 0, 1)`, `bias = ${bias}`],
          };
        }),
      ),
    ),
  );
  const jax = biases(source).flatMap(({ when: noBias, use }) =>
    ALL_LAYOUTS.map(
      (layout): VariantText => ({
        ...all(source.when, noBias, layoutTest(source, layout)),
        setup: RNGS,
        init:
          `self.?name = nnx.ConvTranspose(?in_channels, ${filters}, hw(kernel_size), strides=hw(${strides}), padding=upper(padding), ` +
          `use_bias=${use}, transpose_kernel=True, kernel_init=init(${kernelInit}), ` +
          `${use === 'False' ? '' : `bias_init=init(${biasInit}), `}rngs=rngs)`,
        code: called(source, layout, JAX_TURNED, PLAIN),
        step: steps('kernel[...]', 'bias[...]'),
        holes: inChannels,
        weights: [`kernel = ${kernel}`, `bias = ${bias}`],
      }),
    ),
  );
  const keras = biases(source).flatMap(({ when: noBias, use }) =>
    ALL_LAYOUTS.map(
      (layout): VariantText => ({
        ...all(source.when, noBias, layoutTest(source, layout)),
        init:
          `self.?name = keras.layers.Conv2DTranspose(${filters}, kernel_size, strides=${strides}, padding=lower(padding)` +
          `${format(source, layout)}, activation=act(${activation}), use_bias=${use}, kernel_initializer=init(${kernelInit}), ` +
          `${use === 'False' ? '' : `bias_initializer=init(${biasInit}), bias_regularizer=${biasPenalty}, `}` +
          `kernel_regularizer=${kernelPenalty})`,
        code: PLAIN,
        holes: layer,
        weights: [`kernel = ${kernel}`, `bias = ${bias}`],
        ...(layout === 'first' && use !== 'False' && { caveats: ['keras-channels-first-bias'] }),
      }),
    ),
  );
  return { pytorch, jax, keras };
}

/** Of a separable convolution. */
export interface SeparableSource extends Source {
  depthInit: string;
  pointInit: string;
  depthPenalty: string;
  pointPenalty: string;
  dilation: string;
  variables: readonly [string, string, string];
}

const DEPTH = '?in_channels * depth_multiplier';

/** The advice of a separable convolution. */
export function separable(source: SeparableSource): Pick<RowText, 'pytorch' | 'jax' | 'keras'> {
  const { filters, strides, dilation, depthInit, pointInit, biasInit, activation } = source;
  const [depth, point, bias] = source.variables;
  const given = `(not absent(${depthInit}) or not absent(${pointInit}) or not absent(${biasInit}))`;
  const steps = (first: string, second: string, shift: string) =>
    `loss = loss + ${source.depthPenalty}(self.?name${first})\nloss = loss + ${source.pointPenalty}(self.?name${second})\n` +
    `loss = loss + ${source.biasPenalty}(self.?name${shift})`;
  const pads = [
    { when: VALID, module: 'nn.Conv2d', more: '' },
    { when: SAME, module: 'Conv2dSame', more: '' },
    { when: undefined, module: 'Conv2dPadded', more: ', padding=padding' },
  ];
  const pytorch = biases(source).flatMap(({ when: noBias, use }) =>
    (use === 'False' ? [given] : [given, undefined]).flatMap((init) =>
      ALL_LAYOUTS.flatMap((layout) =>
        pads.map(({ when, module, more }): VariantText => {
          const deep = `${module}(?in_channels, ${DEPTH}, kernel_size, stride=${strides}${more}, dilation=${dilation}, groups=?in_channels, bias=False)`;
          const wide = `nn.Conv2d(${DEPTH}, ${filters}, 1, bias=${use})`;
          const made =
            init === undefined
              ? `nn.Sequential(${deep}, ${wide})`
              : `nn.Sequential(initialised(${deep}, weight=init(${depthInit})), initialised(${wide}, weight=init(${pointInit})` +
                `${use === 'False' ? '' : `, bias=init(${biasInit})`}))`;
          return {
            ...all(source.when, noBias, use === 'False' ? undefined : init, layoutTest(source, layout), when),
            init: `self.?name = ${made}`,
            code: called(source, layout, PLAIN, TORCH_TURNED),
            step: steps('[0].weight', '[1].weight', '[1].bias'),
            helpers: [
              ...(module === 'nn.Conv2d' ? [] : [module]),
              ...(init === undefined ? [] : ['initialised']),
            ],
            holes: inChannels,
            weights: [
              `weight = ${depth}.permute(2, 3, 0, 1).flatten(0, 1)[:, None]`,
              `weight = ${point}.permute(3, 2, 0, 1)`,
              `bias = ${bias}`,
            ],
          };
        }),
      ),
    ),
  );
  const jax = biases(source).flatMap(({ when: noBias, use }) =>
    ALL_LAYOUTS.map(
      (layout): VariantText => ({
        ...all(source.when, noBias, layoutTest(source, layout)),
        setup: RNGS,
        init:
          `self.?name = nnx.Sequential(nnx.Conv(?in_channels, ${DEPTH}, hw(kernel_size), strides=hw(${strides}), padding=padding, ` +
          `kernel_dilation=hw(${dilation}), feature_group_count=?in_channels, use_bias=False, kernel_init=init(${depthInit}), rngs=rngs), ` +
          `nnx.Conv(${DEPTH}, ${filters}, (1, 1), use_bias=${use}, kernel_init=init(${pointInit}), ` +
          `${use === 'False' ? '' : `bias_init=init(${biasInit}), `}rngs=rngs))`,
        code: called(source, layout, JAX_TURNED, PLAIN),
        step: steps('.layers[0].kernel[...]', '.layers[1].kernel[...]', '.layers[1].bias[...]'),
        holes: inChannels,
        weights: [
          `kernel = ${depth}.reshape(*${depth}.shape[:2], 1, -1)`,
          `kernel = ${point}`,
          `bias = ${bias}`,
        ],
      }),
    ),
  );
  const keras = biases(source).flatMap(({ when: noBias, use }) =>
    ALL_LAYOUTS.map(
      (layout): VariantText => ({
        ...all(source.when, noBias, layoutTest(source, layout)),
        init:
          `self.?name = keras.layers.SeparableConv2D(${filters}, kernel_size, strides=${strides}, padding=lower(padding)` +
          `${format(source, layout)}, dilation_rate=${dilation}, depth_multiplier=depth_multiplier, activation=act(${activation}), ` +
          `use_bias=${use}, depthwise_initializer=init(${depthInit}), pointwise_initializer=init(${pointInit}), ` +
          `${use === 'False' ? '' : `bias_initializer=init(${biasInit}), bias_regularizer=${source.biasPenalty}, `}` +
          `depthwise_regularizer=${source.depthPenalty}, pointwise_regularizer=${source.pointPenalty})`,
        code: PLAIN,
        holes: layer,
        weights: [`depthwise_kernel = ${depth}`, `pointwise_kernel = ${point}`, `bias = ${bias}`],
        ...(layout === 'first' && use !== 'False' && { caveats: ['keras-channels-first-bias'] }),
      }),
    ),
  );
  return { pytorch, jax, keras };
}
