"""Compares instructions with a committed baseline; see scripts/bench --compare."""

import json
import pathlib

import coding
from generating import Generating
from measuring import can_count, instructions, millions, scratch, table, toolchain

BASELINE = pathlib.Path(__file__).resolve().parent / "baseline.json"
ALLOWED = 1.05


def run(options, present):
    if reason := can_count():
        print(f"instructions are not compared: {reason}")
        return 0
    baseline = json.loads(BASELINE.read_text()) if BASELINE.exists() else {}
    if options.compare and baseline.get("toolchain") != toolchain():
        print(f"instructions are not compared: the baseline is of Swift "
              f"{baseline.get('toolchain')}, this is {toolchain()}")
        return 0
    counts = measured(options, present)
    if options.record:
        text = json.dumps({"toolchain": toolchain(), "instructions": counts}, indent=2)
        BASELINE.write_text(text + "\n")
        return 0
    return compare(baseline["instructions"], counts)


def measured(options, present):
    counts = {}
    generating = Generating(options)
    documents = [pathlib.Path("spec/openapi.yaml"), *present(["discord.json", "openai.yaml"])]
    with scratch() as folder:
        for document in documents:
            command = generating.command(document, f"{folder}/{document.name}")
            counts[f"generate {document.name}"] = instructions(command)
    for document in present(["seam-docs.json"]):
        coding.prepare(options, document)
        counts |= coding.counted(document)
    return counts


def compare(baseline, counts):
    rows, grown = [], []
    for name, count in counts.items():
        before = baseline.get(name)
        if before and count > before * ALLOWED:
            grown.append(name)
        change = f"{100 * (count / before - 1):+.1f} %" if before else "new"
        rows.append([name, millions(before), millions(count), change])
    table("Millions of instructions", ["what", "baseline", "now", "change"], rows)
    if grown:
        print(f"\nerror: more than 5 % dearer: {', '.join(grown)}\n"
              "If that is meant, record it: scripts/bench --record")
    return 1 if grown else 0
