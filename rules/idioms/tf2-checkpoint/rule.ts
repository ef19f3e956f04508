import { idiom } from '../../../src/catalog/kit.js';

const CHECKPOINT = 'tf.train.Checkpoint';
const MANAGER = 'tf.train.CheckpointManager';
const SAVE = [`${CHECKPOINT}.save`, `${CHECKPOINT}.write`];
const RESTORE = [`${CHECKPOINT}.restore`, `${CHECKPOINT}.read`];
const NEWEST = [`${MANAGER}.latest_checkpoint`, `${MANAGER}.restore_or_initialize`];
const OLD =
  'A file of `tf.train.Checkpoint` names weights by the attributes of the objects (`model/layer/kernel/.ATTRIBUTES/VARIABLE_VALUE`): `tf.train.load_checkpoint` reads it, to be written in the new form once.';
const DEFERRED =
  'Weights must exist before they are restored: nothing waits for a variable that is made later, as `restore` did, and nothing is silently left as it was.';
const CAVEATS = ['checkpoint-format', 'variable-names'];
const holes = { keep: 'How many files stay: `max_to_keep`, 5 unless it was given.' };
const made = {
  note: `Nothing has to be made before something is saved: a function saves the states it is given. ${OLD}`,
  caveats: CAVEATS,
  effort: 'hours',
} as const;

