"""The same by a DataLoader, whose workers are the threads."""
import csv

import torch
from before import write
from torch.utils.data import DataLoader, Dataset


class Examples(Dataset):
    def __init__(self, files):
        self.rows = [row for name in files for row in csv.reader(open(name))]

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        label, feature = self.rows[index]
        return torch.tensor(int(label), dtype=torch.int32), torch.tensor(float(feature))


def main(data):
    write("train.csv")
    seen = []

    def train_step(labels, features):
        seen.append(torch.cat([labels, features]))

    loader = DataLoader(
        Examples(["train.csv"]),
        batch_size=4,
        num_workers=2,
    )
    for epoch in range(2):
        for batch in loader:
            train_step(*batch)
    return {"batches": torch.stack(seen)}
