"""Blocks -> blocks with the roles that their words give away: headline, byline, caption, copyright; else paragraph."""

from __future__ import annotations

import re

from linter.lazy_pattern import lazy_pattern
from linter.text import Block

_BY = lazy_pattern(r"(?:(?:written|reported|story|words)\s+)?by:?\s+(?=\S)", re.IGNORECASE)
_JOINING = frozenset(
    "and with in of the for at de la du da van von der den bin al el & | - – — correspondent reporter editor staff".split()
)
_CREDIT = lazy_pattern(
    r"(?:photo(?:graph)?s?|images?|picture|illustration)(?:\s+(?:by|credit|courtesy))?\s*(?::|by\b|courtesy\b)", re.IGNORECASE
)
_COPYRIGHT = lazy_pattern(
    r"(?:©|\(c\)|copyright\b)[\s,:]*(?:©|\(c\))?.*(?:\b(?:19|20)\d\d\b|all rights reserved)", re.IGNORECASE
)
_ENDS = ".:;,…"
LONGEST_HEADLINE = 140
LONGEST_LINE = 200
"""In code points; what is longer is a paragraph."""


STYLES = (
    ("heading 1", "heading", "text.heading.h1"),
    ("heading", "heading", "text.heading"),
    ("title", "headline", "text.heading.h1"),
    ("headline", "headline", "text.heading.h1"),
    ("subtitle", "standfirst", "text"),
    ("standfirst", "standfirst", "text"),
    ("caption", "caption", "text.figure.caption"),
    ("illustration", "caption", "text.figure.caption"),
    ("byline", "byline", "text"),
    ("quot", "quote", "text.blockquote"),
    ("intense quote", "quote", "text.blockquote"),
    ("list", "list", "text.list"),
)
"""How the names of an office program's paragraph styles begin, in lower case, and what their paragraphs are."""


def styled(style: str, ending: str, first: bool) -> tuple[str, str] | None:
    """Role and scope of a paragraph by the name of its style; a first heading is the headline."""
    for begin, role, scope in STYLES:
        if style.startswith(begin):
            return ("headline" if first and begin == "heading 1" else role), f"{scope}.{ending}"
    return None


def with_roles(text: str, blocks: list[Block], headline: bool = True) -> tuple[Block, ...]:
    """The same blocks; a paragraph that is plainly something else gets that role, a headline only if asked."""
    paragraphs = [i for i, block in enumerate(blocks) if block.role == "paragraph"]
    for rank, i in enumerate(paragraphs):
        start, end = blocks[i].span
        if end - start > LONGEST_LINE:
            continue
        role = _role(text[start:end], rank)
        if role == "headline" and not (headline and i == 0 and _opens_a_story(blocks, i)):
            continue
        if role:
            blocks[i] = blocks[i]._replace(role=role)
    return tuple(blocks)


def _role(words: str, rank: int) -> str:
    opening = words[:12].lower()  # most lines need no pattern, and patterns cost time to compile
    if opening.startswith(("©", "(c)", "copyright")) and _COPYRIGHT.match(words):
        return "copyright"
    if opening[0] in "bwrs" and rank < 5 and len(words) < 120 and _is_byline(words):
        return "byline"
    if opening.startswith(("photo", "image", "picture", "illustration")) and _CREDIT.match(words):
        return "caption"
    if rank == 0 and len(words) <= LONGEST_HEADLINE and words[-1] not in _ENDS and "\n\n" not in words:
        return "headline"
    return ""


def _opens_a_story(blocks: list[Block], i: int) -> bool:
    """Whether what stands below a first line is a story: something longer, among the next few blocks."""
    length = blocks[i].span.end - blocks[i].span.start
    return any(block.span.end - block.span.start > max(120, 1.3 * length) for block in blocks[i + 1 : i + 6])


def _is_byline(words: str) -> bool:
    """Whether a line is `By` and names, with their posts and places."""
    by = _BY.match(words)
    rest = words[by.end() :].split() if by else []
    named = [word[0].isupper() or word[0].isdigit() for word in rest]
    known = all(name or word.strip(",;").lower() in _JOINING or "@" in word for name, word in zip(named, rest, strict=True))
    return bool(rest) and named[0] and known and words[-1] not in ".:;"