export default idiom('tf2-checkpoint', {
  title: 'Checkpoints of objects by `tf.train.Checkpoint`',
  text: '`tf.train.Checkpoint` follows the attributes of the objects it is given (model, optimizer, step) and writes the variables it finds; a manager numbers the files, deletes old ones and knows the newest. The states of the model and of the optimizer are values now that are saved and loaded, in a file for each step.',
  parts: {
    checkpoint: { symbols: CHECKPOINT, role: 'call', text: '\\([\\s\\S]*\\w' },
    manager: { symbols: MANAGER, role: 'call' },
    kept: { symbols: MANAGER, role: 'call', is: { max_to_keep: '^(?!None$)' } },
    save: { symbols: SAVE },
    restore: { symbols: RESTORE },
    managed: { symbols: [`${MANAGER}.save`, `${MANAGER}.checkpoints`, ...NEWEST] },
    // Without the state of an optimizer, where none was given in the file.
    weights: { symbols: CHECKPOINT, role: 'call', text: '\\((?![\\s\\S]*(?:opt|\\*\\*))' },
    numbered: { symbols: `${MANAGER}.save` },
    numberedAll: { symbols: `${MANAGER}.save`, apart: 'weights' },
    numberedWeights: { symbols: `${MANAGER}.save`, beside: 'weights' },
    newest: { symbols: [...RESTORE, ...NEWEST] },
    newestAll: { symbols: [...RESTORE, ...NEWEST], apart: 'weights' },
    newestWeights: { symbols: [...RESTORE, ...NEWEST], beside: 'weights' },
    saveAll: { symbols: SAVE, apart: 'weights' },
    saveWeights: { symbols: SAVE, beside: 'weights' },
    restoreAll: { symbols: RESTORE, apart: 'weights' },
    restoreWeights: { symbols: RESTORE, beside: 'weights' },
  },
  needs: ['checkpoint|manager|save|restore|managed'],
  at: 'checkpoint|manager|save|restore|managed',
  explains: ['checkpoint', 'manager', 'save', 'restore', 'managed'],
  unit: 'function',
  scale: 'structure',
  slots: {
    folder: ['advised(manager.directory)', 'folder'],
    keep: 'text(kept.max_to_keep)',
    path: ['advised(save.file_prefix) | advised(save.path)', 'path'],
    from: ['textName(restore.save_path) | textName(restore.path)', 'path'],
  },
  pytorch: [
    {
      if: 'managed',
      code: `
folder = pathlib.Path($folder)
folder.mkdir(parents=True, exist_ok=True)
last = max(folder.glob('ckpt-*.pt'), default=None)  #if newest
if last is not None:  #if newest
    state = torch.load(last, map_location='cpu')  #if newest
    model.load_state_dict(state['model'])  #if newest
    optimizer.load_state_dict(state['optimizer'])  #if newestAll
    step = state['step']  #if newest
state = {'model': model.state_dict(), 'optimizer': optimizer.state_dict(), 'step': step}  #if numberedAll
state = {'model': model.state_dict(), 'step': step}  #if numberedWeights
torch.save(state, folder / f'ckpt-{step:08}.pt')  #if numbered
for old in sorted(folder.glob('ckpt-*.pt'))[:-$keep]:  #if numbered
    old.unlink()  #if numbered`,
      holes,
      note: `\`step\` is a plain number. ${DEFERRED} What \`expect_partial()\` allowed, a part of the file for use without training, is \`load_state_dict(state['model'])\` alone. ${OLD}`,
      caveats: CAVEATS,
      effort: 'hours',
    },
    {
      if: 'save|restore',
      code: `
state = {'model': model.state_dict(), 'optimizer': optimizer.state_dict(), 'step': step}  #if saveAll
state = {'model': model.state_dict()}  #if saveWeights
torch.save(state, $path)  #if save
state = torch.load($from, map_location='cpu')  #if restore
model.load_state_dict(state['model'])  #if restore
optimizer.load_state_dict(state['optimizer'])  #if restoreAll`,
      note: `${DEFERRED} \`save\` put a number behind the name of the file: put the step there. ${OLD}`,
      caveats: CAVEATS,
      effort: 'hours',
    },
    made,
  ],
  jax: [
    {
      if: 'managed',
      code: `
options = ocp.CheckpointManagerOptions(max_to_keep=$keep)
manager = ocp.CheckpointManager(os.path.abspath($folder), options=options)
last = manager.latest_step()  #if newest
if last is not None:  #if newest
    state = manager.restore(last, args=ocp.args.StandardRestore(nnx.state((model, optimizer))))  #if newestAll
    nnx.update((model, optimizer), state)  #if newestAll
    nnx.update(model, manager.restore(last, args=ocp.args.StandardRestore(nnx.state(model))))  #if newestWeights
    step = last  #if newest
manager.save(step, args=ocp.args.StandardSave(nnx.state((model, optimizer))))  #if numberedAll
manager.save(step, args=ocp.args.StandardSave(nnx.state(model)))  #if numberedWeights
manager.wait_until_finished()  #if numbered`,
      holes,
      note: `Orbax writes in the background: \`wait_until_finished()\` before the program ends or the file is read. ${DEFERRED} What is restored must have the tree of what was saved: with the optimizer, or without. ${OLD}`,
      caveats: CAVEATS,
      effort: 'hours',
    },
    {
      if: 'save|restore',
      code: `
checkpointer = ocp.StandardCheckpointer()
checkpointer.save(os.path.abspath($path), nnx.state((model, optimizer)))  #if saveAll
checkpointer.save(os.path.abspath($path), nnx.state(model))  #if saveWeights
checkpointer.wait_until_finished()  #if save
state = checkpointer.restore(os.path.abspath($from), nnx.state((model, optimizer)))  #if restoreAll
nnx.update((model, optimizer), state)  #if restoreAll
nnx.update(model, checkpointer.restore(os.path.abspath($from), nnx.state(model)))  #if restoreWeights`,
      note: `The state of the optimizer holds the step. ${DEFERRED} What is restored must have the tree of what was saved: with the optimizer, or without. ${OLD}`,
      caveats: CAVEATS,
      effort: 'hours',
    },
    made,
  ],
  keras: [
    {
      if: 'managed',
      code: `
folder = pathlib.Path($folder)
folder.mkdir(parents=True, exist_ok=True)
last = max(folder.glob('ckpt-*.keras'), default=None)  #if newest
if last is not None:  #if newest
    model = keras.models.load_model(last)  #if newest
    step = int(model.optimizer.iterations)  #if newestAll
model.save(folder / f'ckpt-{step:08}.keras')  #if numbered
for old in sorted(folder.glob('ckpt-*.keras'))[:-$keep]:  #if numbered
    old.unlink()  #if numbered`,
      holes,
      note: `\`tf.train.Checkpoint\` is of the TensorFlow backend only. \`.keras\` holds the optimizer of a compiled model, with its step, on every backend; under \`fit\` the callbacks \`ModelCheckpoint\` and \`BackupAndRestore\` do all of this. ${DEFERRED} ${OLD}`,
      caveats: [...CAVEATS, 'keras-save-format'],
      effort: 'hours',
    },
    {
      if: 'save|restore',
      code: `
model.save($path + '.keras')  #if save
model = keras.models.load_model($from + '.keras')  #if restore`,
      note: `\`tf.train.Checkpoint\` is of the TensorFlow backend only. \`.keras\` holds the optimizer of a compiled model, with its step, on every backend; only the weights are \`model.save_weights(path + ".weights.h5")\` and \`load_weights\`. ${DEFERRED} ${OLD}`,
      caveats: [...CAVEATS, 'keras-save-format'],
      effort: 'hours',
    },
    made,
  ],
});
