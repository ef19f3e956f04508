import torch
from torch import nn


def main(data):
    x, y = torch.from_numpy(data['x']), torch.from_numpy(data['y'])
    model = nn.Linear(3, 1, bias=False)
    with torch.no_grad():
        model.weight.copy_(torch.from_numpy(data['kernel'].T))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 / (1 + 0.5 * step))
    for _ in range(2):
        for at in range(0, 64, 8):
            optimizer.zero_grad()
            torch.mean((model(x[at : at + 8]) - y[at : at + 8]) ** 2).backward()
            optimizer.step()
            scheduler.step()
    return {'kernel': model.weight.detach().numpy().T}
