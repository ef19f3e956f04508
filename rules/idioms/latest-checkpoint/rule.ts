import { idiom } from '../../../src/catalog/kit.js';

export default idiom('latest-checkpoint', {
  title: 'The latest checkpoint of a folder',
  text: 'TensorFlow keeps a file called `checkpoint` beside the weights that says which are the latest, and `latest_checkpoint` or `get_checkpoint_state` reads it, to go on with training or to evaluate. Files of weights are plain files now: the code that saves gives them names that sort, or a manager numbers them.',
  parts: {
    latest: {
      symbols: [
        'tf.train.latest_checkpoint',
        'tf.train.get_checkpoint_state',
        'tf.train.checkpoint_exists',
        'tf.train.update_checkpoint_state',
      ],
      role: 'call',
    },
  },
  unit: 'function',
  scale: 'detail',
  slots: {
    folder: ['advised(latest.checkpoint_dir) | advised(latest.save_path)', 'folder'],
    name: ['name(latest)', 'latest'],
  },
  pytorch: {
    code: `
$name = max(pathlib.Path($folder).glob('*.pt'), key=lambda path: int(path.stem), default=None)
if $name is not None:
    model.load_state_dict(torch.load($name)['model'])`,
    note: 'Name the files by the step, `torch.save(state, f"{folder}/{step}.pt")`, and delete the oldest by hand. A checkpoint of TensorFlow still lies in its folder: read it by `tf.train.load_checkpoint`, once.',
    caveats: ['checkpoint-format'],
    effort: 'minutes',
  },
  jax: {
    code: `
manager = ocp.CheckpointManager(os.path.abspath($folder))
$name = manager.latest_step()
if $name is not None:
    nnx.update(model, manager.restore($name, args=ocp.args.StandardRestore(nnx.state(model))))`,
    note: 'The manager numbers the steps, keeps the last few if it is told to, and saves by `manager.save(step, args=ocp.args.StandardSave(nnx.state(model)))` in the background: `manager.wait_until_finished()`.',
    caveats: ['checkpoint-format'],
    effort: 'minutes',
  },
  keras: {
    code: `
$name = max(pathlib.Path($folder).glob('*.keras'), key=lambda path: int(path.stem), default=None)
if $name is not None:
    model = keras.models.load_model($name)`,
    note: 'Name the files by the step or the epoch, as the callback `ModelCheckpoint("folder/{epoch}.keras")` does. `BackupAndRestore` goes on with a `fit` that was interrupted.',
    caveats: ['checkpoint-format', 'keras-save-format'],
    effort: 'minutes',
  },
});
