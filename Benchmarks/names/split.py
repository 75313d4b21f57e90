#!/usr/bin/env python3
"""split.py OUTPUT [NAMES]: splits the name pairs into OUTPUT/train (nine tenths) and OUTPUT/test (one tenth).

A row belongs to the part that its Persian name belongs to, in every file: the folded form is hashed, so that a name
that was trained on in one spelling or source is tested in none. Pronunciations of names of the test part are left out
of OUTPUT/train/pronunciation, and form no test. The file of variant spellings goes to neither part; its names, as
ordinary pairs of other sources, are split like all others. NAMES is ../shared/data/names by default.
"""
import os
import sys

from common.dabir import HERE
from common.namedata import TEST_BUCKET, VARIANTS, bucket, read_rows, sources


def write(path, rows):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        out.writelines("\t".join(row[:2]) + "\n" for row in rows)


def split(path):
    parts = {True: [], False: []}
    for row in read_rows(path):
        if len(row) > 1 and row[0] and row[1]:
            parts[bucket(row[0]) == TEST_BUCKET].append(row)
    return parts[False], parts[True]


def main():
    output = sys.argv[1]
    names = sys.argv[2] if len(sys.argv) > 2 else f"{HERE}/../../../shared/data/names"
    print(f"{'source':<36} {'train':>7} {'test':>7}")
    for source in sources(names):
        if source == VARIANTS:
            continue
        train, test = split(f"{names}/{source}.tsv")
        write(f"{output}/train/{source}.tsv", train)
        write(f"{output}/test/{source}.tsv", test)
        print(f"{source:<36} {len(train):>7} {len(test):>7}")
    for source in sources(f"{names}/pronunciation"):
        train, left_out = split(f"{names}/pronunciation/{source}.tsv")
        write(f"{output}/train/pronunciation/{source}.tsv", train)
        print(f"{'pronunciation/' + source:<36} {len(train):>7} {'(' + str(len(left_out)) + ')':>7}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main()
