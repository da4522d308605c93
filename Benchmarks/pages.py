"""Pages of items that a schema describes: the same ones every time, shaped as a server would."""

import json
import random

WORDS = "front back side door lock entrance office north south garage guest staff café main".split()


def dumped(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


class Pages:
    """Texts are three of a few words, of which a large page repeats most; or one of as many texts as
    `texts` says, as in answers about the same few models and warnings; or, for 0, none is there
    twice."""

    def __init__(self, document, texts=None):
        self.document = json.loads(document.read_text())
        self.random = random.Random(7)
        self.texts = [self.words() for _ in range(texts or 0)]
        self.are_distinct = texts == 0
        self.count = 0

    def page(self, component, count):
        self.random.seed(7)
        self.count = 0
        schema = self.document["components"]["schemas"][component]
        return dumped([self.value(self.branch(schema, index)) for index in range(count)])

    def item(self, component):
        """One such value by itself."""
        return dumped(json.loads(self.page(component, 1))[0])

    def branch(self, schema, index):
        """Each branch of a union in turn."""
        branches = schema.get("oneOf")
        return branches[index % len(branches)] if branches else schema

    def value(self, schema):
        if "$ref" in schema:
            return self.value(self.document["components"]["schemas"][schema["$ref"].split("/")[-1]])
        if schema.get("nullable") and self.random.random() < 0.5:
            return None
        if "allOf" in schema:
            parts = [self.value(part) for part in schema["allOf"]]
            return {name: item for part in parts for name, item in part.items()}
        if "oneOf" in schema:
            return self.value(self.random.choice(schema["oneOf"]))
        if "enum" in schema:
            return self.random.choice(schema["enum"])
        return getattr(self, schema.get("type", "object"))(schema)

    def object(self, schema):
        required = set(schema.get("required", []))
        result = {
            name: self.value(member) for name, member in schema.get("properties", {}).items()
            if name in required or self.random.random() < 0.4}
        if isinstance(schema.get("additionalProperties"), dict):
            result |= {word: self.value(schema["additionalProperties"]) for word in WORDS[:2]}
        return result

    def array(self, schema):
        return [self.value(schema.get("items", {})) for _ in range(self.random.randrange(3))]

    def string(self, schema):
        bits = self.random.getrandbits
        if schema.get("format") == "uuid":
            return f"{bits(32):08x}-{bits(16):04x}-4{bits(12):03x}-a{bits(12):03x}-{bits(48):012x}"
        if schema.get("format") == "date-time":
            return (f"2025-{1 + bits(3):02}-{10 + bits(4):02}T{10 + bits(3):02}:"
                    f"{10 + bits(5):02}:{10 + bits(5):02}.{bits(9):03}Z")
        if schema.get("format") == "uri":
            return f"https://connect.getseam.com/images/{bits(40)}.png"
        if self.texts:
            return self.random.choice(self.texts)
        if self.are_distinct:
            self.count += 1
            return f"{self.words(2)} {self.count:05}"
        return self.words()

    def words(self, count=3):
        return " ".join(self.random.choices(WORDS, k=count))

    def number(self, schema):
        return round(self.random.uniform(0, 100), self.random.randrange(4))

    def integer(self, schema):
        return self.random.randrange(10_000)

    def boolean(self, schema):
        return self.random.random() < 0.5
