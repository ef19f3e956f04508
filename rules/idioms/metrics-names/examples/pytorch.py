import torch
from torch import nn


def main(data):
    xs, ys = torch.from_numpy(data['x']), torch.from_numpy(data['y'])
    model = nn.Linear(3, 1, bias=False)
    with torch.no_grad():
        model.weight.copy_(torch.from_numpy(data['kernel'].T))
    totals, count = {'loss': 0.0, 'mae': 0.0}, 0
    with torch.inference_mode():
        for x, y in zip(xs.split(32), ys.split(32)):
            error = model(x) - y
            totals['loss'] += float((error**2).sum())
            totals['mae'] += float(error.abs().sum())
            count += len(x)
    results = {name: value / count for name, value in totals.items()}
    return {'names': ' '.join(sorted(results)), 'mae': results['mae']}
