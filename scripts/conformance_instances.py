"""Instances of the schemas of an OpenAPI document, and mutations of them.

Made by hypothesis-jsonschema, which knows nothing of the generator, always the same ones; and what
the document itself gives as examples.
"""

import base64
import copy
import datetime
import json
import re
import time
import warnings

import hypothesis
import hypothesis.strategies as st
import jsonschema
from hypothesis_jsonschema import _from_schema as maker

from conformance_schemas import IMPOSSIBLE, closed_up

warnings.simplefilter("ignore")

# Times that a double holds to the microsecond: those of this age.
TIMES = st.datetimes(
    min_value=datetime.datetime(1970, 1, 1), max_value=datetime.datetime(2100, 1, 1))
FORMATS = {
    "date-time": st.tuples(TIMES, st.sampled_from(["Z", "+00:00", "-07:30", "+14:00"])).map(
        lambda pair: pair[0].isoformat() + pair[1]),
    "uuid": st.uuids().map(str),
    "duration": st.from_regex(r"P([0-9]{1,3}Y)?([0-9]{1,2}M)?([0-9]{1,3}D)(T[0-9]{1,3}H([0-9]{1,2}M)?"
                              r"([0-9]{1,2}(\.[0-9]{1,6})?S)?)?", fullmatch=True),
    "byte": st.binary(max_size=12).map(lambda data: base64.b64encode(data).decode()),
}
# To be counted up when other instances than before are made of the same schema.
WAY = 2
UPPER = "uuid in upper case"
UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
# What jsonschema does not look at by itself: examples are often made up.
CHECKER = jsonschema.FormatChecker(formats=())
CHECKER.checks("uuid")(lambda value: not isinstance(value, str) or bool(UUID.fullmatch(value)))
CHECKER.checks("duration")(lambda value: not isinstance(value, str) or bool(re.fullmatch(
    r"P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?", value)))
UNKNOWN = "unknown \u00e9\U0001F9F5"


class TooSlow(BaseException):
    """Not an `Exception`, which hypothesis would take for a finding."""


class Maker:
    """hypothesis-jsonschema prepares the schema of a member anew for every value; with what it
    prepared remembered it is ten times as fast, and there is a place to look at the clock."""

    plain = maker.__dict__["__from_schema"]

    def __init__(self, seconds, remembers):
        self.deadline = time.process_time() + seconds
        self.known = {} if remembers else None

    def __call__(self, schema, *, alphabet, custom_formats):
        if time.process_time() > self.deadline:
            raise TooSlow
        is_first = custom_formats is None or maker._FORMATS_TOKEN not in custom_formats
        if is_first or self.known is None:
            return Maker.plain(schema, alphabet=alphabet, custom_formats=custom_formats)
        if id(schema) not in self.known:
            strategy = Maker.plain(schema, alphabet=alphabet, custom_formats=custom_formats)
            self.known[id(schema)] = (schema, strategy)
        return self.known[id(schema)][1]


def made(schema, count, seconds, remembers=True):
    """Up to `count` different values of a closed schema, and whether the time ran out."""
    if schema is IMPOSSIBLE:
        return [], False
    found = []
    maker.__dict__["__from_schema"] = Maker(seconds, remembers)
    try:
        @hypothesis.settings(
            max_examples=count + count // 2, derandomize=True, database=None, deadline=None,
            phases=[hypothesis.Phase.generate], suppress_health_check=list(hypothesis.HealthCheck))
        @hypothesis.given(maker.from_schema(schema, custom_formats=FORMATS))
        def collect(value):
            found.append(value)

        collect()
    except TooSlow:
        return distinct(found)[:count], True
    except (hypothesis.errors.HypothesisException, jsonschema.exceptions.SchemaError,
            AssertionError) as error:
        if not found and remembers:
            return made(schema, count, seconds, remembers=False)
        if not found:
            raise ValueError(f"{type(error).__name__}: {error}"[:200]) from None
    finally:
        maker.__dict__["__from_schema"] = Maker.plain
    return distinct(found)[:count], False


