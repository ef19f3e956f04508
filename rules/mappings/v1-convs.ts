/**
 * Builds the rows of convolutions that made their weights where they were called: `tf.layers.conv2d`, `slim.conv2d` and their
 * like, in one, two and three axes. They differ in the names of their arguments only.
 */
import type { Example, Trial, VariantText } from '../../src/catalog/kit.js';
import { floats, py, trial } from '../../src/catalog/kit.js';
import { unread } from './keras-pieces.js';
import { inChannels, layer, penalties, RNGS } from './layer-parts.js';

/** What a function calls its arguments, and what its layout is called. */
export interface ConvSource {
  rank: 1 | 2 | 3;
  filters: string;
  strides: string;
  dilation: string;
  activation: string;
  kernelInit: string;
  biasInit: string;
  kernelPenalty: string;
  biasPenalty: string;
  /** The argument that says whether there is a bias; null where `biasInit=None` says so. */
  bias: string | null;
  /** Names of the variables. */
  variables: readonly [kernel: string, bias: string];
  /** The value of `data_format` that puts channels first. */
  first: string;
  last: string;
  /** Around the layer, before the activation. */
  around?: (called: string) => string;
  /** A condition of all variants. */
  when?: string;
}

const FIRST_AXES = ['', '0, 2, 1', '0, 3, 1, 2', '0, 4, 1, 2, 3'];
const LAST_AXES = ['', '0, 2, 1', '0, 2, 3, 1', '0, 2, 3, 4, 1'];
const KERNEL = ['', '2, 1, 0', '3, 2, 0, 1', '4, 3, 0, 1, 2'];
const ONES = ['', '(1,)', '(1, 1)', '(1, 1, 1)'];

const all = (...conditions: (string | undefined)[]): string | undefined =>
  conditions.filter(Boolean).join(' and ') || undefined;
const withWhen = (when: string | undefined): VariantText => (when === undefined ? {} : { when });

type Layout = 'first' | 'last' | 'open';

const layoutTest = ({ first, last }: ConvSource, layout: Layout): string | undefined =>
  layout === 'first'
    ? `data_format == '${first}'`
    : layout === 'last'
      ? `(data_format is None or data_format == '${last}')`
      : undefined;

const LAYOUTS: readonly Layout[] = ['first', 'last', 'open'];
const NOTES: Readonly<Record<Layout, string>> = {
  first: 'Channels first, as PyTorch has them.',
  last: 'The permutations keep channels last around the layer; in a ported model permute once, at its input.',
  open: 'In a ported model settle on channels first, and the permutations go.',
};

/** The call of `self.?name` on the reader's images, which PyTorch wants with channels first. */
function torchCall(source: ConvSource, layout: Layout): string {
  const plain = 'self.?name(inputs)';
  const turned = `self.?name(inputs.permute(${FIRST_AXES[source.rank]})).permute(${LAST_AXES[source.rank]})`;
  const called =
    layout === 'first'
      ? plain
      : layout === 'last'
        ? turned
        : `(${plain} if data_format == '${source.first}' else ${turned})`;
  return activated(source, called);
}

function jaxCall(source: ConvSource, layout: Layout): string {
  const plain = 'self.?name(inputs)';
  const turned = `self.?name(inputs.transpose(${LAST_AXES[source.rank]})).transpose(${FIRST_AXES[source.rank]})`;
  const called =
    layout === 'last'
      ? plain
      : layout === 'first'
        ? turned
        : `(${turned} if data_format == '${source.first}' else ${plain})`;
  return activated(source, called);
}

const activated = ({ activation, around = (called) => called }: ConvSource, called: string): string =>
  `act(${activation})(${around(called)})`;

