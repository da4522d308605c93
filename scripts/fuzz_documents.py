"""Hostile OpenAPI documents, made from a seed; see scripts/fuzz."""

import random

MARKER = "/tmp/seamstress-pwned"
PAYLOAD = f'import Glibc; let pwned = system("touch {MARKER}")'

KEYWORDS = """associatedtype class deinit enum extension fileprivate func import init inout internal
let open operator private precedencegroup protocol public rethrows static struct subscript typealias
var break case catch continue default defer do else fallthrough for guard if in repeat return throw
switch where while Any as await false is nil self Self super throws true try _ async actor some any
get set willSet didSet mutating nonmutating convenience dynamic final indirect infix lazy left none
optional override postfix precedence prefix required right unowned weak package macro consume copy
discard borrowing consuming sending isolated nonisolated each repeat then""".split()
TYPES = """Type Protocol String Int Int64 Double Float Bool Data Array Dictionary Set Optional Error
Result Task URL UUID Date Never Sendable Hashable Equatable Codable Encodable Decodable Character
Void AnyObject Identifiable Comparable Collection Sequence Range JSON JSONValue JSONModel JSONReader
JSONWriter JSONKeys JSONObject JSONKind Nullable Boxed Client APIClient Request Response
RequestOptions APIError APIRequest APIResponse Transport Configuration ClientConfiguration Operation
OperationGroup OpenEnum ClosedEnum Pages Unknown Kind Value Item Key Index Body Parameters Options
Module Swift Foundation SeamstressRuntime SeamstressJSON FoundationEssentials HTTPTypes Main
MainActor Actor Duration Clock Mirror Substring StaticString Decoder Encoder CodingKey CodingKeys
CodingUserInfoKey RawValue AllCases Element Iterator Input Output Failure Success Model Models
LocalDate URI ISO8601Duration FileContent Multipart EventStream Server Security""".split()
MEMBERS = """unknown rawValue description debugDescription hashValue hash allCases keys key value
values count encode decode init self type protocol json body options client request response raw
additionalProperties additional_properties jsonKeys jsonSchema path query header writer reader index
object container name data id error result wrapped isEmpty first some none codingKeys server
servers securitySchemes send call operation method return_value new newValue oldValue error_ \
__proto__ constructor _0 $0""".split()
CLASHES = [
    ["foo_bar", "fooBar", "foo-bar", "FooBar", "foo.bar", "foo bar", "FOO_BAR", "foo__bar"],
    ["null_time", "NullTime", "nullTime", "NULLTIME", "nulltime"], ["+1", "-1", "1", "_1", "1.0"],
    ["a", "A", "á", "a\u0301", "а"], ["url", "URL", "Url", "uRL"], ["id", "ID", "Id", "_id", "id_"],
    ["caf\u00e9", "cafe\u0301", "cafe"], ["value", "Value", "value_value", "valueValue"],
    ["kind", "type", "Type", "Kind"], ["items", "item", "Item", "Items"], ["x", "x ", " x", "x\n"],
    ["read_me", "README", "readme", "ReadMe"], ["<", ">", "<=", ">=", "=", "!=", "*"],
]
STRANGE = [
    "`", "``", "` `", "\\", "\\(system(\"x\"))", '"', '"""', '"#', "#if", "@main", "$0", "$", "_", "__",
    "-", "--", ".", "..", "../../x", "/etc/x", "a/b", "C:\\x", "CON", "nul", "com1.txt", "~", "%2e%2e",
    "1", "2nd", "007", "3.14", "1e5", "0x1F", "🎉", "👩‍👩‍👧", "日本語", "Ünïcödé", "ß", "ﬁ", "İ", "ı", "Ǆ",
    "\u202etxt", "a\u200db", "\u200b", "\ufeffbom", "\u0000", "a\u0000b", "\x1b[31m", "\x7f", "\u0085",
    "line\nbreak", "car\rriage", "crlf\r\n" + PAYLOAD, "\u2028", "a\tb", "*/ x /*", "// x", "/// y",
    "A" * 300, "ab_" * 100, "é" * 150, "w" * 90 + "1", "{id}", "[]", "filter[name]", "a.b.c", "x-y-z",
    "@type", "$ref", "#", "a b c", "ACL", "HTTPSURLID", "iOS", "_private", "trailing_", "a1b2", "1a2b",
    "not", "and", "ŉ", "ⅷ", "①", "½", "\U0001d54f", "\ue000", "\ufffe", "\ufdd0",
]
TEXTS = [
    "plain", "", "\n" + PAYLOAD, "\r" + PAYLOAD, "\r\n" + PAYLOAD, "*/ " + PAYLOAD + " /*",
    "\"; " + PAYLOAD + " //", "\\(system(\"touch " + MARKER + "\"))", "\\#(x)", "\"\"\"\n" + PAYLOAD,
    "\"#\n", "ends with \\", "\\u{", "\\\n" + PAYLOAD, "\n#sourceLocation(file: \"/etc/x\", line: 1)",
    "\n#error(\"x\")", "\n#warning(\"x\")", "\n#if true", "\n@main struct X {}", "\u2028" + PAYLOAD,
    "\u0085" + PAYLOAD, "\x0b\x0c" + PAYLOAD, "\u0000", "\u202e rtl", "- Parameter x: y", "<doc:x>",
    "```\ncode\n", "{{name}} {{{x}}} {{#a}}{{/a}} {{> p}}", "- Returns: x\n  - y\n\n\n1. z", "x" * 2000,
    "tab\there", "`code", "&lt;", "/*", "//", "* a\n* b", "    indented\n", "\n\n\n",
]
STRING_FORMATS = [None, "date-time", "date", "uuid", "uri", "url", "uri-reference", "duration", "byte",
                  "binary", "email", "password", "x"]
