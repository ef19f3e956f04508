"""The loop that `fit` was."""
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def main(data):
    model = nn.Linear(4, 1)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["w"]).T)
        model.bias.zero_()
    x_train, y_train = torch.as_tensor(data["x"]), torch.as_tensor(data["y"])
    loss_fn = F.mse_loss
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    loader = DataLoader(TensorDataset(x_train, y_train), batch_size=8, shuffle=False)
    for epoch in range(3):
        model.train()
        for x, y in loader:
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
    model.eval()
    with torch.no_grad():
        predictions = model(x_train)
    return {"predictions": predictions, "w": model.weight.T}
