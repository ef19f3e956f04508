/**
 * More rows of Estimators, TPU estimators and `tf.contrib.learn`: specs, configurations, inputs, exporters, hyperparameters.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { redesign, remove, table } from '../../src/catalog/kit.js';
import { each, everywhere, gone, small } from './program-parts.js';

const SEVERAL = { proof: { cannotRun: 'It needs several processes.' } };

const spec = each(
  'What a model function returned for each mode becomes: a `forward`, a loss in the training loop, and metrics in the evaluation loop.',
  'What a model function returned for each mode becomes: a `__call__`, a loss in the training step, and metrics in the evaluation loop.',
  'What a model function returned for each mode becomes: a `keras.Model`, and the loss and metrics of `compile`.',
  'day',
);
const part = (pytorch: string, keras: string): RowText => each(pytorch, pytorch, keras);
const loss = part('The loss is what the training step computes.', 'The `loss` of `compile`.');
const predictions = part(
  'The predictions are what the model returns.',
  'The predictions are the outputs of the model.',
);
const metrics = part('The metrics are computed in the evaluation loop.', 'The `metrics` of `compile`.');
const trainOp = each(
  'The training step: `optimizer.zero_grad()`, `loss.backward()`, `optimizer.step()`.',
  'The training step: `optimizer.update(model, grads)`.',
  'The `optimizer` of `compile`.',
);
const exported = each(
  'The result of the exported function: `torch.export.export(model, args)`.',
  'The result of the exported function: `jax.export.export(jax.jit(f))(x)`.',
  'The outputs of the exported model: `model.export(path)`.',
);
const training = each(
  '`model.train()` sets the mode; modules ask `self.training`.',
  '`model.train()` sets the mode of dropout and batch norm.',
  'The argument `training=True` of the call is the mode.',
);
const evaluating = each(
  '`model.eval()` sets the mode; modules ask `self.training`.',
  '`model.eval()` sets the mode of dropout and batch norm.',
  'The argument `training=False` of the call is the mode.',
);
const config = each(
  'Its settings become arguments of the loop: where to save, how often, which seed.',
  'Its settings become arguments of the loop: where to save, how often, which seed.',
  'Its settings become arguments of callbacks: where to save, how often.',
);
const tpuSetting = each(
  remove('It arranged the loop on a TPU: `torch_xla` runs the loop of your own.'),
  remove(
    'It arranged the loop on a TPU: JAX runs the step of your own, and `jax.lax.scan` makes one call of many steps.',
  ),
  remove('It arranged the loop on a TPU: `compile(steps_per_execution=n)` makes one call of many steps.'),
);
const model = each(
  'A module, an optimizer and a training loop; PyTorch Lightning has a `Trainer` of the same purpose.',
  'A module, an optimizer and a training loop with Orbax checkpoints.',
  'A `keras.Model` with `compile` and `fit`, and callbacks for checkpoints and summaries.',
  'day',
);
const dense = each(
  'An `nn.Sequential` of `nn.Linear` and `nn.ReLU`, over columns turned into tensors, and a training loop.',
  'An `nnx.Sequential` of `nnx.Linear` and `nnx.relu`, over columns turned into arrays, and a training loop.',
  'A `keras.Sequential` of `keras.layers.Dense`, over the output of `keras.utils.FeatureSpace`.',
  'day',
);
const linear = each(
  'One `nn.Linear` over columns turned into tensors, and a training loop.',
  'One `nnx.Linear` over columns turned into arrays, and a training loop.',
  'One `keras.layers.Dense` over the output of `keras.utils.FeatureSpace`.',
  'day',
);
const trees = everywhere(
  redesign('Boosted trees are no neural network: the `ydf` package, or scikit-learn.', { effort: 'day' }),
);
const both = each(
  'The training loop, with the evaluation loop in it every so many steps.',
  'The training loop, with the evaluation loop in it every so many steps.',
  '`model.fit(train, validation_data=validation, steps_per_epoch=n)` with callbacks.',
  'day',
);
const numpy = each(
  '`DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=shuffle)`, for tensors made with `torch.from_numpy`.',
  '`tf.data.Dataset.from_tensor_slices((x, y)).shuffle(n).batch(batch_size).as_numpy_iterator()`, or indices of `jax.random.permutation`.',
  '`model.fit(x, y, batch_size=batch_size, shuffle=shuffle)` takes the arrays.',
);
const serving = gone('The exported function takes tensors: parse requests in the server, before it.');
const exporter = each(
  'Export after training, where the evaluation was best: `torch.export.export(model, args)`.',
  'Export after training, where the evaluation was best: `jax.export.export(jax.jit(f))(x)`.',
  '`keras.callbacks.ModelCheckpoint(path, save_best_only=True)`, and `model.export(path)` after training.',
  'hours',
);
const scaffold = gone(
  'Weights have their values from the moment they are made; load a checkpoint before the loop.',
);
const hooks = part('What hooks did are lines of the loop.', 'What hooks did are callbacks of `fit`.');
const warm: RowText = {
  ...each(
    '`model.load_state_dict(state, strict=False)` before the loop.',
    '`nnx.update(model, state)` before the loop.',
    '`model.load_weights(path, skip_mismatch=True)` before `fit`.',
    'hours',
  ),
  caveats: ['checkpoint-format'],
};
const params = small('Arguments of the constructor, or fields of a dataclass.');
const variables = each(
  '`model.state_dict()[name]`.',
  '`nnx.state(model)` is a tree with the weights at their paths.',
  '`model.get_layer(name).get_weights()`.',
);
const cpuHost = part(
  'Write from the loop: nothing runs on a host apart.',
  'Write from a callback: nothing runs on a host apart.',
);

/** Keyed fields of one class. */
const fields = (name: string, rows: Readonly<Record<string, RowText>>): Record<string, RowText> =>
  Object.fromEntries(Object.entries(rows).map(([field, row]) => [`${name}.${field}`, row]));

