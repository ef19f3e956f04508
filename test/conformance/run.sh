#!/usr/bin/env bash
# Runs the conformance tests in the real frameworks: test/conformance/run.sh [PYTEST ARGUMENT...]; python.sh says how it is set up.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
exec bash "$here/python.sh" -m pytest -p no:cacheprovider -q . "$@"
