#!/usr/bin/env python3
"""Counts what stands in translation memories before and after Dabir has read and written them, with expat and with nothing
of Dabir's: compliance.py BENCHMARK FILE...

A row a file: units, segments, inline codes, properties, notes. Fails where one of them, or a text of a segment, differs.
"""

import collections
import os
import subprocess
import sys
import tempfile
import xml.parsers.expat

CODES = {"bpt", "ept", "ph", "it", "hi", "sub", "ut"}


def count(path):
    counts = collections.Counter()
    texts = []
    open_segments = []
    parser = xml.parsers.expat.ParserCreate()

    def start(name, _):
        counts["codes" if name in CODES else name] += 1
        if name in ("seg", "note", "prop"):
            open_segments.append([])

    def end(name):
        if name in ("seg", "note", "prop"):
            texts.append((name, "".join(open_segments.pop())))

    def text(data):
        if open_segments:
            open_segments[-1].append(data)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    with open(path, "rb") as file:
        parser.ParseFile(file)
    return [counts[name] for name in ("tu", "seg", "codes", "prop", "note")], texts


def main():
    benchmark, *paths = sys.argv[1:]
    failed = False
    print("file | units | segments | codes | properties | notes | same after")
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "out.tmx")
        for path in paths:
            subprocess.run([benchmark, "convert", path, out], check=True, stdout=subprocess.DEVNULL)
            before, after = count(path), count(out)
            same = before == after
            failed |= not same
            print(os.path.basename(path), *before[0], "yes" if same else f"no: {after[0]}", sep=" | ")
    sys.exit(1 if failed else 0)


main()
