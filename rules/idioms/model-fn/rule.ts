import { idiom } from '../../../src/catalog/kit.js';

export default idiom('model-fn', {
  title: "An Estimator's `model_fn` with a branch a mode",
  text: 'One function builds the graph anew for training, evaluation and prediction, and returns an `EstimatorSpec` with what the mode needs: a training operation, a loss with metrics, or predictions. Estimators left TensorFlow with 2.16. The layers become a module that is made once, and each branch a function of its own.',
  parts: {
    spec: {
      symbols: ['tf.estimator.EstimatorSpec', 'tf.contrib.tpu.TPUEstimatorSpec'],
      role: 'call',
    },
    mode: { symbols: 'tf.estimator.ModeKeys*' },
    train: { symbols: 'tf.train.Optimizer.minimize' },
    optimizer: { symbols: 'tf.train.*Optimizer', role: 'call' },
    metric: { symbols: 'tf.metrics.*', role: 'call' },
    exported: { symbols: 'tf.estimator.export.*Output', role: 'call' },
  },
  needs: ['spec'],
  unit: 'function',
  explains: ['spec', 'mode', 'train', 'exported'],
  scale: 'structure',
  slots: { optimizer: ['code(optimizer)', '?optimizer'] },
  example: { before: 'legacy' },
  pytorch: {
    code: `
class ?Model(nn.Module):
    def __init__(self):
        super().__init__()
        ?layers

    def forward(self, features):
        ?body

optimizer = $optimizer

def train_step(features, labels):
    model.train()
    optimizer.zero_grad()
    loss = ?loss(model(features), labels)
    loss.backward()
    optimizer.step()
    return loss.item()

@torch.inference_mode()
def evaluate(features, labels):
    model.eval()
    logits = model(features)
    return ?loss(logits, labels), ?metric

@torch.inference_mode()
def predict(features):
    model.eval()
    return ?predictions`,
    fills: { model: 'model' },
    holes: {
      Model: 'The name of the model.',
      layers: 'The layers that `model_fn` made, with their sizes.',
      body: 'What `model_fn` computes up to the logits.',
      optimizer: 'The optimizer of the training branch.',
      loss: 'The loss function of the training branch.',
      metric: 'The metrics of the evaluation branch, summed up over the batches.',
      predictions: 'What the prediction branch returns.',
    },
    note: '`mode` goes: `model.train()` and `model.eval()` switch dropout and batch normalisation, and `params` are arguments of `__init__`. The metrics of `eval_metric_ops` run over all batches, so keep sums and divide at the end. `training_hooks` become lines of the training loop, `export_outputs` what is exported.',
    caveats: ['dropout-training', 'inference-no-grad', 'streaming-metric if metric'],
    effort: 'day',
  },
  jax: {
    code: `
class ?Model(nnx.Module):
    def __init__(self, *, rngs):
        ?layers

    def __call__(self, features):
        ?body

@nnx.jit
def train_step(model, optimizer, features, labels):
    def loss_fn(model):
        return ?loss

    loss, grads = nnx.value_and_grad(loss_fn)(model)
    optimizer.update(model, grads)
    return loss

@nnx.jit
def evaluate(model, features, labels):
    logits = model(features)
    return ?metrics

@nnx.jit
def predict(model, features):
    return ?predictions

optimizer = $optimizer`,
    fills: { model: 'model' },
    holes: {
      Model: 'The name of the model.',
      layers: 'The layers that `model_fn` made, with their sizes.',
      body: 'What `model_fn` computes up to the logits.',
      optimizer: 'The optimizer of the training branch.',
      loss: 'The loss of the training branch: one number.',
      metrics: 'The loss and the metrics of the evaluation branch.',
      predictions: 'What the prediction branch returns.',
    },
    note: '`mode` goes: `model.train()` before training and `model.eval()` before the other two switch dropout and batch normalisation, and `params` are arguments of `__init__`. The metrics of `eval_metric_ops` run over all batches, so keep sums and divide at the end. `training_hooks` become lines of the training loop, `export_outputs` what is exported.',
    caveats: ['dropout-training', 'streaming-metric if metric'],
    effort: 'day',
  },
  keras: {
    code: `
inputs = keras.Input(?shape)
outputs = ?layers
model = keras.Model(inputs, outputs)
model.compile(
    optimizer=$optimizer,
    loss=?loss,
    metrics=[?metrics],
)
model.fit(?training)
model.evaluate(?evaluation)
model.predict(?features)`,
    fills: { model: 'model' },
    holes: {
      shape: 'The shape of an example of `features`.',
      layers: 'The layers that `model_fn` made, called one on the other.',
      optimizer: 'The optimizer of the training branch.',
      loss: 'The loss of the training branch, from `keras.losses`.',
      metrics: 'Those of `eval_metric_ops`, from `keras.metrics`.',
      training: 'The data that the training `input_fn` gave.',
      evaluation: 'The data that the evaluating `input_fn` gave.',
      features: 'The data that the predicting `input_fn` gave.',
    },
    note: '`fit`, `evaluate` and `predict` are the modes. A loss that needs more than labels and outputs goes into `train_step` of a model class, or is added by `self.add_loss`. `predict` gives the outputs of the model, so a softmax of the prediction branch is applied to them, or is the last layer. `training_hooks` become callbacks.',
    caveats: ['dropout-training', 'metric-names if metric'],
    effort: 'day',
  },
});
