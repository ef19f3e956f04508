import { idiom } from '../../../src/catalog/kit.js';

export default idiom('train-step', {
  title: 'A model with a `train_step` of its own',
  text: '`fit` calls `train_step(data)` for each batch, and a model class may bring its own: a tape, gradients, an update, and the metrics as a dictionary. In PyTorch and JAX this is the body of the training loop. In Keras 3 the method stays, but a tape is of one backend: what is not about gradients moves into `compute_loss`, which works on all of them.',
  parts: {
    tape: { symbols: 'tf.GradientTape', role: 'call', within: '\\.(train_step|_?train_on_batch)$' },
    gradient: { symbols: 'tf.GradientTape.gradient', within: '\\.train_step$' },
    apply: {
      symbols: ['tf.keras.optimizers.Optimizer.apply_gradients', 'tf.keras.optimizers.Optimizer.minimize'],
      within: '\\.train_step$',
    },
    compiled: {
      symbols: [
        'tf.keras.Model.compiled_loss',
        'tf.keras.Model.compiled_metrics',
        'tf.keras.Model.compute_loss',
        'tf.keras.metrics.Metric.update_state',
      ],
      within: '\\.(train|test)_step$',
    },
    base: { symbols: 'tf.keras.Model', role: 'base class' },
  },
  needs: ['base', 'tape|gradient|apply|compiled'],
  unit: 'class',
  at: 'tape|gradient|apply|compiled',
  explains: ['tape', 'gradient', 'apply', 'compiled'],
  scale: 'structure',
  slots: {
    Model: 'class(base)',
  },
  pytorch: {
    code: `
for epoch in range(?epochs):
    model.train()
    for x, y in ?loader:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()`,
    holes: { epochs: 'The epochs of `fit`.', loader: 'A `DataLoader` over the data of `fit`.' },
    note: 'What stood under the tape stands before `backward()`. Several optimizers, as for a GAN, each have their own `zero_grad`, `backward` and `step`; `detach()` keeps a gradient out. `compiled_metrics` are values added up in the loop, `test_step` is a second loop under `model.eval()` and `torch.no_grad()`.',
    caveats: ['optimizer-defaults'],
    effort: 'hours',
  },
  jax: {
    code: `
@nnx.jit
def train_step(model, optimizer, x, y):
    loss, grads = nnx.value_and_grad(loss_fn)(model, x, y)
    optimizer.update(model, grads)
    return loss`,
    note: 'What stood under the tape is `loss_fn(model, x, y)`, which gives the loss; with `has_aux=True` it gives more, for metrics. Each call of `tape.gradient` is a gradient of a function of its own; several models each have an `nnx.Optimizer`. The loop over epochs and batches is written around the step.',
    caveats: ['optimizer-defaults', 'nnx-transforms'],
    effort: 'hours',
  },
  keras: {
    code: `
class $Model(keras.Model):
    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        return ?loss`,
    holes: {
      Model: 'The name of the class.',
      loss: 'The loss of the batch, with `keras.ops`; `super().compute_loss(x, y, y_pred, sample_weight)` is what `compile` was given.',
    },
    note: 'A `train_step` whose gradients are those of one loss needs nothing else. One with several optimizers or its own gradients is written once a backend: with `tf.GradientTape` on TensorFlow, `loss.backward()` on PyTorch, and `stateless_call` with `jax.value_and_grad` on JAX. `compiled_loss` is `self.compute_loss`, and `compiled_metrics.update_state` is `metric.update_state` for each of `self.metrics`.',
    caveats: ['keras-jit-compile'],
    effort: 'hours',
  },
  example: { before: 'legacy' },
});
