"""Reads and writes instances of a specification's schemas with the types generated for it.

For each specification: generates, compiles the types with a program that decodes and encodes what
it is given, feeds it instances made by an independent tool and mutations of them, and compares.
See scripts/corpus --conformance.
"""

import argparse
import collections
import concurrent.futures
import datetime
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

import conformance_instances as making
from conformance_schemas import IMPOSSIBLE, Schemas, closed_up
from c_module import HEADERS

DEFAULTS = ["petstore-expanded.yml", "seam-docs.json", "discord.json"]
MODULES = ("SeamstressJSON", "SeamstressRuntime", "CSeamstressCurl", "HTTPTypes", "Logging")

PROGRAM = """\
import Foundation
import SeamstressJSON

/// Reads a value of one type and writes it again.
func again<Value: JSONReadable & JSONWritable>(_ type: Value.Type, _ bytes: [UInt8]) -> String {
  do throws(JSONError) {
    let value = try JSONDecoding.decode(type, from: bytes)
    return "= " + String(decoding: try JSONEncoding.encode(value), as: UTF8.self)
  } catch {
    let words = String(describing: error).split(whereSeparator: \\.isNewline)
    return "! " + words.joined(separator: " ")
  }
}

var types: [([UInt8]) -> String] = []
%s
while let line = readLine() {
  let end = line.firstIndex(of: " ") ?? line.endIndex
  let number = Int(line[..<end]) ?? 0
  // Not through a buffer: what was answered before a crash shall be known.
  let answer = types[number](Array(line[end...].utf8))
  FileHandle.standardOutput.write(Data((answer + "\\n").utf8))
}
"""


class Finding:
    def __init__(self, kind, component, change, pointer, was, became, value):
        self.kind, self.component, self.change = kind, component, change
        self.pointer, self.was, self.became, self.value = pointer, was, became, value

    @property
    def group(self):
        """Findings with the same cause look alike: same place, whatever the instance."""
        return (self.kind, self.component, self.change, re.sub(r"/\d+", "/*", self.pointer),
                re.sub(r"\[\d+\]|byte \d+", "", self.became) if self.kind == "throws" else "")


