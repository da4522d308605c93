"""Generated models as people write them by hand: stored properties, and Codable and Hashable that
the compiler synthesizes; enumerations are closed, unions switch over their tag."""

import re

from swift_text import EXTENSION, TYPE, block, keys, members

STORED = re.compile(r" *(?:@Boxed(?:Optional)? )?(?:public|private)(?: private\(set\))? (?:let|var) (\w+|`\w+`): ([^={]+?)(?: = .*)?$")
WRITTEN = re.compile(r" *json\.field\w*\((\d+), (?:self\.)?(\w+|`\w+`)\)")
CASE = re.compile(r" *case (\w+|`\w+`)(?:\((.+)\))?$")
CHOSEN = re.compile(r" *case ([\d, ]+): self = \.(\w+|`\w+`)\(")
RAW = re.compile(r' *case \.(\w+|`\w+`): ("[^"]*"|-?[\d.]+)$')


def structure(indent, name, rest):
    names = keys(rest)
    wire = {}
    for line in rest:
        if written := WRITTEN.match(line):
            if int(written.group(1)) < len(names):
                wire[written.group(2)] = names[int(written.group(1))]
    fields = [(field, plain(kind)) for field, kind in stored(rest) if field in wire]
    yield f"{indent}public struct {name}: Codable, Hashable, Sendable {{"
    for field, kind in fields:
        yield f"{indent}  public let {field}: {kind}"
    if fields:
        yield f"{indent}  enum CodingKeys: String, CodingKey {{"
        for field, _ in fields:
            yield f'{indent}    case {field} = "{wire[field]}"'
        yield f"{indent}  }}"


def stored(rest):
    return [match.groups() for match in map(STORED.match, rest) if match]


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


def codable(lines, other=None, imports=(), initializers=False):
    """`other` makes what no model is of the lines from an index on; see codable_client.py."""
    result, index = [f"public import {name}" for name in imports], 0
    while index < len(lines):
        line = lines[index]
        made = other and other(lines, index)
        if made:
            result += made[0]
            index = made[1]
        elif match := TYPE.match(line):
            end = block(lines, index)
            indent, kind, name, conformance = match.groups()
            nested, rest = members(lines[index + 1: end])
            make = (structure if kind == "struct" else
                    {"JSONModel": union, "OpenEnum": enumeration}.get(conformance))
            # What an operation returns is no model, such as an answer for each status.
            if make:
                result += make(indent, name, rest)
                if make is structure and initializers:
                    result += initializer(indent + "  ", rest)
                for inner in nested:
                    result += codable(inner, other, (), initializers)
                result.append(indent + "}")
            index = end
        elif EXTENSION.match(line) or line == "}" or re.match(r" *public typealias ", line):
            result.append(line)
        elif line.startswith("public import") and not imports:
            result.append(line)
        index += 1
    return result


def initializer(indent, rest):
    """Its own, since the compiler's is not public."""
    fields = [(field, plain(kind)) for field, kind in stored(rest)]
    values = ", ".join(
        f"{field}: {kind}{' = nil' if kind.endswith('?') else ''}" for field, kind in fields)
    yield f"{indent}public init({values}) {{"
    yield from (f"{indent}  self.{field} = {field}" for field, _ in fields)
    yield f"{indent}}}"
