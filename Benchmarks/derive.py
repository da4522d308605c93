"""Makes two twins of generated Swift, to compare it with.

`floor`    the same types and functions, whose bodies are `fatalError()`: what declaring them costs
`codable`  the same models as people write them by hand: stored properties, and Codable and Hashable
           that the compiler synthesizes; enumerations are closed, unions switch over their tag

    derive.py floor FOLDER TARGET
    derive.py codable FOLDER TARGET

It reads nothing but what our generator writes: each brace that ends a declaration stands alone in
a line, as far in as the line that opened it.
"""

import pathlib
import re
import sys

TYPE = re.compile(r"( *)public (?:indirect )?(struct|enum) (\S+): (\w+) \{$")
EXTENSION = re.compile(r"( *)extension (\S+) \{$")
FUNCTION = re.compile(r" *(?:public |private |static )*(?:init\(|func |var \w+: .*\{$|subscript)")
STORED = re.compile(r" *(?:@Boxed(?:Optional)? )?(?:public|private) (?:let|var) (\w+|`\w+`): ([^={]+?)(?: = .*)?$")
WRITTEN = re.compile(r" *json\.field\w*\((\d+), (?:self\.)?(\w+|`\w+`)\)")
CASE = re.compile(r" *case (\w+|`\w+`)(?:\((.+)\))?$")
CHOSEN = re.compile(r" *case ([\d, ]+): self = \.(\w+|`\w+`)\(")
RAW = re.compile(r' *case \.(\w+|`\w+`): ("[^"]*"|-?[\d.]+)$')


def block(lines, start):
    """The index of the line that closes what `start` opens."""
    indent = lines[start][: len(lines[start]) - len(lines[start].lstrip())]
    for index in range(start, len(lines)):
        if lines[index] in (indent + "}", indent + "])", indent + ")", indent + "]") and index > start:
            return index
    return start


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


def structure(indent, name, rest):
    names = keys(rest)
    wire = {}
    for line in rest:
        if written := WRITTEN.match(line):
            if int(written.group(1)) < len(names):
                wire[written.group(2)] = names[int(written.group(1))]
    fields = [match.groups() for match in map(STORED.match, rest) if match]
    fields = [(field, plain(kind)) for field, kind in fields if field in wire]
    yield f"{indent}public struct {name}: Codable, Hashable, Sendable {{"
    for field, kind in fields:
        yield f"{indent}  public let {field}: {kind}"
    if fields:
        yield f"{indent}  enum CodingKeys: String, CodingKey {{"
        for field, _ in fields:
            yield f'{indent}    case {field} = "{wire[field]}"'
        yield f"{indent}  }}"


def plain(kind):
    return re.sub(r"Nullable<(.+)>\?", r"\1?", kind)


def enumeration(indent, name, rest):
    cases = dict(match.groups() for match in map(RAW.match, rest) if match)
    raw = "String" if all(value.startswith('"') for value in cases.values()) else "Double"
    raw = "Int" if raw == "Double" and not any("." in value for value in cases.values()) else raw
    yield f"{indent}public enum {name}: {raw}, Codable, Hashable, Sendable {{"
    for case, value in cases.items():
        # A declaration needs the quotes that `.default` does without.
        yield f"{indent}  case `{case.strip('`')}` = {value}"


def union(indent, name, rest):
    cases = [match.groups() for match in map(CASE.match, rest) if match]
    cases = [(case, kind) for case, kind in cases if kind and case != "unknown"]
    text = " ".join(rest)
    tags = keys(rest, "tags")
    member = re.search(r'json\.variant\("([^"]+)", Self\.tags\)', text)
    positions = {
        match.group(2): [int(number) for number in match.group(1).split(",")]
        for match in map(CHOSEN.match, rest) if match}
    yield f"{indent}public indirect enum {name}: Codable, Hashable, Sendable {{"
    for case, kind in cases:
        yield f"{indent}  case `{case.strip('`')}`({kind})"
    if member and tags:
        yield f"{indent}  enum CodingKeys: String, CodingKey {{ case tag = \"{member.group(1)}\" }}"
        yield f"{indent}  public init(from decoder: any Decoder) throws {{"
        yield f"{indent}    let container = try decoder.container(keyedBy: CodingKeys.self)"
        yield f"{indent}    switch try container.decode(String.self, forKey: .tag) {{"
        for case, kind in cases:
            marks = ", ".join(f'"{tags[number]}"' for number in positions[case])
            yield f"{indent}    case {marks}: self = .{case}(try {kind}(from: decoder))"
        yield f"{indent}    default:"
        yield (f"{indent}      throw DecodingError.dataCorrupted(.init("
               f"codingPath: decoder.codingPath, debugDescription: \"no branch\"))")
        yield f"{indent}    }}"
    else:
        yield f"{indent}  public init(from decoder: any Decoder) throws {{"
        yield f"{indent}    let container = try decoder.singleValueContainer()"
        for case, kind in cases:
            yield (f"{indent}    if let value = try? container.decode({kind}.self) "
                   f"{{ self = .{case}(value); return }}")
        yield (f"{indent}    throw DecodingError.dataCorrupted(.init("
               f"codingPath: decoder.codingPath, debugDescription: \"no branch\"))")
    yield f"{indent}  }}"
    yield f"{indent}  public func encode(to encoder: any Encoder) throws {{"
    yield f"{indent}    switch self {{"
    for case, _ in cases:
        yield f"{indent}    case .{case}(let value): try value.encode(to: encoder)"
    yield f"{indent}    }}"
    yield f"{indent}  }}"


def codable(lines):
    result, index = [], 0
    while index < len(lines):
        line = lines[index]
        if match := TYPE.match(line):
            end = block(lines, index)
            indent, kind, name, conformance = match.groups()
            nested, rest = members(lines[index + 1: end])
            make = (structure if kind == "struct" else
                    {"JSONModel": union, "OpenEnum": enumeration}.get(conformance))
            # What an operation returns is no model, such as an answer for each status.
            if make:
                result += make(indent, name, rest)
                for inner in nested:
                    result += codable(inner)
                result.append(indent + "}")
            index = end
        elif EXTENSION.match(line) or line == "}" or line.startswith("public import"):
            result.append(line)
        elif re.match(r" *public typealias ", line):
            result.append(line)
        index += 1
    return result


def main():
    kind, source, target = sys.argv[1:]
    source, target = pathlib.Path(source), pathlib.Path(target)
    make = {"floor": without_bodies, "codable": codable}[kind]
    for file in sorted(source.rglob("*.swift")):
        if kind == "codable" and "Models" not in file.parts:
            continue
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text("\n".join(make(file.read_text().split("\n"))) + "\n")


if __name__ == "__main__":
    main()
