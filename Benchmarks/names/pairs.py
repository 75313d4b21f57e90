#!/usr/bin/env python3
"""pairs.py TEST: whether true pairs are told from wrong ones, by source; common/negatives.py says how those are made.

Two tables a view (`all`; `clean`: without the rows that cleaning.py drops):

- the area under the ROC curve of the plausibility (half for ties), true pairs against each kind of negatives and
  against all of the three; `distinct` are the nearest names that are more than other spellings;
- what is caught (its plausibility is lower) of each kind at the threshold that refuses one in a hundred of the group's
  true pairs, and the same at the program's own threshold: what has the verdict `wrong`, of true pairs too.

  --dabir PATH     the program to measure
  --scores FILE    instead: `fa<TAB>en<TAB>score` of any other program, greater is better; no verdicts then
  --write FILE     only writes the task: fa, en, group, kind (true, nearest, distinct, consonant, vowel), clean or not
  --figures FILE   adds `key<TAB>figure` lines to a file
"""
import bisect

from common.dabir import Dabir, command_line, record
from common.namedata import read_rows
from common.negatives import KINDS, tasks

SHARE_REFUSED = 0.01
COLUMNS = ("nearest", "distinct", "consonant", "vowel")


def roc_area(true, wrong):
    """The chance that a true pair scores above a wrong one, ties half."""
    if not true or not wrong:
        return float("nan")
    ranked = sorted(wrong)
    below = sum(bisect.bisect_left(ranked, score) + bisect.bisect_right(ranked, score) for score in true)
    return below / 2 / len(true) / len(wrong)


def threshold_refusing(true, share):
    """The greatest threshold below which no more than the share of the true pairs lies."""
    return sorted(true)[int(share * len(true))]


def share(values, condition):
    values = list(values)
    return sum(map(condition, values)) / len(values) if values else float("nan")


def columns(task, view):
    """{true or a kind of negatives: its pairs} in a view."""
    found = {"true": [], **{kind: [] for kind in COLUMNS}}
    for pair, clean, wrong, distinct in zip(task.pairs, task.clean, task.negatives, task.distinct):
        if view == "clean" and not clean:
            continue
        found["true"].append(pair)
        for kind, form in wrong.items():
            found[kind].append((pair[0], form))
        if distinct:
            found["distinct"].append((pair[0], wrong["nearest"]))
    return found


def print_view(groups, view, judged, figures):
    print(f"{view + ', area':<28}" + "".join(f" {kind:>9}" for kind in (*COLUMNS, "together", "pairs")))
    for task in groups:
        scores = {kind: [judged[pair][0] for pair in pairs] for kind, pairs in columns(task, view).items()}
        scores["together"] = [score for kind in KINDS for score in scores[kind]]
        areas = {kind: roc_area(scores["true"], scores[kind]) for kind in (*COLUMNS, "together")}
        print(f"{task.name:<28}" + "".join(f" {area:9.4f}" for area in areas.values()), end="")
        print(f" {len(scores['true']):>9}")
        figures += [(f"pairs.{view}.{task.name}.area.{kind}", area) for kind, area in areas.items()]
    print(f"\n{view + ', caught':<28}" + "".join(f" {kind:>9}" for kind in (*COLUMNS, "threshold")), end="")
    print("   own: " + "".join(f" {kind:>9}" for kind in COLUMNS) + "   refused")
    for task in groups:
        pairs = columns(task, view)
        threshold = threshold_refusing([judged[pair][0] for pair in pairs["true"]], SHARE_REFUSED)
        caught = {kind: share(pairs[kind], lambda pair: judged[pair][0] < threshold) for kind in COLUMNS}
        own = {kind: share(pairs[kind], lambda pair: judged[pair][1] == "wrong") for kind in (*COLUMNS, "true")}
        print(f"{task.name:<28}" + "".join(f" {value:9.4f}" for value in caught.values()), end="")
        print(f" {threshold:9.3g}        " + "".join(f" {value:9.4f}" for value in own.values()))
        figures += [(f"pairs.{view}.{task.name}.caught.{kind}", value) for kind, value in caught.items()]
        figures += [(f"pairs.{view}.{task.name}.own.{kind}", value) for kind, value in own.items()]
        figures.append((f"pairs.{view}.{task.name}.threshold", threshold))
    print()


def write_task(groups, path):
    with open(path, "w", encoding="utf-8") as out:
        for task in groups:
            for pair, clean, wrong, distinct in zip(task.pairs, task.clean, task.negatives, task.distinct):
                rows = [(*pair, "true")] + [(pair[0], form, kind) for kind, form in wrong.items()]
                for fa, en, kind in rows:
                    kind = "distinct" if kind == "nearest" and distinct else kind
                    out.write("\t".join((fa, en, task.name, kind, "clean" if clean else "dropped")) + "\n")


def main():
    parser = command_line(__doc__)
    parser.add_argument("test")
    parser.add_argument("--scores")
    parser.add_argument("--write")
    options = parser.parse_args()
    groups = list(tasks(options.test))
    if options.write:
        write_task(groups, options.write)
        return
    if options.scores:
        judged = {(fa, en): (float(score), "") for fa, en, score in read_rows(options.scores)}
    else:
        judged = Dabir(options.dabir).verify([pair for task in groups for pair in task.all_pairs()])
    figures = []
    for view in ("all", "clean"):
        print_view(groups, view, judged, figures)
    record(figures, options.figures)


if __name__ == "__main__":
    main()
