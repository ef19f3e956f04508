"""The code of the model, and its weights from a file."""
import torch
from torch import nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.dense = nn.Linear(3, 2, bias=False)

    def forward(self, x):
        return torch.tanh(self.dense(x))


def write(data, path):
    torch.save({"dense.weight": torch.as_tensor(data["w"]).T}, path)


def main(data):
    path = "model.pt"
    write(data, path)
    model = Model()
    model.load_state_dict(torch.load(path, map_location='cpu'))
    model.eval()
    with torch.no_grad():
        outputs = model(torch.as_tensor(data["x"]))
    return {"scores": outputs}
