#!/bin/sh
# Regenerates rules/facts from the live environments and the unpacked wheels. Deterministic; needs
#   /work/.venvs/current, /work/.venvs/legacy   (test/conformance/requirements)
#   $WHEELS/tf1155 and $WHEELS/tf0121           (unpacked by fetch.sh, never run)
# A second run with --quick only builds again from the dumps.
set -e
cd "$(dirname "$0")"
ENVS="${VENVS:-/work/.venvs}"
WHEELS="${WHEELS:-/work/.cache}"
export FACTS_CACHE="${FACTS_CACHE:-$WHEELS/facts}"
mkdir -p "$FACTS_CACHE"
if [ "$1" != --quick ]; then
  python3 dump_static.py 1.15 "$WHEELS/tf1155" "$FACTS_CACHE/static-1.15.json"
  python3 dump_static.py 0.12 "$WHEELS/tf0121" "$FACTS_CACHE/static-0.12.json"
  "$ENVS/current/bin/python" dump_live.py 2.21 "$FACTS_CACHE/live-2.21.json" tf=tensorflow tf1=tensorflow.compat.v1
  "$ENVS/current/bin/python" dump_live.py keras3 "$FACTS_CACHE/live-keras3.json" keras=keras
  "$ENVS/legacy/bin/python" dump_live.py 2.15 "$FACTS_CACHE/live-2.15.json" tf=tensorflow tf1=tensorflow.compat.v1 slim=tf_slim tfa=tensorflow_addons
  python3 names.py > "$FACTS_CACHE/names.json"
  "$ENVS/current/bin/python" dump_alive.py "$FACTS_CACHE/names.json" "$FACTS_CACHE/alive-keras3.json"
  TF_USE_LEGACY_KERAS=1 "$ENVS/current/bin/python" dump_alive.py "$FACTS_CACHE/names.json" "$FACTS_CACHE/alive-tf_keras.json"
  JAX_PLATFORMS=cpu "$ENVS/current/bin/python" dump_targets.py ../../rules/facts/targets.json
fi
python3 build_link.py
python3 build_source.py
"$ENVS/current/bin/python" build_raw_ops.py ../../rules/facts/raw-ops.json
# Which releases have which names; the wheels are those of fetch_releases.sh.
if [ -d "$WHEELS/releases" ]; then
  python3 build_releases.py "$WHEELS/releases" "$ENVS/legacy/bin/python" "$ENVS/current/bin/python" ../../rules/facts/releases.json
fi
