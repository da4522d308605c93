"""What it costs to follow a document: in a build, with nothing new, and while watching."""

import os
import pathlib
import re
import select
import subprocess
import time

from measuring import alternating, scratch, table


class Rebuilding:
    def __init__(self, options):
        self.options = options
        self.generators = [("release", options.generator), ("debug, as a plugin runs it", options.debug)]

    def run(self, documents):
        rows = [self.row(document, name, generator)
                for document in documents for name, generator in self.generators if generator]
        table(
            "Following a document: a changed one, the same one, and from a saved file to new output",
            ["document", "generator", "changed CPU s", "unchanged CPU s", "saved to written s"], rows)

    def row(self, document, name, generator):
        with scratch() as folder:
            copy = pathlib.Path(folder, document.name)
            copy.write_bytes(document.read_bytes())
            config = pathlib.Path(folder, "seamstress.yaml")
            config.write_text(f"document: {document.name}\noutputs: {{ sdk: SDK }}\n")
            build = [
                generator, "generate", "--config", config, "--shards", "8", "--quiet", "--force",
                "--watched", config, copy, "--output"]
            alternating(1, [*build, f"{folder}/again"])
            # The first of these makes something new each time: its folder is another one.
            changed, again = alternating(
                self.options.runs, ["env", "SEAMSTRESS_NO_CACHE=1", *build, folder + "/new{run}"],
                [*build, f"{folder}/again"])
            watching = Watching(generator, config, copy)
            delays = sorted(watching.save() for _ in range(self.options.runs))
            watching.end()
        return [document.name, name, f"{changed.cpu:.3f}", f"{again.cpu:.3f}",
                f"{delays[len(delays) // 2]:.3f}"]


class Watching:
    """`seamstress watch`, and an editor that replaces the document as a whole."""

    def __init__(self, generator, config, document):
        self.document, self.count = document, 0
        self.text = document.read_text()
        # Somewhere in the first operation, so that the output changes.
        self.place = re.compile(r'"description": *"').search(
            self.text, max(0, self.text.find('"paths"'))).end()
        self.process = subprocess.Popen(
            [generator, "watch", "--config", config], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.line()

    def line(self):
        """Printed once everything is written."""
        if not select.select([self.process.stdout], [], [], 120)[0]:
            raise SystemExit("watch says nothing for two minutes")
        line = self.process.stdout.readline().decode()
        if " ms" not in line or "nothing changed" in line and self.count:
            raise SystemExit(f"watch says: {line}")

    def save(self):
        time.sleep(0.3)
        self.count += 1
        new = self.document.with_suffix(".new")
        new.write_text(f"{self.text[:self.place]}{self.count} {self.text[self.place:]}")
        start = time.monotonic()
        os.replace(new, self.document)
        self.line()
        return time.monotonic() - start

    def end(self):
        self.process.terminate()
        self.process.wait()