const hyper = 'A dataclass with a field for each, or an `argparse.Namespace`';

export const estimatorMore = table('tf', {
  ...fields('estimator.EstimatorSpec', {
    loss,
    predictions,
    train_op: trainOp,
    eval_metric_ops: metrics,
    export_outputs: exported,
    mode: training,
    scaffold,
    training_hooks: hooks,
    evaluation_hooks: hooks,
    prediction_hooks: hooks,
    training_chief_hooks: hooks,
  }),
  ...fields('contrib.tpu.TPUEstimatorSpec', {
    as_estimator_spec: spec,
    eval_metrics: metrics,
    host_call: cpuHost,
    scaffold_fn: scaffold,
    loss,
    predictions,
    train_op: trainOp,
    mode: training,
    export_outputs: exported,
    training_hooks: hooks,
  }),
  'estimator.tpu.InputPipelineConfig.PER_HOST_V2': tpuSetting,
  'estimator.tpu.InputPipelineConfig.PER_HOST_V1': tpuSetting,
  'estimator.tpu.InputPipelineConfig.BROADCAST': tpuSetting,
  'contrib.tpu.RunConfig': config,
  'contrib.tpu.TPUConfig': tpuSetting,
  'contrib.tpu.InputPipelineConfig.PER_HOST_V2': tpuSetting,
  'contrib.tpu.InputPipelineConfig.PER_HOST_V1': tpuSetting,
  'contrib.tpu.TPUEstimator.train': each('The training loop.', 'The training loop.', '`model.fit`.', 'day'),
  'estimator.Estimator.export_saved_model': exporter,
  'estimator.Estimator.export_savedmodel': exporter,
  'estimator.Estimator.experimental_export_all_saved_models': exporter,
  'estimator.Estimator.model_dir': small('The folder is a variable of the program.'),
  'estimator.Estimator.config': config,
  'estimator.Estimator.params': params,
  'estimator.Estimator.model_fn': spec,
  'estimator.Estimator.latest_checkpoint': {
    ...small('The newest file of the folder: `max(glob.glob(pattern), key=os.path.getmtime)`.'),
    caveats: ['checkpoint-format'],
  },
  'estimator.Estimator.get_variable_value': variables,
  'estimator.Estimator.get_variable_names': variables,
  'estimator.Estimator.eval_dir': small('The folder is a variable of the program.'),
  ...fields('estimator.RunConfig', {
    model_dir: small('The folder is a variable of the program.'),
    replace: config,
    master: gone('No session talks to a cluster.'),
    evaluation_master: gone('No session talks to a cluster.'),
    task_type: gone('Every process is a worker: there is no chief or parameter server of its own.'),
    task_id: {
      ...SEVERAL,
      ...each(
        { code: 'dist.get_rank()' },
        { code: 'jax.process_index()' },
        'The launcher of the backend knows it.',
      ),
    },
    num_worker_replicas: {
      ...SEVERAL,
      ...each(
        { code: 'dist.get_world_size()' },
        { code: 'jax.process_count()' },
        'The launcher of the backend knows it.',
      ),
    },
    is_chief: {
      ...SEVERAL,
      ...each(
        { code: 'dist.get_rank() == 0' },
        { code: 'jax.process_index() == 0' },
        'The launcher of the backend knows it.',
      ),
    },
    num_ps_replicas: gone('There are no parameter servers.'),
    cluster_spec: gone('The launcher says who is who.'),
    session_config: gone('There is no session to configure.'),
    save_checkpoints_steps: config,
    save_checkpoints_secs: config,
    save_summary_steps: config,
    keep_checkpoint_max: config,
    log_step_count_steps: config,
    tf_random_seed: each(
      '`torch.manual_seed(seed)`.',
      '`nnx.Rngs(seed)`.',
      '`keras.utils.set_random_seed(seed)`.',
    ),
    train_distribute: config,
  }),
  'estimator.ModeKeys': each(
    '`model.train()` and `model.eval()` set the mode; modules ask `self.training`.',
    '`model.train()` and `model.eval()` set the mode of dropout and batch norm.',
    'The argument `training` of the call is the mode.',
  ),
  'estimator.TRAIN': training,
  'estimator.EVAL': evaluating,
  'estimator.PREDICT': evaluating,
  'estimator.TrainSpec': both,
  'estimator.EvalSpec': both,
  'estimator.train_and_evaluate': both,
  'estimator.WarmStartSettings': warm,
  'estimator.DNNClassifier': dense,
  'estimator.DNNRegressor': dense,
  'estimator.DNNEstimator': dense,
  'estimator.LinearClassifier': linear,
  'estimator.LinearRegressor': linear,
  'estimator.LinearEstimator': linear,
  'estimator.BaselineClassifier': linear,
  'estimator.BaselineRegressor': linear,
  'estimator.DNNLinearCombinedClassifier': dense,
  'estimator.DNNLinearCombinedRegressor': dense,
  'estimator.DNNLinearCombinedEstimator': dense,
  'estimator.BoostedTreesClassifier': trees,
  'estimator.BoostedTreesRegressor': trees,
  'estimator.inputs.numpy_input_fn': numpy,
  'estimator.inputs.pandas_input_fn': numpy,
  'estimator.export.ServingInputReceiver': serving,
  'estimator.export.TensorServingInputReceiver': serving,
  'estimator.export.build_raw_serving_input_receiver_fn': serving,
  'estimator.export.build_parsing_serving_input_receiver_fn': serving,
  'estimator.export.PredictOutput': exported,
  'estimator.export.ClassificationOutput': exported,
  'estimator.export.RegressionOutput': exported,
  'estimator.PredictOutput': exported,
  'estimator.ClassificationOutput': exported,
  'estimator.RegressionOutput': exported,
  'estimator.LatestExporter': exporter,
  'estimator.FinalExporter': exporter,
  'estimator.BestExporter': exporter,
  'estimator.Exporter': exporter,
  'estimator.add_metrics': metrics,
  'estimator.classifier_parse_example_spec': gone('The columns are described where they are read.'),
  'estimator.regressor_parse_example_spec': gone('The columns are described where they are read.'),
  'estimator.Head': spec,
  'estimator.MultiClassHead': each(
    '`F.cross_entropy(logits, labels)`.',
    '`optax.softmax_cross_entropy_with_integer_labels(logits, labels)`.',
    '`keras.losses.SparseCategoricalCrossentropy(from_logits=True)`.',
  ),
  'estimator.BinaryClassHead': each(
    '`F.binary_cross_entropy_with_logits(logits, labels)`.',
    '`optax.sigmoid_binary_cross_entropy(logits, labels)`.',
    '`keras.losses.BinaryCrossentropy(from_logits=True)`.',
  ),
  'estimator.RegressionHead': each(
    '`F.mse_loss(predictions, labels)`.',
    '`optax.squared_error(predictions, labels)`.',
    '`keras.losses.MeanSquaredError()`.',
  ),
  'estimator.experimental.make_early_stopping_hook': each(
    'Leave the loop where the metric no longer improves.',
    'Leave the loop where the metric no longer improves.',
    '`keras.callbacks.EarlyStopping(monitor="val_loss", patience=n)`.',
  ),
  'estimator.experimental.stop_if_no_decrease_hook': each(
    'Leave the loop where the metric no longer improves.',
    'Leave the loop where the metric no longer improves.',
    '`keras.callbacks.EarlyStopping(monitor="val_loss", patience=n)`.',
  ),
  'estimator.experimental.InMemoryEvaluatorHook': both,
  'keras.estimator.model_to_estimator': each(
    'The model goes into a training loop as it is.',
    'The model goes into a training loop as it is.',
    'The model is trained by `fit` as it is.',
    'hours',
  ),
  'estimator.tpu.experimental.EmbeddingConfigSpec': tpuSetting,
  'contrib.learn.Estimator': model,
  'contrib.learn.Experiment': both,
  'contrib.learn.DNNClassifier': dense,
  'contrib.learn.DNNRegressor': dense,
  'contrib.learn.LinearClassifier': linear,
  'contrib.learn.LinearRegressor': linear,
  'contrib.learn.RunConfig': config,
  'contrib.learn.ModelFnOps': spec,
  'contrib.learn.ModeKeys.TRAIN': training,
  'contrib.learn.ModeKeys.EVAL': evaluating,
  'contrib.learn.ModeKeys.INFER': evaluating,
  'contrib.learn.learn_runner.run': both,
  'contrib.learn.InputFnOps': serving,
  'contrib.learn.utils.saved_model_export_utils.make_export_strategy': exporter,
  'contrib.learn.datasets.load_dataset': small('`sklearn.datasets.load_iris()` and its like.'),
  'contrib.learn.preprocessing.VocabularyProcessor': each(
    'A dictionary from words to numbers: `collections.Counter` counts, and unknown words share one number.',
    'A dictionary from words to numbers: `collections.Counter` counts, and unknown words share one number.',
    '`keras.layers.TextVectorization(output_sequence_length=n)` with `adapt`.',
    'hours',
  ),
  'contrib.learn.preprocessing.VocabularyProcessor.fit': small(
    'Number the words in the order in which they first come, from 1: 0 is the unknown word and the padding.',
  ),
  'contrib.learn.preprocessing.VocabularyProcessor.transform': small(
    'For each text the numbers of its words, 0 for a word without one, cut or filled up with 0 to `max_document_length`.',
  ),
  'contrib.learn.preprocessing.VocabularyProcessor.fit_transform': small(
    'Number the words in the order in which they first come, from 1, and give for each text the numbers of its words, cut or filled up with 0 to `max_document_length`.',
  ),
  'contrib.learn.preprocessing.VocabularyProcessor.vocabulary_': small(
    'The dictionary from words to numbers; its length counted the unknown word too: `len(ids) + 1`.',
  ),
  'contrib.learn.preprocessing.VocabularyProcessor.save': small('`json.dump(ids, file)` of the dictionary.'),
  'contrib.learn.preprocessing.VocabularyProcessor.restore': small(
    '`json.load(file)` of the dictionary. A file of TensorFlow 1 is a pickle that needs `tf.contrib`: read it there once, and write its words as JSON.',
  ),
  'contrib.training.HParams': small(`${hyper}.`),
  'contrib.training.HParams.add_hparam': small(
    'A field of the dataclass; a name chosen at run time goes by `setattr(hparams, name, value)`.',
  ),
  'contrib.training.HParams.set_hparam': small('`setattr(hparams, name, value)`.', {
    code: 'setattr(self, name, value)',
  }),
  'contrib.training.HParams.get': small('`getattr(hparams, key, default)`.', {
    code: 'getattr(self, key, default)',
  }),
  'contrib.training.HParams.values': small('`dataclasses.asdict(hparams)`, or `vars(hparams)`.', {
    code: 'vars(self)',
  }),
  'contrib.training.HParams.to_json': small('`json.dumps(vars(hparams))`.', {
    code: 'json.dumps(vars(self))',
  }),
  'contrib.training.HParams.parse': small(
    'Split the text at commas and equals signs, and convert each value to the type of its field: `dataclasses.fields(hparams)`.',
  ),
  'contrib.training.HParams.parse_json': small(
    '`for name, value in json.loads(text).items(): setattr(hparams, name, value)`.',
  ),
  'contrib.training.HParams.override_from_dict': small(
    '`dataclasses.replace(hparams, **values)`, or `setattr` for each.',
  ),
  'contrib.training.HParams.del_hparam': small('`delattr(hparams, name)`.', { code: 'delattr(self, name)' }),
});
