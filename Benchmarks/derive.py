"""Makes twins of generated Swift, to compare it with.

`floor`    the same types and functions, whose bodies are `fatalError()`: what declaring them costs
`codable`  the models alone, with Codable that the compiler synthesizes (codable_models.py)
`client`   these models and the same methods over URLSession (codable_client.py)

    derive.py floor|codable|client FOLDER TARGET
"""

import pathlib
import re
import sys

import codable_client
import codable_models

FUNCTION = re.compile(r" *(?:public |private |static )*(?:init\(|func |var \w+: .*\{$|subscript)")


def without_bodies(lines):
    """Every function keeps its signature only."""
    result, index = [], 0
    while index < len(lines):
        line = lines[index]
        result.append(line)
        index += 1
        if not FUNCTION.match(line):
            continue
        while not line.endswith(("{", "}")) and not line.lstrip().startswith(")"):
            line = lines[index]
            result.append(line)
            index += 1
        if line.endswith("{"):
            indent = line[: len(line) - len(line.lstrip())]
            result.append(indent + "  fatalError()")
            while lines[index] != indent + "}":
                index += 1
    return result


def main():
    kind, source, target = sys.argv[1:]
    source, target = pathlib.Path(source), pathlib.Path(target)
    make = {"floor": without_bodies, "codable": codable_models.codable,
            "client": codable_client.client}[kind]
    for file in sorted(source.rglob("*.swift")):
        if kind == "codable" and "Models" not in file.parts:
            continue
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text("\n".join(make(file.read_text().split("\n"))) + "\n")


if __name__ == "__main__":
    main()
