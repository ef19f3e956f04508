"""Every public TensorFlow name outside contrib, as JSON: what `dump_alive` asks the live package for."""
import csv
import json
import os

from worlds import DATA, fold, usage, worlds

names = {n for w in worlds() for n in w.names if n.startswith('tf.') and not n.startswith('tf.contrib.')}
names |= {n for n in usage() if n.startswith('tf.')}
with open(os.path.join(DATA, 'tf-vocabulary.csv')) as f:
    names |= {fold(r['symbol']) for r in csv.DictReader(f) if r['raw_op'] == '0'}
print(json.dumps(sorted(names)))
