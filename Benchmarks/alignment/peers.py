#!/usr/bin/env python3
"""peers.py DABIR HUNALIGN FOLDER NAME...: the tasks of these names by dabir, hunalign and galechurch, in one table.

hunalign (Varga et al. 2005) gets what it asks for: small letters, marks apart from words, an empty dictionary, and
-realign, with which it learns a dictionary from its first alignment. galechurch (Gale and Church 1993) gets the
sentences, with no limit to the size of a block. Seconds and MB are those of the aligner alone.
"""
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

from aligner import Dabir, Task, f1, run


def lines_of(path):
    with open(path, encoding="utf-8") as file:
        return file.read().split("\n")[:-1]


def tokenised(line):
    """Punctuation and symbols apart from words; the zero-width non-joiner, which is neither, stays in its word."""
    parts = (f" {letter} " if unicodedata.category(letter)[0] in "PS" else letter for letter in line.lower())
    return re.sub(r"\s+", " ", "".join(parts)).strip()


def write_beads(path, ranges):
    """Beads of (source start, source end, target start, target end), one for every sentence that stands alone."""
    with open(path, "w", encoding="utf-8") as file:
        for source_start, source_end, target_start, target_end in ranges:
            source, target = list(range(source_start, source_end)), list(range(target_start, target_end))
            if source and target:
                file.write(f"{source}:{target}\n")
            else:
                file.writelines([f"[{place}]:[]\n" for place in source] + [f"[]:[{place}]\n" for place in target])


def by_hunalign(program, task, folder):
    for path, name in ((task.source, "source"), (task.target, "target")):
        with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
            file.writelines(tokenised(line) + "\n" for line in lines_of(path))
    open(f"{folder}/empty.dic", "w", encoding="utf-8").close()
    command = [program, "-utf", "-realign", "empty.dic", "source", "target"]
    with open(f"{folder}/ladder", "w", encoding="utf-8") as ladder:
        usage = run(command, cwd=folder, stdout=ladder)
    # A rung is a place in the source and one in the target, and a bead goes from rung to rung, to the end of both.
    rungs = [tuple(map(int, line.split("\t")[:2])) for line in lines_of(f"{folder}/ladder") if line]
    rungs.append(task.lengths())
    write_beads(f"{folder}/beads", ((s, u, t, v) for (s, t), (u, v) in zip(rungs, rungs[1:]) if (s, t) != (u, v)))
    return usage, f"{folder}/beads"


def by_galechurch(task, folder):
    for path, name in ((task.source, "source"), (task.target, "target")):
        os.makedirs(f"{folder}/{name}")
        os.symlink(os.path.abspath(path), f"{folder}/{name}/text")
    command = ["galechurch", "-src", "source", "-trg", "target", "-out", "out", "-ltmr", str(10**12)]
    usage = run(command, cwd=folder, stdout=subprocess.DEVNULL)
    beads = [re.findall(r"\[([^\]]*)\]", line) for line in lines_of(f"{folder}/out/text")]
    with open(f"{folder}/beads", "w", encoding="utf-8") as file:
        file.writelines(f"[{source}]:[{target}]\n" for source, target in beads)
    return usage, f"{folder}/beads"


def by_dabir(dabir, task, folder):
    return dabir.align(task, f"{folder}/beads"), f"{folder}/beads"


def main():
    program, hunalign, tasks, *names = sys.argv[1:]
    dabir, hunalign = Dabir(program), os.path.abspath(hunalign)
    aligners = {
        "dabir": lambda task, folder: by_dabir(dabir, task, folder),
        "hunalign -realign": lambda task, folder: by_hunalign(hunalign, task, folder),
        "galechurch": by_galechurch,
    }
    print(f"{'task':<19}{'aligner':<19}{'strict':>7}{'lax':>8}{'wall s':>8}{'CPU s':>8}{'MB':>7}")
    for name in names:
        task = Task(f"{tasks}/{name}")
        for aligner, act in aligners.items():
            with tempfile.TemporaryDirectory() as folder:
                usage, beads = act(task, folder)
                strict, lax = f1(task.gold, beads)
            print(f"{name:<19}{aligner:<19}{strict:>7.4f}{lax:>8.4f}{usage.wall:>8.2f}{usage.cpu:>8.2f}"
                  f"{usage.megabytes:>7}", flush=True)
    print("load", *(f"{value:.1f}" for value in os.getloadavg()), "on", os.cpu_count(), "cores")


if __name__ == "__main__":
    main()
