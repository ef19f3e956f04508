import { idiom } from '../../../src/catalog/kit.js';

const holes = {
  first: 'What the block waited for, as plain lines.',
  result: 'What stood inside the block.',
};

export default idiom('control-dependencies', {
  title: 'Order forced by `control_dependencies`',
  text: 'Operations of a graph run in any order, and those that nobody fetches not at all: `tf.control_dependencies` makes some run before others. Eager code runs line by line, so the block goes: what it waited for is written before what stood in it.',
  parts: {
    block: {
      symbols: ['tf.control_dependencies', 'tf.Graph.control_dependencies'],
      role: 'call',
    },
    nothing: { symbols: 'tf.no_op', role: 'call', inside: 'block' },
  },
  needs: ['block'],
  unit: 'function',
  scale: 'detail',
  slots: {
    inputs: ['text(block.control_inputs)', 'the dependencies'],
  },
  pytorch: {
    kind: 'remove',
    code: `
with torch.no_grad():
    ?first  # $inputs
result = ?result`,
    holes,
    note: 'Unindent the block. Updates of weights and counters stand under `torch.no_grad()`, checks are `assert` or `raise`, a training step needs no grouping. What was never fetched never ran in the graph, and runs now: look at each line once.',
    caveats: ['eager-order'],
    effort: 'minutes',
  },
  jax: {
    kind: 'remove',
    code: `
@nnx.jit
def run(model, inputs):
    ?first  # $inputs
    return ?result`,
    holes,
    note: 'Unindent the block. Within `nnx.jit` reads and writes of `nnx.Variable` keep the order of the lines; a check on values is `checkify`, or is made outside of the compiled function. Arrays never change, so that what is read before an update stays what it was.',
    caveats: ['eager-order', 'side-effects-trace'],
    effort: 'minutes',
  },
  keras: {
    kind: 'remove',
    code: `
?first  # $inputs
result = ?result`,
    holes,
    note: 'Unindent the block: in a `call` or `train_step` lines run in their order, and `variable.assign` is not lost by compilation. A functional model computes only what its outputs need: put updates into a layer.',
    caveats: ['eager-order'],
    effort: 'minutes',
  },
});
