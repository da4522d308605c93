"""What reading and writing pages of JSON costs beside Foundation's coders and a bare scan."""

import json
import pathlib
import re
import shutil
import statistics
import subprocess

from measuring import TOOLS, allocations, can_count, instructions, scratch, table, times
from pages import Pages

KINDS = {"credentials": "acs_credential", "devices": "device", "events": "event"}
TYPES = {"AcsCredential", "Device", "Event"}
PACKAGE = pathlib.Path(__file__).resolve().parent


def write_models(options, document):
    """The three types and what they refer to, and the same with synthesized Codable."""
    with scratch() as folder:
        subprocess.run(
            [options.generator, "generate", "--document", document, "--output", f"{folder}/all"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        files = {path.stem: path.read_text() for path in pathlib.Path(f"{folder}/all/Models").iterdir()}
        chosen, waiting = set(), set(TYPES)
        while waiting:
            name = waiting.pop()
            chosen.add(name)
            waiting |= (set(re.findall(r"\w+", files[name])) & files.keys()) - chosen
        models = pathlib.Path(folder, "PageModels", "Models")
        models.mkdir(parents=True)
        for name in chosen:
            (models / f"{name}.swift").write_text(files[name])
        subprocess.run(
            ["python3", PACKAGE / "derive.py", "codable", models.parent, f"{folder}/CodableModels"],
            check=True)
        for target in ("PageModels", "CodableModels"):
            replace(pathlib.Path(folder, target), PACKAGE / "Generated" / target)


def replace(new, old):
    """Leaves the files alone that say the same, so that nothing is compiled twice."""
    same = {path.relative_to(new): path.read_bytes() for path in new.rglob("*.swift")}
    if old.is_dir() and same == {path.relative_to(old): path.read_bytes()
                                 for path in old.rglob("*.swift")}:
        return
    shutil.rmtree(old, ignore_errors=True)
    shutil.copytree(new, old)


def build():
    subprocess.run(
        ["swift", "build", "-c", "release", "--package-path", PACKAGE], check=True,
        stdout=subprocess.DEVNULL)
    path = subprocess.run(
        ["swift", "build", "-c", "release", "--package-path", PACKAGE, "--show-bin-path"],
        check=True, capture_output=True, text=True).stdout.strip()
    TOOLS["coding"] = installed(f"{path}/coding-bench")


def installed(program):
    """As programs are installed: stripped, and a copy. The file as the linker left it lies in small
    pieces in the kernel's memory, so that its first decode takes one sixth longer."""
    if shutil.which("strip") is None:
        return program
    copy = f"{program}-installed"
    subprocess.run(["strip", "-S", "-o", copy, program], check=True)
    return copy


def prepare(options, document):
    write_models(options, document)
    build()


def work(name, count, kind, page):
    return [TOOLS["coding"], "times", name, count, kind, page]


def each(counter, name, kind, page, count=20):
    """What one time of some work costs: what is the same in two runs falls away."""
    return (counter(work(name, count + 1, kind, page)) - counter(work(name, 1, kind, page))) / count


def run(options, document):
    pages, rows, first, skipped = Pages(document), [], [], []
    others = {"no text twice": Pages(document, 0), "50 texts": Pages(document, 50)}
    with scratch() as folder:
        for kind, component in KINDS.items():
            for count in (100, 5000):
                page = pathlib.Path(folder, f"{kind}-{count}.json")
                page.write_text(pages.page(component, count))
                rows.append(row(options, f"{count} {kind}", kind, count, page))
            for title, of_texts in others.items():
                page = pathlib.Path(folder, f"{kind}-others.json")
                page.write_text(of_texts.page(component, 5000))
                rows.append(row(options, f"5000 {kind}, {title}", kind, 5000, page))
            item = pathlib.Path(folder, f"{kind}-1.json")
            item.write_text(pages.item(component))
            first.append(first_row(kind, item))
            if "counting" in TOOLS:
                skipped.append(skipping(kind, pathlib.Path(folder, f"{kind}-100.json"), folder))
    table(
        "Reading and writing JSON: CPU time; floor is the bare validating pass over the same bytes;"
        " decode is reading the values and freeing them; 'with memory' adds to the floor allocating and"
        " freeing the strings, arrays and boxes of these values",
        ["page", "MB", "decode MB/s", "× JSONDecoder", "dates aside", "of floor: reading",
         "of floor: reading and freeing", "floor with memory", "encode MB/s",
         "× JSONEncoder", "dates aside", "allocations an item", "strings and arrays in it"], rows)
    table("The first decode of a process, one item", ["page", "ours µs", "JSONDecoder µs"], first)
    if skipped:
        table(
            "A member that no type knows in each item, 20 strings and 5 objects deep: allocations",
            ["page", "without", "with", "more an item"], skipped)


def row(options, title, kind, count, page):
    result = subprocess.run(
        [TOOLS["coding"], "compare", str(options.seconds), kind, page], check=True,
        capture_output=True, text=True)
    cost = json.loads(result.stdout)
    megabytes = page.stat().st_size / 1e6
    counted = each(allocations, "decode", kind, page, 2) / count if "counting" in TOOLS else 0
    return [
        title, f"{megabytes:.2f}", f"{megabytes / cost['decode']:.0f}",
        times(cost["decode-codable"], cost["decode"]),
        times(cost["decode-codable-without-dates"], cost["decode"]),
        times(cost["decode"] - cost["free"], cost["scan"]), times(cost["decode"], cost["scan"]),
        times(cost["scan"] + cost["memory"], cost["scan"]),
        f"{megabytes / cost['encode']:.0f}",
        times(cost["encode-codable"], cost["encode"]),
        times(cost["encode-codable-without-dates"], cost["encode"]), f"{counted:.1f}",
        f"{sum(map(weight, json.loads(page.read_text()))) / count:.1f}"]


def weight(value):
    """Strings that do not fit into a `String` itself, arrays and dictionaries of an item."""
    if isinstance(value, str):
        return len(value.encode()) > 15
    if isinstance(value, list):
        return (len(value) > 0) + sum(map(weight, value))
    return sum(map(weight, value.values())) if isinstance(value, dict) else 0


UNKNOWN = "a member that the document does not have"


def skipping(kind, page, folder):
    """What is skipped should not be allocated for."""
    subtree = [{"text": f"text of more than fifteen bytes, number {index}"} for index in range(20)]
    for _ in range(5):
        subtree = {"inner of some length": subtree}
    items = json.loads(page.read_text())
    richer = pathlib.Path(folder, f"{kind}-unknown.json")
    richer.write_text(
        json.dumps([{**item, UNKNOWN: subtree} for item in items], ensure_ascii=False))
    plain, more = (each(allocations, "decode", kind, path, 2) for path in (page, richer))
    return [f"100 {kind}", f"{plain:.0f}", f"{more:.0f}", f"{(more - plain) / len(items):.2f}"]


def first_row(kind, item):
    def median(*words):
        command = [TOOLS["coding"], "first", kind, item, *words]
        return statistics.median(
            float(subprocess.run(command, check=True, capture_output=True).stdout)
            for _ in range(11))

    theirs = f"{median('codable'):.0f}" if kind == "credentials" else "-"
    return [f"1 of {kind}", f"{median():.0f}", theirs]


def counted(document):
    """Instructions of reading and writing a hundred items, for the guard."""
    if can_count():
        return {}
    pages, result = Pages(document), {}
    with scratch() as folder:
        for kind, component in KINDS.items():
            page = pathlib.Path(folder, f"{kind}.json")
            page.write_text(pages.page(component, 100))
            for name in ("decode", "encode"):
                result[f"{name} 100 {kind}"] = round(each(instructions, name, kind, page, 4))
    return result
