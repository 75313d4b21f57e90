#!/usr/bin/env python3
"""forms.py COMMAND: what run.sh needs around Phonetisaurus, which has its own forms of input and output.

  lexicon fa-en|en-fa all|part TSV...   prints training pairs, folded, the target letter by letter; `part` leaves out
                                        the development bucket
  development TRAIN OUTPUT COUNT        writes the first COUNT names a source of the development bucket, as test folder
  words fa-en|en-fa                     names on standard input to the words to ask
  candidates fa-en|en-fa NAMES          answers on standard input to `name<TAB>candidate`, ten different ones a name
"""
import os
import sys

from common.namedata import DEVELOPMENT_BUCKET, bucket, english, persian, read_pairs, sources, unfit

SPACE = "·"  # Phonetisaurus separates by spaces
RESERVED = str.maketrans("", "", "}|_" + SPACE)
COUNT = 10


def word(name, language):
    folded = persian(name) if language == "fa" else english(name)
    return folded.translate(RESERVED).replace(" ", SPACE)


def lexicon(direction, part, paths):
    rows = {}
    for path in paths:
        for fa, en in read_pairs(path):
            if unfit(fa, en) or (part == "part" and bucket(fa) == DEVELOPMENT_BUCKET):
                continue
            fa, en = word(fa, "fa"), word(en, "en")
            rows[(fa, en) if direction == "fa-en" else (en, fa)] = None
    for source, target in rows:
        if source and target:
            print(f"{source}\t{' '.join(target)}")


def development(train, output, count):
    os.makedirs(output, exist_ok=True)
    for source in sources(train):
        pairs = [pair for pair in read_pairs(f"{train}/{source}.tsv") if bucket(pair[0]) == DEVELOPMENT_BUCKET]
        step = max(len(pairs) // count, 1)
        with open(f"{output}/{source}.tsv", "w", encoding="utf-8") as out:
            out.writelines("\t".join(pair) + "\n" for pair in pairs[::step][:count])


def words(direction):
    print("\n".join(dict.fromkeys(word(name.strip(), direction[:2]) for name in sys.stdin)))


def candidates(direction, names_path):
    found = {}
    for line in sys.stdin:
        cells = line.rstrip("\n").split("\t")
        if len(cells) > 2:
            target = cells[2].replace(" ", "").replace(SPACE, " ").strip()
            ranked = found.setdefault(cells[0], [])
            if target and target not in ranked and len(ranked) < COUNT:
                ranked.append(target)
    with open(names_path, encoding="utf-8") as names:
        for name in map(str.strip, names):
            for target in found.get(word(name, direction[:2]), []):
                print(f"{name}\t{target}")


def main():
    command, *rest = sys.argv[1:]
    if command == "lexicon":
        lexicon(rest[0], rest[1], rest[2:])
    elif command == "development":
        development(rest[0], rest[1], int(rest[2]))
    elif command == "words":
        words(rest[0])
    elif command == "candidates":
        candidates(*rest)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main()
