"""Generates from hostile documents and compiles what comes out; see scripts/fuzz."""

import argparse
import concurrent.futures
import copy
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import fuzz_documents
from c_module import HEADERS


FEATURES = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]


# Errors that a document may be refused for: what it says means nothing.
REFUSED = ["reference-cycle"]


class Trial:
    """One document through the generator and the compiler."""

    def __init__(self, document, folder, options):
        self.document = document
        self.folder = pathlib.Path(folder)
        self.options = options

    def failure(self):
        """What went wrong, in a line or some; None if nothing."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        spec = self.folder / "openapi.json"
        spec.write_text(json.dumps(self.document, indent=1))
        output = self.folder / "SpecAPI"
        status, text = run(
            [self.options.generator, "generate", "--document", spec, "--output", output], 60)
        if status in (1, 3) and all(f"[{name}]" in line for name in REFUSED for line in found(text)):
            return None
        if status != 0:
            return f"the generator ended with {status}: {errors(text)}"
        inside = self.folder.resolve()
        outside = [path for path in output.rglob("*") if inside not in path.resolve().parents]
        if outside:
            return f"wrote outside its folder: {outside}"
        files = sorted(str(path) for path in output.rglob("*.swift"))
        if len({path.lower() for path in files}) < len(files):
            return "two files have the same name where case does not count"
        listing = self.folder / "files"
        listing.write_text("".join(f'"{file}"\n' for file in files))
        status, text = run(
            ["swiftc", "-typecheck", "-parse-as-library", "-swift-version", "6",
             "-warnings-as-errors", "-module-name", "SpecAPI", "-I", self.options.modules,
             "-I", HEADERS]
            + [word for name in FEATURES for word in ("-enable-upcoming-feature", name)]
            + [f"@{listing}"], 300)
        return errors(text) if status != 0 or text.strip() else None


def run(command, seconds):
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return None, "too slow"
    return done.returncode, done.stdout.decode(errors="replace")


def found(text):
    return [line for line in text.splitlines() if ": error: " in line]


def errors(text):
    return "\n".join(dict.fromkeys(found(text)[:6])) or text[-600:]


def kind(failure):
    """The first complaint without the names in it, to tell failures apart."""
    message = failure.splitlines()[0].split(": error: ")[-1]
    return re.sub(r"'[^']*'", "'…'", message)[:160]


# Making a failing document small: by halves.


def places(value, path=()):
    """The paths of everything that may be left out, the largest first."""
    found = []
    if isinstance(value, dict):
        for key, child in value.items():
            if path[:1] in (("paths",), ("components",), ("webhooks",)) or key == "webhooks":
                if key not in ("schemas", "securitySchemes", "responses", "name", "in", "schema"):
                    found.append((path + (key,), len(json.dumps(child))))
            found += places(child, path + (key,))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            found.append((path + (index,), len(json.dumps(child))))
            found += places(child, path + (index,))
    return found


def without(document, paths):
    result = copy.deepcopy(document)
    for path in sorted(paths, key=lambda path: [str(step).zfill(6) for step in path], reverse=True):
        holder = result
        try:
            for step in path[:-1]:
                holder = holder[step]
            del holder[path[-1]]
        except (KeyError, IndexError, TypeError):
            continue
    return result


def minimised(document, wanted, folder, options):
    deadline = time.monotonic() + options.minimise
    size = None
    while size != len(json.dumps(document)):
        size = len(json.dumps(document))
        candidates = [path for path, _ in sorted(places(document), key=lambda place: -place[1])]
        step = max(1, len(candidates) // 2)
        while step:
            start = 0
            while start < len(candidates):
                if time.monotonic() > deadline:
                    return document
                smaller = without(document, candidates[start:start + step])
                if len(json.dumps(smaller)) < len(json.dumps(document)):
                    failure = Trial(smaller, folder, options).failure()
                    if failure and kind(failure) == wanted:
                        document = smaller
                start += step
            step //= 2
    return document


def main():
    parser = argparse.ArgumentParser(prog="scripts/fuzz")
    parser.add_argument("count", nargs="?", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--minimise", type=float, default=60, help="seconds for each kind of failure")
    parser.add_argument("--generator", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--modules", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--from", dest="origin", default=".", help=argparse.SUPPRESS)
    options = parser.parse_args()
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="seamstress-fuzz-"))
    keep = pathlib.Path(options.origin, options.keep).resolve() if options.keep else None
    start = time.monotonic()
    seeds = range(options.seed, options.seed + options.count)

    def attempt(seed):
        folder = scratch / str(seed)
        document = fuzz_documents.Maker(seed).document()
        failure = Trial(document, folder, options).failure()
        shutil.rmtree(folder, ignore_errors=True)
        return seed, document, failure

    kinds = {}
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for seed, document, failure in pool.map(attempt, seeds):
            if failure:
                kinds.setdefault(kind(failure), []).append((seed, document, failure))
                print(f"seed {seed}: {failure}", flush=True)
    for wanted, found in kinds.items():
        seed, document, _ = min(found, key=lambda each: len(json.dumps(each[1])))
        small = minimised(document, wanted, scratch / "minimised", options)
        print(f"\n{wanted}\nseeds {[each[0] for each in found]}; from seed {seed}:")
        print(json.dumps(small)[:4000])
        if keep:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"seed-{seed}.json").write_text(json.dumps(small, indent=1) + "\n")
    shutil.rmtree(scratch, ignore_errors=True)
    failed = sum(len(found) for found in kinds.values())
    print(f"{options.count} documents from seed {options.seed}, {failed} failures of "
          f"{len(kinds)} kinds, {time.monotonic() - start:.0f} s")
    if os.path.exists(fuzz_documents.MARKER):
        print(f"{fuzz_documents.MARKER} appeared: text of a document was run")
        return 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
