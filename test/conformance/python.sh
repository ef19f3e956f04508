#!/usr/bin/env bash
# Runs the current environment's Python in this folder, with both environments built (once, keyed by their requirements).
#
#   test/conformance/python.sh ARGUMENT...        for example -m pytest, or -m proof.prove CASES RESULTS
#
# ADVISE_VENV_CACHE         where environments are kept (default ~/.cache/tf-advise/venvs)
# ADVISE_PYTHON             a Python 3.11 to build them with (default python3.11, then python3)
# ADVISE_PYTHON_LEGACY      the interpreter of an environment built already: nothing is installed then
# ADVISE_PYTHON_CURRENT     the same for the current one
# ADVISE_PROOF_WITH         other releases for the current environment, as in `torch==2.14.1 optax==0.3`
set -euo pipefail
shopt -s inherit_errexit # or a failed pip inside $(...) would pass for a built environment
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
cache="${ADVISE_VENV_CACHE:-${HOME:-/tmp}/.cache/tf-advise/venvs}"

find_python() {
  local candidate
  for candidate in ${ADVISE_PYTHON:+"$ADVISE_PYTHON"} python3.11 python3; do
    if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  echo 'No Python 3.11 with `venv` was found: TensorFlow 2.15 needs it. Install it or set ADVISE_PYTHON.' >&2
  exit 2
}

# The requirements with other releases in place of the pinned ones.
other_requirements() {
  local out="$cache/with-$(sha256sum <<<"$ADVISE_PROOF_WITH" | cut -c1-12).txt" other
  mkdir -p "$cache"
  cp "$1" "$out"
  for other in $ADVISE_PROOF_WITH; do
    sed -i "/^${other%%[=<>~]*}==/d" "$out"
    echo "$other" >>"$out"
  done
  echo "$out"
}

# Prints the interpreter of environment $1, building it first where it is missing or was left half built.
environment() {
  local requirements="$here/requirements/$1.txt" python hash home
  python="$(find_python)"
  [ "$1" = legacy ] || [ -z "${ADVISE_PROOF_WITH:-}" ] || requirements="$(other_requirements "$requirements")"
  hash="$( { "$python" --version; cat "$requirements"; } | sha256sum | cut -c1-12)"
  home="$cache/$1-$hash"
  if [ ! -e "$home/.ready" ]; then
    echo "Building the $1 environment in $home" >&2
    rm -rf "$home"
    mkdir -p "$cache"
    "$python" -m venv "$home"
    "$home/bin/python" -m pip install -qq --disable-pip-version-check -r "$requirements" >&2
    touch "$home/.ready"
  fi
  echo "$home/bin/python"
}

# One after the other: both at once would double the memory and the load for no gain in time.
ADVISE_PYTHON_LEGACY="${ADVISE_PYTHON_LEGACY:-$(environment legacy)}"
ADVISE_PYTHON_CURRENT="${ADVISE_PYTHON_CURRENT:-$(environment current)}"
export ADVISE_PYTHON_LEGACY ADVISE_PYTHON_CURRENT

cd "$here"
PYTHONDONTWRITEBYTECODE=1 exec "$ADVISE_PYTHON_CURRENT" "$@"
