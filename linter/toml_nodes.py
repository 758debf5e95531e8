"""`[tool.onrecord]` of a pyproject.toml -> YAML nodes, so that one decoder serves both files and problems keep their lines."""

from __future__ import annotations

import re
from typing import Any

import yaml

from linter.decode import Problems
from linter.text import Position


def tool_table(text: str, problems: Problems) -> yaml.Node | None:
    """The table as a node; None where there is none, or where the file is no TOML (then with a problem noted)."""
    import tomllib

    try:
        table = tomllib.loads(text).get("tool", {}).get("onrecord")
    except tomllib.TOMLDecodeError as error:
        problems.add(f"this is not TOML: {error}")
        if place := re.search(r"line (\d+), column (\d+)", str(error)):
            problems.found[-1].position = Position(int(place[1]), int(place[2]))
        return None
    header = re.search(r"^[ \t]*\[tool\.onrecord", text, re.MULTILINE)
    return None if table is None else _node(table, text, header.start() if header else 0)


def _node(value: Any, text: str, at: int) -> yaml.Node:
    mark = _mark(text, at)
    if isinstance(value, dict):
        pairs = []
        for key, child in value.items():
            # TOML's own parser keeps no places: the first such key from here on is the nearest that can be said.
            found = re.compile(rf"^[ \t]*\"?{re.escape(key)}\"?[ \t]*=|[{{,][ \t]*\"?{re.escape(key)}\"?[ \t]*=", re.M).search(
                text, at
            )
            place = found.start() + len(found[0]) - len(found[0].lstrip("{, \t")) if found else at
            pairs.append((_scalar(key, text, place), _node(child, text, place)))
        return yaml.MappingNode("tag:yaml.org,2002:map", pairs, mark, mark)
    if isinstance(value, list):
        return yaml.SequenceNode("tag:yaml.org,2002:seq", [_node(child, text, at) for child in value], mark, mark)
    return _scalar(str(value).lower() if isinstance(value, bool) else str(value), text, at)


def _scalar(value: str, text: str, at: int) -> yaml.ScalarNode:
    mark = _mark(text, at)
    return yaml.ScalarNode("tag:yaml.org,2002:str", value, mark, mark, style='"')


def _mark(text: str, at: int) -> Any:
    return yaml.Mark("", at, text.count("\n", 0, at), at - (text.rfind("\n", 0, at) + 1), None, 0)
