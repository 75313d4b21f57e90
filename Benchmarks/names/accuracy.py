#!/usr/bin/env python3
"""accuracy.py TEST: how often the first candidate, or one of ten, is right, and the mean F-score, both directions.

TEST is a folder of `fa<TAB>en` files, one a source. A name's references are all forms that its source's test file has
for the same folded form. The F-score is that of the NEWS shared tasks: of the first candidate against the closest
reference, twice their longest common subsequence over the sum of their lengths. English is compared without case,
diacritics and apostrophes, a hyphen is a space; Persian without harakat, kashida and ZWNJ, in Persian letters; both once
more without spaces (the view `joined`). Rows with digits, brackets, or Latin letters on the Persian side are left out and
counted. The view `clean` leaves out what cleaning.py drops.

  --dabir PATH                the program to measure
  --candidates FA-EN EN-FA    instead: files of `name<TAB>candidate`, best first, of any other program
  --names en|fa               only prints the names to transliterate into that language, one a line
  --figures FILE              adds `key<TAB>figure` lines to a file
"""

from cleaning import is_transliteration
from common.dabir import Dabir, command_line, record
from common.namedata import english, persian, persian_joined, read_pairs, read_rows, sources, unfit

DIRECTIONS = ("fa-en", "en-fa")
COUNT = 10


def cases(pairs, direction):
    """[(name as written, its references folded)] of the pairs of one source."""
    references = {}
    for fa, en in pairs:
        if direction == "fa-en":
            references.setdefault(persian_joined(fa), (fa, set()))[1].add(english(en))
        else:
            references.setdefault(english(en), (en, set()))[1].add(persian(fa))
    return list(references.values())


def common_subsequence(a, b):
    row = [0] * (len(b) + 1)
    for x in a:
        diagonal = 0
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], diagonal + 1 if x == y else max(row[j], row[j - 1])
    return row[-1]


def f_score(candidate, references):
    return max(2 * common_subsequence(candidate, r) / (len(candidate) + len(r)) for r in references)


def measure(names, candidates, fold):
    """The shares of names with a right first candidate and with one in ten, and the mean F-score."""
    first = ten = f = 0
    for name, references in names:
        found = [fold(candidate) for candidate in candidates.get(name, [])[:COUNT]]
        first += found[:1] != [] and found[0] in references
        ten += any(candidate in references for candidate in found)
        f += f_score(found[0], references) if found else 0
    return [total / max(len(names), 1) for total in (first, ten, f)]


def without_spaces(text):
    return text.replace(" ", "")


def joined(names):
    return [(name, set(map(without_spaces, references))) for name, references in names]


def read_candidates(path):
    found = {}
    for name, candidate, *_ in read_rows(path):
        found.setdefault(name, []).append(candidate)
    return found


def arguments():
    parser = command_line(__doc__)
    parser.add_argument("test")
    parser.add_argument("--candidates", nargs=2)
    parser.add_argument("--names", choices=["en", "fa"])
    return parser.parse_args()


def main():
    options = arguments()
    fit, unfit_count = {}, {}
    for source in sources(options.test):
        pairs = read_pairs(f"{options.test}/{source}.tsv")
        fit[source] = [pair for pair in pairs if not unfit(*pair)]
        unfit_count[source] = len(pairs) - len(fit[source])
    asked = {
        direction: [name for pairs in fit.values() for name, _ in cases(pairs, direction)]
        for direction in DIRECTIONS
    }
    if options.names:
        print("\n".join(dict.fromkeys(asked[f"{'fa' if options.names == 'en' else 'en'}-{options.names}"])))
        return
    figures = []
    for index, direction in enumerate(DIRECTIONS):
        if options.candidates:
            candidates = read_candidates(options.candidates[index])
        else:
            candidates = Dabir(options.dabir).transliterate(asked[direction], direction[3:])
        print_table(fit, unfit_count, direction, candidates, figures)
    record(figures, options.figures)


def print_table(fit, unfit_count, direction, candidates, figures):
    fold = english if direction == "fa-en" else persian
    scores = "".join(f" {title:>6}" for title in ("first", "ten", "F"))
    print(f"{'':<28} all{'':<25}clean{'':<23}joined")
    print(f"{direction:<28}" + f"{scores}  names" * 2 + scores + "  unfit")
    rows = []
    for source, pairs in fit.items():
        names = cases(pairs, direction)
        clean = cases([pair for pair in pairs if is_transliteration(*pair)], direction)
        views = {
            "all": measure(names, candidates, fold),
            "clean": measure(clean, candidates, fold),
            "joined": measure(joined(names), candidates, lambda form: without_spaces(fold(form))),
        }
        rows.append(list(views.values()))
        print(line(source, rows[-1], (len(names), len(clean), unfit_count[source])))
        for view, scores in views.items():
            for kind, score in zip(("first", "ten", "f"), scores):
                figures.append((f"accuracy.{view}.{direction}.{source}.{kind}", score))
    means = [[sum(scores) / len(rows) for scores in zip(*column)] for column in zip(*rows)]
    print(line("mean over sources", means, ("", "", "")) + "\n")
    figures.append((f"accuracy.all.{direction}.mean.first", means[0][0]))


def line(title, views, counts):
    cells = (
        "".join(f" {score:6.3f}" for score in view) + f" {count:>6}" for view, count in zip(views, counts)
    )
    return f"{title:<28}" + "".join(cells)


if __name__ == "__main__":
    main()
