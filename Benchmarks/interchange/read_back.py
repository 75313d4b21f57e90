#!/usr/bin/env python3
"""read_back.py GLOSSARY.tsv FILE...: reads exports (.tmx, .tbx of 2008) with translate-toolkit and compares them with the
glossary they were made from. Needs translate-toolkit (PyPI)."""
import sys
from collections import defaultdict

from translate.storage import tbx, tmx

COLUMNS = ["concept", "kind", "lang", "term", "status", "type", "scheme", "source", "note"]


def glossary(path):
    """The terms of each concept: {concept: {language: {term: status}}}."""
    concepts = defaultdict(lambda: defaultdict(dict))
    with open(path, encoding="utf-8") as rows:
        next(rows)
        for row in rows:
            cells = dict(zip(COLUMNS, row.rstrip("\n").split("\t")))
            if cells["lang"]:
                concepts[cells["concept"]][cells["lang"]][cells["term"]] = cells["status"]
    return concepts


def check_tbx(path, concepts):
    """Every term of Persian and English is read, in its concept and its language, and no other."""
    file = tbx.tbxfile.parsefile(path)
    found = {}
    for source, target in (("fa", "en"), ("en", "fa")):
        file.setsourcelanguage(source)
        file.settargetlanguage(target)
        for unit in file.units:
            found[unit.getid().lstrip("_"), source] = set(unit.get_source_terms())
    wrong = []
    for concept, languages in concepts.items():
        for language in ("fa", "en"):
            expected = set(languages.get(language, {}))
            if expected and found.get((concept, language)) != expected:
                wrong.append(f"{concept} {language}: {found.get((concept, language))}, not {expected}")
    return len(file.units), sum(len(terms) for terms in found.values()), wrong


def check_tmx(path, concepts):
    """Every pair is one of a concept, and every concept that has both languages is there."""
    file = tmx.tmxfile.parsefile(path)
    names = defaultdict(set)
    for concept, languages in concepts.items():
        for language in ("fa", "en"):
            for term in languages.get(language, {}):
                names[language, term].add(concept)
    wrong, seen = [], set()
    file.setsourcelanguage("fa")
    file.settargetlanguage("en")
    for unit in file.units:
        shared = names["fa", unit.source] & names["en", unit.target]
        if not shared:
            wrong.append(f"«{unit.source}» «{unit.target}» are of no concept")
        seen |= shared
    approved = {"preferred", "admitted"}
    for concept, languages in concepts.items():
        both = all(approved & set(languages.get(language, {}).values()) for language in ("fa", "en"))
        if both and concept not in seen:
            wrong.append(f"{concept} is missing")
    return len(file.units), 2 * len(file.units), wrong


def main():
    concepts = glossary(sys.argv[1])
    failed = False
    for path in sys.argv[2:]:
        check = check_tmx if path.endswith(".tmx") else check_tbx
        units, terms, wrong = check(path, concepts)
        print(f"{path.rsplit('/', 1)[-1]}: translate-toolkit reads {units} units, {terms} terms, {len(wrong)} wrong")
        for line in wrong[:5]:
            print("  " + line)
        failed |= bool(wrong) or units == 0
    sys.exit(failed)


main()
