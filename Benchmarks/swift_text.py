"""Takes apart what our generator writes, line by line: each brace that ends a declaration stands
alone in a line, as far in as the line that opened it."""

import re

TYPE = re.compile(r"( *)public (?:indirect )?(struct|enum) (\S+): (\w+)(?:, [\w, ]+)? \{$")
EXTENSION = re.compile(r"( *)extension (\S+) \{$")


def block(lines, start):
    """The index of the line that closes what `start` opens."""
    indent = lines[start][: len(lines[start]) - len(lines[start].lstrip())]
    for index in range(start, len(lines)):
        if lines[index] in (indent + "}", indent + "])", indent + ")", indent + "]") and index > start:
            return index
    return start


def members(lines):
    """Splits the body of a type into its nested types and the rest."""
    nested, rest, index = [], [], 0
    while index < len(lines):
        if TYPE.match(lines[index]):
            end = block(lines, index)
            nested.append(lines[index: end + 1])
            index = end
        else:
            rest.append(lines[index])
        index += 1
    return nested, rest


def keys(rest, member="keys"):
    """The names in `JSONKeys("a b")`, which may be a literal of several lines."""
    found = re.search(
        rf'static let {member} = JSONKeys\(\s*("""|")(.*?)\1\s*\)', " ".join(rest), re.DOTALL)
    return found.group(2).replace("\\", " ").split() if found else []
