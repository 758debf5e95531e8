"""An object of a JSON file -> its strings, however its keys are written; and the sheet to which an article is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from linter.lazy_pattern import lazy_pattern
from linter.read.compose import Copy
from linter.read.json_nodes import JsonNode, plain_key, string
from linter.read.markup import add_escaped

ENDING = "json"
SAME = 60
"""What agrees in so many characters is the same text once more."""
FAR = 20_000
"""So much of a text is held against what is told besides it."""
DEEPEST = 40
_TAG = lazy_pattern(r"<[^<>]*>")
_DATES = (
    "displaydate",
    "firstpublishdate",
    "datepublished",
    "contentcreated",
    "versioncreated",
    "firstcreated",
    "publishdate",
    "datemodified",
    "date",
)


class Fields:
    """An object of a JSON file, its keys in lower case and without `_` and `-`."""

    def __init__(self, text: str, node: JsonNode) -> None:
        self.text = text
        self.all: dict[str, JsonNode] = {}
        for name, value in node.entries:
            self.all.setdefault(plain_key(name), value)

    def plain(self, key: str) -> str:
        """The string under a key, or nothing."""
        node = self.all.get(key)
        return string(self.text, node)[0] if node is not None and node.kind == "string" else ""

    def objects(self, key: str) -> Iterator[Fields]:
        """The object under a key, or those in its array."""
        node = self.all.get(key)
        for one in () if node is None else [node] if node.kind == "object" else [value for _, value in node.entries]:
            if one.kind == "object":
                yield Fields(self.text, one)

    def strings(self, key: str, *inner: str) -> Iterator[JsonNode]:
        """The string under a key, those in its array, or those that its objects have under one of the inner keys."""
        node = self.all.get(key)
        if node is None:
            return
        if node.kind == "string":
            yield node
        for _, value in node.entries if node.kind == "array" else [("", node)]:
            if value.kind == "string" and value is not node:
                yield value
            elif value.kind == "object":
                within = Fields(self.text, value)
                yield from (within.all[name] for name in inner if name in within.all and within.all[name].kind == "string")


class ArticleSheet:
    """The copy of one article; what it says twice stands there once."""

    def __init__(self, fields: Fields, copy: Copy, texts: Iterable[JsonNode]) -> None:
        self.text = fields.text
        self.copy = copy
        self.story = ""
        """How the text begins."""
        for node in texts:
            self.story += " " + bare(string(self.text, node)[0])
            if len(self.story) > FAR:
                break
        self.story = self.story[:FAR]
        self.said: set[str] = set()

    def add(self, nodes: Iterator[JsonNode] | list[JsonNode], role: str, further: str = "") -> None:
        """Add strings with a role, those behind the first with another where it is given; no string twice."""
        for node in nodes:
            value, origin = string(self.text, node)
            told = bare(value)
            if not told or told[:SAME] in self.said:
                continue
            self.said.add(told[:SAME])
            add_escaped(self.copy, value, origin, role, ENDING)
            role = further or role

    def besides(self, nodes: Iterable[JsonNode]) -> list[JsonNode]:
        """The strings that are more than the beginning of the text, as summaries made by a program are not."""
        return [node for node in nodes if bare(string(self.text, node)[0])[:SAME] not in self.story]


def bare(value: str) -> str:
    """The words of a string, its tags and a cut end left out."""
    if "<" in value or "&" in value:
        from html import unescape

        value = unescape(_TAG.sub(" ", value))
    return " ".join(value.split()).rstrip(" .…[]")


def dated(fields: Fields) -> Mapping[str, Any]:
    """What an article says of its day."""
    return next(({"date": date} for key in _DATES if (date := fields.plain(key))), {})
