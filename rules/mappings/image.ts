/**
 * Rows of resizing in `tf.image`. Images are NHWC there, NCHW in PyTorch; where samples stand decides the values, and each generation
 * has rules of its own.
 */
import type { AdviceText, Example, RowExtra, RowText, VariantText } from '../../src/catalog/kit.js';
import { floats, intsBelow, py, table, trial, typed } from '../../src/catalog/kit.js';

const PIPELINE = 'In a `tf.data` pipeline that stays, this call stays as well.';
const BATCH = `${PIPELINE} Images have a batch axis where \`permute\` moves it: one image goes in as \`image[None]\`; the helpers take both.`;
const CAVEATS = ['resize-legacy', 'resize-antialias', 'resize-dtype', 'channels-last'];

const torchResize = (mode: string) =>
  `F.interpolate(images.permute(0, 3, 1, 2), size=size, mode=${mode}).permute(0, 2, 3, 1)`;
const jaxResize = (method: string, antialias = 'antialias') =>
  `jax.image.resize(images, (*images.shape[:-3], *size, images.shape[-1]), ${method}, antialias=${antialias})`;

/** A condition on `method`: its name, its number in TF1, or what `ResizeMethod` calls it. */
const is = (name: string, number: number, symbol = name.toUpperCase()) =>
  `(method in ('${name}', ${number}) or symbol(method) == 'tf.image.ResizeMethod.${symbol}')`;
const NEAREST = is('nearest', 1, 'NEAREST_NEIGHBOR');
const BILINEAR = is('bilinear', 0);
const BICUBIC = is('bicubic', 2);

/** TF1 knows two grids, neither of which is that of TF2; `only` is the condition that tells TF1, the last variant has it alone. */
const tf1 = (only: string): Pick<RowText, 'pytorch' | 'jax' | 'keras'> => {
  const when = (...parts: string[]) => [...(only ? [only] : []), ...parts].join(' and ');
  const helper = (code: string) => ({ code, helpers: ['resize_tf1'] });
  const helpers: VariantText[] = [
    { when: when(BILINEAR, 'align_corners is False'), ...helper('resize_tf1(images, size)') },
    {
      when: when(BILINEAR),
      ...helper('resize_tf1(images, size, align_corners=align_corners)'),
    },
    { when: when('align_corners is False'), ...helper('resize_tf1(images, size, method)') },
    { ...(only && { when: only }), ...helper('resize_tf1(images, size, method, align_corners)') },
  ];
  return {
    pytorch: [
      { when: when(NEAREST, 'align_corners is False'), code: torchResize("'nearest'") },
      { when: when(BILINEAR, 'align_corners is True'), code: torchResize("'bilinear', align_corners=True") },
      ...helpers,
    ],
    jax: helpers,
    keras: helpers,
  };
};

const both = (name: 'pytorch' | 'jax' | 'keras') => tf1("api == 'v1'")[name] as readonly VariantText[];
const anyMethod: VariantText = {
  code: 'resize_tf2(images, size, method, antialias)',
  helpers: ['resize_tf2'],
};

const IMAGES = { images: floats(2, 6, 7, 2) };
const name = (symbol: string) => py(`tf.image.ResizeMethod.${symbol}`);
const v2 = (args: Example) => trial({ ...IMAGES, ...args }, { api: 'v2' });
const v1 = (args: Example) => trial({ ...IMAGES, ...args }, { api: 'v1' });

/** Corners that only the program knows. */
const corners = (api: 'v1') =>
  trial(
    { ...IMAGES, size: [4, 9], align_corners: py('corners') },
    { api, source: { make: 'corners = bool(1)', use: 'result = $call' } },
  );

const ONE = trial(
  { images: floats(6, 7, 2), size: [4, 5], method: 'area' },
  { api: 'v2', gradient: 'TensorFlow has none of this method.' },
);

const resize: RowText = {
  signatures: [
    {
      params: "images, size, method='bilinear', preserve_aspect_ratio=False, antialias=False, name=None",
      api: 'v2',
    },
    {
      params: 'images, size, method=0, align_corners=False, preserve_aspect_ratio=False, name=None',
      api: 'v1',
    },
  ],
  pytorch: [
    ...both('pytorch'),
    {
      when: NEAREST,
      code: torchResize("'nearest-exact'"),
      without: { antialias: 'It says nothing to this method.' },
    },
    { when: `${BILINEAR} and antialias is False`, code: torchResize("'bilinear', align_corners=False") },
    {
      when: `${BILINEAR} or (${BICUBIC} and antialias is True)`,
      code: torchResize('method, align_corners=False, antialias=antialias'),
    },
    anyMethod,
  ],
  jax: [
    ...both('jax'),
    {
      when: NEAREST,
      code: jaxResize("'nearest'", 'False'),
      without: { antialias: 'It says nothing to this method.' },
    },
    { when: `${BILINEAR} and antialias is False`, code: jaxResize("'bilinear'", 'False') },
    { when: BILINEAR, code: jaxResize("'bilinear'") },
    { when: "method in ('lanczos3', 'lanczos5')", code: jaxResize('method') },
    anyMethod,
  ],
  keras: [
    ...both('keras'),
    {
      when: NEAREST,
      code: "keras.ops.image.resize(images, size, interpolation='nearest')",
      without: { antialias: 'It says nothing to this method.' },
    },
    { when: `${BILINEAR} and antialias is False`, code: 'keras.ops.image.resize(images, size)' },
    { when: BILINEAR, code: 'keras.ops.image.resize(images, size, antialias=antialias)' },
    anyMethod,
  ],
  note: BATCH,
  examples: [
    { images: floats(1, 6, 6, 2), size: [4, 5] },
    v2({ size: [4, 5], method: 'nearest' }),
    v2({ size: [9, 15], method: name('NEAREST_NEIGHBOR'), antialias: true }),
    v2({ size: [4, 5], method: name('BILINEAR') }),
    v2({ size: [4, 5], method: name('BILINEAR'), antialias: true }),
    ...['BICUBIC', 'AREA', 'LANCZOS3', 'MITCHELLCUBIC'].flatMap((one) =>
      [false, true].map((antialias) => trialOf(one, antialias)),
    ),
    v2({ size: [9, 4], method: 'lanczos5', antialias: true }),
    ONE,
    v1({ size: [4, 5], method: name('NEAREST_NEIGHBOR') }),
    v1({ size: [9, 5], align_corners: true }),
    v1({ size: [4, 9], method: name('BICUBIC') }),
    corners('v1'),
    v1({ size: [4, 9], method: 2, align_corners: true }),
  ],
  caveats: CAVEATS,
};

