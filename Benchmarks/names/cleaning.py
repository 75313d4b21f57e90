#!/usr/bin/env python3
"""cleaning.py TSV...: how many pairs of each file are transliterations at all, by a rule that knows no model.

The sources hold translations and other names of the same place: «شهرک غرب» beside Shahrak-e Qods. No model may say
which, or it would be measured on what it likes. So the consonants alone decide, by one table of the Latin letters
that a Persian consonant is ever written with: a name's consonants are aligned in order; vowels, ی, ه, ح, ع, ئ and y, w,
h count nothing, و and v may match but need not; the agreement is twice the matched consonants over those of both sides.
A pair is dropped where it is below WHOLE, or where both sides have as many words with consonants and a pair of words
has less than WORD. Both are low: what is dropped is near certainly no transliteration, but a part of what is kept is
none either.
"""
import sys

from common.namedata import english, persian, read_pairs, unfit

WHOLE = 0.68
WORD = 0.4
LONG_ENOUGH = 5  # consonants of both sides; where there are fewer, SHORT stands for WHOLE, and WORD does not apply
SHORT = 0.6

LATIN = {
    "ب": "bvp", "پ": "pbf", "ت": "tdc", "ط": "td", "ث": "sctz", "س": "scxz", "ص": "sczx", "ج": "jgczd",
    "چ": "cqtzx", "خ": "kxgjq", "د": "dt", "ذ": "zd", "ز": "zsxc", "ژ": "zjgrsx", "ض": "zd", "ظ": "zd",
    "ر": "r", "ش": "scxj", "غ": "gqk", "ف": "fpv", "ق": "qgkc", "ک": "kcqgx", "گ": "gkqj", "ل": "l",
    "م": "m", "ن": "nm", "و": "vfb", "ٹ": "t", "ډ": "d", "ړ": "r", "ښ": "skx", "ږ": "gz", "ڼ": "n",
    "څ": "tsc", "ځ": "dz", "ڕ": "r", "ڤ": "v", "ۋ": "v",
}  # fmt: skip
OPTIONAL = "وv"  # a consonant or a vowel: may match, need not
CONSONANTS = set("bcdfgjklmnpqrstvxz")
# A Persian consonant may be two Latin ones, and a Latin one two Persian ones.
TWO_LATIN = {"چ": ("tc", "ts", "cz"), "ج": ("dj", "dz", "dg"), "ش": ("sc", "sz"), "ژ": ("dz",), "ک": ("ck",),
             "س": ("sc", "ts"), "ز": ("dz", "ds")}  # fmt: skip
TWO_PERSIAN = {"x": ("کس", "گز", "قس", "کز"), "z": ("تس", "دز"), "c": ("تس", "تش", "دج"), "j": ("دج", "دژ")}


def consonants(word):
    """The Latin consonants of a word, doubled ones once."""
    return "".join(
        letter for before, letter in zip(" " + word, word) if letter in CONSONANTS and letter != before
    )


def persian_consonants(word):
    return "".join(letter for letter in word if letter in LATIN)


def weight(letter):
    return 0 if letter in OPTIONAL else 1


def agreement(fa, en):
    """Twice the matched consonants over those of both sides, and those of both sides."""
    width = len(en) + 1
    rows = [[0] * width for _ in range(len(fa) + 1)]
    for i in range(1, len(fa) + 1):
        letter, fitting = fa[i - 1], LATIN[fa[i - 1]]
        for j in range(1, width):
            best = max(rows[i - 1][j], rows[i][j - 1])
            if en[j - 1] in fitting:
                best = max(best, rows[i - 1][j - 1] + weight(letter) + weight(en[j - 1]))
            if j > 1 and en[j - 2 : j] in TWO_LATIN.get(letter, ()):
                best = max(best, rows[i - 1][j - 2] + 3)
            if i > 1 and fa[i - 2 : i] in TWO_PERSIAN.get(en[j - 1], ()):
                best = max(best, rows[i - 2][j - 1] + 3)
            rows[i][j] = best
    total = sum(map(weight, fa + en))
    return (rows[-1][-1] / total if total else 1.0), total


def is_transliteration(fa, en):
    """Whether the consonants of the two names agree so far that one may be a transliteration of the other."""
    fa_words = [word for word in map(persian_consonants, persian(fa).split()) if word.strip("و")]
    en_words = [word for word in map(consonants, english(en).split()) if word]
    whole, total = agreement("".join(fa_words), "".join(en_words))
    if whole < (WHOLE if total >= LONG_ENOUGH else SHORT):
        return False
    if len(fa_words) != len(en_words):
        return True
    scores = [agreement(*words) for words in zip(fa_words, en_words)]
    return all(score >= WORD or total < LONG_ENOUGH for score, total in scores)


def main():
    print(f"{'file':<44} {'rows':>6} {'unfit':>6} {'dropped':>7} {'kept':>6}")
    for path in sys.argv[1:]:
        pairs = read_pairs(path)
        fit = [pair for pair in pairs if not unfit(*pair)]
        kept = sum(is_transliteration(*pair) for pair in fit)
        print(f"{path[-44:]:<44} {len(pairs):>6} {len(pairs) - len(fit):>6} {len(fit) - kept:>7} {kept:>6}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main()
