"""The RMSprop of `tf.train`, which differs from `torch.optim.RMSprop` in four places."""

import torch


class TFRMSprop(torch.optim.Optimizer):
    """Accumulator from 1, epsilon inside the root, decay 0.9, learning rate inside the momentum."""

    def __init__(self, params, lr, decay=0.9, momentum=0.0, eps=1e-10):
        super().__init__(params, {"lr": lr, "decay": decay, "momentum": momentum, "eps": eps})

    @torch.no_grad()
    def step(self, closure=None):
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        for group in self.param_groups:
            for weight in group["params"]:
                if weight.grad is not None:
                    self._step_one(weight, group)
        return loss

    def _step_one(self, weight, group):
        state = self.state[weight]
        if not state:
            state["mean_square"] = torch.ones_like(weight)
            state["momentum"] = torch.zeros_like(weight)
        mean_square, velocity = state["mean_square"], state["momentum"]
        mean_square.lerp_(weight.grad.square(), 1 - group["decay"])
        update = group["lr"] * weight.grad / (mean_square + group["eps"]).sqrt()
        weight.sub_(velocity.mul_(group["momentum"]).add_(update))