/** The PyTorch modules by padding. */
function torchModules({ rank, filters, strides, dilation }: ConvSource, more: string) {
  const head = `?in_channels, ${filters}, kernel_size`;
  const tail = `, dilation=${dilation}${more})`;
  const name = `Conv${rank}d`;
  return [
    { when: "padding in ('valid', 'VALID')", made: `nn.${name}(${head}, stride=${strides}${tail}` },
    {
      when: `padding in ('same', 'SAME') and (${strides} == 1 or ${strides} == ${ONES[rank]})`,
      made: `nn.${name}(${head}, padding='same'${tail}`,
    },
    {
      when: "padding in ('same', 'SAME')",
      made: `${name}Same(${head}, stride=${strides}${tail}`,
      helpers: [`${name}Same`],
      caveats: ['same-padding-stride'],
    },
    {
      when: undefined,
      made: `${name}Padded(${head}, stride=${strides}, padding=padding${tail}`,
      helpers: [`${name}Padded`],
    },
  ];
}

/** How the bias and the initial weights stand in a call. */
function torchKinds(source: ConvSource) {
  const { bias, kernelInit, biasInit } = source;
  const inits = `weight=init(${kernelInit}), bias=init(${biasInit})`;
  return [
    ...(bias === null
      ? [{ when: `${biasInit} is None`, more: ', bias=False', inits: `weight=init(${kernelInit})` }]
      : []),
    {
      when: `(not absent(${kernelInit}) or not absent(${biasInit}))`,
      more: bias === null ? '' : `, bias=${bias}`,
      inits,
    },
    { when: undefined, more: bias === null ? '' : `, bias=${bias}`, inits: null },
  ];
}

function torch(source: ConvSource): VariantText[] {
  const [kernel, bias] = source.variables;
  return torchKinds(source).flatMap((kind) =>
    LAYOUTS.flatMap((layout) =>
      torchModules(source, kind.more).map(({ when, made, helpers = [], caveats }): VariantText => {
        const filled = kind.inits === null ? made : `initialised(${made}, ${kind.inits})`;
        return {
          ...withWhen(all(source.when, kind.when, layoutTest(source, layout), when)),
          init: `self.?name = ${filled}`,
          code: torchCall(source, layout),
          step: penalties(source, 'weight'),
          helpers: [...helpers, ...(kind.inits === null ? [] : ['initialised'])],
          ...(caveats && { caveats }),
          holes: inChannels,
          weights: [`weight = ${kernel}.permute(${KERNEL[source.rank]})`, `bias = ${bias}`],
          note: NOTES[layout],
        };
      }),
    ),
  );
}

function jax(source: ConvSource): VariantText[] {
  const { rank, filters, strides, dilation, kernelInit, biasInit, bias } = source;
  const [kernel, biases] = source.variables;
  const size = (name: string) => (rank === 2 ? `hw(${name})` : name);
  const made = (kernelSize: string, useBias: string) =>
    `nnx.Conv(?in_channels, ${filters}, ${kernelSize}, strides=${size(strides)}, padding=padding, ` +
    `kernel_dilation=${size(dilation)}, use_bias=${useBias}, kernel_init=init(${kernelInit}), ` +
    `${useBias === 'False' ? '' : `bias_init=init(${biasInit}), `}rngs=rngs)`;
  const kinds = [
    ...(bias === null ? [{ when: `${biasInit} is None`, useBias: 'False' }] : []),
    { when: undefined, useBias: bias ?? 'True' },
  ];
  const sizes = [
    ...(rank === 3 ? [{ when: 'is_int(kernel_size)', kernelSize: '(kernel_size,) * 3' }] : []),
    { when: undefined, kernelSize: size('kernel_size') },
  ];
  return kinds.flatMap((kind) =>
    LAYOUTS.flatMap((layout) =>
      sizes.map(
        ({ when, kernelSize }): VariantText => ({
          ...withWhen(all(source.when, kind.when, layoutTest(source, layout), when)),
          setup: RNGS,
          init: `self.?name = ${made(kernelSize, kind.useBias)}`,
          code: jaxCall(source, layout),
          step: penalties(source, 'kernel[...]', 'bias[...]'),
          holes: inChannels,
          weights: [`kernel = ${kernel}`, `bias = ${biases}`],
        }),
      ),
    ),
  );
}

