#!/bin/sh
# What others take to find the exact bytes of the Persian terms of a glossary in a text: pyahocorasick and ahocorasick_rs
# (PyPI), and ripgrep -F -f where it is installed. Prints MB/s of CPU time, without building.
#
#   peers.sh DIR      a folder that generate.py has written
set -eu

dir=$1
venv=$(mktemp -d)
trap 'rm -rf "$venv"' EXIT
python3 -m venv "$venv"
"$venv/bin/pip" install --quiet pyahocorasick ahocorasick_rs
cut -f 3,4 "$dir/glossary.tsv" | sed -n 's/^fa\t//p' > "$venv/terms"
"$venv/bin/python" - "$dir/text.txt" "$venv/terms" <<'PYTHON'
import sys
import time

import ahocorasick
import ahocorasick_rs

text = open(sys.argv[1], encoding="utf-8").read()
terms = open(sys.argv[2], encoding="utf-8").read().split("\n")[:-1]
size = len(text.encode()) / 1e6


def measure(name, build, find):
    start = time.process_time()
    automaton = build()
    built = time.process_time()
    count = find(automaton)
    end = time.process_time()
    print(f"{name}: built in {built - start:.2f} s, {size / (end - built):.0f} MB/s, {count} matches")


def build_py():
    automaton = ahocorasick.Automaton()
    for index, term in enumerate(terms):
        automaton.add_word(term, index)
    automaton.make_automaton()
    return automaton


measure("pyahocorasick", build_py, lambda a: sum(1 for _ in a.iter_long(text)))
measure("ahocorasick_rs",
        lambda: ahocorasick_rs.AhoCorasick(terms, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest),
        lambda a: len(a.find_matches_as_indexes(text)))
PYTHON
if command -v rg > /dev/null; then
  /usr/bin/time -f '%U' -o "$venv/time" rg -F -o -f "$venv/terms" "$dir/text.txt" | wc -l
  awk -v size="$(wc -c < "$dir/text.txt")" '{ printf "ripgrep: %.0f MB/s with building\n", size / 1e6 / $1 }' "$venv/time"
else
  echo "ripgrep: not installed"
fi
