import torch
from torch import nn


def main(data):
    xs, ys = torch.from_numpy(data['x']), torch.from_numpy(data['y'])
    model = nn.Linear(3, 1, bias=False)
    nn.init.zeros_(model.weight)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    loss_fn = nn.MSELoss()
    losses = []
    for _ in range(2):
        total = 0.0
        for x, y in zip(xs.split(8), ys.split(8)):
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            total += loss.item() * len(x)
            loss.backward()
            optimizer.step()
        losses.append(total / len(xs))
    return {'loss': losses, 'kernel': model.weight.detach().numpy().T}
