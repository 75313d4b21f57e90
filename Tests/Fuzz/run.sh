#!/bin/sh
# Feeds made-up bytes to the readers, each for a while: run.sh [SECONDS [READER...]]. Fails at the first input that
# crashes one, makes it slow or costs memory; the input is then in .build/fuzz, for: .build/fuzz/readers FILE.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
seconds=${1:-60}
[ $# -gt 0 ] && shift
build=$root/.build/fuzz
mkdir -p "$build"
cd "$root"
echo "module CNameModel { header \"$root/Sources/CNameModel/include/CNameModel.h\" export * }" > "$build/module.modulemap"

# The modules one after the other, and the drivers within Interchange, whose insides they use.
module() {
  name=$1
  shift
  swiftc -parse-as-library -O -whole-module-optimization -swift-version 6 -package-name dabir \
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
    -enable-upcoming-feature MemberImportVisibility -I "$build" -I /usr/include/libxml2 \
    -Xcc -fmodule-map-file="$root/Sources/CLibXML2/module.modulemap" -Xcc -fmodule-map-file="$build/module.modulemap" \
    -module-name "$name" -emit-module -emit-module-path "$build/$name.swiftmodule" -emit-object -o "$build/$name.o" "$@"
}
sources() { find "Sources/$1" -name '*.swift' | sort; }

if [ ! -f "$build/Alignment.o" ] || [ -n "$(find Sources -newer "$build/Alignment.o" -name '*.swift' \
  -not -path '*/Interchange/*' -not -path '*/dabir/*' | head -1)" ]; then
  for part in Sources/CNameModel/*.[cS]; do
    clang -c -I Sources/CNameModel/include "$part" -o "$build/$(basename "$part").c.o"
  done
  for name in PersianText Transliteration Termbase Alignment; do
    # shellcheck disable=SC2046
    module "$name" $(sources "$name")
  done
fi
# shellcheck disable=SC2046
module Interchange -sanitize=fuzzer,address $(sources Interchange) Tests/Fuzz/*.swift
swiftc -use-ld=lld -sanitize=fuzzer,address "$build"/*.o -lxml2 -o "$build/readers"

# Swift's own report of a crash would hang within that of the sanitizer.
export SWIFT_BACKTRACE=enable=no
# What Swift makes once and keeps looks like a leak, since its pointers carry tags; real ones meet the limit of memory.
export ASAN_OPTIONS=detect_leaks=0
[ $# -gt 0 ] || set -- tmx xliff po table terms validate places
for reader in "$@"; do
  corpus=$build/corpus/$reader
  log=$build/$reader.log
  mkdir -p "$corpus"
  if READER=$reader "$build/readers" -max_total_time="$seconds" -timeout=10 -detect_leaks=0 -rss_limit_mb=1024 -max_len=65536 \
    -dict=Tests/Fuzz/words.dict -artifact_prefix="$build/$reader-" -print_final_stats=1 -verbosity=0 \
    "$corpus" "Tests/Fuzz/seeds/$reader" > "$log" 2>&1; then
    echo "$reader: no finding in $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs"
  else
    tail -n 60 "$log"
    echo "$reader: a finding; the input is in $build" >&2
    exit 1
  fi
done
