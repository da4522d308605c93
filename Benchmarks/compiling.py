"""What compiling the output costs beside floors of it; see scripts/bench --compile."""

import json
import pathlib
import re
import subprocess
import sys

from measuring import Cost, scratch, table, times

# The one C module that the runtime is made with.
HEADERS = str(pathlib.Path(__file__).resolve().parent.parent / "Sources" / "CCurl" / "include")

PACKAGE = pathlib.Path(__file__).resolve().parent
FLAGS = [
    "-parse-as-library", "-suppress-warnings", "-swift-version", "6", "-enable-upcoming-feature",
    "ExistentialAny",
    "-enable-upcoming-feature", "InternalImportsByDefault", "-enable-upcoming-feature",
    "MemberImportVisibility", "-module-name", "SpecAPI", "-j1"]
BUILDS = {
    "debug": ["-Onone", "-enable-batch-mode"],
    "release": ["-O", "-whole-module-optimization"]}


def generate(options, document, output):
    subprocess.run(
        [options.generator, "generate", "--document", document, "--output", output], check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def modules(build):
    """The runtime that the output imports, compiled the same way."""
    words = ["swift", "build", "-c", build, "--target", "SeamstressRuntime"]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    words = ["swift", "build", "-c", build, "--show-bin-path"]
    path = subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()
    return f"{path}/Modules"


class Sources:
    """A folder of Swift files, compiled at once into objects beside it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.files = sorted(self.folder.rglob("*.swift"))
        text = b"".join(path.read_bytes() for path in self.files)
        self.lines, self.bytes = text.count(b"\n"), len(text)

    def compile(self, build, imports):
        objects = self.folder.parent / f"{self.folder.name}-{build}"
        objects.mkdir()
        listing = objects / "files"
        listing.write_text("".join(f'"{file}"\n' for file in self.files))
        command = ["swiftc", "-c", *FLAGS, *BUILDS[build], "-I", imports, "-I", HEADERS, f"@{listing}"]
        cost = Cost(["sh", "-c", 'cd "$0" && exec "$@"', objects, *command])
        size = sum(path.stat().st_size for path in objects.glob("*.o"))
        return cost, size


def run(options, documents):
    for build in BUILDS:
        imports, rows = modules(build), []
        for document in documents:
            with scratch() as folder:
                rows += compared(options, document, pathlib.Path(folder), build, imports)
        table(
            f"Compiling, {build}: floor has the same declarations and no bodies; Codable has the "
            "models alone", ["output", "lines", "MB", "CPU s", "of floor", "peak MB", "object MB"],
            rows)


def compared(options, document, folder, build, imports):
    generate(options, document, folder / "all")
    models = folder / "models"
    models.mkdir()
    (folder / "all" / "Models").rename(models / "Models")
    derive("codable", models, folder / "codable")
    (models / "Models").rename(folder / "all" / "Models")
    derive("floor", folder / "all", folder / "floor")
    floor, rows = None, []
    for name in ("floor", "all", "codable"):
        sources = Sources(folder / name)
        cost, size = sources.compile(build, imports)
        floor = floor or cost.cpu
        print(f"  {build} {document.stem} {name}: {cost.cpu:.1f} s", file=sys.stderr, flush=True)
        what = {"all": "", "floor": " floor", "codable": " Codable"}[name]
        rows.append([
            document.stem + what, f"{sources.lines:,}", f"{sources.bytes / 1e6:.2f}",
            f"{cost.cpu:.1f}", times(cost.cpu, floor) if name != "codable" else "-",
            f"{cost.megabytes:.0f}", f"{size / 1e6:.1f}"])
    return rows


def derive(kind, source, target):
    subprocess.run(["python3", PACKAGE / "derive.py", kind, source, target], check=True)


def run_incremental(options, documents):
    """One component gets one property more; how many files does the compiler take up again?"""
    imports, rows = modules("debug"), []
    for document in documents:
        with scratch() as folder:
            rows.append(incremental(options, document, pathlib.Path(folder), imports))
    table("Compiling after one schema changed, debug",
          ["output", "schema", "files", "written", "compiled", "share", "CPU s", "of"], rows)


def incremental(options, document, folder, imports):
    generate(options, document, folder / "all")
    first, _ = build_again(folder, imports)
    contents = json.loads(document.read_text())
    name, schema = next(
        (name, schema) for name, schema in contents["components"]["schemas"].items()
        if len(schema.get("properties", {})) > 3)
    schema["properties"]["added_by_the_benchmark"] = {"type": "string"}
    changed = folder / document.name
    changed.write_text(json.dumps(contents))
    before = {path: path.stat().st_mtime_ns for path in (folder / "all").rglob("*.swift")}
    generate(options, changed, folder / "all")
    written = sum(path.stat().st_mtime_ns != time for path, time in before.items())
    second, compiled = build_again(folder, imports)
    return [
        document.stem, name, f"{len(before)}", f"{written}", f"{compiled}",
        f"{100 * compiled / len(before):.0f} %", f"{second.cpu:.1f}", f"{first.cpu:.1f}"]


def build_again(folder, imports):
    """As SwiftPM has it done: the driver decides by the files' dependencies what is compiled."""
    files = sorted(map(str, (folder / "all").rglob("*.swift")))
    objects = folder / "objects"
    objects.mkdir(exist_ok=True)
    outputs = {"": {"swift-dependencies": f"{objects}/module.swiftdeps"}}
    for number, file in enumerate(files):
        outputs[file] = {
            "object": f"{objects}/{number}.o", "swiftmodule": f"{objects}/{number}.swiftmodule",
            "swift-dependencies": f"{objects}/{number}.swiftdeps"}
    (folder / "outputs.json").write_text(json.dumps(outputs))
    (folder / "files").write_text("".join(f'"{file}"\n' for file in files))
    log = folder / "log"
    command = [
        "swiftc", "-c", *FLAGS, "-Onone", "-enable-batch-mode", "-incremental", "-v", "-emit-module",
        "-emit-module-path", folder / "SpecAPI.swiftmodule", "-output-file-map",
        folder / "outputs.json", "-I", imports, "-I", HEADERS, f"@{folder / 'files'}"]
    cost = Cost(["sh", "-c", 'exec "$@" >"$0" 2>&1', log, *command])
    compiled = set()
    for line in log.read_text().splitlines():
        # A long command has its files in a list of its own.
        for listing in re.findall(r"-primary-filelist (\S+)", line):
            path = pathlib.Path(listing)
            compiled |= set(path.read_text().split("\n")) - {""} if path.exists() else set()
        compiled |= set(re.findall(r"-primary-file (\S+)", line))
    return cost, len(compiled)
