"""The restarts of TensorFlow's cosine decay, whose periods may grow by any factor and whose peaks may shrink."""

import math


def cosine_restarts_factor(step, first_decay_steps, t_mul=2.0, m_mul=1.0, alpha=0.0):
    """The share of the first rate at a step, for `torch.optim.lr_scheduler.LambdaLR`."""
    done = step / first_decay_steps
    if t_mul == 1.0:
        restart = math.floor(done)
        done -= restart
    else:
        restart = math.floor(math.log(1 - done * (1 - t_mul)) / math.log(t_mul) + 1e-9)
        done = (done - (1 - t_mul**restart) / (1 - t_mul)) / t_mul**restart
    return (1 - alpha) * m_mul**restart * 0.5 * (1 + math.cos(math.pi * done)) + alpha
