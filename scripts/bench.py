"""Prints what the generator costs on some documents; see scripts/bench."""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time


def once(command):
    """Wall seconds, CPU seconds, peak megabytes and exit status of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    scale = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale, process.returncode


def show(what, runs):
    wall, cpu, memory = (min(run[index] for run in runs) for index in range(3))
    bad = sorted({run[3] for run in runs} - {0})
    note = f"  exit status {bad[0]}" if bad else ""
    print(f"  {what:<28} {wall:8.3f} s wall {cpu:8.3f} s CPU {memory:8.1f} MB{note}", flush=True)
    return not bad


def bench(document, configuration, options):
    size = document.stat().st_size
    print(f"{document.name}, {size / 1e6:.2f} MB")
    good = show("scan of the bytes", [once([options.floor, document]) for _ in range(options.runs)])
    source = ["--config", configuration] if configuration else ["--document", document]
    with tempfile.TemporaryDirectory() as folder:
        show("inspect, nothing emitted", [
            once([options.generator, "inspect", *source]) for _ in range(options.runs)])
        fresh = [
            once([options.generator, "generate", *source, "--output", f"{folder}/{number}"])
            for number in range(options.runs)]
        good = show("generate", fresh) and good
        again = [
            once([options.generator, "generate", *source, "--output", f"{folder}/0"])
            for _ in range(options.runs)]
        good = show("generate, nothing changed", again) and good
    return good


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench")
    parser.add_argument("documents", nargs="*")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--generator", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--floor", required=True, help=argparse.SUPPRESS)
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
