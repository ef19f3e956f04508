#!/bin/sh
# Downloads the wheels that are only read, never run, and unpacks their Python text.
set -e
WHEELS="${WHEELS:-/work/.cache}"
mkdir -p "$WHEELS/wheels" && cd "$WHEELS/wheels"
get() { python3 -m pip download -q --no-deps --only-binary :all: -d . "$@"; }
get --python-version 37 --platform manylinux2010_x86_64 --implementation cp --abi cp37m tensorflow==1.15.5
get --python-version 35 --platform manylinux1_x86_64 --implementation cp --abi cp35m tensorflow==0.12.1
get tensorflow_estimator==1.15.1
get tf_slim==1.1.0
cd ..
for wheel in tensorflow-1.15.5 tensorflow_estimator-1.15.1 tf_slim-1.1.0; do unzip -q -o wheels/$wheel*.whl '*.py' -d tf1155; done
unzip -q -o wheels/tensorflow-0.12.1*.whl '*.py' -d tf0121
mv tf0121/tensorflow-0.12.1.data/purelib/tensorflow tf0121/
