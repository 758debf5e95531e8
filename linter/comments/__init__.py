"""Findings of one article -> its office file with a comment on the words of each; the reader's map says where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from linter.errors import ReadError
from linter.finding import Finding, Related
from linter.limits import DEFAULT, Limits
from linter.read import suffix
from linter.read.package import opened
from linter.record import NamedTuple
from linter.report.safe import safe
from linter.text import Document, Span

AUTHOR = "onrecord"
INITIALS = "or"
WRITERS = {".docx": ("linter.comments.word", "Word file"), ".odt": ("linter.comments.opendocument", "OpenDocument file")}
"""Ending -> the module whose `commented` puts comments into such a file, and what the file is called."""
MOST = 5_000
"""Word opens no file with more than some 32,000 comments; nobody reads so many."""
AROUND = 45
"""So many characters of the copy are quoted on either side of another place."""


class Note(NamedTuple):
    """A comment to be written."""

    span: Span
    """The words that it is about, in the text of the document."""
    lines: tuple[str, ...]


def add_comments(data: bytes, text: str, id: str, findings: Iterable[Finding], limits: Limits = DEFAULT) -> tuple[bytes, int]:
    """The file with a comment for each finding, and how many could not be placed; `text` is what was checked of it.

    Comments of an earlier run are replaced, unless somebody answered or settled them; other people's stay. Raises ReadError
    where the file cannot be read, or no longer holds the text that was checked.
    """
    name, what = WRITERS[suffix(id)]
    module = import_module(name)
    notes = [note(finding) for finding in findings if not finding.raw][:MOST]
    with opened(data, id, limits, what) as package:
        done: tuple[bytes, int] = module.commented(package, data, text, notes, limits)
    return done


def note(finding: Finding) -> Note:
    """What a comment says of a finding: the fault, the suggestion, the other places, the rule."""
    lines = [finding.message]
    if finding.suggestions:
        told = " or ".join(f"‘{words}’" if words else "leave it out" for words in finding.suggestions[:3])
        lines.append(f"Suggestion: {told}")
    lines += [_other(place, finding.document) for place in finding.related]
    lines.append(f"{finding.rule} ({finding.severity})")
    return Note(finding.span, tuple(_plain(line) for line in lines))


def _other(place: Related, document: Document) -> str:
    """Another place in words: a person in Word sees no numbers of paragraphs, so the copy around it is quoted."""
    other = place.document or document
    where = str(other.place(place.span.start))
    if other is not document:
        where = f"{other.id}, {where}"
    index = other.paragraph_index(place.span.start)
    within = other.paragraphs[index].span if index >= 0 else Span(0, len(other.text))
    start = max(within.start, place.span.start - AROUND)
    end = min(max(within.end, place.span.end), place.span.end + AROUND)
    if start > within.start:
        start = other.text.find(" ", start, place.span.start) + 1 or start
    if end < within.end:
        cut = other.text.rfind(" ", place.span.end, end)
        end = cut if cut > 0 else end
    copy = f"{'…' if start > within.start else ''}{other.text[start:end]}{'…' if end < within.end else ''}"
    where = where[:1].upper() + where[1:] if other is document else where
    return f"{where}: {place.message} — {copy}"


def _plain(text: str) -> str:
    """A line without what XML cannot hold, and without what turns the direction of writing."""
    return safe(" ".join(text.split())).encode("utf-8", "replace").decode()


def refuse_changed(id: str) -> ReadError:
    """What is said where the file is no longer the one that was checked."""
    return ReadError("it changed while it was checked: no comments were written", id)
