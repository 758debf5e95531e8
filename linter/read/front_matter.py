"""Front matter in YAML, TOML or JSON -> what it says (`meta`), and the copy in it, each piece in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from linter.lazy_pattern import lazy_pattern
from linter.nodes import nests_too_deep
from linter.read.compose import Copy
from linter.record import NamedTuple

_FENCED = lazy_pattern(r"---[ \t]*(?:\r\n|\n|\r)(.*?)^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL | re.MULTILINE)
_PLUSES = lazy_pattern(r"\+\+\+[ \t]*(?:\r\n|\n|\r)(.*?)^\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL | re.MULTILINE)
_TOML_STRING = lazy_pattern(r"""^(?P<key>[\w-]+)[ \t]*=[ \t]*(?P<sign>["'])(?P<value>.*)(?P=sign)[ \t]*\r?$""", re.MULTILINE)
_BRACES = lazy_pattern(r"(\{[ \t]*(?:\r\n|\n|\r).*?^\})[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL | re.MULTILINE)
ROLES = {
    **dict.fromkeys(("headline", "title", "hed", "headlines", "seo_title", "short_title"), "headline"),
    **dict.fromkeys(
        (
            "standfirst",
            "description",
            "summary",
            "dek",
            "subtitle",
            "subheadline",
            "subhead",
            "excerpt",
            "deck",
            "teaser",
            "lead",
            "lede",
            "intro",
        ),
        "standfirst",
    ),
    **dict.fromkeys(("caption", "captions", "cutline", "image_caption", "figcaption"), "caption"),
    **dict.fromkeys(("alt", "image_alt", "alt_text"), "alt"),
}
"""The keys whose values are copy, at any depth, and the role of their blocks."""
LONGEST = 100_000
"""Longer front matter is a data file; it is left alone."""
DEEPEST = 20


class FrontMatter(NamedTuple):
    """What stood before the body: between two `---` or `+++` lines, or in braces."""

    meta: dict[str, Any]
    end: int
    """Where the body begins in the source."""
    notes: tuple[str, ...] = ()


def read(source: str, copy: Copy, ending: str = "md") -> FrontMatter:
    """Read the front matter at the start of a source, if it has one, and add its copy; it never raises."""
    if source.startswith("+++"):
        return _toml(source, copy, ending)
    if source.startswith("{") and ending == "md":
        return _json(source, copy, ending)
    match = _FENCED.match(source) if source.startswith("---") else None
    if match is None or match.end(1) - match.start(1) > LONGEST:
        return FrontMatter({}, 0)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(match[1])
    try:
        if nests_too_deep(match[1]):
            raise RecursionError
        node = loader.get_single_node()
        if node is not None and not isinstance(node, yaml.MappingNode):
            return FrontMatter({}, 0)  # two rules around a paragraph, not front matter
        meta = _plain(loader, node, {}) if node else {}
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f" (line {mark.line + 2})" if mark else ""
        return FrontMatter({}, match.end(), (f"front matter is not valid YAML{line}",))
    finally:
        loader.dispose()
    if node:
        for key, role, scalar in _copy(node, "", 0, set()):
            _add(copy, source, match.start(1), scalar)
            copy.end_block(role, f"text.frontmatter.{key}.{ending}")
    return FrontMatter(meta if isinstance(meta, dict) else {}, match.end())


def _toml(source: str, copy: Copy, ending: str) -> FrontMatter:
    """Front matter as Hugo and Zola have it; strings of one line are copy at their place."""
    match = _PLUSES.match(source)
    if match is None or match.end(1) - match.start(1) > LONGEST:
        return FrontMatter({}, 0)
    import tomllib

    try:
        meta = tomllib.loads(match[1].replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return FrontMatter({}, match.end(), ("front matter is not valid TOML",))
    for line in _TOML_STRING.finditer(source, match.start(1), match.end(1)):
        role = ROLES.get(line["key"].lower().replace("-", "_"))
        value = meta.get(line["key"])
        if role and isinstance(value, str) and value:
            at, end = line.span("value")
            if value == line["value"]:
                copy.add(value, at, end)
            else:
                copy.add(value, at, max(end, at + 1))
            copy.end_block(role, f"text.frontmatter.{line['key']}.{ending}")
    return FrontMatter(meta, match.end())


def _json(source: str, copy: Copy, ending: str) -> FrontMatter:
    """Front matter in braces, as Hugo has it; what does not read as JSON is copy."""
    from linter.errors import ReadError
    from linter.read.json_nodes import parse_json, string

    match = _BRACES.match(source)
    if match is None or match.end() > LONGEST:
        return FrontMatter({}, 0)
    try:
        node = parse_json(match[1], "")
    except (ReadError, RecursionError):
        return FrontMatter({}, 0)
    meta: dict[str, Any] = {}
    for key, value in node.entries:
        if value.kind != "string":
            continue
        text, origin = string(match[1], value)
        meta[key] = text
        role = ROLES.get(key.lower().replace("-", "_"))
        if role:
            copy.add_pieces(text, 0, origin)
            copy.end_block(role, f"text.frontmatter.{key}.{ending}")
    return FrontMatter(meta, match.end())


def _plain(loader: Any, node: yaml.Node, seen: dict[int, Any], depth: int = 0) -> Any:
    """The values of a node, without merge keys; an alias shares its value, so that nothing multiplies."""
    if id(node) in seen:
        return seen[id(node)]
    if depth > DEEPEST:
        return None
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Any] = {}
        seen[id(node)] = None
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                mapping[key.value] = _plain(loader, value, seen, depth + 1)
        seen[id(node)] = mapping
        return mapping
    if isinstance(node, yaml.SequenceNode):
        seen[id(node)] = None
        values = [_plain(loader, value, seen, depth + 1) for value in node.value]
        seen[id(node)] = values
        return values
    try:
        return loader.construct_object(node)
    except (
        yaml.YAMLError,
        ValueError,
        TypeError,
        AttributeError,
        OverflowError,
    ):  # a tag that we do not know, a date that does not exist: as written
        return node.value


def _copy(node: yaml.Node, key: str, depth: int, seen: set[int]) -> Iterator[tuple[str, str, yaml.ScalarNode]]:
    if id(node) in seen or depth > DEEPEST:
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if isinstance(name, yaml.ScalarNode):
                yield from _copy(value, name.value, depth + 1, seen)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _copy(value, key, depth + 1, seen)
    elif isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:str":
        role = ROLES.get(key.lower().replace("-", "_"))
        if role:
            yield key, role, node


_ESCAPE = lazy_pattern(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|(?:\r\n|\n|\r)[ \t]*|.)", re.DOTALL)
_BLANK = lazy_pattern(r"\s+")


def _add(copy: Copy, source: str, first: int, node: yaml.ScalarNode) -> None:
    """Add a scalar's value piece by piece: its text and its source are walked side by side, from left to right."""
    at, end = first + node.start_mark.index, first + node.end_mark.index
    if node.style in ("|", ">"):
        at = source.find("\n", at, end) + 1 or at
    elif node.style:
        at, end = at + 1, end - 1
    value = node.value
    i = 0
    while i < len(value) and at < end:
        char = value[i]
        run = _common(value, i, source, at, end, node.style)
        if run:
            copy.add(value[i : i + run], at, at + run)
            i, at = i + run, at + run
            continue
        escape = _ESCAPE.match(source, at, end) if node.style == '"' else None
        blank = _BLANK.match(source, at, end)
        if escape and escape[0][1] in "\r\n":  # a folded line: it stands for nothing
            at = escape.end()
        elif escape:
            copy.add(char, at, escape.end())
            i, at = i + 1, escape.end()
        elif node.style == "'" and source.startswith("''", at):
            copy.add("'", at, at + 2)
            i, at = i + 1, at + 2
        elif blank and char.isspace():
            until = _BLANK.match(value, i)
            width = until.end() - i if until else 1
            copy.add(value[i : i + width], at, blank.end())
            i, at = i + width, blank.end()
        elif blank:
            at = blank.end()
        else:  # not as expected: the rest has one place
            break
    copy.add(value[i:], at, end)


def _common(value: str, i: int, source: str, at: int, end: int, style: str | None) -> int:
    """How many characters from here on are the same in the value and in the source, and no escape or white space run."""
    start = i
    stop = {'"': '\\"', "'": "'"}.get(style or "", "")
    while i < len(value) and at < end and value[i] == source[at] and value[i] not in stop and value[i] not in "\r\n":
        i, at = i + 1, at + 1
    return i - start
