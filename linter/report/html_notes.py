"""Findings of one article -> marks and notes for its margin; both places of a contradiction share a colour and are linked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from linter.finding import Finding, Related
from linter.report.html_marks import CopyMark
from linter.report.page import escaped, marked_sentence
from linter.text import Document, Span

HUES = 6
BEFORE, BEHIND = 60, 100
"""Code points of the file that are shown around the words of a finding that lies in its markup."""


class Notes:
    """What is to be said of one article, by paragraph."""

    def __init__(self, article: str, document: Document, findings: Sequence[Finding]) -> None:
        self.article = article
        self.document = document
        self.by_paragraph: dict[int, list[str]] = defaultdict(list)
        self.marks: dict[int, list[CopyMark]] = defaultdict(list)
        self.loose: list[str] = []
        """Notes about what is no copy: comments, settings."""
        self._hues = 0
        for number, finding in enumerate(findings, 1):
            self._add(number, finding)

    def _add(self, number: int, finding: Finding) -> None:
        if finding.raw or not self.document.paragraphs:
            self.loose.append(self._note(number, finding, "", []))
            return
        anchor = f"{self.article}-f{number}"
        others = [related for related in finding.related if _own(related, finding)]
        hue = ""
        if others:
            self._hues += 1
            hue = f" hue-{(self._hues - 1) % HUES + 1}"
        told = f"finding {number}, {finding.severity}"
        home = self._mark(CopyMark(finding.span, f"{finding.severity}{hue}", anchor, _note_of(anchor), number, told))
        places = []
        for i, other in enumerate(others):
            there = f"{anchor}-{i}"
            style = f"other {finding.severity}{hue}"
            self._mark(CopyMark(other.span, style, there, anchor, number, f"the other place of finding {number}"))
            where = f'<a href="#{there}">{_place(self.document, other.span)}</a>'
            places.append(f'<li dir="auto">{where}: {escaped(other.message)}</li>')
        self.by_paragraph[home].append(self._note(number, finding, hue, places))

    def _mark(self, mark: CopyMark) -> int:
        """Put a mark into each paragraph that it touches; the index of the first."""
        paragraphs = self.document.paragraphs
        home = max(0, self.document.paragraph_index(mark.span.start))
        start = min(max(mark.span.start, paragraphs[home].span.start), paragraphs[home].span.end)
        mark = mark._replace(span=Span(start, max(start, mark.span.end)))
        last = max(home, self.document.paragraph_index(max(start, mark.span.end - 1)))
        mark = mark._replace(span=Span(start, max(start, min(mark.span.end, paragraphs[last].span.end))))
        for index in range(home, last + 1):
            self.marks[index].append(mark)
        return home

    def _note(self, number: int, finding: Finding, hue: str, places: list[str]) -> str:
        anchor = f"{self.article}-f{number}"
        link = f'<a class="number" href="#{anchor}">{number}</a>'
        where = _place(self.document, finding.span)
        if finding.raw or not self.document.paragraphs:
            link = f'<b class="number">{number}</b>'
            where = f"line {self.document.lines.position(finding.source_span.start).line}"
        return (
            f'<li class="note {finding.severity}{hue}" id="{_note_of(anchor)}">'
            f'<p>{link} <b class="level">{finding.severity}</b> <span class="where">{where}</span></p>'
            f'<p dir="auto">{escaped(finding.message)}</p>{_excerpt(finding)}{_suggestions(finding)}'
            f"{_list([*places, *_elsewhere(finding)])}{_rule(finding)}</li>"
        )


def _own(related: Related, finding: Finding) -> bool:
    """Whether the other place lies in the same article."""
    return related.document is None or related.document.name == finding.document.name


def _note_of(anchor: str) -> str:
    return anchor.replace("-f", "-n", 1)


def _place(document: Document, span: Span) -> str:
    return escaped(document.where(span))


def _list(items: Sequence[str]) -> str:
    return f"<ul>{''.join(items)}</ul>" if items else ""


def _suggestions(finding: Finding) -> str:
    told = [f"<ins>{escaped(words)}</ins>" if words else "leave it out" for words in finding.suggestions[:3]]
    return f'<p dir="auto">→ {" or ".join(told)}</p>' if told else ""


def _elsewhere(finding: Finding) -> Iterator[str]:
    """The places in other documents, each with what stands there."""
    for related in finding.related:
        other = related.document
        if other is not None and not _own(related, finding):
            where = f"{escaped(other.id)}, {_place(other, related.span)}"
            yield f'<li dir="auto">{where}: {escaped(related.message)}{_quoted(related, other)}</li>'


def _quoted(related: Related, document: Document) -> str:
    index = document.paragraph_index(related.span.start)
    if related.span.end <= related.span.start or index < 0:
        return ""
    return f"<blockquote>{marked_sentence(document, document.paragraphs[index].span, related.span)}</blockquote>"


def _excerpt(finding: Finding) -> str:
    """The line of the file for what lies in its markup."""
    if not finding.raw:
        return ""
    source, span = finding.document.source, finding.span
    before = source[max(0, span.start - BEFORE) : span.start].rpartition("\n")[2]
    behind = source[span.end : span.end + BEHIND].partition("\n")[0]
    words = source[span.start : min(span.end, span.start + 2 * BEHIND)]
    return f'<p dir="auto"><code>{escaped(before, True)}<mark>{escaped(words, True)}</mark>{escaped(behind, True)}</code></p>'


def _rule(finding: Finding) -> str:
    """The rule, and folded behind it why it is there."""
    link = ""
    if finding.url.startswith(("https://", "http://")):
        link = f' <a href="{escaped(finding.url)}" rel="noopener noreferrer">more on this</a>'
    if not (finding.why or link):
        return f'<p class="where">{escaped(finding.rule)}</p>'
    return f'<details><summary>{escaped(finding.rule)}</summary><p dir="auto">{escaped(finding.why)}{link}</p></details>'
