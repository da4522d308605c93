"""Runs the generator over a folder of specifications and prints a table; see scripts/corpus.

A specification below a folder `invalid` must be diagnosed, any other must generate, and what it
generates must compile without a warning. Neither may ever crash, hang or write outside its folder.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from c_module import HEADERS


# Specifications among the invalid ones that OpenAPI allows: what they break is a rule of the tool
# that they were written for.
VALID = {
    "allOf-string_patterns.json": "two patterns may hold of one text",
    "convenient_errors-different_response.json": "each operation may have a default of its own",
    "convenient_errors-unsupported_ct.json": "a failure may be XML",
    "cyclic-allOf_property.yaml": "an array may hold what holds the array",
    "field_naming-conflict_additional_props.yaml": "a property may have any name",
    "oneOf-same_json_type_one_of.json": "both branches may be texts",
}

# A mistake in a specification that nobody is told of: a shortcoming, counted at the end, while
# anything else that is not "ok" or "diagnosed" is a failure.
MISSED = "not diagnosed"
ENDINGS = {".yaml", ".yml", ".json"}
COLUMNS = [
    ("spec", 64), ("version", 7), ("operations", 11), ("schemas", 11), ("skipped", 7),
    ("degraded", 8), ("gen s", 6), ("gen MB", 6), ("lines", 8), ("build s", 7), ("build MB", 8),
    ("warnings", 8), ("verdict", 0),
]


def measured(command, seconds, log, **options):
    """Exit status (negative: signal; None: too slow), CPU seconds and peak megabytes.

    The peak is never below that of this program, some 35 MB: the system counts from the fork.
    """
    with open(log, "wb") as file:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=file, stderr=subprocess.STDOUT,
            start_new_session=True, **options)
        deadline = time.monotonic() + seconds
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > deadline:
                os.killpg(process.pid, 9)
                os.wait4(process.pid, 0)
                return None, seconds, 0
            time.sleep(0.005)
    process.returncode = os.waitstatus_to_exitcode(status)
    scale = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale


class Row:
    def __init__(self, path, folder, options):
        self.path = path
        self.name = str(path.relative_to(folder))
        self.is_invalid = "invalid" in path.relative_to(folder).parts
        self.options = options
        self.values = {"spec": self.name}
        self.details = ""

    def work(self):
        with tempfile.TemporaryDirectory(prefix="seamstress-corpus-") as scratch:
            keep = self.options.keep and pathlib.Path(self.options.keep) / self.name
            scratch = keep or pathlib.Path(scratch)
            if keep:
                shutil.rmtree(keep, ignore_errors=True)
                keep.mkdir(parents=True)
            self.values["verdict"] = self.generate(scratch) or "ok"
        return self

    @property
    def is_good(self):
        return self.values["verdict"] in ("ok", "diagnosed", MISSED)

    def generate(self, scratch):
        self.values["version"] = version(self.path)
        output, report, log = scratch / "SpecAPI", scratch / "coverage.json", scratch / "log"
        status, cpu, memory = measured(
            [self.options.generator, "generate", "--document", self.path, "--output", output,
             "--report", report], self.options.seconds, log)
        self.values["gen s"] = f"{cpu:.2f}"
        self.values["gen MB"] = f"{memory:.0f}"
        text = log.read_text(errors="replace")
        if status is None:
            return "too slow"
        if status < 0 or status == 70:
            self.details = text
            return f"crashed ({status})"
        if status != 0 and output.exists():
            return "wrote after an error"
        if self.is_invalid:
            # Its effect may be repaired, but somebody must be told.
            is_told = self.is_told(text)
            if self.path.name in VALID:
                return self.compile(scratch, output) if status == 0 else f"refused ({status})"
            if status != 0:
                return "diagnosed" if is_told else "not located"
            return self.compile(scratch, output) or ("diagnosed" if is_told else MISSED)
        if status != 0:
            self.details = text
            return f"refused ({status})"
        self.count(json.loads(report.read_text()), output)
        return self.compile(scratch, output)

    @staticmethod
    def is_told(text):
        """Whether there is a finding with a place, other than that no server is named."""
        found = re.findall(r":\d+:\d+: (?:error|warning|note): .*\[([a-z0-9-]+)\]$", text, re.MULTILINE)
        return any(name != "no-servers" for name in found)

    def count(self, coverage, output):
        for kind in ("operations", "schemas"):
            self.values[kind] = f"{coverage[kind]['generated']}/{coverage[kind]['total']}"
        self.values["skipped"] = len(coverage["skipped"])
        self.values["degraded"] = len(coverage["degraded"])
        files = [path.read_bytes() for path in output.rglob("*.swift")]
        self.values["lines"] = f"{sum(file.count(10) for file in files):,}"

    def compile(self, scratch, output):
        if self.options.no_compile:
            return None
        files = sorted(str(path) for path in output.rglob("*.swift"))
        if not files:
            return "no Swift"
        objects, log = scratch / "objects", scratch / "build.log"
        objects.mkdir()
        listing = scratch / "files"
        listing.write_text("".join(f'"{file}"\n' for file in files))
        status, cpu, memory = measured(
            ["swiftc", "-c", "-Onone", "-parse-as-library", "-swift-version", "6",
             "-enable-upcoming-feature", "ExistentialAny",
             "-enable-upcoming-feature", "InternalImportsByDefault",
             "-enable-upcoming-feature", "MemberImportVisibility",
             "-module-name", "SpecAPI", "-I", self.options.modules, "-I", HEADERS, "-j1",
             "-enable-batch-mode",
             f"@{listing}"], self.options.build_seconds, log, cwd=objects)
        self.values["build s"] = f"{cpu:.1f}"
        self.values["build MB"] = f"{memory:.0f}"
        text = log.read_text(errors="replace")
        warnings = set(re.findall(r"^.*:\d+:\d+: warning: .*$", text, re.MULTILINE))
        self.values["warnings"] = len(warnings)
        if status != 0:
            errors = re.findall(r"^.*: error: .*$", text, re.MULTILINE)
            self.details = "\n".join(dict.fromkeys(errors)) or text[-2000:]
            return "too slow to build" if status is None else f"{len(set(errors))} errors"
        if warnings:
            self.details = "\n".join(sorted(warnings))
            return "warns"
        return None


def version(path):
    head = path.read_text(errors="replace")
    match = re.search(r"^\s*[\"']?(?:openapi|swagger)[\"']?\s*:\s*[\"']?([0-9.]+)", head, re.MULTILINE)
    match = match or re.search(r"\"(?:openapi|swagger)\"\s*:\s*\"([0-9.]+)\"", head)
    return match.group(1) if match else "-"


def specifications(folder):
    """Documents, largest last; a file that holds only a part of one is not one."""
    paths = [path for path in folder.rglob("*") if path.suffix in ENDINGS]
    paths = [path for path in paths if version(path) != "-" or "invalid" in path.parts]
    return sorted(paths, key=lambda path: (path.stat().st_size, str(path)))


def line(values):
    cells = []
    for name, width in COLUMNS:
        text = str(values.get(name, ""))
        cells.append(text.ljust(width) if name in ("spec", "verdict") else text.rjust(width))
    return "  ".join(cells).rstrip()


def main():
    parser = argparse.ArgumentParser(prog="scripts/corpus")
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--only", default="")
    parser.add_argument("--no-compile", action="store_true")
    parser.add_argument("--keep")
    parser.add_argument("--json")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--build-seconds", type=float, default=900)
    parser.add_argument("--generator", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--modules", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--from", dest="origin", default=".", help=argparse.SUPPRESS)
    options = parser.parse_args()
    folder = pathlib.Path(options.origin, options.folder) if options.folder else pathlib.Path(
        "../shared/specs")
    if not folder.is_dir():
        print(f"there is no folder {folder}: no specifications to try")
        return 2 if options.folder else 0
    if options.keep:
        options.keep = str(pathlib.Path(options.origin, options.keep).resolve())
    folder = folder.resolve()
    rows = [Row(path, folder, options) for path in specifications(folder) if options.only in str(path)]
    print(line({name: name for name, _ in COLUMNS}), flush=True)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for row in pool.map(Row.work, rows):
            print(line(row.values), flush=True)
    bad = [row for row in rows if not row.is_good]
    for row in bad:
        if row.details:
            print(f"\n{row.name}:")
            print("\n".join("  " + text for text in row.details.splitlines()[:12]))
    if options.json:
        path = pathlib.Path(options.origin, options.json)
        path.write_text(json.dumps([row.values for row in rows], indent=2) + "\n")
    missed = sum(row.values["verdict"] == MISSED for row in rows)
    print(f"\n{len(rows)} specifications, {len(bad)} failures, {missed} mistakes not diagnosed")
    return 1 if bad or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
