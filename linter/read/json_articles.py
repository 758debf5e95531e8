"""JSON nodes -> what writes the copy of each article in them; none in JSON of another kind.

Known are ninjs 1 to 3, ANS (Arc), schema.org, the posts of WordPress's interface and JSON Feed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from linter.read.compose import Copy
from linter.read.items import Item
from linter.read.json_ans import is_ans, write_ans
from linter.read.json_fields import DEEPEST, ArticleSheet, Fields, dated
from linter.read.json_nodes import JsonNode, plain_key, string
from linter.record import NamedTuple

_BODIES = ("bodyxhtml", "bodyhtml", "bodyhtml5", "bodytext", "body")
"""Forms in which agencies give one text twice; only the first of them that is there is read."""
_NINJS = frozenset((*_BODIES[:-1], "bodies"))
_SCHEMA = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle ReviewNewsArticle"
    " AskPublicNewsArticle SatiricalArticle AdvertiserContentArticle BlogPosting LiveBlogPosting Report TechArticle".split()
)


class JsonArticle(NamedTuple):
    """An article that was found in JSON."""

    node: JsonNode
    write: Item


def json_articles(text: str, root: JsonNode, depth: int = 0) -> Iterator[JsonArticle]:
    """The articles at any depth, in order; what belongs to one, such as its pictures, is part of it."""
    writer = _writer(text, root) if root.kind == "object" else None
    if writer is not None:
        yield JsonArticle(root, partial(writer, Fields(text, root)))
        for name, related in root.entries:
            if plain_key(name) == "associations" and depth < DEEPEST:
                for article in json_articles(text, related, depth + 1):
                    if _is_text(Fields(text, article.node)):
                        yield article
    elif depth < DEEPEST:
        for _, child in root.entries:
            if child.kind in ("object", "array"):
                yield from json_articles(text, child, depth + 1)


class _Layout(NamedTuple):
    """Where a form keeps what: keys, each with those inside of its objects."""

    headlines: tuple[tuple[str, ...], ...]
    summaries: tuple[tuple[str, ...], ...]
    authors: tuple[tuple[str, ...], ...]
    bodies: tuple[tuple[str, ...], ...]
    """Forms of one text; the first that is there is read."""


_SCHEMA_ORG = _Layout(
    (("headline",), ("name",), ("alternativeheadline",)),
    (("description",), ("abstract",)),
    (("author", "name"),),
    (("articlebody",), ("text", "@value")),
)
_WORDPRESS = _Layout((("title", "rendered"),), (("excerpt", "rendered"),), (), (("content", "rendered"),))
_JSON_FEED = _Layout(
    (("title",),), (("summary",),), (("authors", "name"), ("author", "name")), (("contenthtml",), ("contenttext",))
)


def _writer(text: str, node: JsonNode) -> Callable[[Fields, Copy], Mapping[str, Any]] | None:
    fields = Fields(text, node)
    types = {string(text, one)[0].rpartition("/")[2].rpartition(":")[2] for one in fields.strings("@type")}
    if types & _SCHEMA:
        return partial(_laid_out, _SCHEMA_ORG)
    if "@type" in fields.all:
        return None
    if is_ans(fields):
        return write_ans
    if _NINJS & fields.all.keys() or any(fields.strings("headlines", "value")):
        return _ninjs
    if "uri" in fields.all and "versioncreated" in fields.all:
        picture = {"headline", "descriptiontext", "descriptions"} & fields.all.keys()
        return _ninjs if picture else None
    if any(fields.strings("content", "rendered")):
        return partial(_laid_out, _WORDPRESS)
    return partial(_laid_out, _JSON_FEED) if {"contenthtml", "contenttext"} & fields.all.keys() else None


def _laid_out(layout: _Layout, fields: Fields, copy: Copy) -> Mapping[str, Any]:
    def strings(places: tuple[tuple[str, ...], ...]) -> list[JsonNode]:
        return [node for key, *inner in places for node in fields.strings(key, *inner)]

    body = next((nodes for place in layout.bodies if (nodes := strings((place,)))), [])[:1]
    sheet = ArticleSheet(fields, copy, body)
    sheet.add(strings(layout.headlines), "headline", "heading")
    sheet.add(sheet.besides(strings(layout.summaries)), "standfirst")
    sheet.add(strings(layout.authors), "byline")
    sheet.add(body, "")
    for update in fields.objects("liveblogupdate"):
        sheet.add(update.strings("headline"), "heading")
        sheet.add(update.strings("articlebody"), "")
    sheet.add(fields.strings("image", "caption"), "caption")
    return dated(fields)


def _is_text(fields: Fields) -> bool:
    return bool(_NINJS & fields.all.keys())


def _ninjs(fields: Fields, copy: Copy) -> Mapping[str, Any]:
    bodies = _ninjs_bodies(fields)
    sheet = ArticleSheet(fields, copy, bodies)
    sheet.add(_forms(fields, "headline"), "headline", "heading")
    told = [*_forms(fields, "description"), *fields.strings("abstract")]
    sheet.add(sheet.besides(told), "standfirst" if bodies else "caption")
    names = ("byline", "by", "bylines")
    sheet.add([node for key in names for node in fields.strings(key, "value", "name", "byline", "by")], "byline")
    sheet.add(bodies, "")
    for picture in _associated(fields):
        if not _is_text(picture):
            captions = _forms(picture, "description") or _forms(picture, "headline")
            sheet.add(sheet.besides(captions), "caption")
    return dated(fields)


def _forms(fields: Fields, name: str) -> list[JsonNode]:
    """The strings of a property: `headline`, `headline_seo` in ninjs 1, the values of `headlines` in ninjs 2 and 3."""
    own = [key for key in fields.all if key.startswith(name) and key != f"{name}s"]
    return [
        *fields.strings(f"{name}s", "value"),
        *(node for key in sorted(own) for node in fields.strings(key, "value", "text")),
    ]


def _ninjs_bodies(fields: Fields) -> list[JsonNode]:
    written = [value for one in fields.objects("bodies") for value in one.strings("value")]
    if written:
        rich = [node for node in written if "<p" in fields.text[node.start : node.end].lower()]
        return rich or written
    return next((nodes for key in _BODIES if (nodes := list(fields.strings(key, "value")))), [])


def _associated(fields: Fields) -> Iterator[Fields]:
    """The items of `associations`: an object of names in ninjs 1, a list in ninjs 2 and 3."""
    node = fields.all.get("associations")
    for _, value in node.entries if node is not None else ():
        if value.kind == "object":
            yield Fields(fields.text, value)
