#!/usr/bin/env python3
"""generate.py DIR [MEGABYTES] [TERMS]: a Persian text and a glossary to measure `dabir check` with.

Writes DIR/text.txt, DIR/glossary.tsv and DIR/expected (the number of deprecated names in the text). Words and names
are made of syllables from a seeded generator, so the same call gives the same bytes. Of a hundred words one is a
name of the glossary; of a thousand names one is deprecated; paragraphs have some 80 words.
"""
import os
import random
import sys

SYLLABLES = [c + v for c in "بپتجچخدرزژسشفقکگلمنوه" for v in ("ا", "و", "ی", "", "ر", "ن")]
HEADER = "concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote\n"


def word(rng, low, high):
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(low, high)))


def names(rng, count):
    seen = set()
    while len(seen) < count:
        name = " ".join(word(rng, 3, 5) for _ in range(rng.choice((1, 2, 2, 3))))
        if name.replace(" ", "") not in seen:
            seen.add(name.replace(" ", ""))
            yield name


def main():
    directory = sys.argv[1]
    size = int(float(sys.argv[2]) * 1e6) if len(sys.argv) > 2 else 50_000_000
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100_000
    os.makedirs(directory, exist_ok=True)
    rng = random.Random(13)
    all_names = list(names(rng, count))
    good, bad = all_names[: -count // 1000], all_names[-count // 1000 :]
    with open(f"{directory}/glossary.tsv", "w", encoding="utf-8") as out:
        out.write(HEADER)
        for index, name in enumerate(good):
            concept = f"name-{index:06}"
            out.write(f"{concept}\tperson\tfa\t{name}\tpreferred\tfull\t\t\t\n")
            if index < len(bad):
                out.write(f"{concept}\tperson\tfa\t{bad[index]}\tdeprecated\tvariant\t\t\t\n")
            out.write(f"{concept}\tperson\ten\tName {index}\tpreferred\tfull\t\t\t\n")
    vocabulary = [word(rng, 1, 2) for _ in range(60_000)]
    written = expected = 0
    with open(f"{directory}/text.txt", "w", encoding="utf-8") as out:
        while written < size:
            words = []
            for _ in range(80):
                if rng.random() < 0.01:
                    if rng.random() < 0.001:
                        words.append(f"«{rng.choice(bad)}»")
                        expected += 1
                    else:
                        words.append(f"«{rng.choice(good)}»")
                else:
                    words.append(rng.choice(vocabulary))
            line = " ".join(words) + ".\n"
            written += len(line.encode())
            out.write(line)
    with open(f"{directory}/expected", "w") as out:
        out.write(f"{expected}\n")


main()
