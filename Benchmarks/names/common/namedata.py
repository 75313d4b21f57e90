"""Files of name pairs, and the folded forms by which names are split, grouped and compared."""
import os
import unicodedata

VARIANTS = "persons_namevariants_pypi"  # measured whole by styles.py, never trained on
BUCKETS = 10
TEST_BUCKET = 0
DEVELOPMENT_BUCKET = 1  # the part of train on which options are chosen

ARABIC_LETTERS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ۀ": "ه", "\u0640": None})
# Letters of Latin names whose diacritic Unicode does not take apart.
UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ə": "a"}
)
APOSTROPHES = "'’‘ʼʻʿʾ`´′ʹʺ\"“”"


def read_rows(path):
    """The rows of a TSV as lists of cells; lines that begin with `#` and empty ones are left out."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\r\n")
            if line.strip() and not line.startswith("#"):
                yield [cell.strip() for cell in line.split("\t")]


def read_pairs(path):
    """The (fa, en) pairs of a file, each once, in the order of the file."""
    return list(dict.fromkeys((row[0], row[1]) for row in read_rows(path) if len(row) > 1))


def sources(folder):
    """The names of the TSV files of a folder, sorted, without `.tsv`."""
    return sorted(name[:-4] for name in os.listdir(folder) if name.endswith(".tsv"))


def without_marks(text):
    return "".join(c for c in text if unicodedata.category(c) != "Mn")


def persian(text):
    """A Persian name as it is compared: Persian letters, no harakat, kashida, ZWNJ or other controls.

    A hyphen is a space, and spaces are single. Alef with madda or hamza stays what it is: its sound differs.
    """
    text = unicodedata.normalize("NFKC", text).translate(ARABIC_LETTERS)
    text = "".join(c for c in without_marks(text) if unicodedata.category(c) != "Cf")
    return spaced(text)


def persian_joined(text):
    """The folded Persian form of the split: `persian` without spaces."""
    return persian(text).replace(" ", "")


def english(text):
    """An English name as it is compared: no case, diacritics or apostrophes; a hyphen is a space."""
    text = unicodedata.normalize("NFKD", text.casefold()).translate(UNDECOMPOSED)
    return spaced("".join(c for c in without_marks(text) if c not in APOSTROPHES))


def spaced(text):
    return " ".join("".join(" " if unicodedata.category(c) == "Pd" else c for c in text).split())


def unfit(fa, en):
    """Whether a row is no name to transliterate: it has digits, brackets, or Latin letters on the Persian side."""
    return (
        any(unicodedata.category(c) in ("Nd", "Ps", "Pe") for c in fa + en)
        or any("LATIN" in unicodedata.name(c, "") for c in fa)
        or not persian(fa)
        or not english(en)
    )


def bucket(persian_form):
    """The tenth of the data to which a Persian name belongs: FNV-1a, 64 bits, over its folded form."""
    value = 0xCBF29CE484222325
    for byte in persian_joined(persian_form).encode():
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value % BUCKETS
