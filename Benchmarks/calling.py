"""What a call of the SDK costs beside the same call written by hand, over loopback."""

import pathlib
import re
import statistics
import subprocess

from measuring import TOOLS, allocations, table, times

PACKAGE = pathlib.Path(__file__).resolve().parent / "Client"
CALLS = 500


def build():
    command = ["swift", "build", "-c", "release", "--package-path", PACKAGE]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    path = subprocess.run(
        [*command, "--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    return f"{path}/client-bench"


def seconds(command):
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return float(re.search(r"seconds ([\d.e-]+)", output).group(1))


def run(options):
    program = build()
    with subprocess.Popen([program, "serve"], stdout=subprocess.PIPE, text=True) as server:
        try:
            measure(program, server.stdout.readline().strip(), options.runs)
        finally:
            server.terminate()


def measure(program, address, runs):
    def command(kind, calls, width):
        return [program, kind, address, str(calls), str(width)]

    rows = []
    for width in (1, 8):
        # In turns, so that a busy machine is as busy for both.
        pairs = [[seconds(command(kind, CALLS, width)) for kind in ("ours", "hand")]
                 for _ in range(runs)]
        ours, hand = map(statistics.median, zip(*pairs))
        counted = [each(command, kind, width) for kind in ("ours", "hand")]
        rows.append([
            f"{width} at a time", f"{CALLS / ours:.0f}", f"{CALLS / hand:.0f}",
            times(hand, ours), *counted])
    table(
        f"Calls over loopback: {CALLS} of them, medians of {runs} pairs",
        ["", "SeamKit calls/s", "URLSession and JSONDecoder", "SeamKit is", "allocations a call",
         "by hand"], rows)


def each(command, kind, width):
    if "counting" not in TOOLS:
        return "-"
    few, many = (allocations(command(kind, calls, width)) for calls in (50, 250))
    return f"{(many - few) / 200:.0f}"
