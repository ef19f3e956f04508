"""An operation that keeps the first number and zeroes all others."""
import torch


@torch.library.custom_op("mine::zero_out", mutates_args=())
def zero_out(inputs: torch.Tensor) -> torch.Tensor:
    return torch.where(torch.arange(inputs.numel()).reshape(inputs.shape) == 0, inputs, 0)

@zero_out.register_fake
def _(inputs):
    return torch.empty_like(inputs)


def main(data):
    return {"y": zero_out(torch.as_tensor(data["x"]))}
