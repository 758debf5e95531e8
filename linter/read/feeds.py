"""Feeds (RSS, Atom) and WordPress exports, as XML nodes -> what writes the copy of each of their articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from linter.lazy_pattern import lazy_pattern
from linter.read.compose import Copy
from linter.read.items import Item
from linter.read.markup import NewsMarkup, add_escaped, joined
from linter.read.xml_nodes import XmlNode

ENDING = "xml"
_KINDS = ("", "post", "page")
_STATES = ("trash", "auto-draft", "inherit")
_SHORTCODE = lazy_pattern(r"\[(/?)([a-zA-Z][\w-]*)(?=[\s\]/])((?:[^\[\]\"']|\"[^\"]*\"|'[^']*')*)\]")
_CODES = frozenset("caption wp_caption gallery embed audio video playlist contact-form more".split())
_BLANK_LINE = lazy_pattern(r"\r?\n[ \t]*\r?\n\s*")
_DATES = ("published", "updated", "post_date", "date", "pubDate", "modified")
_ZERO = "0000-00-00"


def feed_items(root: XmlNode) -> list[Item]:
    """What writes each article of a feed or an export; drafts in the bin, pictures and menus of WordPress are none."""
    entries = [root] if root.name == "entry" else list(root.below("item", "entry"))
    return [partial(_entry, entry) for entry in entries if _is_article(entry)]


def _is_article(entry: XmlNode) -> bool:
    kind, state = entry.first("post_type"), entry.first("status")
    return (kind.text.strip() if kind else "") in _KINDS and (state.text.strip() if state else "") not in _STATES


def _entry(entry: XmlNode, copy: Copy) -> Mapping[str, Any]:
    for name in ("title", "subtitle"):
        for part in list(entry.elements(name))[:1]:
            _add(copy, part, "headline" if name == "title" else "standfirst")
    body, excerpt = _body(entry)
    if excerpt is not None:
        _add(copy, excerpt, "standfirst")
    for author in list(entry.elements("creator", "author"))[:3]:
        named = author.first("name") or author
        if "@" not in named.text and not entry.first("post_type"):  # WordPress exports give the name of an account
            _add(copy, named, "byline")
    if body is not None:
        _add(copy, body, "")
    when = (part.text.strip() for name in _DATES for part in entry.elements(name))
    date = next((text for text in when if text and not text.startswith(_ZERO)), "")
    return {"date": date} if date else {}


def _body(entry: XmlNode) -> tuple[XmlNode | None, XmlNode | None]:
    """The full text, else what there is of it; and the excerpt, if that is more than the beginning of the text."""
    encoded = [part for part in entry.elements("encoded") if part.text.strip()]
    content = next((part for part in encoded if "excerpt" not in part.space), None) or entry.first("content")
    excerpts = [part for part in encoded if "excerpt" in part.space] + list(entry.elements("summary", "description"))
    excerpt = next((part for part in excerpts if part.text.strip()), None)
    if content is None or not content.text.strip():
        return excerpt, None
    if excerpt is not None and _plain(excerpt.text)[:60] in _plain(content.text):
        excerpt = None
    return content, excerpt


def _plain(text: str) -> str:
    from html import unescape

    return " ".join(unescape(_TAG.sub(" ", text)).split()).rstrip(" .…[]")


_TAG = lazy_pattern(r"<[^<>]*>")


def _add(copy: Copy, node: XmlNode, role: str) -> None:
    """Add an element: markup as it stands (Atom's `xhtml`), or a string of HTML."""
    if any(node.elements()):
        NewsMarkup(copy, ENDING).add(node, role)
        return
    value, origin = joined(node.words())
    if "export" not in node.space and "[" not in value and "\n" not in value:
        add_escaped(copy, value, origin, role, ENDING)
        return
    for start, end, own in _pieces(value):
        if not value[start:end].isspace():
            add_escaped(copy, value[start:end], origin.part(start, end), own or role, ENDING)


def _pieces(value: str) -> Iterator[tuple[int, int, str]]:
    """A post as WordPress keeps it: paragraphs parted by blank lines, without shortcodes; what `[caption]` holds is one."""
    at, inside, whole = 0, "", "<!-- wp:" in value
    for code in _SHORTCODE.finditer(value):
        name = code[2].lower()
        if name not in _CODES:
            continue
        if inside in ("", "caption", "wp_caption"):
            yield from _paragraphs(value, at, code.start(), "caption" if inside else "", whole)
        at = code.end()
        inside = "" if code[1] or name not in ("caption", "wp_caption", "embed", "audio", "video") else name
    yield from _paragraphs(value, at, len(value), "", whole)


def _paragraphs(value: str, start: int, end: int, role: str, whole: bool) -> Iterator[tuple[int, int, str]]:
    """The paragraphs of a stretch; `whole`: the post has them marked up."""
    if role or whole or "<p" in value[start:end]:
        yield start, end, role
        return
    for gap in _BLANK_LINE.finditer(value, start, end):
        yield start, gap.start(), role
        start = gap.end()
    yield start, end, role
