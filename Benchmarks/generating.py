"""What generating costs beside its floor, and how the cost grows with the document."""

import json
import pathlib

from measuring import (
    alternating, can_count, instructions, millions, scratch, table, times)

DOCUMENTS = ["seam-docs.json", "github.json", "plaid.yml", "openai.yaml"]


def listing(folder, target):
    """The sizes and names of an output, for the floor to write as many bytes."""
    lines = [f"{path.stat().st_size} {path.relative_to(folder)}\n"
             for path in sorted(pathlib.Path(folder).rglob("*")) if path.is_file()]
    pathlib.Path(target).write_text("".join(lines))


class Generating:
    def __init__(self, options):
        self.options = options
        # What a process takes that does nothing: Swift, Foundation and our own code.
        self.start = alternating(1, [options.generator, "--version"])[0].megabytes

    def command(self, document, output):
        source = ["--config", "spec/seamstress.yaml"] if document.name == "openapi.yaml" else [
            "--document", document]
        return [self.options.generator, "generate", *source, "--output", output]

    def floor(self, document, files, output):
        return [self.options.floor, document, files, output]

    def row(self, document):
        with scratch() as folder:
            files = f"{folder}/files"
            alternating(1, self.command(document, f"{folder}/first"))
            listing(f"{folder}/first", files)
            floor, ours, again = alternating(
                self.options.runs, self.floor(document, files, folder + "/floor{run}"),
                self.command(document, folder + "/ours{run}"),
                self.command(document, f"{folder}/first"))
            counts = [None, None]
            if can_count() is None:
                counts = [
                    instructions([self.options.floor, document, files, f"{folder}/counted"]),
                    instructions(self.command(document, f"{folder}/counted-ours"))]
        megabytes = document.stat().st_size / 1e6
        return [
            document.name, f"{megabytes:.2f}", f"{floor.cpu:.3f}", f"{ours.cpu:.3f}",
            times(ours.cpu, floor.cpu), f"{floor.wall:.3f}", f"{ours.wall:.3f}",
            times(ours.wall, floor.wall), f"{again.cpu:.3f}", f"{ours.megabytes:.0f}",
            times(ours.megabytes, megabytes), times(ours.megabytes - self.start, megabytes),
            millions(counts[0]), millions(counts[1])]

    def run(self, documents):
        rows = [self.row(document) for document in documents]
        table(
            "Generating: floor is a bare scan of the document and plain writes of the same bytes; "
            f"peak memory in sizes of the document, and beyond the {self.start:.0f} MB of an idle "
            "start",
            ["document", "MB", "floor CPU s", "ours CPU s", "ratio", "floor wall s", "ours wall s",
             "ratio", "unchanged CPU s", "peak MB", "sizes", "beyond start", "floor M instr",
             "ours M instr"], rows)

    def scale(self, document):
        """1, 2, 4 and 8 times a document, made by renaming all it declares."""
        rows, first = [], None
        for copies in (1, 2, 4, 8):
            with scratch() as folder:
                path = pathlib.Path(folder, f"{copies} × {document.name}")
                path.write_text(multiplied(document, copies))
                command = self.command(path, folder + "/{run}")
                cost, = alternating(self.options.runs, command)
                count = None
                if can_count() is None:
                    count = instructions(self.command(path, f"{folder}/counted"))
                unit = (count or cost.cpu) / copies
                first = first or unit
                rows.append([
                    path.name, f"{path.stat().st_size / 1e6:.1f}", f"{cost.cpu:.3f}",
                    f"{cost.megabytes:.0f}", millions(count), f"{100 * unit / first:.0f} %"])
        table("Generating a growing document", [
            "document", "MB", "CPU s", "peak MB", "M instr", "for each copy"], rows)


def multiplied(document, copies):
    """Every path, operation and component several times, under names of its own."""
    original = json.loads(document.read_text())
    result = {**original, "paths": {}, "components": {}}
    for copy in range(copies):
        suffix = f"-{copy}" if copy else ""
        part = renamed(original, suffix)
        result["paths"] |= {
            (f"/copy{copy}{path}" if copy else path): item for path, item in part["paths"].items()}
        for kind, components in part.get("components", {}).items():
            target = result["components"].setdefault(kind, {})
            keeps = kind == "securitySchemes"
            target |= {name if keeps else name + suffix: value for name, value in components.items()}
    return json.dumps(result)


def renamed(value, suffix):
    if isinstance(value, list):
        return [renamed(item, suffix) for item in value]
    if not isinstance(value, dict):
        return value
    result = {}
    for key, item in value.items():
        is_name = isinstance(item, str) and (
            key == "operationId" or key == "$ref" and item.startswith("#/components/"))
        result[key] = item + suffix if is_name else renamed(item, suffix)
    return result
