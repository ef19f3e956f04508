"""The same classifier: a module, and a function for each mode."""
import torch
import torch.nn.functional as F
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.dense = nn.Linear(4, 3)

    def forward(self, features):
        return self.dense(features)


def main(data):
    model = Classifier()
    with torch.no_grad():
        model.dense.weight.copy_(torch.as_tensor(data["kernel"]).T)
        model.dense.bias.zero_()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)

    def train_step(features, labels):
        model.train()
        optimizer.zero_grad()
        loss = F.cross_entropy(model(features), labels)
        loss.backward()
        optimizer.step()
        return loss.item()

    @torch.inference_mode()
    def evaluate(features, labels):
        model.eval()
        logits = model(features)
        return F.cross_entropy(logits, labels), (logits.argmax(dim=1) == labels).float().mean()

    @torch.inference_mode()
    def predict(features):
        model.eval()
        return F.softmax(model(features), dim=1)

    x, y = torch.as_tensor(data["x"]), torch.as_tensor(data["y"]).long()
    for _ in range(3):
        train_step(x, y)
    loss, accuracy = evaluate(x, y)
    return {"loss": loss, "accuracy": accuracy, "probabilities": predict(x)}
