"""Two layers of a class that holds what the scope gave."""
import torch
import torch.nn.functional as F
from torch import nn


class Conv(nn.Module):
    def __init__(self, in_channels, out_channels, kernel_size, stride=1):
        super().__init__()
        self.conv = nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding='same', bias=False)
        self.norm = nn.BatchNorm2d(out_channels, eps=0.001, momentum=1 - 0.999)

    def forward(self, x):
        return F.relu(self.norm(self.conv(x)))


def main(data):
    model = nn.Sequential(Conv(3, 4, 3), Conv(4, 2, 3))
    with torch.no_grad():
        model[0].conv.weight.copy_(torch.as_tensor(data["first"]).permute(3, 2, 0, 1))
        model[1].conv.weight.copy_(torch.as_tensor(data["second"]).permute(3, 2, 0, 1))
    model.train()
    return {"y": model(torch.as_tensor(data["x"]).permute(0, 3, 1, 2)).permute(0, 2, 3, 1)}
