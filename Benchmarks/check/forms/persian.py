"""The written forms of a Persian name, a class each: a function of a name and a random generator that gives the form with
the name between ⟦ and ⟧, or `None` where the class does not apply. Classes of NOT give words that no name stands in.
"""
import unicodedata

ZWNJ = "\u200c"
CARRIERS = ("گفته‌اند که {} این بار هم خواهد بود.", "پس از آن {} چنین پاسخ داد.", "در آن روز {} نخستین بار دیده شد.")
NON_JOINING = "اآأإدذرزژوؤةء"
VOWEL_END = "اآو"
ALIKE = ("تط", "سصث", "زذضظ", "قغ", "هح", "اع")
DOTS = ("بپتثن", "جچحخ", "دذ", "رزژ", "سش", "صض", "طظ", "عغ", "فق", "کگ")


def mark(text):
    return f"⟦{text}⟧"


def letters(name):
    return [i for i, c in enumerate(name.text) if c.isalpha()]


def inside(name, rng, what, after=lambda c: c.isalpha()):
    """Something put between two letters of one word."""
    text = name.text
    places = [i for i in range(1, len(text)) if text[i].isalpha() and after(text[i - 1])]
    if not places:
        return None
    place = rng.choice(places)
    return text[:place] + what + text[place:]


def swapped(name, table):
    new = "".join(table.get(c, c) for c in name.text)
    return mark(new) if new != name.text else None


def last(name):
    return name.text[-1]


def gaps(name, of, to):
    return mark(name.text.replace(of, to)) if of in name.text else None


def forms_table():
    table = {}
    for code in list(range(0xFB50, 0xFDFC)) + list(range(0xFE80, 0xFEFD)):
        parts = unicodedata.decomposition(chr(code)).split()
        if parts and parts[0] in ("<isolated>", "<initial>", "<medial>", "<final>"):
            table.setdefault(("".join(chr(int(p, 16)) for p in parts[1:]), parts[0][1:-1]), chr(code))
    return table


FORMS = forms_table()


def presentation(name, ligatures):
    """As a shaping engine of old wrote it."""
    out, text = [], name.text
    i = 0
    while i < len(text):
        c = text[i]
        before = i > 0 and text[i - 1].isalpha() and text[i - 1] not in NON_JOINING
        if ligatures and c == "ل" and text[i + 1:i + 2] in ("ا", "آ"):
            piece = FORMS.get((text[i:i + 2], "final" if before else "isolated"))
            if piece:
                out.append(piece)
                i += 2
                continue
        after = i + 1 < len(text) and text[i + 1].isalpha() and c not in NON_JOINING
        shape = {(0, 0): "isolated", (0, 1): "initial", (1, 0): "final", (1, 1): "medial"}[before, after]
        out.append(FORMS.get((c, shape), c))
        i += 1
    new = "".join(out)
    return mark(new) if new != text else None


def suffixed(suffix, ends=None, least=3, kinds=None):
    """`ends`: true of the last letters that writers put it behind."""
    def form(name, rng):
        if kinds and name.kind not in kinds or len(letters(name)) < least or (ends and not ends(last(name))):
            return None
        return mark(name.text) + suffix
    return form


def consonant(c):
    return c not in "اآوهیة"


def after_vowel(c):
    return c in VOWEL_END


def prefixed(prefix, least=5):
    return lambda name, rng: prefix + mark(name.text) if len(letters(name)) >= least else None


def edited(edit, least=6):
    """An edit of one letter in the longest word of a name, not in its first letter."""
    def form(name, rng):
        words = name.text.split(" ")
        word = max(words, key=len)
        if len(word.replace(ZWNJ, "")) < least:
            return None
        places = list(range(1, len(word)))
        rng.shuffle(places)
        for place in places:
            new = edit(word, place, rng)
            if new and new != word:
                words[words.index(word)] = new
                return mark(" ".join(words))
        return None
    return form


