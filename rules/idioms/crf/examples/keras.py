"""The loss of three sequences of tags, and the best tags of each."""
import keras
import numpy as np


def crf_log_likelihood(scores, tags, lengths, transitions):
    steps, count = scores.shape[1], scores.shape[2]
    valid = keras.ops.cast(keras.ops.less(keras.ops.arange(steps), lengths[:, None]), scores.dtype)
    chosen = keras.ops.one_hot(tags, count, dtype=scores.dtype)
    right = keras.ops.sum(scores * chosen, axis=2) * valid
    moves = keras.ops.sum(keras.ops.matmul(chosen[:, :-1], transitions) * chosen[:, 1:], axis=2) * valid[:, 1:]
    alpha = scores[:, 0]
    for t in range(1, steps):
        following = keras.ops.logsumexp(alpha[:, :, None] + transitions, axis=1) + scores[:, t]
        alpha = keras.ops.where(valid[:, t, None] > 0, following, alpha)
    return keras.ops.sum(right, axis=1) + keras.ops.sum(moves, axis=1) - keras.ops.logsumexp(alpha, axis=1)


def viterbi_decode(scores, transitions):
    best, back = scores[0], []
    for t in range(1, scores.shape[0]):
        paths = best[:, None] + transitions
        back = [keras.ops.argmax(paths, axis=0), *back]
        best = keras.ops.max(paths, axis=0) + scores[t]
    path = [int(keras.ops.argmax(best))]
    for previous in back:
        path.append(int(previous[path[-1]]))
    return path[::-1], keras.ops.max(best)


def main(data):
    scores, tags, lengths, transitions = (keras.ops.convert_to_tensor(data[key]) for key in ("scores", "tags", "lengths", "transitions"))
    loss = -keras.ops.mean(crf_log_likelihood(scores, tags, lengths, transitions))
    paths, bests = zip(*[viterbi_decode(scores[i, :n], transitions) for i, n in enumerate(data["lengths"])])
    return {"loss": loss, "paths": np.concatenate(paths), "best": np.array([float(best) for best in bests])}
