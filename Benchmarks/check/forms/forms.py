#!/usr/bin/env python3
"""forms.py DABIR [--half dev|test|both] [--most N] [--class TEXT] [--list N] [--least PERCENT]

Are all written forms of a name found?

Makes each class of written forms (persian.py, english.py) of names of the shipped glossaries and of known.tsv, seeded;
lets `dabir check` read them, a file for each class; and prints for each class how many forms were found (a finding of the
concept lies over the marked words), how many with the very bounds of the name, and how many findings were false: of
another concept, or where no name is marked. A class of `not/` has no name, and every finding in it is false.

Rules are developed on the half `dev` of the concepts (names.py), and reported on the half `test`.
"""
import argparse
import collections
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import zlib

import english
import names
import persian

CONCEPT = re.compile(r"(?: for |, )([a-z0-9-]+)\??$")


def cases(language, module, all_names, options):
    for kind, classes in (("found", module.FOUND), ("not", module.NOT)):
        for title, make in classes.items():
            if options.title and options.title not in title:
                continue
            rng = random.Random(zlib.crc32(f"{language} {title}".encode()))
            order = list(all_names)
            rng.shuffle(order)
            made = []
            for name in order:
                # Drawn for each half alike, so that the one does not depend on the other.
                text = make(name, rng)
                if text is None or options.half not in ("both", name.half) or kind == "not" and "⟦" in text:
                    continue
                made.append((name, text))
                if len(made) == options.most:
                    break
            yield title, kind, made


def written(made, module, rng):
    """The text of a class, and for each form its paragraph's bytes and the marked bytes, `None` of none."""
    text, places = b"", []
    for name, marked in made:
        paragraph = rng.choice(module.CARRIERS).format(marked)
        start = len(text)
        before, _, rest = paragraph.partition("⟦")
        inner, closed, after = rest.partition("⟧")
        text += before.encode()
        left = len(text)
        text += inner.encode()
        right = len(text)
        text += after.encode() + b"\n\n"
        places.append((start, len(text), (left, right) if closed else None))
    return text, places


def findings(options, glossary, path):
    command = [options.dabir, "check", path, "--glossary", glossary, "--format", "jsonl", "--fail-on", "never"]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if result.returncode:
        sys.exit(f"{' '.join(command)}: {result.stderr}")
    found = []
    for line in result.stdout.split("\n")[:-1]:
        finding = json.loads(line)
        if finding["rule"] in ("name/deprecated", "name/near"):
            concept = CONCEPT.search(finding["message"])
            found.append((finding["start"]["offset"], finding["end"]["offset"],
                          concept[1] if concept else "", finding["message"]))
    return found


def judge(made, places, found, sharers, options, title):
    counts = collections.Counter()
    shown = 0
    for (name, marked), (start, end, place) in zip(made, places):
        here = [f for f in found if start <= f[0] < end]
        right = [f for f in here if place and f[0] < place[1] and place[0] < f[1]
                 and f[2] in sharers[names.fold(name.text)] | {name.concept}]
        wrong = [f for f in here if not place or not (f[0] < place[1] and place[0] < f[1])
                 or not right]
        counts["all"] += 1
        counts["found"] += bool(right)
        counts["bounds"] += any((f[0], f[1]) == place for f in right)
        counts["false"] += bool(wrong)
        failed = wrong or place and not right
        if failed and shown < options.list:
            shown += 1
            print(f"    {title}: {marked!r} of {name.concept}: {[f[3] for f in here]}")
    return counts


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dabir")
    parser.add_argument("--half", default="dev", choices=("dev", "test", "both"))
    parser.add_argument("--most", type=int, default=150)
    parser.add_argument("--class", dest="title", default="")
    parser.add_argument("--language", default="")
    parser.add_argument("--list", type=int, default=0)
    parser.add_argument("--least", type=float, default=0, help="fail where fewer are found")
    options = parser.parse_args()
    root = names.root()
    rows = names.shipped(f"{root}/Glossaries")
    here = os.path.dirname(os.path.abspath(__file__))
    rows += names.known(f"{here}/known.tsv", {row[3] for row in rows})
    scripts = collections.defaultdict(set)
    for row in rows:
        scripts[row[0]].add(row[3])
    # Names that came from another script: their English form has none of the letters or endings of the West.
    english.EASTERN = {row[0] for row in rows if row[1] in ("person", "place") and eastern(row)}
    total = collections.Counter()
    with tempfile.TemporaryDirectory() as work:
        for language, module in (("fa", persian), ("en", english)):
            if options.language not in ("", language):
                continue
            glossary = f"{work}/{language}.tsv"
            with open(glossary, "w", encoding="utf-8") as out:
                out.write(names.glossary(rows, language))
            all_names = names.names(rows, language)
            sharers = collections.defaultdict(set)
            for row in rows:
                sharers[names.fold(row[3])].add(row[0])
            for title, kind, made in cases(language, module, all_names, options):
                if not made:
                    continue
                text, places = written(made, module, random.Random(7))
                path = f"{work}/text.md" if title.startswith("markdown") else f"{work}/text.txt"
                with open(path, "wb") as out:
                    out.write(text)
                counts = judge(made, places, findings(options, glossary, path), sharers, options, title)
                report(language, title, kind, counts)
                for key, count in counts.items():
                    total[f"{kind} {key}"] += count
    print(f"all: {total['found found']} of {total['found all']} found, {total['found bounds']} with their bounds, "
          f"{total['found false']} with a false finding; {total['not false']} of {total['not all']} others with one")
    if 100 * total["found found"] < options.least * total["found all"]:
        sys.exit(f"forms.py: fewer than {options.least} % are found")


def eastern(row):
    return row[2] == "en" and re.search(r"kh|gh|q|zh|ou|ee|eh$|ev$|ov$|ian$|abad|al-|el-|[aiou]i$|ullah|ollah", row[3], re.I)


def report(language, title, kind, counts):
    if kind == "found":
        print(f"{language}  {title:34} {counts['all']:5} forms  found {100 * counts['found'] / counts['all']:5.1f} %"
              f"  bounds {100 * counts['bounds'] / counts['all']:5.1f} %  false {counts['false']}", flush=True)
    else:
        print(f"{language}  {title:34} {counts['all']:5} words  false {counts['false']}", flush=True)


main()
