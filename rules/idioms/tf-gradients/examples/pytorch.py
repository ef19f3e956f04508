"""The same by `autograd.grad`."""
import torch


def main(data):
    x = torch.as_tensor(data["x"]).requires_grad_()
    scores = torch.sin(x) + torch.square(x)
    slopes = torch.autograd.grad(scores.sum(), x, create_graph=True)
    penalty = torch.mean(torch.square(slopes[0]))
    return {"slopes": slopes[0].detach(), "penalty": penalty.detach()}
