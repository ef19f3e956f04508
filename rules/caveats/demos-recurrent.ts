/** Programs that show the caveats about recurrent layers and attention. */
import { demonstrations, floats } from '../../src/catalog/kit.js';

/** Weights of a TF1 cell of 4 units over 3 features, and a batch of 2 sequences of 5 steps. */
const cell = { x: floats(2, 5, 3), k: floats(7, 16), b: floats(16) };

const tf1Lstm = `
cell = tf.nn.rnn_cell.LSTMCell(4)
result, _ = tf.nn.dynamic_rnn(cell, x, dtype=tf.float32)
for v, value in zip(cell.variables, (k, b)):
    fetch(v.assign(value))`;

/** Moves gates from the order i, j, f, o to i, f, j, o. */
const reordered = `
def gates(w, forget=0.0):
    i, j, f, o = w.chunk(4, -1)
    return torch.cat([i, f + forget, j, o], -1)`;

const torchLstm = (kernel: string, bias: string) => `
m = nn.LSTM(3, 4, batch_first=True)
k, b = ${kernel}, ${bias}
m.load_state_dict(dict(weight_ih_l0=k[:3].T, weight_hh_l0=k[3:].T, bias_ih_l0=b, bias_hh_l0=torch.zeros(16)))
result = m(x)[0]`;

