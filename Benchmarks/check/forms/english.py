"""The written forms of an English name; see persian.py."""
import re
import unicodedata

from persian import double, drop, edited, mark, swap

CARRIERS = ("They said that {} would be there again.", "After that {} gave the same answer.", "On that day {} was seen for the first time.")


def replaced(of, to, after=None):
    def form(name, rng):
        new = name.text.replace(of, to)
        return mark(new) if new != name.text else None
    return form


def plain(text):
    text = unicodedata.normalize("NFD", text)
    text = "".join(c for c in text if not unicodedata.combining(c))
    return text.replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("đ", "d")


def has_marks(text):
    return any(ord(c) > 0xBF and c.isalpha() for c in text)


def suffixed(suffix, ends=lambda c: True):
    return lambda n, r: mark(n.text) + suffix if ends(n.text[-1]) and n.text[-1].isalpha() else None


def ending(olds, new, kinds=("person",)):
    def form(name, rng):
        for old in olds:
            if name.text.endswith(old) and name.kind in kinds and len(name.text.split(" ")[-1]) > len(old) + 2:
                return mark(name.text[:-len(old)] + new) if old != new else None
        return None
    return form


def inside(what):
    def form(name, rng):
        text = name.text
        places = [i for i in range(2, len(text) - 1) if text[i].isalpha() and text[i - 1].isalpha() and text[i - 2].isalpha()]
        if not places:
            return None
        place = rng.choice(places)
        return mark(text[:place] + what + text[place:])
    return form


def space(to):
    return lambda n, r: mark(n.text.replace(" ", to)) if " " in n.text else None


def hyphen(to):
    return lambda n, r: mark(n.text.replace("-", to)) if "-" in n.text else None


def apostrophe(to):
    return lambda n, r: mark(n.text.replace("'", to)) if "'" in n.text else None


def article(to):
    def form(name, rng):
        for old in ("al-", "el-", "Al-", "El-"):
            if old in name.text and not (name.text.startswith(old) and to == ""):
                new = name.text.replace(old, to)
                return mark(new) if new != name.text else None
        return None
    return form


def person(make):
    """Of a person's full name of given name and surname."""
    def form(name, rng):
        words = name.text.split(" ")
        if name.short != words[-1]:
            return None
        if name.kind != "person" or name.text != name.full or len(words) != 2 or "." in name.text:
            return None
        return make(*words)
    return form


def fullwidth(name, rng):
    return mark("".join(chr(ord(c) + 0xFEE0) if 0x21 <= ord(c) < 0x7F else c for c in name.text))


def scholarly(name, rng):
    table = {"a": "ā", "i": "ī", "u": "ū", "h": "ḥ", "s": "ṣ", "t": "ṭ"}
    word = name.text
    places = [i for i, c in enumerate(word) if c in table and i > 0]
    if not places or has_marks(word):
        return None
    i = rng.choice(places)
    return mark(word[:i] + table[word[i]] + word[i + 1:])


def german(name, rng):
    table = {"ü": "ue", "ö": "oe", "ä": "ae", "ß": "ss", "Ü": "Ue", "Ö": "Oe", "Ä": "Ae", "ø": "oe"}
    new = "".join(table.get(c, c) for c in unicodedata.normalize("NFC", name.text))
    return mark(new) if new != name.text else None


def other(word, i, rng):
    return word[:i] + rng.choice("bcdfglmnprstv") + word[i + 1:] if word[i].isalpha() and word[i] not in "aeiouyh" else None


def vowel(word, i, rng):
    return word[:i] + rng.choice([c for c in "aeiou" if c != word[i]]) + word[i + 1:] if word[i] in "aeiou" else None


def eastern(name):
    """Romanisation schools differ in names that came from other scripts; names of English and French have one spelling."""
    return name.concept in EASTERN


EASTERN = set()


def school(of, to):
    """Of names in one word, for those of more are translated; a letter of a pair (sh, ou) is left alone."""
    sound = re.compile(rf"(?<![aeiouscgzk]){of}(?![aeiouh])" if len(of) == 1 else of)

    def form(name, rng):
        new = sound.sub(to, name.text)
        return mark(new) if eastern(name) and new != name.text and " " not in name.text else None
    return form


