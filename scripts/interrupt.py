"""Ends the generator at many moments of its run and looks at what it leaves; see scripts/check.

    interrupt.py GENERATOR OLD-CONFIG NEW-CONFIG FOLDER [MOMENTS]

Each file must be whole, old or new, and the next run must put everything right.
"""

import pathlib
import random
import shutil
import signal
import subprocess
import sys
import time


def command(config, output):
    return [generator, "generate", "--config", config, "--output", str(output)]


def generate(config, output):
    subprocess.run(command(config, output), check=True, stdout=subprocess.DEVNULL)


def tree(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def interrupt(moment, number):
    """Ends a run after some seconds; says whether it was still running."""
    process = subprocess.Popen(
        command(new_config, target), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(moment)
    process.send_signal(number)
    return process.wait() != 0


def faults(state, number):
    for name, contents in state.items():
        if any(part.endswith(".seamstress-tmp") for part in pathlib.PurePath(name).parts):
            if number != signal.SIGKILL:
                yield f"{name} was left behind"
        elif name.endswith(".swift") and contents not in (old.get(name), new.get(name)):
            yield f"{name} is neither old nor new"


generator, old_config, new_config, folder = sys.argv[1:5]
moments = int(sys.argv[5]) if len(sys.argv) > 5 else 200
folder = pathlib.Path(folder)
target = folder / "target"
generate(old_config, folder / "old")
generate(new_config, folder / "new")
old, new = tree(folder / "old"), tree(folder / "new")
start = time.perf_counter()
for _ in range(3):
    shutil.rmtree(target, ignore_errors=True)
    generate(old_config, target)
length = (time.perf_counter() - start) / 3
seed = 20240229
chance = random.Random(seed)
ended = mixed = 0
for count in range(moments):
    number = [signal.SIGINT, signal.SIGTERM, signal.SIGKILL][count % 3]
    # Most of a run reads; the moments crowd where it writes.
    ended += interrupt(length * chance.triangular(0.3, 1.6, 1.05), number)
    state = tree(target)
    mixed += state not in (old, new)
    found = list(faults(state, number))
    generate(old_config, target)
    if tree(target) != old:
        found.append("the next run does not repair")
    if found:
        sys.exit(f"seed {seed}, moment {count}, {number.name}: " + "; ".join(found))
print(f"{ended} of {moments} runs were ended, {mixed} of them between two files")
if ended < moments // 8:
    sys.exit("too few runs were ended to say anything")
