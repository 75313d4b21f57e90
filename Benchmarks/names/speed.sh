#!/bin/sh
# How fast names are judged and spelt: speed.sh DABIR [PAIRS]
#
# Prints the time of one pair, which is that of loading the model, and pairs and names a second of CPU time, which is
# that of one core. PAIRS is a table of a Persian and an English name a line; without it, pairs are made here: the
# spellings that DABIR itself gives to some names.
set -eu

dabir=${1:?usage: speed.sh DABIR [PAIRS]}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Runs a command; prints its CPU seconds. An exit code of 1 is a verdict, and no failure.
seconds() {
  code=0
  ( "$@" >"$folder/out" 2>"$folder/log" || code=$?
    times >"$folder/times"
    exit $code ) || code=$?
  [ "$code" -le 1 ] || { cat "$folder/log" >&2; exit 2; }
  # The second line is of the children: minutes, m, seconds, s; of the user and of the system.
  sed -n 2p "$folder/times" | tr 'ms' '  ' | awk '{ printf "%.3f\n", $1 * 60 + $2 + $3 * 60 + $4 }'
}

expect() {
  [ "$1" -eq "$2" ] || { echo "speed.sh: $3: $1, not $2" >&2; exit 1; }
}

tr ' ' '\n' >"$folder/words" <<'WORDS'
محمد علی حسین رضا فاطمه زهرا مریم احمد مهدی حسن کریمی رضایی محمدی حسینی احمدی موسوی جعفری صادقی رحیمی هاشمی
تهران اصفهان شیراز تبریز مشهد کرمان یزد همدان زنجان قزوین سمنان بوشهر اهواز ارومیه اردبیل گرگان ساری رشت خرمآباد
واشنگتن شکسپیر چرچیل روزولت انیشتین داروین نیوتن گالیله بتهوون موتسارت چایکوفسکی تولستوی داستایفسکی چخوف
استانبول دمشق بغداد قاهره ریاض دوحه کابل هرات قندهار پیشاور لاهور کراچی دهلی بمبئی پکن شانگهای توکیو سئول
پاریس لندن برلین رم مادرید لیسبون آتن وین پراگ ورشو بوداپست بخارست صوفیه بلگراد زاگرب اسلو استکهلم هلسینکی
WORDS
# Every two make a name of two words.
awk '{ word[NR] = $0 } END { for (i = 1; i <= NR; i++) for (j = 1; j <= NR; j += 4) print word[i], word[j] }' \
  "$folder/words" >"$folder/names"
names=$(wc -l <"$folder/names")

spelling=$(seconds "$dabir" transliterate --no-glossary --format tsv -n 10 --input "$folder/names")
expect "$(tail -n +2 "$folder/out" | cut -f1 | uniq | wc -l)" "$names" "names with spellings"

if [ $# -gt 1 ]; then
  grep -v '^#' "$2" | grep . >"$folder/pairs"
else
  tail -n +2 "$folder/out" | awk -F'\t' '$2 == 1 { print $1 "\t" $3 }' >"$folder/pairs"
fi
head -n 1 "$folder/pairs" >"$folder/pair"
# Often enough for a clock of hundredths of a second: no pair is remembered from one time to the next.
for _ in 1 2 3 4 5 6 7 8; do cat "$folder/pairs"; done >"$folder/many"
pairs=$(wc -l <"$folder/many")

loading=$(seconds "$dabir" verify --format tsv "$folder/pair")
expect "$(tail -n +2 "$folder/out" | wc -l)" 1 "judgements of one pair"
judging=$(seconds "$dabir" verify --format tsv "$folder/many")
expect "$(tail -n +2 "$folder/out" | wc -l)" "$pairs" "judgements"

awk -v load="$loading" -v judge="$judging" -v pairs="$pairs" -v spell="$spelling" -v names="$names" 'BEGIN {
  printf "load and one pair   %8.0f ms\n", load * 1000
  report("verify", pairs, judge - load, "pairs")
  report("transliterate", names, spell - load, "names")
}
function report(what, count, seconds, unit) {
  if (seconds < 0.001) seconds = 0.001
  printf "%-19s %8.0f %s/s a core, %.0f µs each, of %d\n", what, count / seconds, unit, seconds / count * 1e6, count
}'
