"""The same as a function with a backward pass of its own."""
import torch


class GuidedRelu(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.relu(x)

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return torch.relu(upstream) * (x > 0)


guided_relu = GuidedRelu.apply


def main(data):
    x = torch.as_tensor(data["x"]).requires_grad_()
    w = torch.as_tensor(data["w"]).requires_grad_()
    y = guided_relu(x @ w)
    (torch.as_tensor(data["weight"]) * y).sum().backward()
    return {"y": y, "dx": x.grad, "dw": w.grad}
