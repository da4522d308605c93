"""Prints what Seamstress costs beside floors and peers; see scripts/bench."""

import argparse
import pathlib
import sys

import calling
import coding
import compiling
import guard
import linking
from generating import DOCUMENTS, Generating
from measuring import TOOLS, can_count
from rebuilding import Rebuilding

SPECS = pathlib.Path("../shared/specs")


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench")
    parser.add_argument("documents", nargs="*", help="documents to generate from")
    parser.add_argument("--runs", type=int, default=5, help="runs that take turns")
    parser.add_argument("--seconds", type=float, default=2, help="for each page of JSON")
    for name, text in [
            ("generate", "generating beside its floor"), ("rebuild", "following a document"), ("scaling", "1, 2, 4, 8 times github"),
            ("json", "pages of JSON beside Foundation"), ("client", "calls beside URLSession"), ("compile", "compiling the output"),
            ("incremental", "compiling after one schema changed"),
            ("binary", "size of a stripped executable"), ("all", "everything"),
            ("compare", "fail where instructions grew over the baseline"),
            ("record", "write the baseline")]:
        parser.add_argument(f"--{name}", action="store_true", help=text)
    for name in ("generator", "debug", "floor", "measure", "counting", "modules", "from"):
        parser.add_argument(f"--{name}", dest="origin" if name == "from" else name,
                            default="", help=argparse.SUPPRESS)
    return parser.parse_args()


def present(names):
    """Those of the shared specifications that are there."""
    paths = [SPECS / name for name in names]
    for path in paths:
        if not path.is_file():
            print(f"{path} is not there: left out")
    return [path for path in paths if path.is_file()]


def main():
    options = arguments()
    TOOLS.update(measure=options.measure)
    if options.counting:
        TOOLS["counting"] = options.counting
    if options.compare or options.record:
        return guard.run(options, present)
    parts = ("generate", "rebuild", "scaling", "json", "client", "compile", "incremental", "binary")
    chosen = {part for part in parts if getattr(options, part) or options.all}
    chosen = chosen or ({"generate"} if options.documents else {"generate", "rebuild", "json"})
    if reason := can_count():
        print(f"no instructions are counted: {reason}")
    generating = Generating(options)
    named = [pathlib.Path(options.origin, name) for name in options.documents]
    if "generate" in chosen:
        generating.run(named or [pathlib.Path("spec/openapi.yaml"), *present(DOCUMENTS)])
    if "rebuild" in chosen:
        Rebuilding(options).run(named or present(["seam-docs.json"]))
    if "scaling" in chosen:
        for document in present(["github.json"]):
            generating.scale(document)
    if "json" in chosen:
        for document in present(["seam-docs.json"]):
            coding.prepare(options, document)
            coding.run(options, document)
    if "client" in chosen:
        calling.run(options)
    if "compile" in chosen:
        compiling.run(
            options, named or present(["seam-docs.json", "discord.json", "github.json"]))
    if "incremental" in chosen:
        compiling.run_incremental(options, named or present(["seam-docs.json"]))
    if "binary" in chosen:
        linking.run(options)
    return 0


if __name__ == "__main__":
    sys.exit(main())
