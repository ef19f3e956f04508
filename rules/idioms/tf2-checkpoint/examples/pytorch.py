"""The same: a file for each step, of which the last two stay."""
import pathlib

import torch
from torch import nn


def run(data, folder, steps):
    model = nn.Linear(3, 1, bias=False)
    with torch.no_grad():
        model.weight.copy_(torch.as_tensor(data["w"]).T)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1, eps=1e-7)
    step = 0
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    last = max(folder.glob('ckpt-*.pt'), default=None)
    if last is not None:
        state = torch.load(last, map_location='cpu')
        model.load_state_dict(state['model'])
        optimizer.load_state_dict(state['optimizer'])
        step = state['step']
    while step < steps:
        x, y = torch.as_tensor(data["x"][step]), torch.as_tensor(data["y"][step])
        optimizer.zero_grad()
        torch.mean(torch.square(model(x) - y)).backward()
        optimizer.step()
        step += 1
        state = {'model': model.state_dict(), 'optimizer': optimizer.state_dict(), 'step': step}
        torch.save(state, folder / f'ckpt-{step:08}.pt')
        for old in sorted(folder.glob('ckpt-*.pt'))[:-2]:
            old.unlink()
    return model.weight.T, step


def main(data):
    run(data, "checkpoints", 4)
    w, step = run(data, "checkpoints", 6)
    return {"w": w, "step": step, "files": len(list(pathlib.Path("checkpoints").iterdir()))}
