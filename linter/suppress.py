"""Switches in the copy and exceptions in the configuration -> which findings are silent, and which switches silence nothing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable

from linter.config import Config, Suppress, names
from linter.finding import Finding
from linter.lazy_pattern import lazy_pattern
from linter.text import Document, Span

_SWITCH = lazy_pattern(r"onrecord-([\w-]*\w)[:\s]*([^\s>-][^>]*?)?\s*(?:--\s.*)?$", re.S)
MOST_COMMENTS = 100
"""So many lines of comments may stand between a switch and its line."""
SWITCHES = ("disable-next-line", "disable", "enable")


class Switch:
    """A stretch of one document in which some rules are silent."""

    def __init__(self, comment: Span, reach: Span, rules: tuple[str, ...], used: bool = False) -> None:
        self.comment = comment
        """Source span of the comment that says so."""
        self.reach = reach
        """Source span in which it holds."""
        self.rules = rules
        """Styles and full names; empty: every rule."""
        self.used = used

    def silences(self, finding: Finding) -> bool:
        start = finding.source_span.start
        within = self.reach.start <= start < self.reach.end
        return within and (not self.rules or any(names(rule, finding.rule) for rule in self.rules))


def switches(document: Document) -> list[Switch]:
    """The switches that stand in comments of the document (`Document.masked`).

    `onrecord-disable [rules]` holds until `onrecord-enable [the same, or none for all]` or the end of the article;
    `onrecord-disable-next-line [rules]` holds for the next line of copy after the comment. Rules are separated by
    commas or spaces; a reason may follow ` -- `.
    """
    found: list[Switch] = []
    for comment in document.masked:
        match = _SWITCH.match(_body(document, comment))
        if not match or match[1] not in SWITCHES:
            continue
        rules = tuple(word for word in re.split(r"[,\s]+", match[2] or "") if word)
        if match[1] == "enable":
            for switch in found:
                if switch.reach.end == len(document.source) + 1 and (not rules or switch.rules == rules):
                    switch.reach = Span(switch.reach.start, comment.start)
        elif match[1] == "disable":
            found.append(Switch(comment, Span(comment.end, len(document.source) + 1), rules))
        else:
            found.append(Switch(comment, _next_line(document, comment), rules))
    return found


def misspelt(document: Document, known: Collection[str]) -> list[tuple[Span, str]]:
    """The comments that look like switches and are none, or that name no rule: each with what is wrong with it."""
    found = []
    for comment in document.masked:
        match = _SWITCH.match(_body(document, comment))
        if not match:
            continue
        from linter.typed_nodes import nearest

        if match[1] not in SWITCHES:
            found.append((comment, f"there is no switch 'onrecord-{match[1]}'; there are {', '.join(SWITCHES)}."))
            continue
        for word in re.split(r"[,\s]+", match[2] or ""):
            if word and word not in known:
                found.append((comment, f"there is no rule or style '{word}'{nearest(word, known) or '.'}"))
    return found


def _body(document: Document, comment: Span) -> str:
    """What a comment says, without the signs around it."""
    body = document.source[comment.start : comment.end].strip()
    for opening, closing in COMMENTS:
        if body.startswith(opening) and body.endswith(closing):
            body = body[len(opening) : len(body) - len(closing)]
    return body.strip()


COMMENTS = (("<!--", "-->"), ("<!--", "--!>"), ("{/*", "*/}"))
"""How a comment opens and closes, in Markdown, HTML and MDX."""


def _next_line(document: Document, comment: Span) -> Span:
    """The next line of copy: the first one behind the comment's own that is not blank, nor just another comment."""
    starts = [*document.lines.starts, len(document.source) + 1]
    line = document.lines.position(max(comment.start, comment.end - 1)).line
    last = line + MOST_COMMENTS
    while line + 1 < len(starts) - 1:
        text = document.source[starts[line] : starts[line + 1]]
        if text.strip() and not (line < last and _is_comment(document, starts[line] + len(text) - len(text.lstrip()), text)):
            break
        line += 1
    return Span(starts[min(line, len(starts) - 1)], starts[min(line + 1, len(starts) - 1)])


def _is_comment(document: Document, start: int, text: str) -> bool:
    """Whether what a line says, from a place in the source on, is one comment."""
    index = bisect_left(document.masked, start, key=lambda span: span.start)
    return index < len(document.masked) and document.masked[index] == Span(start, start + len(text.strip()))


class Exceptions:
    """The exceptions of a configuration, and which of them silenced something in this run."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.used: set[int] = set()
        self.met: set[int] = set()
        """Those whose path fitted an article of this run."""

    def silence(self, finding: Finding) -> bool:
        """Whether an exception covers the finding."""
        silent = False
        for i, entry in enumerate(self.config.suppress):
            if any(names(rule, finding.rule) for rule in entry.rule) and self._holds(entry, finding):
                self.used.add(i)
                silent = True
        return silent

    def meet(self, document: Document) -> None:
        """Note that an article was checked."""
        for i, entry in enumerate(self.config.suppress):
            if self.config.matches(document.id, entry.path):
                self.met.add(i)

    def unused(self, rules: Iterable[str]) -> list[Suppress]:
        """Exceptions for articles and rules of this run that silenced nothing."""
        on = tuple(rules)
        return [
            entry
            for i, entry in enumerate(self.config.suppress)
            if i in self.met - self.used and any(names(rule, id) for rule in entry.rule for id in on)
        ]

    def _holds(self, entry: Suppress, finding: Finding) -> bool:
        if not self.config.matches(finding.document.id, entry.path):
            return False
        if not entry.text:
            return True
        span, document = finding.source_span, finding.document
        first = document.lines.position(span.start).line
        starts = [*document.lines.starts, len(document.source)]
        line = document.source[starts[first - 1] : max(starts[first], span.end)]
        return " ".join(entry.text.split()) in " ".join(line.split())
