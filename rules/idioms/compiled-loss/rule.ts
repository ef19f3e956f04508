import { idiom } from '../../../src/catalog/kit.js';

export default idiom('compiled-loss', {
  title: 'A `train_step` that calls `compiled_loss`',
  text: 'The method computes its loss by `self.compiled_loss` and feeds `self.compiled_metrics`. In Keras 2 the first also kept the mean that `fit` shows as `loss`. Keras 3, which comes with TensorFlow 2.16 and newer, still has both names, but the mean of the loss is never fed: `fit` reports 0.0 while the model trains.',
  silent:
    'With TensorFlow 2.16 or newer `fit` reports a loss of 0.0 for this model, so what watches the loss (`EarlyStopping`, `ModelCheckpoint`, `ReduceLROnPlateau`) decides on nothing.',
  parts: {
    loss: { symbols: 'tf.keras.Model.compiled_loss', within: '\\.(train|test)_step$' },
    metrics: { symbols: 'tf.keras.Model.compiled_metrics', within: '\\.(train|test)_step$' },
  },
  needs: ['loss'],
  unit: 'function',
  explains: [],
  scale: 'detail',
  example: { before: 'legacy' },
  pytorch: {
    kind: 'compose',
    code: `
loss = loss_fn(model(x), y)
total += loss.item() * len(x)`,
    note: 'The loss that is shown is added up in the loop, weighted by the size of each batch, and divided by the number of samples.',
    effort: 'minutes',
  },
  jax: {
    kind: 'compose',
    code: `
loss, grads = nnx.value_and_grad(loss_fn)(model, x, y)
total += float(loss) * len(x)`,
    note: 'The loss that is shown is added up in the loop, weighted by the size of each batch, and divided by the number of samples.',
    effort: 'minutes',
  },
  keras: {
    kind: 'compose',
    code: `
loss = self.compute_loss(x=x, y=y, y_pred=y_pred)
for metric in self.metrics:
    if metric.name == 'loss':
        metric.update_state(loss)
    else:
        metric.update_state(y, y_pred)`,
    note: 'These lines take the place of `compiled_loss` and `compiled_metrics`. Where only the loss is special, override `compute_loss` and drop `train_step`: that runs on every backend.',
    effort: 'minutes',
    backends: ['tensorflow'],
  },
});
