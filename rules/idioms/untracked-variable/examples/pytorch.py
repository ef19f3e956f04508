import torch
from torch import nn


class Scale(nn.Module):
    def __init__(self):
        super().__init__()
        self.kernel = nn.Parameter(torch.as_tensor(torch.ones([3, 1])))

    def forward(self, inputs):
        return torch.matmul(inputs, self.kernel)


def main(data):
    x, y = torch.from_numpy(data['x']), torch.from_numpy(data['y'])
    model = Scale()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(3):
        for at in range(0, 32, 8):
            optimizer.zero_grad()
            loss = torch.mean((model(x[at : at + 8]) - y[at : at + 8]) ** 2)
            loss.backward()
            optimizer.step()
    return {'kernel': model.kernel.detach().numpy(), 'trained': len(list(model.parameters()))}
