"""A quotation in its paragraph -> what it looks like from there, whoever said it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.quotes.quoted_paragraphs import QuotedParagraph
from linter.annotate.quotes.speaker_mention import FUNCTION, QUOTE
from linter.annotate.quotes.speech_cues import grades

if TYPE_CHECKING:
    from linter.annotate.quotes.quotations import Quotation

_BUCKET = "0123445566777888899999" + "a" * 20


_SINGLES = frozenset("'‘‚")


_FAR = len(_BUCKET) - 1


def distance_step(n: int) -> str:
    """A count as one sign, coarser the larger it is."""
    return _BUCKET[n if n < _FAR else _FAR]


class QuotedView:
    """What a quotation looks like from its place in its paragraph, the same for every mention."""

    def __init__(self, passage: QuotedParagraph, index: int, quotation: Quotation, text: str) -> None:
        self.passage, self.index = passage, index
        item = self.item = passage.position[index]
        words, separators, sentence = passage.words, passage.separators, passage.sentence
        last = len(words) - 1
        self.kind = quotation.kind[:2]
        said = text[quotation.inner.start : quotation.inner.end]
        self.capital = "C" if said[:1].isupper() else "c"
        self.words = said.count(" ") + 1
        self.case = _case(said)
        self.single = "s" if quotation.open in _SINGLES else "d"
        self.opening = "h" if passage.paragraph == 0 else "t"
        self.length = distance_step(self.words)
        self.close = separators[item + 1] if item < last else "$"
        self.only = item == 0 and last == 0
        self._read_clauses(passage, item)
        grade = grades()
        if item and sentence[item - 1] == sentence[item]:
            word = words[item - 1]
            self.left = separators[item] or "_"
            self.before = word if word in FUNCTION or word == QUOTE else "V" + grade[word] if word in grade else "w"
        else:
            self.left, self.before = "^", "^" if item else "^^"
        if item < last and sentence[item + 1] == sentence[item]:
            word = words[item + 1]
            self.right = word
            self.after = (
                word
                if word in FUNCTION or word == QUOTE
                else "V" + grade[word]
                if word in grade
                else "N"
                if passage.capital[item + 1]
                else "w"
            )
        else:
            self.right = self.after = "$"

    def _read_clauses(self, passage: QuotedParagraph, item: int) -> None:
        """Note for each mention by which clauses of speech around the quotation it speaks."""
        sentence, grade = passage.sentence, grades()
        here = sentence[item]
        before = [c for c in passage.clauses if sentence[c.verb] == here and c.verb < item]
        behind = [c for c in passage.clauses if sentence[c.verb] == here and c.verb > item]
        next_one = next((c for c in passage.clauses if sentence[c.verb] == here + 1), None)
        last_one = next((c for c in reversed(passage.clauses) if sentence[c.verb] == here - 1), None)
        self.nearest = ""
        """The voice of the clause of speech right before, and whether it has a subject."""
        self.roles: dict[int, list[str]] = {}
        near = [("b" + "12333"[min(n, 4)], c) for n, c in enumerate(reversed(before))]
        near += [("a" + "12333"[min(n, 4)], c) for n, c in enumerate(behind)]
        near += [(place, c) for place, c in (("n", next_one), ("p", last_one)) if c]
        for place, clause in near:
            voice = clause.voice[:3]
            if place == "b1":
                self.nearest = voice + ("s" if clause.subject else "o")
            if clause.subject:
                role = place + voice + grade.get(passage.words[clause.verb], "6")
                self.roles.setdefault(clause.subject.first, []).append(role)


def _case(said: str) -> str:
    """All words capitalised but the small ones, one word, a capital first, or none."""
    words = said[:200].split()
    if len(words) == 1:
        return "1" if said[:1].isupper() else "2"
    capitals = sum(word[:1].isupper() or not word[:1].isalpha() for word in words)
    if capitals == len(words) or (capitals * 2 > len(words) and all(w[:1].isupper() or len(w) < 5 for w in words)):
        return "T"
    return "C" if said[:1].isupper() else "c"
