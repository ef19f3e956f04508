"""Prints what wheels of TensorFlow require: the source of `rules/ecosystem/tensorflow-releases.ts`.

    python scripts/facts/read_releases.py tensorflow-cpu==2.14.1@3.9 tensorflow==1.15.5@3.7 ...

Each is fetched by `pip download` for that Python, one at a time, read as a zip file and deleted; nothing of it is run.
"""

import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

WANTED = re.compile(r"^(numpy|protobuf|h5py|keras|tensorboard|nvidia-cuda-runtime-cu\d+|nvidia-cudnn-cu\d+)(?![-\w])")


def read(requirement: str, python: str) -> None:
    """Prints the requirements of one wheel, and the newest date inside it."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-cache-dir", "--no-deps", "--only-binary=:all:"]
        subprocess.run([*command, "--python-version", python, "-d", folder, requirement], check=True)
        (wheel,) = Path(folder).glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            (name,) = [entry for entry in archive.namelist() if entry.endswith(".dist-info/METADATA")]
            head = archive.read(name).decode().split("\n\n")[0]
            newest = max(entry.date_time for entry in archive.infolist())
        print(wheel.name, "-".join(f"{part:02}" for part in newest[:3]))
        for line in re.findall(r"^Requires-Dist: (.*)$", head, re.MULTILINE):
            if WANTED.match(line):
                print("   ", line)


for argument in sys.argv[1:]:
    read(*argument.split("@"))
