#!/usr/bin/env python3
"""Writes a Persian-English translation memory of made-up sentences, the same bytes for the same arguments.

    generate.py UNITS [--codes] > memory.tmx

200,000 units are about 89 MB, 4,500,000 about 2 GB. With --codes every fifth unit has inline codes, a note and a property.
"""

import random
import sys

PERSIAN = """رئیس‌جمهور قرقیزستان دیروز در دیدار با وزیر امور خارجهٔ ایران بر گسترش همکاری‌های اقتصادی میان دو کشور تأکید
کرد و گفت که این نشست نشان‌دهندهٔ اراده طرفین برای حل مسائل منطقه است همچنین هیئت نمایندگان مجلس از کارخانه‌های شهر بازدید
کردند""".split()
ENGLISH = """the president of Kyrgyzstan met yesterday with foreign minister Iran and stressed that economic cooperation between two
countries should grow he said this meeting shows will both sides to solve problems region also delegation parliament visited
factories city""".split()


def sentence(words, count, random):
    return " ".join(random.choice(words) for _ in range(count)) + "."


def main():
    count = int(sys.argv[1])
    codes = "--codes" in sys.argv
    random.seed(20260)
    # Sentences are drawn from a store, or 2 GB of them would take an hour.
    store = [
        (sentence(PERSIAN, random.randint(12, 19), random), sentence(ENGLISH, random.randint(14, 21), random))
        for _ in range(20_011)
    ]
    out = sys.stdout
    out.write(
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n'
        '<header creationtool="generate" creationtoolversion="1" segtype="sentence" o-tmf="none" adminlang="en" '
        'srclang="fa" datatype="plaintext"/>\n<body>\n'
    )
    for unit in range(1, count + 1):
        fa, en = store[unit * 7919 % len(store)]
        extra = ""
        if codes and unit % 5 == 0:
            fa = fa.replace(" ", ' <bpt i="1" type="bold">&lt;b&gt;</bpt>', 1) + '<ept i="1">&lt;/b&gt;</ept>'
            en = en.replace(" ", ' <bpt i="1" type="bold">&lt;b&gt;</bpt>', 1) + '<ept i="1">&lt;/b&gt;</ept>'
            extra = '<note>checked</note><prop type="x-domain">news</prop>\n'
        out.write(
            f'<tu tuid="{unit}" creationdate="20260101T000000Z">\n{extra}<tuv xml:lang="fa">\n<seg>{unit} {fa}</seg>\n</tuv>\n'
            f'<tuv xml:lang="en">\n<seg>{unit} {en}</seg>\n</tuv>\n</tu>\n'
        )
    out.write("</body>\n</tmx>\n")


main()
