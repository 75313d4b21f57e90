#!/bin/bash
# Measures Phonetisaurus (a joint n-gram model; PyPI) on the same split as Dabir, with the same scorer: one model of all
# sources, and one of the given names alone. The order, 4 to 8, is the best on the development bucket of train.
#
#   run.sh [SPLIT [FIGURES]]    SPLIT: what ../split.py wrote; it is run where there is none
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
names=${here%/*}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
split=${1:-$work/split}
figures=${2:-}
[ -d "$split/train" ] || python3 "$names/split.py" "$split" > "$work/log"

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check phonetisaurus==0.3.0
package=$(echo "$work"/venv/lib/python3*/site-packages/phonetisaurus)
tools=$package/bin/$(uname -m)
export LD_LIBRARY_PATH=$package/lib/$(uname -m)

quietly() { nice -n 10 "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }; }

# align OUTPUT DIRECTION all|part TSV...
align() {
  PYTHONPATH="$names" python3 "$here/forms.py" lexicon "${@:2}" > "$work/lexicon"
  quietly "$tools/phonetisaurus-align" --input="$work/lexicon" --ofile="$1" --seq1_del=false --seq2_del=false
}

# model CORPUS ORDER: writes CORPUS.ORDER.fst
model() {
  quietly "$tools/estimate-ngram" -o "$2" -t "$1" -wl "$work/arpa"
  quietly "$tools/phonetisaurus-arpa2wfst" --lm="$work/arpa" --ofile="$1.$2.fst"
}

# decode MODEL DIRECTION TEST OUTPUT
decode() {
  python3 "$names/accuracy.py" "$3" --names "${2#*-}" > "$work/names"
  PYTHONPATH="$names" python3 "$here/forms.py" words "$2" < "$work/names" > "$work/words"
  nice -n 10 "$tools/phonetisaurus-g2pfst" --model="$1" --nbest=40 --wordlist="$work/words" \
    2> "$work/log" | PYTHONPATH="$names" python3 "$here/forms.py" candidates "$2" "$work/names" > "$4"
}

# score TEST FA-EN EN-FA DIRECTION: the mean over sources of exact first
score() {
  rm -f "$work/score"
  python3 "$names/accuracy.py" "$1" --candidates "$2" "$3" --figures "$work/score" > "$work/log"
  awk -v key="accuracy.all.$4.mean.first" '$1 == key { print $2 }' "$work/score"
}

# measure NAME TEST DEVELOPMENT TSV...: prints orders and the table
measure() {
  local name=$1 test=$2 development=$3 direction order best top found
  shift 3
  for direction in fa-en en-fa; do
    align "$work/part" "$direction" part "$@"
    best=0 top=-1
    for order in 4 5 6 7 8; do
      model "$work/part" $order
      decode "$work/part.$order.fst" "$direction" "$development" "$work/found"
      found=$(score "$development" "$work/found" "$work/found" "$direction")
      echo "$name, $direction, order $order: $found on the development part"
      if awk "BEGIN { exit !($found > $top) }"; then best=$order top=$found; fi
    done
    align "$work/whole" "$direction" all "$@"
    model "$work/whole" "$best"
    decode "$work/whole.$best.fst" "$direction" "$test" "$work/$name.$direction"
    echo "$name, $direction: order $best," \
      "$(awk '/^ngram/ { split($2, n, "="); total += n[2] } END { print total }' "$work/arpa") n-grams"
  done
  echo
  python3 "$names/accuracy.py" "$test" --candidates "$work/$name.fa-en" "$work/$name.en-fa" \
    --figures "$work/figures.$name"
  if [ -n "$figures" ]; then sed "s/^accuracy/$name/" "$work/figures.$name" >> "$figures"; fi
}

PYTHONPATH="$names" python3 "$here/forms.py" development "$split/train" "$work/development" 300
mkdir "$work/given.development" "$work/given.test"
cp "$work/development/persons_pngt26k.tsv" "$work/given.development"
cp "$split/test/persons_pngt26k.tsv" "$work/given.test"

measure given "$work/given.test" "$work/given.development" "$split/train/persons_pngt26k.tsv"
measure pooled "$split/test" "$work/development" "$split"/train/*.tsv
