#!/usr/bin/env python3
"""omegat.py DABIR GLOSSARY CHECK: what OmegaT loads of the exports for it, entry by entry counted.

CHECK is the script that opens a project headless and prints one line of JSON for each memory and glossary. The expected
numbers are counted here, from the exported files, with Python's own readers."""
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
PROJECT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>FA</source_lang><target_lang>EN</target_lang>
<sentence_seg>true</sentence_seg><support_default_translations>true</support_default_translations></project></omegat>
"""


def rows(path):
    return sum(1 for line in path.read_text(encoding="utf-8-sig").splitlines() if line and line[0] != "#")


def units(path):
    """Memories hold the last of several units with one source."""
    sources = set()
    for unit in ElementTree.parse(path).iter("tu"):
        texts = {variant.get(LANG): variant.findtext("seg") for variant in unit.iter("tuv")}
        sources.add(texts["fa"])
    return len(sources)


def pairs(path):
    """OmegaT makes an entry of each source term with each target term."""
    count = 0
    for entry in ElementTree.parse(path).iter("termEntry"):
        terms = {"fa": 0, "en": 0}
        for section in entry.iter("langSet"):
            language = section.get(LANG)
            if language in terms:
                terms[language] += sum(1 for _ in section.iter("term"))
        count += terms["fa"] * terms["en"]
    return count


def main():
    dabir, glossary, check = sys.argv[1:]
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        for name in ("source", "target", "glossary", "tm/auto", "omegat", "dictionary"):
            (project / name).mkdir(parents=True)
        (project / "omegat.project").write_text(PROJECT)
        (project / "source" / "text.txt").write_text("آزمون\n")
        files = {
            "glossary/pairs.txt": ("txt", rows),
            "glossary/terms.tbx": ("tbx", pairs), "tm/auto/pairs.tmx": ("tmx", units),
        }
        for name, (form, _) in files.items():
            subprocess.run(
                [dabir, "export", "--for", "omegat", "--as", form, glossary, "-o", project / name],
                check=True, capture_output=True)
        output = subprocess.run([check, folder], capture_output=True, text=True).stdout
        loaded = {}
        for line in output.splitlines():
            found = json.loads(line)
            if "file" in found:
                loaded[Path(found["file"]).name] = found["entries"]
        for name, (form, count) in files.items():
            expected, got = count(project / name), loaded.get(Path(name).name)
            print(f"OmegaT: {Path(name).name}: {got} of {expected} entries")
            wrong += got != expected
    sys.exit(bool(wrong))


main()
