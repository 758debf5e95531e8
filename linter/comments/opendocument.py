"""An OpenDocument text and notes -> the file with a comment for each, anchored on its words.

Writer shows no comment in a note or the head of a page: there it stands before the note or at the first words of the text, and
quotes the words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import count
from xml.sax.saxutils import escape

from linter.comments import AUTHOR, INITIALS, Note, refuse_changed
from linter.comments.parts import Child, Replacement, children, edited, repacked, within
from linter.errors import ReadError
from linter.limits import Limits
from linter.read.odt import CONTENT, Written, read_written
from linter.read.package import Package
from linter.read.stretches import Stretch
from linter.text import Span

_OFFICE = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
_NAMES = (
    f'{_OFFICE} xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
)


def commented(package: Package, data: bytes, text: str, notes: Sequence[Note], limits: Limits) -> tuple[bytes, int]:
    """The file with the comments, and how many of them had no place. Raises ReadError, also where the text is another one."""
    id = package.id
    content, settled, taken = _without_own(package.part(CONTENT))
    written = read_written(repacked(data, {CONTENT: content}, id, limits), id, limits)
    if written.document.text != text:
        raise refuse_changed(id)
    starts = [stretch.text for stretch in written.stretches]
    free = (name for n in count() if (name := f"{AUTHOR}-{n}") not in taken)
    marks: dict[int, tuple[list[str], list[str]]] = {}
    """Byte -> the ends of comments there, and the comments that begin there."""
    lost = 0
    for note in (note for note in notes if "\n".join(note.lines) not in settled):
        begin, end, where = _place(written, starts, content, note.span)
        if begin < 0:
            lost += 1
            continue
        name = next(free)
        words = written.document.words(note.span)
        marks.setdefault(begin, ([], []))[1].append(annotation(name, note, where, words, end > begin))
        if end > begin:
            marks.setdefault(end, ([], []))[0].append(f'<office:annotation-end {_OFFICE} office:name="{name}"/>')
    edits = (Replacement(byte, byte, "".join([*ends, *begins]).encode()) for byte, (ends, begins) in marks.items())
    done = repacked(data, {CONTENT: edited(content, edits)}, id, limits)
    if read_written(done, id, limits).document.text != text:
        raise ReadError("comments cannot be put into this file without a change to its text", id)
    return done, lost


def annotation(name: str, note: Note, where: str, words: str, ranged: bool) -> str:
    """The element of a comment; it brings its own names, whatever the file calls them."""
    lines = [f"In {where}: ‘{' '.join(words.split())[:200]}’", *note.lines] if where else note.lines
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines)
    named = f' office:name="{name}"' if ranged else ""
    creator = f"<dc:creator>{AUTHOR}</dc:creator><meta:creator-initials>{INITIALS}</meta:creator-initials>"
    return f"<office:annotation {_NAMES}{named}>{creator}{paragraphs}</office:annotation>"


def _without_own(content: bytes) -> tuple[bytes, set[str], set[str]]:
    """The content without the comments of an earlier run, what those of them say that stay (somebody answered or settled them),
    and the names that are taken."""
    found = children(content, "annotation", "annotation-end", "creator", "p")
    gone: list[Child] = []
    settled = set()
    answered = {child.attributes.get("parent-name") for child in found} - {None}
    for index, comment in enumerate(found):
        inside = within(found, index) if comment.name == "annotation" else []
        if not any(child.name == "creator" and child.text == AUTHOR for child in inside):
            continue
        if comment.attributes.get("resolved") == "true" or comment.attributes.get("name") in answered:
            settled.add("\n".join(child.text for child in inside if child.name == "p"))
        else:
            gone.append(comment)
    names = {comment.attributes["name"] for comment in gone if "name" in comment.attributes}
    gone += [child for child in found if child.name == "annotation-end" and child.attributes.get("name") in names]
    taken = {child.attributes.get("name", "") for child in found} - names
    return edited(content, (Replacement(child.start, child.end, b"") for child in gone)), settled, taken


def _place(written: Written, starts: Sequence[int], content: bytes, span: Span) -> tuple[int, int, str]:
    """The bytes where a comment on a stretch of the text begins and ends, and where that is if not in the main text."""
    until = max(span.end, span.start + 1)
    first = max(0, bisect_right(starts, span.start) - 1)
    last = max(first, bisect_left(starts, until) - 1)
    within = [s for s in written.stretches[first : last + 1] if s.text + s.length > span.start]
    if not within:
        return -1, -1, ""
    inside = [s for s in within if s.part == CONTENT and not s.where]
    if within[0].where or not inside:
        at = within[0].home if within[0].home >= 0 else written.first
        return at, at, within[0].where
    return _byte(inside[0], span.start, content), _byte(inside[-1], until, content), ""


def _byte(stretch: Stretch, offset: int, content: bytes) -> int:
    """The byte before a character of a stretch, or behind its last one."""
    offset -= stretch.text
    raw = content[stretch.start : stretch.end]
    if offset <= 0 or not raw:
        return stretch.start
    if raw.startswith(b"&"):  # one character, written as an entity
        return content.index(b";", stretch.start) + 1
    return stretch.start + len(raw.decode()[:offset].encode()) if offset < stretch.length else stretch.end
