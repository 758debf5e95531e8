"""JSON, JSON lines -> Document: the strings under keys such as `text`, `body`, `transcript`, with speakers and times if any."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from linter.errors import ReadError
from linter.lazy_pattern import lazy_pattern
from linter.read import plain, suffix
from linter.read.captions import clock
from linter.read.compose import Copy
from linter.read.items import apart, together
from linter.read.json_articles import JsonArticle, json_articles
from linter.read.json_nodes import JsonNode, parse_json, plain_key, string
from linter.text import Document

TEXTS = frozenset(
    "text body content transcript articlebody article copy sentence utterance paragraph paragraphs caption message bodytext"
    " bodyxhtml bodyhtml bodycontent html descriptiontext descriptionhtml".split()
)
"""The keys whose strings are copy, in lower case and without `_` and `-`."""
_ROLES = {
    **dict.fromkeys(("headline", "title", "hed"), "headline"),
    **dict.fromkeys(("standfirst", "dek", "subtitle", "subheadline"), "standfirst"),
    "caption": "caption",
}
_SPEAKERS = ("speaker", "speakername", "speakerlabel", "name", "who")
"""In the order of their weight; at the top of a file they name no speaker."""
_TIMES = ("start", "starttime", "begin", "time", "timestamp", "offset", "from")
_META = ("date", "published", "datepublished", "publishedat", "versioncreated", "source", "url", "author", "byline")
_LINE = lazy_pattern(r"[^\r\n]+")
_MARKUP = lazy_pattern(r"<(?:p|div|br|h[1-6]|ul|blockquote|article)\b[^<>]*>", re.IGNORECASE)
_READ = lazy_pattern(
    r"headline|description|by(?:line|lines)?$|body|articlebody|text$|abstract|copyright|rights|usage|ednote|name$|url|uri"
)
"""Keys of articles that are read, and keys of what is no copy."""
UNREAD_WORDS = 12
"""A string of so many words under another key is told of: it may be copy."""
_CLOCK = lazy_pattern(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,]\d+)?$")


def read(text: str, id: str) -> Document:
    """The document of a JSON file. Raises ReadError where it is no JSON, or none of its keys holds text."""
    if not text.strip():
        return Document(id, text, "", (), format="json")
    root, articles = _parsed(text, id)
    if articles:
        found = together([article.write for article in articles], id, text, "json", _told(_passed_over(text, articles)))
        if found.blocks:
            return found
    return _any_json(text, id, root)


def read_each(text: str, id: str) -> list[Document]:
    """The articles of a JSON file, a document each; JSON of no kind that is known is one. Raises ReadError like `read`."""
    if not text.strip():
        return [Document(id, text, "", (), format="json")]
    root, articles = _parsed(text, id)
    if articles:
        found = apart([article.write for article in articles], id, text, "json", _told(_passed_over(text, articles)))
        if found[0].blocks:
            return found
    return [_any_json(text, id, root)]


def _parsed(text: str, id: str) -> tuple[JsonNode, list[JsonArticle]]:
    """The root, and the articles in it; in JSON lines every line is one, of whatever kind."""
    if not suffix(id).endswith(("jsonl", "ndjson")):
        root = parse_json(text, id)
        return root, list(json_articles(text, root))
    nodes = [parse_json(text, id, *line.span()) for line in _LINE.finditer(text) if not line[0].isspace()]
    articles = []
    for node in nodes:
        articles += list(json_articles(text, node)) or [JsonArticle(node, partial(_write_any, text, node, id, []))]
    return JsonNode("array", 0, len(text), [("", node) for node in nodes]), articles


def _write_any(text: str, node: JsonNode, id: str, unread: list[str], copy: Copy) -> dict[Any, Any]:
    meta: dict[Any, Any] = {}
    try:
        _read(text, node, copy, meta, unread)
    except RecursionError:
        raise ReadError("JSON nested too deeply", id) from None
    return meta


def _passed_over(text: str, articles: list[JsonArticle]) -> list[str]:
    """The keys of articles under which copy may stand that was not read."""
    return [
        f"'{name[:40]}'"
        for article in articles
        for name, value in article.node.entries
        if value.kind == "string" and not _READ.match(plain_key(name)) and _is_copy(text, value)
    ]


def _told(unread: list[str]) -> tuple[str, ...]:
    keys = list(dict.fromkeys(unread))
    return (f"not read, though it may be copy: what stands under {', '.join(keys[:5])}",) if keys else ()


def _any_json(text: str, id: str, root: JsonNode) -> Document:
    copy = Copy()
    unread: list[str] = []
    meta = _write_any(text, root, id, unread, copy)
    if not copy.blocks:
        raise ReadError("no text in it: none of its keys is text, body, content, transcript, …", id)
    return copy.document(id, text, "json", meta, _told(unread))


def _read(
    text: str, node: JsonNode, copy: Copy, meta: dict[Any, Any], unread: list[str], key: str = "", top: bool = True
) -> None:
    if node.kind == "array":
        for _, item in node.entries:
            if item.kind == "string" and (plain_key(key) in TEXTS or (top and not key)):
                _add(text, item, copy, _ROLES.get(plain_key(key), ""))
            else:
                _read(text, item, copy, meta, unread, key, top=False)
        return
    fields = {plain_key(name): value for name, value in node.entries}
    timed = next((fields[name] for name in _TIMES if name in fields), None)
    speakers = [fields[name] for name in _SPEAKERS if name in fields and fields[name].kind == "string"]
    speaker = speakers[0] if speakers and not top else None
    parted = any(value.kind != "string" and _has_speeches(value) for value in fields.values())
    for name, value in node.entries:
        known = plain_key(name)
        if value.kind in ("array", "object"):
            _read(text, value, copy, meta, unread, name, top=False)
        elif value.kind == "string" and (known in TEXTS or known in _ROLES) and not (parted and known in TEXTS):
            if timed and known in TEXTS:
                copy.mark("time", _time(text, timed))
            if speaker and known in TEXTS:
                _label(text, speaker, copy)
            _add(text, value, copy, _ROLES.get(known, ""))
        elif value.kind == "string" and top and known in _META:
            meta[known] = string(text, value)[0]
        elif value.kind == "string" and not (parted and known in TEXTS) and _is_copy(text, value):
            unread.append(f"'{name[:40]}'")


def _is_copy(text: str, node: JsonNode) -> bool:
    return text.count(" ", node.start, node.end) >= UNREAD_WORDS


def _has_speeches(node: JsonNode) -> bool:
    """Whether a value is a list of pieces, each with its text: then the text beside it is the same once more."""
    items = [item for _, item in node.entries[:3]] if node.kind == "array" else []
    return any(item.kind == "object" and any(plain_key(name) in TEXTS for name, _ in item.entries) for item in items)


def _label(text: str, speaker: JsonNode, copy: Copy) -> None:
    name, origin = string(text, speaker)
    if name.strip():
        copy.open("speaker", "speaker")
        copy.add_pieces(name, 0, origin)
        copy.close("speaker")
        copy.add(": ", speaker.end - 1, speaker.end)


def _time(text: str, node: JsonNode) -> str:
    raw = string(text, node)[0] if node.kind == "string" else text[node.start : node.end]
    written = _CLOCK.match(raw.strip())
    if written:
        return clock(int(written[1] or 0) * 3600 + int(written[2]) * 60 + int(written[3]))
    try:
        return clock(float(raw))
    except (ValueError, OverflowError):
        return raw[:40]


def _add(text: str, node: JsonNode, copy: Copy, role: str) -> None:
    value, origin = string(text, node)
    if _MARKUP.search(value):
        from linter.read.html import scan_html

        scan_html(value, copy, origin, "json")
        return
    for start, end in plain.paragraphs(value):
        copy.add_pieces(value[start:end], start, origin)
        copy.end_block(role or "paragraph", "text.json")
