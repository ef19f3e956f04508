/**
 * Rows of texts, lookup tables and nested structures. No target has tensors of texts: each expression is of one Python text, and belongs
 * into the pipeline.
 */
import type { AdviceText, Example, RowExtra, RowText } from '../../src/catalog/kit.js';
import { floats, none, py, redesign, table, trial } from '../../src/catalog/kit.js';
import { everywhere, nothing } from './program-parts.js';

const ONE =
  'Of one Python text; of a list `[... for text in texts]`. In a `tf.data` pipeline that stays, this call stays as well.';

const text = (
  params: string | RowText['signatures'],
  advice: AdviceText,
  args: readonly Example[],
  extra: RowExtra = {},
): RowText => ({
  signatures: typeof params === 'string' ? [{ params }] : (params ?? []),
  ...everywhere(advice),
  note: ONE,
  examples: args.map((one) => trial(one, { api: 'v2' })),
  caveats: ['string-bytes'],
  ...extra,
});

const HASH =
  'TensorFlow hashes by FarmHash: `zlib.crc32(text.encode()) % num_buckets` spreads as well but gives other numbers, so a trained embedding does not fit.';
const hashed: RowText = {
  ...nothing(HASH),
  caveats: ['string-bytes'],
};

const input = (name: string, rest = '') => `${name}${rest}, name=None`;
const TO_NUMBER: AdviceText = [
  { when: "symbol(out_type) in ('tf.int32', 'tf.int64')", code: 'int(input)' },
  { code: 'float(input)', without: { out_type: 'Python has one type of floats.' } },
];

