"""Gets the pinned archives of the corpus and unpacks them; runs nothing of what they hold.

`pip download` would run a source archive's build to learn its metadata, so this asks pip's own index and session for
the file alone. Which index is asked is pip's configuration. An archive whose sha256 differs is refused.

    python3 scripts/corpus/fetch.py PACKAGES.json CACHE [NAME...]
"""

import hashlib
import json
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

from pip._internal.commands.download import DownloadCommand
from pip._internal.models.target_python import TargetPython


class Index:
    """pip's finder and session, as its configuration sets them up."""

    def __init__(self, name):
        self.command = DownloadCommand("download", "")
        self.options, _ = self.command.parse_args([name])

    def download(self, name, file):
        with self.command.main_context():
            session = self.command.get_default_session(self.options)
            finder = self.command._build_package_finder(
                options=self.options,
                session=session,
                target_python=TargetPython(py_version_info=(3, 8)),
                ignore_requires_python=True,
            )
            for candidate in finder.find_all_candidates(name):
                if candidate.link.filename == file:
                    response = session.get(candidate.link.url_without_fragment)
                    response.raise_for_status()
                    return response.content
        raise SystemExit(f"`{file}` of `{name}` is not in the index that pip is configured for.")


def unpack(archive, folder):
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(folder)
    else:
        with tarfile.open(archive) as source:
            source.extractall(folder, filter="data")


def get(package, cache):
    folder = cache / package["name"]
    done = folder / ".sha256"
    if done.exists() and done.read_text() == package["sha256"]:
        return
    archive = cache / package["file"]
    if not archive.exists():
        archive.write_bytes(Index(package["name"]).download(package["name"], package["file"]))
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    if digest != package["sha256"]:
        raise SystemExit(f"`{archive}` has sha256 {digest}, not the pinned one. Delete it and run this again.")
    shutil.rmtree(folder, ignore_errors=True)
    unpack(archive, folder)
    done.write_text(digest)
    print(f"{package['name']} {package['version']}", file=sys.stderr)


def main(packages, cache, *names):
    root = Path(cache)
    root.mkdir(parents=True, exist_ok=True)
    for package in json.loads(Path(packages).read_text()):
        if not names or package["name"] in names:
            get(package, root)


main(*sys.argv[1:])
