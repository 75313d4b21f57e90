#!/usr/bin/env python3
"""styles.py TEST [STYLES]: whether legitimate spellings are accepted, and whether the plausibility is calibrated.

Styles: every form of persons_namevariants_pypi (never trained on) and the second, fourth, … name of STYLES, styles.tsv
here by default: a Persian name, then three or more current spellings, TAB between; the other names there are for
development. Accepted is what has the verdict `ok` or `variant`; what is refused is listed.

Calibration: the expected calibration error, with ten bins of equal mass and ten of equal width, over the pairs that
pairs.py judges: given names and all places, true pairs, and of each one with the nearest other name (unless that is
another spelling), one with a wrong consonant and one with a wrong vowel. Once as they are (about one in four is true),
and once with wrong pairs weighing a third (about one in two). Pairs whose row is no transliteration are left out.

  --dabir PATH     the program to measure
  --names FOLDER   where persons_namevariants_pypi.tsv is; ../shared/data/names by default
  --figures FILE   adds `key<TAB>figure` lines to a file
"""
from itertools import islice

from common.dabir import HERE, Dabir, command_line, record
from common.namedata import VARIANTS, read_pairs, read_rows
from common.negatives import KINDS, tasks

BINS = 10
WEIGHTS = {"one in four": 1.0, "one in two": 1 / 3}


def current_spellings(path):
    """The pairs of the second, fourth, … row."""
    rows = list(read_rows(path))[1::2]
    return [(row[0], form) for row in rows for form in row[1:] if form]


def print_styles(title, pairs, dabir, figures):
    judged = dabir.verify(pairs)
    refused = [(pair, plausibility) for pair, (plausibility, verdict) in judged.items() if verdict == "wrong"]
    variants = sum(verdict == "variant" for _, verdict in judged.values())
    accepted = 1 - len(refused) / len(judged)
    names = len({fa for fa, _ in judged})
    print(f"{title}: {accepted:.4f} accepted of {len(judged)} spellings of {names} names ({variants} as variants)")
    for (fa, en), plausibility in refused:
        print(f"  refused {plausibility:.3g}\t{fa}\t{en}")
    figures.append((f"styles.{title}.accepted", accepted))


def calibration_pairs(test):
    """[(pair, whether it is true)]"""
    found = []
    for task in islice(tasks(test), 2):
        for pair, clean, wrong, distinct in zip(task.pairs, task.clean, task.negatives, task.distinct):
            if clean:
                found.append((pair, True))
                kinds = [kind for kind in KINDS if kind in wrong and (kind != "nearest" or distinct)]
                found += [((pair[0], wrong[kind]), False) for kind in kinds]
    return found


def calibration_errors(points):
    """The expected calibration errors, equal mass and equal width, of [(plausibility, is true, weight)]."""
    points = sorted(points)
    total = sum(weight for _, _, weight in points)
    mass, width, done = [[] for _ in range(BINS)], [[] for _ in range(BINS)], 0.0
    for point in points:
        mass[min(int(done / total * BINS), BINS - 1)].append(point)
        width[min(int(point[0] * BINS), BINS - 1)].append(point)
        done += point[2]
    return [
        sum(abs(sum(w * (p - is_true) for p, is_true, w in part)) for part in parts) / total
        for parts in (mass, width)
    ]


def main():
    parser = command_line(__doc__)
    parser.add_argument("test")
    parser.add_argument("styles", nargs="?", default=f"{HERE}/styles.tsv")
    parser.add_argument("--names", default=f"{HERE}/../../../shared/data/names")
    options = parser.parse_args()
    dabir = Dabir(options.dabir)
    figures = []
    print_styles("namevariants", read_pairs(f"{options.names}/{VARIANTS}.tsv"), dabir, figures)
    print_styles("current", current_spellings(options.styles), dabir, figures)
    labelled = calibration_pairs(options.test)
    judged = dabir.verify([pair for pair, _ in labelled])
    for mix, weight in WEIGHTS.items():
        points = [(judged[pair][0], is_true, 1.0 if is_true else weight) for pair, is_true in labelled]
        mass, width = calibration_errors(points)
        true = sum(is_true for _, is_true in labelled)
        print(f"calibration, {mix} true ({true} true, {len(labelled) - true} wrong): ", end="")
        print(f"error {mass:.4f} equal mass, {width:.4f} equal width")
        key = mix.replace(" ", "-")
        figures += [(f"calibration.{key}.mass", mass), (f"calibration.{key}.width", width)]
    record(figures, options.figures)


if __name__ == "__main__":
    main()
