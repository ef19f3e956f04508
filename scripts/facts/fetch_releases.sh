#!/bin/sh
# Downloads the wheels that `build_releases.py` reads and nobody runs: 1.7 GB.
set -e
mkdir -p "${1:?folder}" && cd "$1"
get() { python3 -m pip download -q --no-deps --only-binary :all: -d . "$@"; }
linux() { # python abi version
  get --python-version "$1" --platform manylinux1_x86_64 --platform manylinux2010_x86_64 --platform manylinux2014_x86_64 \
    --platform manylinux_2_17_x86_64 --implementation cp --abi "$2" "$3"
}
linux 35 cp35m tensorflow==0.12.1
linux 35 cp35m tensorflow==1.0.1
linux 36 cp36m tensorflow==1.4.1
linux 36 cp36m tensorflow==1.8.0
linux 36 cp36m tensorflow==1.12.3
linux 37 cp37m tensorflow==1.13.2
linux 37 cp37m tensorflow==1.15.5
linux 37 cp37m tensorflow==2.0.4
linux 38 cp38 tensorflow_cpu==2.2.3
linux 38 cp38 tensorflow_cpu==2.4.4
linux 39 cp39 tensorflow_cpu==2.6.5
linux 310 cp310 tensorflow_cpu==2.9.3
linux 311 cp311 tensorflow_cpu==2.12.1
linux 312 cp312 tensorflow_cpu==2.16.2
for version in 2.6.0 2.9.0 2.12.0 3.3.3; do get keras==$version; done
for version in 1.13.0 1.15.2 2.0.1 2.2.0 2.4.0 2.6.0 2.9.0 2.12.0; do get tensorflow_estimator==$version; done
