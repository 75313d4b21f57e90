#!/usr/bin/env python3
"""Writes a glossary of made-up names that uses every field, the same bytes for the same number.

    glossary.py CONCEPTS > glossary.tsv

Every kind, status and type occurs, and terms in fa, en, fa-AF, ru and zh; notes have several parts and definitions. Signs
that formats trip over are in it too: quotes, ampersands, semicolons, commas, ZWNJ, marks of direction, emoji. The rows stand
in the order of `dabir lint --fix`. 5,000 concepts are about 7 MB, 100,000 about 137 MB.
"""
import random
import sys

KINDS = ("person", "place", "organization", "title", "event", "work", "term")
LANGUAGES = ("fa", "en", "fa-AF", "ru", "zh")
STATUSES = ("preferred", "admitted", "proposed", "superseded", "deprecated")
TYPES = ("full", "short", "acronym", "abbreviation", "variant", "homograph")
SCHEMES = ("", "", "press", "un-2012", "traditional", "translated")
SOURCES = ("", "", "Unicode CLDR", "https://example.org/?a=1&b=«ب»")
SIGNS = ("", "", "", " & Co", " <sic>", " \"so\"", " 'so'", "; so", ", so", " ]]>", " 😀", " %s")
WORDS = {
    "fa": "آستانه دمیر ساگین‌بایف می‌خواهم کتاب‌خانه تهران رئیس‌جمهور مؤسسه ایران \u200fراست".split(" "),
    "en": "Astana Damir Sagynbaev library Tehran president O'Neill institute Iran".split(),
    "fa-AF": "کابل هرات دری پوهنتون".split(),
    "ru": "Астана Дамир Сагынбаев Тегеран".split(),
    "zh": "德黑兰 阿斯塔纳 图书馆".split(),
}


def main():
    count = int(sys.argv[1])
    draw = random.Random(20261128)
    out = sys.stdout
    out.reconfigure(encoding="utf-8", newline="\n")
    out.write("concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote\n")
    for name in sorted(f"{number}-may" if number % 50 == 0 else f"name-{number}" for number in range(1, count + 1)):
        for cells in concept(name, draw):
            out.write("\t".join(cells) + "\n")


def concept(name, draw):
    """The rows of a concept."""
    kind = draw.choice(KINDS)
    parts = [sentence("en", draw) for _ in range(draw.randint(0, 2))]
    if draw.random() < 0.3:
        parts.append("definition: " + sentence("en", draw))
    if parts:
        yield (name, kind, "", "", "", "", "", "", " | ".join(parts))
    for language in LANGUAGES:
        if language in ("fa", "en") or draw.random() < 0.4:
            yield from ((name, kind, language) + cells for cells in terms(name, language, draw))


def terms(name, language, draw):
    """The terms of a language in their order: one preferred full form, and others."""
    rows = [("preferred", "full")]
    rows += [(draw.choice(STATUSES[1:]), draw.choice(TYPES)) for _ in range(draw.randint(0, 3))]
    rows.sort(key=lambda row: (STATUSES.index(row[0]), TYPES.index(row[1])))
    for index, (status, type) in enumerate(rows):
        text = " ".join(draw.choice(WORDS[language]) for _ in range(draw.randint(1, 3)))
        note = " | ".join(sentence(language, draw) for _ in range(draw.randint(0, 2)))
        # The number keeps the terms of a language in the order of their bytes, and apart.
        yield (f"{index} {text} {name}{draw.choice(SIGNS)}", status, type, draw.choice(SCHEMES), draw.choice(SOURCES), note)


def sentence(language, draw):
    return " ".join(draw.choice(WORDS[language]) for _ in range(draw.randint(3, 8))) + draw.choice(SIGNS)


main()
