"""The step is the body of the loop."""
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def loss_fn(y_pred, y):
    return torch.mean(torch.square(y - y_pred)) + 0.1 * torch.mean(torch.abs(y_pred))


def main(data):
    model = nn.Linear(3, 1)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["w"]).T)
        model.bias.zero_()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    loader = DataLoader(TensorDataset(torch.as_tensor(data["x"]), torch.as_tensor(data["y"])), batch_size=8)
    for epoch in range(2):
        model.train()
        for x, y in loader:
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
    return {"w": model.weight.T}
