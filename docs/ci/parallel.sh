#!/bin/sh
# One scan in shares by GNU parallel, on this machine or (with --sshlogin) on several: parallel.sh FOLDER SHARES
set -eu
folder="$1"
shares="${2:-4}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
seq "$shares" | parallel --halt now,fail=1 advise "$folder" --quiet --shard "{}/$shares" --output "$work/{}.json"
advise merge "$work"/*.json --output report.html
