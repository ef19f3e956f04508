/**
 * Rows of wrappers, cells and attention of `tf.keras.layers`.
 */
import type { RowText, VariantText } from '../../src/catalog/kit.js';
import { floats, kept, none, py, redesign, table, trial } from '../../src/catalog/kit.js';
import { inFeatures, RNGS, same, sparing } from './keras-pieces.js';

const minutes = { effort: 'minutes' } as const;

/** A cell in the layout of Keras, called on one step and a list of states. */
function cell(name: string, params: string, more: string, gated: boolean): RowText {
  const made = (gate: string, rngs: string) =>
    `Keras${name}(?in_features, units, ${more}activation=act(activation)${gate}${rngs})`;
  const variants = (rngs: string, setup?: string): VariantText[] => {
    const rest = {
      ...(setup && { setup }),
      holes: inFeatures,
      weights: ['kernel = kernel', 'recurrent_kernel = recurrent_kernel', 'bias = bias'],
      note: 'It is called as the cell of Keras but for what it gives: the new states, of which the first is the output.',
    };
    if (!gated) return [{ ...rest, code: made('', rngs), helpers: [`Keras${name}`] }];
    return [
      {
        ...rest,
        when: "recurrent_activation == 'hard_sigmoid'",
        code: made(', recurrent_activation=hard_sigmoid', rngs),
        helpers: [`Keras${name}`, 'hard_sigmoid'],
      },
      {
        ...rest,
        code: made(', recurrent_activation=act(recurrent_activation)', rngs),
        helpers: [`Keras${name}`],
      },
    ];
  };
  const states = name === 'LSTMCell' ? '[h, c]' : '[h]';
  const use = (call: string) => `result = ${call}`;
  const example = (args: Record<string, string | number | boolean>) =>
    trial(args, {
      inputs: { x: floats(2, 3), h: floats(2, 4), c: floats(2, 4) },
      holes: { in_features: '3' },
      source: { make: 'made = $call', use: use(`made(x, ${states})[0]`) },
      pytorch: { make: 'made = $code', use: use(`made(x, ${states})[0]`) },
      jax: { make: 'made = $code', use: use(`made(x, ${states})[0]`) },
    });
  return {
    keras: kerasCell(name, gated),
    signatures: [{ params }],
    pytorch: variants(''),
    jax: variants(', rngs=rngs', RNGS),
    caveats: ['lstm-returns'],
    examples: [
      example({ units: 4 }),
      ...(gated ? [example({ units: 4, recurrent_activation: 'hard_sigmoid' })] : []),
    ],
  };
}

/** Keras 3 gave `hard_sigmoid` another slope. */
function kerasCell(name: string, gated: boolean): VariantText[] {
  const weights = same(['kernel', 'recurrent_kernel', 'bias']);
  const hard =
    `keras.layers.${name}(units, activation=activation, recurrent_activation=lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0), ` +
    `use_bias=use_bias${name === 'GRUCell' ? ', reset_after=reset_after' : ''})`;
  return [
    ...(gated ? [{ when: "recurrent_activation == 'hard_sigmoid'", code: hard, weights }] : []),
    { code: `keras.layers.${name}(...)`, weights },
  ];
}

const CELL = 'units, activation="tanh", ';
const REST =
  'use_bias=True, kernel_initializer="glorot_uniform", recurrent_initializer="orthogonal", bias_initializer="zeros", **kwargs';

const attentionHoles = { width: 'The size of the last axis of query, key and value: `query.shape[-1]`.' };

/** The proof cannot tell four kernels apart by their names, so it compares shapes; values were compared by hand. */
const TORCH_HEADS = [
  ...['query', 'key', 'value'].flatMap((name) => [
    `${name}.weight = ${name}_kernel.flatten(1).T`,
    `${name}.bias = ${name}_bias.flatten()`,
  ]),
  'output.weight = attention_output_kernel.flatten(0, 1).T',
  'output.bias = attention_output_bias',
];
const JAX_HEADS = [
  ...['query', 'key', 'value'].flatMap((name) => [
    `${name}.kernel = ${name}_kernel`,
    `${name}.bias = ${name}_bias`,
  ]),
  'out.kernel = attention_output_kernel',
  'out.bias = attention_output_bias',
];

