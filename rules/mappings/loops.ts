/**
 * Rows of loops and branches over tensors: `cond`, `case`, `while_loop`, `map_fn`, `scan`, folds, `TensorArray`.
 * PyTorch has Python for them; JAX and Keras take functions, as TensorFlow did.
 */
import type { Example, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { floats, py, redesign, table, trial } from '../../src/catalog/kit.js';

/** How TensorFlow ran a loop, which says nothing elsewhere. */
const RUNNING = {
  parallel_iterations: '`parallel_iterations` was how TensorFlow scheduled the rounds: it goes.',
  swap_memory: '`swap_memory` moved what the gradient needs to the host: it goes.',
};
const TYPES = 'Types are those of what the function gives; they are not declared.';
const MAPPED = {
  ...RUNNING,
  infer_shape: 'Shapes have to agree, and are not declared.',
};

/** What is said where no condition asks for the types. */
const TYPED = { dtype: TYPES, fn_output_signature: TYPES };

const STOPS = 'back_prop is False';
const STRUCTURES = 'is_list(dtype) or is_list(fn_output_signature)';

/** Every variant once more for `back_prop=False`, which stops the gradient of a graph. */
const stopped = (all: readonly VariantText[], stop: (code: string) => string): VariantText[] => [
  ...all.map((variant) => ({
    ...variant,
    when: variant.when === undefined ? STOPS : `${STOPS} and ${variant.when}`,
    code: stop(variant.code ?? ''),
  })),
  ...all.map((variant) => ({
    ...variant,
    without: { ...variant.without, back_prop: 'A loop has its gradient as a matter of course.' },
  })),
];

const STACKED = 'tuple(torch.stack(parts) for parts in zip(*[fn(elem) for elem in $elems]))';
const torchMap = (code: string): VariantText[] => [
  { when: 'is_list(elems)', code: code.replace('$elems', 'zip(*elems)') },
  {
    code: code.replace('$elems', 'elems'),
    note: 'Where `elems` is a tuple of tensors iterate over `zip(*elems)`; without random numbers `torch.vmap(fn)(elems)` is faster.',
  },
];
const detachAll = (code: string) => code.replace('torch.stack(parts)', 'torch.stack(parts).detach()');
const both = (condition: string, all: readonly VariantText[]): VariantText[] =>
  all.map((variant) => ({
    ...variant,
    when: variant.when === undefined ? `(${condition})` : `(${condition}) and ${variant.when}`,
  }));

const X = floats(3, 2);
const PAIR = py('lambda row: row[0] * row[1]');
const TWO = py('lambda row: (row * 2.0, tf.reduce_sum(row))');
const mapped: Example[] = [
  { fn: py('lambda row: row * 2.0'), elems: X },
  { fn: py('lambda row: tf.reduce_sum(row)'), elems: X, dtype: py('tf.float32'), parallel_iterations: 4 },
  { fn: PAIR, elems: [X, X], dtype: py('tf.float32') },
  { fn: py('lambda row: row * 2.0'), elems: X, fn_output_signature: py('tf.float32') },
  { fn: TWO, elems: X, dtype: py('(tf.float32, tf.float32)') },
  { fn: py('lambda row: (row[0] * row[1], row[0])'), elems: [X, X], dtype: py('(tf.float32, tf.float32)') },
];
const graphOnly = (args: Example): Trial => trial({ ...args, back_prop: false }, { api: 'v1' });

const LOOPED = {
  cond: py('lambda i, x: i < 4'),
  body: py('lambda i, x: [i + 1, x * 2.0]'),
  loop_vars: py('[0, x]'),
};
const looped = (args: Example, more: Parameters<typeof trial>[1] = {}): Trial =>
  trial(args, { inputs: { x: floats(3) }, source: { use: 'result = list($call)' }, ...more });
const NO_REVERSE = '`jax.lax.while_loop` has no reverse gradient.';
/** One variable alone: TF1 gives it back bare. */
const single = (api: 'v1' | 'v2', body: string): Trial =>
  trial(
    { cond: py('lambda i: i < 7'), body: py(body), loop_vars: py('[n]') },
    {
      api,
      source: { make: 'n = tf.constant(0)', use: api === 'v1' ? 'result = $call' : 'result = $call[0]' },
    },
  );

const SHAPES_CHANGE =
  'Shapes that change from round to round are not possible: write into an array of the final size instead.';
const ONLY = 'len(loop_vars) == 1';
const helper = { helpers: ['while_loop'] };
const BOUND = 'maximum_iterations=maximum_iterations';
const KERAS_LOOP = `keras.ops.while_loop(cond, body, loop_vars, ${BOUND})`;
/** The body may give its one value bare, which Keras does not take. */
const KERAS_ONE = `keras.ops.while_loop(cond, lambda *state: keras.tree.flatten(body(*state)), loop_vars, ${BOUND})`;
const kerasStopped = (code: string) => `keras.tree.map_structure(keras.ops.stop_gradient, ${code})`;

const PAIRS = '[*(fn for _, fn in pred_fn_pairs)';
const PREDICATES = '[*(pred for pred, _ in pred_fn_pairs)';

const STEP = 'lambda carry, elem: (lambda out: (out, out))(fn(carry, elem))';
const FOLD = 'lambda carry, elem: (fn(carry, elem), None)';

export const loops = table('tf', {
  cond: {
    signatures: [
      { params: 'pred, true_fn=None, false_fn=None, name=None', api: 'v2' },
      {
        params: 'pred, true_fn=None, false_fn=None, strict=False, name=None, fn1=None, fn2=None',
        api: 'v1',
        rename: { fn1: 'true_fn', fn2: 'false_fn' },
      },
    ],
    pytorch: 'true_fn() if pred else false_fn()',
    jax: 'jax.lax.cond(pred, true_fn, false_fn)',
    keras: 'keras.ops.cond(pred, true_fn, false_fn)',
    examples: [
      { pred: py('tf.constant(True)'), true_fn: py('lambda: 1.0'), false_fn: py('lambda: 2.0') },
      trial(
        { pred: py('tf.reduce_sum(x) > 0'), true_fn: py('lambda: x * 2'), false_fn: py('lambda: -x') },
        { inputs: { x: floats(3) } },
      ),
    ],
    caveats: ['cond-both-branches'],
  },
  case: {
    signatures: [{ params: 'pred_fn_pairs, default=None, exclusive=False, strict=False, name="case"' }],
    pytorch: [
      { when: 'default is None', code: 'next(fn for pred, fn in pred_fn_pairs if pred)()' },
      { code: 'next((fn for pred, fn in pred_fn_pairs if pred), default)()' },
    ],
    jax: [
      {
        when: 'default is None',
        code: `jax.lax.switch(jnp.argmax(jnp.array(${PREDICATES}])), ${PAIRS}])`,
      },
      { code: `jax.lax.switch(jnp.argmax(jnp.array(${PREDICATES}, True])), ${PAIRS}, default])` },
    ],
    keras: [
      {
        when: 'default is None',
        code: `keras.ops.switch(keras.ops.argmax(keras.ops.stack(${PREDICATES}])), ${PAIRS}])`,
      },
      {
        code: `keras.ops.switch(keras.ops.argmax(keras.ops.stack(${PREDICATES}, True])), ${PAIRS}, default])`,
      },
    ],
    without: {
      exclusive: 'That not two of them hold is not checked.',
      strict: 'What a function gives stays as it is, a list of one value too.',
    },
    examples: [
      { default: py('lambda: -x') },
      { default: py('lambda: -x'), exclusive: true },
      { default: null },
    ].map((more) =>
      trial(
        { pred_fn_pairs: py('[(x[0] > 9, lambda: x), (x[1] < 9, lambda: x * 2)]'), ...more },
        { inputs: { x: floats(3) } },
      ),
    ),
    note: 'A dictionary of them is `pairs.items()`.',
    caveats: ['cond-both-branches'],
  },
  while_loop: {
    signatures: [
      {
        params:
          'cond, body, loop_vars, shape_invariants=None, parallel_iterations=10, back_prop=True, swap_memory=False, ' +
          'maximum_iterations=None, name=None',
        api: 'v2',
      },
      {
        params:
          'cond, body, loop_vars, shape_invariants=None, parallel_iterations=10, back_prop=True, swap_memory=False, ' +
          'name=None, maximum_iterations=None, return_same_structure=False',
        api: 'v1',
      },
    ],
    pytorch: redesign('Write a Python loop: `while cond(*state): state = body(*state)`.', {
      effort: 'minutes',
    }),
    jax: [
      redesign(SHAPES_CHANGE, {
        when: 'shape_invariants is not None',
        code: `while_loop(cond, body, loop_vars, ${BOUND})`,
        ...helper,
      }),
      { when: `${ONLY} and api == 'v1'`, code: `while_loop(cond, body, loop_vars, ${BOUND})[0]`, ...helper },
      { when: ONLY, code: `while_loop(cond, body, loop_vars, ${BOUND})`, ...helper },
      {
        when: 'maximum_iterations is None',
        code: 'jax.lax.while_loop(lambda state: cond(*state), lambda state: tuple(body(*state)), tuple(loop_vars))',
      },
      { code: `while_loop(cond, body, loop_vars, ${BOUND})`, ...helper },
    ].map((variant) =>
      'kind' in variant
        ? variant
        : {
            ...variant,
            note: 'It has no reverse gradient: for one use `jax.lax.scan`, or `jax.lax.fori_loop` with a fixed count.',
            without: { back_prop: 'It has no reverse gradient anyway.' },
          },
    ),
    keras: [
      redesign(`On the JAX and TensorFlow backends: ${SHAPES_CHANGE}`, {
        when: 'shape_invariants is not None',
        code: KERAS_LOOP,
      }),
      ...stopped(
        [
          { when: `${ONLY} and api == 'v1'`, code: `${KERAS_ONE}[0]` },
          { when: ONLY, code: KERAS_ONE },
          { code: KERAS_LOOP },
        ],
        kerasStopped,
      ),
    ],
    without: { ...RUNNING, return_same_structure: 'The structure is that of `loop_vars`.' },
    examples: [
      looped(LOOPED, { gradient: NO_REVERSE }),
      looped({ ...LOOPED, maximum_iterations: 2 }, { gradient: NO_REVERSE }),
      looped(
        { ...LOOPED, parallel_iterations: 1, swap_memory: true, back_prop: false },
        { api: 'v1', gradient: 'It is stopped.' },
      ),
      looped({ ...LOOPED, back_prop: false }, { api: 'v1', gradient: NO_REVERSE }),
      single('v1', 'lambda i: i + 2'),
      single('v1', 'lambda i: [i + 2]'),
      single('v2', 'lambda i: [i + 2]'),
      ...(['v1', 'v2'] as const).map((api) =>
        trial(
          {
            cond: py('lambda i: i < 7'),
            body: py('lambda i: [i + 2]'),
            loop_vars: py('[n]'),
            back_prop: false,
          },
          {
            api,
            source: {
              make: 'n = tf.constant(0)',
              use: api === 'v1' ? 'result = $call' : 'result = $call[0]',
            },
          },
        ),
      ),
    ],
    caveats: ['python-if-jit'],
  },
  map_fn: {
    signatures: [
      {
        params:
          'fn, elems, dtype=None, parallel_iterations=None, back_prop=True, swap_memory=False, infer_shape=True, ' +
          'name=None, fn_output_signature=None',
      },
    ],
    pytorch: stopped(
      [
        ...both(STRUCTURES, torchMap(STACKED)),
        ...torchMap('torch.stack([fn(elem) for elem in $elems])').map((variant) => ({
          ...variant,
          without: TYPED,
        })),
      ],
      (code) => (code.startsWith('tuple') ? detachAll(code) : `${code}.detach()`),
    ),
    jax: stopped(
      [
        {
          code: 'jax.lax.map(fn, elems)',
          without: TYPED,
          note: '`jax.vmap(fn)(elems)` runs all at once and is faster.',
        },
      ],
      (code) => `jax.lax.stop_gradient(${code})`,
    ),
    keras: stopped([{ code: 'keras.ops.map(fn, elems)', without: TYPED }], kerasStopped),
    without: MAPPED,
    examples: [...mapped, ...mapped.filter((args) => !('fn_output_signature' in args)).map(graphOnly)],
  },
  vectorized_map: {
    signatures: [{ params: 'fn, elems, fallback_to_while_loop=True, warn=True' }],
    pytorch: 'torch.vmap(fn)(elems)',
    jax: 'jax.vmap(fn)(elems)',
    keras: 'keras.ops.vectorized_map(fn, elems)',
    without: {
      fallback_to_while_loop: 'What cannot be vectorised raises an error, which says so.',
      warn: 'What cannot be vectorised raises an error, which says so.',
    },
    examples: [
      { fn: py('lambda row: row * 2.0'), elems: X },
      { fn: PAIR, elems: [X, X] },
      { fn: py('lambda row: tf.reduce_sum(row)'), elems: X, fallback_to_while_loop: false },
    ],
  },
  scan: {
    signatures: [
      {
        params:
          'fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False, infer_shape=True, ' +
          'reverse=False, name=None',
      },
    ],
    pytorch: [
      {
        when: 'initializer is None and not reverse',
        code: 'torch.stack(list(itertools.accumulate(elems, fn)))',
      },
      {
        when: 'not reverse and is_list(initializer)',
        code: 'tuple(torch.stack(parts) for parts in zip(*list(itertools.accumulate(elems, fn, initial=initializer))[1:]))',
      },
      {
        when: 'not reverse',
        code: 'torch.stack(list(itertools.accumulate(elems, fn, initial=initializer))[1:])',
      },
      {
        code: 'torch.stack(list(itertools.accumulate(elems.flip(0), fn, initial=initializer))[1:]).flip(0)',
      },
    ],
    jax: [
      {
        when: 'initializer is None and not reverse',
        code: `jnp.concatenate([elems[:1], jax.lax.scan(${STEP}, elems[0], elems[1:])[1]])`,
      },
      { code: `jax.lax.scan(${STEP}, initializer, elems, reverse=reverse)[1]` },
    ],
    keras: [
      {
        when: 'initializer is None and not reverse',
        code: `keras.ops.concatenate([elems[:1], keras.ops.scan(${STEP}, elems[0], elems[1:])[1]])`,
      },
      { code: `keras.ops.scan(${STEP}, initializer, elems, reverse=reverse)[1]` },
    ],
    without: {
      ...RUNNING,
      infer_shape: MAPPED.infer_shape,
      back_prop: 'A loop has its gradient as a matter of course.',
    },
    examples: [
      { fn: py('lambda a, row: a * 0.5 + row'), elems: X },
      { fn: py('lambda a, row: a * 0.5 + row'), elems: X, initializer: floats(2) },
      { fn: py('lambda a, row: a * 0.5 + row'), elems: X, initializer: floats(2), reverse: true },
      {
        fn: py('lambda a, row: (a[0] + row, a[1] * 0.5)'),
        elems: X,
        initializer: py('(tf.zeros([2]), tf.ones([2]))'),
      },
    ],
  },
  foldl: fold('elems', ''),
  foldr: fold('elems.flip(0)', ', reverse=True'),
});

function fold(elems: string, reverse: string): RowText {
  return {
    signatures: [
      {
        params:
          'fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False, name=None',
      },
    ],
    pytorch: [
      { when: 'initializer is None', code: `functools.reduce(fn, ${elems})` },
      { code: `functools.reduce(fn, ${elems}, initializer)` },
    ],
    jax: [
      {
        when: 'initializer is None',
        code:
          reverse === ''
            ? `jax.lax.scan(${FOLD}, elems[0], elems[1:])[0]`
            : `jax.lax.scan(${FOLD}, elems[-1], elems[:-1]${reverse})[0]`,
      },
      { code: `jax.lax.scan(${FOLD}, initializer, elems${reverse})[0]` },
    ],
    keras: [
      {
        when: 'initializer is None',
        code:
          reverse === ''
            ? `keras.ops.scan(${FOLD}, elems[0], elems[1:])[0]`
            : `keras.ops.scan(${FOLD}, elems[-1], elems[:-1]${reverse})[0]`,
      },
      { code: `keras.ops.scan(${FOLD}, initializer, elems${reverse})[0]` },
    ],
    without: { ...RUNNING, back_prop: 'A loop has its gradient as a matter of course.' },
    examples: [
      { fn: py('lambda a, row: a * 0.5 + row'), elems: X },
      { fn: py('lambda a, row: a * 0.5 + row'), elems: X, initializer: floats(2) },
    ],
  };
}
