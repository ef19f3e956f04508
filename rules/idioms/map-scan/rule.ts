import { idiom } from '../../../src/catalog/kit.js';

export default idiom('map-scan', {
  title: 'A function over the elements: `tf.map_fn` and `tf.scan`',
  text: '`tf.map_fn` runs a function on each element of the first axis and stacks what it gives, `tf.scan`, `tf.foldl` and `tf.foldr` carry a value along. As operations of the graph they hid a loop. PyTorch loops in Python, or runs all elements at once with `torch.vmap`. JAX and Keras have `map`, `vmap` and `scan`.',
  parts: {
    map: { symbols: ['tf.map_fn', 'tf.vectorized_map'], role: 'call' },
    scan: { symbols: 'tf.scan', role: 'call' },
    fold: { symbols: ['tf.foldl', 'tf.foldr'], role: 'call' },
  },
  needs: ['map|scan|fold'],
  unit: 'each',
  scale: 'detail',
  slots: {
    result: ['names(map) | names(scan) | names(fold)', 'result'],
    code: 'code(map) | code(scan) | code(fold)',
  },
  pytorch: {
    code: '$result = $code',
    holes: { code: 'A comprehension over the elements, stacked.' },
    note: 'Often the function works on the whole batch as it is, and the loop goes away: try that first, then `torch.vmap(fn)(elems)`. What `scan` carries may be a plain Python loop with a list.',
    effort: 'minutes',
  },
  jax: {
    code: '$result = $code',
    holes: { code: '`jax.lax.map(fn, elems)`.' },
    note: '`jax.vmap(fn)(elems)` runs all elements at once and is what `map_fn` was mostly wanted for; `jax.lax.map` goes one by one and needs less memory. `jax.lax.scan(step, start, elems)` wants a step that gives both the carried value and the output.',
    effort: 'minutes',
  },
  keras: {
    code: '$result = $code',
    holes: { code: '`keras.ops.map(fn, elems)`.' },
    note: '`keras.ops.vectorized_map` runs all elements at once. `keras.ops.scan(step, start, elems)` wants a step that gives both the carried value and the output.',
    effort: 'minutes',
  },
});
