#!/usr/bin/env python3
"""tables.py LOG CARD: puts the figures of run.sh, as it printed them into LOG, into the tables of the model card CARD.

Only the cells of measured figures change; rows and texts of the card stay as they are written. The rows of the seed
article are made anew by asking the program.

  --dabir PATH     the program that was measured
  --seed FILE      the names of the seed article; ../shared/data/seed/names.tsv by default
"""
import re
import sys
from collections import Counter

from common.dabir import HERE, Dabir, command_line
from common.namedata import read_rows

GROUPS = {"given names, all": ("all", "given"), "given names, clean": ("clean", "given"),
          "places, all": ("all", "places"), "places, clean": ("clean", "places")}  # fmt: skip


def short(text):
    """A figure as the card has it: .469, 1.000."""
    return re.sub(r"^0(?=\.)", "", f"{float(text):.3f}")


def sections(log):
    """{the first words of a table's heading: {row title: its cells}} of what run.sh printed."""
    found, rows = {}, {}
    for line in log.splitlines():
        if heading := re.match(r"(fa-en|en-fa|retrieval|(?:all|clean), (?:area|caught))\s", line):
            rows = found.setdefault(heading[1], {})
        elif row := re.match(r"(\w[\w ]*?)((?:\s+[-+.e\d]+)+)$", line):
            rows.setdefault(row[1], row[2].split())
    return found


def accuracy(rows):
    return {source: [short(cell) for cell in cells[:3]] for source, cells in rows.items()}


def pairs(found):
    rows = {}
    for title, (view, group) in GROUPS.items():
        area, caught = found[f"{view}, area"][group], found[f"{view}, caught"][group]
        # nearest, distinct, consonant, vowel, threshold; then the same at the own threshold, and what is refused.
        own = [*caught[5:9], caught[9]]
        rows[title] = [short(cell) for cell in [area[4], *caught[:4], *own]]
    return rows


def retrieval(rows):
    return {
        source: [f"{int(entries):,}", *map(short, (first, ten, clean_first, clean_ten))]
        for source, (first, ten, _, clean_first, clean_ten, _, entries) in rows.items()
    }


def fill(card, heading, rows):
    """Puts cells into the rows of the table after a heading: the first cells of each row but its title."""
    start = card.index(heading)
    end = re.compile(r"\n(?!\|).*", re.S).search(card, card.index("\n|", start) + 1).start()
    lines = card[start:end].split("\n")
    for index, line in enumerate(lines):
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and cells[0] in rows:
            new = rows[cells[0]]
            lines[index] = "| " + " | ".join([cells[0], *new, *cells[1 + len(new) :]]) + " |"
    return card[:start] + "\n".join(lines) + card[end:]


def styles(log):
    """The sentences of the third section."""
    forms = re.search(r"namevariants: ([\d.]+) accepted of (\d+)", log)
    current = re.search(r"current: ([\d.]+) accepted of (\d+) spellings of (\d+) names", log)
    quarter = re.search(r"one in four true .*: error ([\d.]+) equal mass, ([\d.]+) equal width", log)
    half = re.search(r"one in two true .*: error ([\d.]+) equal mass, ([\d.]+) equal width", log)
    return (
        f"Accepted as `ok` or `variant` at the model's own threshold: {short(forms[1])} of the {forms[2]} forms of\n"
        f"`persons_namevariants_pypi`, {short(current[1])} of the {current[2]} spellings of the {current[3]} names in "
        f"even rows of\n`styles.tsv`. Expected calibration error, ten bins of equal mass / of equal width: "
        f"{short(quarter[1])} / {short(quarter[2])} where one\npair in four is true, {short(half[1])} / "
        f"{short(half[2])} where one in two is."
    )


def seed(dabir, path):
    """The sentence and the rows of the sixth section."""
    names = [(row[0], row[2]) for row in read_rows(path) if row[3] in ("person", "place")]
    lines = ["\t".join(pair) for pair in names]
    rows = dabir.table(lines, ["verify", "--format", "tsv"], (0, 1))
    verdicts = Counter(row["verdict"] for row in rows)
    counts = ", ".join(f"{verdicts[verdict]} {verdict}" for verdict in ("ok", "variant", "wrong"))
    table = [
        f"| {row['fa']} | {row['en']} | {row['verdict']} | {float(row['plausibility']):.3g} | "
        f"{row['remarks'].replace(',', ', ')} | {row['misfits']} |"
        for row in rows
    ]
    return f"Its {len(rows)} pairs of a person or a place, the form as printed (some are misprints) against the\n" \
           f"English one: {counts}.", "\n".join(table)  # fmt: skip


def main():
    parser = command_line(__doc__)
    parser.add_argument("log")
    parser.add_argument("card")
    parser.add_argument("--seed", default=f"{HERE}/../../../shared/data/seed/names.tsv")
    options = parser.parse_args()
    with open(options.log, encoding="utf-8") as file:
        log = file.read()
    with open(options.card, encoding="utf-8") as file:
        card = file.read()
    found = sections(log)
    card = fill(card, "| fa→en |", accuracy(found["fa-en"]))
    card = fill(card, "| en→fa |", accuracy(found["en-fa"]))
    card = fill(card, "**2. Pair or not.**", pairs(found))
    card = fill(card, "**4. Retrieval.**", retrieval(found["retrieval"]))
    card = re.sub(r"Accepted as `ok` or.*?where one in two is\.", lambda _: styles(log), card, flags=re.S)
    counts, rows = seed(Dabir(options.dabir), options.seed)
    card = re.sub(r"Its \d+ pairs of a person.*? wrong\.", lambda _: counts, card, flags=re.S)
    head = "| printed | English | verdict | plausibility | remarks | letters that do not fit |\n| --- | --- | --- | --- | --- | --- |\n"
    card = re.sub(r"\| printed \|.*?\n\n", lambda _: head + rows + "\n\n", card, flags=re.S)
    with open(options.card, "w", encoding="utf-8") as file:
        file.write(card)
    print(f"{options.card}: {len(re.findall('‹', card))} places are left to fill", file=sys.stderr)


if __name__ == "__main__":
    main()
