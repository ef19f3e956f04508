import { idiom } from '../../../src/catalog/kit.js';

/** Functions that only use the weights. */
const USES = '(?:^|[._])(?:test|eval|infer|predict|sampl|generat|demo|visuali|export|freeze)\\w*$';
const made = {
  note: 'No object has to be made before weights are saved: a function saves what it is given. A `Saver` that keeps the last few files, or saves by the hour, is a few lines around it: delete the oldest file.',
  caveats: ['checkpoint-format', 'variable-names'],
  effort: 'hours',
} as const;
const OLD =
  'A checkpoint of TensorFlow is read by `tf.train.load_checkpoint`, whose names are those of the old scopes: map them to the attributes once, and save in the new form.';

export default idiom('saver', {
  title: 'Checkpoints by `tf.train.Saver`',
  text: 'A `Saver` is made for the variables of the graph, all or some, and writes their values out of a session, or reads them into one, by their names. Weights belong to objects now: the state of the model, and that of the optimizer beside it, is a value that is saved and loaded.',
  parts: {
    saver: { symbols: 'tf.train.Saver', role: 'call' },
    partial: { symbols: 'tf.train.Saver', role: 'call', has: ['var_list'], is: { var_list: '^(?!None$)' } },
    save: { symbols: 'tf.train.Saver.save' },
    restore: { symbols: 'tf.train.Saver.restore' },
    trains: {
      symbols: [
        'tf.train.*Optimizer',
        'tf.train.*Optimizer.minimize',
        'tf.train.*Optimizer.apply_gradients',
        'tf.contrib.slim.learning.*',
        'tf.contrib.slim.optimize_loss',
      ],
      role: ['call', 'method'],
    },
    // With the state of the optimizer, where the file trains.
    saveAll: { symbols: 'tf.train.Saver.save', beside: 'trains' },
    saveSome: { symbols: 'tf.train.Saver.save', apart: 'trains' },
    restoreSome: { symbols: 'tf.train.Saver.restore', apart: 'trains' },
    restoreAll: {
      symbols: 'tf.train.Saver.restore',
      beside: 'trains',
      within: `^(?![\\s\\S]*${USES})`,
    },
    restoreThere: { symbols: 'tf.train.Saver.restore', beside: 'trains', within: USES },
  },
  needs: ['saver|save|restore'],
  at: 'saver|restore|save',
  explains: ['saver', 'partial', 'save', 'restore'],
  unit: 'function',
  scale: 'structure',
  slots: {
    path: ['advised(save.save_path)', 'path'],
    from: ['advised(restore.save_path)', 'path'],
  },
  pytorch: [
    {
      if: 'save|restore',
      code: `
state = {'model': model.state_dict(), 'optimizer': optimizer.state_dict(), 'step': step}  #if saveAll
state = {'model': model.state_dict()}  #if saveSome
torch.save(state, $path)  #if save
state = torch.load($from, map_location='cpu')  #if restore
model.load_state_dict(state['model'])  #if restore
optimizer.load_state_dict(state['optimizer'])  #if restoreAll
step = state['step']  #if restoreAll`,
      note: `Where training goes on from the file, the state of the optimizer and the step belong into it; for inference the weights do. \`load_state_dict(part, strict=False)\` takes some of the weights, and says which were missing. \`save\` put the step behind the name of the file, and kept five: do both by hand. ${OLD}`,
      caveats: ['checkpoint-format', 'variable-names'],
      effort: 'hours',
    },
    made,
  ],
  jax: [
    {
      if: 'save|restore',
      code: `
checkpointer = ocp.StandardCheckpointer()
checkpointer.save(os.path.abspath($path), nnx.state((model, optimizer)))  #if saveAll
checkpointer.save(os.path.abspath($path), nnx.state(model))  #if saveSome
checkpointer.wait_until_finished()  #if save
state = checkpointer.restore(os.path.abspath($from), nnx.state((model, optimizer)))  #if restoreAll
nnx.update((model, optimizer), state)  #if restoreAll
nnx.update(model, checkpointer.restore(os.path.abspath($from), nnx.state(model)))  #if restoreSome
nnx.update(model, checkpointer.restore(os.path.abspath($from), nnx.state(model)))  #if restoreThere`,
      note: `The state of the optimizer holds the step. Only \`nnx.state(model)\` is saved where only the weights are wanted; a filter, \`nnx.state(model, nnx.Param)\`, takes some of it. \`ocp.CheckpointManager\` numbers the steps and keeps the last few. ${OLD}`,
      caveats: ['checkpoint-format', 'variable-names'],
      effort: 'hours',
    },
    made,
  ],
  keras: [
    {
      if: 'save|restore',
      code: `
model.save($path + '.keras')  #if save
model = keras.models.load_model($from + '.keras')  #if restore`,
      note: `\`.keras\` holds the model, its weights and, if it is compiled, its optimizer with the step; classes and functions of your own are given as \`custom_objects\`. Only the weights: \`model.save_weights(path + ".weights.h5")\` and \`load_weights\`, with \`skip_mismatch=True\` for some of them. Under \`fit\` the callback \`ModelCheckpoint\` saves. ${OLD}`,
      caveats: ['checkpoint-format', 'keras-save-format', 'variable-names'],
      effort: 'hours',
    },
    made,
  ],
});