def instances(schema, count, seconds):
    """Values of a closed schema; of a union at least two of each branch."""
    schema = closed_up(schema)
    branches = schema.get("anyOf") if isinstance(schema, dict) else None
    if not branches or len(branches) == 1:
        return made(schema, count, seconds)
    share = max(2, -(-count // len(branches)))
    parts = [made(branch, share, max(1, seconds / len(branches))) for branch in branches]
    return distinct([value for part, _ in parts for value in part]), any(late for _, late in parts)


def distinct(values):
    return [json.loads(text) for text in dict.fromkeys(json.dumps(value) for value in values)]


# The document's own examples


def examples(document, schemas):
    """(component, value) for every example that a component's values appear in."""
    found = []

    def visit(value):
        if isinstance(value, list):
            for item in value:
                visit(item)
        if not isinstance(value, dict):
            return
        if isinstance(value.get("schema"), dict):
            for example in given(value):
                harvest(value["schema"], example, 0)
        for member in value.values():
            visit(member)

    def harvest(schema, value, depth):
        if depth > 12 or not isinstance(schema, dict):
            return
        if "$ref" in schema:
            name, target = schemas.target(schema["$ref"])
            if name in schemas.raw:
                found.append((name, value))
            return harvest(target, value, depth + 1)
        for part in schema.get("allOf", []):
            harvest(part, value, depth + 1)
        if isinstance(value, dict):
            for name, member in schema.get("properties", {}).items():
                if name in value:
                    harvest(member, value[name], depth + 1)
        if isinstance(value, list):
            for item in value:
                harvest(schema.get("items"), item, depth + 1)

    visit(document.get("paths") or {})
    visit((document.get("components") or {}).get("responses") or {})
    for name, schema in schemas.raw.items():
        for example in given(schema):
            found.append((name, example))
            harvest(schema, example, 0)
    unique = {(name, json.dumps(value)): (name, value) for name, value in found}
    return list(unique.values())


def given(owner):
    result = [owner["example"]] if "example" in owner else []
    several = owner.get("examples")
    if isinstance(several, dict):
        result += [item["value"] for item in several.values()
                   if isinstance(item, dict) and "value" in item]
    elif isinstance(several, list):
        result += several
    return result


# Mutations


class Places:
    """Where in an instance what can be changed, by looking at it and its closed schema at once."""

    def __init__(self, schema, value):
        self.objects, self.enums, self.tags, self.optional = [], [], [], []
        self.uuids = []
        self.visit(schema, value, (), ())

    def visit(self, schema, value, path, tagged):
        if not isinstance(schema, dict):
            return
        if "anyOf" in schema:
            branch = next((part for part in schema["anyOf"] if is_valid(part, value)), None)
            if branch is None:
                return
            tags = self.tags_of(schema, value)
            if tags:
                self.tags.append([path + (tag,) for tag in tags])
            self.visit(branch, value, path, tuple(tags) or tagged)
            return
        if not isinstance(value, (dict, list)):
            if ("enum" in schema or "const" in schema) and not isinstance(value, bool):
                if value is not None:
                    self.enums.append(path)
            elif schema.get("format") == "uuid" and isinstance(value, str):
                self.uuids.append(path)
            return
        if isinstance(value, list):
            for index, item in enumerate(value):
                self.visit(schema.get("items"), item, path + (index,), ())
            return
        members = schema.get("properties", {})
        if members and not isinstance(schema.get("additionalProperties"), dict):
            self.objects.append(path)
        for name, item in value.items():
            if name in tagged:
                continue
            if name in members and name not in schema.get("required", ()):
                self.optional.append(path + (name,))
            self.visit(
                members.get(name, schema.get("additionalProperties")), item, path + (name,), ())

    @staticmethod
    def tags_of(schema, value):
        """The members that tell the branches of a union apart."""
        if not isinstance(value, dict):
            return []
        if schema.get("x-tag") in value:
            return [schema["x-tag"]]
        objects = [part for part in schema["anyOf"] if "properties" in part]
        if len(objects) < 2:
            return []
        return [name for name in value if isinstance(value[name], str) and all(
            is_marked(part["properties"].get(name)) for part in objects)]


def is_marked(schema):
    return isinstance(schema, dict) and ("const" in schema or "enum" in schema)


def is_valid(schema, value):
    return jsonschema.Draft202012Validator(schema, format_checker=CHECKER).is_valid(value)


def mutations(schema, value):
    """(what was changed, value) for a valid value; none of them may be refused."""
    places = Places(closed_up(schema), value)
    if places.objects:
        result = copy.deepcopy(value)
        for path in places.objects:
            at(result, path)[UNKNOWN] = {"a": [1, None, {"b": 0.5}]}
        yield "unknown property", result
    if places.enums:
        result = value
        for path in places.enums:
            result = changed(result, path, unknown(at(value, path)))
        yield "unknown enum value", result
    if places.uuids:
        result = value
        for path in places.uuids:
            result = changed(result, path, at(value, path).upper())
        yield UPPER, result
    for paths in places.tags[:4]:
        result = value
        for path in paths:
            result = changed(result, path, unknown(at(value, path)))
        yield "unknown tag", result
    for path in spread(places.optional, 4):
        result = copy.deepcopy(value)
        del at(result, path[:-1])[path[-1]]
        yield "missing optional", result


def unknown(value):
    return UNKNOWN if isinstance(value, str) else 987_654


def spread(items, count):
    return items if len(items) <= count else [
        items[index * len(items) // count] for index in range(count)]


def at(value, path):
    for step in path:
        value = value[step]
    return value


def changed(value, path, new):
    if not path:
        return new
    result = copy.copy(value)
    result[path[0]] = changed(value[path[0]], path[1:], new)
    return result
