#!/usr/bin/env python3
"""hostile.py DABIR [FOLDER]: what Dabir says of files that break readers, and what it costs.

Each file is read as it is, and again with a sound unit before and behind its own ones, which must survive. XXE is proved
with a canary file and a listening socket. No run may be ended by a signal, take 2 s or 200 MB."""
import json
import os
import socket
import sys
import tempfile
import threading
import time
from pathlib import Path

LIMIT_SECONDS, LIMIT_MEGABYTES = 2.0, 200
SOUND = '<tu tuid="{0}"><tuv xml:lang="fa"><seg>سالم {0}</seg></tuv><tuv xml:lang="en"><seg>sound {0}</seg></tuv></tu>'
# The end of this one is cut off, and with it what stands behind.
WITHOUT_END = {"truncated.tmx"}


def run(dabir, *arguments):
    """Exit code (negative of a signal), standard output, standard error, seconds and megabytes of a run."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        started = time.monotonic()
        pid = os.fork()
        if pid == 0:
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.dup2(out.fileno(), 1)
            os.dup2(err.fileno(), 2)
            os.execv(dabir, [dabir, *arguments])
        _, status, usage = os.wait4(pid, 0)
        seconds = time.monotonic() - started
        out.seek(0)
        err.seek(0)
        return (os.waitstatus_to_exitcode(status), out.read().decode("utf-8", "replace"),
                err.read().decode("utf-8", "replace"), seconds, usage.ru_maxrss / 1024)


def between_sound_units(data, name):
    """The document with a sound unit at either end of its body, in the encoding it has."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else None
    codec = "utf-16-le" if encoding else "windows-1256" if b"windows-1256" in data[:80] else "utf-8"
    first, last = (SOUND.format(word).encode(codec) for word in ("first", "last"))
    if codec == "windows-1256":
        first, last = (SOUND.format(word).replace("ی", "ي").encode(codec) for word in ("first", "last"))
    start, end = "<body>".encode(codec), "</body>".encode(codec)
    data = data.replace(start, start + first, 1)
    return data if name in WITHOUT_END else data.replace(end, last + end, 1)


def survivors(output):
    return [json.loads(line) for line in output.splitlines() if line.strip()]


def first_message(errors):
    """The first finding, with what is said of it, on one line."""
    lines = [line.strip() for line in errors.splitlines() if line.strip()]
    return " ".join(lines[:3])[:160]


def main():
    dabir = os.path.realpath(sys.argv[1])
    folder = Path(sys.argv[2] if len(sys.argv) > 2 else "../shared/samples/hostile")
    failures = []
    print("| file | exit | units | s | MB | what is said |\n| --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as work:
        for path in sorted(folder.glob("*.tmx")):
            data = path.read_bytes()
            code, out, err, seconds, megabytes = run(dabir, "convert", str(path), "--as", "jsonl")
            units = len(survivors(out)) if code in (0, 1) else 0
            print(f"| {path.name} | {code} | {units} | {seconds:.2f} | {megabytes:.0f} | {first_message(err)} |")
            sandwich = Path(work) / path.name
            sandwich.write_bytes(between_sound_units(data, path.name))
            code2, out2, _, seconds2, megabytes2 = run(dabir, "convert", str(sandwich), "--as", "jsonl")
            found = {unit["target"] for unit in survivors(out2)} if code2 in (0, 1) else set()
            wanted = {"sound first"} if path.name in WITHOUT_END else {"sound first", "sound last"}
            if not wanted <= found:
                failures.append(f"{path.name}: {wanted - found} lost (exit {code2})")
            for what in ("validate",):
                code3, _, _, seconds3, megabytes3 = run(dabir, what, str(path))
                if code3 not in (0, 1, 2):
                    failures.append(f"{path.name}: {what} ends with {code3}")
                seconds, megabytes = max(seconds, seconds3), max(megabytes, megabytes3)
            if code not in (0, 1, 2) or code2 not in (0, 1, 2):
                failures.append(f"{path.name}: ends with {code}, {code2}")
            if max(seconds, seconds2) > LIMIT_SECONDS or max(megabytes, megabytes2) > LIMIT_MEGABYTES:
                failures.append(f"{path.name}: {max(seconds, seconds2):.2f} s, {max(megabytes, megabytes2):.0f} MB")
        failures += external_entities(dabir, Path(work))
    for failure in failures:
        print("FAILED", failure)
    sys.exit(bool(failures))


def external_entities(dabir, work):
    """No file is read and no address is asked for the entities of a document."""
    canary = work / "canary.txt"
    canary.write_text("CANARY-7f3a")
    server = socket.create_server(("127.0.0.1", 0))
    calls = []

    def listen():
        while True:
            try:
                calls.append(server.accept())
            except OSError:
                return

    threading.Thread(target=listen, daemon=True).start()
    address = f"http://127.0.0.1:{server.getsockname()[1]}/x"
    faults = []
    for name, target in (("file", canary.as_uri()), ("network", address)):
        for use in ("&x;", f'</seg></tuv></tu><tu tuid="&x;"><tuv xml:lang="en"><seg>b'):
            document = work / f"{name}.tmx"
            document.write_text(
                f'<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "{target}" [<!ENTITY x SYSTEM "{target}">'
                f'<!ENTITY % p SYSTEM "{target}"> %p;]><tmx version="1.4"><header srclang="en"/><body>'
                f'{SOUND.format("one")}<tu><tuv xml:lang="en"><seg>{use}</seg></tuv></tu></body></tmx>',
                encoding="utf-8")
            before = canary.stat().st_atime_ns
            for command in (("convert", str(document), "--as", "jsonl"), ("validate", str(document)),
                            ("import", str(document), "--glossary", os.devnull)):
                code, out, err, _, _ = run(dabir, *command)
                if "CANARY" in out + err or code not in (0, 1, 2):
                    faults.append(f"{name} entity: {command[0]} ends with {code} or shows the file")
            if canary.stat().st_atime_ns != before:
                faults.append(f"{name} entity: the file was read")
    time.sleep(0.1)
    server.close()
    if calls:
        faults.append(f"the network was asked {len(calls)} times")
    print(f"external entities: {'read' if faults else 'no file was read, no address asked'}")
    return faults


main()
