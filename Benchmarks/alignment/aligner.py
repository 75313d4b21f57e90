"""What the scripts here share: a task on disk, the program under measurement, the scorer of ../shared."""
import argparse
import os
import re
import runpy
import subprocess
import sys
import tempfile
from typing import NamedTuple

ROOT = os.path.normpath(f"{os.path.dirname(os.path.abspath(__file__))}/../..")
SHARED = os.path.normpath(f"{ROOT}/../shared")
GLOSSARY = ("--glossary", f"{ROOT}/Glossaries")
NO_GLOSSARY = ("--no-glossary",)


class Usage(NamedTuple):
    """What a program took: seconds by the clock, seconds of all cores, the peak of resident memory in MB."""

    wall: float
    cpu: float
    megabytes: int


class Task:
    """A folder: src.txt, tgt.txt, gold.txt, and options.txt with the options of `dabir align` that the text needs."""

    def __init__(self, folder):
        self.name = os.path.basename(folder)
        self.source, self.target, self.gold = (f"{folder}/{side}.txt" for side in ("src", "tgt", "gold"))
        with open(f"{folder}/options.txt", encoding="utf-8") as file:
            self.options = file.read().split()

    def lengths(self):
        """Lines of the source and of the target."""
        return tuple(sum(1 for _ in open(path, "rb")) for path in (self.source, self.target))


class Dabir:
    def __init__(self, path):
        self.path = os.path.abspath(path)

    def kinds(self):
        """The kinds of evidence that can be switched off, as the help of the program lists them."""
        text = subprocess.run([self.path, "align", "-h"], capture_output=True, encoding="utf-8", check=True).stdout
        found = re.search(r"--without\b.*?\(values:\s*([^)]*)\)", text, re.DOTALL)
        if not found:
            sys.exit(f"{self.path} align: no --without in its help")
        return found[1].replace(",", " ").split()

    def align(self, task, output, form="beads", glossary=GLOSSARY, without=()):
        """Aligns the task into the file; `without` lists kinds of evidence."""
        command = [self.path, "align", task.source, task.target, *task.options, *glossary]
        for kind in without:
            command += ["--without", kind]
        return run([*command, "--format", form, "-o", output])


def run(command, **options):
    """Runs a command to its end and says what it took; ends the script with its message where it fails."""
    # Time of /usr/bin, and not wait4: memory that Python held before exec would count.
    with tempfile.TemporaryDirectory() as folder:
        timed = ["/usr/bin/time", "-f", "%e %U %S %M", "-o", f"{folder}/usage", *command]
        done = subprocess.run(timed, stderr=subprocess.PIPE, check=False, **options)
        if done.returncode:
            message = done.stderr.decode("utf-8", "replace")[-2000:]
            sys.exit(f"{' '.join(command)}: exit code {done.returncode}\n{message}")
        with open(f"{folder}/usage", encoding="utf-8") as file:
            wall, user, system, kilobytes = file.read().split()
    return Usage(float(wall), float(user) + float(system), int(kilobytes) // 1024)


_scorer = {}


def scorer(name):
    """A function of the scorer of ../shared, which is not ours, so that we do not judge ourselves."""
    if not _scorer:
        _scorer.update(runpy.run_path(f"{SHARED}/tools/align/score.py", run_name="scorer"))
    return _scorer[name]


def f1(gold, beads):
    """Strict and lax F1 of a file of beads."""
    read = scorer("read")
    score = scorer("score")([(read(gold), read(beads))])
    return score["f1_strict"], score["f1_lax"]


def named(folder, *prefixes):
    """The tasks of the folder whose names begin with one of these, by name."""
    return [Task(f"{folder}/{name}") for name in sorted(os.listdir(folder)) if name.startswith(prefixes)]


def command_line(description):
    """A parser of what every script here takes."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dabir", nargs="?", default=f"{ROOT}/.build/release/dabir", help="the program to measure")
    parser.add_argument("tasks", nargs="?", help="a folder that tasks.py has filled; by default one is made and removed")
    return parser


def with_tasks(given, act):
    """Calls `act` with the folder of tasks: the given one, or one that lives as long as the call."""
    if given:
        return act(given)
    with tempfile.TemporaryDirectory() as folder:
        maker = f"{os.path.dirname(os.path.abspath(__file__))}/tasks.py"
        made = subprocess.run([sys.executable, maker, folder, "--small"], check=False)
        return act(folder) if made.returncode == 0 else made.returncode
