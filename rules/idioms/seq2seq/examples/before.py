"""The logits of five steps, with the right tokens given."""
import tensorflow as tf
import tensorflow_addons as tfa


def main(data):
    memory, targets = tf.constant(data["memory"]), tf.constant(data["targets"])
    cell = tf.keras.layers.LSTMCell(3)
    mechanism = tfa.seq2seq.BahdanauAttention(3, memory, memory_sequence_length=data["lengths"])
    wrapper = tfa.seq2seq.AttentionWrapper(cell, mechanism, attention_layer_size=3)
    output = tf.keras.layers.Dense(5)
    decoder = tfa.seq2seq.BasicDecoder(wrapper, tfa.seq2seq.TrainingSampler(), output_layer=output)

    def decode():
        state = wrapper.get_initial_state(batch_size=2, dtype=tf.float32)
        outputs, _, _ = decoder(targets, initial_state=state, sequence_length=tf.constant([5, 5]))
        return outputs.rnn_output

    decode()
    cell.set_weights([data["kernel"], data["recurrent"], data["bias"]])
    output.set_weights([data["output"], data["output_bias"]])
    wrapper._attention_layers[0].set_weights([data["attention"]])
    mechanism.query_layer.set_weights([data["query"]])
    mechanism.memory_layer.set_weights([data["key"]])
    mechanism.attention_v.assign(data["score"][:, 0])
    # The keys were computed from the memory with the first weights.
    mechanism.setup_memory(memory, memory_sequence_length=data["lengths"])
    return {"logits": decode()}
