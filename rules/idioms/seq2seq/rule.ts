import { idiom } from '../../../src/catalog/kit.js';

const S = 'tf.contrib.seq2seq.';
const A = 'tfa.seq2seq.';
const OPEN = {
  inputs: 'The size of an embedded token.',
  units: 'The size of the state.',
  memory: 'The size of what the encoder gives at each step.',
  classes: 'The number of tokens.',
};
const SEARCH =
  'Where nothing is given, as in `GreedyEmbeddingHelper`, the embedding of the largest logit is the next input, until the end token; a beam search keeps the best `beam_width` prefixes by the sum of their log-probabilities, over beams times tokens, and sorts the states along.';
const MORE =
  'This is the attention of Bahdanau; that of Luong scores by `query @ keys.T` instead. Scores beyond the length of the input are minus infinity before the softmax.';

export default idiom('seq2seq', {
  title: 'Decoders with attention, by `seq2seq`',
  text: 'A cell is wrapped in an attention mechanism over what the encoder gave, a helper says what the next input is, a decoder joins both, and `dynamic_decode` runs it to the end. All of it left with `tf.contrib` and TensorFlow Addons. The loop over the steps is written: cell, attention, output.',
  parts: {
    decode: { symbols: [`${S}dynamic_decode`, `${A}dynamic_decode`] },
    attention: {
      symbols: [
        `${S}BahdanauAttention`,
        `${S}LuongAttention`,
        `${S}AttentionWrapper`,
        `${A}BahdanauAttention`,
        `${A}LuongAttention`,
        `${A}AttentionWrapper`,
      ],
      role: ['call', 'base class'],
    },
    part: {
      symbols: [`${S}*`, `${A}*`],
      except: [`${S}sequence_loss`, `${A}sequence_loss`, `${S}python.*`],
      role: ['call', 'base class', 'method'],
    },
  },
  needs: ['decode|attention|part'],
  scale: 'structure',
  example: { before: 'legacy' },
  pytorch: {
    code: `
class Decoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.cell = nn.LSTMCell(?inputs + ?units, ?units)
        self.query = nn.Linear(?units, ?units, bias=False)
        self.key = nn.Linear(?memory, ?units, bias=False)
        self.score = nn.Linear(?units, 1, bias=False)
        self.attention = nn.Linear(?units + ?memory, ?units, bias=False)
        self.output = nn.Linear(?units, ?classes)

    def step(self, x, attention, state, memory, mask):
        state = self.cell(torch.cat([x, attention], dim=-1), state)
        scores = self.score(torch.tanh(self.query(state[0])[:, None] + self.key(memory)))[..., 0]
        weights = scores.masked_fill(~mask, -torch.inf).softmax(dim=-1)
        context = (weights[..., None] * memory).sum(dim=1)
        attention = self.attention(torch.cat([state[0], context], dim=-1))
        return self.output(attention), attention, state

    def forward(self, targets, state, memory, mask):
        logits, attention = [], torch.zeros_like(state[0])
        for x in targets.unbind(dim=1):
            output, attention, state = self.step(x, attention, state, memory, mask)
            logits.append(output)
        return torch.stack(logits, dim=1)`,
    holes: OPEN,
    note: `This is training, where the right tokens are given. ${SEARCH} ${MORE} A transformer does the same in one \`nn.MultiheadAttention\`, if the model may change.`,
    caveats: ['dense-kernel-transposed'],
    effort: 'day',
  },
  jax: {
    code: `
class Decoder(nnx.Module):
    def __init__(self, rngs):
        self.cell = nnx.OptimizedLSTMCell(?inputs + ?units, ?units, rngs=rngs)
        self.query = nnx.Linear(?units, ?units, use_bias=False, rngs=rngs)
        self.key = nnx.Linear(?memory, ?units, use_bias=False, rngs=rngs)
        self.score = nnx.Linear(?units, 1, use_bias=False, rngs=rngs)
        self.attention = nnx.Linear(?units + ?memory, ?units, use_bias=False, rngs=rngs)
        self.output = nnx.Linear(?units, ?classes, rngs=rngs)

    def step(self, x, attention, state, memory, mask):
        state, hidden = self.cell(state, jnp.concatenate([x, attention], axis=-1))
        scores = self.score(jnp.tanh(self.query(hidden)[:, None] + self.key(memory)))[..., 0]
        weights = jax.nn.softmax(jnp.where(mask, scores, -jnp.inf), axis=-1)
        context = (weights[..., None] * memory).sum(axis=1)
        attention = self.attention(jnp.concatenate([hidden, context], axis=-1))
        return self.output(attention), attention, state

    def __call__(self, targets, state, memory, mask):
        logits, attention = [], jnp.zeros_like(state[1])
        for x in jnp.unstack(targets, axis=1):
            output, attention, state = self.step(x, attention, state, memory, mask)
            logits.append(output)
        return jnp.stack(logits, axis=1)`,
    holes: OPEN,
    note: `This is training, where the right tokens are given; \`nnx.scan\` runs many steps without unrolling them. The state is a pair of cell and hidden state. ${SEARCH} ${MORE}`,
    effort: 'day',
  },
  keras: {
    code: `
class Decoder(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.cell = keras.layers.LSTMCell(?units)
        self.query = keras.layers.Dense(?units, use_bias=False)
        self.key = keras.layers.Dense(?units, use_bias=False)
        self.score = keras.layers.Dense(1, use_bias=False)
        self.attention = keras.layers.Dense(?units, use_bias=False)
        self.logits = keras.layers.Dense(?classes)

    def step(self, x, attention, state, memory, mask):
        hidden, state = self.cell(keras.ops.concatenate([x, attention], axis=-1), state)
        scores = self.score(keras.ops.tanh(self.query(hidden)[:, None] + self.key(memory)))[..., 0]
        weights = keras.ops.softmax(keras.ops.where(mask, scores, -1e9), axis=-1)
        context = keras.ops.sum(weights[..., None] * memory, axis=1)
        attention = self.attention(keras.ops.concatenate([hidden, context], axis=-1))
        return self.logits(attention), attention, state

    def call(self, targets, state, memory, mask):
        logits, attention = [], keras.ops.zeros_like(state[0])
        for x in keras.ops.unstack(targets, axis=1):
            output, attention, state = self.step(x, attention, state, memory, mask)
            logits.append(output)
        return keras.ops.stack(logits, axis=1)`,
    holes: OPEN,
    note: `This is training, where the right tokens are given. The number of steps has to be known, and the state is a pair of hidden and cell state. ${SEARCH} ${MORE} \`keras.layers.AdditiveAttention\` computes the same scores for all steps at once, where attention is not fed back.`,
    effort: 'day',
  },
});