def of_groups(groups):
    def edit(word, place, rng):
        for group in groups:
            if word[place] in group:
                return word[:place] + rng.choice([c for c in group if c != word[place]]) + word[place + 1:]
        return None
    return edit


def drop(word, i, rng):
    # A joiner is no letter, and of two equal letters dropping one undoes a spelling that is doubled.
    return word[:i] + word[i + 1:] if word[i].isalpha() and word[i - 1] != word[i] else None


def double(word, i, rng):
    return word[:i] + word[i] + word[i:] if word[i].isalpha() else None


def swap(word, i, rng):
    if i + 1 < len(word) and word[i].isalpha() and word[i + 1].isalpha() and word[i] != word[i + 1]:
        return word[:i] + word[i + 1] + word[i] + word[i + 2:]
    return None


def other(word, i, rng):
    return word[:i] + rng.choice("بپتجدرسشفکگلمنوهی") + word[i + 1:] if word[i].isalpha() else None


def first_alike(name, rng):
    for group in ALIKE + DOTS:
        if name.text[0] in group and len(letters(name)) >= 6:
            return mark(rng.choice([c for c in group if c != name.text[0]]) + name.text[1:])
    return None


def slavic(endings, new):
    def form(name, rng):
        if name.kind != "person":
            return None
        for ending in endings:
            stem = name.text[:-len(ending)]
            if name.text.endswith(ending) and len(stem.split(" ")[-1].replace(ZWNJ, "")) >= 3:
                return mark(stem.rstrip(ZWNJ) + new)
        return None
    return form


OV = (ZWNJ + "اف", "اوف", "وف", "اف")
EV = ("ایف", "ئیف", "یف")
ELEMENTS = ("زاده", "پور", "نژاد", "نیا", "فر", "اوغلو", "آباد", "شهر")


def element(gap):
    def form(name, rng):
        word = name.text.split(" ")[-1]
        for end in ELEMENTS:
            if word.replace(ZWNJ, "").endswith(end) and len(word) > len(end) + 2:
                stem = name.text[:-len(end)].rstrip(ZWNJ)
                return mark(stem + gap + end) if stem + gap + end != name.text else None
        return None
    return form


def line(breaking):
    return lambda name, rng: gaps(name, " ", breaking)


def hamza(of, to):
    return lambda name, rng: mark(name.text.replace(of, to)) if of in name.text[1:] else None


