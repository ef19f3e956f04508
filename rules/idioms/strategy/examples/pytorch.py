"""The same in as many processes as there are devices, here one: each takes its part of the batch, and gradients are averaged."""
import os
import socket

import torch
import torch.distributed as dist
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def main(data):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    os.environ |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port), "RANK": "0", "WORLD_SIZE": "1", "LOCAL_RANK": "0"}
    dataset = TensorDataset(torch.as_tensor(data["x"]), torch.as_tensor(data["y"]))
    model = nn.Linear(4, 1, bias=False)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["kernel"]).T)

    dist.init_process_group()
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model = nn.parallel.DistributedDataParallel(model.to(device))
    sampler = torch.utils.data.DistributedSampler(dataset)
    loader = DataLoader(dataset, 8 // dist.get_world_size(), sampler=sampler, drop_last=True)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

    def train_step(x, y):
        optimizer.zero_grad()
        torch.mean(torch.square(model(x) - y)).backward()
        optimizer.step()

    for epoch in range(5):
        sampler.set_epoch(epoch)
        for batch in loader:
            train_step(*[each.to(device) for each in batch])
    dist.destroy_process_group()
    return {"kernel": model.module.weight.T}
