"""JSON -> Document: the strings under keys such as `text`, `body` or `transcript`, with speakers and times if it has any."""

from __future__ import annotations

import re
from typing import Any

from linter.errors import ReadError
from linter.lazy_pattern import lazy_pattern
from linter.read import plain
from linter.read.captions import clock
from linter.read.compose import Copy
from linter.read.json_nodes import JsonNode, parse_json, string
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
_BODIES = ("bodyxhtml", "bodyhtml", "contenthtml", "bodytext", "body", "content", "text")
"""Forms in which agencies give one text twice (ninjs); only the first of them that is there is read."""
_LISTS = {"bodies": "", "headlines": "headline"}
"""Lists of ninjs 2 whose entries have their text under `value`."""
_MARKUP = lazy_pattern(r"<(?:p|div|br|h[1-6]|ul|blockquote|article)\b[^<>]*>", re.IGNORECASE)
UNREAD_WORDS = 12
"""A string of so many words under another key is told of: it may be copy."""
_CLOCK = lazy_pattern(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,]\d+)?$")


def read(text: str, id: str) -> Document:
    """The document of a JSON file. Raises ReadError where it is no JSON, or none of its keys holds text."""
    copy = Copy()
    meta: dict[Any, Any] = {}
    if text.strip():
        try:
            _read(text, parse_json(text, id), copy, meta)
        except RecursionError:
            raise ReadError("JSON nested too deeply", id) from None
        if not copy.blocks:
            raise ReadError("no text in it: none of its keys is text, body, content, transcript, …", id)
    unread = list(dict.fromkeys(meta.pop(_UNREAD, ())))
    told = (f"not read, though it may be copy: what stands under {', '.join(unread[:5])}",) if unread else ()
    return copy.document(id, text, "json", meta, told)


_UNREAD = object()


def _key(key: str) -> str:
    return key.lower().replace("_", "").replace("-", "")


def _read(text: str, node: JsonNode, copy: Copy, meta: dict[Any, Any], key: str = "", top: bool = True) -> None:
    if node.kind == "array":
        for _, item in node.entries:
            if item.kind == "string" and (_key(key) in TEXTS or (top and not key)):
                _add(text, item, copy, _ROLES.get(_key(key), ""))
            else:
                _read(text, item, copy, meta, key, top=False)
        return
    fields = {_key(name): value for name, value in node.entries}
    timed = next((fields[name] for name in _TIMES if name in fields), None)
    speakers = [fields[name] for name in _SPEAKERS if name in fields and fields[name].kind == "string"]
    speaker = speakers[0] if speakers and not top else None
    twice = [form for form in _BODIES if form in fields][1:] if "bodyxhtml" in fields or "bodyhtml" in fields else []
    parted = any(value.kind != "string" and _has_speeches(value) for value in fields.values())
    for name, value in node.entries:
        known = _key(name)
        if known in twice:
            continue
        if value.kind in ("array", "object"):
            _read(text, value, copy, meta, name, top=False)
        elif value.kind == "string" and known == "value" and _key(key) in _LISTS:
            _add(text, value, copy, _LISTS[_key(key)])
        elif value.kind == "string" and (known in TEXTS or known in _ROLES) and not (parted and known in TEXTS):
            if timed and known in TEXTS:
                copy.mark("time", _time(text, timed))
            if speaker and known in TEXTS:
                _label(text, speaker, copy)
            _add(text, value, copy, _ROLES.get(known, ""))
        elif value.kind == "string" and top and known in _META:
            meta[known] = string(text, value)[0]
        elif value.kind == "string" and not (parted and known in TEXTS) and _is_copy(text, value):
            meta.setdefault(_UNREAD, []).append(f"'{name[:40]}'")


def _is_copy(text: str, node: JsonNode) -> bool:
    return text.count(" ", node.start, node.end) >= UNREAD_WORDS


def _has_speeches(node: JsonNode) -> bool:
    """Whether a value is a list of pieces, each with its text: then the text beside it is the same once more."""
    items = [item for _, item in node.entries[:3]] if node.kind == "array" else []
    return any(item.kind == "object" and any(_key(name) in TEXTS for name, _ in item.entries) for item in items)


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
