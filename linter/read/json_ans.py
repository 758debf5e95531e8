"""ANS, the form of Arc: a story, a gallery or a video as JSON -> copy, element by element."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from linter.read.compose import Copy
from linter.read.json_fields import DEEPEST, ENDING, ArticleSheet, Fields, dated
from linter.read.json_nodes import JsonNode, string
from linter.read.markup import add_escaped

_TEXTS = {"text": "", "header": "heading", "correction": "", "quote": "quote", "list": "list"}
_MEDIA = ("image", "video", "gallery", "audio", "graphic")
_LISTS = ("collection", "results", "content-feed")


def is_ans(fields: Fields) -> bool:
    """Whether an object is an article of this form; a list of several is none."""
    return fields.plain("type") not in _LISTS and (any(fields.strings("headlines", "basic")) or any(ans_texts(fields)))


def ans_texts(fields: Fields) -> Iterator[Fields]:
    """The elements that hold text."""
    return (element for element in fields.objects("contentelements") if element.plain("type") in _TEXTS)


def write_ans(fields: Fields, copy: Copy) -> Mapping[str, Any]:
    """Write an article."""
    sheet = ArticleSheet(fields, copy, (node for element in ans_texts(fields) for node in element.strings("content")))
    for key, role, further in (
        ("headlines", "headline", "heading"),
        ("subheadlines", "standfirst", ""),
        ("description", "standfirst", ""),
    ):
        parts = next(fields.objects(key), None)
        told = [node for name in parts.all for node in parts.strings(name)] if parts else []
        sheet.add(told if further else sheet.besides(told), role, further)
    for credits in fields.objects("credits"):
        sheet.add(credits.strings("by", "byline", "name"), "byline")
    for promo in fields.objects("promoitems"):
        _media(next(promo.objects("basic"), promo), sheet)
    for element in fields.objects("contentelements"):
        _element(element, copy, sheet)
    return dated(fields)


def _element(element: Fields, copy: Copy, sheet: ArticleSheet, role: str = "", depth: int = 0) -> None:
    kind = element.plain("type")
    role = _TEXTS.get(kind, "") or role
    if kind in _MEDIA:
        _media(element, sheet)
    elif kind == "table":
        for node in _cells(element):
            _write(element, node, copy, "table")
    elif kind in _TEXTS and depth < DEEPEST:
        for node in (*element.strings("content"), *element.strings("text")):
            _write(element, node, copy, role)
        for inner in (*element.objects("contentelements"), *element.objects("items")):
            _element(inner, copy, sheet, role, depth + 1)
        for cited in element.objects("citation"):
            for node in cited.strings("content"):
                copy.add("— ", node.start, node.start)
                _write(element, node, copy, role)
    elif kind == "raw_html" and "<p" in element.plain("content"):
        for node in element.strings("content"):
            _write(element, node, copy, role)


def _cells(element: Fields) -> Iterator[JsonNode]:
    """The strings of a table, row by row: the head is an array of cells, the rows are arrays of them."""
    for rows in (node for key in ("header", "rows") if (node := element.all.get(key)) is not None):
        for _, row in rows.entries:
            for _, cell in row.entries if row.kind == "array" else [("", row)]:
                yield from Fields(element.text, cell).strings("content") if cell.kind == "object" else ()


def _media(element: Fields, sheet: ArticleSheet) -> None:
    sheet.add(element.strings("caption"), "caption")
    for key in ("description", "subtitle"):
        sheet.add(element.strings(key, "basic"), "caption")


def _write(fields: Fields, node: JsonNode, copy: Copy, role: str) -> None:
    value, origin = string(fields.text, node)
    add_escaped(copy, value, origin, role, ENDING)