function trialOf(symbol: string, antialias: boolean) {
  return trial(
    { ...IMAGES, size: [4, 9], method: name(symbol), antialias },
    { api: 'v2', gradient: 'TensorFlow has none of most of these methods.' },
  );
}

const OLD = 'images, size, method=0, align_corners=False, preserve_aspect_ratio=False, name=None';
const resizeImages: RowText = {
  ...resize,
  ...tf1(''),
  signatures: [{ params: OLD }],
  examples: [
    { images: floats(1, 6, 6, 2), size: [4, 5] },
    { images: floats(1, 6, 6, 2), size: [9, 5], align_corners: true },
    { images: floats(1, 6, 6, 2), size: [9, 5], method: 1 },
    { ...IMAGES, size: [4, 5], method: name('BILINEAR') },
    { ...IMAGES, size: [9, 5], method: name('BILINEAR'), align_corners: true },
    { ...IMAGES, size: [9, 4], method: name('NEAREST_NEIGHBOR') },
    { ...IMAGES, size: [9, 4], method: name('NEAREST_NEIGHBOR'), align_corners: true },
    { ...IMAGES, size: [9, 4], method: name('BICUBIC') },
    trial(
      { ...IMAGES, size: [9, 4], method: name('AREA') },
      { gradient: 'TensorFlow has none of this method.' },
    ),
    trial(
      { ...IMAGES, size: [4, 9], method: 3, align_corners: true },
      { gradient: 'TensorFlow has none of this method.' },
    ),
    corners('v1'),
    { images: floats(6, 7, 2), size: [4, 5] },
    trial(
      { images: floats(6, 7, 2), size: [4, 5], method: 'area' },
      { gradient: 'TensorFlow has none of this method.' },
    ),
    trial({ images: typed(intsBelow(256, 2, 6, 7, 3), 'uint8'), size: [4, 5] }),
  ],
};

/** `tf.image.resize_bicubic` and its like: one method of TF1 alone. */
const one = (method: string, params: string, extra: RowExtra = {}): RowText => {
  const old: AdviceText = [
    ...(params.includes('half_pixel')
      ? [
          {
            when: 'half_pixel_centers is True',
            code: `resize_tf2(images, size, '${method}')`,
            helpers: ['resize_tf2'],
          },
        ]
      : []),
    {
      when: 'align_corners is False',
      code: `resize_tf1(images, size, '${method}')`,
      helpers: ['resize_tf1'],
    },
    { code: `resize_tf1(images, size, '${method}', align_corners)`, helpers: ['resize_tf1'] },
  ];
  return {
    signatures: [{ params, api: 'v1' }],
    pytorch: old,
    jax: old,
    keras: old,
    note: PIPELINE,
    examples: [
      {},
      { align_corners: true },
      ...(params.includes('half_pixel') ? [{ half_pixel_centers: true }] : []),
    ].map((args) =>
      trial(
        { ...IMAGES, size: [4, 9], ...args },
        { api: 'v1', ...(method === 'area' && { gradient: 'TensorFlow has none of this method.' }) },
      ),
    ),
    caveats: ['resize-legacy', 'resize-dtype', 'channels-last'],
    ...extra,
  };
};

const HALF = 'images, size, align_corners=False, name=None, half_pixel_centers=False';

/** The names of `tf.image.ResizeMethod`, said where a resize is called. */
const method = (symbol: string, text: string): RowText => ({
  pytorch: `'${text}'`,
  jax: `'${text}'`,
  keras: `'${text}'`,
  examples: [
    trial(
      {},
      {
        api: 'v2',
        inputs: IMAGES,
        source: { use: 'result = tf.image.resize(images, [4, 5], method=$call)' },
        gradient: 'A name has none.',
      },
    ),
  ],
  title: symbol,
});

export const image = table('tf', {
  'image.resize': resize,
  'image.resize_images': resizeImages,
  'image.resize_nearest_neighbor': one('nearest', HALF),
  'image.resize_bicubic': one('bicubic', HALF),
  'image.resize_area': one('area', 'images, size, align_corners=False, name=None'),
  ...Object.fromEntries(
    [
      ['BILINEAR', 'bilinear'],
      ['NEAREST_NEIGHBOR', 'nearest'],
      ['BICUBIC', 'bicubic'],
      ['AREA', 'area'],
      ['LANCZOS3', 'lanczos3'],
      ['LANCZOS5', 'lanczos5'],
      ['MITCHELLCUBIC', 'mitchellcubic'],
    ].map(([symbol = '', text = '']) => [`image.ResizeMethod.${symbol}`, method(symbol, text)]),
  ),
});
