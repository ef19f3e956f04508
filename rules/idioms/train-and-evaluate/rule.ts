import { idiom } from '../../../src/catalog/kit.js';

const ASKS = {
  pytorch: {
    if: 'asks',
    code: `
state = torch.load(?checkpoint, weights_only=True)
model.load_state_dict(state["model"])
model.eval()
with torch.inference_mode():
    for batch in ?batches:
        predictions = model(batch)`,
    holes: { checkpoint: 'The file that the training loop saved.', batches: 'What the `input_fn` gave.' },
    note: 'An Estimator finds the last checkpoint of `model_dir` and loads it at each call; here it is loaded once. `predict` gave one example at a time, as NumPy arrays: take a batch apart where that matters. Weights that TensorFlow trained are converted once.',
    caveats: ['checkpoint-format', 'inference-no-grad'],
    effort: 'hours',
  },
  jax: {
    if: 'asks',
    code: `
with ocp.CheckpointManager(Path(?folder).absolute()) as manager:
    like = nnx.state((model, optimizer))
    nnx.update((model, optimizer), manager.restore(manager.latest_step(), args=ocp.args.StandardRestore(like)))
model.eval()
for batch in ?batches:
    predictions = predict(model, batch)`,
    holes: { folder: 'The folder of the checkpoints.', batches: 'What the `input_fn` gave.' },
    note: 'An Estimator finds the last checkpoint of `model_dir` and loads it at each call; here it is loaded once. `predict` gave one example at a time, as NumPy arrays: take a batch apart where that matters. Weights that TensorFlow trained are converted once.',
    caveats: ['checkpoint-format'],
    effort: 'hours',
  },
  keras: {
    if: 'asks',
    code: `
model = keras.saving.load_model(?checkpoint)
predictions = model.predict(?data)`,
    holes: { checkpoint: 'The file that the training program saved.', data: 'What the `input_fn` gave.' },
    note: 'An Estimator finds the last checkpoint of `model_dir` and loads it at each call; here it is loaded once. `predict` gave one example at a time, here it gives one array for all; `model.evaluate(data, return_dict=True)` gives the metrics. Weights that TensorFlow trained are converted once.',
    caveats: ['checkpoint-format', 'metric-names'],
    effort: 'hours',
  },
} as const;

const TRAINS = {
  pytorch: {
    code: `
step, checkpoint = 0, Path($folder, "checkpoint.pt")
if checkpoint.exists():
    state = torch.load(checkpoint, weights_only=True)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    step = state["step"]
for batch in itertools.islice(train_batches, max(0, $steps - step)):
    model.train()
    train_step(*batch)
    step += 1
checkpoint.parent.mkdir(parents=True, exist_ok=True)
torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, checkpoint)
metrics = evaluate(eval_batches)`,
    holes: { steps: 'Up to which step is trained.' },
    note: '`train_batches` is what the training `input_fn` gave, without end. Put the saving and the evaluation into the loop (`if step % 1000 == 0:`), as `save_checkpoints_steps` and `EvalSpec` did. `steps` counts from where the checkpoint stands, `max_steps` from the beginning. Summaries come from `SummaryWriter` of `torch.utils.tensorboard`, `warm_start_from` is a `load_state_dict` before the loop.',
    caveats: ['checkpoint-format', 'inference-no-grad'],
    effort: 'day',
  },
  jax: {
    code: `
with ocp.CheckpointManager(Path($folder).absolute()) as manager:
    step = manager.latest_step() or 0
    if step:
        like = nnx.state((model, optimizer))
        nnx.update((model, optimizer), manager.restore(step, args=ocp.args.StandardRestore(like)))
    for batch in itertools.islice(train_batches, max(0, $steps - step)):
        model.train()
        train_step(model, optimizer, *batch)
        step += 1
    manager.save(step, args=ocp.args.StandardSave(nnx.state((model, optimizer))))
model.eval()
metrics = evaluate(model, eval_batches)`,
    holes: { steps: 'Up to which step is trained.' },
    note: '`train_batches` is what the training `input_fn` gave, without end. `manager.save` in the loop saves where `CheckpointManagerOptions(save_interval_steps=1000, max_to_keep=5)` says so. `steps` counts from where the checkpoint stands, `max_steps` from the beginning. `warm_start_from` is an `nnx.update` before the loop.',
    caveats: ['checkpoint-format'],
    effort: 'day',
  },
  keras: {
    code: `
checkpoint = Path($folder, "model.keras")
if checkpoint.exists():
    model = keras.saving.load_model(checkpoint)
model.fit(?training)
checkpoint.parent.mkdir(parents=True, exist_ok=True)
model.save(checkpoint)
metrics = model.evaluate(?evaluation, return_dict=True)`,
    holes: {
      training: 'What the training `input_fn` gave, with `epochs`, `steps_per_epoch` and `validation_data`.',
      evaluation: 'What the evaluating `input_fn` gave.',
    },
    note: '`fit` counts epochs where an Estimator counts steps: `steps_per_epoch` makes the one of the other, and `initial_epoch` says where a saved model goes on. A `.keras` file holds the optimizer and its count of steps. `keras.callbacks.ModelCheckpoint` saves and `keras.callbacks.BackupAndRestore` goes on after a crash, in `fit` itself; `validation_data` evaluates after each epoch, `keras.callbacks.EarlyStopping` stops.',
    caveats: ['checkpoint-format', 'metric-names'],
    effort: 'day',
  },
} as const;

