#!/usr/bin/env python3
"""retrieval.py SPLIT: how often a name's entry is found among all of its source by its English form.

The entries of a source are all its Persian forms, train and test; the queries are the English forms of its test part;
right is any Persian form that the source lists for a query's folded English form. Prints the shares with a right entry
first and among ten. The view `clean` leaves out queries all of whose rows cleaning.py drops. The index asked is that
of `Dabir.retrieve`; where the program has none, it says so and exits 2.

  --dabir PATH     the program to measure
  --figures FILE   adds `key<TAB>figure` lines to a file
"""
import sys

from cleaning import is_transliteration
from common.dabir import Dabir, command_line, record
from common.namedata import english, persian_joined, read_pairs, sources, unfit

COUNT = 10


def fit_pairs(path):
    return [pair for pair in read_pairs(path) if not unfit(*pair)]


def tasks(split, source):
    """The entries, and {query as written: (the right folded entries, whether a row is clean)}."""
    test = fit_pairs(f"{split}/test/{source}.tsv")
    pairs = fit_pairs(f"{split}/train/{source}.tsv") + test
    entries, right, queries = {}, {}, {}
    for fa, en in pairs:
        entries.setdefault(persian_joined(fa), fa)
        right.setdefault(english(en), set()).add(persian_joined(fa))
    for fa, en in test:
        query = queries.setdefault(english(en), [en, False])
        query[1] |= is_transliteration(fa, en)
    return list(entries.values()), {en: (right[key], clean) for key, (en, clean) in queries.items()}


def shares(queries, found):
    first = ten = 0
    for query, right in queries:
        ranked = [persian_joined(entry) in right for entry in found[query][:COUNT]]
        first += ranked[:1] == [True]
        ten += any(ranked)
    return first / max(len(queries), 1), ten / max(len(queries), 1)


def main():
    parser = command_line(__doc__)
    parser.add_argument("split")
    options = parser.parse_args()
    dabir = Dabir(options.dabir)
    figures = []
    print(f"{'':<28} {'all':<21} clean\n{'retrieval':<28}" + "  first    ten queries" * 2 + " entries")
    for source in sources(f"{options.split}/test"):
        entries, queries = tasks(options.split, source)
        found = dabir.retrieve(entries, list(queries))
        if found is None:
            print(f"{options.dabir} has no command to retrieve names with: not measured")
            sys.exit(2)
        cells = ""
        for view in ("all", "clean"):
            chosen = [(query, right) for query, (right, clean) in queries.items() if clean or view == "all"]
            first, ten = shares(chosen, found)
            cells += f" {first:6.3f} {ten:6.3f} {len(chosen):>7}"
            figures.append((f"retrieval.{view}.{source}.first", first))
            figures.append((f"retrieval.{view}.{source}.ten", ten))
        print(f"{source:<28}{cells} {len(entries):>7}")
    record(figures, options.figures)


if __name__ == "__main__":
    main()
