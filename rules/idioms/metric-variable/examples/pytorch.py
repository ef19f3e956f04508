import torch
from torch import nn


class Batches:
    def __init__(self):
        self.reset()

    def reset(self):
        self.total = 0.0

    def update(self):
        self.total += 1.0


def main(data):
    xs, ys = torch.from_numpy(data['x']), torch.from_numpy(data['y'])
    model, batches, history = nn.Linear(3, 1), Batches(), []
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    for _ in range(3):
        batches.reset()
        for x, y in zip(xs.split(16), ys.split(16)):
            optimizer.zero_grad()
            nn.functional.mse_loss(model(x), y).backward()
            optimizer.step()
            batches.update()
        history.append(batches.total)
    return {'batches': history}
