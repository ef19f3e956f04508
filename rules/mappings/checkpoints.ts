/**
 * Rows of saving and loading: checkpoint readers, savers' attributes, `tf.train.Checkpoint`, SavedModel.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { keep, py, redesign, table, trial } from '../../src/catalog/kit.js';
import { each, everywhere, gone, small, stays } from './program-parts.js';

const FORMAT = { caveats: ['checkpoint-format', 'variable-names'] };

const READER =
  'Reading a checkpoint of TensorFlow wants TensorFlow once: convert it in a script of its own with `tf.train.load_checkpoint`, and save the arrays with `np.savez`.';

/** Part of a script that converts an old checkpoint: the TF2 spelling lives on. */
const reader = (code?: string): RowText => ({
  ...stays(READER, { ...(code && { code }), effort: 'minutes' }),
  ...FORMAT,
});

const warm = (what: string): RowText => ({
  ...each(
    `${what}: \`model.load_state_dict(state, strict=False)\` takes the weights whose names are there, and says which were not.`,
    `${what}: \`nnx.update(model, state)\` with a state of the weights that are there.`,
    `${what}: \`model.load_weights(path, skip_mismatch=True)\`, or \`layer.set_weights(arrays)\` for each layer.`,
    'hours',
  ),
  ...FORMAT,
});

const kept = (note: string): RowText => ({ ...small(note), caveats: ['checkpoint-format'] });

const counter = small('Count the checkpoints in a Python integer of the loop, and save it with the weights.');

const served = each(
  '`torch.export.export(model, args)` and `torch.export.save(program, path)`; or `torch.onnx.export(model, args, path)`.',
  '`jax.export.export(jax.jit(f))(x).serialize()`; `jax.experimental.jax2tf.convert(f)` in a `tf.Module` gives a SavedModel for TensorFlow Serving.',
  '`model.export(path)` writes a SavedModel for serving; `model.save("name.keras")` keeps the model.',
  'hours',
);

const loadedModel: RowText = {
  ...each(
    keep(
      'A SavedModel is a program of TensorFlow: keep it there, convert it to ONNX with `tf2onnx`, or build the model anew and move its weights.',
      {
        code: 'tf.saved_model.load(export_dir)',
        effort: 'day',
      },
    ),
    keep(
      'A SavedModel is a program of TensorFlow: `jax2tf.call_tf` calls it from JAX; or build the model anew and move its weights.',
      {
        code: 'tf.saved_model.load(export_dir)',
        effort: 'day',
      },
    ),
    redesign('`TFSMLayer` runs a SavedModel on the TensorFlow backend, for inference only.', {
      code: "keras.layers.TFSMLayer(export_dir, call_endpoint='serving_default')",
      effort: 'hours',
    }),
  ),
  signatures: [
    { params: 'export_dir, tags=None, options=None', api: 'v2' },
    { params: 'export_dir, tags=None', api: 'v1' },
  ],
  caveats: ['keras-save-format'],
};

const loadedV1 = each(
  keep(
    'A SavedModel of TensorFlow 1 runs in TensorFlow only: `tf.saved_model.load(path)` reads it under version 2 too.',
    { effort: 'day' },
  ),
  keep(
    'A SavedModel of TensorFlow 1 runs in TensorFlow only: `tf.saved_model.load(path)` reads it, `jax2tf.call_tf` calls it.',
    { effort: 'day' },
  ),
  keep(
    'A SavedModel of TensorFlow 1 runs on the TensorFlow backend only: `keras.layers.TFSMLayer(path, call_endpoint=...)`.',
    { effort: 'day' },
  ),
);

const SIGNATURE = gone(
  'Signatures belong to SavedModel: the arguments of the exported function are the inputs.',
);