FOUND = {
    "exact": lambda n, r: mark(n.text),
    "letters/arabic yeh and kaf": lambda n, r: swapped(n, {"ی": "ي", "ک": "ك"}),
    "letters/alef maksura": lambda n, r: mark(n.text[:-1] + "ى") if last(n) == "ی" else None,
    "letters/swash kaf, yeh barree": lambda n, r: swapped(n, {"ی": "ے", "ک": "ڪ"}),
    "letters/urdu he ہ": lambda n, r: swapped(n, {"ه": "ہ"}),
    "letters/he doachashmee ھ": lambda n, r: swapped(n, {"ه": "ھ"}),
    "letters/he ە": lambda n, r: swapped(n, {"ه": "ە"}),
    "letters/teh marbuta": lambda n, r: mark(n.text[:-1] + "ة") if last(n) == "ه" else None,
    "letters/he with hamza ۀ": lambda n, r: mark(n.text[:-1] + "ۀ") if last(n) == "ه" else None,
    "letters/madda dropped": lambda n, r: swapped(n, {"آ": "ا"}),
    "letters/madda combining": lambda n, r: swapped(n, {"آ": "ا\u0653"}),
    "letters/alef wasla": lambda n, r: swapped(n, {"ا": "ٱ"}),
    "letters/hamza on alef dropped or set": lambda n, r: swapped(n, {"أ": "ا", "إ": "ا"}) or (
        mark("أ" + n.text[1:]) if n.text[0] == "ا" else None),
    "letters/ئ as ی": lambda n, r: hamza("ئ", "ی")(n, r),
    "letters/ؤ as و": lambda n, r: hamza("ؤ", "و")(n, r),
    "letters/ئ as ؤ": lambda n, r: hamza("ئو", "ؤو")(n, r),
    "letters/یی as ئی": lambda n, r: hamza("یی", "ئی")(n, r),
    "letters/hamza dropped": lambda n, r: hamza("ء", "")(n, r),
    "letters/hamza combining": lambda n, r: hamza("ئ", "ی\u0654")(n, r) or hamza("ؤ", "و\u0654")(n, r),
    "letters/الله ligature": lambda n, r: gaps(n, "الله", "ﷲ"),
    "marks/harakat": lambda n, r: mark(inside(n, r, r.choice("\u064e\u064f\u0650\u0652")) or n.text),
    "marks/shadda, two": lambda n, r: mark(inside(n, r, "\u0651\u064e") or n.text),
    "marks/superscript alef": lambda n, r: mark(inside(n, r, "\u0670") or n.text),
    "marks/tanwin at the end": lambda n, r: mark(n.text + r.choice("\u064b\u064c\u064d")),
    "marks/all vowelled": lambda n, r: mark("".join(c + r.choice("\u064e\u064f\u0650") if c.isalpha() else c for c in n.text)),
    "marks/kashida": lambda n, r: mark(inside(n, r, "ـ" * r.randint(1, 4), lambda c: c.isalpha() and c not in NON_JOINING) or n.text),
    "marks/kashida at the end": lambda n, r: mark(n.text) + "ـ" if consonant(last(n)) and last(n) not in NON_JOINING else None,
    "controls/LRM, RLM, ALM within": lambda n, r: mark(inside(n, r, r.choice("\u200e\u200f\u061c"))),
    "controls/embedding around": lambda n, r: "\u202b" + mark(n.text) + "\u202c",
    "controls/isolate around": lambda n, r: "\u2067" + mark(n.text) + "\u2069",
    "controls/mark at the edges": lambda n, r: "\u200f" + mark(n.text) + "\u200e",
    "controls/mark beside a space": lambda n, r: gaps(n, " ", "\u200f "),
    "controls/soft hyphen": lambda n, r: mark(inside(n, r, "\u00ad")),
    "controls/ZWJ": lambda n, r: mark(inside(n, r, "\u200d")),
    "controls/word joiner, BOM": lambda n, r: mark(inside(n, r, r.choice("\u2060\ufeff"))),
    "controls/ZWSP for ZWNJ": lambda n, r: gaps(n, ZWNJ, "\u200b"),
    "controls/other invisible": lambda n, r: mark(inside(n, r, r.choice("\u034f\u180e\u2061\u206f\ufe0f"))),
    "spaces/NBSP": lambda n, r: gaps(n, " ", "\u00a0"),
    "spaces/narrow NBSP": lambda n, r: gaps(n, " ", "\u202f"),
    "spaces/thin": lambda n, r: gaps(n, " ", "\u2009"),
    "spaces/doubled": lambda n, r: gaps(n, " ", "  "),
    "spaces/tab": lambda n, r: gaps(n, " ", "\t"),
    "spaces/lost": lambda n, r: gaps(n, " ", ""),
    "spaces/ZWNJ for space": lambda n, r: gaps(n, " ", ZWNJ),
    "spaces/space beside ZWNJ": lambda n, r: gaps(n, ZWNJ, " " + ZWNJ),
    "spaces/space for ZWNJ": lambda n, r: gaps(n, ZWNJ, " "),
    "spaces/ZWNJ lost": lambda n, r: gaps(n, ZWNJ, ""),
    "spaces/ZWNJ doubled": lambda n, r: gaps(n, ZWNJ, ZWNJ * 2),
    "spaces/hyphen for ZWNJ": lambda n, r: gaps(n, ZWNJ, "-"),
    "lines/LF": line("\n"),
    "lines/CR LF": line("\r\n"),
    "lines/indented": line("\n    "),
    "lines/space before": line(" \n"),
    "lines/separator U+2028": line("\u2028"),
    "lines/at a ZWNJ": lambda n, r: gaps(n, ZWNJ, ZWNJ + "\n"),
    "markdown/quote": lambda n, r: "\n\n> گفتند " + mark(n.text.replace(" ", "\n> ")) + "\n\n" if " " in n.text else None,
    "markdown/list": lambda n, r: "\n\n- گفتند " + mark(n.text.replace(" ", "\n  ")) + "\n\n" if " " in n.text else None,
    "markdown/emphasis": lambda n, r: "**" + mark(n.text) + "**",
    "markdown/link": lambda n, r: "[" + mark(n.text) + "](https://example.org/a)",
    "marks around/guillemets": lambda n, r: "«" + mark(n.text) + "»",
    "marks around/brackets": lambda n, r: r.choice(("({})", "[{}]", "{{{}}}")).format(mark(n.text)),
    "marks around/quotes": lambda n, r: r.choice(("“{}”", '"{}"', "'{}'", "‘{}’")).format(mark(n.text)),
    "marks around/slash": lambda n, r: "این/" + mark(n.text) + "/آن",
    "marks around/dash, comma": lambda n, r: r.choice(("—{}—", "،{}،", ":{}؛", "…{}…", "{}؟")).format(mark(n.text)),
    "marks around/digits": lambda n, r: mark(n.text) + "۲",
    "endings/plural with ZWNJ": suffixed(ZWNJ + "ها"),
    "endings/plural joined": suffixed("ها", lambda c: c != "ه", 4),
    "endings/plural spaced": suffixed(" ها"),
    "endings/های، هایی": lambda n, r: mark(n.text) + ZWNJ + r.choice(("های", "هایی", "هایش", "هایشان")),
    "endings/ye": suffixed("ی", consonant, 4),
    "endings/ye and plural": lambda n, r: mark(n.text) + r.choice(("ی" + ZWNJ + "ها", "یان", "ی‌های")) if consonant(last(n)) and len(letters(n)) > 3 else None,
    "endings/یی behind ا و": suffixed("یی", after_vowel, 4),
    "endings/ئی behind ا و": suffixed("ئی", after_vowel, 4),
    "endings/ای behind ه": suffixed(ZWNJ + "ای", lambda c: c == "ه"),
    "endings/ezafe kasra": suffixed("\u0650", consonant),
    "endings/ezafe ye behind ا و": suffixed("ی", after_vowel),
    "endings/ezafe ه‌ی": suffixed(ZWNJ + "ی", lambda c: c == "ه"),
    "endings/ezafe هٔ": lambda n, r: mark(n.text + "\u0654") if last(n) == "ه" else None,
    "endings/clitic with ZWNJ": lambda n, r: mark(n.text) + ZWNJ + r.choice(("ام", "ات", "اش", "مان", "تان", "شان")),
    "endings/clitic joined": lambda n, r: mark(n.text) + r.choice(("مان", "تان", "شان")) if consonant(last(n)) and len(letters(n)) > 4 else None,
    "endings/clitic م ت ش": lambda n, r: mark(n.text) + r.choice("متش") if consonant(last(n)) and len(letters(n)) > 4 else None,
    "endings/clitic یم یت یش": lambda n, r: mark(n.text) + r.choice(("یم", "یت", "یش", "یمان")) if last(n) in VOWEL_END and len(letters(n)) > 4 else None,
    "endings/clitic spaced": lambda n, r: mark(n.text) + r.choice((" ام", " اش", " شان")),
    "endings/copula ست": suffixed("ست", after_vowel),
    "endings/copula است joined": suffixed("است", lambda c: c not in "ا", 5),
    "endings/copula with ZWNJ": lambda n, r: mark(n.text) + ZWNJ + r.choice(("ست", "است", "اند", "ایم", "اید", "ام", "ای")),
    "endings/copula spoken ه": suffixed("ه", consonant, 5),
    "endings/را joined": suffixed("را", None, 4),
    "endings/را with ZWNJ": suffixed(ZWNJ + "را"),
    "endings/رو spoken": lambda n, r: mark(n.text) + r.choice((ZWNJ + "رو", "رو")) if len(letters(n)) > 4 else None,
    "endings/و spoken": suffixed("و", consonant, 5),
    "endings/تر": suffixed(ZWNJ + "تر"),
    "endings/two": lambda n, r: mark(n.text) + ZWNJ + r.choice(("ها را", "هاست", "هایم", "هاشان", "ها‌یی", "های‌شان")),
    "glued/و": prefixed("و", 4),
    "glued/به": prefixed("به"),
    "glued/به with ZWNJ": prefixed("به" + ZWNJ, 3),
    "glued/از در با بر": lambda n, r: prefixed(r.choice(("از", "در", "با", "بر")))(n, r),
    "glued/از در با with ZWNJ": lambda n, r: prefixed(r.choice(("از", "در", "با")) + ZWNJ, 3)(n, r),
    "glued/title": lambda n, r: (prefixed(r.choice(("آقای", "خانم", "دکتر")))(n, r) if n.kind == "person" else prefixed(r.choice(("شهر", "کشور")))(n, r) if n.kind == "place" else None),
    "glued/given name": lambda n, r: mark(n.text.replace(" ", "")) if n.kind == "person" and n.text.count(" ") == 1 else None,
    "surnames/-ov: اف with ZWNJ": slavic(OV, ZWNJ + "اف"),
    "surnames/-ov: اف": slavic(OV, "اف"),
    "surnames/-ov: space": slavic(OV[:1], " اف"),
    "surnames/-ov: وف": slavic(OV, "وف"),
    "surnames/-ov: اوف": slavic(OV, "اوف"),
    "surnames/-ov: ف": slavic(OV, "ف"),
    "surnames/-ov: ُف": slavic(OV, "\u064fف"),
    "surnames/-ev: یف": slavic(EV, "یف"),
    "surnames/-ev: ئف": slavic(EV, "ئف"),
    "surnames/-ev: ایف": slavic(EV, "ایف"),
    "surnames/-ev: ئیف": slavic(EV, "ئیف"),
    "surnames/-ev: یوف": slavic(EV, "یوف"),
    "surnames/element joined": element(""),
    "surnames/element spaced": element(" "),
    "surnames/element with ZWNJ": element(ZWNJ),
    "typos/letter of like sound": edited(of_groups(ALIKE)),
    "typos/dots": edited(of_groups(DOTS)),
    "typos/dropped": edited(drop),
    "typos/doubled": edited(double),
    "typos/swapped": edited(swap),
    "typos/another letter": edited(other),
    "typos/first letter alike": first_alike,
}

STRANGERS = ("کوشکبان", "نوروزیفرد", "دشتستانی", "گلبهاری", "مینابچی", "پنجه‌طلا", "فخرآور", "تیموریه")

NOT = {
    "not/longer at the end": lambda n, r: n.text + r.choice(("گ", "ک", "چ", "ستان", "سکی", "وند", "دان", "نامه", "گر", "یکا", "تو", "لو"))
    if " " not in n.text and last(n).isalpha() and len(letters(n)) > 3 else None,
    "not/longer at the start": lambda n, r: r.choice(("سر", "کا", "مه", "پر", "نا", "شا", "گل", "زم")) + n.text if " " not in n.text else None,
    "not/another with the given name": lambda n, r: n.text.split(" ")[0] + " " + r.choice(STRANGERS)
    if n.kind == "person" and n.text == n.full and n.text.count(" ") == 1 and not n.begins else None,
    "not/half of a name of two words": lambda n, r: n.text.split(" ")[0] + " " + r.choice(("تازه", "کوچک", "آینده"))
    if n.kind == "organization" and " " in n.text and not n.begins else None,
}
