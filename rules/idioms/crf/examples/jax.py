"""The loss of three sequences of tags, and the best tags of each."""
import jax
import jax.numpy as jnp
import numpy as np


def crf_log_likelihood(scores, tags, lengths, transitions):
    valid = jnp.arange(scores.shape[1]) < lengths[:, None]
    right = jnp.take_along_axis(scores, tags[..., None], axis=2)[..., 0] * valid
    moves = transitions[tags[:, :-1], tags[:, 1:]] * valid[:, 1:]

    def step(alpha, now):
        score, is_valid = now
        following = jax.nn.logsumexp(alpha[:, :, None] + transitions, axis=1) + score
        return jnp.where(is_valid[:, None], following, alpha), None

    rest = jnp.swapaxes(scores, 0, 1)[1:], valid.T[1:]
    alpha, _ = jax.lax.scan(step, scores[:, 0], rest)
    return right.sum(1) + moves.sum(1) - jax.nn.logsumexp(alpha, axis=1)


def viterbi_decode(scores, transitions):
    def step(best, score):
        paths = best[:, None] + transitions
        return paths.max(axis=0) + score, paths.argmax(axis=0)

    best, back = jax.lax.scan(step, scores[0], scores[1:])
    path = [int(best.argmax())]
    for previous in back[::-1]:
        path.append(int(previous[path[-1]]))
    return path[::-1], best.max()


def main(data):
    scores, tags, lengths, transitions = (jnp.asarray(data[key]) for key in ("scores", "tags", "lengths", "transitions"))
    loss = -crf_log_likelihood(scores, tags, lengths, transitions).mean()
    paths, bests = zip(*[viterbi_decode(scores[i, :n], transitions) for i, n in enumerate(data["lengths"])])
    return {"loss": loss, "paths": np.concatenate(paths), "best": np.array([float(best) for best in bests])}
