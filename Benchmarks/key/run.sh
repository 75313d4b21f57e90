#!/bin/sh
# Looks up names among a million made-up ones by their sound, and, where ../shared is there, by their English form in
# its sources. Fails where too few are found.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
names=$root/../shared/data/names
# With the flags of the program, or all of it would be built anew.
make --silent --directory "$root" build PRODUCT=KeyBenchmark > /dev/null
benchmark=$root/.build/release/KeyBenchmark
"$benchmark" speed
if [ -d "$names" ]; then
  "$benchmark" recall "$names"/persons_pngt26k.tsv "$names"/places_*.tsv
fi
