/**
 * Rows of what `tf.io` reads, decodes and writes. A pipeline that stays `tf.data` keeps them; PyTorch's runs in Python.
 */
import type { AdviceText, Example, RowExtra, RowText, Trial } from '../../src/catalog/kit.js';
import { intsBelow, keep, py, table, trial, typed } from '../../src/catalog/kit.js';
import { KEEP, KEEP_KERAS } from './data-parts.js';

const STAYS = { jax: 'TensorFlow stays.', keras: 'TensorFlow stays.' };

/** Kept in its TF2 spelling beside JAX and Keras. */
const io = (
  name: string,
  pytorch: AdviceText,
  examples: readonly Trial[],
  extra: RowExtra = {},
): RowText => ({
  pytorch,
  jax: keep(KEEP, { code: `tf.io.${name}(...)` }),
  keras: keep(KEEP_KERAS, { code: `tf.io.${name}(...)` }),
  examples: examples.map((one) => ({ ...one, skip: STAYS, gradient: 'Files have none.' })),
  ...extra,
});

const FOLDER = "import os, tempfile\nfolder = tempfile.mkdtemp()\npath = os.path.join(folder, 'a.txt')";

const PIXELS = typed(intsBelow(256, 6, 5, 3), 'uint8');
const GREY = typed(intsBelow(256, 6, 5, 1), 'uint8');

/** Pixels that TensorFlow encodes and both decode. */
const decoded = (args: Example, pixels = PIXELS): Trial =>
  trial(
    { contents: py('contents'), ...args },
    {
      api: 'v2',
      inputs: { pixels },
      source: { make: 'contents = tf.io.encode_png(pixels)', use: 'result = $call' },
      pytorch: {
        make: "import io\nfrom PIL import Image\nstream = io.BytesIO()\nImage.fromarray(pixels.numpy().squeeze()).save(stream, format='PNG')\ncontents = stream.getvalue()",
        use: 'result = $code',
      },
    },
  );

const DEPTH = 'uint8 of 8 bits a channel; TensorFlow also gives other dtypes: `image.convert_image_dtype`.';
const decoder = (name: string, params: string, extra: RowExtra = {}): RowText =>
  io(
    name,
    [
      { when: 'channels in (None, 0)', code: 'decode_image(contents)', helpers: ['decode_image'] },
      { code: 'decode_image(contents, channels)', helpers: ['decode_image'] },
    ],
    [decoded({}), decoded({ channels: 3 }), decoded({ channels: 3 }, GREY), decoded({}, GREY)],
    {
      signatures: [{ params }],
      note: `The helper reads with Pillow and gives height, width, channels; \`torchvision.io.decode_image\` is faster and has channels first. ${DEPTH}`,
      ...extra,
    },
  );

const JPEG =
  "contents, channels=0, ratio=1, fancy_upscaling=True, try_recover_truncated=False, acceptable_fraction=1, dct_method='', name=None";

const encoder = (format: string, params: string, quality: boolean): RowText =>
  io(
    `encode_${format.toLowerCase()}`,
    [
      ...(quality
        ? [
            {
              when: 'not absent(quality)',
              code: `encode_image(image, '${format}', quality)`,
              helpers: ['encode_image'],
            },
          ]
        : []),
      { code: `encode_image(image, '${format}')`, helpers: ['encode_image'] },
    ],
    [{}, ...(quality ? [{ quality: 100 }] : [])].map((args) =>
      trial(
        { image: typed(intsBelow(256, 6, 5, 3), 'uint8'), ...args },
        {
          api: 'v2',
          source: { use: 'result = tf.io.decode_image($call)' },
          ...(quality && { compare: 'moments' as const, tolerance: 0.02 }),
        },
      ),
    ),
    {
      signatures: [{ params }],
      ...(quality && { note: 'Two encoders of JPEG do not give the same bytes.' }),
    },
  );

const RAW = py("b'\\x01\\x00\\x02\\x00\\x03\\x00\\x04\\x80'");
const raw: RowText = io(
  'decode_raw',
  [
    {
      when: 'fixed_length is None and little_endian is True',
      code: 'torch.frombuffer(bytearray(input_bytes), dtype=dtype(out_type))',
    },
    {
      when: 'fixed_length is None',
      code: 'torch.frombuffer(bytearray(input_bytes), dtype=dtype(out_type)).view(torch.uint8).reshape(-1, dtype(out_type).itemsize).flip(1).reshape(-1).view(dtype(out_type))',
      note: 'The bytes of each number are turned round.',
    },
    { code: 'torch.frombuffer(bytearray(input_bytes[:fixed_length]), dtype=dtype(out_type))' },
  ],
  [
    { out_type: py('tf.uint8') },
    { out_type: py('tf.int16') },
    { out_type: py('tf.float32') },
    { out_type: py('tf.int16'), little_endian: false },
    { out_type: py('tf.uint8'), fixed_length: 4 },
  ].map((args) => trial({ input_bytes: RAW, ...args }, { api: 'v2' })),
  {
    signatures: [
      { params: 'input_bytes, out_type, little_endian=True, fixed_length=None, name=None', api: 'v2' },
      {
        params: 'input_bytes, out_type, little_endian=True, name=None',
        api: 'v1',
      },
      {
        params: 'bytes, out_type, little_endian=True, name=None',
        api: 'v1',
        rename: { bytes: 'input_bytes' },
      },
    ],
    rename: { bytes: 'input_bytes' },
    note: 'The bytes of one record; a list of them gives a list of tensors.',
    aliases: ['tf.decode_raw'],
  },
);

