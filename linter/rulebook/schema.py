"""The check kinds -> a JSON Schema for rule files, and one for the configuration: what editors complete and validate by."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Literal, Union, get_args, get_origin

from linter.checks import KINDS, kind, kinds
from linter.config import Config
from linter.desk.facts import Facts
from linter.desk.roster import RosterEntry
from linter.record import is_record
from linter.rulebook import Common
from linter.rulebook.cases import Case
from linter.rulebook.describe import KeyNote, keys, purpose
from linter.rulebook.load import LOOSE, NOT_READ

Schema = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"


PARENT = {"type": "string", "pattern": r"^[^.]+(\.[^.]+)+$", "description": "Another rule, whose keys stand under these."}


def rule_schema(names: Iterable[str] = ()) -> Schema:
    """The schema of a rule file: the keys that every rule has, and those of its kind; without names, of every kind there is."""
    names = sorted(names or kinds())
    common = {key.name: _key(key) for key in keys(Common)}
    common["extends"] = {"enum": names, "description": "The check kind."}
    tests = {"type": "array", "items": _type(Case), "description": "Tests as Vale has them."}
    besides: Schema = {**{key: {} for key in NOT_READ}, "tests": tests}
    cases: list[Schema] = []
    definitions: dict[str, Schema] = {}
    for name in names:
        cls = kind(name)
        own = {key.name: _key(key) for key in keys(cls)}
        required = [key.name for key in keys(cls) if key.required]
        definitions[name] = {
            "description": purpose(cls),
            "properties": {**dict.fromkeys((*common, *besides), True), **own, "extends": {"const": name}},
            "required": ["message", *required],
            **({} if name in LOOSE else {"additionalProperties": False}),
        }
        cases.append({"if": {"properties": {"extends": {"const": name}}}, "then": {"$ref": f"#/definitions/{name}"}})
    return {
        "$schema": DRAFT,
        "title": "A rule of onrecord",
        "type": "object",
        "properties": {**common, "extends": {"anyOf": [common["extends"], PARENT]}, **besides},
        "required": ["extends"],
        "allOf": cases,
        "definitions": definitions,
    }


def config_schema() -> Schema:
    """The schema of `.onrecord.yml`; a key of two words may be written with a dash or with an underscore."""
    schema = _type(Config)
    spelt = {spelling: key for name, key in schema["properties"].items() for spelling in (name.replace("_", "-"), name)}
    return {"$schema": DRAFT, "title": "The settings of onrecord", **schema, "properties": spelt}


def facts_schema() -> Schema:
    """The schema of a file of known facts."""
    return {"$schema": DRAFT, "title": "What a desk knows", **_type(Facts)}


def roster_schema() -> Schema:
    """The schema of a roster in YAML."""
    return {"$schema": DRAFT, "title": "The names that a desk knows", "type": "array", "items": _type(RosterEntry)}


def shipped_schemas() -> dict[str, str]:
    """File name -> text of the schemas that come with onrecord, in `linter/schemas`."""
    schemas = {"rule": rule_schema(KINDS), "config": config_schema(), "facts": facts_schema(), "roster": roster_schema()}
    return {f"{name}.schema.json": json.dumps(schema, indent=1) + "\n" for name, schema in schemas.items()}


def _key(key: KeyNote) -> Schema:
    schema = _type(key.type)
    if key.doc:
        schema["description"] = key.doc
    if isinstance(key.default, str | int | float | bool) and not key.required and key.default != "":
        schema["default"] = key.default
    return schema


def _type(hint: Any) -> Schema:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is Union or type(hint).__name__ == "UnionType":
        return {"anyOf": [_type(a) for a in arguments if a is not type(None)]}
    if origin is tuple:
        item = _type(arguments[0])
        return {"anyOf": [{"type": "array", "items": item}, item, {"type": "null"}]}
    if origin in (Mapping, dict):
        return {"type": "object", "additionalProperties": _type(arguments[1])}
    if is_record(hint):
        required = [key.name for key in keys(hint, common=True) if key.required]
        return {
            "type": "object",
            "properties": {key.name: _key(key) for key in keys(hint, common=True)},
            "additionalProperties": False,
            **({"required": required} if required else {}),
        }
    if hint is bool:
        return {"type": "boolean"}
    if hint is int:
        return {"type": "integer"}
    if hint is float:
        return {"type": "number"}
    if hint is str:  # taken as written: `- no` and `- 1.10` are texts too
        return {"type": ["string", "number", "boolean"]}
    return {}
