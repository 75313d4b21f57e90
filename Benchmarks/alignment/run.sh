#!/bin/sh
# Aligns tasks with known beads and prints strict and lax F1, seconds and peak memory, each beside its target. Fails
# where F1 is under its floor, a hundredth less than what is reached, or memory over its limit.
#
#   run.sh [--small] [DABIR [TASKS]]    DABIR: .build/release/dabir by default; TASKS: a folder that tasks.py has filled
#
# --small leaves out the 200,000 lines. The tasks come from ../shared, which a clone does not have.
set -eu

# Task, strict F1: target, floor; lax F1: target, floor; wall seconds: target; MB: limit.
table='
default-13         .980 .983   .993 .989   -   -
default-14         .980 .983   .993 .989   -   -
default-15         .980 .983   .993 .989   -   -
hard-13            .950 .980   -    .985   -   -
hard-14            .950 .980   -    .985   -   -
hard-15            .950 .980   -    .985   -   -
resplit-13         -    .980   -    .985   -   -
resplit-14         -    .980   -    .985   -   -
resplit-15         -    .980   -    .985   -   -
reversed-13        .980 .983   .993 .989   -   -
prose-13           -    .975   -    .985   -   -
verse-13           -    .945   -    .985   -   -
random-13          -    .865   -    .885   -   -
article            .95  .95    1.0  .99    -   -
lines-20000        .970 .985   -    .989   4   400
'
large='
lines-200000       .970 .985   -    .989   60  2048
'

here=$(cd "$(dirname "$0")" && pwd)
small=
if [ "${1:-}" = --small ]; then
  small=--small
  shift
else
  table=$table$large
fi
dabir=${1:-$here/../../.build/release/dabir}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tasks=${2:-$work/tasks}

if [ ! -d "$here/../../../shared" ]; then
  echo "run.sh: needs ../shared, which a clone does not have" >&2
  if [ -n "${CI:-}" ]; then exit 1; else exit 0; fi
fi

[ -d "$tasks" ] || python3 "$here/tasks.py" "$tasks" $small
echo "$table" | python3 "$here/measure.py" "$dabir" "$tasks"
