import { idiom } from '../../../src/catalog/kit.js';

const RESTORABLE = 'tf.contrib.slim.get_variables_to_restore';
const EXCLUDED =
  'What is not taken over, as `"logits"`: the head for other classes, or what an optimizer remembers.';
const OLD =
  'A checkpoint of TensorFlow itself is converted once, whole: `advise weights CHECKPOINT -o port.py` writes the script, and the part is taken of what it saves.';

export default idiom('partial-restore', {
  title: 'A part of a checkpoint taken over by names',
  text: 'A network starts with weights of another one: the variables to restore are told by the scopes in their names, perhaps with a map from the names in the file to those in the graph, and a function or an initializer assigns them before training. A checkpoint is a dictionary now: what is not wanted is left out of it, keys are renamed, and the model takes the rest.',
  parts: {
    assign: {
      symbols: [
        'tf.train.init_from_checkpoint',
        'tf.contrib.framework.init_from_checkpoint',
        'tf.contrib.slim.assign_from_checkpoint',
        'tf.contrib.slim.assign_from_checkpoint_fn',
      ],
    },
    restorable: { symbols: RESTORABLE },
    excluding: { symbols: RESTORABLE, has: ['exclude'], items: { exclude: 1 } },
    warm: { symbols: 'tf.estimator.WarmStartSettings', role: 'call' },
    // A Saver for the variables that were picked, or with a map of their names.
    picked: { symbols: 'tf.train.Saver', role: 'call', names: { var_list: 'restorable' } },
    mapped: { symbols: 'tf.train.Saver', role: 'call', is: { var_list: '^\\{' } },
    partial: { symbols: 'tf.train.Saver', role: 'call', is: { var_list: '^(?:\\{|\\w*restor)' } },
    ofPicked: { symbols: 'tf.train.Saver.restore', names: { self: 'picked' } },
    ofMapped: { symbols: 'tf.train.Saver.restore', names: { self: 'mapped' } },
  },
  needs: ['assign|restorable|warm|mapped'],
  at: 'assign|restorable|mapped|warm',
  unit: 'function',
  scale: 'structure',
  slots: {
    path: [
      'advised(assign.ckpt_dir_or_file) | advised(assign.model_path) | advised(assign.checkpoint_dir) | advised(ofPicked.save_path) | advised(ofMapped.save_path) | advised(warm.ckpt_to_initialize_from)',
      'path',
    ],
    excluded: ['items(excluding.exclude)', '?excluded'],
  },
  pytorch: {
    code: `
state = torch.load($path, map_location='cpu')
excluded = ($excluded,)
state = {name: value for name, value in state.items() if not name.startswith(excluded)}
missing, unexpected = model.load_state_dict(state, strict=False)`,
    holes: { excluded: EXCLUDED },
    note: `A map of names renames the keys of \`state\` first. \`strict=False\` forgives names that are missing or too many, and gives both lists: look at them, as nothing else tells that all names were wrong. It does not forgive other shapes: these raise a \`RuntimeError\`, leave them out. What is to stay fixed gets \`requires_grad_(False)\`. ${OLD}`,
    caveats: ['checkpoint-format', 'variable-names'],
    effort: 'hours',
  },
  jax: {
    code: `
excluded = {$excluded}
state = nnx.state(model, lambda names, value: names[0] not in excluded)
checkpointer = ocp.PyTreeCheckpointer()
state = checkpointer.restore(
    os.path.abspath($path), args=ocp.args.PyTreeRestore(state, partial_restore=True)
)
nnx.update(model, state)`,
    holes: { excluded: EXCLUDED },
    note: `\`names\` is the path of a weight, as \`("encoder", "dense", "kernel")\`. What is asked for must be in the file. A map of names: restore without an argument, which gives nested dictionaries, and set the weights from them one by one. What is to stay fixed is left out of the filter \`wrt=\` of the optimizer. ${OLD}`,
    caveats: ['checkpoint-format', 'variable-names'],
    effort: 'hours',
  },
  keras: {
    code: `
old = keras.models.load_model($path + '.keras')
excluded = {$excluded}
for layer in old.layers:
    if layer.name not in excluded:
        model.get_layer(layer.name).set_weights(layer.get_weights())`,
    holes: { excluded: EXCLUDED },
    note: `A map of names stands between the two names of a layer. \`load_weights(path, skip_mismatch=True)\` skips what has other shapes, but goes by the order and the kinds of layers, and \`by_name=True\` is only for files of Keras 2. What is to stay fixed gets \`layer.trainable = False\` before \`compile\`. ${OLD}`,
    caveats: ['checkpoint-format', 'keras-save-format', 'variable-names'],
    effort: 'hours',
  },
  example: { before: 'legacy' },
});