export const checkpoints = table('tf', {
  'train.NewCheckpointReader': {
    ...reader('tf.train.load_checkpoint(filepattern)'),
    signatures: [{ params: 'filepattern' }],
  },
  'train.load_checkpoint': reader('tf.train.load_checkpoint(...)'),
  'train.load_variable': reader('tf.train.load_variable(...)'),
  'train.list_variables': reader('tf.train.list_variables(...)'),
  'train.CheckpointReader.get_tensor': reader('self.get_tensor(...)'),
  'train.CheckpointReader.has_tensor': reader('self.has_tensor(...)'),
  'train.CheckpointReader.get_variable_to_shape_map': reader('self.get_variable_to_shape_map()'),
  'train.CheckpointReader.get_variable_to_dtype_map': reader('self.get_variable_to_dtype_map()'),
  'train.CheckpointReader.debug_string': reader('self.debug_string()'),
  'train.CheckpointReader': reader(),
  'train.init_from_checkpoint': warm('Weights from an old checkpoint'),
  'train.warm_start': warm('Weights from an old checkpoint'),
  'contrib.framework.init_from_checkpoint': warm('Weights from an old checkpoint'),
  'train.checkpoint_exists': {
    ...everywhere({
      code: 'os.path.exists(checkpoint_prefix)',
      note: 'A checkpoint is one file now (a folder with Orbax), not a prefix.',
    }),
    signatures: [{ params: 'checkpoint_prefix' }],
    ...FORMAT,
    examples: [
      trial(
        { checkpoint_prefix: py('path') },
        {
          api: 'v1',
          source: {
            make: "import tempfile\npath = tempfile.mkdtemp() + '/model'\nw = tf.Variable(1.0)\nsaver = tf.train.Saver([w])\nfetch(w)",
            use: 'before = $call\nsaver.save(session, path)\nresult = [before, $call]',
          },
          ...Object.fromEntries(
            (['pytorch', 'jax', 'keras'] as const).map((target) => [
              target,
              {
                make: "import tempfile\npath = tempfile.mkdtemp() + '/model'",
                use: "before = $code\nopen(path, 'w').close()\nresult = [before, $code]",
              },
            ]),
          ),
        },
      ),
    ],
  },
  'train.remove_checkpoint': kept(
    'Remove the file: `os.remove(path)`, or `shutil.rmtree(path)` for a folder of Orbax.',
  ),
  'train.get_checkpoint_mtimes': kept('`os.path.getmtime(path)` of each file.'),
  'train.generate_checkpoint_state_proto': kept(
    'Write the name of the newest checkpoint into a small file, or take the newest by its time.',
  ),
  'train.update_checkpoint_state': kept(
    'Write the name of the newest checkpoint into a small file, or take the newest by its time.',
  ),
  'train.checkpoints_iterator': kept(
    'A loop that looks for a new file, `sorted(glob.glob(pattern), key=os.path.getmtime)[-1]`, and sleeps with `time.sleep(seconds)`.',
  ),
  'contrib.training.checkpoints_iterator': kept(
    'A loop that looks for a new file, `sorted(glob.glob(pattern), key=os.path.getmtime)[-1]`, and sleeps with `time.sleep(seconds)`.',
  ),
  'contrib.training.wait_for_new_checkpoint': kept('A loop that looks for a new file and sleeps.'),
  'train.CheckpointState.all_model_checkpoint_paths': kept(
    'Keep the names yourself: `sorted(glob.glob(pattern), key=os.path.getmtime)`.',
  ),
  'train.Saver.last_checkpoints': kept(
    'Keep the names yourself: `sorted(glob.glob(pattern), key=os.path.getmtime)`.',
  ),
  'train.Saver.set_last_checkpoints': kept('Keep the names in a list of your own.'),
  'train.Saver.set_last_checkpoints_with_time': kept('Keep the names in a list of your own.'),
  'train.Saver.recover_last_checkpoints': kept('Keep the names in a list of your own.'),
  'train.Saver.saver_def': gone('There is no graph that saves: saving is a function.'),
  'train.Saver.to_proto': gone('There is no graph that saves: saving is a function.'),
  'train.Saver.export_meta_graph': gone('The graph is your own Python: only weights are saved.'),
  'train.Saver.build': gone('There is no graph that saves: saving is a function.'),
  'train.Checkpoint.read': kept(
    'It is `restore` without the count: `torch.load`, `ocp.StandardCheckpointer().restore`, `model.load_weights`.',
  ),
  'train.Checkpoint.write': kept(
    'It is `save` without the count: `torch.save`, `save` of an `ocp.StandardCheckpointer` and `wait_until_finished()`, `model.save_weights`.',
  ),
  'train.Checkpoint.save_counter': counter,
  'train.CheckpointManager.checkpoints': each(
    'Keep the names yourself: `sorted(glob.glob(pattern), key=os.path.getmtime)`.',
    '`manager.all_steps()` of the `ocp.CheckpointManager`.',
    'Keep the names yourself: `sorted(glob.glob(pattern), key=os.path.getmtime)`.',
  ),
  'train.CheckpointManager.restore_or_initialize': each(
    'If there is a file, `model.load_state_dict(torch.load(path))`.',
    'If `manager.latest_step()` is not None, `manager.restore(step, args=ocp.args.StandardRestore(nnx.state(model)))`.',
    '`keras.callbacks.BackupAndRestore(directory)` does it in `fit`.',
  ),
  'train.CheckpointManager.directory': small('It is the folder the program chose.'),
  'train.CheckpointOptions': gone('Options of `torch.save` and Orbax are arguments of theirs.'),
  'saved_model.load': loadedModel,
  'saved_model.save': served,
  'saved_model.SaveOptions': gone('It tuned how a SavedModel is written.'),
  'saved_model.LoadOptions': gone('It tuned how a SavedModel is read.'),
  'saved_model.simple_save': served,
  'saved_model.Builder': served,
  'saved_model.Builder.add_meta_graph_and_variables': gone(
    'The export is one call: what the graph and its signatures were is the exported function.',
  ),
  'saved_model.Builder.add_meta_graph': gone(
    'The export is one call: what the graph and its signatures were is the exported function.',
  ),
  'saved_model.Builder.save': served,
  'saved_model.loader.load': loadedV1,
  'saved_model.contains_saved_model': {
    ...everywhere("os.path.exists(os.path.join(export_dir, 'saved_model.pb'))"),
    signatures: [{ params: 'export_dir' }],
    note: 'A model saved otherwise is a file of its own: `os.path.exists(path)`.',
    examples: [{ export_dir: '/tmp' }],
  },
  'saved_model.tag_constants.SERVING': {
    ...everywhere("'serve'"),
    note: 'Tags belong to SavedModel.',
    examples: [{}],
  },
  'saved_model.tag_constants.TRAINING': {
    ...everywhere("'train'"),
    note: 'Tags belong to SavedModel.',
    examples: [{}],
  },
  'saved_model.tag_constants.GPU': {
    ...everywhere("'gpu'"),
    note: 'Tags belong to SavedModel.',
    examples: [{}],
  },
  'saved_model.tag_constants.TPU': {
    ...everywhere("'tpu'"),
    note: 'Tags belong to SavedModel.',
    examples: [{}],
  },
  'saved_model.signature_constants.DEFAULT_SERVING_SIGNATURE_DEF_KEY': {
    ...everywhere("'serving_default'"),
    note: 'Signatures belong to SavedModel: the arguments of the exported function are the inputs.',
    examples: [{}],
  },
  'saved_model.signature_constants.PREDICT_METHOD_NAME': {
    ...everywhere("'tensorflow/serving/predict'"),
    note: 'Signatures belong to SavedModel: the arguments of the exported function are the inputs.',
    examples: [{}],
  },
  'saved_model.signature_constants.CLASSIFY_METHOD_NAME': {
    ...everywhere("'tensorflow/serving/classify'"),
    note: 'Signatures belong to SavedModel: the arguments of the exported function are the inputs.',
    examples: [{}],
  },
  'saved_model.signature_def_utils.predict_signature_def': SIGNATURE,
  'saved_model.signature_def_utils.build_signature_def': SIGNATURE,
  'saved_model.signature_def_utils.classification_signature_def': SIGNATURE,
  'saved_model.build_tensor_info': SIGNATURE,
  'saved_model.main_op_with_restore': gone('Nothing needs to be initialised when a program is loaded.'),
  'saved_model.Asset': small('Save the file beside the exported program.'),
  'contrib.slim.assign_from_checkpoint_fn': warm('Weights from an old checkpoint'),
  'contrib.slim.assign_from_checkpoint': warm('Weights from an old checkpoint'),
  'contrib.slim.get_variables_to_restore': warm('Which weights to load is a choice of names'),
  'contrib.framework.load_checkpoint': reader('tf.train.load_checkpoint(...)'),
  'contrib.framework.list_variables': reader('tf.train.list_variables(...)'),
  'contrib.framework.load_variable': reader('tf.train.load_variable(...)'),
});
