#!/bin/sh
# Reads a generated memory of 200,000 units (about 87 MB) with Dabir and with its peers, and says what each took in
# seconds of CPU and in memory: run.sh [UNITS]. Fails where the units or their text do not come out the same.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
units=${1:-200000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# With the flags of the program, or all of it would be built anew.
make --silent --directory "$root" build PRODUCT=InterchangeBenchmark > /dev/null
benchmark=$root/.build/release/InterchangeBenchmark
python3 "$here/generate.py" "$units" --codes > "$work/memory.tmx"
gzip -1 --keep "$work/memory.tmx"

python3 "$here/peers.py" install
echo "reader | units | bytes of text | CPU s | MB/s | MiB"
python3 "$here/peers.py" run "$work" "$benchmark" "$units"
