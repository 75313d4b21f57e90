#!/bin/sh
# The tasks of run.sh, less the largest, by dabir and by two aligners that a translator can install, in one table.
#
#   peers.sh [DABIR [HUNALIGN [TASKS]]]
#
# DABIR      .build/release/dabir by default
# HUNALIGN   $HUNALIGN by default: a built hunalign, from its public source (https://github.com/danielvarga/hunalign:
#            make in src/hunalign)
# TASKS      a folder that tasks.py has filled
#
# The other is the package galechurch of PyPI: pip install galechurch. Neither enters the project.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
dabir=${1:-$here/../../.build/release/dabir}
hunalign=${2:-${HUNALIGN:-}}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tasks=${3:-$work/tasks}

if [ ! -x "$hunalign" ]; then
  echo "peers.sh: needs a hunalign as the second argument or in \$HUNALIGN. Build it from its public source:" >&2
  echo "  git clone https://github.com/danielvarga/hunalign && make -C hunalign/src/hunalign" >&2
  exit 2
fi
if ! command -v galechurch > /dev/null; then
  echo "peers.sh: needs galechurch: pip install galechurch" >&2
  exit 2
fi

[ -d "$tasks" ] || python3 "$here/tasks.py" "$tasks" --small
python3 "$here/peers.py" "$dabir" "$hunalign" "$tasks" \
  default-13 default-14 default-15 hard-13 hard-14 hard-15 resplit-13 resplit-14 resplit-15 \
  reversed-13 prose-13 verse-13 random-13 article-segmented lines-20000
