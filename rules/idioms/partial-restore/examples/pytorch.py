"""The same with a dictionary of weights, out of which the head is left."""
import torch
from torch import nn


class Network(nn.Module):
    def __init__(self, body, head):
        super().__init__()
        self.body = nn.Linear(3, 6)
        self.logits = nn.Linear(6, head.shape[1])
        with torch.no_grad():
            self.body.weight.copy_(torch.as_tensor(body).T)
            self.logits.weight.copy_(torch.as_tensor(head).T)
            self.body.bias.zero_()
            self.logits.bias.zero_()

    def forward(self, x):
        return self.logits(torch.relu(self.body(x)))


def main(data):
    path = "model"
    torch.save(Network(data["body"], data["old_head"]).state_dict(), path)

    model = Network(data["body"] * 0, data["new_head"])
    state = torch.load(path, map_location='cpu')
    excluded = ("logits",)
    state = {name: value for name, value in state.items() if not name.startswith(excluded)}
    missing, unexpected = model.load_state_dict(state, strict=False)
    assert sorted(missing) == ["logits.bias", "logits.weight"] and unexpected == []
    with torch.inference_mode():
        return {"logits": model(torch.as_tensor(data["x"])), "restored": len(state)}
