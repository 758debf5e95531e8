"""The parts of a Word file that hold comments: which are ours, the parts without them, the parts with new ones."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import quoteattr

from linter.comments import AUTHOR
from linter.comments.parts import Child, Replacement, children, edited, inside_end, tag_end, tag_name, within
from linter.read.docx import WORD, main_part
from linter.read.package import Package

TYPES = "[Content_Types].xml"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_BESIDE = ("commentsExtended.xml", "commentsIds.xml", "commentsExtensible.xml")
"""What newer versions of Word keep besides: which comment answers which, which is settled."""
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class CommentParts:
    """The parts of one file as they are, and which of its comments are an earlier run's."""

    def __init__(self, package: Package) -> None:
        self.main = main_part(package)
        folder, name = posixpath.split(self.main)
        self.relations = f"{folder}/_rels/{name}.rels"
        self.data = {self.main: package.part(self.main)}
        for part in (self.relations, TYPES):
            if part in package.names:
                self.data[part] = package.part(part)
        related = children(self.data[self.relations], "Relationship") if self.relations in self.data else []
        target = next(
            (r.attributes.get("Target", "") for r in related if r.attributes.get("Type", "").endswith("/comments")), ""
        )
        self.is_related = bool(target)
        self.comments = posixpath.normpath(posixpath.join("/" + folder, target or "comments.xml")).lstrip("/")
        for part in (self.comments, *(f"{folder}/{beside}" for beside in _BESIDE)):
            if part in package.names:
                self.data[part] = package.part(part)
        self._own(folder)

    def _own(self, folder: str) -> None:
        """Find the comments of an earlier run: those that nobody answered or settled go."""
        found = children(self.data[self.comments], "comment", "p") if self.comments in self.data else []
        comments = {index: child for index, child in enumerate(found) if child.name == "comment"}
        states = self._beside(folder, 0, "commentEx")
        answered = {state.attributes.get("paraIdParent") for state in states}
        settled = {state.attributes.get("paraId") for state in states if state.attributes.get("done") in ("1", "true")}
        self.gone: dict[str, Child] = {}
        self.settled: set[str] = set()
        """What the comments say that are ours and stay."""
        marks: set[str] = set()
        for index, comment in comments.items():
            if comment.attributes.get("author") != AUTHOR:
                continue
            inside = [p.attributes.get("paraId", "") for p in within(found, index)]
            if any(mark and (mark in answered or mark in settled) for mark in inside):
                self.settled.add(comment.text)
            else:
                self.gone[comment.attributes.get("id", "")] = comment
                marks.update(mark for mark in inside if mark)
        ids = self._beside(folder, 1, "commentId")
        lasting = {one.attributes.get("durableId", "") for one in ids if one.attributes.get("paraId") in marks}
        self.marks = marks, marks, lasting
        used = [comment.attributes.get("id", "") for comment in comments.values()]
        used += [child.attributes.get("id", "") for child in children(self.data[self.main], "commentReference")]
        self.next_id = max((int(id) for id in used if id.isdecimal() and id not in self.gone), default=-1) + 1

    def _beside(self, folder: str, which: int, name: str) -> list[Child]:
        part = f"{folder}/{_BESIDE[which]}"
        return children(self.data[part], name) if part in self.data else []

    def without_own(self) -> dict[str, bytes]:
        """The parts that change when the comments of an earlier run are taken out; none where there are none."""
        if not self.gone:
            return {}
        changed = {
            self.comments: edited(self.data[self.comments], (Replacement(c.start, c.end, b"") for c in self.gone.values()))
        }
        changed[self.main] = edited(self.data[self.main], self._marks_in_main())
        folder = posixpath.dirname(self.main)
        for beside, marks in zip(_BESIDE, self.marks, strict=True):
            part = f"{folder}/{beside}"
            if part in self.data and marks:
                key = "durableId" if beside == _BESIDE[2] else "paraId"
                entries = [
                    child for child in children(self.data[part]) if child.depth == 1 and child.attributes.get(key) in marks
                ]
                changed[part] = edited(self.data[part], (Replacement(c.start, c.end, b"") for c in entries))
        return changed

    def _marks_in_main(self) -> list[Replacement]:
        """The marks of our comments; a run that holds nothing but one goes with it."""
        data = self.data[self.main]
        found = children(data, "commentRangeStart", "commentRangeEnd", "commentReference", "r", "rPr")
        runs = {run.end: run for run in found if run.name == "r"}
        looks = {look.start: look for look in found if look.name == "rPr"}
        edits = []
        for mark in found:
            if not mark.name.startswith("comment") or mark.attributes.get("id", "") not in self.gone:
                continue
            run = runs.get(tag_end(data, mark.end)) if mark.name == "commentReference" else None
            if run is not None:
                inside = tag_end(data, run.start)
                look = looks.get(inside)
                run = run if mark.start == (look.end if look else inside) else None
            gone = run or mark
            edits.append(Replacement(gone.start, gone.end, b""))
        return edits

    @property
    def prefix(self) -> str:
        """The prefix of the names in the part with the comments, where there is one."""
        if self.comments not in self.data:
            return ""
        root = next(child for child in children(self.data[self.comments]) if not child.depth)
        return tag_name(self.data[self.comments], root.start).decode().removesuffix("comments")

    def with_new(self, changed: Mapping[str, bytes], comments: Sequence[str], prefix: str) -> dict[str, bytes]:
        """The parts with new comments: theirs, and where there was none, what makes it a part of the file."""
        if not comments:
            return {}
        data = {**self.data, **changed}
        strict = WORD[1].encode() in data[self.main][:4000]
        if self.comments not in data:
            name = prefix[:-1]
            root = f"<{prefix}comments xmlns{':' if name else ''}{name}={quoteattr(WORD[strict])}/>"
            data[self.comments] = (_HEAD + root).encode()
        new = {self.comments: edited(data[self.comments], [inside_end(data[self.comments], "".join(comments).encode())])}
        if TYPES in data and f'"/{self.comments}"'.encode() not in data[TYPES]:
            override = f'<Override PartName="/{self.comments}" ContentType="{_CONTENT}"/>'
            new[TYPES] = edited(data[TYPES], [inside_end(data[TYPES], override.encode())])
        if not self.is_related:
            new[self.relations] = self._related(data, _STRICT_RELATION if strict else _RELATION)
        return new

    def _related(self, data: Mapping[str, bytes], kind: str) -> bytes:
        empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
        relations = data.get(self.relations) or (_HEAD + empty).encode()
        id = next(name for n in range(1, 10_000) if f'"{(name := f"onrecord{n}")}"'.encode() not in relations)
        target = posixpath.relpath(self.comments, posixpath.dirname(self.main) or ".")
        return edited(relations, [inside_end(relations, f'<Relationship Id="{id}" Type="{kind}" Target="{target}"/>'.encode())])
