"""Completes commands in a real shell; see scripts/check.

    completions.py SHELL SEAM SEAMSTRESS     bash, zsh or fish; a shell that is missing is skipped
"""

import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

# What is typed before the tab key, and what it must become.
CASES = {
    "seam": [
        ("seam acs cred", "seam acs credentials"),
        ("seam acs credentials as", "seam acs credentials assign"),
        ("seam acs credentials assign --acs-cr", "--acs-credential-id"),
        ("seam acs credentials assign --acs_c", "--acs_credential_id"),
        ("seam --workspace-id 1 acs cred", "--workspace-id 1 acs credentials"),
        ("seam acs credentials create --access-method mo", "--access-method mobile_key"),
        ("seam acs credentials create --access-method=mo", "--access-method=mobile_key"),
    ],
    "seamstress": [
        ("seamstress gen", "seamstress generate"),
        ("seamstress lint --form", "lint --format"),
        ("seamstress lint --format sa", "--format sarif"),
        ("seamstress explain duplicate-k", "explain duplicate-key"),
        ("seamstress templates eject types/str", "eject types/struct"),
        ("seamstress generate --config spec/seamstress.y", "--config spec/seamstress.yaml"),
    ],
}
SCRIPT = {"seam": "completion {}", "seamstress": "--generate-completion-script {}"}


def expect(condition, what):
    if not condition:
        sys.exit(what)


class Terminal:
    """An interactive shell that somebody types into."""

    def __init__(self, command, environment):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, environment)
        self.seen = ""

    def type(self, text, until, seconds=20):
        """What the shell shows from then on, at the latest once it shows what is awaited."""
        os.write(self.terminal, text.encode())
        self.seen, end = "", time.monotonic() + seconds
        while until not in self.seen and time.monotonic() < end:
            if select.select([self.terminal], [], [], 0.1)[0]:
                try:
                    self.seen += plain(os.read(self.terminal, 65536).decode(errors="replace"))
                except OSError:
                    break
        return self.seen

    def close(self):
        os.close(self.terminal)
        os.waitpid(self.pid, 0)


def plain(text):
    """Without what moves the cursor and colours."""
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]|[\x07\x08\r]", "", text)


def loads(command, environment):
    run = subprocess.run(
        command, capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL)
    said = run.stdout + run.stderr
    expect(run.returncode == 0 and not said, f"{command} says {said or run.returncode}")


def typed(shell, setup, environment):
    terminal = Terminal(shell, environment)
    try:
        said = terminal.type(setup + "; echo rea''dy\n", "ready\n")
        for tool, cases in CASES.items():
            for text, expected in cases:
                said = terminal.type(text + "\t", expected)
                expect(expected in said, f"{text!r} becomes {said!r}, not {expected!r}")
                terminal.type("\x15echo rea''dy\n", "ready\n")
    finally:
        terminal.close()


def bash(environment, folder):
    scripts = " ".join(f"source '{folder}/{tool}';" for tool in CASES)
    loads(["bash", "--norc", "--noprofile", "-c", scripts], environment)
    typed(["bash", "--norc", "--noprofile", "-i"], scripts + " true", environment)


def zsh(environment, folder):
    compinit = "autoload -Uz compinit; compinit -u -D;"
    for tool in CASES:
        loads(["zsh", "-f", "-c", f"{compinit} source '{folder}/{tool}'"], environment)
        shutil.copy(folder / tool, folder / f"functions/_{tool}")
    # Without compinit, and as functions of $fpath, which is the other way to install them.
    loads(["zsh", "-f", "-c", f"ZSH_DISABLE_COMPFIX=1 source '{folder}/seam'"], environment)
    setup = f"{compinit} source '{folder}/seam'; source '{folder}/seamstress'; true"
    typed(["zsh", "-f", "-i"], setup, environment)
    typed(["zsh", "-f", "-i"], f"fpath=('{folder}/functions' $fpath); {compinit} true", environment)


def fish(environment, folder):
    for tool, cases in CASES.items():
        load = f"source '{folder}/{tool}'"
        loads(["fish", "--no-config", "-c", load], environment)
        for text, expected in cases:
            run = subprocess.run(
                ["fish", "--no-config", "-c", f"{load}; complete -C '{text}'"],
                capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL)
            words = [line.split("\t")[0] for line in run.stdout.splitlines()]
            expect(expected.split(" ")[-1] in words, f"{text!r}: {run.stdout}{run.stderr}")
            expect(not run.stderr, f"{text!r}: {run.stderr}")


def main():
    shell, seam, seamstress = sys.argv[1:]
    if not shutil.which(shell):
        print(f"needs {shell}")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / "functions").mkdir()
        environment = {
            "PATH": f"{folder}/bin:{os.environ['PATH']}", "HOME": scratch, "TERM": "dumb",
            "COLUMNS": "200", "PS1": "> ", "LC_ALL": "C.UTF-8",
        }
        (folder / "bin").mkdir()
        for tool, path in (("seam", seam), ("seamstress", seamstress)):
            (folder / "bin" / tool).symlink_to(os.path.abspath(path))
            run = subprocess.run(
                [path, *SCRIPT[tool].format(shell).split()], capture_output=True, text=True)
            expect(run.returncode == 0 and not run.stderr, run.stderr)
            (folder / tool).write_text(run.stdout)
        {"bash": bash, "zsh": zsh, "fish": fish}[shell](environment, folder)


if __name__ == "__main__":
    main()
