"""The same pipeline as a Dataset that workers read and a DataLoader puts together."""
import torch
from torch.utils.data import DataLoader, Dataset


def main(data):
    images, labels = data["images"], torch.as_tensor(data["labels"])
    weights = torch.as_tensor(data["weights"]).requires_grad_()
    optimizer = torch.optim.SGD([weights], lr=0.1)
    losses = []

    def preprocess(image, label):
        return torch.as_tensor(image).float() / 255, label

    def train_step(image, label):
        optimizer.zero_grad()
        loss = torch.mean(torch.square(image @ weights - label))
        loss.backward()
        optimizer.step()
        losses.append(loss.item())

    class Examples(Dataset):
        def __len__(self):
            return len(images)

        def __getitem__(self, index):
            return preprocess(images[index], labels[index])

    loader = DataLoader(
        Examples(),
        batch_size=16,
        shuffle=True,
        drop_last=True,
        num_workers=2,
    )
    for epoch in range(3):
        for batch in loader:
            train_step(*batch)
    return {"losses": losses, "weights": weights}
