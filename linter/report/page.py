"""What the pages have in common: their head with a policy that lets nothing in, their style, copy made escaped.

A page is one file. It asks for nothing from outside, and only the style and the script that it was written with count, by their
hashes. It is read on a phone, in the dark and on paper.
"""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape

from linter.read.own_page import OWN_PAGE
from linter.report.safe import safe
from linter.text import Document, Span

LONGEST = 400
"""Code points of a sentence that are shown on either side of the marked words."""


def page_head(title: str, style: str, script: str = "") -> Iterator[str]:
    """The lines before a page's own: `style` and `script` name files of `pages/`, the style goes over that of every page."""
    styled = part("page.css") + part(style)
    policy = f"default-src 'none'; style-src {_hash(styled)}; "
    policy += f"script-src {_hash(part(script))}; " if script else ""
    yield '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
    yield f"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}base-uri 'none'; form-action 'none'\">"
    yield OWN_PAGE
    yield '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">'
    yield f"<title>{escaped(title)}</title>"
    yield f"<style>{styled}</style></head><body>"


def part(name: str) -> str:
    """The text of a file of `pages/`, also where the package lies in an archive."""
    path = os.path.join(os.path.dirname(__file__), "pages", name)
    text: str = __loader__.get_data(path).decode("utf-8")  # type: ignore[name-defined]
    return text.replace("\r\n", "\n")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def escaped(text: str, spaced: bool = False) -> str:
    """Text made escaped and escaped, on one line; `spaced` keeps a space at its ends."""
    line = " ".join(text.split())
    if spaced and line:
        line = (" " if text[:1].isspace() else "") + line + (" " if text[-1:].isspace() else "")
    elif spaced and text:
        line = " "
    return escape(safe(line))


def small(text: str) -> str:
    """A remark in small letters."""
    return f'<small dir="auto">{escaped(text)}</small>'


def marked_sentence(document: Document, sentence: Span, span: Span) -> str:
    """A sentence with some of its words marked, too long a one cut on either side."""
    start, end = min(sentence.start, span.start), max(sentence.end, span.end)
    before, behind = document.words(Span(start, span.start)), document.words(Span(span.end, end))
    if len(before) > LONGEST:
        before = "… " + before[-LONGEST:]
    if len(behind) > LONGEST:
        behind = behind[:LONGEST] + " …"
    words = document.words(span)
    whole = span == sentence or not (before.strip() or behind.strip())
    marked = escaped(words, True) if whole else f"<mark>{escaped(words, True)}</mark>"
    return f'<p dir="auto">{escaped(before, True)}{marked}{escaped(behind, True)}</p>'
