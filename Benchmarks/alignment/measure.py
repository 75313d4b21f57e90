#!/usr/bin/env python3
"""measure.py DABIR FOLDER < TABLE: F1, seconds and memory of the tasks of the table, beside what each should reach.

A line of the table: task, target and floor of strict F1, target and floor of lax F1, target of wall seconds, limit of
MB; `-` for none. Fails (exit code 1) under a floor or over a limit of memory. Seconds are printed and never asserted:
they are those of the machine and of whatever else runs on it.
"""
import os
import sys

from aligner import Dabir, Task, f1


def bound(cell):
    return None if cell == "-" else float(cell)


def figure(cell):
    """As the table has it, without the zero."""
    return "" if cell == "-" else f"({cell})"


def main():
    program, folder = sys.argv[1:3]
    dabir, failures = Dabir(program), 0
    print(f"{'task':<18}{'source':>7} {'target':>7}  {'strict':>6} {'':8}{'lax':>6} {'':8}{'wall s':>6} {'':6}"
          f"{'CPU s':>6} {'MB':>6} {'':7}")
    for line in sys.stdin:
        cells = line.split()
        if not cells or cells[0].startswith("#"):
            continue
        name, *rest = cells
        task, beads = Task(f"{folder}/{name}"), f"{folder}/{name}/beads"
        usage = dabir.align(task, beads)
        strict, lax = f1(task.gold, beads)
        os.remove(beads)
        strict_target, strict_floor, lax_target, lax_floor, seconds, megabytes = map(bound, rest)
        faults = [
            f"{what} below {floor}" for what, value, floor in (("strict", strict, strict_floor), ("lax", lax, lax_floor))
            if floor is not None and value < floor]
        if megabytes is not None and usage.megabytes > megabytes:
            faults.append(f"over {megabytes:.0f} MB")
        missed = [
            what for what, short in (
                ("strict", strict_target and strict < strict_target), ("lax", lax_target and lax < lax_target),
                ("wall", seconds and usage.wall > seconds))
            if short]
        verdict = ", ".join(faults) or (f"ok, {' and '.join(missed)} not reached" if missed else "ok")
        failures += bool(faults)
        source, target = task.lengths()
        print(f"{name:<18}{source:>7} {target:>7}  {strict:.4f} {figure(rest[0]):<8}{lax:.4f} {figure(rest[2]):<8}"
              f"{usage.wall:>6.2f} {figure(rest[4]):<6}{usage.cpu:>6.2f} {usage.megabytes:>6} {figure(rest[5]):<7}{verdict}",
              flush=True)
    print("load", *(f"{value:.1f}" for value in os.getloadavg()), "on", os.cpu_count(), "cores")
    if failures:
        sys.exit(f"measure.py: {failures} below a floor or over a limit")


if __name__ == "__main__":
    main()
