#!/bin/sh
# Mines names from bitexts and prints precision and recall on the seed article, proposals on TICO-19, and units a second.
# Fails where precision, recall or speed is below its floor. Build first: swift build -c release
#
#   run.sh [DABIR]      the program to measure; .build/release/dabir by default
#
# The data come from ../shared, which a clone does not have. Of the glossaries, those of people, or of people and
# places, are left out for the article: their names are what is to be found.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
dabir=${1:-$root/.build/release/dabir}
shared=$root/../shared
if [ ! -d "$shared" ]; then
  echo "run.sh: needs ../shared, which a clone does not have" >&2
  if [ -n "${CI:-}" ]; then exit 1; else exit 0; fi
fi
exec python3 "$root/Benchmarks/mine/mine.py" "$dabir" "$root" "$shared"
