#!/usr/bin/env python3
"""tasks.py FOLDER [--small] [--half tune]: alignment tasks with known beads, each a folder with src.txt, tgt.txt,
gold.txt and options.txt.

TICO-19 is split by document, in the order in which the documents first appear: those of even index (0, 2, …) are for
tuning, those of odd index are reported on. Nothing of the aligner was chosen on the second half.

  default-S hard-S resplit-S   that half, perturbed by the seed S: merges and drops; more of them, and whole blocks
                               dropped; lines cut at their sentences first
  reversed-S                   default-S with the sides changed
  lines-N                      the default of as many lines, whole documents repeated
  prose-S verse-S              lines of it, and short lines of verse, hard, in a language without a kin (invented.py)
  random-S                     hard; words drawn at random, so that nothing but the lengths relates (invented.py)
  unrelated-D                  the document D with the translation of another: nothing belongs together
  article article-segmented    a news article and its free translation, as raw text and as gold sentences

--small leaves out lines-200000. The perturbation is that of ../shared, seeded: the tasks are the same in every run.
"""
import argparse
import os
import shutil
import subprocess
import sys

from aligner import ROOT, SHARED
import invented

SEEDS = (13, 14, 15)
HARD = ("--merge", ".2", "--drop", ".05", "--block-drop", "4")
PERSIAN = "--segmented --source-lang fa --target-lang en"
REVERSED = "--segmented --source-lang en --target-lang fa"
INVENTED = "--segmented --source-lang en --target-lang art"


def read(path):
    with open(path, encoding="utf-8-sig") as file:
        return file.read().split("\n")


def write(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)


def half_of_tico(name):
    """(document, Persian, English) of each line of the half."""
    tico = f"{SHARED}/data/tico19/tico19"
    rows = [row for row in zip(*(read(f"{tico}.{part}.txt") for part in ("docs", "fa", "en"))) if row[0]]
    index = {document: place for place, document in enumerate(dict.fromkeys(row[0] for row in rows))}
    return [row for row in rows if index[row[0]] % 2 == ("tune", "report").index(name)]


class Maker:
    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)

    def finish(self, name, options):
        write(f"{self.folder}/{name}/options.txt", [options])

    def perturbed(self, name, rows, options, *perturbation):
        """Rows of document, source, target; perturbed by the tool of ../shared."""
        folder = f"{self.folder}/{name}"
        os.makedirs(folder, exist_ok=True)
        parts = [f"{folder}/line.{part}" for part in ("docs", "source", "target")]
        for path, lines in zip(parts, zip(*rows)):
            write(path, lines)
        subprocess.run(
            [sys.executable, f"{SHARED}/tools/align/perturb.py", "--docs", parts[0], "--src", parts[1],
             "--tgt", parts[2], "--out", folder, *perturbation],
            check=True, stdout=subprocess.DEVNULL)
        for path in parts:
            os.remove(path)
        self.finish(name, options)

    def swapped(self, name, original, options):
        """The same task with the sides changed."""
        folder, other = f"{self.folder}/{name}", f"{self.folder}/{original}"
        os.makedirs(folder, exist_ok=True)
        shutil.copy(f"{other}/src.txt", f"{folder}/tgt.txt")
        shutil.copy(f"{other}/tgt.txt", f"{folder}/src.txt")
        beads = [line.split(":") for line in read(f"{other}/gold.txt") if line]
        write(f"{folder}/gold.txt", [f"{target}:{source}" for source, target in beads])
        self.finish(name, options)

    def unrelated(self, name, source, target):
        """What belongs to nothing: every sentence stands alone."""
        folder = f"{self.folder}/{name}"
        os.makedirs(folder, exist_ok=True)
        write(f"{folder}/src.txt", source)
        write(f"{folder}/tgt.txt", target)
        alone = [f"[{k}]:[]" for k in range(len(source))] + [f"[]:[{k}]" for k in range(len(target))]
        write(f"{folder}/gold.txt", alone)
        self.finish(name, PERSIAN)

    def article(self, name, suffix, options):
        folder, seed = f"{self.folder}/{name}", f"{SHARED}/data/seed/sco-2019"
        os.makedirs(folder, exist_ok=True)
        shutil.copyfile(f"{seed}.fa.{suffix}", f"{folder}/src.txt")
        shutil.copyfile(f"{seed}.en.{suffix}", f"{folder}/tgt.txt")
        shutil.copyfile(f"{seed}.gold", f"{folder}/gold.txt")
        self.finish(name, options)


def make(folder, half, small):
    maker, rows = Maker(folder), half_of_tico(half)
    for seed in map(str, SEEDS):
        chosen = ("--seed", seed)
        maker.perturbed(f"default-{seed}", rows, PERSIAN, *chosen)
        maker.perturbed(f"hard-{seed}", rows, PERSIAN, *chosen, *HARD)
        maker.perturbed(f"resplit-{seed}", rows, PERSIAN, *chosen, "--resplit")
        maker.swapped(f"reversed-{seed}", f"default-{seed}", REVERSED)
        maker.perturbed(f"prose-{seed}", invented.prose(rows, seed), INVENTED, *chosen, *HARD)
        maker.perturbed(f"verse-{seed}", invented.verse(rows, seed), INVENTED, *chosen, *HARD)
        maker.perturbed(f"random-{seed}", invented.random_words(rows, seed), PERSIAN, *chosen, *HARD)
    for lines in (20000,) if small else (20000, 200000):
        maker.perturbed(f"lines-{lines}", rows, PERSIAN, "--seed", "13", "--lines", str(lines))
    documents = list(dict.fromkeys(row[0] for row in rows))
    for document, other in zip(documents, documents[1:] + documents[:1]):
        source = [row[1].strip() for row in rows if row[0] == document and row[1].strip()]
        target = [row[2].strip() for row in rows if row[0] == other and row[2].strip()]
        maker.unrelated(f"unrelated-{document}", source, target)
    maker.article("article", "txt", "--source-lang fa --target-lang en")
    maker.article("article-segmented", "snt", PERSIAN)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--small", action="store_true", help="without lines-200000")
    parser.add_argument("--half", choices=("tune", "report"), default="report")
    arguments = parser.parse_args()
    if not os.path.isdir(SHARED):
        sys.exit(f"tasks.py: needs {os.path.relpath(SHARED, ROOT)}, which a clone does not have")
    make(arguments.folder, arguments.half, arguments.small)


if __name__ == "__main__":
    main()