export const texts = table('tf', {
  'strings.as_string': text(
    'input, precision=-1, scientific=False, shortest=False, width=-1, fill="", name=None',
    [
      { when: 'precision == -1 and scientific is False and width == -1', code: 'str(input)' },
      none("Python's formats say it: `f'{x:8.3f}'`."),
    ],
    [{ input: 5 }, { input: true }].slice(0, 1),
    {
      note: `${ONE} A float has six digits behind the point in TensorFlow, \`f'{x:f}'\`; of a tensor take \`x.item()\`.`,
    },
  ),
  'strings.length': text(
    [
      { params: "input, unit='BYTE', name=None", api: 'v2' },
      { params: "input, name=None, unit='BYTE'", api: 'v1' },
    ],
    [
      { when: "unit == 'BYTE'", code: 'len(input.encode())' },
      { code: 'len(input)', without: { unit: 'Python counts characters.' } },
    ],
    [{ input: 'Käse' }, { input: 'Käse', unit: 'UTF8_CHAR' }],
  ),
  'strings.regex_replace': text(
    'input, pattern, rewrite, replace_global=True, name=None',
    [
      { when: 'replace_global is True', code: 're.sub(pattern, rewrite, input)' },
      { when: 'replace_global is False', code: 're.sub(pattern, rewrite, input, count=1)' },
      { code: 're.sub(pattern, rewrite, input, count=0 if replace_global else 1)' },
    ],
    [
      { input: 'a<br />b<br />', pattern: '<br />', rewrite: ' ' },
      { input: 'a1b2', pattern: '[0-9]', rewrite: '', replace_global: false },
      { input: 'a1b2', pattern: '[0-9]', rewrite: '', replace_global: py('bool(1)') },
    ],
    { note: `${ONE} In \`rewrite\` the whole match is \`\\0\` in TensorFlow, \`\\g<0>\` in Python.` },
  ),
  'strings.regex_full_match': text('input, pattern, name=None', 're.fullmatch(pattern, input) is not None', [
    { input: 'abc', pattern: '[a-c]+' },
    { input: 'abcd', pattern: '[a-c]+' },
  ]),
  'strings.lower': text(input('input', ", encoding=''"), 'input.lower()', [{ input: 'AbC' }], {
    without: { encoding: 'Python knows all letters; TensorFlow without an encoding those of ASCII.' },
  }),
  'strings.upper': text(input('input', ", encoding=''"), 'input.upper()', [{ input: 'AbC' }], {
    without: { encoding: 'Python knows all letters; TensorFlow without an encoding those of ASCII.' },
  }),
  'strings.strip': text(input('input'), 'input.strip()', [{ input: ' a b ' }]),
  'strings.join': text(
    "inputs, separator='', name=None",
    [{ when: 'absent(separator)', code: "''.join(inputs)" }, { code: 'separator.join(inputs)' }],
    [{ inputs: py("['a', 'b']") }, { inputs: py("['a', 'b']"), separator: '/' }],
    {},
  ),
  'strings.reduce_join': text(
    [
      { params: "inputs, axis=None, keepdims=False, separator='', name=None", api: 'v2' },
      {
        params:
          "inputs, axis=None, keep_dims=None, separator='', name=None, reduction_indices=None, keepdims=None",
        api: 'v1',
      },
    ],
    [
      { when: 'axis is None and not keepdims', code: 'separator.join(inputs)' },
      redesign('Python joins one list: `separator.join(texts)` of each row.', { effort: 'minutes' }),
    ],
    [{ inputs: py("['a', 'b']"), separator: '-' }],
  ),
  'strings.split': text(
    [
      { params: 'input, sep=None, maxsplit=-1, name=None', api: 'v2' },
      {
        params: "input=None, sep=None, maxsplit=-1, result_type='SparseTensor', source=None, name=None",
        api: 'v1',
        rename: { source: 'input' },
      },
    ],
    [
      { when: 'sep is None and absent(maxsplit)', code: 'input.split()' },
      { when: 'absent(maxsplit)', code: 'input.split(sep)' },
      { code: 'input.split(sep, maxsplit)' },
    ],
    [{ input: ' a  b ' }, { input: 'a,b,,c', sep: ',' }, { input: 'a,b,c', sep: ',', maxsplit: 1 }],
    {
      rename: { source: 'input' },
      without: { result_type: 'A text gives a list.' },
      note: `${ONE} Texts of several lengths are a ragged or sparse tensor in TensorFlow, a list of lists here.`,
    },
  ),
  'strings.substr': text(
    [
      { params: "input, pos, len, unit='BYTE', name=None", api: 'v2' },
      { params: "input, pos, len, name=None, unit='BYTE'", api: 'v1' },
    ],
    [
      { when: "unit == 'BYTE'", code: 'input.encode()[pos : pos + len]' },
      { code: 'input[pos : pos + len]', without: { unit: 'Python counts characters.' } },
    ],
    [
      { input: 'abcdef', pos: 1, len: 3 },
      { input: 'Käse', pos: 1, len: 2, unit: 'UTF8_CHAR' },
    ],
  ),
  'strings.to_number': text(
    [
      { params: 'input, out_type=tf.float32, name=None', api: 'v2' },
      {
        params: 'string_tensor=None, out_type=tf.float32, name=None, input=None',
        api: 'v1',
        rename: { string_tensor: 'input' },
      },
    ],
    TO_NUMBER,
    [
      { input: '2.5' },
      { input: '-3', out_type: py('tf.int32') },
      { input: '2.5', out_type: py('tf.float64') },
    ],
    { rename: { string_tensor: 'input' }, aliases: ['tf.string_to_number'] },
  ),
  'strings.to_hash_bucket': hashed,
  'strings.to_hash_bucket_fast': hashed,
  'strings.to_hash_bucket_strong': hashed,
  'strings.unicode_decode': text(
    "input, input_encoding, errors='replace', replacement_char=65533, replace_control_characters=False, name=None",
    {
      code: '[ord(letter) for letter in input]',
      without: { input_encoding: 'A Python text is decoded already.' },
    },
    [{ input: 'Käse', input_encoding: 'UTF-8' }],
  ),
  'strings.unicode_encode': text(
    "input, output_encoding, errors='replace', replacement_char=65533, name=None",
    [
      { when: "output_encoding == 'UTF-8'", code: "''.join(map(chr, input))" },
      { code: "''.join(map(chr, input)).encode(output_encoding)" },
    ],
    [
      { input: py('[75, 228, 115]'), output_encoding: 'UTF-8' },
      { input: py('[75, 115]'), output_encoding: 'UTF-16-BE' },
    ],
    {},
  ),
});

const table_ = (name: string, params: string, code: string, extra: RowExtra): RowText => ({
  signatures: [{ params }],
  ...everywhere({ code, helpers: [name] }),
  note: 'The table is Python, and belongs into the pipeline; layers do the same inside a Keras model: `keras.layers.StringLookup`.',
  ...extra,
});

const WORDS = "tf.lookup.KeyValueTensorInitializer(['a', 'b'], [3, 4])";
const KEYS = "['b', 'z', 'a']";
const looked = (keys: string) => ({
  api: 'v2' as const,
  source: { use: `result = $call.lookup(tf.constant(${keys}))` },
});
const lookedFor = (args: Example, keys = KEYS, size = false) =>
  trial(args, {
    ...looked(keys),
    ...(size && { source: { use: 'result = int($call.size())' } }),
    ...Object.fromEntries(
      ['pytorch', 'jax', 'keras'].map((target) => [
        target,
        { use: `result = ${size ? '$code.size()' : `$code.lookup(${keys})`}` },
      ]),
    ),
  });

const lookup: RowText = {
  signatures: [{ params: 'keys, name=None' }],
  ...everywhere('self.lookup(keys)'),
  examples: [
    trial(
      {
        self: py(`tf.lookup.StaticHashTable(tf.lookup.KeyValueTensorInitializer([5, 6], [0.5, 1.5]), -1.0)`),
        keys: py('tf.constant([[6, 7], [5, 6]])'),
      },
      {
        api: 'v2',
        source: { use: 'result = $call' },
      },
    ),
  ],
};

