"""The check kinds -> a JSON Schema for rule files, and one for the configuration: what editors complete and validate by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Union, get_args, get_origin

from linter.checks import kind, kinds
from linter.config import Config
from linter.record import is_record
from linter.rulebook import Common
from linter.rulebook.describe import Key, keys, purpose
from linter.rulebook.load import LOOSE, NOT_READ

Schema = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"


def rule_schema() -> Schema:
    """The schema of a rule file: the keys that every rule has, and those of its kind."""
    names = sorted(kinds())
    common = {key.name: _key(key) for key in keys(Common)}
    common["extends"] = {"enum": names, "description": "The check kind."}
    cases, definitions = [], {}
    for name in names:
        cls = kind(name)
        own = {key.name: _key(key) for key in keys(cls)}
        required = [key.name for key in keys(cls) if key.required]
        definitions[name] = {
            "description": purpose(cls),
            "properties": {**common, **own, "extends": {"const": name}, **{key: {} for key in NOT_READ}},
            "required": required,
            **({} if name in LOOSE else {"additionalProperties": False}),
        }
        cases.append({"if": {"properties": {"extends": {"const": name}}}, "then": {"$ref": f"#/definitions/{name}"}})
    return {
        "$schema": DRAFT,
        "title": "A rule of onrecord",
        "type": "object",
        "properties": common,
        "required": ["extends", "message"],
        "allOf": cases,
        "definitions": definitions,
    }


def config_schema() -> Schema:
    """The schema of `.onrecord.yml`."""
    return {"$schema": DRAFT, "title": "The settings of onrecord", **_type(Config)}


def _key(key: Key) -> Schema:
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
