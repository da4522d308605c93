"""What a command costs: seconds, memory, instructions, allocations; see scripts/bench."""

import os
import re
import shutil
import statistics
import subprocess
import tempfile

TOOLS = {}


class Cost:
    """Of one run. A command that fails is a mistake of the benchmark, so it ends everything."""

    def __init__(self, command):
        result = subprocess.run(
            [TOOLS["measure"], *map(str, command)], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
        wall, cpu, peak, status = result.stderr.split(b"\n")[-2].split()
        self.wall, self.cpu, self.megabytes = float(wall), float(cpu), int(peak) * 1024 / 1e6
        if int(status) != 0:
            raise SystemExit(f"{' '.join(map(str, command))}\n{result.stderr.decode()}")


def can_count():
    """Why instructions cannot be counted here; None if they can."""
    return None if shutil.which("valgrind") else "valgrind is not installed"


def instructions(command):
    """Of user code, as callgrind counts them: no clock, no neighbours, the same every time."""
    result = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *map(str, command)],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"})
    found = re.search(rb"Collected : (\d+)", result.stderr)
    if result.returncode != 0 or not found:
        raise SystemExit(f"{' '.join(map(str, command))}\n{result.stderr.decode()}")
    return int(found.group(1))


def allocations(command):
    result = subprocess.run(
        list(map(str, command)), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, check=True, env={**os.environ, "LD_PRELOAD": TOOLS["counting"]})
    return int(re.findall(rb"allocations (\d+) \d+", result.stderr)[-1])


def alternating(runs, *commands):
    """The costs of several commands, each the median of runs that took turns."""
    costs = [[] for _ in commands]
    for number in range(runs):
        for list_, command in zip(costs, commands):
            list_.append(Cost([str(word).replace("{run}", str(number)) for word in command]))
    return [median(list_) for list_ in costs]


def median(costs):
    result = min(costs, key=lambda cost: cost.cpu)
    for name in ("wall", "cpu", "megabytes"):
        setattr(result, name, statistics.median(getattr(cost, name) for cost in costs))
    return result


def scratch():
    """A folder in memory where there is one: a disk shared with others would be measured, too."""
    base = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    return tempfile.TemporaryDirectory(prefix="seamstress-bench-", dir=base)


def toolchain():
    version = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    number = re.search(r"Swift version (\S+)", version)
    target = re.search(r"Target: (\S+)", version)
    return f"{number.group(1) if number else '?'} {target.group(1) if target else '?'}"


def table(title, columns, rows):
    """Rows are lists of finished texts; the first column is left-aligned."""
    widths = [max(len(row[index]) for row in [columns, *rows]) for index in range(len(columns))]
    print(f"\n{title}")
    for row in [columns, *rows]:
        cells = [text.ljust(width) if index == 0 else text.rjust(width)
                 for index, (text, width) in enumerate(zip(row, widths))]
        print("  " + "  ".join(cells).rstrip(), flush=True)


def times(value, of):
    return f"{value / of:.1f}×" if of else "-"


def millions(count):
    if count is None:
        return "-"
    return f"{count / 1e6:,.{0 if count > 1e8 else 2}f}"
