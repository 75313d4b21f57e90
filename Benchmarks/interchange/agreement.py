#!/usr/bin/env python3
"""Does `dabir validate` judge structure as xmllint does with the published schemas?

Makes small valid TMX and TBX documents, breaks each in many seeded ways (elements deleted, doubled, renamed, moved, put
in; attributes deleted, added, changed; text put in), and compares the verdicts. Only the rules about structure count on
Dabir's side: what no grammar can say has no counterpart in xmllint's.

usage: agreement.py DABIR SCHEMAS [mutations a document] [seed]
"""

import copy, json, os, random, subprocess, sys, tempfile
import xml.etree.ElementTree as ET
from collections import Counter

CORE = "urn:iso:std:iso:30042:ed-2"
XML = "{http://www.w3.org/XML/1998/namespace}"
STRUCTURE = {"element", "missing", "attribute", "value", "text"}

TMX = """<tmx version="{v}"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t"
 adminlang="en" srclang="fa" datatype="plaintext"><note>n</note><prop type="x-a">p</prop>
 <ude name="u" base="b"><map unicode="#xF8FF" code="#xF0"/></ude></header><body>
 <tu tuid="1" segtype="block"><note>n</note><prop type="x-b">p</prop>
 <tuv {l}="fa"><note>n</note><seg>a <bpt i="1" type="b">x<sub>s</sub></bpt>b<ept i="1">y</ept> <ph x="1">z</ph></seg></tuv>
 <tuv {l}="en" creationdate="20020125T210600Z"><seg>c <it pos="begin">q</it> <ut>u</ut></seg></tuv></tu>
 <tu tuid="2"><tuv {l}="fa"><seg>d{h}</seg></tuv><tuv {l}="en"><seg>e</seg></tuv></tu></body></tmx>"""

TBX = """<tbx xmlns="urn:iso:std:iso:30042:ed-2"{ns} type="TBX-Basic" style="{s}" xml:lang="en"><tbxHeader><fileDesc>
 <publicationStmt><p>q</p></publicationStmt><titleStmt><title>t</title><note>n</note></titleStmt><sourceDesc><p>p</p></sourceDesc></fileDesc>
 <encodingDesc><p>e</p></encodingDesc><revisionDesc><change><p>c</p></change></revisionDesc></tbxHeader>
 <text><body><conceptEntry id="c1">{subject}<descripGrp>{definition}{source}<note>n</note></descripGrp>
 <transacGrp>{transac}<date>2020-01-02</date>{responsibility}</transacGrp><note>a <hi type="bold">b</hi> <foreign>f</foreign></note>
 <langSec xml:lang="fa"><note>n</note><termSec><term>x <hi>y</hi></term>{pos}<termNoteGrp>{status}<note>n</note></termNoteGrp>
 <adminGrp>{project}<note>n</note></adminGrp>{context}{ref}</termSec></langSec>
 <langSec xml:lang="en"><termSec><term>z</term></termSec></langSec></conceptEntry>
 <conceptEntry id="c2"><langSec xml:lang="en"><termSec><term id="t9">w</term>{xref}</termSec></langSec></conceptEntry></body>
 <back><refObjectSec type="respPerson"><refObject id="r1"><item type="fn">N</item><itemSet><itemGrp><item>i</item><note>n</note></itemGrp></itemSet></refObject></refObjectSec></back></text></tbx>"""

CATEGORIES = {
    "subject": ("descrip", "subjectField", "min", "f", ""),
    "definition": ("descrip", "definition", "basic", "d", ""),
    "source": ("admin", "source", "basic", "s", ""),
    "transac": ("transac", "transactionType", "basic", "origination", ""),
    "responsibility": ("transacNote", "responsibility", "basic", "me", ' target="r1"'),
    "pos": ("termNote", "partOfSpeech", "min", "noun", ""),
    "status": ("termNote", "administrativeStatus", "min", "preferredTerm-admn-sts", ""),
    "project": ("admin", "projectSubset", "basic", "p", ""),
    "context": ("descrip", "context", "basic", "c", ""),
    "ref": ("ref", "crossReference", "basic", "r", ' target="c2"'),
    "xref": ("xref", "externalCrossReference", "min", "x", ' target="http://example.org/a"'),
}

MARTIF = """<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><titleStmt><title>t</title><note>n</note></titleStmt>
 <sourceDesc><p>p</p></sourceDesc></fileDesc><encodingDesc><p type="XCSURI">x</p></encodingDesc><revisionDesc><change><p>c</p></change></revisionDesc></martifHeader>
 <text><body><termEntry id="c1"><descrip type="subjectField">f</descrip><descripGrp><descrip type="definition">d</descrip><admin type="source">s</admin></descripGrp>
 <transacGrp><transac type="transactionType">origination</transac><date>2020-01-02</date></transacGrp>
 <langSet xml:lang="fa"><note>n</note><tig><term>x <hi>y</hi></term><termNote type="partOfSpeech">noun</termNote><descrip type="context">c</descrip></tig></langSet>
 <langSet xml:lang="en"><ntig><termGrp><term>z</term><termNote type="termType">fullForm</termNote><termNoteGrp><termNote type="geographicalUsage">g</termNote><note>n</note></termNoteGrp>
 <termCompList type="lemma"><termComp>q</termComp><termCompGrp><termComp>r</termComp></termCompGrp></termCompList></termGrp><adminGrp><admin type="projectSubset">p</admin><note>n</note></adminGrp></ntig></langSet></termEntry>
 <termEntry><langSet xml:lang="en"><tig><term>w</term><xref type="xGraphic" target="http://example.org/a">x</xref></tig></langSet></termEntry></body>
 <back><refObjectList type="respPerson"><refObject id="r1"><item type="fn">N</item><itemGrp><item>i</item></itemGrp></refObject></refObjectList></back></text></martif>"""


