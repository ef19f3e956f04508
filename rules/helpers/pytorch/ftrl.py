"""The FTRL optimizer of TensorFlow, which PyTorch lacks."""

import torch


class Ftrl(torch.optim.Optimizer):
    """Follow the regularised leader, with sparse weights through `l1`."""

    def __init__(self, params, lr, power=-0.5, initial=0.1, l1=0.0, l2=0.0, shrinkage=0.0, beta=0.0):
        defaults = {"lr": lr, "power": power, "initial": initial, "l1": l1, "l2": l2}
        super().__init__(params, defaults | {"shrinkage": shrinkage, "beta": beta})

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
        state, lr, power = self.state[weight], group["lr"], -group["power"]
        if not state:
            state["square"] = torch.full_like(weight, group["initial"])
            state["linear"] = torch.zeros_like(weight)
        shrunk = weight.grad + 2 * group["shrinkage"] * weight
        square = state["square"] + weight.grad.square()
        sigma = (square**power - state["square"] ** power) / lr
        linear = state["linear"] + shrunk - sigma * weight
        l2 = group["l2"] + group["beta"] / (2 * lr)
        clipped = linear.clamp(-group["l1"], group["l1"])
        weight.copy_((clipped - linear) / (square**power / lr + 2 * l2))
        state["square"], state["linear"] = square, linear
