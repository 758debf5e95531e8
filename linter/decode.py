"""YAML nodes -> typed values, collecting every problem with its line and column.

Values are read off the node as written, never through YAML's types: `no`, `1.10` and `2026-01-01` stay text wherever text
is asked for. Nothing is ever constructed from a tag, so no code can run.
"""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import yaml

from linter.errors import LinterError
from linter.text import Position

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MOST_NODES = 200_000
"""A file that unfolds to more nodes than this is refused (aliases can make a small file unfold without end)."""
DEEPEST = 50

TRUE = frozenset(("true", "yes", "on"))
FALSE = frozenset(("false", "no", "off"))


class Problems:
    """The problems of one file, in the order of their discovery."""

    def __init__(self, path: str, error: type[LinterError]) -> None:
        self.path = path
        self.found: list[LinterError] = []
        self._error = error

    def add(self, message: str, node: yaml.Node | None = None) -> None:
        """Note a problem at a node, or of the whole file."""
        position = Position(node.start_mark.line + 1, node.start_mark.column + 1) if node is not None else Position(1, 1)
        self.found.append(self._error(message, self.path, position))


def compose(text: str, problems: Problems) -> yaml.Node | None:
    """The root node of a YAML text; None, with a problem noted, where the text is no YAML (or is empty)."""
    try:
        root: yaml.Node | None = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.context_mark if error.context and "scalar" in error.context else error.problem_mark
        message = f"this is not YAML: {error.problem or error.context}"
        if "tab" in message or "\\t" in message:
            message += "; indent with spaces"
        elif error.problem and "mapping values are not allowed" in error.problem:
            message += "; put quotes around a text that holds ': '"
        problems.add(message)
        if mark is not None:
            problems.found[-1].position = Position(mark.line + 1, mark.column + 1)
        return None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        problems.add(f"this is not YAML: {getattr(error, 'reason', None) or error or 'nested too deep'}")
        return None
    if root is not None and not _bounded(root):
        problems.add("this file unfolds without end: it nests too deep or repeats its aliases too often")
        return None
    return root


def _bounded(root: yaml.Node) -> bool:
    count, pending = 0, [(root, 0)]
    while pending:
        node, depth = pending.pop()
        count += 1
        if count > MOST_NODES or depth > DEEPEST:
            return False
        if isinstance(node, yaml.MappingNode):
            pending += [(child, depth + 1) for pair in node.value for child in pair]
        elif isinstance(node, yaml.SequenceNode):
            pending += [(child, depth + 1) for child in node.value]
    return True


def items(node: yaml.MappingNode, problems: Problems) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
    """(key as written, key node, value node) of a mapping, each key once; a key given twice is a problem."""
    seen: dict[str, yaml.Node] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            problems.add("a key must be one word", key)
        elif key.value in seen:
            line = seen[key.value].start_mark.line + 1
            problems.add(f"'{key.value}' stands here a second time (first on line {line}); keep one", key)
        else:
            seen[key.value] = key
            yield key.value, key, value


def name_of(key: str) -> str:
    """The field that a key means: `fail-on` and `Fail_On` are both `fail_on`."""
    return key.replace("-", "_").lower()


