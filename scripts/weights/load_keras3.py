"""Loads what make_keras2.py wrote with Keras 3, and finds which keys of each stored configuration it refuses.

    python load_keras3.py FOLDER RESULT.json

A file that does not load is edited: keys of the layer's configuration are taken out one by one, and put back where that changes
nothing, until it loads. The keys that had to go are the refused ones. Runs in the current environment.
"""

import copy
import json
import os
import shutil
import sys
import zipfile

os.environ['TF_CPP_MIN_LOG_LEVEL'] = '3'
import h5py
import keras
import numpy as np


def config_of(path):
    if path.endswith('.h5'):
        with h5py.File(path) as file:
            return json.loads(file.attrs['model_config'])
    with zipfile.ZipFile(path) as file:
        return json.loads(file.read('config.json'))


def with_config(path, config, out):
    if path.endswith('.h5'):
        shutil.copy(path, out)
        with h5py.File(out, 'r+') as file:
            file.attrs['model_config'] = json.dumps(config)
        return
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, 'w') as target:
        for name in source.namelist():
            target.writestr(name, json.dumps(config) if name == 'config.json' else source.read(name))


def attempt(path, compile=False):
    try:
        return keras.models.load_model(path, compile=compile, safe_mode=False), None
    except Exception as error:
        text = ' '.join(str(error).split())
        at = max(text.find('Unrecognized'), text.find('Exception encountered'), 0)
        return None, type(error).__name__ + ': ' + text[at : at + 160]


def nodes(config, path=()):
    """Every layer record inside, innermost first."""
    if isinstance(config, dict):
        for key, value in config.items():
            yield from nodes(value, path + (key,))
        if 'class_name' in config and isinstance(config.get('config'), dict):
            yield path
    elif isinstance(config, list):
        for i, value in enumerate(config):
            yield from nodes(value, path + (i,))


def at(config, path):
    for step in path:
        config = config[step]
    return config


def refused_keys(path, scratch):
    """Which keys have to go: all that may be removed are, then each is put back alone."""
    config = config_of(path)
    kept_always = {'name', 'layers', 'layer', 'cell', 'input_layers', 'output_layers', 'backward_layer'}
    removable = [(p, k) for p in nodes(config) for k in at(config, p)['config'] if k not in kept_always]
    def loads(removed):
        edited = copy.deepcopy(config)
        for p, k in removed:
            try:
                record = at(edited, p)['config']
            except KeyError:  # it went with the record around it
                continue
            if k not in record:
                continue
            if k == 'axis' and isinstance(record[k], list):
                record[k] = record[k][0]
            else:
                record.pop(k)
        with_config(path, edited, scratch)
        return attempt(scratch)[0] is not None

    needed = []
    error = attempt(path)[1]
    # What the message names goes first: most layers are done then.
    for _ in range(6):
        if loads(needed):
            break
        with_stand = [c for c in removable if c not in needed]
        named = [c for c in with_stand if "'%s':" % c[1] in (error or '')]
        single = next((c for c in named + with_stand if loads(needed + [c])), None)
        if single:
            needed.append(single)
            break
        if not named:
            return None, error
        needed.append(named[0])
        edited_error = attempt(scratch)[1]
        error = edited_error or error
    if not loads(needed):
        return None, error
    return [(at(config, p)['class_name'], k, at(config, p)['config'][k]) for p, k in needed], None


def main(folder, result):
    with open(os.path.join(folder, 'index.json')) as file:
        index = json.load(file)
    out = []
    for number, entry in enumerate(index):
        for suffix, path in entry['files'].items():
            if path is None:
                continue
            row = {'name': entry['name'], 'format': suffix}
            out.append(row)
            model, row['error'] = attempt(path, compile=entry.get('compile', False))
            if model is None and not entry.get('compile'):
                row['refused'], row['rest'] = refused_keys(path, os.path.join(folder, 'scratch.' + suffix))
                model = attempt(os.path.join(folder, 'scratch.' + suffix))[0] if row['refused'] else None
            data = os.path.join(folder, '%d.npz' % number)
            if model is not None and os.path.exists(data):
                with np.load(data) as arrays:
                    y = np.asarray(model(arrays['x'], training=False), 'f8')
                    row['difference'] = float(np.abs(y - arrays['y']).max())
            print(json.dumps(row), flush=True)
    with open(result, 'w') as file:
        json.dump({'keras': keras.__version__, 'rows': out}, file, indent=1)


main(sys.argv[1], sys.argv[2])
