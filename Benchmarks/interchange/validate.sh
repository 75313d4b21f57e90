#!/bin/bash
# validate.sh [MEGABYTES]: speed and peak memory of `dabir validate` on a generated translation memory of a tenth of that
# size and of the whole, and on a termbase; memory must not grow with the file, and stays below 60 MB.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
dabir=${DABIR:-$here/../../.build/release/dabir}
size=${1:-300}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

run() { # NAME FILE: one line of figures; the answer must be that nothing is wrong.
  local out
  out=$(/usr/bin/env python3 - "$dabir" "$2" <<'PY'
import os, resource, subprocess, sys
dabir, path = sys.argv[1:]
answer = subprocess.run([dabir, "validate", "--fail-on", "warning", path], capture_output=True)
use = resource.getrusage(resource.RUSAGE_CHILDREN)
cpu, size = use.ru_utime + use.ru_stime, os.path.getsize(path) / 1e6
print(f"{size:.0f} MB, {cpu:.1f} s of CPU, {size / cpu:.1f} MB/s, peak {use.ru_maxrss / 1024:.1f} MB, exit {answer.returncode}")
sys.exit(answer.returncode != 0 or use.ru_maxrss > 60 * 1024)
PY
  ) || { echo "$1: $out: FAILED"; exit 1; }
  echo "$1: $out"
}

for megabytes in $((size / 10)) "$size"; do
  python3 "$here/validate.py" tmx "$megabytes" >"$folder/a.tmx"
  run "TMX" "$folder/a.tmx"
  python3 "$here/validate.py" tbx "$megabytes" >"$folder/a.tbx"
  run "TBX" "$folder/a.tbx"
done
