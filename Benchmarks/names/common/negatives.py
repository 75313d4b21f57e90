"""The judging task: true pairs of a source, and for each of them pairs that are wrong in three ways, seeded.

For a true pair (fa, en) of a group of sources:

- `nearest`: the English name nearest to en by Levenshtein distance over folded forms, of all entries of the group's
  test files whose folded Persian and English forms both differ and which are listed beside no form of fa. Ties go to
  the first in the alphabet. Some are no mistakes but other spellings of one name: those whose Persian forms sound the
  same, or whose English ones differ in style alone, are marked, and `distinct` leaves them out.
- `consonant`: one consonant of en, at a random place, becomes another random one. Never where the change may be a
  style: between two letters of one of STYLES; y and h are neither replaced nor written; a letter that stands doubled is
  not replaced, and none is made double; n and m not before b and p.
- `vowel`: one of a, e, i, o, u, at a random place, becomes another random one of them.

A change that gives a form that is listed for the Persian name, or no change at all, is drawn anew.
"""
import random
import re
import unicodedata
from collections import defaultdict

from cleaning import is_transliteration
from common.namedata import english, persian_joined, read_pairs, sources, unfit

SEED = 13
CAP = 2000
VOWELS = "aeiou"
CONSONANTS = "bcdfgjklmnpqrstvwxz"
STYLES = ["qkg", "cks", "cj", "wv", "xsk", "jgz"]
GIVEN_NAMES = "persons_pngt26k"
KINDS = ("nearest", "consonant", "vowel")


class Task:
    """True pairs and their negatives: for each true pair {kind: the wrong English form}, and what marks it."""

    def __init__(self, name, files):
        self.name = name
        entries = {}
        for path in files:
            for fa, en in read_pairs(path):
                if not unfit(fa, en):
                    entries.setdefault((persian_joined(fa), english(en)), (fa, en))
        rng = random.Random(f"{SEED}/{name}")
        keys = sorted(entries)
        keys = sorted(rng.sample(keys, min(CAP, len(keys))))
        self.pairs = [entries[key] for key in keys]
        self.clean = [is_transliteration(*pair) for pair in self.pairs]
        neighbours = Neighbours(entries)
        self.negatives = []
        self.distinct = []
        for key, (_, en) in zip(keys, self.pairs):
            nearest, distinct = neighbours.nearest(*key)
            self.distinct.append(distinct)
            listed = neighbours.listed[key[0]]
            wrong = {
                "nearest": nearest,
                "consonant": changed(en, CONSONANTS, consonant_may_become, rng, listed),
                "vowel": changed(en, VOWELS, lambda *_: True, rng, listed),
            }
            self.negatives.append({kind: form for kind, form in wrong.items() if form})

    def all_pairs(self):
        """Every pair of the task, the true ones first."""
        wrong = [(fa, form) for (fa, _), forms in zip(self.pairs, self.negatives) for form in forms.values()]
        return self.pairs + wrong


def tasks(test):
    """Given names; all places together; the places of each source alone. Each is made when it is asked for."""
    places = [source for source in sources(test) if source.startswith("places_")]
    groups = [("given", [GIVEN_NAMES]), ("places", places), *((source, [source]) for source in places)]
    return (Task(name, [f"{test}/{source}.tsv" for source in files]) for name, files in groups)


