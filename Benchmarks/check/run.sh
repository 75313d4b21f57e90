#!/bin/sh
# Checks a Persian text of 50 MB against a glossary of 100,000 terms, both generated; prints seconds, MB/s and peak
# memory. Fails where the findings are not those that were planted.
#
#   run.sh [DABIR [MEGABYTES [TERMS]]]
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
dabir=${1:-$root/.build/release/dabir}
megabytes=${2:-50}
terms=${3:-100000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 "$root/Benchmarks/check/generate.py" "$work" "$megabytes" "$terms"
/usr/bin/time -f '%e %M' -o "$work/time" \
  "$dabir" check --glossary "$work/glossary.tsv" "$work/text.txt" --fail-on never \
  > "$work/findings" 2> "$work/log" || { cat "$work/log" >&2; exit 2; }
found=$(grep -c 'name/deprecated$' "$work/findings" || true)
expected=$(cat "$work/expected")
read -r seconds kilobytes < "$work/time"
awk "BEGIN { printf \"check %s MB, %s terms: %s s, %.1f MB/s, %d MB\\n\", \
  $megabytes, $terms, $seconds, $megabytes / $seconds, $kilobytes / 1024 }"
[ "$found" -eq "$expected" ] || {
  echo "run.sh: $found deprecated names found, $expected planted" >&2
  exit 1
}