export const recurrentDemos = demonstrations({
  'lstm-tf1-cell': [
    {
      target: 'pytorch',
      api: 'v1',
      inputs: cell,
      source: tf1Lstm,
      naive: torchLstm('k', 'b'),
      right: reordered + torchLstm('gates(k)', 'gates(b, 1.0)'),
      shows: { apart: 0.3 },
    },
    {
      target: 'pytorch',
      api: 'v1',
      inputs: cell,
      source: tf1Lstm,
      naive: reordered + torchLstm('gates(k)', 'gates(b)'),
      right: reordered + torchLstm('gates(k)', 'gates(b, 1.0)'),
      shows: { apart: 0.05 },
    },
  ],
  'lstm-two-biases': {
    target: 'pytorch',
    inputs: { x: floats(2, 5, 3), k: floats(3, 16), r: floats(4, 16), b: floats(16) },
    source: `
layer = tf.keras.layers.LSTM(4, return_sequences=True)
layer.build(x.shape)
layer.set_weights([k, r, b])
result = layer(x)`,
    naive: `
m = nn.LSTM(3, 4, batch_first=True)
m.load_state_dict(dict(weight_ih_l0=k.T, weight_hh_l0=r.T, bias_ih_l0=b), strict=False)
result = m(x)[0]`,
    right: `
m = nn.LSTM(3, 4, batch_first=True)
m.load_state_dict(dict(weight_ih_l0=k.T, weight_hh_l0=r.T, bias_ih_l0=b, bias_hh_l0=torch.zeros(16)))
result = m(x)[0]`,
    shows: { apart: 0.05 },
  },
  'gru-reset-gate': [
    {
      target: 'pytorch',
      inputs: { x: floats(2, 5, 3), k: floats(3, 12), r: floats(4, 12), b: floats(12) },
      source: `
layer = tf.keras.layers.GRU(4, return_sequences=True, reset_after=False)
layer.build(x.shape)
layer.set_weights([k, r, b])
result = layer(x)`,
      naive: `
def gates(w):
    z, r, n = w.chunk(3, -1)
    return torch.cat([r, z, n], -1)
m = nn.GRU(3, 4, batch_first=True)
m.load_state_dict(dict(
    weight_ih_l0=gates(k).T, weight_hh_l0=gates(r).T, bias_ih_l0=gates(b), bias_hh_l0=torch.zeros(12)))
result = m(x)[0]`,
      right: `
h, outputs = torch.zeros(2, 4), []
for step in x.unbind(1):
    a = step @ k + b
    update, reset = torch.sigmoid(a[:, :8] + h @ r[:, :8]).chunk(2, 1)
    h = update * h + (1 - update) * torch.tanh(a[:, 8:] + (reset * h) @ r[:, 8:])
    outputs.append(h)
result = torch.stack(outputs, 1)`,
      shows: { apart: 0.05 },
    },
    {
      target: 'pytorch',
      inputs: { x: floats(2, 5, 3), k: floats(3, 12), r: floats(4, 12), b: floats(2, 12) },
      source: `
layer = tf.keras.layers.GRU(4, return_sequences=True)
layer.build(x.shape)
layer.set_weights([k, r, b])
result = layer(x)`,
      naive: `
m = nn.GRU(3, 4, batch_first=True)
m.load_state_dict(dict(weight_ih_l0=k.T, weight_hh_l0=r.T, bias_ih_l0=b[0], bias_hh_l0=b[1]))
result = m(x)[0]`,
      right: `
def gates(w):
    z, r, n = w.chunk(3, -1)
    return torch.cat([r, z, n], -1)
m = nn.GRU(3, 4, batch_first=True)
m.load_state_dict(dict(
    weight_ih_l0=gates(k).T, weight_hh_l0=gates(r).T, bias_ih_l0=gates(b[0]), bias_hh_l0=gates(b[1])))
result = m(x)[0]`,
      shows: { apart: 0.1 },
    },
  ],
  'rnn-sequence-length': [
    {
      target: 'pytorch',
      api: 'v1',
      inputs: cell,
      source: `
cell = tf.nn.rnn_cell.LSTMCell(4)
_, state = tf.nn.dynamic_rnn(cell, x, sequence_length=[5, 2], dtype=tf.float32)
for v, value in zip(cell.variables, (k, b)):
    fetch(v.assign(value))
result = state.h`,
      naive: `${reordered}${torchLstm('gates(k)', 'gates(b, 1.0)')}
result = m(x)[1][0][0]`,
      right: `${reordered}${torchLstm('gates(k)', 'gates(b, 1.0)')}
packed = nn.utils.rnn.pack_padded_sequence(x, torch.tensor([5, 2]), batch_first=True, enforce_sorted=False)
result = m(packed)[1][0][0]`,
      shows: { apart: 0.05 },
    },
    {
      target: 'jax',
      inputs: { x: floats(2, 5, 3), k: floats(3, 4), r: floats(4, 4) },
      source: `
layer = tf.keras.layers.SimpleRNN(4)
layer.build(x.shape)
layer.set_weights([k, r, tf.zeros(4)])
result = layer(x, mask=tf.sequence_mask([5, 2], 5))`,
      naive: `
cell = nnx.SimpleCell(3, 4, rngs=nnx.Rngs(0))
cell.dense_i.kernel[...], cell.dense_h.kernel[...] = k, r
result = nnx.RNN(cell, return_carry=True)(x)[0]`,
      right: `
cell = nnx.SimpleCell(3, 4, rngs=nnx.Rngs(0))
cell.dense_i.kernel[...], cell.dense_h.kernel[...] = k, r
result = nnx.RNN(cell, return_carry=True)(x, seq_lengths=jnp.array([5, 2]))[0]`,
      shows: { apart: 0.05 },
    },
  ],
  'rnn-dropout': [
    {
      target: 'pytorch',
      source: `
layer = tf.keras.layers.LSTM(4, dropout=0.5)
x = tf.ones([1, 4, 3])
result = float(np.std([tf.reduce_sum(layer(x, training=True)) for _ in range(20)])) > 1e-6`,
      naive: `
layer = nn.LSTM(3, 4, batch_first=True, dropout=0.5)
x = torch.ones(1, 4, 3)
result = float(np.std([layer(x)[0][:, -1].sum().item() for _ in range(20)])) > 1e-6`,
      right: `
layer = nn.LSTM(3, 4, batch_first=True)
x = torch.ones(1, 4, 3)
masked = lambda: x * (torch.rand(1, 1, 3) > 0.5) / 0.5
result = float(np.std([layer(masked())[0][:, -1].sum().item() for _ in range(20)])) > 1e-6`,
      shows: { instead: 'kind' },
    },
  ],
  'attention-mask': {
    target: 'pytorch',
    inputs: { x: floats(1, 3, 4) },
    source: `
mask = tf.constant([[[True, False, False], [True, True, False], [False, True, True]]])
layer = tf.keras.layers.MultiHeadAttention(1, 4, use_bias=False)
layer(x, x)
layer.set_weights([np.eye(4).reshape(w.shape) for w in layer.get_weights()])
result = layer(x, x, attention_mask=mask)`,
    naive: `
mask = torch.tensor([[True, False, False], [True, True, False], [False, True, True]])
layer = nn.MultiheadAttention(4, 1, bias=False, batch_first=True)
layer.load_state_dict({'in_proj_weight': torch.eye(4).repeat(3, 1), 'out_proj.weight': torch.eye(4)})
result = layer(x, x, x, attn_mask=mask)[0]`,
    right: `
mask = torch.tensor([[True, False, False], [True, True, False], [False, True, True]])
layer = nn.MultiheadAttention(4, 1, bias=False, batch_first=True)
layer.load_state_dict({'in_proj_weight': torch.eye(4).repeat(3, 1), 'out_proj.weight': torch.eye(4)})
result = layer(x, x, x, attn_mask=~mask)[0]`,
    shows: { apart: 0.3 },
  },
});
