#!/usr/bin/env python3
"""tico.py DABIR [DATA] [VERDICTS]: the findings of name/* and translit/* over TICO-19, each judged or not.

Cuts TICO-19 (DATA, ../shared/data/tico19 by default) into its documents, checks each side by itself and the two as a
pair, one segment a line, against the glossaries that Dabir ships, and looks each finding up in verdicts.tsv (document,
language, line, rule, text, verdict, reason). Prints those that have no verdict yet, and how many are wrong, by halves:
rules are tuned on the even documents, and reported on the odd ones and on both. Exit code 1 where a finding is not
judged, or more than one in 1,000 segments is wrong.
"""
import collections
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FINDING = re.compile(r"^  (\d+):\d+  (\w+)  (.*)  (\S+/\S+)$")
SOUGHT = ("name/", "translit/")
# Notes are no alarms: a variant is legitimate, and its note says so.
ALARMS = ("warning", "error")


def documents(data):
    def lines(name):
        with open(f"{data}/{name}", encoding="utf-8") as file:
            return [line.rstrip("\n") for line in file]

    found = collections.OrderedDict()
    rows = zip(lines("tico19.docs.txt"), lines("tico19.fa.txt"), lines("tico19.en.txt"), strict=True)
    for document, persian, english in rows:
        found.setdefault(document, ([], []))[0].append(persian)
        found[document][1].append(english)
    return found


def findings(dabir, work, number, sides):
    paths = []
    for language, side in zip(("fa", "en"), sides):
        paths.append(f"{work}/{number}.{language}.txt")
        with open(paths[-1], "w", encoding="utf-8") as out:
            # A blank line between segments: each is a paragraph of its own.
            out.write("\n\n".join(side) + "\n")
    command = [dabir, "check", "--glossary", f"{ROOT}/Glossaries", "--fail-on", "never",
               "--source", paths[0], "--target", paths[1]]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if result.returncode:
        sys.exit(f"{' '.join(command)}: {result.stderr}")
    language = message = None
    found = []
    for line in result.stdout.split("\n"):
        if line in paths:
            language = ("fa", "en")[paths.index(line)]
        match = FINDING.match(line)
        if match:
            found.append([language, (int(match[1]) + 1) // 2, match[2], match[4],
                          re.search(r"\[(.*)\]", match[3])[1], match[3], ""])
        elif found and line.startswith("      ") and not found[-1][-1]:
            found[-1][-1] = line.strip()
    return [f for f in found if f[3].startswith(SOUGHT)]


def main():
    dabir = sys.argv[1] if len(sys.argv) > 1 else f"{ROOT}/.build/release/dabir"
    data = sys.argv[2] if len(sys.argv) > 2 else f"{ROOT}/../shared/data/tico19"
    table = sys.argv[3] if len(sys.argv) > 3 else f"{HERE}/verdicts.tsv"
    verdicts = {}
    if os.path.exists(table):
        with open(table, encoding="utf-8") as file:
            for line in list(file)[1:]:
                cells = line.rstrip("\n").split("\t")
                verdicts[tuple(cells[:5])] = cells[5]
    wrong, counts, segments, unjudged = [0, 0], collections.Counter(), [0, 0], 0
    with tempfile.TemporaryDirectory() as work:
        for number, (document, sides) in enumerate(documents(data).items()):
            segments[number % 2] += len(sides[0]) + len(sides[1])
            for language, line, severity, rule, text, excerpt, message in findings(
                    dabir, work, number, sides):
                counts[f"{rule} {severity}"] += 1
                verdict = verdicts.get((document, language, str(line), rule, text))
                if verdict is None and severity in ALARMS:
                    unjudged += 1
                    half = "even" if number % 2 == 0 else "odd"
                    print("\t".join((document, language, str(line), rule, text, "?",
                                     f"{half}: {message} | {excerpt}")))
                wrong[number % 2] += verdict == "wrong"
    for rule, count in sorted(counts.items()):
        print(f"{rule}: {count}", file=sys.stderr)
    for name, bad, size in (("even", wrong[0], segments[0]), ("odd", wrong[1], segments[1]),
                            ("both", sum(wrong), sum(segments))):
        print(f"{name} documents: {bad} wrong in {size} segments", file=sys.stderr)
    if unjudged:
        print(f"{unjudged} findings are not judged", file=sys.stderr)
    sys.exit(1 if unjudged or sum(wrong) * 1000 > sum(segments) else 0)


main()
