#!/bin/sh
# Checks a generated Persian text against a generated glossary; prints CPU seconds, MB/s of CPU time and peak memory. Fails
# where the findings are not those that were planted.
#
#   run.sh [DABIR [MEGABYTES [TERMS [natural|dense]]]]     TERMS Persian names, each with an English one
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
dabir=${1:-$root/.build/release/dabir}
megabytes=${2:-50}
terms=${3:-50000}
kind=${4:-natural}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 "$root/Benchmarks/check/generate.py" "$work" "$megabytes" "$terms" "$kind"
/usr/bin/time -f '%U %S %e %M' -o "$work/time" \
  "$dabir" check --glossary "$work/glossary.tsv" "$work/text.txt" --fail-on never \
  > "$work/findings" 2> "$work/log" || { cat "$work/log" >&2; exit 2; }
# Names are planted in guillemets; of words without, two may make a name by chance.
found=$(grep -c '«\[.*name/deprecated$' "$work/findings" || true)
expected=$(cat "$work/expected")
read -r user system wall kilobytes < "$work/time"
awk "BEGIN { cpu = $user + $system; printf \
  \"check %s MB of %s text, %s terms: %.2f s of CPU, %.1f MB/s, %s s, %d MB\\n\", \
  $megabytes, \"$kind\", 2 * $terms, cpu, $megabytes / cpu, $wall, $kilobytes / 1024 }"
[ "$found" -eq "$expected" ] || {
  echo "run.sh: $found deprecated names found, $expected planted" >&2
  exit 1
}
