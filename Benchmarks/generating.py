"""Prints what the generator costs on some documents; see scripts/bench."""

import argparse
import pathlib
import subprocess
import sys
import tempfile


def once(command, options):
    """Wall seconds, CPU seconds, peak megabytes and exit status of one run."""
    result = subprocess.run(
        [options.measure, *map(str, command)], stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
    wall, cpu, peak, status = result.stderr.split(b"\n")[-2].split()
    return float(wall), float(cpu), int(peak) / 1024, int(status)


def show(what, runs):
    wall, cpu, memory = (min(run[index] for run in runs) for index in range(3))
    bad = sorted({run[3] for run in runs} - {0})
    note = f"  exit status {bad[0]}" if bad else ""
    print(f"  {what:<28} {wall:8.3f} s wall {cpu:8.3f} s CPU {memory:8.1f} MB{note}", flush=True)
    return not bad


def bench(document, configuration, options):
    def repeat(*command):
        """One run per output folder: `{}` in the command stands for its number."""
        return [
            once([str(word).replace("{}", str(number)) for word in command], options)
            for number in range(options.runs)]

    print(f"{document.name}, {document.stat().st_size / 1e6:.2f} MB")
    source = ["--config", configuration] if configuration else ["--document", document]
    generate = [options.generator, "generate", *source, "--output"]
    with tempfile.TemporaryDirectory() as folder:
        results = [
            show("scan of the bytes", repeat(options.floor, document)),
            show("inspect, nothing emitted", repeat(options.generator, "inspect", *source)),
            show("generate", repeat(*generate, f"{folder}/{{}}")),
            show("generate, nothing changed", repeat(*generate, f"{folder}/0")),
        ]
    return all(results)


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench")
    parser.add_argument("documents", nargs="*")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--generator", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--floor", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--measure", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--from", dest="origin", default=".", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.documents:
        work = [(pathlib.Path(options.origin, name), None) for name in options.documents]
    else:
        work = [(pathlib.Path("spec/openapi.yaml"), pathlib.Path("spec/seamstress.yaml")),
                (pathlib.Path("../shared/specs/seam-docs.json"), None)]
    print(f"best of {options.runs} runs")
    good = True
    for document, configuration in work:
        if document.is_file():
            good = bench(document, configuration, options) and good
        else:
            print(f"{document} is not there: left out")
            good = good and not options.documents
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
