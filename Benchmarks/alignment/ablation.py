#!/usr/bin/env python3
"""ablation.py [--quick] [DABIR [TASKS]]: strict F1 with each kind of evidence switched off in turn, with and without
glossary.

Columns are means over seeds. Fails (exit code 1) where the whole evidence does worse than the lengths alone by more
than the tolerance, on any column: evidence that is not there, or is there by chance, must do no harm.
"""
import sys

from aligner import GLOSSARY, NO_GLOSSARY, Dabir, command_line, f1, named, with_tasks

COLUMNS = ("default", "hard", "resplit", "prose", "verse", "random", "article")
TOLERANCE = 0.005


class Ablation:
    def __init__(self, dabir, folder):
        self.dabir, self.beads = dabir, f"{folder}/beads"
        self.columns = {name: named(folder, f"{name}-1") or named(folder, name)[:1] for name in COLUMNS}

    def row(self, title, glossary, without=()):
        """Prints the mean strict F1 of each column, and returns them."""
        means = []
        for tasks in self.columns.values():
            scores = []
            for task in tasks:
                self.dabir.align(task, self.beads, glossary=glossary, without=without)
                scores.append(f1(task.gold, self.beads)[0])
            means.append(sum(scores) / len(scores))
        print(f"{title:<22}" + "".join(f"{mean:>10.4f}" for mean in means), flush=True)
        return means


def measure(program, folder, quick):
    dabir = Dabir(program)
    ablation, kinds, harmed = Ablation(dabir, folder), dabir.kinds(), []
    parts = [("with glossary", GLOSSARY), ("without glossary", NO_GLOSSARY)]
    for heading, glossary in parts[:1] if quick else parts:
        print(f"{heading:<22}" + "".join(f"{name:>10}" for name in COLUMNS))
        whole = ablation.row("all evidence", glossary)
        for kind in () if quick else kinds:
            ablation.row(f"- {kind}", glossary, [kind])
        lengths = ablation.row("lengths alone", glossary, kinds)
        print()
        harmed += [
            f"{name}, {heading}: {with_all:.4f}, by lengths alone {alone:.4f}"
            for name, with_all, alone in zip(COLUMNS, whole, lengths) if with_all < alone - TOLERANCE]
    for line in harmed:
        print(f"ablation.py: evidence does harm: {line}", file=sys.stderr)
    return 1 if harmed else 0


def main():
    parser = command_line(__doc__)
    parser.add_argument("--quick", action="store_true", help="all evidence and the lengths alone, with glossary")
    arguments = parser.parse_args()
    sys.exit(with_tasks(arguments.tasks, lambda folder: measure(arguments.dabir, folder, arguments.quick)))


if __name__ == "__main__":
    main()
