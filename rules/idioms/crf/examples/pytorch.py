"""The loss of three sequences of tags, and the best tags of each."""
import numpy as np
import torch


def crf_log_likelihood(scores, tags, lengths, transitions):
    steps = torch.arange(scores.shape[1])
    valid = steps < lengths[:, None]
    right = scores.gather(2, tags[..., None])[..., 0] * valid
    moves = transitions[tags[:, :-1], tags[:, 1:]] * valid[:, 1:]
    alpha = scores[:, 0]
    for t in range(1, scores.shape[1]):
        following = torch.logsumexp(alpha[:, :, None] + transitions, dim=1) + scores[:, t]
        alpha = torch.where(valid[:, t, None], following, alpha)
    return right.sum(1) + moves.sum(1) - torch.logsumexp(alpha, dim=1)


def viterbi_decode(scores, transitions):
    best, back = scores[0], []
    for score in scores[1:]:
        best, previous = torch.max(best[:, None] + transitions, dim=0)
        best, back = best + score, [previous, *back]
    path = [int(best.argmax())]
    for previous in back:
        path.append(int(previous[path[-1]]))
    return path[::-1], best.max()


def main(data):
    scores, tags, lengths, transitions = (torch.as_tensor(data[key]) for key in ("scores", "tags", "lengths", "transitions"))
    loss = -crf_log_likelihood(scores, tags, lengths, transitions).mean()
    paths, bests = zip(*[viterbi_decode(scores[i, :n], transitions) for i, n in enumerate(data["lengths"])])
    return {"loss": loss, "paths": np.concatenate(paths), "best": np.array([float(best) for best in bests])}
