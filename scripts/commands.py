"""Checks command lines from outside; see scripts/check and scripts/corpus --outputs.

    commands.py terminal SEAM FAKE       what only a real terminal and a real shell can show
    commands.py table FOLDER PRODUCTS    a generated table compiles, and all of its help is there
"""

import glob
import json
import os
import pathlib
import pty
import re
import resource
import select
import shutil
import subprocess
import sys
import tempfile
import time
from c_module import HEADERS


MODULES = [
    "SeamstressCommands", "SeamstressRuntime", "SeamstressJSON", "SeamstressDiagnostics",
    "CSeamstressCurl", "HTTPTypes", "Logging",
]
MAIN = """internal import Foundation
internal import SeamstressCommands
exit(await CommandLineTool("tool", version: "1", TABLE).run(Array(CommandLine.arguments.dropFirst())))
"""


def objects_of(folder):
    """What the sources of today were compiled to; objects of sources that are gone stay behind."""
    table = pathlib.Path(folder, "output-file-map.json")
    if not table.exists():  # of a C module
        return sorted(map(str, table.parent.rglob("*.o")))
    with table.open(encoding="utf-8") as table:
        return sorted(entry["object"] for entry in json.load(table).values() if "object" in entry)


def expect(condition, what):
    if not condition:
        sys.exit(what)


# The table of any API.

def cpu(command, **options):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, **options)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return run, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def table(folder, products):
    file = pathlib.Path(folder, "Commands.swift").resolve()
    products = os.path.abspath(products)
    text = file.read_text()
    name = re.search(r"let (\w+) = CommandTable", text).group(1)
    commands = re.findall(r'^    #"([a-z0-9 -]+) \{"method"', text, re.MULTILINE)
    flags = ["-swift-version", "6", "-Onone", "-g", "-I", f"{products}/Modules", "-I", HEADERS]
    for feature in ("ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"):
        flags += ["-enable-upcoming-feature", feature]
    with tempfile.TemporaryDirectory() as work:
        main = pathlib.Path(work, "main.swift")
        main.write_text(MAIN.replace("TABLE", name))
        run, compiling = cpu(
            ["swiftc", "-c", *flags, "-warnings-as-errors", "-module-name", "Tool", str(file),
             str(main)], cwd=work)
        expect(run.returncode == 0, run.stdout + run.stderr)
        objects = [path for module in MODULES for path in objects_of(f"{products}/{module}.build")]
        tool = f"{work}/tool"
        run, _ = cpu(["swiftc", "-o", tool, *glob.glob(f"{work}/*.o"), *objects])
        expect(run.returncode == 0, run.stdout + run.stderr)
        starts = []
        for words in commands if len(commands) < 50 else commands[::len(commands) // 40]:
            begin = time.perf_counter()
            run, start = cpu([tool, *words.split(), "--help"], env={"PATH": os.environ["PATH"]})
            starts.append((time.perf_counter() - begin, start))
            expect(run.returncode == 0 and "Usage: tool " + words in run.stdout,
                   f"tool {words} --help: {run.stdout}{run.stderr}")
        run, _ = cpu([tool, "--help"])
        expect(run.returncode == 0 and "Commands:" in run.stdout, run.stderr)
    print(f"{len(commands)} commands, {file.stat().st_size / 1e6:.2f} MB compile in {compiling:.1f} s "
          f"CPU and start in {min(starts)[0] * 1e3:.0f} ms ({min(s[1] for s in starts) * 1e3:.0f} ms CPU)")


# A terminal.

def at_terminal(command, answers, environment):
    """What a person sees who types `answers`, each when a question waits."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.execve(command[0], command, environment)
    seen, waiting = b"", list(answers)
    while True:
        ready, _, _ = select.select([terminal], [], [], 20)
        expect(ready, f"{command} waits for ever: {seen}")
        try:
            chunk = os.read(terminal, 65536)
        except OSError:
            break
        if not chunk:
            break
        seen += chunk
        if waiting and seen.rstrip(b" ").endswith(b":"):
            os.write(terminal, waiting.pop(0).encode() + b"\n")
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), seen.decode()


def terminal(seam, fake):
    seam = os.path.abspath(seam)
    server = subprocess.Popen([fake], stdout=subprocess.PIPE, text=True)
    try:
        with tempfile.TemporaryDirectory() as home:
            endpoint = server.stdout.readline().split()[-1]
            environment = {
                "PATH": os.path.dirname(seam) + ":" + os.environ["PATH"], "HOME": home,
                "TERM": "xterm", "SEAM_ENDPOINT": endpoint,
            }
            conversation(seam, environment)
            environment["SEAM_API_KEY"] = "seam_apikey1_token"
            shells(seam, environment)
    finally:
        server.kill()


def conversation(seam, environment):
    status, text = at_terminal([seam, "login"], ["seam_apikey1_token"], environment)
    expect(status == 0 and "Logged in" in text, text)
    expect("seam_apikey1_token" not in text, "the terminal shows the token")
    stored = pathlib.Path(environment["HOME"], ".config/seam/cli.json")
    expect(stored.stat().st_mode & 0o777 == 0o600, "others may read the token")
    status, text = at_terminal(
        [seam, "acs", "credentials", "assign"], ["acs_credential2", "1", "acs_user1"], environment)
    expect(status == 0 and text.rstrip().endswith("{}"), text)
    get = [seam, "acs", "credentials", "get", "--acs-credential-id", "acs_credential2"]
    status, text = at_terminal(get, [], environment)
    expect(status == 0 and "\x1b[32m\"acs_user1\"\x1b[0m" in text, f"no colour: {text}")
    _, text = at_terminal(get, [], environment | {"NO_COLOR": "1"})
    expect("\x1b" not in text, f"colour: {text}")
    status, text = at_terminal([seam, "acs", "credentials", "get", "-y"], [], environment)
    expect(status == 1 and "--acs-credential-id" in text, text)


def shells(seam, environment):
    def sh(script):
        run = subprocess.run(["sh", "-c", script], capture_output=True, text=True, env=environment,
                             stdin=subprocess.DEVNULL)
        return run.stdout

    call = "seam acs credentials get --acs_credential_id acs_credential1 --curl"
    if shutil.which("curl"):
        answer = sh(f"{call} >curl.sh; sh curl.sh; rm curl.sh".replace("curl.sh", "$HOME/curl.sh"))
        expect('"acs_credential1"' in answer, f"the cURL call does not work: {answer}")
    piped = sh('echo \'{"acs_credential_id":"acs_credential1"}\' | seam acs credentials get')
    expect('"acs_credential1"' in piped, f"standard input: {piped}")


if __name__ == "__main__":
    {"table": table, "terminal": terminal}[sys.argv[1]](*sys.argv[2:])
