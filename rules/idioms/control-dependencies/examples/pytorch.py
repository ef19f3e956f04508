"""Lines run in their order: count, then compute."""
import torch


def main(data):
    x = torch.as_tensor(data["x"])
    counter = torch.tensor(0.0)
    results = []
    for _ in range(3):
        with torch.no_grad():
            counter += 1.0
        result = x * counter
        results.append(result)
    return {"results": torch.stack(results), "counter": counter}