MEDIA = ["application/json", "application/merge-patch+json", "text/plain", "application/octet-stream",
         "application/x-www-form-urlencoded", "multipart/form-data", "text/event-stream",
         "application/jsonl", "application/xml", "image/*", "*/*", "application/json; charset=utf-8"]
STYLES = {"path": ["simple", "label", "matrix"],
          "query": ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
          "header": ["simple"], "cookie": ["form"]}
METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]


class Maker:
    """Writes one document; everything it does follows from the seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        # What came later draws from here, so that most seeds still make what they made.
        self.later = random.Random(f"later {seed}")
        self.is_3_2 = self.later.random() < 0.3
        self.is_3_0 = self.random.random() < 0.4
        self.clash = list(self.random.choice(CLASHES))
        self.schemas = self.unique(self.component_name, self.random.randint(4, 11))

    def document(self):
        flip = self.random.random
        version = self.random.choice(["3.0.3", "3.0.0"] if self.is_3_0 else ["3.1.0", "3.1.1"])
        root = {
            "openapi": "3.2.0" if self.is_3_2 and not self.is_3_0 else version,
            "info": {"title": self.name() or "t", "version": self.text(),
                     "description": self.text()},
            "servers": [{"url": self.random.choice(
                ["https://x.example", "/", "https://{h}.example/v1", "relative", "//h\n/x"]),
                "description": self.text(),
                "variables": {"h": {"default": "a\n\"", "description": self.text()}}}],
            "tags": [{"name": self.name(), "description": self.text()} for _ in range(2)],
            "components": {
                "schemas": {name: self.schema(3) for name in self.schemas},
                "securitySchemes": {
                    self.name(): self.random.choice([
                        {"type": "http", "scheme": "bearer", "description": self.text()},
                        {"type": "http", "scheme": self.random.choice(["basic", "digest", "x\"y"])},
                        {"type": "apiKey", "in": self.random.choice(["header", "query", "cookie"]),
                         "name": self.name() or "k"},
                    ]) for _ in range(2)},
            },
        }
        root["security"] = [{name: []} for name in root["components"]["securitySchemes"]]
        root["paths"] = dict(self.path_item() for _ in range(self.random.randint(2, 5)))
        if not self.is_3_0 and flip() < 0.2:
            root["webhooks"] = {self.name() or "w": {"post": self.operation([])}}
        return root

    # Names and texts

    def name(self):
        pick = self.random.random()
        if pick < 0.3 and self.clash:
            return self.random.choice(self.clash)
        pools = [KEYWORDS, TYPES, MEMBERS, STRANGE]
        word = self.random.choice(self.random.choice(pools))
        return self.random.choice([word, word, word.lower(), word.upper(), word.capitalize()])

    def component_name(self):
        return self.name() or "empty"

    def unique(self, make, count):
        return list(dict.fromkeys(make() for _ in range(count)))

    def text(self):
        return self.random.choice(TEXTS) if self.random.random() < 0.6 else self.name()

    def maybe_notes(self, schema):
        if self.random.random() < 0.25:
            schema["description"] = self.text()
        if self.random.random() < 0.1:
            schema["title"] = self.text()
        if self.random.random() < 0.08:
            schema["deprecated"] = True
        return schema

    # Schemas

    def schema(self, depth):
        kinds = [self.string, self.number, self.boolean, self.reference, self.enumeration,
                 self.constant, self.anything]
        if depth > 0:
            kinds += [self.object, self.object, self.object, self.array, self.map, self.all_of,
                      self.union, self.union, self.discriminated, self.branches]
            if not self.is_3_0:
                kinds += [self.type_list, self.tuple]
        schema = self.maybe_notes(self.random.choice(kinds)(depth - 1))
        return self.nullable(schema)

    def nullable(self, schema):
        if self.random.random() > 0.15:
            return schema
        if self.is_3_0:
            schema.setdefault("nullable", True)
        elif isinstance(schema.get("type"), str):
            schema["type"] = [schema["type"], "null"]
        else:
            return {self.random.choice(["anyOf", "oneOf"]): [schema, {"type": "null"}]}
        return schema

    def string(self, _):
        schema = {"type": "string"}
        format = self.random.choice(STRING_FORMATS)
        if format:
            schema["format"] = format
        if self.random.random() < 0.15:
            schema["default"] = self.text()
        if self.random.random() < 0.1:
            schema["pattern"] = self.text()
        return schema

    def number(self, _):
        schema = {"type": self.random.choice(["integer", "number"])}
        format = self.random.choice([None, None, "int32", "int64", "float", "double", "unix-time"])
        if format:
            schema["format"] = format
        if self.random.random() < 0.2:
            schema["default"] = self.random.choice([0, -1, 1.5, 1e308, 2 ** 70, -0.0, 1e-7])
        return schema

    def boolean(self, _):
        return {"type": "boolean", "default": self.random.choice([True, False])}

    def anything(self, _):
        if self.is_3_0:
            return {}
        return self.random.choice([{}, {"not": {}}, {"type": "null"}, {"type": "object"}, {"items": {}}])

    def reference(self, _):
        name = self.random.choice(self.schemas)
        token = "".join(
            character if character.isascii() and (character.isalnum() or character in "-._~")
            else "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "surrogatepass"))
            for character in name.replace("~", "~0").replace("/", "~1"))
        return {"$ref": "#/components/schemas/" + token}

    def enumeration(self, _):
        pick = self.random.random()
        if pick < 0.6:
            values = self.unique(self.name, self.random.randint(1, 8)) + [self.text()]
            schema = {"type": "string", "enum": list(dict.fromkeys(values))}
        elif pick < 0.75:
            schema = {"type": "integer",
                      "enum": self.random.sample([0, 1, -1, 7, 2 ** 31, -(2 ** 63), 2 ** 63, 2 ** 64], 3)}
        elif pick < 0.85:
            schema = {"type": "number",
                      "enum": self.random.sample([0, 0.5, -0.5, 1e21, 1e-7, 1.0, 100, -1e300], 3)}
        elif pick < 0.9:
            schema = {"type": "boolean", "enum": self.random.choice([[True], [False, True]])}
        else:
            schema = {"enum": self.random.sample([1, "a", True, 2.5, "1"], 3)}
        if self.random.random() < 0.15:
            schema["enum"].append(None)
        if self.random.random() < 0.2:
            schema["default"] = self.random.choice(schema["enum"] + [self.name()])
        return schema

    def constant(self, _):
        value = self.random.choice([self.name(), self.text(), 1, True, 1.5, None])
        if self.is_3_0:
            return {"type": "string", "enum": [str(value)]}
        return {"const": value}

    def object(self, depth):
        names = self.unique(self.name, self.random.randint(0, 7))
        properties = {}
        for name in names:
            property = self.schema(depth)
            if "$ref" not in property and self.random.random() < 0.1:
                property[self.random.choice(["readOnly", "writeOnly"])] = True
            properties[name] = property
        schema = {"type": "object", "properties": properties}
        if self.random.random() < 0.2:
            del schema["type"]
        required = [name for name in names if self.random.random() < 0.4]
        if self.random.random() < 0.1:
            required.append(self.name())
        if required:
            schema["required"] = list(dict.fromkeys(required))
        if self.random.random() < 0.3:
            schema["additionalProperties"] = self.random.choice([True, False, {}, self.schema(depth)])
        if not self.is_3_0 and self.random.random() < 0.05:
            schema["patternProperties"] = {self.text(): self.schema(depth)}
        return schema

    def array(self, depth):
        return {"type": "array", "items": self.schema(depth)}

    def map(self, depth):
        return {"type": "object", "additionalProperties": self.schema(depth)}

    def all_of(self, depth):
        parts = [self.schema(depth) for _ in range(self.random.randint(1, 3))]
        schema = {"allOf": parts}
        if self.random.random() < 0.4:
            schema.update(self.object(depth))
        return schema

    def union(self, depth):
        key = self.random.choice(["oneOf", "anyOf"])
        return {key: [self.schema(depth) for _ in range(self.random.randint(1, 4))]}

    def branches(self, depth):
        """An object with `oneOf` beside its members: which of them go together."""
        schema = self.object(depth)
        names = list(schema["properties"]) or ["a"]
        schema["oneOf"] = [{"required": [self.random.choice(names)]} for _ in range(2)]
        return schema

    def discriminated(self, depth):
        tag = self.name()
        tags = self.unique(self.name, self.random.randint(1, 3))
        branches = []
        for value in tags:
            branch = self.object(depth)
            branch["properties"] = {
                tag: {"type": "string", "enum": [value]}, **branch.get("properties", {})}
            branch["required"] = [tag]
            branches.append(branch)
        schema = {"oneOf": branches}
        if self.random.random() < 0.7:
            schema["discriminator"] = {"propertyName": tag}
        if self.random.random() < 0.3:
            references = [self.reference(0) for _ in range(2)]
            schema["oneOf"] = references
            schema["discriminator"] = {"propertyName": tag, "mapping": {
                self.name(): reference["$ref"] for reference in references}}
            if self.is_3_2:
                schema["discriminator"]["defaultMapping"] = references[0]["$ref"]
        return schema

    def type_list(self, depth):
        types = self.random.sample(["string", "integer", "number", "boolean", "object", "array", "null"], 2)
        schema = {"type": types}
        if "array" in types:
            schema["items"] = self.schema(depth)
        if "object" in types:
            schema.update(properties=self.object(depth)["properties"])
        return schema

    def tuple(self, depth):
        return {"type": "array", "prefixItems": [self.schema(depth) for _ in range(2)]}

    # Operations

    def path_item(self):
        names = self.unique(self.name, self.random.randint(0, 2))
        names = [name for name in names if name and not set(name) & set("{}/")]
        parts = [self.random.choice(["things", self.name().replace("{", "").replace("}", ""), "v1"])]
        path = "/" + "/".join(parts + ["{" + name + "}" for name in names])
        methods = self.random.sample(METHODS, self.random.randint(1, 2))
        item = {method: self.operation(names) for method in methods}
        if self.random.random() < 0.2:
            item["summary"] = self.text()
        return path, item

    def operation(self, path_names):
        operation = {"responses": self.responses()}
        if self.random.random() < 0.7:
            operation["operationId"] = self.name()
        for key in ("summary", "description"):
            if self.random.random() < 0.4:
                operation[key] = self.text()
        if self.random.random() < 0.6:
            operation["tags"] = [self.name() for _ in range(self.random.randint(1, 2))]
        if self.random.random() < 0.1:
            operation["deprecated"] = True
        parameters = [self.parameter("path", name) for name in path_names]
        for _ in range(self.random.randint(0, 4)):
            parameters.append(self.parameter(self.random.choice(["query", "header", "cookie"]), None))
        if self.is_3_2 and self.later.random() < 0.3:
            media = self.later.choice(
                ["application/json", "application/x-www-form-urlencoded", "text/plain"])
            parameters.append({
                "name": self.name(), "in": "querystring", "content": {media: {"schema": self.later.choice(
                    [self.schema(1), self.object(1), self.map(1)])}}})
        if parameters:
            operation["parameters"] = parameters
        if self.random.random() < 0.5:
            operation["requestBody"] = {
                "description": self.text(), "required": self.random.choice([True, False]),
                "content": self.content()}
        return operation

    def parameter(self, place, name):
        parameter = {"name": self.name() or "n" if name is None else name, "in": place}
        if place == "path" or self.random.random() < 0.3:
            parameter["required"] = True
        if self.random.random() < 0.3:
            parameter["description"] = self.text()
        if self.random.random() < 0.1:
            parameter["content"] = {"application/json": {"schema": self.schema(2)}}
            return parameter
        style = self.random.choice(STYLES[place])
        parameter["schema"] = self.schema(2)
        if self.random.random() < 0.5:
            parameter.update(style=style, explode=self.random.choice([True, False]))
        if place == "cookie" and self.is_3_2 and self.later.random() < 0.5:
            parameter["style"] = "cookie"
        if style == "deepObject" and "style" in parameter:
            parameter["schema"] = self.object(1)
        return parameter

    def content(self):
        content = {media: ({"schema": self.schema(2)} if self.random.random() < 0.9 else {})
                   for media in self.random.sample(MEDIA, self.random.choice([1, 1, 1, 2]))}
        form = content.get("multipart/form-data")
        if form and self.later.random() < 0.5:
            names = list((form.get("schema") or {}).get("properties") or ["a"])
            form["encoding"] = {self.later.choice(names): {"headers": {
                self.name() or "h": {"required": self.later.choice([True, False]),
                                     "schema": self.schema(1)} for _ in range(2)}}}
        return content

    def responses(self):
        statuses = self.random.sample(
            ["200", "201", "204", "2XX", "400", "404", "4XX", "500", "default"],
            self.random.randint(1, 3))
        responses = {}
        for status in statuses:
            responses[status] = {"description": self.text()}
            if status != "204" and self.random.random() < 0.8:
                responses[status]["content"] = self.content()
            if self.random.random() < 0.1:
                responses[status]["headers"] = {
                    self.name() or "h": {"schema": {"type": "string"}, "description": self.text()}}
        return responses