def nearest(word: str, words: Mapping[str, Any] | tuple[str, ...]) -> str:
    """A hint at the known word nearest to an unknown one, or nothing."""
    from rapidfuzz import distance, process

    found = process.extractOne(
        word, list(words), scorer=distance.DamerauLevenshtein.distance, score_cutoff=max(2, len(word) // 3)
    )
    return f"; did you mean '{found[0]}'?" if found else ""


@cache
def keys_of(cls: Any) -> dict[str, tuple[Any, Field[Any]]]:
    """The keys that a dataclass takes: name -> (type, field)."""
    hints = get_type_hints(cls)
    return {f.name: (hints[f.name], f) for f in fields(cls) if f.init and not f.name.startswith("_")}


def build(cls: Any, pairs: list[tuple[str, yaml.Node, yaml.Node]], problems: Problems, at: yaml.Node) -> Any:
    """An instance of a dataclass from the pairs of a mapping; None, with problems noted, where that cannot be."""
    known, values, before = keys_of(cls), {}, len(problems.found)
    for key, key_node, value_node in pairs:
        name = name_of(key)
        if name not in known:
            problems.add(f"unknown key '{key}'{nearest(name, known)}", key_node)
            continue
        values[name] = value(value_node, known[name][0], key, problems)
    for name, (_, f) in known.items():
        if name not in values and f.default is MISSING and f.default_factory is MISSING:
            problems.add(f"'{name}' is missing", at)
    if len(problems.found) > before:
        return None
    try:
        made = cls(**values)
        if "where" in cls.__dataclass_fields__:  # a class that asks to know its place in the file
            object.__setattr__(made, "where", (at.start_mark.index, at.end_mark.index))
        return made
    except ValueError as error:  # a check kind's own word on its keys, raised in __post_init__
        problems.add(str(error), at)
        return None


def value(node: yaml.Node, hint: Any, key: str, problems: Problems) -> Any:
    """The value of a node as the type asks for it; None, with a problem noted, where it is of another kind."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        wanted = [a for a in arguments if a is not type(None)]
        return value(node, wanted[0] if len(wanted) == 1 else _fitting(node, wanted), key, problems)
    if origin is tuple:
        return _sequence(node, arguments[0], key, problems)
    if origin in (Mapping, dict):
        if not isinstance(node, yaml.MappingNode):
            return problems.add(f"'{key}' must be pairs of 'word: value'", node)
        return {k: value(v, arguments[1], f"{key}.{k}", problems) for k, _, v in items(node, problems)}
    if is_dataclass(hint):
        if not isinstance(node, yaml.MappingNode):
            return problems.add(f"'{key}' must be pairs of 'key: value'", node)
        return build(hint, list(items(node, problems)), problems, node)
    if not isinstance(node, yaml.ScalarNode):
        return problems.add(
            f"'{key}' must be a single value, not a {'list' if isinstance(node, yaml.SequenceNode) else 'mapping'}", node
        )
    return _scalar(node, hint, origin, arguments, key, problems)


def _sequence(node: yaml.Node, hint: Any, key: str, problems: Problems) -> tuple[Any, ...]:
    if isinstance(node, yaml.SequenceNode):
        return tuple(value(child, hint, key, problems) for child in node.value)
    if isinstance(node, yaml.ScalarNode) and not node.value and not node.style:
        return ()  # `tokens:` with nothing behind it
    return (value(node, hint, key, problems),)  # one value stands for a list of one, as in Vale


def _fitting(node: yaml.Node, hints: list[Any]) -> Any:
    """Of several types, the one whose shape the node has."""
    for hint in hints:
        origin = get_origin(hint)
        if (origin is tuple) == isinstance(node, yaml.SequenceNode) and (
            origin in (Mapping, dict) or is_dataclass(hint)
        ) == isinstance(node, yaml.MappingNode):
            return hint
    return hints[0]


def _scalar(node: yaml.ScalarNode, hint: Any, origin: Any, arguments: tuple[Any, ...], key: str, problems: Problems) -> Any:
    text: str = node.value
    if hint is str or hint is Any:
        return text
    if origin is Literal:
        if text in arguments:
            return text
        return problems.add(f"'{key}' must be one of {', '.join(arguments)}, not '{text}'{nearest(text, arguments)}", node)
    if hint is bool:
        if text.lower() in TRUE | FALSE:
            return text.lower() in TRUE
        return problems.add(f"'{key}' must be true or false, not '{text}'", node)
    try:
        return hint(text)
    except ValueError:
        kind = "a whole number" if hint is int else "a number"
        return problems.add(f"'{key}' must be {kind}, not '{text}'", node)
