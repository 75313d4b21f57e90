#!/usr/bin/env python3
"""generate.py DIR [MEGABYTES [TERMS [natural|dense]]]: a Persian text and a glossary to measure `dabir check` with.

Writes DIR/text.txt, DIR/glossary.tsv (TERMS Persian names, each with an English one) and DIR/expected (the number of
deprecated names in the text), from a seeded generator, so that the same call gives the same bytes. Of a hundred words one
is a name of the glossary; of a thousand names one is deprecated; paragraphs have some 80 words.

  natural  words as a language has them: short ones that are every second word, the common words that Dabir knows, and rare
           ones made of syllables of their own, each drawn by Zipf's law, and so the names (the default)
  dense    all words made of the syllables that the names are made of, drawn evenly, as are the names: every third begins
           like a name, and none is more frequent than another, so that no cache helps
"""
import os
import random
import re
import sys
from itertools import accumulate

SYLLABLES = [c + v for c in "بپتجچخدرزژسشفقکگلمنوه" for v in ("ا", "و", "ی", "", "ر", "ن")]
# Letters that the names have and letters that they have not.
RARE = [c + v for c in "بتجحخدرسشصضطعغفقکلمن" for v in ("ا", "و", "ی", "", "ع", "ح", "ق")]
SHORT = """
و در به از که این را با است آن یک برای هم تا او بود شد می ما هر نیز اما یا خود بر هیچ چه باید همه دو سال روز اگر کرد
شده گفت کند دارد پس بین دیگر هستند کرده کار دست چون سه بعد پیش نمی حال زیر حتی شود داد وی مورد چند طی نام جا زن مرد آب خط
""".split()
HEADER = "concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote\n"


def word(rng, low, high, syllables=SYLLABLES):
    return "".join(rng.choice(syllables) for _ in range(rng.randint(low, high)))


def names(rng, count):
    seen = set()
    while len(seen) < count:
        name = " ".join(word(rng, 3, 5) for _ in range(rng.choice((1, 2, 2, 3))))
        if name.replace(" ", "") not in seen:
            seen.add(name.replace(" ", ""))
            yield name


def common_words():
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
    path = os.path.join(root, "Sources", "PersianText", "Lexicon", "CommonWordList.swift")
    with open(path, encoding="utf-8") as source:
        return re.search(r'"""(.*?)"""', source.read(), re.S).group(1).split()


class Words:
    """Words by Zipf's law: the word of rank r has the weight 1/r of the first."""

    def __init__(self, rng, words):
        self.rng, self.words = rng, words
        self.weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))

    def draw(self, count):
        return self.rng.choices(self.words, cum_weights=self.weights, k=count)


def natural(rng):
    common = common_words()
    rng.shuffle(common)
    rare = [word(rng, 2, 4, RARE) for _ in range(60_000)]
    parts = [Words(rng, SHORT), Words(rng, common), Words(rng, rare)]

    def draw(count):
        kinds = rng.choices(range(3), weights=(45, 40, 15), k=count)
        drawn = [iter(part.draw(kinds.count(kind))) for kind, part in enumerate(parts)]
        return [next(drawn[kind]) for kind in kinds]

    return draw


def names_by(rng, good):
    shuffled = good[:]
    rng.shuffle(shuffled)
    words = Words(rng, shuffled)
    return lambda: words.draw(1)[0]


def dense(rng):
    vocabulary = [word(rng, 1, 2) for _ in range(60_000)]
    return lambda count: rng.choices(vocabulary, k=count)


def main():
    directory = sys.argv[1]
    size = int(float(sys.argv[2]) * 1e6) if len(sys.argv) > 2 else 50_000_000
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100_000
    make = {"natural": natural, "dense": dense}[sys.argv[4] if len(sys.argv) > 4 else "natural"]
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
    draw = make(rng)
    draw_name = names_by(rng, good) if make is natural else lambda: rng.choice(good)
    written = expected = 0
    with open(f"{directory}/text.txt", "w", encoding="utf-8") as out:
        while written < size:
            words = draw(80)
            for place in range(80):
                if rng.random() < 0.01:
                    is_bad = rng.random() < 0.001
                    words[place] = f"«{rng.choice(bad) if is_bad else draw_name()}»"
                    expected += is_bad
            line = " ".join(words) + ".\n"
            written += len(line.encode())
            out.write(line)
    with open(f"{directory}/expected", "w") as out:
        out.write(f"{expected}\n")


main()