class Specification:
    def __init__(self, path, options):
        self.path, self.options = path, options
        self.document = read(path)
        self.schemas = Schemas(self.document)
        self.findings, self.unmade, self.late = [], [], []
        self.instances = self.mutants = 0

    def work(self, scratch):
        output = scratch / "SpecAPI"
        run([self.options.generator, "generate", "--document", self.path, "--output", output])
        listing = json.loads(run([self.options.generator, "inspect", "--document", self.path,
                                  "--format", "json"]))
        self.types = [(component["name"], component["type"]) for component in listing["components"]
                      if component["name"] in self.schemas.raw
                      and re.search(self.options.schema, component["name"])]
        with concurrent.futures.ThreadPoolExecutor(1) as pool:
            program = pool.submit(self.compile, scratch, output)
            cases = self.cases()
            program = program.result()
        self.compare(cases, self.answers(program, cases))

    def compile(self, scratch, output):
        lines = "".join(f"types.append {{ again({type}.self, $0) }}\n" for _, type in self.types)
        main, listing = scratch / "main.swift", scratch / "files"
        main.write_text(PROGRAM % lines)
        files = sorted(str(path) for path in output.rglob("*.swift") if "Models" in path.parts)
        files = files or sorted(str(path) for path in output.rglob("*.swift"))
        listing.write_text("".join(f'"{file}"\n' for file in files + [str(main)]))
        modules = pathlib.Path(self.options.modules).resolve()
        objects = [path for name in MODULES
                   for path in objects_of(modules.parent / f"{name}.build")]
        run(["swiftc", "-Onone", "-swift-version", "6", "-suppress-warnings", "-module-name",
             "SpecAPI", "-I", modules, "-I", HEADERS, "-j1", f"@{listing}", *objects, "-o",
             scratch / "program"], cwd=scratch)
        return scratch / "program"

    # Cases: (position of the type, what was changed, value, valid value that it was made of)

    def cases(self):
        known = {name: index for index, (name, _) in enumerate(self.types)}
        cases = []
        for name, index in known.items():
            for value in self.made(name):
                cases.append((index, "", value, value))
                cases += [(index, change, mutant, value)
                          for change, mutant in making.mutations(self.closed(name), value)]
        for name, value in making.examples(self.document, self.schemas):
            if name in known:
                is_closed = making.is_valid(closed_up(self.closed(name)), value)
                if is_closed or making.is_valid(self.schemas.open(name), value):
                    cases.append((known[name], "" if is_closed else "example", value, value))
        return cases

    def closed(self, name):
        return self.schemas.closed(name)

    def made(self, name):
        """Made once for the same schema in the same way."""
        schema = self.closed(name)
        folder = pathlib.Path(self.options.cache, "instances")
        way = [making.WAY, self.options.count, closed_up(schema)]
        digest = hashlib.sha256(json.dumps(way).encode())
        kept = folder / f"{digest.hexdigest()[:32]}.json"
        if kept.exists():
            values, is_late = json.loads(kept.read_text()), False
        else:
            try:
                values, is_late = making.instances(
                    schema, self.options.count, self.options.seconds)
            except ValueError as error:
                self.unmade.append(f"{name}: {error}")
                return []
            validator = jsonschema.Draft202012Validator(self.schemas.open(name))
            values = [value for value in values if validator.is_valid(value)]
            if not is_late:
                folder.mkdir(parents=True, exist_ok=True)
                kept.write_text(json.dumps(values))
        if is_late and len(values) < self.options.count:
            self.late.append(f"{name} ({len(values)})")
        elif not values:
            self.unmade.append(f"{name}: there is no valid value")
        return values

    # Running and comparing

    def answers(self, program, cases):
        # Every other one with its characters escaped.
        lines = "".join(f"{index} {json.dumps(value, ensure_ascii=number % 2 == 0)}\n"
                        for number, (index, _, value, _) in enumerate(cases))
        result = subprocess.run([program], input=lines.encode(), capture_output=True)
        answers = result.stdout.decode().split("\n")[:-1]
        if result.returncode != 0 or len(answers) != len(cases):
            position = min(len(answers), len(cases) - 1)
            raise SystemExit(
                f"{self.path.name}: the program ended with {result.returncode} at "
                f"{self.types[cases[position][0]]}: {json.dumps(cases[position][2])[:2000]}\n"
                f"{result.stderr.decode()[-2000:]}")
        return answers

    def compare(self, cases, answers):
        for (index, change, value, valid), answer in zip(cases, answers):
            self.instances, self.mutants = (
                (self.instances, self.mutants + 1) if change else (self.instances + 1, self.mutants))
            name = self.types[index][0]
            if answer.startswith("! "):
                self.findings.append(Finding("throws", name, change, "", "", answer[2:], value))
                continue
            if change in ("unknown property", "example"):
                continue
            schema = closed_up(self.closed(name))
            for path, was, became in differences(value, json.loads(answer[2:]), ()):
                if (same_instant(was, became) or may_be_both(schema, valid, path, was, became)
                        or same_uuid(schema, value, path, was, became)):
                    continue
                self.findings.append(Finding(
                    "differs", name, change, "".join(f"/{step}" for step in path),
                    shown(was), shown(became), value))

    def report(self):
        differ = sum(finding.kind == "differs" for finding in self.findings)
        throws = len(self.findings) - differ
        print(f"{self.path.name:<32} {len(self.types):>7} {self.instances:>9} {self.mutants:>9} "
              f"{differ:>11} {throws:>6}", flush=True)
        return self

    def details(self):
        groups = collections.defaultdict(list)
        for finding in self.findings:
            groups[finding.group].append(finding)
        for group in sorted(groups, key=lambda group: (group[0], -len(groups[group]))):
            first = min(groups[group], key=lambda finding: len(json.dumps(finding.value)))
            change = f" after '{first.change}'" if first.change else ""
            print(f"\n{self.path.name} #/components/schemas/{first.component}{change}: "
                  f"{first.kind}, {len(groups[group])} times")
            if first.kind == "differs":
                print(f"  at '{first.pointer}' was {first.was}, is {first.became}")
            else:
                print(f"  {first.became[:300]}")
            print(f"  {json.dumps(first.value, ensure_ascii=False)[:self.options.width]}")
        for title, items in (("no instances", self.unmade), ("fewer instances, out of time", self.late)):
            if items:
                print(f"\n{self.path.name}, {title}: " + "; ".join(items))


ABSENT = object()


def shown(value):
    return "absent" if value is ABSENT else json.dumps(value, ensure_ascii=False)[:120]


