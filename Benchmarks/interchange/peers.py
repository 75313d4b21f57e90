#!/usr/bin/env python3
"""Measures readers of translation memories, each in a process of its own, and asserts that they read the same.

    peers.py install          gets lxml and translate-toolkit from PyPI, where they are missing
    peers.py run FOLDER BENCHMARK UNITS
    peers.py lxml|toolkit FILE        reads a file, and prints its units and the bytes of their text
"""

import importlib.util
import os
import re
import shutil
import subprocess
import sys


def install():
    wanted = [name for name, module in (("lxml", "lxml"), ("translate-toolkit", "translate")) if not importlib.util.find_spec(module)]
    if wanted:
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", *wanted], check=False)


def read_lxml(path):
    from lxml import etree

    codes = {"bpt", "ept", "ph", "it", "ut", "sub"}

    def text(element):
        own = "" if element.tag in codes else element.text or ""
        inner = "" if element.tag in codes else "".join(text(child) for child in element)
        return own + inner + (element.tail or "" if element.tag != "seg" else "")

    units = size = 0
    for _, unit in etree.iterparse(path, tag="tu", load_dtd=False, no_network=True, resolve_entities=False):
        units += 1
        for segment in unit.iter("seg"):
            size += len(text(segment).encode())
        unit.clear()
        while unit.getprevious() is not None:
            del unit.getparent()[0]
    return units, size


def read_toolkit(path):
    from translate.storage import tmx

    with open(path, "rb") as file:
        store = tmx.tmxfile(file, "fa", "en")
    units = size = 0
    for unit in store.units:
        units += 1
        size += len(str(unit.source or "").encode()) + len(str(unit.target or "").encode())
    return units, size


def measure(command):
    """The output of a command, its CPU seconds and its peak of memory in MiB."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        return None
    return output, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def run(folder, benchmark, units):
    path = os.path.join(folder, "memory.tmx")
    size = os.path.getsize(path) / 1e6
    me = [sys.executable, os.path.abspath(__file__)]
    out = os.path.join(folder, "out.tmx")
    answers = {}

    def row(name, command, counts=True):
        measured = measure(command)
        if not measured:
            print(f"{name} | could not be run | | | |")
            return
        output, seconds, memory = measured
        found = re.search(r"units=(\d+) bytes=(\d+)", output) if counts else None
        answers[name] = found.groups() if found else None
        count, text = found.groups() if found else ("", "")
        print(f"{name} | {count} | {text} | {seconds:.2f} | {size / seconds:.0f} | {memory:.0f}")

    row("dabir, two languages", [benchmark, "pairs", path])
    row("dabir, everything", [benchmark, "units", path])
    row("dabir, everything, gzip", [benchmark, "units", path + ".gz"])
    row("dabir, read and written", [benchmark, "convert", path, out])
    row("dabir, what was written", [benchmark, "units", out])
    if shutil.which("xmllint"):
        row("xmllint --stream --noout", ["xmllint", "--nonet", "--stream", "--noout", path], counts=False)
    row("lxml iterparse", [*me, "lxml", path])
    row("translate-toolkit", [*me, "toolkit", path])
    expected = answers["dabir, everything"]
    assert expected and int(expected[0]) == units, f"{expected}: {units} units were written"
    for name in answers:
        # translate-toolkit gives the codes as text.
        if name.startswith("dabir") or name.startswith("lxml"):
            assert answers[name] == expected, f"{name}: {answers[name]}, and not {expected}"


def main():
    command, *arguments = sys.argv[1:]
    if command == "install":
        install()
    elif command == "run":
        run(arguments[0], arguments[1], int(arguments[2]))
    else:
        units, size = {"lxml": read_lxml, "toolkit": read_toolkit}[command](arguments[0])
        print(f"units={units} bytes={size}")


main()
