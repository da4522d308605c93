"""Where the header of the one C module lies that the runtime is made with."""

import pathlib

HEADERS = str(pathlib.Path(__file__).resolve().parent.parent / "Sources" / "CCurl" / "include")