export default idiom('train-and-evaluate', {
  title: 'Estimators that train and evaluate',
  text: 'An `Estimator` owns the loop: it builds graph and session from `model_fn`, asks an `input_fn` for data, trains up to a number of steps, writes checkpoints and summaries into `model_dir`, and goes on from the last checkpoint whenever it is called again. Estimators left TensorFlow with 2.16. The loop becomes your own, or that of `fit`, and must then save and restore model, optimizer and step itself.',
  parts: {
    driver: { symbols: 'tf.estimator.train_and_evaluate', role: 'call' },
    call: {
      symbols: [
        'tf.estimator.Estimator.train',
        'tf.estimator.Estimator.evaluate',
        'tf.estimator.Estimator.predict',
      ],
    },
    train: { symbols: 'tf.estimator.Estimator.train' },
    trains: {
      symbols: ['tf.estimator.Estimator.train', 'tf.estimator.train_and_evaluate', 'tf.estimator.TrainSpec'],
    },
    asks: { symbols: ['tf.estimator.Estimator.evaluate', 'tf.estimator.Estimator.predict'] },
    spec: { symbols: 'tf.estimator.TrainSpec', role: 'call' },
    evalspec: { symbols: 'tf.estimator.EvalSpec', role: 'call' },
    estimator: { symbols: ['tf.estimator.Estimator', 'tf.contrib.tpu.TPUEstimator'], role: 'call' },
    config: {
      symbols: ['tf.estimator.RunConfig', 'tf.contrib.tpu.RunConfig', 'tf.estimator.WarmStartSettings'],
      role: 'call',
    },
  },
  needs: ['driver|call|config'],
  explains: ['driver', 'call', 'spec', 'evalspec', 'estimator', 'config'],
  scale: 'program',
  slots: {
    steps: ['text(spec.max_steps) | text(train.max_steps) | text(train.steps)', '?steps'],
    folder: ['textName(estimator.model_dir) | textName(config.model_dir)', 'model_dir'],
  },
  example: { before: 'legacy' },
  pytorch: [{ if: 'trains', ...TRAINS.pytorch }, ASKS.pytorch, TRAINS.pytorch],
  jax: [{ if: 'trains', ...TRAINS.jax }, ASKS.jax, TRAINS.jax],
  keras: [{ if: 'trains', ...TRAINS.keras }, ASKS.keras, TRAINS.keras],
});
