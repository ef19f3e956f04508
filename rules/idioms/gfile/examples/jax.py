"""The same by the standard library."""
import glob
import os


def main(data):
    folder = "models/first"
    if not os.path.exists(folder):
        os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, "config.json")
    with open(path, "w") as stream:
        stream.write('{"units": 3}')
    found = sorted(glob.glob(os.path.join(folder, "*.json"), include_hidden=True))
    with open(path, "r") as stream:
        return {"found": found, "text": stream.read(), "listed": os.listdir(folder)}
