import { idiom } from '../../../src/catalog/kit.js';

const holes = {
  first: 'What the network was first called with.',
  second: 'What it was called with again.',
};

export default idiom('scope-reuse', {
  title: 'Weights shared by `reuse`',
  text: 'A second call of the code that makes a network finds the weights of the first by their names, as its scope says `reuse`. Names find nothing any more: the network is made once, as an object, and called as often as it is needed, and every call uses the same weights.',
  parts: {
    scope: {
      symbols: ['tf.variable_scope', 'tf.variable_op_scope'],
      role: 'call',
      is: { reuse: '^(?!None$|False$)[\\s\\S]+' },
    },
    method: { symbols: 'tf.VariableScope.reuse_variables' },
    layer: {
      symbols: [
        'tf.layers.*',
        'tf.contrib.layers.*',
        'tf.contrib.slim.*',
        'tf.nn.rnn_cell.*Cell',
        'tf.make_template',
      ],
      role: 'call',
      is: { reuse: '^(?!None$|False$)[\\s\\S]+' },
    },
    network: {
      symbols: ['tf.variable_scope', 'tf.variable_op_scope'],
      role: 'call',
      is: { reuse: '^\\w*reuse\\w*$' },
      within: '(?:^|\\.)(?!__init__$|_?build|call$|model_fn$|main$)[a-z_]\\w*$',
    },
    auto: { symbols: 'tf.AUTO_REUSE', role: 'reference' },
  },
  needs: ['scope|method|layer|auto'],
  unit: 'function',
  explains: ['scope', 'method', 'layer', 'auto'],
  scale: 'structure',
  slots: {
    module: ['function(network)', 'network'],
  },
  pytorch: {
    code: `
$module = ?Module()
first = $module(?first)
second = $module(?second)`,
    holes: { ...holes, Module: 'The `nn.Module` whose constructor makes what the scope held.' },
    note: 'Each construction makes weights of its own, and each call of one object uses the same. The gradient of a shared weight is the sum over all calls, as it was.',
    caveats: ['variable-reuse'],
    effort: 'hours',
  },
  jax: {
    code: `
$module = ?Module(rngs=nnx.Rngs(0))
first = $module(?first)
second = $module(?second)`,
    holes: { ...holes, Module: 'The `nnx.Module` whose constructor makes what the scope held.' },
    note: 'Each construction makes weights of its own, and each call of one object uses the same. A module that is an attribute of two others is shared too, and counted once in `nnx.state`.',
    caveats: ['variable-reuse'],
    effort: 'hours',
  },
  keras: {
    code: `
$module = ?Module()
first = $module(?first)
second = $module(?second)`,
    holes: { ...holes, Module: 'The model or layer that makes what the scope held.' },
    note: 'Each construction makes weights of its own, and each call of one layer or model uses the same, in functional models too.',
    caveats: ['variable-reuse'],
    effort: 'hours',
  },
});
