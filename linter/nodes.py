"""YAML and TOML texts -> one small tree of nodes that keeps what was written, and where.

Nothing is ever constructed from a tag, so no code can run; a file that unfolds without end is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from linter.errors import LinterError
from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Position, Span

MOST_NODES = 200_000
"""A file that unfolds to more nodes than this is refused (aliases can make a small file unfold without end)."""
DEEPEST = 50


class Node(NamedTuple):
    """A scalar, a list or a mapping as written."""

    value: Any
    """The text of a scalar; a list of nodes; a list of (key node, value node)."""
    kind: str
    """`scalar`, `list` or `map`."""
    position: Position = Position(1, 1)
    span: Span = Span(0, 0)
    """Code points of the file."""
    quoted: bool = False


class Problems:
    """The problems of one file, in the order of their discovery."""

    def __init__(self, path: str, error: type[LinterError]) -> None:
        self.path = path
        self.found: list[LinterError] = []
        self._error = error

    def add(self, message: str, node: Node | None = None, position: Position | None = None) -> None:
        """Note a problem at a node or a position, or of the whole file."""
        self.found.append(self._error(message, self.path, node.position if node else position or Position(1, 1)))


def from_yaml(text: str, problems: Problems) -> Node | None:
    """The root of a YAML text; None, with a problem noted, where the text is no YAML, and None where it is empty."""
    import yaml

    try:
        if nests_too_deep(text):
            raise RecursionError
        root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        unclosed = bool(error.context and "scalar" in error.context)
        mark = error.context_mark if unclosed else error.problem_mark
        at = Position(mark.line + 1, mark.column + 1) if mark else None
        problems.add(f"this is not YAML: {_mend(error.problem or error.context or '', unclosed)}", position=at)
        return None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        problems.add(f"this is not YAML: {getattr(error, 'reason', None) or 'it nests too deep'}")
        return None
    if root is None:
        return None
    try:
        return _copy(root, [MOST_NODES], DEEPEST)
    except OverflowError:
        problems.add("this file unfolds without end: it nests too deep or repeats its aliases too often")
        return None


def nests_too_deep(text: str) -> bool:
    """Whether a YAML text nests so deep that composing it would overflow the stack: the fast loader then takes Python down.

    Raises yaml.YAMLError where the text is no YAML.
    """
    if text.count("[") + text.count("{") < 500 and max(map(len, text.split("\n"))) < 500:
        return False  # it cannot: each level takes a bracket or a column
    import yaml

    depth = 0
    for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > 2 * DEEPEST:
            return True
    return False


def _mend(problem: str, unclosed: bool) -> str:
    if unclosed:
        return f"{problem}; a quotation mark that opens here is never closed"
    if "\\t" in problem or "tab" in problem:
        return f"{problem}; indent with spaces"
    if "mapping values are not allowed" in problem:
        return f"{problem}; put quotes around a text that holds ': '"
    return problem


def _copy(node: Any, left: list[int], depth: int) -> Node:
    left[0] -= 1
    if left[0] < 0 or depth < 0:
        raise OverflowError
    start = node.start_mark
    position, span = Position(start.line + 1, start.column + 1), Span(start.index, node.end_mark.index)
    if node.id == "scalar":
        return Node(node.value, "scalar", position, span, bool(node.style))
    if node.id == "sequence":
        return Node([_copy(child, left, depth - 1) for child in node.value], "list", position, span)
    pairs = [(_copy(key, left, depth - 1), _copy(value, left, depth - 1)) for key, value in node.value]
    return Node(pairs, "map", position, span)


_OURS = lazy_pattern(r"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*onrecord\b", re.MULTILINE)
"""The head of our table in a pyproject.toml."""


def from_toml(text: str, problems: Problems) -> Node | None:
    """The `[tool.onrecord]` of a pyproject.toml; None where there is none, or, with a problem noted, where it is no TOML."""
    header = _OURS.search(text)
    if not header:
        return None
    import tomllib

    try:
        table = tomllib.loads(text).get("tool", {}).get("onrecord")
    except (ValueError, RecursionError) as error:  # TOMLDecodeError is one; so is what a number of 5,000 digits raises
        found = re.search(r"line (\d+), column (\d+)", str(error))
        problems.add(f"this is not TOML: {error}", position=Position(int(found[1]), int(found[2])) if found else None)
        return None
    return None if table is None else _from_value(table, text, header.start())


def _from_value(value: Any, text: str, at: int) -> Node:
    position = Position(text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
    if isinstance(value, dict):
        pairs = []
        for key, child in value.items():
            # TOML's own parser keeps no places: the first such key from here on is the nearest that can be said.
            found = re.compile(rf"(?:^|[{{,])[ \t]*\"?{re.escape(key)}\"?[ \t]*=", re.MULTILINE).search(text, at)
            place = found.start() + len(found[0]) - len(found[0].lstrip("{, \t")) if found else at
            pairs.append((_from_value(key, text, place), _from_value(child, text, place)))
        return Node(pairs, "map", position, Span(at, at))
    if isinstance(value, list):
        return Node([_from_value(child, text, at) for child in value], "list", position, Span(at, at))
    return Node(str(value).lower() if isinstance(value, bool) else str(value), "scalar", position, Span(at, at), quoted=True)


def as_data(node: Node) -> Any:
    """A node as texts, lists and dicts, for a cache: places are lost."""
    if node.kind == "scalar":
        return node.value if node.value or node.quoted else None
    if node.kind == "list":
        return [as_data(child) for child in node.value]
    return {key.value: as_data(child) for key, child in node.value}


def from_plain(value: Any) -> Node:
    """What `plain` made, as a node without a place."""
    if isinstance(value, dict):
        return Node([(Node(key, "scalar"), from_plain(child)) for key, child in value.items()], "map")
    if isinstance(value, list):
        return Node([from_plain(child) for child in value], "list")
    return Node(value or "", "scalar", quoted=value is not None)


def items(node: Node, problems: Problems) -> Iterator[tuple[str, Node, Node]]:
    """(key as written, key node, value node) of a mapping, each key once; a key given twice is a problem."""
    seen: dict[str, Node] = {}
    for key, value in node.value:
        if key.kind != "scalar":
            problems.add("a key must be one word", key)
        elif key.value in seen:
            first = seen[key.value].position.line
            problems.add(f"'{key.value}' stands here a second time (first on line {first}); keep one", key)
        else:
            seen[key.value] = key
            yield key.value, key, value
