"""The program under measurement: every call of `dabir` that the benchmarks make, what they read, what they record."""
import argparse
import os
import subprocess
import sys
import tempfile


# The folder of the benchmarks, above this one.
HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def command_line(description):
    """A parser of the options that every benchmark has."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--dabir", default=os.path.normpath(f"{HERE}/../../.build/release/dabir"))
    parser.add_argument("--figures")
    return parser


def record(figures, path):
    """Adds `key<TAB>figure` lines to the file, if there is one."""
    if path:
        with open(path, "a", encoding="utf-8") as out:
            out.writelines(f"{key}\t{value:.4g}\n" for key, value in figures)


class Dabir:
    def __init__(self, path):
        self.path = path

    def table(self, lines, arguments, statuses=(0,)):
        """The rows, as dicts by the header, that `dabir ARGUMENTS FILE` prints for a file of `lines`."""
        with tempfile.TemporaryDirectory() as folder:
            path = f"{folder}/input.tsv"
            with open(path, "w", encoding="utf-8") as out:
                out.writelines(line + "\n" for line in lines)
            run = subprocess.run(
                [self.path, *arguments, path], capture_output=True, encoding="utf-8", check=False
            )
        if run.returncode not in statuses:
            sys.exit(f"{self.path} {' '.join(arguments)}: exit code {run.returncode}\n{run.stderr[:2000]}")
        header, *rows = [line.split("\t") for line in run.stdout.split("\n") if line]
        return [dict(zip(header, row)) for row in rows]

    def transliterate(self, names, to, count=10):
        """{name: its candidates, best first}; `to` is en or fa."""
        names = list(dict.fromkeys(names))
        arguments = ["transliterate", "--to", to, "-n", str(count), "--no-glossary"]
        rows = self.table(names, [*arguments, "--format", "tsv", "--input"])
        found = {name: [] for name in names}
        for row in rows:
            if row["name"] not in found:
                sys.exit(f"dabir transliterate answers with a name that was not asked: {row['name']!r}")
            found[row["name"]].append((int(row["rank"]), row["candidate"]))
        return {name: [text for _, text in sorted(ranked)] for name, ranked in found.items()}

    def verify(self, pairs):
        """{(fa, en): (plausibility, verdict)}"""
        pairs = list(dict.fromkeys(pairs))
        rows = self.table(["\t".join(pair) for pair in pairs], ["verify", "--format", "tsv"], (0, 1))
        if len(rows) != len(pairs):
            sys.exit(f"dabir verify answers {len(rows)} rows for {len(pairs)} pairs")
        return {pair: (float(row["plausibility"]), row["verdict"]) for pair, row in zip(pairs, rows)}

    def retrieve(self, entries, queries, count=10):
        """{query: the entries that it most likely names, best first}: the adapter to the index over names.

        Expects `dabir nearest --entries FILE -n COUNT --format tsv --input QUERIES`, where FILE has a Persian name a
        line and QUERIES an English one, and an answer with the columns query, rank, entry. None where this program
        has no such command.
        """
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as listed:
            listed.writelines(entry + "\n" for entry in entries)
            listed.flush()
            command = ["nearest", "--entries", listed.name, "-n", str(count), "--format", "tsv"]
            if subprocess.run([self.path, "nearest", "--help"], capture_output=True, check=False).returncode:
                return None
            rows = self.table(queries, [*command, "--input"])
        found = {query: [] for query in queries}
        for row in rows:
            found[row["query"]].append((int(row["rank"]), row["entry"]))
        return {query: [text for _, text in sorted(ranked)] for query, ranked in found.items()}
