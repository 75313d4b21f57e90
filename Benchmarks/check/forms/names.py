"""The names that written forms are made of: all persons, places and organisations of the shipped glossaries, and known.tsv.

A name belongs to one of two halves by a hash of its concept: rules are developed on one, and reported on the other.
"""
import csv
import dataclasses
import glob
import hashlib
import os
import re
import unicodedata

KINDS = ("person", "place", "organization")


@dataclasses.dataclass(frozen=True)
class Name:
    concept: str
    kind: str
    language: str
    text: str
    # The full form of a person, of which this may be the surname.
    full: str
    half: str
    # The surname, where the glossary has it as a short form.
    short: str
    # The first word is a name of the glossary by itself.
    begins: bool


def half(concept):
    return "test" if hashlib.sha256(concept.encode()).digest()[0] & 1 else "dev"


def fold(text):
    """By what two concepts share a form: «تهران» of the city and of the province."""
    text = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in text if c.isalpha() and not unicodedata.combining(c))


def shipped(folder):
    rows = []
    for path in sorted(glob.glob(f"{folder}/*.tsv")):
        with open(path, encoding="utf-8") as file:
            for line in list(file)[1:]:
                rows.append(line.rstrip("\n").split("\t")[:6])
    return [row for row in rows if len(row) == 6]


def known(path, besides):
    """known.tsv as rows of a glossary, without the names that the shipped glossaries have already."""
    rows = []
    with open(path, encoding="utf-8") as file:
        for entry in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if entry["fa"].split("|")[0] in besides or entry["en"].split("|")[0] in besides:
                continue
            concept = "known-" + re.sub(r"[^a-z]", "", fold(entry["en"].split("|")[0]))
            for language in ("fa", "en"):
                full, short = entry[language].split("|")
                rows.append([concept, entry["kind"], language, full, "preferred", "full"])
                if short != full:
                    rows.append([concept, entry["kind"], language, short, "admitted", "short"])
    return rows


def names(rows, language):
    """The names that are looked for: full and short forms and variants, but no homographs and acronyms."""
    fulls, shorts, found = {}, {}, []
    all_forms = {text.lower() for _, _, lang, text, _, _ in rows if lang == language}
    for concept, kind, lang, text, status, type_ in rows:
        if lang == language and status == "preferred" and type_ == "full":
            fulls[concept] = text
        if lang == language and type_ == "short":
            shorts.setdefault(concept, set()).add(text)
    for concept, kind, lang, text, status, type_ in rows:
        if kind in KINDS and lang == language and type_ in ("full", "short", "variant") \
                and status in ("preferred", "admitted") and len(fold(text)) >= 3:
            short = text.split(" ")[-1]
            found.append(Name(
                concept, kind, lang, text, fulls.get(concept, text), half(concept),
                short if short in shorts.get(concept, ()) else "", text.lower().split(" ")[0] in all_forms))
    return found


def glossary(rows, language):
    """All rows, those of a language superseded: then `dabir check` reports every mention of them, with its place."""
    lines = ["concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote"]
    for concept, kind, lang, text, status, type_ in rows:
        if lang == language and status in ("preferred", "admitted", "proposed"):
            status = "superseded"
        elif status == "preferred":
            status = "admitted"
        lines.append("\t".join((concept, kind, lang, text, status, type_, "", "", "")))
    return "\n".join(lines) + "\n"


def root():
    return os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
