"""A Word file and notes -> the file with a comment for each, anchored on its words.

Word passes over comments in notes, text boxes, heads and feet of pages ([MS-OI29500] 2.1.315): there the anchor is what stands
for them in the main text (the reference, the box, the first words), and the comment quotes the words. Edits at bytes, not a
document written anew, keep everything else as it was.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from xml.sax.saxutils import escape

from linter.comments import AUTHOR, INITIALS, Note, refuse_changed
from linter.comments.parts import Replacement, edited, element_end, repacked, tag_end, tag_name
from linter.comments.word_parts import CommentParts
from linter.errors import ReadError
from linter.limits import Limits
from linter.read.docx import Element, Manuscript, read_manuscript
from linter.read.package import Package
from linter.read.stretches import Stretch
from linter.text import Span


def commented(package: Package, data: bytes, text: str, notes: Sequence[Note], limits: Limits) -> tuple[bytes, int]:
    """The file with the comments, and how many of them had no place. Raises ReadError, also where the text is another one."""
    id = package.id
    parts = CommentParts(package)
    clean = parts.without_own()
    manuscript = read_manuscript(repacked(data, clean, id, limits) if clean else data, id, limits)
    if manuscript.document.text != text:
        raise refuse_changed(id)
    anchors = _Anchors(manuscript, {**parts.data, **clean}[parts.main])
    prefix = parts.prefix or anchors.prefix
    written: list[str] = []
    lost = 0
    for note in notes:
        if "\n".join(note.lines) in parts.settled:
            continue
        number = parts.next_id + len(written)
        where = anchors.add(note.span, number)
        if where is None:
            lost += 1
            continue
        written.append(comment(number, note, where, manuscript.document.words(note.span), prefix))
    changed = {**clean, parts.main: edited(anchors.data, anchors.edits())}
    changed.update(parts.with_new(changed, written, prefix))
    done = repacked(data, changed, id, limits)
    if read_manuscript(done, id, limits).document.text != text:  # no comment is worth a changed text
        raise ReadError("comments cannot be put into this file without a change to its text", id)
    return done, lost


def comment(number: int, note: Note, where: str, words: str, prefix: str) -> str:
    """The element of a comment, in the names of the file."""
    lines = list(note.lines)
    if where:
        lines.insert(0, f"In {where}: ‘{' '.join(words.split())[:200]}’")
    paragraphs = "".join(
        f'<{prefix}p><{prefix}r><{prefix}t xml:space="preserve">{escape(line)}</{prefix}t></{prefix}r></{prefix}p>'
        for line in lines
    )
    attributes = f'{prefix}id="{number}" {prefix}author="{AUTHOR}" {prefix}initials="{INITIALS}"'
    return f"<{prefix}comment {attributes}>{paragraphs}</{prefix}comment>"


class _Anchors:
    """Where the marks of comments stand in the main part: a run is cut in two where the words begin or end inside of it."""

    def __init__(self, manuscript: Manuscript, data: bytes) -> None:
        self.manuscript = manuscript
        self.data = data
        self.elements = manuscript.elements.get(manuscript.main, [])
        self.starts = [stretch.text for stretch in manuscript.stretches]
        runs = [element for element in self.elements if element.run < 0]
        self.first = runs[0] if runs else None
        self.prefix = tag_name(data, self.first.start)[:-1].decode() if self.first else "w:"
        self.cuts: dict[int, tuple[bytes, bytes]] = {}
        """Byte -> what must be closed before a mark there, and opened again behind it."""
        self.ends: dict[int, list[bytes]] = {}
        self.begins: dict[int, list[bytes]] = {}
        self.kept: dict[int, Replacement] = {}
        """Text elements whose white space must count now."""
        self._edges: dict[int, tuple[Stretch, Stretch]] = {}
        """A run -> its first and its last stretch."""
        for stretch in filter(self._in_main, manuscript.stretches):
            run = self.elements[stretch.holder].run
            self._edges[run] = self._edges.get(run, (stretch, stretch))[0], stretch

    def add(self, span: Span, number: int) -> str | None:
        """Mark the words as those of a comment; where they stand if not in the main text, None if they have no place."""
        stretches = self.manuscript.stretches
        until = max(span.end, span.start + 1)
        first = max(0, bisect_right(self.starts, span.start) - 1)
        last = max(first, bisect_left(self.starts, until) - 1)
        within = [s for s in stretches[first : last + 1] if s.text + s.length > span.start]
        if not within:
            return None
        where = within[0].where
        inside = list(filter(self._in_main, within))
        if where or not inside:
            run = self.elements[within[0].home] if within[0].home >= 0 else self.first
            if run is None:
                return None
            begin, end = run.start, element_end(self.data, run.start, run.end)
        else:
            begin = self._begin(inside[0], span.start - inside[0].text)
            end = self._end(inside[-1], min(until - inside[-1].text, inside[-1].length))
        p = self.prefix
        self.begins.setdefault(begin, []).append(f'<{p}commentRangeStart {p}id="{number}"/>'.encode())
        reference = f'<{p}commentRangeEnd {p}id="{number}"/><{p}r><{p}commentReference {p}id="{number}"/></{p}r>'
        self.ends.setdefault(end, []).append(reference.encode())
        return where

    def _in_main(self, stretch: Stretch) -> bool:
        return stretch.part == self.manuscript.main and not stretch.where and stretch.holder >= 0

    def _begin(self, stretch: Stretch, offset: int) -> int:
        holder = self.elements[stretch.holder]
        run = self.elements[holder.run]
        if (offset <= 0 and self._edges[holder.run][0] is stretch) or self._whole(holder):
            return run.start
        if offset <= 0 and stretch.start <= tag_end(self.data, holder.start):
            return self._cut(holder.start, run)
        return self._cut(self._byte(stretch, offset), run, holder)

    def _end(self, stretch: Stretch, offset: int) -> int:
        holder = self.elements[stretch.holder]
        run = self.elements[holder.run]
        at_end = offset >= stretch.length
        if (at_end and self._edges[holder.run][1] is stretch) or self._whole(holder):
            return element_end(self.data, run.start, run.end)
        byte = self._byte(stretch, offset)
        if at_end and byte >= holder.end:
            return self._cut(element_end(self.data, holder.start, holder.end), run)
        return self._cut(byte, run, holder)

    def _whole(self, holder: Element) -> bool:
        """Whether an element's text cannot be cut at a byte."""
        return b"<![CDATA[" in self.data[holder.start : holder.end]

    def _byte(self, stretch: Stretch, offset: int) -> int:
        """The byte before a character of a stretch."""
        if offset <= 0 or stretch.start == stretch.end:
            return stretch.start
        if self.data[stretch.start : stretch.start + 1] == b"&":  # one character, written as an entity
            return self.data.index(b";", stretch.start) + 1
        return stretch.start + len(self.data[stretch.start : stretch.end].decode()[:offset].encode())

    def _cut(self, byte: int, run: Element, holder: Element | None = None) -> int:
        """Cut a run, and the text element that it is in, before a byte."""
        name = tag_name(self.data, run.start)
        again = self.data[run.start : tag_end(self.data, run.start)]
        if run.properties:
            again += self.data[run.properties.start : element_end(self.data, *run.properties)]
        close = b"</" + name + b">"
        if holder is not None:
            tag = self.data[holder.start : tag_end(self.data, holder.start)]
            if b"xml:space" not in tag:
                tag = tag[:-1] + b' xml:space="preserve">'
                at = tag_end(self.data, holder.start) - 1
                self.kept[at] = Replacement(at, at, b' xml:space="preserve"')
            close = b"</" + tag_name(self.data, holder.start) + b">" + close
            again += tag
        self.cuts[byte] = close, again
        return byte

    def edits(self) -> list[Replacement]:
        """What is to be done to the part: at one place, comments end before others begin."""
        found = list(self.kept.values())
        for byte in self.begins.keys() | self.ends.keys():
            close, again = self.cuts.get(byte, (b"", b""))
            marks = b"".join([*self.ends.get(byte, ()), *self.begins.get(byte, ())])
            found.append(Replacement(byte, byte, close + marks + again))
        return found
