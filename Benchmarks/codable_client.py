"""Generated methods as people write them by hand: parameters become a structure that JSONEncoder
writes into the query or the body, and JSONDecoder reads the answer. Of a list, one page."""

import re
import sys

from codable_models import codable, plain
from swift_text import block

GROUP = re.compile(r"( *)public struct (\S+): (?:GeneratedClient|OperationGroup) \{$")
ACCESSOR = re.compile(r" *public var \w+: \w+ \{ \w+\(client: client\) \}$")
METHOD = re.compile(r"( *)public func (\w+|`\w+`)\(")
HEAD = re.compile(r"public func \S+?\((.*)\)(?: async throws)?(?: -> (.+?))? \{$")
ARGUMENT = re.compile(r"(\w+|`\w+`): (.+?)( = nil)?$")
REQUEST = re.compile(r'APIRequest\(\s*\.(\w+), "([^"]+)"')
PLACED = re.compile(r'request\.(query|body)\("([^"]+)", (\w+|`\w+`)\)')


def client(lines):
    return codable(lines, declaration, imports=("Foundation",), initializers=True)


def declaration(lines, index):
    """What no model is: the lines that stand for it, and where it ends. Nil where it is a model."""
    if match := GROUP.match(lines[index]):
        end = block(lines, index)
        return list(group(*match.groups(), lines[index + 1: end])), end
    if match := METHOD.match(lines[index]):
        head = next(at for at in range(index, len(lines)) if lines[at].endswith("{"))
        end = block(lines, head)
        return list(method(*match.groups(), lines[index: head + 1], lines[head + 1: end])), end
    return None


def group(indent, name, body):
    yield f"{indent}public struct {name}: Sendable {{"
    yield f"{indent}  public let client: HTTPClient"
    yield f"{indent}  public init(client: HTTPClient) {{ self.client = client }}"
    yield from (line for line in body if ACCESSOR.match(line))
    yield f"{indent}}}"


def method(indent, name, head, body):
    arguments, result = HEAD.match(" ".join(line.strip() for line in head)).groups()
    arguments = [ARGUMENT.match(text).groups("") for text in separated(arguments)]
    arguments = [(label, plain(kind), rest) for label, kind, rest in arguments
                 if not kind.startswith("RequestOptions")]
    body = "\n".join(body)
    unknown = set(re.findall(r"request\.(\w+)", body)) - {"query", "body", "bodyObject"}
    if unknown:
        sys.exit(f"derive.py does not know request.{unknown.pop()}, in {name}")
    verb, path = REQUEST.search(body).groups()
    result = plain(result or "")
    if pages := re.match(r"Pages<(.+)>$", result):
        result = f"[{pages.group(1)}]"
    yield f"{indent}public func {name}("
    yield f"{indent}  " + ", ".join(f"{label}: {kind}{rest}" for label, kind, rest in arguments)
    yield f"{indent}) async throws{' -> ' + result if result else ''} {{"
    yield from (f"{indent}  {line}" for line in calls(verb, path, dict(
        (label, kind) for label, kind, _ in arguments), body, result))
    yield f"{indent}}}"


def calls(verb, path, kinds, body, result):
    sent = ""
    for place in ("query", "body"):
        names = [(wire, label) for at, wire, label in PLACED.findall(body) if at == place]
        if names:
            values = ", ".join(f"{label}: {label}" for _, label in names)
            sent += f", {place}: {place.title()}({values})"
            yield from coded(place.title(), "Encodable", [
                (label, kinds[label], wire) for wire, label in names])
    call = f'try await client.send("{verb.upper()}", "{path}"{sent})'
    key = re.search(r' at: "([^"]+)"', body)
    if not result:
        yield f"_ = {call}"
    elif key:
        yield from coded("Answer", "Decodable", [("value", result, key.group(1))])
        yield f"return try client.decode(Answer.self, {call}).value"
    else:
        yield f"return try client.decode({result}.self, {call})"


def coded(name, protocol, members):
    yield f"struct {name}: {protocol} {{"
    yield from (f"  let {label}: {kind}" for label, kind, _ in members)
    yield "  enum CodingKeys: String, CodingKey {"
    yield from (f'    case {label} = "{wire}"' for label, _, wire in members)
    yield "  }"
    yield "}"


def separated(text):
    """The parts between commas that are in no brackets."""
    parts, depth = [""], 0
    for letter in text:
        depth += (letter in "([<") - (letter in ")]>")
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return [part.strip() for part in parts if part.strip()]