FOUND = {
    "exact": lambda n, r: mark(n.text),
    "endings/possessive ’s": suffixed("’s"),
    "endings/possessive 's": suffixed("'s"),
    "endings/possessive ʼs ‘s ´s": lambda n, r: mark(n.text) + r.choice(("ʼs", "‘s", "´s", "`s")),
    "endings/possessive s’": suffixed("’", lambda c: c == "s"),
    "endings/plural": suffixed("s", lambda c: c not in "sxzyh"),
    "endings/plural es": suffixed("es", lambda c: c in "sxz"),
    "endings/plural possessive": suffixed("s’", lambda c: c not in "sxzyh"),
    "endings/'s in capitals": lambda n, r: mark(n.text.upper()) + "’S",
    "joined/-era": suffixed("-era"),
    "joined/-led, -backed": lambda n, r: mark(n.text) + r.choice(("-led", "-backed", "-based", "–Rust")),
    "joined/pro-, anti-": lambda n, r: r.choice(("pro-", "anti-", "non-", "ex-", "post-")) + mark(n.text),
    "joined/slash": lambda n, r: "this/" + mark(n.text) + "/that",
    "hyphens/‐ U+2010": hyphen("\u2010"),
    "hyphens/‑ U+2011": hyphen("\u2011"),
    "hyphens/– U+2013": hyphen("\u2013"),
    "hyphens/− U+2212": hyphen("\u2212"),
    "hyphens/space": hyphen(" "),
    "hyphens/none": hyphen(""),
    "hyphens/for a space": space("-"),
    "apostrophes/’ U+2019": apostrophe("\u2019"),
    "apostrophes/‘ U+2018": apostrophe("\u2018"),
    "apostrophes/ʼ U+02BC": apostrophe("\u02bc"),
    "apostrophes/ʻ U+02BB": apostrophe("\u02bb"),
    "apostrophes/ʿ ʾ": lambda n, r: apostrophe(r.choice("\u02bf\u02be"))(n, r),
    "apostrophes/` ´": lambda n, r: apostrophe(r.choice("`\u00b4"))(n, r),
    "apostrophes/′ U+2032": apostrophe("\u2032"),
    "apostrophes/＇ U+FF07": apostrophe("\uff07"),
    "apostrophes/none": apostrophe(""),
    "diacritics/dropped": lambda n, r: mark(plain(n.text)) if has_marks(n.text) else None,
    "diacritics/combining": lambda n, r: mark(unicodedata.normalize("NFD", n.text)) if unicodedata.normalize("NFD", n.text) != n.text else None,
    "diacritics/ü as ue": german,
    "diacritics/scholarly": scholarly,
    "case/capitals": lambda n, r: mark(n.text.upper()) if n.text.upper() != n.text else None,
    "case/small letters": lambda n, r: mark(n.text.lower()) if " " in n.text else None,
    "case/ligature ﬁ ﬀ": lambda n, r: (replaced("fi", "ﬁ")(n, r) or replaced("ff", "ﬀ")(n, r) or replaced("fl", "ﬂ")(n, r)),
    "case/fullwidth": fullwidth,
    "schools/-yev": ending(("yev", "iev", "ev"), "yev"),
    "schools/-iev": ending(("yev", "iev", "ev"), "iev"),
    "schools/-ev": ending(("yev", "iev"), "ev"),
    "schools/-off": ending(("ov",), "off"),
    "schools/-y -i -iy": lambda n, r: ending(("sky", "ski", "skiy", "skii"), r.choice(("ski", "skiy", "skyi")))(n, r),
    "schools/kh as k": school("kh", "k"),
    "schools/gh as q": school("gh", "q"),
    "schools/q as gh": school("q", "gh"),
    "schools/q as k": school("q", "k"),
    "schools/gh as g": school("gh", "g"),
    "schools/ou as u": school("ou", "u"),
    "schools/u as oo": school("u", "oo"),
    "schools/oo as u": school("oo", "u"),
    "schools/i as ee": school("i", "ee"),
    "schools/ei as ey": school("ei", "ey"),
    "schools/sh as š": school("sh", "š"),
    "schools/ch as č": school("ch", "č"),
    "schools/j as dj": school("j", "dj"),
    "schools/o as u": school("o", "u"),
    "schools/e as i": school("e", "i"),
    "schools/doubled once": lambda n, r: next((mark(n.text.replace(c + c, c)) for c in "bdfjklmnprstz" if eastern(n) and c + c in n.text), None),
    "schools/-zadeh": ending(("zade", "zada", "zoda", "zadeh"), "zade", ("person", "place")),
    "schools/-eh as -e": ending(("eh",), "e", ("person", "place")),
    "schools/-abad joined": lambda n, r: replaced("-abad", "abad")(n, r) or replaced("abad", "-abad")(n, r) if eastern(n) else None,
    "article/Al-": article("Al-"),
    "article/al space": article("al "),
    "article/el-": article("el-"),
    "article/none": article(""),
    "spaces/NBSP": space("\u00a0"),
    "spaces/narrow NBSP": space("\u202f"),
    "spaces/doubled": space("  "),
    "spaces/lost": lambda n, r: mark(n.text.replace(" ", "")) if n.text.count(" ") == 1 and n.kind == "person" else None,
    "controls/soft hyphen": inside("\u00ad"),
    "controls/ZWNJ, ZWSP": lambda n, r: inside(r.choice("\u200c\u200b"))(n, r),
    "controls/bidi marks": lambda n, r: "\u202a\u200e" + mark(n.text) + "\u200e\u202c",
    "controls/word joiner": inside("\u2060"),
    "lines/LF": space("\n"),
    "lines/CR LF": space("\r\n"),
    "lines/indented": space("\n    "),
    "lines/hyphenated": lambda n, r: inside("-\n")(n, r) if len(n.text) > 6 else None,
    "lines/behind a hyphen": hyphen("-\n"),
    "markdown/quote": lambda n, r: "\n\n> It was " + mark(n.text.replace(" ", "\n> ")) + "\n\n" if " " in n.text else None,
    "markdown/list": lambda n, r: "\n\n- It was " + mark(n.text.replace(" ", "\n  ")) + "\n\n" if " " in n.text else None,
    "markdown/emphasis": lambda n, r: r.choice(("*{}*", "**{}**", "_{}_", "__{}__")).format(mark(n.text)),
    "markdown/partly bold": lambda n, r: "⟦**" + n.text[:2] + "**" + n.text[2:] + "⟧" if n.text[:3].isalpha() else None,
    "markdown/link": lambda n, r: "[" + mark(n.text) + "](https://example.org/a)",
    "marks around/quotes": lambda n, r: r.choice(("“{}”", '"{}"', "'{}'", "‘{}’")).format(mark(n.text)),
    "marks around/brackets": lambda n, r: r.choice(("({})", "[{}]", "…{}…", "—{}—", "{};")).format(mark(n.text)),
    "persons/surname first": person(lambda given, surname: mark(surname) + ", " + given),
    "persons/initial": person(lambda given, surname: given[0] + ". " + mark(surname)),
    "persons/initial, no space": person(lambda given, surname: given[0] + "." + mark(surname)),
    "persons/middle initial": person(lambda given, surname: given + " K. " + mark(surname)),
    "persons/Mr, Dr": lambda n, r: r.choice(("Mr ", "Dr. ", "Mr.\u00a0", "Gen. ")) + mark(n.text.split(" ")[-1]) if n.kind == "person" and " " not in n.text else None,
    "typos/dropped": edited(drop),
    "typos/doubled": edited(double),
    "typos/swapped": edited(swap),
    "typos/consonant": edited(other, 8),
    "typos/vowel": edited(vowel),
}

