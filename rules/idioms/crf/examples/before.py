"""The loss of three sequences of tags, and the best tags of each."""
import numpy as np
import tensorflow as tf
import tensorflow_addons as tfa


def main(data):
    scores, tags, lengths, transitions = (tf.constant(data[key]) for key in ("scores", "tags", "lengths", "transitions"))
    likelihood, _ = tfa.text.crf_log_likelihood(scores, tf.cast(tags, tf.int32), lengths, transitions)
    loss = -tf.reduce_mean(likelihood)
    paths, bests = zip(*[tfa.text.viterbi_decode(s[:n], transitions) for s, n in zip(scores, data["lengths"])])
    return {"loss": loss, "paths": np.concatenate(paths), "best": np.array(bests)}
