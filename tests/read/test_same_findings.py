"""The same article says the same in every format."""

from __future__ import annotations

import json
from html import escape
from textwrap import fill

import pytest
from test_docx import p, r, word_file
from test_odt import odt

from linter.config import Config
from linter.read import read_bytes
from linter.rulebook.select import rule_set
from linter.run import lint

ARTICLE = """\
The harbour of Leith froze on Monday for the first time in forty years, and the ferries stayed at their moorings while the \
pilots measured the ice, which was said to be thicker than anybody had seen since the war.

Marian Dalgleish, a harbour master at the port authority, said the the ice would hold for a week. “We have never seen such a \
thing,” Dalgleish said. “It’s a day that nobody here will forget.”

The ferries are to sail again when the wind turns, Dalglish said, and the pilots’ office is to pay for the coal that the crews \
have burnt to keep warm."""
PARAGRAPHS = ARTICLE.split("\n\n")
HTML = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in PARAGRAPHS)


def _rtf(text: str) -> str:
    return "".join(letter if letter.isascii() else f"\\u{ord(letter)} " for letter in text)


FORMATS = {
    "a.txt": ARTICLE.encode(),
    "marked.txt": ARTICLE.encode("utf-8-sig"),
    "wide.txt": ARTICLE.encode("utf-16"),
    "old.txt": ARTICLE.encode("cp1252"),
    "lines.txt": "\n".join(PARAGRAPHS).encode(),
    "windows.txt": ARTICLE.replace("\n", "\r\n").encode(),
    "wrapped.txt": "\n\n".join(fill(paragraph, 65) for paragraph in PARAGRAPHS).encode(),
    "indented.txt": "\n".join(fill(paragraph, 65, initial_indent="    ") for paragraph in PARAGRAPHS).encode(),
    "a.md": ARTICLE.encode(),
    "wrapped.md": "\n\n".join(fill(paragraph, 65) for paragraph in PARAGRAPHS).encode(),
    "emphasis.md": ARTICLE.replace("harbour", "*harbour*").replace("’", "&rsquo;").encode(),
    "a.html": "".join(f"<p>{escape(paragraph).replace('’', '&rsquo;')}\n" for paragraph in PARAGRAPHS).encode(),
    "a.json": json.dumps({"body": ARTICLE}).encode(),
    "a.eml": b"Subject: Ice\nContent-Type: text/plain; charset=utf-8\n\n" + ARTICLE.encode(),
    "a.odt": odt("".join(f"<text:p>{escape(paragraph)}</text:p>" for paragraph in PARAGRAPHS)),
    "a.rtf": ("{\\rtf1\\uc0 " + "".join(f"{_rtf(paragraph)}\\par " for paragraph in PARAGRAPHS) + "}").encode("ascii"),
    "a.nitf": f"<nitf><body><body.content>{HTML}</body.content></body></nitf>".encode(),
    "a.rss": f"<rss><channel><item><description>{escape(HTML)}</description></item></channel></rss>".encode(),
    "a.ninjs": json.dumps({"body_xhtml": HTML}).encode(),
    "arc.json": json.dumps({"content_elements": [{"type": "text", "content": escape(p)} for p in PARAGRAPHS]}).encode(),
    "a.docx": word_file("".join(p(r(escape(paragraph))) for paragraph in PARAGRAPHS)),
}


def findings(name: str) -> list[tuple[str, str]]:
    rules, problems = rule_set(Config())
    assert not problems
    return sorted((found.rule, " ".join(found.text.split())) for found in lint(read_bytes(FORMATS[name], name), rules).findings)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_findings_in_every_format(name: str) -> None:
    assert ("names.Variant", "Dalglish") in findings("a.txt")
    assert findings(name) == findings("a.txt")
