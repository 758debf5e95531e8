"""JSON nodes -> what writes the copy of each article in them: ninjs 1 to 3, ANS (Arc), schema.org; none in other JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from linter.read.compose import Copy
from linter.read.items import Item
from linter.read.json_nodes import JsonNode, plain_key, string
from linter.read.markup import add_escaped

ENDING = "json"
SAME = 60
"""What agrees in so many characters is the same text once more."""
_BODIES = ("bodyxhtml", "bodyhtml", "bodyhtml5", "bodytext", "body")
"""Forms in which agencies give one text twice; only the first of them that is there is read."""
_NINJS = frozenset((*_BODIES[:-1], "bodies"))
_SCHEMA = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle ReviewNewsArticle"
    " AskPublicNewsArticle SatiricalArticle AdvertiserContentArticle BlogPosting LiveBlogPosting Report TechArticle".split()
)
_ANS_TEXTS = {"text": "", "header": "heading", "correction": "", "quote": "quote", "list": "list"}
_ANS_MEDIA = ("image", "video", "gallery", "audio", "graphic")
_ANS_LISTS = ("collection", "results", "content-feed")
_DATES = (
    "displaydate",
    "firstpublishdate",
    "datepublished",
    "contentcreated",
    "versioncreated",
    "firstcreated",
    "publishdate",
    "datemodified",
)
FAR = 20_000
"""So much of a text is held against what is told besides it."""
DEEPEST = 40


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


def _writer(text: str, node: JsonNode) -> Callable[[Fields, Copy], Mapping[str, Any]] | None:
    fields = Fields(text, node)
    types = {string(text, one)[0].rpartition("/")[2].rpartition(":")[2] for one in fields.strings("@type")}
    if types & _SCHEMA:
        return _schema
    if "@type" in fields.all or fields.plain("type") in _ANS_LISTS:
        return None
    headlines, elements = fields.all.get("headlines"), fields.all.get("contentelements")
    if (headlines is not None and headlines.kind == "object") or (elements is not None and any(_ans_texts(fields))):
        return _ans
    if _NINJS & fields.all.keys() or (headlines is not None and any(fields.objects("headlines"))):
        return _ninjs
    picture = "uri" in fields.all and "versioncreated" in fields.all
    return _ninjs if picture and {"headline", "descriptiontext", "descriptions"} & fields.all.keys() else None


def _ans_texts(fields: Fields) -> Iterator[Fields]:
    return (element for element in fields.objects("contentelements") if element.plain("type") in _ANS_TEXTS)


def _is_text(fields: Fields) -> bool:
    return bool(_NINJS & fields.all.keys())


def _date(fields: Fields) -> Mapping[str, Any]:
    return next(({"date": date} for key in _DATES if (date := fields.plain(key))), {})


class _Sheet:
    """The copy of one article; what it says twice stands there once."""

    def __init__(self, fields: Fields, copy: Copy, texts: Iterable[JsonNode]) -> None:
        self.text = fields.text
        self.copy = copy
        self.story = ""
        """How the text begins."""
        for node in texts:
            self.story += " " + _bare(string(self.text, node)[0])
            if len(self.story) > FAR:
                break
        self.story = self.story[:FAR]
        self.said: set[str] = set()

    def add(self, nodes: Iterator[JsonNode] | list[JsonNode], role: str, further: str = "") -> None:
        """Add strings with a role, those behind the first with another where it is given; no string twice."""
        for node in nodes:
            value, origin = string(self.text, node)
            told = _bare(value)
            if not told or told[:SAME] in self.said:
                continue
            self.said.add(told[:SAME])
            add_escaped(self.copy, value, origin, role, ENDING)
            role = further or role

    def besides(self, nodes: Iterable[JsonNode]) -> list[JsonNode]:
        """The strings that are more than the beginning of the text, as summaries made by a program are not."""
        return [node for node in nodes if _bare(string(self.text, node)[0])[:SAME] not in self.story]


def _bare(value: str) -> str:
    """The words of a string, its tags and a cut end left out."""
    if "<" in value or "&" in value:
        import re
        from html import unescape

        value = unescape(re.sub(r"<[^<>]*>", " ", value))
    return " ".join(value.split()).rstrip(" .…")


def _ninjs(fields: Fields, copy: Copy) -> Mapping[str, Any]:
    bodies = _ninjs_bodies(fields)
    sheet = _Sheet(fields, copy, bodies)
    sheet.add(_forms(fields, "headline"), "headline", "heading")
    sheet.add(sheet.besides(_forms(fields, "description")), "standfirst" if bodies else "caption")
    sheet.add(
        [node for key in ("byline", "by", "bylines") for node in fields.strings(key, "value", "name", "byline")], "byline"
    )
    sheet.add(bodies, "")
    for picture in _associated(fields):
        if not _is_text(picture):
            captions = _forms(picture, "description") or _forms(picture, "headline")
            sheet.add(sheet.besides(captions), "caption")
    return _date(fields)


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


def _ans(fields: Fields, copy: Copy) -> Mapping[str, Any]:
    sheet = _Sheet(fields, copy, (node for element in _ans_texts(fields) for node in element.strings("content")))
    for key, role, further in (
        ("headlines", "headline", "heading"),
        ("subheadlines", "standfirst", ""),
        ("description", "standfirst", ""),
    ):
        parts = next(fields.objects(key), None)
        told = [node for name in parts.all for node in parts.strings(name)] if parts else []
        sheet.add(sheet.besides(told), role, further)
    for credits in fields.objects("credits"):
        sheet.add(credits.strings("by", "byline", "name"), "byline")
    for promo in fields.objects("promoitems"):
        _ans_media(next(promo.objects("basic"), promo), sheet)
    for element in fields.objects("contentelements"):
        _ans_element(element, copy, sheet)
    return _date(fields)


def _ans_element(element: Fields, copy: Copy, sheet: _Sheet, role: str = "", depth: int = 0) -> None:
    kind = element.plain("type")
    role = _ANS_TEXTS.get(kind, "") or role
    if kind in _ANS_MEDIA:
        _ans_media(element, sheet)
    elif kind == "table":
        for node in _cells(element):
            _write(element, node, copy, "table")
    elif kind in _ANS_TEXTS and depth < DEEPEST:
        for node in (*element.strings("content"), *element.strings("text")):
            _write(element, node, copy, role)
        for inner in (*element.objects("contentelements"), *element.objects("items")):
            _ans_element(inner, copy, sheet, role, depth + 1)
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


def _ans_media(element: Fields, sheet: _Sheet) -> None:
    sheet.add(element.strings("caption"), "caption")
    for key in ("description", "subtitle"):
        sheet.add(element.strings(key, "basic"), "caption")


def _write(fields: Fields, node: JsonNode, copy: Copy, role: str) -> None:
    value, origin = string(fields.text, node)
    add_escaped(copy, value, origin, role, ENDING)


def _schema(fields: Fields, copy: Copy) -> Mapping[str, Any]:
    body = [*fields.strings("articlebody"), *fields.strings("text", "@value")][:1]
    sheet = _Sheet(fields, copy, body)
    heads = [*fields.strings("headline"), *fields.strings("name"), *fields.strings("alternativeheadline")]
    sheet.add(heads, "headline", "heading")
    told = [node for key in ("description", "abstract") for node in fields.strings(key)]
    sheet.add(sheet.besides(told), "standfirst")
    sheet.add(fields.strings("author", "name"), "byline")
    sheet.add(body, "")
    for update in fields.objects("liveblogupdate"):
        sheet.add(update.strings("headline"), "heading")
        sheet.add(update.strings("articlebody"), "")
    sheet.add(fields.strings("image", "caption"), "caption")
    return _date(fields)