const CSV = py("'1,2.5,ab,'");
const csv: RowText = io(
  'decode_csv',
  [
    {
      when: 'absent(field_delim) and absent(na_value) and absent(select_cols)',
      code: 'decode_csv(records, record_defaults)',
      helpers: ['decode_csv'],
    },
    {
      when: 'absent(na_value) and absent(select_cols)',
      code: 'decode_csv(records, record_defaults, field_delim)',
      helpers: ['decode_csv'],
    },
    {
      code: 'decode_csv(records, record_defaults, field_delim, na_value, select_cols)',
      helpers: ['decode_csv'],
    },
  ],
  [
    { records: CSV, record_defaults: py("[[0], [0.0], [''], [9]]") },
    { records: CSV, record_defaults: py("[[0], tf.constant([], tf.float32), 'x', [9.5]]") },
    { records: '1;2', record_defaults: py('[[0], [0.0]]'), field_delim: ';' },
    { records: CSV, record_defaults: py('[[0.0], [9]]'), na_value: '2.5', select_cols: py('[1, 3]') },
  ].map((args) => trial(args, { api: 'v2' })),
  {
    signatures: [
      {
        params:
          "records, record_defaults, field_delim=',', use_quote_delim=True, na_value='', select_cols=None, name=None",
        api: 'v2',
      },
      {
        params:
          "records, record_defaults, field_delim=',', use_quote_delim=True, name=None, na_value='', select_cols=None",
        api: 'v1',
      },
    ],
    note: 'Of one line; whole files are read by `pandas.read_csv(path)`.',
    aliases: ['tf.decode_csv'],
  },
);

const read = (args: Example, use: string): Trial =>
  trial(args, {
    api: 'v2',
    source: { make: `${FOLDER}\nopen(path, 'w').write('some text')`, use },
  });

export const dataFiles = table('tf', {
  'io.read_file': io(
    'read_file',
    'Path(filename).read_bytes()',
    [read({ filename: py('path') }, 'result = $call')],
    {
      signatures: [{ params: 'filename, name=None' }],
      aliases: ['tf.read_file'],
    },
  ),
  'io.write_file': io(
    'write_file',
    'Path(filename).write_bytes(contents)',
    [read({ filename: py('path'), contents: py("b'more'") }, '$call\nresult = open(path).read()')],
    { signatures: [{ params: 'filename, contents, name=None' }], aliases: ['tf.write_file'] },
  ),
  'io.matching_files': io(
    'matching_files',
    'sorted(glob.glob(pattern, include_hidden=True))',
    [
      trial(
        { pattern: py("os.path.join(folder, '*')") },
        {
          api: 'v2',
          source: { make: `${FOLDER}\nopen(path, 'w').write('some text')`, use: 'result = len($call)' },
        },
      ),
    ],
    {
      signatures: [{ params: 'pattern, name=None' }],
      caveats: ['glob-order'],
      note: 'Of one pattern; join the results of several.',
    },
  ),
  'io.decode_image': decoder(
    'decode_image',
    'contents, channels=None, dtype=tf.uint8, name=None, expand_animations=True',
    {
      without: { expand_animations: 'Animations give their first image.' },
      aliases: ['tf.image.decode_image'],
    },
  ),
  'io.decode_png': decoder('decode_png', 'contents, channels=0, dtype=tf.uint8, name=None', {
    aliases: ['tf.image.decode_png'],
  }),
  'io.decode_bmp': decoder('decode_bmp', 'contents, channels=0, name=None', {
    aliases: ['tf.image.decode_bmp'],
    examples: [{}, { channels: 3 }].map((args) =>
      trial(
        {
          contents: py(
            "bytes.fromhex('424d4e0000000000000036000000280000000300000002000000010018000000000018000000c40e0000c40e000000000000000000009a8c7ec4b6a8eee0d20000001c0e0046382a706254000000')",
          ),
          ...args,
        },
        { api: 'v2', skip: STAYS, gradient: 'Files have none.' },
      ),
    ),
  }),
  'io.decode_jpeg': decoder('decode_jpeg', JPEG, {
    without: {
      dct_method: 'The decoder chooses its own way: pixels differ by a few of 255.',
      fancy_upscaling: 'The decoder chooses its own way: pixels differ by a few of 255.',
    },
  }),
  'io.encode_png': {
    ...encoder('PNG', 'image, compression=-1, name=None', false),
  },
  'io.encode_jpeg': {
    ...encoder(
      'JPEG',
      "image, format='', quality=95, progressive=False, optimize_size=False, chroma_downsampling=True, density_unit='in', x_density=300, y_density=300, xmp_metadata='', name=None",
      true,
    ),
  },
  'io.decode_raw': raw,
  'io.decode_csv': csv,
});
