#!/usr/bin/env python3
"""Print skeleton glossary rows for CLDR names that a glossary file does not have yet.

usage:
    import-cldr.py territories COUNTRIES.tsv [CLDR-MAIN]
    import-cldr.py languages   LANGUAGES.tsv [CLDR-MAIN]

CLDR-MAIN is the folder that holds CLDR's fa.xml and en.xml; without it, the one that Debian's
package unicode-cldr-core installs. To begin a new glossary give /dev/null as the file.

The rows go to standard output, sorted, without a header; the glossary file is only read. They are
a beginning, not a decision: an editor takes the ones that are wanted, checks the Persian against
what is printed in the news, and adds the other forms, types, schemes and notes by hand, in the
glossary. A name counts as known when the glossary has an English row for any of the names CLDR
gives it, so a concept that was edited is never printed again. What CLDR calls a territory is not
always a state: expect Aruba and Åland.

`source` says CLDR only where the row is exactly CLDR's form. A form that had to be brought to the
house spelling (no harakat, "and" for "&") leaves it empty.

CLDR is © Unicode, Inc., under the Unicode licence (Unicode-DFS-2016).
"""

import os
import re
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree

CLDR_MAIN = "/usr/share/unicode/cldr/common/main"

# What to import: the element that lists the names, the kind of the rows, what the slug ends in,
# and the type of the Persian form. A language's Persian name is nearly always an adjective too.
SUBJECTS = {
    "territories": ("territories", "place", "", "full"),
    "languages": ("languages", "term", "-language", "homograph"),
}

# Codes that name no one territory or language: groupings, pseudo-locales, "unknown".
NOT_NAMES = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ", "mis", "mul", "und", "zxx"}


def is_wanted(code):
    """Whether a code names one territory or language, not a continent (002) or variety (en_GB)."""
    return code.isalpha() and code not in NOT_NAMES


def read_names(path, element):
    """The names in one CLDR file by code, the usual one first, then its alternatives."""
    listing = ElementTree.parse(path).find(f"localeDisplayNames/{element}")
    names = {}
    for entry in listing:
        code, alternative = entry.get("type"), entry.get("alt")
        if is_wanted(code) and entry.text:
            place = len(names.get(code, [])) if alternative else 0
            names.setdefault(code, []).insert(place, entry.text)
    return names


def house_spelling(name):
    """The name as the glossary spells it: composed, no harakat, "and" for "&", a plain apostrophe,
    no joiner left over at the ends."""
    name = unicodedata.normalize("NFC", name).replace("&", "and").replace("’", "'")
    return re.sub("[\u064b-\u065f\u0670]", "", name).strip(" \u200c")


def matching_key(name):
    """What two spellings of one name share: the letters, whatever the case or the separators."""
    return "".join(c for c in house_spelling(name).casefold() if c.isalnum())


def slug(name):
    """The concept identifier made of an English name: `Côte d’Ivoire` gives `cote-divoire`."""
    plain = unicodedata.normalize("NFKD", house_spelling(name)).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", plain.lower().replace("'", "")).strip("-")


def read_known(path):
    """The keys of all English terms in a glossary file."""
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    return {matching_key(row[3]) for row in rows if len(row) == 9 and row[2] == "en"}


def row(concept, kind, language, name, term_type):
    """One preferred row, its source given only where CLDR's form stands unchanged."""
    term = house_spelling(name)
    source = "CLDR" if term == name else ""
    return "\t".join([concept, kind, language, term, "preferred", term_type, "", source, ""])


def new_rows(subject, glossary, cldr_main):
    """The fa and en rows of every name the glossary lacks, sorted by concept."""
    element, kind, ending, persian_type = SUBJECTS[subject]
    persian = read_names(os.path.join(cldr_main, "fa.xml"), element)
    english = read_names(os.path.join(cldr_main, "en.xml"), element)
    known = read_known(glossary)
    concepts = {}
    for code in persian.keys() & english.keys():
        if not any(matching_key(name) in known for name in english[code]):
            concept = slug(english[code][0]) + ending
            concepts[concept] = [
                row(concept, kind, "fa", persian[code][0], persian_type),
                row(concept, kind, "en", english[code][0], "full"),
            ]
    return [line for concept in sorted(concepts) for line in concepts[concept]]


def main(arguments):
    if len(arguments) not in (2, 3) or arguments[0] not in SUBJECTS:
        sys.exit(__doc__)
    try:
        for line in new_rows(arguments[0], arguments[1], (arguments[2:] or [CLDR_MAIN])[0]):
            print(line)
    except OSError as error:
        sys.exit(f"import-cldr: {error.filename}: {error.strerror}")


if __name__ == "__main__":
    main(sys.argv[1:])
