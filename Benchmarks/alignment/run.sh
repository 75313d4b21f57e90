#!/bin/sh
# Aligns tasks with known beads and prints strict and lax F1, seconds and peak memory. Fails where F1 is below its
# floor. Build first: swift build -c release
#
#   run.sh [DABIR]      the program to measure; .build/release/dabir by default
#
# The tasks come from ../shared, which a clone does not have: TICO-19 perturbed by a seed, and an
# article with its translation. The scorer is the one there too, so that it is not ours that judges us.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
dabir=${1:-$root/.build/release/dabir}
shared=$root/../shared
tico=$shared/data/tico19/tico19
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

if [ ! -d "$shared" ]; then
  echo "run.sh: needs ../shared, which a clone does not have" >&2
  if [ -n "${CI:-}" ]; then exit 1; else exit 0; fi
fi

# measure NAME SOURCE TARGET GOLD FLOOR
measure() {
  /usr/bin/time -f '%e %M' -o "$work/time" \
    "$dabir" align --segmented "$2" "$3" --gold "$4" --format beads -o "$work/beads" \
    > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }
  score=$(python3 "$shared/tools/align/score.py" "$4" "$work/beads")
  strict=$(echo "$score" | sed 's/.*f1_strict=\([0-9.]*\).*/\1/')
  lax=$(echo "$score" | sed 's/.*f1_lax=\([0-9.]*\).*/\1/')
  read -r seconds kilobytes < "$work/time"
  verdict=ok
  if ! awk "BEGIN { exit !($strict >= $5) }"; then
    verdict="below $5"
    failures=$((failures + 1))
  fi
  printf '%-16s %7d %7d %8s %8s %8s %7d  %s\n' "$1" "$(wc -l < "$2")" "$(wc -l < "$3")" \
    "$strict" "$lax" "$seconds" "$((kilobytes / 1024))" "$verdict"
}

# perturbed NAME FLOOR [OPTIONS OF perturb.py]
perturbed() {
  name=$1
  floor=$2
  shift 2
  python3 "$shared/tools/align/perturb.py" --src "$tico.fa.txt" --tgt "$tico.en.txt" \
    --docs "$tico.docs.txt" --out "$work/$name" "$@" > "$work/log"
  measure "$name" "$work/$name/src.txt" "$work/$name/tgt.txt" "$work/$name/gold.txt" "$floor"
}

hard='--merge .2 --drop .05 --block-drop 4'
printf '%-16s %7s %7s %8s %8s %8s %7s\n' task source target strict lax seconds MB
for seed in 13 14 15; do
  perturbed "default-$seed" 0.965 --seed $seed
  # shellcheck disable=SC2086
  perturbed "hard-$seed" 0.930 --seed $seed $hard
done
perturbed default-20000 0.965 --lines 20000
# shellcheck disable=SC2086
perturbed hard-20000 0.930 --lines 20000 $hard
article=$shared/data/seed/sco-2019
measure article "$article.fa.snt" "$article.en.snt" "$article.gold" 0.90

[ "$failures" -eq 0 ] || { echo "run.sh: $failures below the floor" >&2; exit 1; }
