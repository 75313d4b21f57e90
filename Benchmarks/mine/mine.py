#!/usr/bin/env python3
"""mine.py DABIR ROOT SHARED: what `dabir mine` finds, against the names of the seed article and at which speed."""
import json
import os
import subprocess
import sys
import tempfile
import time
import unicodedata

PEOPLE_OUT = ["capitals", "cities", "countries", "iran", "languages", "organizations", "titles"]
PLACES_OUT = ["languages", "organizations", "titles"]
# The floors are what is reached, less a little.
RECALL, PRECISION, UNITS_A_SECOND = 0.8, 0.9, 500


def key(name):
    """A name without case and without what divides its parts."""
    name = unicodedata.normalize("NFKC", name).replace("ي", "ی").replace("ك", "ک")
    return "".join(c for c in name.lower() if c not in " \u200c-'’")


def table(path):
    with open(path, encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def options(root, glossaries):
    return [word for name in glossaries for word in ("-g", f"{root}/Glossaries/{name}.tsv")]


def mine(dabir, bitext, arguments):
    run = subprocess.run([dabir, "mine", bitext, "--format", "jsonl", *arguments], capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stderr)
    return [json.loads(line) for line in run.stdout.splitlines()]


def gold_units(seed):
    sides = []
    for side in ("fa", "en"):
        with open(f"{seed}.{side}.snt", encoding="utf-8") as lines:
            sides.append(lines.read().split("\n"))
    rows = []
    with open(f"{seed}.gold", encoding="utf-8") as beads:
        for bead in beads:
            source, target = (json.loads(part) for part in bead.strip().replace("]:[", "]|[").split("|"))
            if source and target:
                rows.append("\t".join(" ".join(text[i] for i in indices)
                                      for text, indices in zip(sides, (source, target))))
    return "\n".join(rows)


class Names:
    """The names of the article, and those of the shipped glossaries: a proposal of either is right."""

    def __init__(self, root, path):
        rows = [row for row in table(path)[1:] if row[3] in ("person", "place")]
        self.names = [(row[3], key(row[0]), {key(row[0]), key(row[1])}, self.english(row)) for row in rows]
        self.shipped = set()
        concepts = {}
        for name in PEOPLE_OUT[:4] + ["people"]:
            for row in table(f"{root}/Glossaries/{name}.tsv")[1:]:
                concepts.setdefault(row[0], {}).setdefault(row[2], set()).add(key(row[3]))
        for forms in concepts.values():
            self.shipped |= {(fa, en) for fa in forms.get("fa", ()) for en in forms.get("en", ())}

    @staticmethod
    def english(row):
        words = row[2].split()
        return {key(row[2])} | ({key(words[-1])} if row[3] == "person" else set())

    def score(self, proposals, kinds):
        right, found = 0, set()
        for proposal in proposals:
            persian = {key(term["term"]) for term in proposal["terms"] if term["lang"] == "fa"}
            english = {key(term["term"]) for term in proposal["terms"] if term["lang"] == "en"}
            mine = [n for n, (_, _, fa, en) in enumerate(self.names) if fa & persian and en & english]
            found |= {n for n in mine if self.names[n][1] in persian and self.names[n][0] in kinds}
            right += bool(mine) or any((fa, en) in self.shipped for fa in persian for en in english)
        wanted = sum(name[0] in kinds for name in self.names)
        return len(proposals), right / max(1, len(proposals)), len(found) / wanted


def main():
    dabir, root, shared = sys.argv[1:]
    seed = f"{shared}/data/seed/sco-2019"
    names = Names(root, f"{shared}/data/seed/names.tsv")
    failures = []
    with tempfile.TemporaryDirectory() as work:
        print(f"{'bitext':16} {'left out':18} {'proposals':>9} {'precision':>9} {'recall':>7}")
        for left, glossaries, kinds in (("people", PEOPLE_OUT, {"person"}),
                                        ("people and places", PLACES_OUT, {"person", "place"})):
            arguments = options(root, glossaries)
            aligned = subprocess.run([dabir, "align", f"{seed}.fa.txt", f"{seed}.en.txt", *arguments],
                                     capture_output=True, text=True, check=True).stdout
            for bitext, text in (("gold beads", gold_units(seed)), ("dabir align", aligned)):
                path = os.path.join(work, "bitext.tsv")
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
                count, precision, recall = names.score(mine(dabir, path, arguments), kinds)
                print(f"{bitext:16} {left:18} {count:9} {precision:9.3f} {recall:7.3f}")
                if left == "people" and (recall < RECALL or precision < PRECISION):
                    failures.append(f"{bitext}, {left} left out")
        path = os.path.join(work, "tico.tsv")
        tico = f"{shared}/data/tico19/tico19"
        with open(f"{tico}.fa.txt", encoding="utf-8") as fa, open(f"{tico}.en.txt", encoding="utf-8") as en:
            rows = [f"{a.rstrip()}\t{b.rstrip()}\n" for a, b in zip(fa, en)]
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(rows)
        start = time.monotonic()
        proposals = mine(dabir, path, ["-g", f"{root}/Glossaries"])
        seconds = time.monotonic() - start
        print(f"TICO-19: {len(proposals)} proposals, {len(rows)} units in {seconds:.2f} s, "
              f"{len(rows) / seconds:.0f} a second")
        if len(rows) / seconds < UNITS_A_SECOND:
            failures.append("speed")
    if failures:
        sys.exit(f"mine.py: below the floor: {'; '.join(failures)}")


main()