function keras(source: ConvSource): VariantText[] {
  const { rank, filters, strides, dilation, activation, kernelInit, biasInit, bias } = source;
  const [kernel, biases] = source.variables;
  const acts = source.around ? '' : `activation=act(${activation}), `;
  const made = (format: string, useBias: string) =>
    `keras.layers.Conv${rank}D(${filters}, kernel_size, strides=${strides}, padding=lower(padding)${format}, ` +
    `dilation_rate=${dilation}, ${acts}use_bias=${useBias}, kernel_initializer=init(${kernelInit}), ` +
    `${useBias === 'False' ? '' : `bias_initializer=init(${biasInit}), bias_regularizer=${source.biasPenalty}, `}` +
    `kernel_regularizer=${source.kernelPenalty})`;
  const open =
    source.first === 'channels_first'
      ? 'data_format'
      : `'channels_first' if data_format == '${source.first}' else 'channels_last'`;
  const formats = {
    first: ", data_format='channels_first'",
    last: '',
    open: `, data_format=${open}`,
  } as const;
  const kinds = [
    ...(bias === null ? [{ when: `${biasInit} is None`, useBias: 'False' }] : []),
    { when: undefined, useBias: bias ?? 'True' },
  ];
  return kinds.flatMap(({ when, useBias }) =>
    LAYOUTS.map(
      (layout): VariantText => ({
        ...withWhen(all(source.when, when, layoutTest(source, layout))),
        init: `self.?name = ${made(formats[layout], useBias)}`,
        code: source.around ? activated(source, 'self.?name(inputs)') : 'self.?name(inputs)',
        holes: layer,
        weights: [`kernel = ${kernel}`, `bias = ${biases}`],
        ...(layout === 'first' && useBias !== 'False' && { caveats: ['keras-channels-first-bias'] }),
      }),
    ),
  );
}

/** The advice of one convolution. */
export const convAdvice = (source: ConvSource) => ({
  pytorch: torch(source),
  jax: jax(source),
  keras: keras(source),
});

const HOLES = { in_channels: '3' };
const LAST_IMAGES = [floats(0), floats(2, 8, 3), floats(2, 7, 8, 3), floats(2, 5, 6, 5, 3)];
const FIRST_IMAGES = [floats(0), floats(2, 3, 8), floats(2, 3, 7, 8), floats(2, 3, 5, 6, 5)];

/** Examples that reach every variant, in the words of the source. */
export function convExamples(source: ConvSource, more: readonly Example[] = []): Trial[] {
  const { rank, filters, strides, kernelInit, biasInit, bias } = source;
  const paddings: Example[] = [
    { padding: 'VALID', [strides]: 2 },
    { padding: 'SAME' },
    { padding: 'SAME', [strides]: 2 },
    { padding: unread('SAME'), [strides]: 2 },
  ];
  const given = { [kernelInit]: py('tf.zeros_initializer()') };
  const kinds: Example[] = [...(bias === null ? [{ [biasInit]: null }] : []), given, {}];
  const layouts = (layout: Layout): Example =>
    layout === 'last' ? {} : { data_format: layout === 'first' ? source.first : unread(source.last) };
  const examples = kinds.flatMap((kind) =>
    LAYOUTS.flatMap((layout) =>
      paddings.map((padding) =>
        trial(
          {
            inputs: (layout === 'first' ? FIRST_IMAGES : LAST_IMAGES)[rank]!,
            // More filters than pixels: Keras 3.15 adds a bias of channels first along the wrong axis where the sizes allow it.
            [filters]: layout === 'first' ? 9 : 4,
            kernel_size: 3,
            ...padding,
            ...layouts(layout),
            ...kind,
          },
          { api: 'v1', holes: HOLES },
        ),
      ),
    ),
  );
  const cubes =
    rank === 3
      ? kinds.flatMap((kind) =>
          LAYOUTS.map((layout) =>
            trial(
              {
                inputs: (layout === 'first' ? FIRST_IMAGES : LAST_IMAGES)[3]!,
                [filters]: layout === 'first' ? 9 : 4,
                kernel_size: [3, 2, 1],
                ...layouts(layout),
                ...kind,
              },
              { api: 'v1', holes: HOLES },
            ),
          ),
        )
      : [];
  const others = more.map((one) =>
    trial({ inputs: LAST_IMAGES[rank]!, ...one }, { api: 'v1', holes: HOLES }),
  );
  return [...examples, ...cubes, ...others];
}