const multiHead: RowText = kept('keras.layers.MultiHeadAttention', {
  signatures: [
    {
      params:
        'num_heads, key_dim, value_dim=None, dropout=0.0, use_bias=True, output_shape=None, attention_axes=None, ' +
        'kernel_initializer="glorot_uniform", bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, ' +
        'activity_regularizer=None, kernel_constraint=None, bias_constraint=None, **kwargs',
    },
  ],
  pytorch: {
    code: 'KerasMultiHeadAttention(?width, num_heads, key_dim, value_dim=value_dim, dropout=dropout, use_bias=use_bias)',
    helpers: ['KerasMultiHeadAttention'],
    holes: attentionHoles,
    weights: TORCH_HEADS,
    note: '`nn.MultiheadAttention(width, num_heads)` is the same where `num_heads * key_dim` is the width; its masks are True where attention is forbidden.',
  },
  jax: {
    setup: RNGS,
    code: 'nnx.MultiHeadAttention(num_heads=num_heads, in_features=?width, qkv_features=num_heads * key_dim, dropout_rate=dropout, use_bias=use_bias, decode=False, rngs=rngs)',
    holes: attentionHoles,
    weights: JAX_HEADS,
    note: 'Called on (query, key, value), where Keras has (query, value, key); the mask has an axis of heads, `mask[:, None]`.',
  },
  caveats: ['attention-mask', 'attention-head-size', 'fully-masked-row'],
  proof: { compare: 'shape' },
  examples: [
    trial(
      { num_heads: 2, key_dim: 3 },
      {
        inputs: { q: floats(2, 4, 6), v: floats(2, 5, 6) },
        holes: { width: '6' },
        source: { make: 'made = $call', use: 'result = made(q, v)' },
        jax: { make: 'made = $code', use: 'result = made(q, v, v)' },
      },
    ),
    trial(
      { num_heads: 2, key_dim: 3, use_bias: false },
      {
        inputs: { q: floats(2, 4, 6) },
        holes: { width: '6' },
        source: {
          make: 'made = $call',
          use: 'result = made(q, q, attention_mask=np.tril(np.ones((2, 4, 4), bool)))',
        },
        pytorch: {
          make: 'made = $code',
          use: 'result = made(q, q, attention_mask=q.new_ones(2, 4, 4).tril().bool())',
        },
        jax: {
          make: 'made = $code',
          use: 'result = made(q, q, q, mask=np.tril(np.ones((2, 1, 4, 4), bool)))',
        },
      },
    ),
  ],
});

const time =
  'Fold time into the batch: `layer(x.flatten(0, 1)).unflatten(0, x.shape[:2])`; `nn.Linear`, norms and dropout take the axis as it is.';

