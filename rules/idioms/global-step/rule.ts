import { idiom } from '../../../src/catalog/kit.js';

const OPTIMIZER = 'tf.train.*Optimizer.';
/** Methods of an optimizer of the project hand it on. */
const OTHERS = '^(?![\\s\\S]*(?:^|\\.)_?(?:compute|apply)_grad(?:ient)?s(?:\\.|$))';
const train = 'The lines of a training step.';

export default idiom('global-step', {
  title: 'A step counter in the graph',
  text: 'The number of training steps is a variable of the graph: an optimizer raises it with each step, and learning rates, summaries, checkpoints and hooks read it. The loop counts now, and hands the number to whoever wants it.',
  parts: {
    step: {
      symbols: [
        'tf.train.get_or_create_global_step',
        'tf.train.create_global_step',
        'tf.train.get_global_step',
        'tf.train.global_step',
        'tf.contrib.slim.get_or_create_global_step',
        'tf.contrib.slim.create_global_step',
        'tf.contrib.slim.get_global_step',
      ],
      role: 'call',
    },
    variable: {
      symbols: ['tf.Variable', 'tf.get_variable'],
      role: 'call',
      text: 'global_?step|GLOBAL_STEP',
    },
    counts: {
      symbols: [`${OPTIMIZER}minimize`, `${OPTIMIZER}apply_gradients`, 'tf.contrib.slim.optimize_loss'],
      has: ['global_step'],
      is: { global_step: '^(?!None$)' },
      within: OTHERS,
    },
    raised: { symbols: ['tf.assign_add', 'tf.Variable.assign_add'], names: { 'ref|self': 'step' } },
  },
  needs: ['step|variable|counts'],
  explains: ['step', 'variable'],
  unit: 'function',
  scale: 'detail',
  slots: {
    by: ['uncast(raised.value) | uncast(raised.delta)', '1'],
    name: ['name(step) | name(variable) | textName(counts.global_step)', 'global_step'],
  },
  pytorch: {
    code: `
$name = 0
for batch in batches:
    ?train
    $name += 1  #unless raised
    $name += $by  #if raised`,
    holes: { train },
    note: 'A function that asked the graph for the step gets it as an argument. Save it beside the weights, to go on from there: `torch.save({"model": model.state_dict(), "step": step}, path)`. Learning rates by step are schedulers with a count of their own, `scheduler.step()` after each `optimizer.step()`; summaries take it: `writer.add_scalar(tag, value, step)`.',
    caveats: ['schedule-steps', 'summary-step'],
    effort: 'minutes',
  },
  jax: {
    code: `
for batch in batches:
    ?train
    $name = int(optimizer.step[...])`,
    holes: { train },
    note: '`nnx.Optimizer` counts its updates in `optimizer.step`, which is saved with its state; an Optax schedule in the place of the learning rate counts for itself. A Python integer raised by the loop does as well, but must not be read within compiled code, where each number would be compiled anew. A function that asked the graph for the step gets it as an argument.',
    caveats: ['schedule-steps', 'summary-step'],
    effort: 'minutes',
  },
  keras: {
    code: `
for batch in batches:
    ?train
    $name = int(optimizer.iterations)`,
    holes: { train },
    note: 'The optimizer counts in `optimizer.iterations`, which `model.save` keeps; a schedule of `keras.optimizers.schedules` in the place of the learning rate reads it. Under `fit` a callback has the number of the batch and of the epoch. A function that asked the graph for the step gets it as an argument.',
    caveats: ['schedule-steps', 'summary-step'],
    effort: 'minutes',
  },
});
