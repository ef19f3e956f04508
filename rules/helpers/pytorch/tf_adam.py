"""The Adam of TensorFlow, which adds epsilon before it corrects the bias."""

import torch


class TFAdam(torch.optim.Adam):
    """`torch.optim.Adam` with the epsilon of `tf.train.AdamOptimizer` and of Keras."""

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, amsgrad=False):
        super().__init__(params, lr=lr, betas=betas, eps=eps, amsgrad=amsgrad)
        for group in self.param_groups:
            group.setdefault("tf_eps", group["eps"])

    def step(self, closure=None):
        for group in self.param_groups:
            steps = [self.state[p]["step"] for p in group["params"] if "step" in self.state.get(p, {})]
            t = 1 + int(max(steps, default=0))
            group["eps"] = group["tf_eps"] / (1 - group["betas"][1] ** t) ** 0.5
        return super().step(closure)