def documents():
    for v in ("1.1", "1.2", "1.3", "1.4"):
        lang = "lang" if v < "1.3" else "xml:lang"
        text = TMX.format(v=v, l=lang, h=" <hi type='b'>h</hi>" if v > "1.1" else "")
        yield "tmx" + v, text, ["--dtdvalid", "tmx/tmx%s.dtd" % v.replace(".", "")]
    dca, dct = {}, {}
    for key, (meta, name, module, value, more) in CATEGORIES.items():
        dca[key] = f'<{meta} type="{name}"{more}>{value}</{meta}>'
        dct[key] = f"<{module}:{name}{more}>{value}</{module}:{name}>"
    rng = ["--relaxng", "tbx2019/core/TBXcoreStructV03.rng"]
    ns = ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'
    yield "dca", TBX.format(s="dca", ns="", **dca), rng
    yield "dct", TBX.format(s="dct", ns=ns, **dct), rng
    yield "martif-rng", MARTIF, ["--relaxng", "tbx2008/TBXcoreStructV02.rng"]
    yield "martif-dtd", MARTIF, ["--dtdvalid", "tbx2008/TBXcoreStructV02.dtd"]


def mutate(root, rng):
    """Breaks a tree in one way, or leaves it sound by chance; gives what was done."""
    everyone = [(p, i, c) for p in root.iter() for i, c in enumerate(p)]
    parent, index, child = rng.choice(everyone)
    other = rng.choice(everyone)[2]
    kind = rng.choice("delete double rename move insert unattribute attribute value text swap".split())
    if kind == "delete":
        parent.remove(child)
    elif kind == "double":
        parent.insert(index, copy.deepcopy(child))
    elif kind == "rename":
        child.tag = rng.choice([other.tag, child.tag + "x"])
    elif kind == "move":
        target = rng.choice([p for p in root.iter() if p is not child and p not in child.iter()])
        parent.remove(child)
        target.insert(rng.randint(0, len(target)), child)
    elif kind == "insert":
        child.insert(rng.randint(0, len(child)), copy.deepcopy(other))
    elif kind == "unattribute":
        owners = [e for e in root.iter() if e.attrib]
        owner = rng.choice(owners)
        del owner.attrib[rng.choice(sorted(owner.attrib))]
    elif kind == "attribute":
        rng.choice(list(root.iter())).set(rng.choice(["id2", "type", "pos", "tuid", "datatype", "lang", "x"]), "v1")
    elif kind == "value":
        fixed = [(e, a) for e in root.iter() for a in ("segtype", "pos", "style") if a in e.attrib]
        if fixed:
            e, a = rng.choice(fixed)
            e.set(a, rng.choice(["other", "Sentence", "begin", "dct", "block"]))
    elif kind == "text":
        target = rng.choice(list(root.iter()))
        target.text = (target.text or "") + " words "
    elif kind == "swap" and len(parent) > 1:
        parent.remove(child)
        parent.insert(rng.randint(0, len(parent)), child)
    return kind, child.tag


def main():
    dabir, schemas = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    rng = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    for prefix, uri in (("", CORE), ("min", "http://www.tbxinfo.net/ns/min"), ("basic", "http://www.tbxinfo.net/ns/basic")):
        ET.register_namespace(prefix, uri)
    total, disagreements = Counter(), []
    with tempfile.TemporaryDirectory() as folder:
        for name, text, option in documents():
            files = []
            for number in range(count + 1):
                root = ET.fromstring(text)
                done = mutate(root, rng) if number else ("none", "")
                path = f"{folder}/{name}-{number}.xml"
                ET.ElementTree(root).write(path, "utf-8", xml_declaration=True)
                files.append((path, done))
            paths = [path for path, _ in files]
            out = subprocess.run([dabir, "validate", "--format", "json", "--all", *paths], capture_output=True, text=True)
            reports = json.loads(out.stdout)["files"]
            assert len(reports) == len(files), (len(reports), out.stderr)
            schema = [option[0], os.path.join(schemas, option[1])]
            for (path, done), report in zip(files, reports):
                errors = [f for f in report["findings"] if f["severity"] == "error"]
                structural = [f for f in errors if f["rule"].split("/")[1] in STRUCTURE or f["rule"].startswith("xml/")]
                # The datatypes of the published RNG (ID, IDREF, language, date) are checks here.
                typed = [f for f in errors if f["rule"] in ("tbx/id", "tbx/target", "tbx/language", "tbx/date", "tbx/dialect")
                         and not (f["rule"] == "tbx/dialect" and "TBX-" in f["message"].split("»")[0])]
                ours = not structural and not typed
                check = subprocess.run(["xmllint", "--nonet", "--noout", *schema, path], capture_output=True, text=True)
                theirs = check.returncode == 0
                if not done[1] and not (ours and theirs):
                    print(f"{name}: the sound document is not sound: ours {ours} theirs {theirs}", errors[:2], check.stderr[:500])
                total[name, ours, theirs] += 1
                if ours != theirs:
                    why = errors[0]["message"] if errors else check.stderr.split("\n")[0].split(": ", 1)[-1][:160]
                    disagreements.append((name, *done, "invalid" if theirs else "valid", why))
    for name in dict.fromkeys(n for n, _, _ in total):
        print(f"{name}: both valid {total[name, True, True]}, both invalid {total[name, False, False]}, "
              f"only Dabir invalid {total[name, False, True]}, only xmllint invalid {total[name, True, False]}")
    for line in disagreements:
        print("  differs:", *line)
    agreed = sum(n for (_, a, b), n in total.items() if a == b)
    print(f"{agreed} of {sum(total.values())} verdicts agree")


main()
