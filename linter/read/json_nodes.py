"""JSON text -> nodes with their places: the standard library tells what the values are, not where they stand."""

from __future__ import annotations

import json

from linter.errors import ReadError
from linter.lazy_pattern import lazy_pattern
from linter.read.compose import Origin
from linter.record import NamedTuple
from linter.text import Position

_TOKEN = lazy_pattern(r'[{}\[\],:]|"(?:[^"\\]|\\.)*+"|[^\s{}\[\],:"]++')
_ESCAPE = lazy_pattern(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")
_PLAIN = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", '"': '"', "/": "/", "\\": "\\"}


class JsonNode(NamedTuple):
    """A value: `object`, `array`, `string` or `other`."""

    kind: str
    start: int
    end: int
    entries: list[tuple[str, JsonNode]] = []  # noqa: RUF012  never appended to: each container gets its own
    """The keys (empty in an array) and values of a container."""


def parse_json(text: str, path: str, start: int = 0, end: int | None = None) -> JsonNode:
    """The root of a JSON text, or of a stretch of it. Raises ReadError with the place of what is wrong."""
    end = len(text) if end is None else end
    try:
        json.loads(text[start:end])
    except json.JSONDecodeError as error:
        line = text.count("\n", 0, start)
        raise ReadError(f"not JSON: {error.msg}", path, Position(line + error.lineno, error.colno)) from None
    except (RecursionError, ValueError):
        raise ReadError("JSON nested too deeply, or with a number out of all bounds", path) from None
    root = JsonNode("array", start, end, [])
    stack, key = [root], ""
    for match in _TOKEN.finditer(text, start, end):
        token = match[0]
        around = stack[-1]
        if token in "}]":
            stack.pop()
        elif token in ",:":
            if token == ":":  # the string before it was a key
                start, end = around.entries.pop()[1][1:3]
                key = json.loads(text[start:end])
        else:
            kind = {"{": "object", "[": "array", '"': "string"}.get(token[0], "other")
            node = JsonNode(kind, *match.span(), [])
            around.entries.append((key, node))
            key = ""
            if token in "{[":
                stack.append(node)
    return root.entries[0][1] if root.entries else root


def plain_key(key: str) -> str:
    """A key in lower case, without `_` and `-`: what one program calls `body_text`, another calls `bodyText`."""
    return key.lower().replace("_", "").replace("-", "")


def string(text: str, node: JsonNode) -> tuple[str, Origin]:
    """A string's value and where its code points stand."""
    start, end = node.start + 1, node.end - 1
    starts, sources, filled, at = [0], [start], 0, start
    parts = []
    for escape in _ESCAPE.finditer(text, start, end):
        plain = text[at : escape.start()]
        char = _PLAIN.get(escape[0][1]) or _code_points(escape[0])
        parts += [plain, char]
        filled += len(plain)
        starts += [filled, filled + len(char)]
        sources += [escape.start(), escape.end()]
        filled += len(char)
        at = escape.end()
    parts.append(text[at:end])
    return "".join(parts), Origin(starts, sources)


def _code_points(escape: str) -> str:
    """What a `\\u` escape, or a pair of them, stands for; half a pair stands for no character."""
    code = int(escape[2:6], 16)
    if len(escape) > 6 and 0xD800 <= code < 0xDC00:
        return chr(0x10000 + ((code - 0xD800) << 10) + int(escape[8:], 16) - 0xDC00)
    return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)
