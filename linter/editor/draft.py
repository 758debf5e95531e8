"""One open draft -> what an editor shows of it, in offsets of its source; no protocol here."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.annotate import Story
from linter.config import FILES
from linter.finding import Finding
from linter.read import read_bytes
from linter.record import NamedTuple
from linter.session import Session
from linter.text import Document, Span

if TYPE_CHECKING:
    from linter.annotate.names.people import Person


class TextChange(NamedTuple):
    """New words for a span of a file's source."""

    span: Span
    words: str


class Action(NamedTuple):
    """Something that an editor offers to do about a finding."""

    title: str
    edit: TextChange
    path: str = ""
    """The file to edit; empty: the draft itself."""
    kind: str = "quickfix"
    preferred: bool = False


class Symbol(NamedTuple):
    """Who said what, for the outline."""

    name: str
    detail: str
    span: Span


class Draft:
    """A draft as it stands in the editor, checked once. Everything is computed when first asked for; it never changes."""

    def __init__(self, text: str, path: str, session: Session) -> None:
        self.path = path
        self.session = session
        self.config = session.config(path)
        self.document: Document = read_bytes(text.encode("utf-8", "surrogatepass"), path)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is found, in order of place; settings, sources and rosters are those beside the file."""
        return self.session.check([(self.document, self.config)], self.path).findings

    @cached_property
    def story(self) -> Story:
        return Story(self.document)

    def at(self, offset: int) -> list[Finding]:
        """The findings whose words hold an offset of the source."""
        return [f for f in self.findings if f.source_span.start <= offset <= f.source_span.end]

    def hover(self, offset: int) -> str:
        """What is said of a place, in Markdown: why it is flagged, who speaks, who is meant and by which names; or nothing."""
        parts = [_why(finding) for finding in self.at(offset)]
        person = self._person(offset)
        if person is not None:
            parts.append(_who(person))
        for attribution in self.story.attributions:
            if _holds(self.document.source_span(attribution.quotation.span), offset) and attribution.quoted:
                said = attribution.name or "nobody that the copy names"
                parts.append(f"Said by {_plain(said)}" + (", presumably" if attribution.presumed else "") + ".")
        return "\n\n---\n\n".join(parts)

    def _person(self, offset: int) -> Person | None:
        for person in self.story.people:
            if any(_holds(self.document.source_span(mention.span), offset) for mention in person.mentions):
                return person
        return None

    def symbols(self) -> Iterator[Symbol]:
        """Every quotation under its speaker."""
        for attribution in self.story.attributions:
            if attribution.quoted:
                words = " ".join(self.document.words(attribution.quotation.span).split())
                name = attribution.name or "nobody named"
                yield Symbol(name, words, self.document.source_span(attribution.quotation.span))

    def renamed(self, offset: int, to: str) -> list[TextChange]:
        """One word of somebody's name, everywhere where it means that person; nothing where no name stands there.

        Raises ValueError where the new name is no single word.
        """
        if len(to.split()) != 1 or to != to.strip():
            raise ValueError("a name is renamed word by word: one word without spaces")
        person = self._person(offset)
        if person is None:
            return []
        words = [span for mention in person.mentions for span in self._words(mention.span)]
        old = next((self.document.words(span) for span in words if _holds(self.document.source_span(span), offset)), "")
        spans = [self.document.source_span(span) for span in words if self.document.words(span) == old]
        return [TextChange(span, to) for span in spans if self.document.source[span.start : span.end] == old]

    def _words(self, span: Span) -> Iterator[Span]:
        tokens = self.story.tokens
        for i in range(tokens.at(span.start), len(tokens.words)):
            if tokens.starts[i] >= span.end:
                return
            yield Span(tokens.starts[i], min(tokens.ends[i], span.end))

    def actions(self, finding: Finding) -> Iterator[Action]:
        """What can be done about a finding: take a suggestion, silence it here, silence it in the settings."""
        span = finding.source_span
        for i, words in enumerate(finding.suggestions):
            if _may_replace(finding):
                yield Action(f"Replace with “{words}”", TextChange(span, words), preferred=i == 0)
        from linter.silencing import silencing

        for comment in silencing(self.document, [finding]):
            yield Action(f"Silence {finding.rule} here", TextChange(comment.span, comment.words))
        settings = self._settings()
        if settings is not None:
            yield self._exception(finding, *settings)

    def _settings(self) -> tuple[str, str] | None:
        """The settings file and its text; a new one beside the draft where there is none, None where it is a TOML file."""
        if not self.config.path:
            return os.path.join(os.path.dirname(os.path.abspath(self.path)), FILES[0]), ""
        path = os.path.abspath(self.config.path)
        return None if path.endswith(".toml") else (path, self.config.text)

    def _exception(self, finding: Finding, path: str, text: str) -> Action:
        import json

        name = os.path.relpath(os.path.abspath(self.path), os.path.dirname(path)).replace(os.sep, "/")
        words = " ".join(finding.text.split())
        entry = f"  - rule: {finding.rule}\n    path: {json.dumps(name, ensure_ascii=False)}\n"
        entry += f"    text: {json.dumps(words, ensure_ascii=False)}\n"
        lines = text.split("\n")
        head = next((i for i, line in enumerate(lines) if line.rstrip() == "suppress:"), None)
        if head is None:
            at, entry = len(text), ("" if text.endswith("\n") or not text else "\n") + "suppress:\n" + entry
        else:
            at = len("\n".join(lines[: head + 1])) + (1 if head + 1 < len(lines) else 0)
        return Action(
            f"Silence {finding.rule} for these words in {os.path.basename(path)}", TextChange(Span(at, at), entry), path
        )


def _may_replace(finding: Finding) -> bool:
    """Whether the span's source is just the flagged words, so that nothing of the markup is lost."""
    span = finding.source_span
    return not finding.raw and finding.document.source[span.start : span.end] == finding.document.words(finding.span)


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset < span.end


def _why(finding: Finding) -> str:
    head = f"**{finding.rule}** ({finding.severity}): {_plain(finding.message)}"
    return f"{head}\n\n{_plain(finding.why)}" if finding.why else head


def _who(person: Person) -> str:
    forms = dict.fromkeys(" ".join(mention.words) for mention in person.mentions)
    about = ", ".join((*person.roles[:2], *([str(person.age)] if person.age is not None else [])))
    head = f"**{_plain(person.name)}**" + (f", {_plain(about)}" if about else "")
    return f"{head}\n\nHere as {', '.join(f'“{_plain(form)}”' for form in forms)}; {len(person.mentions)} times."


def _plain(text: str) -> str:
    """Copy inside Markdown: nothing of it is markup."""
    return "".join("\\" + char if char in "\\`*_{}[]()<>#+-.!|~&" else char for char in text)
