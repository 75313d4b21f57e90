#!/usr/bin/env python3
"""pairs.py DABIR RULES [--source en] [--half even|odd]: the findings of rules for pairs over TICO-19, to be judged.

Checks each document of TICO-19 (../shared/data/tico19) against its translation, one segment a paragraph, with the
glossaries that Dabir ships, and prints each finding of RULES (as "number/,term/missing") with both segments. Rules are
tuned on the even documents and reported on the odd ones. Counts go to standard error.
"""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DATA = f"{ROOT}/../shared/data/tico19"


def lines(name):
    with open(f"{DATA}/{name}", encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file]


def findings(options, work, sides):
    paths = {}
    for language, side in sides.items():
        paths[language] = f"{work}/text.{language}.txt"
        with open(paths[language], "w", encoding="utf-8") as out:
            out.write("\n\n".join(side) + "\n")
    source, target = (options.source, "en" if options.source == "fa" else "fa")
    command = [options.dabir, "check", "--glossary", f"{ROOT}/Glossaries", "--fail-on", "never", "--format", "jsonl",
               "--source-lang", source, "--target-lang", target, "--source", paths[source], "--target", paths[target]]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if result.returncode:
        sys.exit(f"{' '.join(command)}: {result.stderr}")
    for line in result.stdout.split("\n")[:-1]:
        finding = json.loads(line)
        if finding["rule"].startswith(tuple(options.rules.split(","))):
            yield finding, finding["path"].split(".")[-2], (finding["start"]["line"] - 1) // 2


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dabir")
    parser.add_argument("rules")
    parser.add_argument("--source", default="fa", choices=("fa", "en"))
    parser.add_argument("--half", choices=("even", "odd"))
    options = parser.parse_args()
    documents = collections.OrderedDict()
    rows = zip(lines("tico19.docs.txt"), lines("tico19.fa.txt"), lines("tico19.en.txt"), strict=True)
    for document, persian, english in rows:
        sides = documents.setdefault(document, {"fa": [], "en": []})
        sides["fa"].append(persian)
        sides["en"].append(english)
    counts = collections.Counter()
    with tempfile.TemporaryDirectory() as work:
        for number, (document, sides) in enumerate(documents.items()):
            half = "odd" if number % 2 else "even"
            if options.half not in (None, half):
                continue
            for finding, language, index in findings(options, work, sides):
                counts[f"{half} {finding['rule']} {finding['severity']}"] += 1
                print("\t".join((document, language, str(index + 1), finding["rule"], finding["severity"],
                                 finding["excerpt"], finding["message"], sides["fa"][index], sides["en"][index])))
    for name, count in sorted(counts.items()):
        print(f"{name}: {count}", file=sys.stderr)


main()
