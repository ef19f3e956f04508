"""The module's constructor makes and initialises the weights."""
import torch
from torch import nn


def main(data):
    class Model(nn.Module):
        def __init__(self):
            super().__init__()
            self.w = nn.Parameter(torch.as_tensor(data["weights"]))
            self.b = nn.Parameter(torch.full((3,), 0.5))

        def forward(self, inputs):
            return torch.relu(inputs @ self.w + self.b)

    inputs = torch.as_tensor(data["inputs"])
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model = Model().to(device)
    outputs = model(inputs.to(device))
    return {"outputs": outputs, "b": model.b}
