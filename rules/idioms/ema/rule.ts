import { idiom } from '../../../src/catalog/kit.js';

const EMA = 'tf.train.ExponentialMovingAverage';
const RESTORED =
  'What `variables_to_restore` loaded for evaluation are the averaged weights: save them beside the trained ones.';

export default idiom('ema', {
  title: 'Weights averaged over the steps',
  text: '`ExponentialMovingAverage` keeps a second copy of the weights: `apply` makes an operation that moves each copy a little towards its weight, run after each step of training, and `average` or `variables_to_restore` give the copies for evaluation. The copy is a value of your own now, and moving it is a line after the step.',
  parts: {
    ema: { symbols: EMA, role: 'call' },
    counted: { symbols: EMA, role: 'call', has: ['num_updates'] },
    apply: { symbols: `${EMA}.apply` },
    use: {
      symbols: [`${EMA}.average`, `${EMA}.average_name`, `${EMA}.variables_to_restore`],
    },
  },
  needs: ['ema'],
  scale: 'structure',
  slots: { decay: ['text(ema.decay)', 'decay'], step: ['textName(ema.num_updates)', 'step'] },
  pytorch: {
    code: `
averaged = torch.optim.swa_utils.AveragedModel(
    model,
    avg_fn=lambda average, weight, _: torch.lerp(weight, average, $decay),  #unless counted
    avg_fn=lambda average, weight, $step: torch.lerp(weight, average, min($decay, (1 + $step) / (10 + $step))),  #if counted
)
averaged.update_parameters(model)  # before the first step
for x, y in batches:
    train_step(x, y)
    averaged.update_parameters(model)
averaged.eval()
outputs = averaged(?inputs)`,
    holes: { inputs: 'The inputs of the evaluation.' },
    note: `\`train_step\` ends with \`optimizer.step()\`. The first \`update_parameters\` copies the weights. Buffers, as the statistics of batch normalisation, are those of the copied model unless \`use_buffers=True\` averages them too, or \`torch.optim.swa_utils.update_bn\` computes them anew. ${RESTORED}`,
    effort: 'hours',
  },
  jax: {
    code: `
averaged = jax.tree.map(jnp.copy, nnx.state(model, nnx.Param))
for step, (x, y) in enumerate(batches):
    train_step(model, optimizer, x, y)
    decay = min($decay, (1 + step) / (10 + step))  #if counted
    averaged = optax.incremental_update(nnx.state(model, nnx.Param), averaged, 1 - $decay)  #unless counted
    averaged = optax.incremental_update(nnx.state(model, nnx.Param), averaged, 1 - decay)  #if counted
nnx.update(model, averaged)
model.eval()
outputs = model(?inputs)`,
    holes: { inputs: 'The inputs of the evaluation.' },
    note: `\`nnx.update\` puts the averages into the model: keep the trained weights where training goes on. Statistics of batch normalisation are \`nnx.BatchStat\`, and no weights. ${RESTORED}`,
    effort: 'hours',
  },
  keras: {
    code: `
averages = [keras.ops.copy(weight) for weight in model.trainable_variables]
for step, (x, y) in enumerate(batches):
    model.train_on_batch(x, y)
    decay = min($decay, (1 + step) / (10 + step))  #if counted
    decay = $decay  #unless counted
    averages = [decay * a + (1 - decay) * w for a, w in zip(averages, model.trainable_variables)]
for weight, average in zip(model.trainable_variables, averages):
    weight.assign(average)
outputs = model.predict(?inputs)`,
    holes: { inputs: 'The inputs of the evaluation.' },
    note: `In \`fit\` an optimizer made with \`use_ema=True, ema_momentum=decay\` does nearly the same: its averages begin with the weights after the first step, and \`keras.callbacks.SwapEMAWeights\` evaluates with them. ${RESTORED}`,
    effort: 'hours',
  },
});
