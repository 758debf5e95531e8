"""Nodes -> typed values, collecting every problem with its line and column.

Values are read as written, never through YAML's types: `no`, `1.10` and `2026-01-01` stay text wherever text is asked for.
"""

from __future__ import annotations

import sys
import types
from collections.abc import Callable, Collection, Mapping
from functools import cache, lru_cache, partial
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from linter.errors import RuleError
from linter.nodes import Node, Problems, from_plain, items
from linter.record import Key, fields_of, is_record

TRUE = frozenset(("true", "yes", "on"))
FALSE = frozenset(("false", "no", "off"))


@lru_cache(maxsize=1 << 12)
def name_of(key: str) -> str:
    """The field that a key means: `fail-on` and `Fail_On` are both `fail_on`."""
    return key.replace("-", "_").lower()


def nearest(word: str, words: Collection[str]) -> str:
    """A hint at the known word nearest to an unknown one, or nothing."""
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein

    most = max(2, len(word) // 3)
    found = process.extractOne(word, list(words), scorer=DamerauLevenshtein.distance, score_cutoff=most)
    return f"; did you mean '{found[0]}'?" if found else ""


@cache
def keys_of(cls: Any) -> dict[str, tuple[Any, Key]]:
    """The keys that a record takes: name -> (type, what is known of the field)."""
    return {name: (_hint(cls, name), fields_of(cls)[name]) for name in names_of(cls)}


@cache
def names_of(cls: Any) -> tuple[str, ...]:
    """The names of the keys that a record takes."""
    return tuple(name for name, key in fields_of(cls).items() if key.init and not name.startswith("_"))


_PLAIN = {
    "str": str,
    "bool": bool,
    "int": int,
    "float": float,
    "Mapping[str, str]": Mapping[str, str],
    "Mapping[str, tuple[str, ...]]": Mapping[str, tuple[str, ...]],
}
"""The types of most fields, as they are written."""


def _hint(cls: Any, name: str) -> Any:
    """The type of a field; `typing` is asked only where it is more than plain, for it has Python compile every type anew."""
    home = next((base for base in cls.__mro__ if name in vars(base).get("__annotations__", ())), cls)
    written = vars(home).get("__annotations__", {}).get(name)
    plain = _plain(written, home.__module__) if isinstance(written, str) else None
    return _all_hints(cls)[name] if plain is None else plain


def _plain(written: str, module: str) -> Any:
    """A type of a few simple forms, its names those of a module; None for any other."""
    if written.startswith("Literal["):
        return Literal[tuple(written.replace('"', "'").split("'")[1::2])]
    if written.startswith("tuple[") and written.endswith(", ...]"):
        inner = _plain(written[6:-6], module)
        return None if inner is None else tuple[inner, ...]  # type: ignore[valid-type]
    return _PLAIN.get(written) or vars(sys.modules[module]).get(written)


_all_hints = cache(get_type_hints)


def build(cls: Any, pairs: list[tuple[str, Node, Node]], problems: Problems, at: Node) -> Any:
    """A record from the pairs of a mapping; None, with problems noted, where that cannot be.

    A ValueError from the class's `__post_init__` is its own word on its keys and becomes a problem.
    """
    known, values, before = keys_of(cls), {}, len(problems.found)
    for key, key_node, value_node in pairs:
        name = name_of(key)
        if name in known:
            values[name] = value(value_node, known[name][0], key, problems)
        else:
            problems.add(f"unknown key '{key}'{nearest(name, known)}", key_node)
    for name, (_, field) in known.items():
        if name not in values and field.required:
            problems.add(f"'{name}' is missing", at)
    if len(problems.found) > before:
        return None
    try:
        made = cls(**values)
    except ValueError as error:
        return problems.add(str(error), at)
    if "where" in fields_of(cls):  # a class that asks to know its place in the file
        object.__setattr__(made, "where", at.span)
    return made


def from_kept(cls: Any, kept: Mapping[str, Any]) -> Any:
    """A record from plain data that a cache kept, its names those of fields: what `build` makes of their nodes, sooner.

    Raises where the data do not fit; why, only their nodes can tell.
    """
    return cls(**{name: _reader_of(cls, name)(plain) for name, plain in kept.items()})


@cache
def _reader_of(cls: Any, name: str) -> Callable[[Any], Any]:
    return _reader(_hint(cls, name))


def _reader(hint: Any) -> Callable[[Any], Any]:
    """What reads plain data as a type: for most types without making nodes of them."""
    origin, arguments = _parts(hint)
    if origin is Literal:
        return partial(_one_of, arguments)
    if origin in (Mapping, dict):
        return partial(_pairs, _reader(arguments[1]))
    if origin is tuple and hint not in _PLAINLY:
        return partial(_each, _reader(arguments[0]))
    return _PLAINLY.get(hint) or partial(_by_node, hint)


def _one_of(words: tuple[Any, ...], plain: Any) -> Any:
    if plain not in words:
        raise ValueError
    return plain


def _pairs(reader: Callable[[Any], Any], plain: dict[str, Any]) -> dict[str, Any]:
    return {key: reader(inner) for key, inner in plain.items()}


def _each(reader: Callable[[Any], Any], plain: Any) -> tuple[Any, ...]:
    return () if plain is None else tuple(map(reader, plain if isinstance(plain, list) else (plain,)))


def _text(plain: Any) -> str:
    text = "" if plain is None else plain
    if not isinstance(text, str) or "\0" in text:
        raise ValueError
    return text


def _truth(plain: Any) -> bool:
    if plain.lower() not in TRUE | FALSE:
        raise ValueError
    return plain.lower() in TRUE


def _texts(plain: Any) -> tuple[str, ...]:
    if plain is None:
        return ()
    texts = tuple(plain) if isinstance(plain, list) else (plain,)
    try:
        sound = "\0" not in "".join(texts)  # all at once: a rule may have hundreds
    except TypeError:
        sound = False
    return texts if sound else tuple(map(_text, texts))


def _by_node(hint: Any, plain: Any) -> Any:
    problems = Problems("", RuleError)
    found = value(from_plain(plain), hint, "", problems)
    if problems.found:
        raise ValueError
    return found


_PLAINLY: dict[Any, Callable[[Any], Any]] = {str: _text, bool: _truth, int: int, tuple[str, ...]: _texts}
"""Types that need no node to be read by."""


def value(node: Node, hint: Any, key: str, problems: Problems) -> Any:
    """The value of a node as the type asks for it; None, with a problem noted, where it is of another kind."""
    if node.kind == "scalar" and "\0" in node.value:
        return problems.add(f"'{key}' holds a zero byte", node)
    if hint is str and node.kind == "scalar":
        return node.value
    origin, arguments = _parts(hint)
    if origin in (Union, types.UnionType):
        return value(node, _fitting(node, [a for a in arguments if a is not type(None)]), key, problems)
    if origin is tuple:
        return _sequence(node, arguments, key, problems)
    if origin in (Mapping, dict) or is_record(hint):
        if node.kind != "map":
            return problems.add(f"'{key}' must be pairs of 'word: value'", node)
        if is_record(hint):
            return build(hint, list(items(node, problems)), problems, node)
        return {k: value(v, arguments[1], f"{key}.{k}", problems) for k, _, v in items(node, problems)}
    if node.kind != "scalar":
        return problems.add(f"'{key}' must be a single value, not a {'list' if node.kind == 'list' else 'mapping'}", node)
    return _scalar(node, hint, origin, arguments, key, problems)


@cache
def _parts(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    return get_origin(hint), get_args(hint)


def _sequence(node: Node, arguments: tuple[Any, ...], key: str, problems: Problems) -> tuple[Any, ...]:
    if node.kind == "list":
        if arguments[0] is str and all(child.kind == "scalar" and "\0" not in child.value for child in node.value):
            return tuple([child.value for child in node.value])
        return tuple([value(child, arguments[0], key, problems) for child in node.value])
    if node.kind == "scalar" and not node.value and not node.quoted:
        return ()  # `tokens:` with nothing behind it
    return (value(node, arguments[0], key, problems),)  # one value stands for a list of one, as in Vale


def _fitting(node: Node, hints: list[Any]) -> Any:
    """Of several types, the first whose shape the node has."""
    for hint in hints:
        origin = get_origin(hint)
        shape = "list" if origin is tuple else "map" if origin in (Mapping, dict) or is_record(hint) else "scalar"
        if shape == node.kind:
            return hint
    return hints[0]


def _scalar(node: Node, hint: Any, origin: Any, arguments: tuple[Any, ...], key: str, problems: Problems) -> Any:
    text: str = node.value
    if hint is Any:
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
        made = hint(text)
        if hint is float and not -1e300 < made < 1e300:  # nan and the infinite are no measure of anything
            raise ValueError
        return made
    except ValueError:
        return problems.add(f"'{key}' must be {'a whole number' if hint is int else 'a number'}, not '{text}'", node)