class Neighbours:
    def __init__(self, entries):
        self.listed = defaultdict(set)
        self.forms = {}  # folded English: (as written, its folded Persian forms)
        for (fa, en), (_, written) in entries.items():
            self.listed[fa].add(en)
            self.forms.setdefault(en, (written, set()))[1].add(fa)
        self.by_length = defaultdict(list)
        for en in sorted(self.forms):
            self.by_length[len(en)].append((en, letters(en)))

    def nearest(self, fa, en):
        """The nearest other English form as written, or None, and whether it is more than another style."""
        mask, best, nearest = letters(en), None, None
        lengths = sorted(self.by_length, key=lambda length: (abs(length - len(en)), length))
        profile = occurrences(en)
        for length in lengths:
            if best is not None and abs(length - len(en)) > best:
                break
            for other, other_mask in self.by_length[length]:
                missing = max((mask & ~other_mask).bit_count(), (other_mask & ~mask).bit_count())
                if (best is not None and missing > best) or other in self.listed[fa]:
                    continue
                distance = levenshtein(profile, len(en), other)
                if best is None or (distance, other) < (best, nearest):
                    best, nearest = distance, other
        if nearest is None:
            return None, False
        written, persian_forms = self.forms[nearest]
        sounds_differ = all(sound(form) != sound(fa) for form in persian_forms)
        return written, sounds_differ and style(nearest) != style(en)


def letters(text):
    mask = 0
    for c in text:
        mask |= 1 << (ord(c) & 63)
    return mask


def occurrences(text):
    profile = defaultdict(int)
    for index, c in enumerate(text):
        profile[c] |= 1 << index
    return dict(profile)


def levenshtein(profile, length, text):
    """Myers, 1999 (doi:10.1145/316542.316550), of the text whose occurrences are given, and another."""
    full = (1 << length) - 1
    last = 1 << (length - 1)
    plus, minus, distance = full, 0, length
    for c in text:
        equal = profile.get(c, 0)
        vertical = equal | minus
        horizontal = (((equal & plus) + plus) ^ plus) | equal
        up = minus | ~(horizontal | plus)
        down = plus & horizontal
        if up & last:
            distance += 1
        elif down & last:
            distance -= 1
        up = up << 1 | 1
        down <<= 1
        plus = (down | ~(vertical | up)) & full
        minus = up & vertical & full
    return distance


def changed(en, alphabet, may_become, rng, listed):
    """`en` with one letter of the alphabet replaced by another, or None where there is none to replace."""
    plain = "".join((unicodedata.normalize("NFKD", c)[:1] or c).lower()[:1] for c in en)
    places = [place for place, letter in enumerate(plain) if letter in alphabet]
    for _ in range(100 if places else 0):
        place = rng.choice(places)
        letter = rng.choice(alphabet)
        if letter == plain[place] or not may_become(plain, place, letter):
            continue
        form = en[:place] + (letter.upper() if en[place].isupper() else letter) + en[place + 1 :]
        if english(form) not in listed:
            return form
    return None


def consonant_may_become(plain, place, letter):
    old = plain[place]
    before, after = plain[place - 1 : place], plain[place + 1 : place + 2]
    if old in (before, after) or letter in (before, after):
        return False
    if {old, letter} == {"n", "m"} and after in ("b", "p"):
        return False
    return not any(old in group and letter in group for group in STYLES)


def style(en):
    """What is left of a folded English form when styles of writing are folded too."""
    text = en.replace(" ", "")
    for pattern, written in STYLE_FOLDS:
        text = re.sub(pattern, written, text)
    return re.sub(r"(.)\1+", r"\1", text)


STYLE_FOLDS = [
    (r"(.)\1+", r"\1"), (r"h$", ""), (r"zh|dj", "j"), (r"tch", "ch"), (r"ph", "f"), (r"gh|q|g|c(?!h)", "k"),
    (r"ck", "k"), (r"x", "ks"), (r"ow|ou|oo|u", "o"), (r"w", "v"), (r"[ae][iy]", "ei"), (r"[iy]", "i"), (r"e", "i"),
]  # fmt: skip
SOUNDS = str.maketrans(
    {"ط": "ت", "ث": "س", "ص": "س", "ذ": "ز", "ض": "ز", "ظ": "ز", "ح": "ه", "غ": "ق", "آ": "ا", "أ": "ا", "إ": "ا",
     "ع": "ا", "ؤ": "و", "ئ": "ی", "ء": None}
)  # fmt: skip


def sound(fa):
    """A folded Persian form with letters that sound the same written the same."""
    return re.sub(r"(.)\1+", r"\1", fa.translate(SOUNDS))