def differences(left, right, path):
    if isinstance(left, dict) and isinstance(right, dict):
        for name in dict.fromkeys([*left, *right]):
            yield from differences(
                left.get(name, ABSENT), right.get(name, ABSENT), path + (name,))
    elif isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        for index, pair in enumerate(zip(left, right)):
            yield from differences(*pair, path + (index,))
    elif is_number(left) and is_number(right):
        if left != right and float(left) != float(right):
            yield path, left, right
    elif type(left) is not type(right) or left != right:
        yield path, left, right


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def same_instant(left, right):
    if not isinstance(left, str) or not isinstance(right, str):
        return False
    if not INSTANT.fullmatch(left) or not INSTANT.fullmatch(right):
        return False
    return instant(left) == instant(right)


def instant(text):
    return datetime.datetime.fromisoformat(text).astimezone(datetime.timezone.utc)


def same_uuid(schema, value, path, was, became):
    """Whether the schema says that this is a UUID, in which case does not count."""
    if not isinstance(was, str) or not isinstance(became, str) or was.lower() != became:
        return False
    return bool(making.UUID.fullmatch(was)) and path in making.Places(schema, value).uuids


def may_be_both(schema, value, path, was, became):
    """Whether the schema lets this member be null and lets it be absent."""
    if (was, became) not in ((None, ABSENT), (ABSENT, None)):
        return False
    other = json.loads(json.dumps(value))
    try:
        owner = making.at(other, path[:-1])
    except (KeyError, IndexError, TypeError):
        return False
    if became is ABSENT:
        owner.pop(path[-1], None)
    else:
        owner[path[-1]] = None
    return making.is_valid(schema, other)


def read(path):
    text = path.read_text()
    if path.suffix == ".json":
        return json.loads(text)
    return yaml.load(text, Loader=Plain)


class Plain(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML whose only scalars are those of JSON: no dates, no `yes`."""


Plain.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in Plain.yaml_implicit_resolvers.items()}
Plain.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def objects_of(folder):
    """What the sources of today were compiled to; objects of sources that are gone stay behind."""
    table = folder / "output-file-map.json"
    if not table.exists():
        return sorted(folder.rglob("*.o"))
    return sorted(entry["object"] for entry in json.loads(table.read_text()).values()
                  if "object" in entry)


def run(command, **options):
    result = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, **options)
    if result.returncode != 0:
        errors = [line for line in result.stderr.splitlines() if "error:" in line][:12]
        raise SystemExit("\n".join([f"{command[0]} failed ({result.returncode})"] + (
            errors or [result.stderr[-2000:], result.stdout[-2000:]])))
    return result.stdout


def main():
    parser = argparse.ArgumentParser(prog="scripts/corpus --conformance")
    parser.add_argument("specifications", nargs="*", metavar="SPEC")
    parser.add_argument("--schema", default="", help="only schemas whose name matches")
    parser.add_argument("--count", type=int, default=20, help="instances of each schema")
    parser.add_argument("--seconds", type=float, default=20.0,
                        help="of the processor, to make them in")
    parser.add_argument("--width", type=int, default=400, help="characters of an instance shown")
    parser.add_argument("--keep", help="folder for what is generated and compiled")
    for name in ("generator", "modules", "cache"):
        parser.add_argument(f"--{name}", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--from", dest="origin", default=".", help=argparse.SUPPRESS)
    options = parser.parse_args()
    shared = pathlib.Path("../shared/specs")
    if not options.specifications and not shared.is_dir():
        print(f"there is no folder {shared}: name the specifications to try")
        return 0
    paths = [pathlib.Path(options.origin, name) for name in options.specifications]
    done = []
    print(f"{'spec':<32} {'schemas':>7} {'instances':>9} {'mutations':>9} "
          f"{'differences':>11} {'throws':>6}", flush=True)
    for path in paths or [shared / name for name in DEFAULTS]:
        with tempfile.TemporaryDirectory(prefix="seamstress-conformance-") as scratch:
            if options.keep:
                scratch = pathlib.Path(options.origin, options.keep, path.name).resolve()
                scratch.mkdir(parents=True, exist_ok=True)
            specification = Specification(path.resolve(), options)
            specification.work(pathlib.Path(scratch))
            done.append(specification.report())
    for specification in done:
        specification.details()
    return 1 if any(specification.findings for specification in done) else 0


if __name__ == "__main__":
    sys.exit(main())
