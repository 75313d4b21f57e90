#!/usr/bin/env python3
"""validate.py tmx|tbx MEGABYTES: a valid Persian-English memory or termbase of about that size, the same every time."""

import random, sys

FA = "سند همایش کتابخانه میراث کشور وزیر فرهنگ نسخه خطی گفت‌وگو شهر دانشگاه سازمان همکاری منطقه توسعه روز پروژه امروز دبیر".split()
EN = "document conference library heritage country minister culture copy manuscript dialogue city university organisation region development day project today secretary".split()


def main():
    kind, megabytes = sys.argv[1], int(sys.argv[2])
    rng = random.Random(5)
    write = sys.stdout.write
    words = lambda source: " ".join(rng.choices(source, k=rng.randint(6, 24)))
    done, number = 0, 0
    if kind == "tmx":
        write('<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n<header creationtool="g" creationtoolversion="1" segtype="sentence" o-tmf="g" adminlang="en" srclang="fa" datatype="plaintext"/>\n<body>\n')
        while done < megabytes * 1_000_000:
            number += 1
            unit = (f'<tu tuid="{number}" creationdate="20260101T120000Z"><prop type="x-project">p{number % 17}</prop>\n'
                    f'<tuv xml:lang="fa"><seg>{words(FA)} <bpt i="1">&lt;b&gt;</bpt>{words(FA)}<ept i="1">&lt;/b&gt;</ept></seg></tuv>\n'
                    f'<tuv xml:lang="en"><seg>{words(EN)} <bpt i="1">&lt;b&gt;</bpt>{words(EN)}<ept i="1">&lt;/b&gt;</ept></seg></tuv></tu>\n')
            done += len(unit.encode())
            write(unit)
        write("</body>\n</tmx>\n")
    else:
        write('<?xml version="1.0" encoding="UTF-8"?>\n<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en">\n<tbxHeader><fileDesc><sourceDesc><p>g</p></sourceDesc></fileDesc></tbxHeader>\n<text><body>\n')
        while done < megabytes * 1_000_000:
            number += 1
            entry = f'<conceptEntry id="c{number}"><descrip type="subjectField">x</descrip>\n'
            for lang, source in (("fa", FA), ("en", EN)):
                entry += f'<langSec xml:lang="{lang}">'
                for status in ("preferred", "admitted"):
                    entry += (f'<termSec><term>{" ".join(rng.choices(source, k=2))}</term><termNote type="partOfSpeech">noun</termNote>'
                              f'<termNote type="administrativeStatus">{status}Term-admn-sts</termNote><descrip type="context">{words(source)}</descrip></termSec>\n')
                entry += "</langSec>\n"
            entry += "</conceptEntry>\n"
            done += len(entry.encode())
            write(entry)
        write("</body></text>\n</tbx>\n")


main()
