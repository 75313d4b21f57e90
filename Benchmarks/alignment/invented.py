"""Text in which little or nothing but the lengths relates; none of it is any language's, so that no rule for one helps.

An invented language translates English word by word with noise: no names, no numbers, no marks, no case, so that only
lengths and a lexicon learned from the text itself can tell which lines belong together. Random words have not even
that.
"""
import random
import re

WORD = re.compile(r"[^\W\d_]+(?:\u200c[^\W\d_]+)*")
CONSONANTS = "bdfgklmnprstvz"
VOWELS = "aeiou"
LONGEST_VERSE = 21


class Language:
    """Words made of open syllables. An English word has a usual rendering, and rarer ones."""

    def __init__(self, seed):
        self.seed = seed
        self.chance = random.Random(f"{seed} translator")

    def word(self, meaning, rendering=0):
        """The same for the same language, meaning and rendering; longer for a longer meaning."""
        letters = random.Random(f"{self.seed} {meaning} {rendering}")
        syllables = 1 + len(meaning) // 4 + letters.randrange(2)
        return "".join(letters.choice(CONSONANTS) + letters.choice(VOWELS) for _ in range(syllables))

    def translation(self, words):
        """Most short words go, and some others; particles come in; neighbours change places."""
        chance, out = self.chance, []
        for word in words:
            if chance.random() < (0.57 if len(word) <= 3 else 0.15):
                continue
            out.append(self.word(word, 0 if chance.random() < 0.7 else chance.randrange(1, 4)))
            if chance.random() < 0.15:
                out.append(self.word("", chance.randrange(12)))
        for place in range(1, len(out)):
            if chance.random() < 0.3:
                out[place - 1], out[place] = out[place], out[place - 1]
        return " ".join(out) or self.word("")


def prose(rows, seed):
    """(document, English in small letters, translation) of every line."""
    language = Language(seed)
    for document, _, english in rows:
        words = WORD.findall(english.lower())
        if words:
            yield document, " ".join(words), language.translation(words)


def verse(rows, seed):
    """The same, cut into lines of 6 to 21 words, with no documents."""
    language, cuts = Language(seed), random.Random(f"{seed} verse")
    for _, _, english in rows:
        words = WORD.findall(english.lower())
        while words:
            length = cuts.randint(6, LONGEST_VERSE)
            line, words = words[:length], words[length:]
            yield "verse", " ".join(line), language.translation(line)


def random_words(rows, seed):
    """Every word of both sides replaced by one of its length, drawn from all words of the side.

    A line keeps its length to the letter. What names and terms then stand on both sides stand there by chance, and an
    aligner that believes in them falls below one that looks at the lengths alone.
    """
    chance = random.Random(f"{seed} words")
    sides = []
    for side in (1, 2):
        lines = [WORD.findall(row[side]) for row in rows]
        by_length = {}
        for word in (word for line in lines for word in line):
            by_length.setdefault(len(word), []).append(word)
        sides.append([" ".join(chance.choice(by_length[len(word)]) for word in line) for line in lines])
    return [(row[0], source, target) for row, source, target in zip(rows, *sides) if source and target]
