"""A file that is downloaded once."""

import hashlib
import os
import shutil
import urllib.request


def get_file(
    fname=None,
    origin=None,
    untar=False,
    md5_hash=None,
    file_hash=None,
    cache_subdir='datasets',
    hash_algorithm='auto',
    extract=False,
    archive_format='auto',
    cache_dir=None,
):
    """The path of the file at `origin`, kept as `fname`: the arguments are those of Keras 2, and so is the path.

    With `untar` it is the path of what the archive holds, with `extract` the archive is unpacked beside the file.
    """
    folder = os.path.join(os.path.expanduser(cache_dir or '~/.keras'), cache_subdir)
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, fname or os.path.basename(origin))
    archive = path + '.tar.gz' if untar else path
    if not os.path.exists(archive):
        urllib.request.urlretrieve(origin, archive)
    expected = file_hash or md5_hash
    if expected:
        known = {32: 'md5', 64: 'sha256'}[len(expected)] if hash_algorithm == 'auto' else hash_algorithm
        with open(archive, 'rb') as file:
            if hashlib.file_digest(file, known).hexdigest() != expected:
                raise ValueError('The file from %s is not the one that was expected.' % origin)
    if untar or extract:
        shutil.unpack_archive(archive, folder, None if archive_format == 'auto' else archive_format)
    return path
