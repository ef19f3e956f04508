/**
 * Caveats about arrays: types, indexing, reductions, gradients of elementary functions, random numbers, initialisers.
 * Figures were measured on the CPU with the pinned releases; says nothing about which row refers to them.
 */
import { type CaveatText, caveat } from '../../src/catalog/kit.js';

export const arrayCaveats = Object.entries<Omit<CaveatText, 'is' | 'id'>>({
  'integer-mean': {
    title: 'The mean of integers',
    text: '`tf.reduce_mean` of integers truncates to an integer; `torch.mean` raises; jnp and Keras return floats (1.5 against 1 for [1, 2]). Cast first.',
  },
  'integer-sum': {
    targets: ['pytorch'],
    title: 'Sums of int32',
    text:
      'TensorFlow and JAX stay int32 and wrap; `torch.sum` returns int64 (off by 2 of the largest value once 2**31 is reached). Pass `dtype=torch.int32` for ' +
      'the old sums.',
  },
  'biased-variance': {
    targets: ['pytorch'],
    title: 'Variance divides by n or n - 1',
    text: 'TensorFlow, jnp and Keras divide by n, `torch.var` and `torch.std` by n - 1 unless `correction=0` (off by 0.22 of the largest deviation on 3 values).',
  },
  'number-operand': {
    targets: ['pytorch'],
    title: 'PyTorch functions of two tensors refuse Python numbers',
    text: '`torch.maximum`, `torch.logical_and`, `torch.stack` and their like take tensors only: wrap a number in `torch.tensor(...)`, or use `torch.clamp` or an operator.',
  },
  'split-argument': {
    title: 'The second argument of `split` means three things',
    text: 'TensorFlow: the number of pieces, or a list of sizes. `torch.split`: the size of a piece, or a list of sizes. `jnp.split` and Keras: the number of pieces, or a list of positions.',
  },
  'gather-out-of-range': {
    title: 'Indices out of range',
    text:
      'TensorFlow raises on the CPU, also for -1. PyTorch raises, but -1 wraps; JAX never raises: `x[i]` clamps, `jnp.take` fills NaN. Nothing is seen at ' +
      'training time: check ids before the lookup.',
  },
  'gather-is-not-torch-gather': {
    targets: ['pytorch'],
    title: '`tf.gather` is not `torch.gather`',
    text: '`tf.gather` picks slices along an axis: `torch.index_select` or indexing. `torch.gather` picks single elements.',
  },
  'dynamic-shape-jit': {
    targets: ['jax', 'keras'],
    title: 'Shapes that depend on values fail under `jax.jit`',
    text: 'Keep the shape and weigh by the mask (`jnp.where(mask, x, 0)`), or give a static `size=`; outside jit the call works.',
  },
  'where-rows': {
    title: 'TF1 `where` selects rows by a vector',
    text:
      'With a rank-1 condition TF1 selects rows; everything else broadcasts from the right, which on square inputs silently selects columns (off by 1.5 of ' +
      'the largest value). Write `condition[:, None]`.',
  },
  'where-gradient': {
    title: 'NaN through the branch not taken',
    text:
      'The TensorFlow gradients of `sqrt` and `rsqrt` are 0 for a zero incoming gradient; PyTorch and JAX compute 0 * inf = NaN (as TensorFlow does for ' +
      'division, logarithms and powers). Guard the argument as well: `where(x > 0, sqrt(where(x > 0, x, 1.)), 0.)`.',
  },
  'one-hot-range': {
    title: '`one_hot` of indices out of range',
    text:
      'TensorFlow, JAX and Keras on them give a zero row; `F.one_hot` and the Keras torch backend raise an error. `F.one_hot` returns int64. Compare with ' +
      '`torch.arange(depth)` for the old rows.',
  },
  'top-k-ties': {
    title: 'Ties in `top_k`',
    text:
      'TensorFlow and JAX return the lower index first; the order of `torch.topk`, and of Keras on it, is unspecified (index 67 where TensorFlow has 50 ' +
      'among 100 zeros and ones). For equal results use `torch.sort(descending=True, stable=True)`.',
  },
  'argmax-nan': {
    title: '`argmax` and NaN, default axis',
    text:
      '`tf.argmax` skips NaN and works on axis 0 by default; PyTorch, jnp and Keras on these two return the place of the NaN (off by 0.5 of the largest ' +
      'index, use `jnp.nanargmax`) and flatten unless given an axis. JAX returns int32.',
  },
  'squeeze-size': {
    targets: ['pytorch'],
    title: '`squeeze` of an axis larger than 1',
    text: 'TensorFlow and jnp raise, PyTorch returns the tensor unchanged.',
  },
  'slice-clamps': {
    title: 'Slices past the end',
    text: '`tf.slice` raises; Python slices stop at the end, and `lax.dynamic_slice` moves the start back.',
  },
  'cast-overflow': {
    title: 'Casting numbers that do not fit',
    text:
      'Undefined in TensorFlow and PyTorch, saturating in JAX: of 300 as uint8 TensorFlow on the CPU makes 44, JAX 255, of -1 they make 255 and 0 (off by 1 ' +
      'of the largest value). Clip first, or go through int32 for the old numbers.',
  },
  'dtype-promotion': {
    title: 'Mixed types no longer raise',
    text: 'TensorFlow refuses to mix dtypes; PyTorch, JAX and Keras promote silently: mistakes it caught now pass.',
  },
  'dtype-defaults': {
    title: 'Types of Python numbers and NumPy arrays',
    text: 'Python ints: TensorFlow and JAX int32, PyTorch int64. float64 arrays stay float64 in PyTorch (and then fail against float32 weights), become float32 in JAX.',
  },
  'jax-64-bit': {
    targets: ['jax'],
    title: 'JAX has no 64-bit types unless told',
    text:
      'Both float64 and int64 silently become 32-bit without `jax.config.update("jax_enable_x64", True)`: ids above 2**31 wrap (2**31 + 5 becomes ' +
      '-2147483643).',
  },
  'shape-dynamic': {
    targets: ['pytorch', 'jax'],
    title: '`tf.shape` is a tensor, `.shape` a tuple',
    text: 'Shapes are known when the code runs (PyTorch) or is traced (JAX): sizes are Python ints, and under `jax.jit` they are static.',
  },
  'integer-division': {
    title: 'Dividing integers',
    text: 'TensorFlow int32 / int32 is float64, PyTorch and JAX float32; `tf.div` of integers floors: -7 by 2 is -4, truncated -3 (off by 0.25).',
  },
  'extremum-tie-gradient': {
    targets: ['pytorch', 'jax'],
    title: 'Gradient of `maximum` and `minimum` at a tie',
    text: 'TensorFlow gives all of it to the first argument, PyTorch and JAX half to each (off by 0.5).',
  },
  'abs-gradient': {
    targets: ['jax'],
    title: 'Gradient of `abs` at 0',
    text: '0 in TensorFlow and PyTorch, 1 in JAX (off by 1): L1-regularised weights that are exactly 0 move.',
  },
  'clip-gradient': {
    targets: ['jax'],
    title: 'Gradient of a clip at its bound',
    text: '1 in TensorFlow and PyTorch; `jnp.clip` gives half (off by 0.5). Outside it is 0 everywhere.',
  },
  'boolean-reduction': {
    targets: ['pytorch'],
    title: 'Logical reductions over several axes',
    text: '`torch.all` and `torch.any` take a tuple of axes; the result is boolean, but uint8 for a uint8 tensor, as masks read from images are: `.bool()` first.',
  },
  'seed-not-portable': {
    title: 'Seeds do not carry over',
    text:
      'No seed reproduces TensorFlow draws elsewhere, nor across Keras backends (draws are off by 1.1 of the largest, as any two are). To compare, export ' +
      'the initial weights and the order of the batches.',
  },
  'jax-random-keys': {
    targets: ['jax'],
    title: 'JAX random functions take a key',
    text: 'The same key gives the same numbers at every call: split it (`key, sub = jax.random.split(key)`), or keep an `nnx.Rngs` and call `rngs()` for a fresh key.',
  },
  'keras-seed-generator': {
    targets: ['keras'],
    title: 'Keras random functions with an int seed repeat themselves',
    text: 'Give them a `keras.random.SeedGenerator` held by the layer, or noise becomes a constant (the same numbers at every call).',
  },
  'default-initializer': {
    title: 'Default initialisers differ',
    text:
      'TensorFlow: Glorot uniform, zero bias (deviation 0.041 for a 1000x200 kernel). PyTorch: Kaiming uniform with a random bias (0.018, off by 0.023). ' +
      'NNX: LeCun normal (0.032, off by 0.0092). For equal starts use `nn.init.xavier_uniform_` and `nn.init.zeros_`, or ' +
      '`kernel_init=nnx.initializers.glorot_uniform()`.',
  },
  'embedding-initializer': {
    targets: ['pytorch', 'jax'],
    title: 'Embeddings start 35 times larger in PyTorch',
    text:
      'Keras U(-0.05, 0.05), PyTorch N(0, 1), NNX N(0, 1 / features): the deviation is 0.029 in Keras, off by 0.97 in PyTorch and by 0.096 in NNX with 64 ' +
      'features. Use `nn.init.uniform_(module.weight, -0.05, 0.05)`.',
  },
  'truncated-normal-bounds': {
    targets: ['pytorch'],
    title: 'Truncation in standard deviations or in absolute numbers',
    text:
      'TensorFlow and JAX cut at two standard deviations; `nn.init.trunc_normal_` at -2 and 2 unless `a=-2 * std, b=2 * std` (with a deviation of 0.5 the ' +
      'largest draw was off by 0.98).',
  },
  'variance-scaling-truncated': {
    title: 'He and Glorot normal are truncated in TensorFlow and JAX',
    text:
      'The standard deviation agrees with `nn.init.kaiming_normal_` and `xavier_normal_`, the tails do not (the largest of a million was off by 0.55 where ' +
      'the deviation is 0.2). Fans are read from the PyTorch layout (out, in).',
  },
  'reused-initializer': {
    targets: ['keras'],
    title: 'One initialiser object for several variables',
    text:
      'An unseeded Keras initialiser object returns the same values at every call (Keras 2.11 and later), where those of TF1 and PyTorch draw anew: give ' +
      'each variable its own.',
  },
  'rounding-half-even': {
    title: 'Halves are rounded to even',
    text:
      '`round` rounds halves to even in TensorFlow, PyTorch, JAX and Keras, as Python does; `floor(x + 0.5)` does not (off by 0.5 of the largest of 0.5, ' +
      '1.5, 2.5).',
  },
  'symmetric-padding': {
    targets: ['pytorch', 'keras'],
    title: 'PyTorch has no symmetric padding',
    text:
      '`F.pad` knows constant, reflect and replicate (reflect is off by 1.4 times the largest value); the Keras torch backend silently takes replicate for ' +
      "'symmetric' (off by 0.39 for pads wider than 1). Build it with `torch.cat` and `flip`.",
  },
  'pad-order': {
    targets: ['pytorch'],
    title: '`F.pad` lists the last axis first',
    text: 'TensorFlow lists (before, after) per axis from the first; `F.pad` takes a flat tuple from the last axis.',
  },
  'in-place-views': {
    targets: ['pytorch'],
    title: 'PyTorch may share memory',
    text:
      '`reshape`, `expand`, slices and `.numpy()` may be views: an in-place write reaches the original (a 100 written into a copy: off by 72 times the ' +
      'largest value). `.detach().cpu().numpy()` is needed where gradients are recorded.',
  },
  'tensor-equality': {
    title: '`==` on tensors',
    text: 'In TF1 graphs it compares identity, elsewhere elements: `if t == None`, `t in list` and dictionary keys change their meaning.',
  },
}).map(([id, text]) => caveat(id, text));
