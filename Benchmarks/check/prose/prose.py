#!/usr/bin/env python3
"""prose.py DABIR: the findings of name/* and translit/* in ordinary prose, judged by verdicts.tsv.

The news of news.fa.txt and news.en.txt is invented. Its common words are near to names of the shipped glossaries, its
people have their given names or names that begin alike, and its places are shoes, nuts and hats. Prints findings that
verdicts.tsv (language, line, rule, text, verdict, reason) does not judge, and how many are wrong.
"""
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))


def main():
    dabir = sys.argv[1] if len(sys.argv) > 1 else f"{ROOT}/.build/release/dabir"
    verdicts = {}
    with open(f"{HERE}/verdicts.tsv", encoding="utf-8") as file:
        for line in list(file)[1:]:
            cells = line.rstrip("\n").split("\t")
            verdicts[tuple(cells[:4])] = cells[4]
    wrong = unjudged = segments = 0
    for language in ("fa", "en"):
        path = f"{HERE}/news.{language}.txt"
        with open(path, encoding="utf-8") as file:
            segments += sum(1 for line in file if line.strip())
        command = [dabir, "check", path, "--glossary", f"{ROOT}/Glossaries", "--format", "jsonl", "--fail-on", "never"]
        result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
        if result.returncode:
            sys.exit(f"{' '.join(command)}: {result.stderr}")
        for line in result.stdout.split("\n")[:-1]:
            finding = json.loads(line)
            if not finding["rule"].startswith(("name/", "translit/")) or finding["severity"] == "note":
                continue
            place = (language, str((finding["start"]["line"] + 1) // 2), finding["rule"], finding["excerpt"])
            verdict = verdicts.get(place)
            wrong += verdict == "wrong"
            if verdict is None:
                unjudged += 1
                print("\t".join((*place, "?", finding["message"])))
    print(f"{wrong} wrong in {segments} segments" + (f", {unjudged} findings not judged" if unjudged else ""))
    sys.exit(1 if unjudged else 0)


main()
