"""One list of nasty findings, for every output format, and the helpers that make such findings."""

from __future__ import annotations

from linter.errors import ReadError
from linter.finding import Finding, Related, Severity
from linter.report import Report, renderer
from linter.text import Block, Document, Mark, Position, Span


def document(text, id="drafts/a.txt", **given):
    return Document(id=id, source=text, text=text, blocks=(Block(Span(0, len(text))),), **given)


def finding(text, words, message="'%s' is wrong.", **given):
    start = text.index(words)
    doc = given.pop("document", None) or document(text)
    return Finding(
        doc, Span(start, start + len(words)), "names.Variant", given.pop("severity", Severity.WARNING), message, **given
    )


EMOJI = "😀 “Zyla” said.\r\nSecond line."
NASTY = (
    finding(EMOJI, "Zyla"),
    finding(EMOJI, "said.\r\nSecond"),
    finding("a, b: 100% sure", "100%", document=document("a, b: 100% sure", "odd, path: 100%.txt"), message="50% of ‘it’: a, b"),
    finding("red \x1b[31mtext\x07 here", "\x1b[31mtext", message="an escape \x1b]0;x\x07 and \u202e turned", suggestions=("\x1b[0m",)),
    finding("First line.\nZyla.\nZeel.", "Zeel", message="two\nlines", suggestions=("Zyla",),
            related=(Related(Span(12, 16), "introduced\nhere as Zyla"),)),
    finding("page text", "page", document=document("page text", "report.pdf", marks=(Mark(0, "page", "3"),)), severity=Severity.ERROR),
    finding("at the end", "end", severity=Severity.SUGGESTION),
)  # fmt: skip
OUTCOME = Report(NASTY, (ReadError("cannot be read: \x1b[2J", "lost.txt"), ReadError("bad", "r.yml", Position(3, 4))), 3)


def rendered(name, outcome=OUTCOME, colour=False):
    return "\n".join(renderer(name)(outcome, colour))
