#!/usr/bin/env python3
"""calibration.py [--most NUMBER] [DABIR [TASKS]]: whether the confidence of beads is to be believed.

Of the beads that claim 0.9, nine in ten should be right, which is to be the very bead of the gold, or a sentence that
rightly stands alone. Prints claimed against true in ten bins, and the expected calibration error: the mean distance of
the two over the bins, each weighted by its beads (Naeini et al. 2015); for all together, and for every group. In
unrelated texts the beads with two sides are all wrong, and those with one are all right.

Fails (exit code 1) where the error of all together is above --most.
"""
import json
import os
import sys

from aligner import NO_GLOSSARY, Dabir, command_line, named, scorer, with_tasks

BINS = 10
TARGET = 0.03


def judged(dabir, tasks, folder, without=()):
    """(confidence, right, has two sides) of every bead."""
    rows, output = [], f"{folder}/beads.jsonl"
    for task in tasks:
        dabir.align(task, output, form="jsonl", glossary=NO_GLOSSARY, without=without)
        gold = {(tuple(source), tuple(target)) for source, target in scorer("read")(task.gold)}
        with open(output, encoding="utf-8") as lines:
            for bead in map(json.loads, lines):
                sides = tuple(bead["source"]), tuple(bead["target"])
                rows.append((bead["confidence"], sides in gold, all(sides)))
    os.remove(output)
    return rows


def bins(rows):
    """(lowest claim, beads, mean claim, share of right ones) of the bins that are not empty."""
    parts = [[] for _ in range(BINS)]
    for row in rows:
        parts[min(BINS - 1, int(row[0] * BINS))].append(row)
    for place, part in enumerate(parts):
        if part:
            yield place / BINS, len(part), mean(part, 0), mean(part, 1)


def mean(rows, column):
    return sum(row[column] for row in rows) / len(rows)


def error(rows):
    return sum(count * abs(claimed - right) for _, count, claimed, right in bins(rows)) / len(rows)


def measure(program, folder, most):
    dabir = Dabir(program)
    kinds = dabir.kinds()
    tico = named(folder, "default-", "hard-", "resplit-")
    groups = {
        "all evidence": judged(dabir, tico, folder),
        "without lexicon": judged(dabir, tico, folder, ["lexicon"]),
        "lengths alone": judged(dabir, tico, folder, kinds),
        "reversed": judged(dabir, named(folder, "reversed-"), folder),
        "invented, prose": judged(dabir, named(folder, "prose-"), folder),
        "invented, verse": judged(dabir, named(folder, "verse-"), folder),
        "random words": judged(dabir, named(folder, "random-"), folder),
        "unrelated": judged(dabir, named(folder, "unrelated-"), folder),
    }
    every = [row for rows in groups.values() for row in rows]
    groups["all with two sides"] = [row for row in every if row[2]]
    groups["all with one side"] = [row for row in every if not row[2]]
    groups["unrelated, two sides"] = [row for row in groups["unrelated"] if row[2]]

    print(f"{'claims':<12}{'beads':>8}{'claimed':>9}{'true':>8}")
    for lowest, count, claimed, right in bins(every):
        print(f"{lowest:.1f} to {lowest + 1 / BINS:.1f}  {count:>8}{claimed:>9.3f}{right:>8.3f}")
    print(f"\n{'group':<24}{'beads':>8}{'claimed':>9}{'true':>8}{'error':>8}")
    for name, rows in [*groups.items(), ("all together", every)]:
        if rows:
            print(f"{name:<24}{len(rows):>8}{mean(rows, 0):>9.3f}{mean(rows, 1):>8.3f}{error(rows):>8.4f}")
    print(f"target {TARGET}, at most {most}")
    if error(every) > most:
        print(f"calibration.py: error above {most}", file=sys.stderr)
        return 1
    return 0


def main():
    parser = command_line(__doc__)
    parser.add_argument("--most", type=float, default=TARGET, help="the error of all together that still passes")
    arguments = parser.parse_args()
    sys.exit(with_tasks(arguments.tasks, lambda folder: measure(arguments.dabir, folder, arguments.most)))


if __name__ == "__main__":
    main()
