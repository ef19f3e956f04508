"""The RMSprop of TensorFlow, which differs from `torch.optim.RMSprop` in four places."""

import torch


class TFRMSprop(torch.optim.Optimizer):
    """Accumulator from 1 (Keras: `initial=0.0`), epsilon inside the root, decay 0.9, learning rate inside the momentum."""

    def __init__(self, params, lr, decay=0.9, momentum=0.0, eps=1e-10, centered=False, initial=1.0):
        defaults = {"lr": lr, "decay": decay, "momentum": momentum, "eps": eps}
        super().__init__(params, defaults | {"centered": centered, "initial": initial})

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
            state["mean_square"] = torch.full_like(weight, group["initial"])
            state["momentum"] = torch.zeros_like(weight)
            state["mean"] = torch.zeros_like(weight)
        variance = state["mean_square"].lerp_(weight.grad.square(), 1 - group["decay"])
        if group["centered"]:
            variance = variance - state["mean"].lerp_(weight.grad, 1 - group["decay"]).square()
        update = group["lr"] * weight.grad / (variance + group["eps"]).sqrt()
        weight.sub_(state["momentum"].mul_(group["momentum"]).add_(update))
