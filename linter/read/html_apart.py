"""An element of a page -> whether it is no part of the story: hidden, a menu, a box with other stories."""

from __future__ import annotations

import re

from linter.read.html_names import CLASS_OF_FURNITURE, CLASSES_APART, PARAGRAPHS, ROLES_APART
from linter.read.html_scan import Token, attributes

WIDEST = 100_000
"""How far it is looked whether an element that seems to be furniture holds the story."""


def is_furniture(html: str, tag: Token) -> bool:
    if tag.name in ("html", "body", "main", "article") or tag.end - tag.start < len(tag.name) + 8:
        return False
    found = attributes(html, tag)
    words = " ".join(found.get(key, ("", 0))[0] for key in ("class", "id"))
    return bool(words.strip()) and bool(CLASS_OF_FURNITURE.search(words))


def holds_story(html: str, tag: Token) -> bool:
    """Whether the headline, an article or most of a story stands inside an element; one that is very long may hold it."""
    depth, end = 1, min(len(html), tag.end + WIDEST)
    ends = re.compile(rf"<(/?){re.escape(tag.name)}(?=[\s/>])", re.IGNORECASE)
    for match in ends.finditer(html, tag.end, end):
        depth += -1 if match[1] else 1
        if not depth:
            inside = html[tag.end : match.start()].lower()
            return "<h1" in inside or "<article" in inside or inside.count("<p") > PARAGRAPHS
    return True


def is_hidden(html: str, tag: Token) -> bool:
    if tag.end - tag.start < len(tag.name) + 8:
        return False
    found = attributes(html, tag)
    return (
        "hidden" in found
        or found.get("aria-hidden", ("", 0))[0] == "true"
        or found.get("role", ("", 0))[0] in ROLES_APART
        or "display:none" in found.get("style", ("", 0))[0].replace(" ", "")
        or not CLASSES_APART.isdisjoint(found.get("class", ("", 0))[0].lower().split())
    )
