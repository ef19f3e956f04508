"""The same with the states of the model and of the optimizer in one file."""
import torch
from torch import nn


def new():
    model = nn.Linear(3, 1, bias=False)
    return model, torch.optim.Adam(model.parameters(), lr=0.1, eps=1e-7)


def train(model, optimizer, x, y):
    optimizer.zero_grad()
    torch.mean(torch.square(model(torch.as_tensor(x)) - torch.as_tensor(y))).backward()
    optimizer.step()


def main(data):
    path, step = "model", 0
    model, optimizer = new()
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["w"]).T)
    for i in range(2):
        train(model, optimizer, data["x"][i], data["y"][i])
        step += 1
    state = {'model': model.state_dict(), 'optimizer': optimizer.state_dict(), 'step': step}
    torch.save(state, "model")

    model, optimizer = new()
    state = torch.load(path, map_location='cpu')
    model.load_state_dict(state['model'])
    optimizer.load_state_dict(state['optimizer'])
    step = state['step']
    for i in range(2, 4):
        train(model, optimizer, data["x"][i], data["y"][i])
        step += 1
    return {"w": model.weight.T, "step": step}