const rows: Readonly<Record<string, RowText>> = {
  LSTMCell: cell('LSTMCell', `${CELL}recurrent_activation="sigmoid", ${REST}`, '', true),
  GRUCell: cell(
    'GRUCell',
    `${CELL}recurrent_activation="sigmoid", ${REST.replace('**kwargs', 'reset_after=True, **kwargs')}`,
    'reset_after=reset_after, ',
    true,
  ),
  SimpleRNNCell: cell('SimpleRNNCell', `${CELL}${REST}`, '', false),
  RNN: {
    signatures: [
      {
        params:
          'cell, return_sequences=False, return_state=False, go_backwards=False, stateful=False, unroll=False, time_major=False, **kwargs',
      },
    ],
    pytorch: {
      code: 'Recurrent(cell, return_sequences=return_sequences, return_state=return_state, go_backwards=go_backwards)',
      helpers: ['Recurrent'],
      note: 'The cell is a module with `hidden_size` that takes (inputs, states) and gives the new states.',
    },
    jax: {
      code: 'Recurrent(cell, return_sequences=return_sequences, return_state=return_state, go_backwards=go_backwards)',
      helpers: ['Recurrent'],
      note: 'The cell is a module with `units` and `count` (of states) that takes (inputs, states) and gives the new states.',
    },
    keras: [
      {
        when: 'not absent(time_major)',
        code: 'keras.layers.RNN(cell, return_sequences=return_sequences, return_state=return_state, go_backwards=go_backwards, stateful=stateful, unroll=unroll)',
        note: '`time_major` is gone: transpose the inputs.',
      },
      { code: 'keras.layers.RNN(...)' },
    ],
    caveats: ['lstm-returns', 'keras-removed-arguments'],
    examples: [
      { cell: py('tf.keras.layers.SimpleRNNCell(4)') },
      { cell: py('tf.keras.layers.LSTMCell(4)'), return_sequences: true },
    ].map((args) => trial(args, { on: [floats(2, 5, 3)], holes: { in_features: '3' }, compare: 'shape' })),
  },
  Bidirectional: {
    signatures: [{ params: 'layer, merge_mode="concat", weights=None, backward_layer=None, **kwargs' }],
    pytorch: {
      code: 'KerasBidirectional(layer, ?backward, merge_mode=merge_mode)',
      helpers: ['KerasBidirectional'],
      holes: { backward: 'A second layer like the first, with `go_backwards=True`.' },
      note: '`nn.LSTM(..., bidirectional=True)` concatenates too, but its output at the last step holds the first step of the backward direction only with `return_sequences=True`.',
    },
    jax: {
      code: 'KerasBidirectional(layer, ?backward, merge_mode=merge_mode)',
      helpers: ['KerasBidirectional'],
      holes: { backward: 'A second layer like the first, with `go_backwards=True`.' },
    },
    keras: 'keras.layers.Bidirectional(...)',
    caveats: ['lstm-returns'],
    examples: [
      { layer: py('tf.keras.layers.SimpleRNN(4)') },
      { layer: py('tf.keras.layers.SimpleRNN(4, return_sequences=True)'), merge_mode: 'sum' },
    ].map((args, i) =>
      trial(args, {
        on: [floats(2, 5, 3)],
        compare: 'shape',
        holes: {
          in_features: '3',
          backward: {
            pytorch: `Recurrent(nn.RNN(3, 4, batch_first=True), return_sequences=${i === 1 ? 'True' : 'False'}, go_backwards=True)`,
            jax: `Recurrent(KerasSimpleRNNCell(3, 4, rngs=rngs), return_sequences=${i === 1 ? 'True' : 'False'}, go_backwards=True)`,
          },
        },
      }),
    ),
  },
  TimeDistributed: kept('keras.layers.TimeDistributed', {
    signatures: [{ params: 'layer, **kwargs' }],
    pytorch: {
      code: 'layer',
      call: '?layer(?inputs.flatten(0, 1)).unflatten(0, ?inputs.shape[:2])',
      holes: { layer: 'The layer made here.', inputs: 'What it is called on: (batch, time, ...).' },
      note: time,
    },
    jax: {
      code: 'layer',
      call: 'jax.vmap(?layer, in_axes=1, out_axes=1)(?inputs)',
      holes: { layer: 'The layer made here.', inputs: 'What it is called on: (batch, time, ...).' },
      note: 'A layer with dropout or batch statistics wants `nnx.vmap`, or time folded into the batch by `reshape`.',
    },
    caveats: ['batch-norm-axis'],
    examples: [trial({ layer: py('tf.keras.layers.Flatten()') }, { on: [floats(2, 4, 3, 2)] })],
  }),
  MultiHeadAttention: multiHead,
  Attention: {
    signatures: [
      { params: 'use_scale=False, score_mode="dot", causal=False, **kwargs', api: 'v2' },
      { params: 'use_scale=False, causal=False, **kwargs', api: 'v1' },
    ],
    pytorch: [
      none(
        'The learned scale is one `nn.Parameter(torch.ones(()))` that multiplies the query; then as below.',
        {
          when: 'use_scale is True',
        },
      ),
      {
        when: 'causal is True',
        code: 'lambda inputs: F.scaled_dot_product_attention(inputs[0], inputs[-1], inputs[1], is_causal=True, scale=1.0)',
      },
      {
        code: 'lambda inputs: F.scaled_dot_product_attention(inputs[0], inputs[-1], inputs[1], scale=1.0)',
        note: 'Keras does not divide by the root of the width, so `scale` is 1.',
      },
    ],
    jax: [
      none('The learned scale is one `nnx.Param(jnp.ones(()))` that multiplies the query; then as below.', {
        when: 'use_scale is True',
      }),
      {
        when: 'causal is True',
        code: 'lambda inputs: jax.nn.dot_product_attention(inputs[0][:, :, None], inputs[-1][:, :, None], inputs[1][:, :, None], scale=1.0, is_causal=True)[:, :, 0]',
      },
      {
        code: 'lambda inputs: jax.nn.dot_product_attention(inputs[0][:, :, None], inputs[-1][:, :, None], inputs[1][:, :, None], scale=1.0)[:, :, 0]',
        note: 'Keras does not divide by the root of the width, so `scale` is 1.',
      },
    ],
    keras: [
      {
        when: 'not absent(causal)',
        code: 'keras.layers.Attention(use_scale=use_scale)',
        call: '?layer(?inputs, use_causal_mask=causal)',
        holes: { layer: 'The layer made here.', inputs: 'The list [query, value] or [query, value, key].' },
      },
      { code: 'keras.layers.Attention(...)' },
    ],
    caveats: ['attention-mask', 'keras-removed-arguments', 'attention-scale', 'fully-masked-row'],
    examples: [{}].map((args) =>
      trial(args, {
        inputs: { q: floats(2, 4, 6), v: floats(2, 5, 6), k: floats(2, 5, 6) },
        source: { make: 'made = $call', use: 'result = made([q, v, k])' },
      }),
    ),
  },
  AdditiveAttention: kept('keras.layers.AdditiveAttention', {
    signatures: [{ params: 'use_scale=True, **kwargs' }],
    pytorch: redesign(
      '`scores = (v * torch.tanh(query[:, :, None] + key[:, None])).sum(-1)` with the parameter `v` (Keras: `scale`), then `scores.softmax(-1) @ value`.',
      minutes,
    ),
    jax: redesign(
      '`scores = (v * jnp.tanh(query[:, :, None] + key[:, None])).sum(-1)` with the parameter `v` (Keras: `scale`), then `jax.nn.softmax(scores) @ value`.',
      minutes,
    ),
    caveats: ['attention-mask'],
  }),
};

export const kerasWrappers = table('tf.keras.layers', sparing(rows));