export const lookups = table('tf', {
  'lookup.KeyValueTensorInitializer': {
    signatures: [{ params: 'keys, values, key_dtype=None, value_dtype=None, name=None' }],
    ...everywhere('dict(zip(keys, values))'),
    without: { key_dtype: 'Python keeps what it gets.', value_dtype: 'Python keeps what it gets.' },
    examples: [
      trial(
        { keys: py("['a', 'b']"), values: py('[3, 4]') },
        {
          api: 'v2',
          source: { use: "result = tf.lookup.StaticHashTable($call, -1).lookup(tf.constant('b'))" },
          pytorch: { use: "import torch\nresult = torch.tensor($code['b'], dtype=torch.int32)" },
          jax: { use: "import jax.numpy as jnp\nresult = jnp.array($code['b'], dtype=jnp.int32)" },
          keras: { use: "import keras\nresult = keras.ops.convert_to_tensor($code['b'], dtype='int32')" },
        },
      ),
    ],
    aliases: ['tf.contrib.lookup.KeyValueTensorInitializer'],
  },
  'lookup.StaticHashTable': table_(
    'StaticHashTable',
    'initializer, default_value, name=None',
    'StaticHashTable(initializer, default_value)',
    {
      examples: [
        lookedFor({ initializer: py(WORDS), default_value: -1 }),
        lookedFor({
          initializer: py("tf.lookup.KeyValueTensorInitializer(['a', 'b'], ['x', 'y'])"),
          default_value: 'unk',
        }),
        lookedFor({ initializer: py(WORDS), default_value: -1 }, KEYS, true),
      ],
      aliases: ['tf.contrib.lookup.HashTable'],
    },
  ),
  'lookup.StaticVocabularyTable': table_(
    'StaticVocabularyTable',
    'initializer, num_oov_buckets, lookup_key_dtype=None, name=None',
    'StaticVocabularyTable(initializer, num_oov_buckets)',
    {
      without: { lookup_key_dtype: 'Python keeps what it gets.' },
      examples: [
        lookedFor({
          initializer: py("tf.lookup.KeyValueTensorInitializer(['a', 'b'], tf.constant([0, 1], tf.int64))"),
          num_oov_buckets: 1,
        }),
      ],
    },
  ),
  'contrib.lookup.LookupInterface.lookup': lookup,
});

const nested = (
  params: string,
  torch: string,
  jax: string,
  keras: string,
  examples: RowText['examples'],
  helper?: string,
): RowText => ({
  signatures: [{ params }],
  pytorch: helper ? { code: torch, helpers: [helper] } : torch,
  jax,
  keras,
  ...(examples && { examples }),
});
const TREE = '{"b": (x, [x, x]), "a": x}';
const SEQUENCE = ['[1]', '(1, 2)', '{"a": 1}', '3', '"text"'].map((o) => py(o));
const isNested = (param: string) => {
  const code = `isinstance(${param}, (list, tuple, dict))`;
  return nested(
    param,
    code,
    code,
    code,
    SEQUENCE.map((one) => ({ [param]: one })),
  );
};

export const nests = table('tf', {
  'nest.is_nested': {
    ...isNested('seq'),
    aliases: ['tf.nest.is_sequence', 'tf.contrib.framework.nest.is_sequence'],
  },
  'nest.assert_same_structure': {
    ...nested(
      'nest1, nest2, check_types=True, expand_composites=False',
      'assert_same_structure(nest1, nest2)',
      'np.testing.assert_equal(jax.tree.structure(nest1), jax.tree.structure(nest2))',
      'keras.tree.assert_same_structure(nest1, nest2)',
      (
        [
          ['[1, (2,)]', '[3, (4,)]'],
          ['{"a": 1}', '{"b": 1}'],
          ['[1, 2]', '[1, [2]]'],
        ] as const
      ).map(([a, b]) =>
        trial(
          { nest1: py(a), nest2: py(b) },
          {
            source: {
              use: 'try:\n    $call\n    result = True\nexcept (TypeError, ValueError, AssertionError):\n    result = False',
            },
          },
        ),
      ),
      'assert_same_structure',
    ),
    without: { expand_composites: 'Composite tensors are leaves.' },
  },
  'nest.pack_sequence_as': {
    ...nested(
      'structure, flat_sequence, expand_composites=False',
      'pack_sequence_as(structure, flat_sequence)',
      'jax.tree.unflatten(jax.tree.structure(structure), flat_sequence)',
      'keras.tree.pack_sequence_as(structure, flat_sequence)',
      [
        trial(
          { structure: py(TREE), flat_sequence: py('[x, x + 1.0, x + 2.0, x + 3.0]') },
          { inputs: { x: floats(2) } },
        ),
      ],
      'pack_sequence_as',
    ),
    without: { expand_composites: 'Composite tensors are leaves.' },
  },
});
