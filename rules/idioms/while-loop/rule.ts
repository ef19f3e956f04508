import { idiom } from '../../../src/catalog/kit.js';

export default idiom('while-loop', {
  title: 'Loops in the graph: `tf.while_loop`',
  text: 'A loop whose rounds the values decide was an operation of the graph: a condition, a body and the state, each with fixed shapes or `shape_invariants`. PyTorch loops in Python. JAX has the same operation, on a state of fixed shapes and dtypes and with no reverse gradient, and Keras has it for all its backends.',
  parts: {
    loop: { symbols: 'tf.while_loop', role: 'call' },
  },
  unit: 'each',
  scale: 'detail',
  slots: {
    start: ['advised(loop.loop_vars)', '[?start]'],
    cond: ['textName(loop.cond)', 'cond'],
    body: ['textName(loop.body)', 'body'],
    result: ['names(loop)', 'result'],
    loop: ['code(loop)', 'while_loop(cond, body, loop_vars)'],
  },
  pytorch: {
    code: `
state = $start
while $cond(*state):
    state = $body(*state)
$result = state`,
    holes: { start: 'The first values of the loop variables.' },
    note: 'Condition and body may be written in place, as the head and the lines of the loop. A body of one variable may give it bare: put it into a tuple. Where the rounds do not depend on values a `for` says more. A condition on a GPU tensor waits for the device each round; `parallel_iterations`, `swap_memory` and `shape_invariants` have nothing to do any more.',
    effort: 'minutes',
  },
  jax: {
    code: '$result = $loop',
    note: 'The state is a tree whose shapes and dtypes never change: write into an array of the final size where one grew. For gradients count the rounds and use `jax.lax.scan`, or `jax.lax.fori_loop` with a fixed number, and mask the rounds that should not count. Where Python knows the number and it is small, a `for` is unrolled.',
    caveats: ['python-if-jit'],
    effort: 'hours',
  },
  keras: {
    code: '$result = $loop',
    note: 'On JAX the state keeps its shapes and dtypes, and there is no reverse gradient: `keras.ops.scan` and `keras.ops.fori_loop` with fixed numbers have one.',
    effort: 'minutes',
  },
});