STRANGERS = ("Whitcombe", "Ferraby", "Oldcastle", "Brankovan", "Thistlewood", "Quennell")

NOT = {
    "not/longer at the end": lambda n, r: n.text + r.choice(("g", "ovsky", "ette", "burg", "ville", "shire", "ton", "ella", "o", "um", "ware", "stan"))
    if " " not in n.text and len(n.text) > 3 and n.text[-1].isalpha() and n.text[-1] not in "ovbe" else None,
    "not/adjectives": lambda n, r: n.text + r.choice(("ian", "ism", "ite", "esque", "ist", "ization")) if " " not in n.text and n.text[-1] not in "aeiou" and n.text[-1].isalpha() else None,
    "not/longer at the start": lambda n, r: r.choice(("Mc", "Sta", "Ulm", "Bro", "Ost")) + n.text.lower() if " " not in n.text and n.text.isalpha() else None,
    "not/another with the given name": lambda n, r: None if n.begins else person(
        lambda given, surname: given + " " + STRANGERS[len(surname) % len(STRANGERS)])(n, r),
    "not/half of a name of two words": lambda n, r: n.text.split(" ")[0] + " " + r.choice(("Summer", "Garden", "Tomorrow"))
    if n.kind == "organization" and " " in n.text and not n.begins else None,
}
