"""OpenAPI schemas as JSON Schema, for tools that know only that.

Two forms of each. The open one says what the document says: any further member may be there. The
closed one is what a test wants to be made of: references written out, `allOf` merged, no member
that nobody described, recursion cut where something may be left out.
"""

import copy

# Keywords that hold schemas: alone, in a list, by name.
ALONE = ("items", "additionalProperties", "not", "contains", "propertyNames")
LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
NAMED = ("properties", "patternProperties")
# Keywords that say nothing about which values are allowed, or that JSON Schema does not have.
SILENT = {"example", "examples", "xml", "externalDocs", "deprecated", "discriminator", "title",
          "description", "default", "$comment", "contentMediaType"}
INTEGERS = {"int32": 31, "int16": 15, "int8": 7}
IMPOSSIBLE = False


class Schemas:
    def __init__(self, document):
        self.document = document
        self.is_old = str(document.get("openapi", "")).startswith("3.0")
        components = document.get("components") or {}
        self.raw = components.get("schemas") or {}
        parts = {kind: part for kind, part in components.items() if kind != "schemas"}
        self.open_root = {"components": {**parts, "schemas": {
            name: self.converted(schema) for name, schema in self.raw.items()}}}

    def open(self, name):
        return {"$ref": f"#/components/schemas/{escaped(name)}", **self.open_root}

    def closed(self, name):
        return self.written_out(self.raw[name], (name,))

    def target(self, reference):
        """A component's name, if it is one, and the schema."""
        if not reference.startswith("#/"):
            return None, True
        steps = [step.replace("~1", "/").replace("~0", "~") for step in reference[2:].split("/")]
        value = self.document
        for step in steps:
            value = value[int(step)] if isinstance(value, list) else value[step]
        return "/".join(steps[2:]) if len(steps) == 3 and steps[1] == "schemas" else reference, value

    # Open

    def converted(self, schema):
        """The same in JSON Schema 2020-12; `oneOf` as `anyOf`, since more than one may match where
        members are free."""
        if not isinstance(schema, dict):
            return schema
        if self.is_old and "$ref" in schema:
            return {"$ref": schema["$ref"]}
        result = {key: value for key, value in schema.items() if key not in SILENT}
        for key in ALONE:
            if isinstance(result.get(key), dict):
                result[key] = self.converted(result[key])
        for key in LISTS:
            if key in result:
                result[key] = [self.converted(part) for part in result[key]]
        if "required" in result:
            members = result.get("properties", {})
            result["required"] = [name for name in result["required"]
                                  if not (members.get(name) or {}).get("writeOnly")]
        for key in NAMED:
            if key in result:
                result[key] = {name: self.converted(part) for name, part in result[key].items()}
        return self.modern(result)

    def modern(self, schema):
        """What 3.0 says otherwise than JSON Schema; the numbers that a machine has."""
        for limit, bound in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
            if isinstance(schema.get(bound), bool):
                if schema.pop(bound) and limit in schema:
                    schema[bound] = schema.pop(limit)
        if schema.get("enum") == []:
            del schema["enum"]
        if schema.pop("contentEncoding", None) == "base64":
            schema["format"] = "byte"
        if isinstance(schema.get("type"), list):
            # YAML's null is meant as the type of that name.
            schema["type"] = [kind or "null" for kind in schema["type"]]
        kinds = schema.get("type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if "integer" in kinds:
            bits = INTEGERS.get(schema.get("format"), 63)
            schema.setdefault("minimum", -(1 << bits))
            schema.setdefault("maximum", (1 << bits) - 1)
        if "oneOf" in schema:
            choice = schema.pop("oneOf")
            if "anyOf" in schema:
                schema["allOf"] = schema.get("allOf", []) + [{"anyOf": choice}]
            else:
                schema["anyOf"] = choice
        if not schema.pop("nullable", False):
            return schema
        return {"anyOf": [{"type": "null"}, schema]}

    # Closed

    def written_out(self, schema, path):
        """The closed form; `path` holds the components that this is inside of. A schema of which
        no finite value exists below that path is IMPOSSIBLE."""
        if not isinstance(schema, dict):
            return {} if schema is True else IMPOSSIBLE
        if "$ref" in schema:
            name, target = self.target(schema["$ref"])
            if name in path:
                return IMPOSSIBLE
            result = self.written_out(target, path + (name,))
            siblings = {key: value for key, value in schema.items()
                        if key not in SILENT and key != "$ref"}
            if self.is_old or not siblings or result is IMPOSSIBLE:
                return result
            return merged(result, self.written_out(siblings, path))
        own = {key: value for key, value in schema.items()
               if key not in SILENT and key not in LISTS and not key.startswith("x-")}
        is_nullable = self.is_old and own.pop("nullable", False)
        own = self.written_out_members(self.modern(own), path)
        if own is IMPOSSIBLE:
            return {"type": "null"} if is_nullable else IMPOSSIBLE
        if "prefixItems" in schema:
            own["prefixItems"] = [self.written_out(item, path) for item in schema["prefixItems"]]
        for part in schema.get("allOf", []):
            own = merged(own, self.written_out(part, path))
        for key in ("oneOf", "anyOf"):
            if key in schema:
                own = merged(own, self.choice(schema, schema[key], path))
        if is_nullable and own is IMPOSSIBLE:
            return {"type": "null"}
        return {"anyOf": [{"type": "null"}, own]} if is_nullable else own

    def choice(self, schema, branches, path):
        is_large = len(path) > 1 and all("$ref" in str(branch) for branch in branches)
        chosen = few(branches, 6) if is_large else branches
        parts = [self.written_out(part, path) for part in chosen]
        chosen = [branch for branch, part in zip(chosen, parts) if part is not IMPOSSIBLE]
        parts = [part for part in parts if part is not IMPOSSIBLE]
        if not parts:
            return IMPOSSIBLE
        tag = (schema.get("discriminator") or {}).get("propertyName")
        if tag:
            parts = [self.tagged(part, branch, schema["discriminator"])
                     for part, branch in zip(parts, chosen)]
        return {"anyOf": parts, **({"x-tag": tag} if tag else {})}

    def tagged(self, part, branch, discriminator):
        """The value of a discriminator that stands for a branch (OpenAPI §4.8.25) is the only one
        that the branch may have."""
        tag, reference = discriminator["propertyName"], branch.get("$ref")
        if not reference or not isinstance(part, dict):
            return part
        member = part.get("properties", {}).get(tag)
        if not isinstance(member, dict) or "enum" in member or "const" in member:
            return part
        values = [value for value, target in (discriminator.get("mapping") or {}).items()
                  if target in (reference, reference.rsplit("/", 1)[-1])]
        values = values or [reference.rsplit("/", 1)[-1]]
        return merged(part, {"type": "object", "required": [tag],
                             "properties": {tag: {"type": "string", "enum": values}}})

    def written_out_members(self, schema, path):
        if isinstance(schema.get("anyOf"), list) and "type" not in schema:
            return {"anyOf": [self.written_out_members(part, path) for part in schema["anyOf"]]}
        if "items" in schema:
            schema["items"] = self.written_out(schema["items"], path)
            if schema["items"] is IMPOSSIBLE:
                if schema.get("minItems", 0) > 0:
                    return IMPOSSIBLE
                schema["maxItems"] = 0
        required = schema.get("required", [])
        members = {}
        for name, member in schema.get("properties", {}).items():
            is_needed = name in required
            if isinstance(member, dict) and member.get("writeOnly"):
                required = [other for other in required if other != name]
                continue
            if not is_needed and len(path) > 3 and "$ref" in str(member):
                continue
            member = self.written_out(member, path)
            if member is not IMPOSSIBLE:
                members[name] = member
            elif is_needed:
                return IMPOSSIBLE
        if "properties" in schema:
            schema["properties"] = members
        if required:
            schema["required"] = list(required)
        if isinstance(schema.get("additionalProperties"), dict):
            schema["additionalProperties"] = self.written_out(schema["additionalProperties"], path)
            if schema["additionalProperties"] is IMPOSSIBLE:
                schema["additionalProperties"] = False
        return schema


def closed_up(schema):
    """No member that nobody described, and sizes that keep an instance readable. Done last, since
    `allOf` could not be merged after it."""
    if not isinstance(schema, dict):
        return schema
    schema = dict(schema)
    for key in ("anyOf", "prefixItems"):
        if key in schema:
            schema[key] = [closed_up(part) for part in schema[key]]
    for key in ("items", "additionalProperties"):
        if key in schema:
            schema[key] = closed_up(schema[key])
    if "properties" in schema:
        schema["properties"] = {
            name: closed_up(member) for name, member in schema["properties"].items()}
        schema.setdefault("additionalProperties", False)
    if "items" in schema or schema.get("type") == "array":
        schema["maxItems"] = min(schema.get("maxItems", 3), max(3, schema.get("minItems", 0)))
    if schema.get("type") == "string" and not schema.keys() & {
            "format", "pattern", "enum", "const"}:
        schema["maxLength"] = min(schema.get("maxLength", 24), max(24, schema.get("minLength", 0)))
    if "additionalProperties" in schema and schema["additionalProperties"] is not False:
        most = len(schema.get("properties", ())) + 3
        schema["maxProperties"] = min(schema.get("maxProperties", most), most)
    return schema


def merged(left, right):
    """One schema for the values that fit both."""
    if left is IMPOSSIBLE or right is IMPOSSIBLE:
        return IMPOSSIBLE
    if not left or not right:
        return left or right
    if left == right:
        return left
    for one, other in ((left, right), (right, left)):
        if "anyOf" in one:
            rest = {key: value for key, value in one.items() if key not in ("anyOf", "x-tag")}
            base = merged(rest, other) if rest else other
            parts = [merged(base, part) for part in one["anyOf"]]
            parts = [part for part in parts if part is not IMPOSSIBLE]
            if not parts:
                return IMPOSSIBLE
            if len(parts) == 1:
                return parts[0]
            tag = {"x-tag": one["x-tag"]} if "x-tag" in one else {}
            return {"anyOf": parts, **tag}
    result = copy.copy(left)
    for key, value in right.items():
        if key not in result:
            result[key] = value
        elif key == "properties":
            members = dict(result[key])
            for name, member in value.items():
                members[name] = merged(members[name], member) if name in members else member
                if members[name] is IMPOSSIBLE:
                    if name in left.get("required", ()) or name in right.get("required", ()):
                        return IMPOSSIBLE
                    del members[name]
            result[key] = members
        elif key == "required":
            result[key] = list(dict.fromkeys(result[key] + value))
        elif key in ("items", "additionalProperties") and value != result[key]:
            result[key] = merged(result[key], value) if value is not True else result[key]
        elif key == "type":
            mine, other = as_list(result[key]), as_list(value)
            both = [kind for kind in mine if kind in other]
            if "integer" in mine + other and "number" in mine + other:
                both.append("integer")
            if not both:
                return IMPOSSIBLE
            result[key] = both[0] if len(both) == 1 else both
        elif key == "enum":
            result[key] = [item for item in result[key] if item in value]
            if not result[key]:
                return IMPOSSIBLE
        elif key in ("minimum", "minLength", "minItems", "minProperties", "exclusiveMinimum"):
            result[key] = max(result[key], value)
        elif key in ("maximum", "maxLength", "maxItems", "maxProperties", "exclusiveMaximum"):
            result[key] = min(result[key], value)
        elif key == "const" and result[key] != value:
            return IMPOSSIBLE
    if "const" in result and "enum" in result and result["const"] not in result["enum"]:
        return IMPOSSIBLE
    return result


def as_list(value):
    return list(value) if isinstance(value, list) else [value]


def few(items, count):
    """At most `count` of them, from everywhere in the list."""
    if len(items) <= count:
        return items
    return [items[index * len(items) // count] for index in range(count)]


def escaped(name):
    return name.replace("~", "~0").replace("/", "~1")
