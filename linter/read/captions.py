"""Subtitles (.vtt, .srt) -> Document: what is said, speech by speech, with speaker labels and time codes.

A speech begins with its label as in a transcript (`Ann Blaise: We …`), whether the file has it in a voice tag or in the text;
`Document.inlines` has the label's name as a stretch of the role `speaker`. Each cue begins a time of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from linter.errors import ReadError
from linter.lazy_pattern import lazy_pattern
from linter.read.compose import Copy
from linter.record import NamedTuple
from linter.text import LINE_END, Document, Lines

_TIME = lazy_pattern(r"[ \t]*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?[ \t]+-->[ \t]+(?:(\d{1,3}):)?(\d{1,2}):(\d{2})")
_PIECE = lazy_pattern(r"<v(?:\.[^\s<>]*+)?\s++([^<>]*+)>|<[^<>]*+>|\{\\[^{}]*+\}|&(?:#\w{1,8}|\w{2,32});")
_LABEL = lazy_pattern(
    r"(?:(?:>>+|[-–—])\s*)?([A-Z][^\s:.!?]*\.?(?:[ \t]+[A-Z(&][^\s:!?]*|[ \t]+(?:de|la|van|von|der|bin|al)\b){0,5})"
    r"(?:[ \t]*\([^()\r\n]{1,60}\))?:(?=\s|$)"
)
_NOTE = lazy_pattern(r"\s*(?:WEBVTT[^\n]*\n\s*)?NOTE\b[ \t]*([^\n]*\b(?:19|20)\d\d\b[^\n]*)")
"""A note at the head that gives the day of the recording."""
_CHANGE = lazy_pattern(r"(?:>>+|[-–—])\s*")
SCOPE = "text.speech"
SPEECH = 1_000
"""In code points: a longer speech is parted where a cue ends with a sentence."""
PAUSE = 3
"""In seconds: after so long a silence and the end of a sentence a new paragraph begins."""


class Cue(NamedTuple):
    """One subtitle: its times in seconds and the places of its lines in the source."""

    start: int
    end: int
    rows: tuple[tuple[int, int], ...]


def read(text: str, id: str) -> Document:
    """The document of a subtitle file. Raises ReadError if it has text but no time codes."""
    cues = list(_cues(text))
    if not cues and text.strip():
        raise ReadError("no time codes: not a subtitle file", id)
    _Speeches(text, cues).write(copy := Copy())
    note = _NOTE.match(text)
    return copy.document(id, text, "captions", {"date": note[1]} if note else {})


def _cues(text: str) -> Iterator[Cue]:
    starts = Lines(text).starts
    ends = [*(match.start() for match in LINE_END.finditer(text)), len(text)]
    rows: list[tuple[int, int]] = []
    time: tuple[int, int] | None = None
    for start, end in zip(starts, ends, strict=True):
        timing = _TIME.match(text, start, end)
        if timing or start == end or not text[start:end].strip():
            if time and rows:
                yield Cue(*time, tuple(rows))
            rows = []
            time = (_seconds(timing, 1), _seconds(timing, 4)) if timing else None
        elif time:
            rows.append((start, end))
    if time and rows:
        yield Cue(*time, tuple(rows))


def _seconds(match: re.Match[str], group: int) -> int:
    return int(match[group] or 0) * 3600 + int(match[group + 1]) * 60 + int(match[group + 2])


def clock(seconds: float) -> str:
    """A time code as a viewer reads it."""
    whole = max(0, int(seconds))
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


class _Speeches:
    """Cues joined to speeches."""

    def __init__(self, text: str, cues: list[Cue]) -> None:
        self.text = text
        self.cues = cues
        found = Counter(label[1] for cue in cues for row in cue.rows if (label := self._label(row)))
        self.labels = {label for label, times in found.items() if times > 1 or label.isupper() or " " in label}
        """A word before a colon is a speaker if it stands so twice, is in capitals, or is a name of two words."""
        self.voice = ""
        """Who the last voice tag named."""
        self.at = 0
        """Where the last row ended in the source."""

    def _label(self, row: tuple[int, int]) -> re.Match[str] | None:
        return _LABEL.match(self.text, *row)

    def write(self, copy: Copy) -> None:
        """Add the speeches to the copy."""
        last: Cue | None = None
        before = ""
        for cue in self.cues:
            if last and copy.filled and self._parts(last, cue, copy.filled):
                copy.end_block(scope=SCOPE)
            for number, row in enumerate(cue.rows):
                line = self.text[slice(*row)].strip()
                if line == before and number == 0 and (len(cue.rows) > 1 or cue.start == cue.end):
                    continue  # captions that roll up say each line twice
                before = line
                start = self._speaker(copy, row, clock(cue.start))
                if number == 0:
                    copy.mark("time", clock(cue.start))
                if copy.filled and self.at and not copy.ends_in_space:
                    copy.add("\n", self.at, max(self.at + 1, start))
                self._row(copy, start, row[1])
                self.at = row[1]
            last = cue
        copy.end_block(scope=SCOPE)

    def _parts(self, last: Cue, cue: Cue, spoken: int) -> bool:
        ended = self.text[slice(*last.rows[-1])].rstrip()[-1:] in '.!?”"…'
        return ended and (cue.start - last.end >= PAUSE or spoken > SPEECH)

    def _speaker(self, copy: Copy, row: tuple[int, int], time: str) -> int:
        """Begin a new speech where a row names a speaker or changes him; where the row's words begin."""
        start, end = row
        tag = _PIECE.match(self.text, start, end)
        if tag and tag[1] and tag[1].strip():
            name = tag[1].strip()
            if name != self.voice:
                at = self.text.index(name, tag.start(1))
                self._begin(copy, at, at + len(name), tag.end(), time)
                self.voice = name
            return tag.end()
        label = self._label(row)
        if label and label[1] in self.labels:
            self._begin(copy, *label.span(1), label.end(), time)
            return label.end()
        change = _CHANGE.match(self.text, start, end)
        if change:
            copy.end_block(scope=SCOPE)
            self.voice = ""
            return change.end()
        return start

    def _begin(self, copy: Copy, start: int, end: int, after: int, time: str) -> None:
        copy.end_block(scope=SCOPE)
        copy.mark("time", time)
        copy.open("speaker", "speaker")
        copy.add(self.text[start:end], start, end)
        copy.close("speaker")
        said = self.text[end:after].rstrip(": \t<>")
        if said:  # his office, in brackets
            copy.add(said, end, end + len(said))
            end += len(said)
        copy.add(": ", end, max(after, end + 1))

    def _row(self, copy: Copy, start: int, end: int) -> None:
        """Add a row's words without its tags."""
        at = start
        while at < end and self.text[at].isspace():
            at += 1
        for piece in _PIECE.finditer(self.text, at, end):
            copy.add(self.text[at : piece.start()], at, piece.start())
            if piece[0].startswith("&"):
                copy.add(unescape(piece[0]), *piece.span())
            at = piece.end()
        copy.add(self.text[at:end], at, end)
