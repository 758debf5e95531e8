"""A name that was introduced -> forms of it that are none: Jarvi's for Jarvis's, Vossaid, Sir Quarle, J. P. for P. J."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.language.inflection import IRREGULAR
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import genders, is_word, word_list
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import Person
    from linter.desk import Desk

_KNIGHTS = frozenset(("sir", "dame"))
_LEAST = 4
"""Letters that a surname has at least, for another form of it to be told from another name."""
_INITIALS = lazy_pattern(r"([A-Z])(?<!\w.)\. ?([A-Z])\. ?([A-Z][^\W\d_][\w'’-]+)")
_KING = lazy_pattern(r"([A-Z](?<!\w.)[^\W\d_]{2,}) ([IVX]{2,6})\b")
"""Both begin with a letter and not with the boundary before it: nothing else is tried then."""


@record
class MisformedName:
    """Reports forms of a name that no rule of spelling gives.

    A possessive that takes the last letter of the surname away or adds one, a surname that is glued to the verb of speech
    behind it, a knight under his surname alone, two initials or the number of a king turned round. The words for the message
    are the form, the right one and the place of the introduction.
    """

    glued: tuple[str, ...] = ("said", "says", "told", "added")
    """Verbs that may be glued to a name."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        for person in story.people:
            if person.full and len(person.introduced.parts[-1]) >= _LEAST:
                yield from self._of(story, person)
        yield from _turned(story)

    def _of(self, story: Story, person: Person) -> Iterator[Hit]:
        written, low = person.introduced.words[-1], person.introduced.words[-1].lower()
        for verb in self.glued:
            for at in story.places.get(low + verb, ()):
                yield _hit(story, person, at, f"{written} {verb}")
        if low.endswith("s"):
            short = f"{low[:-1]}'s"
            if not is_word(low[:-1]) and low[:-1] not in story.places:
                places = (at for at in story.places.get(short, ()) if _capital(story, at))
                yield from (_hit(story, person, at, f"{written}’s") for at in places)
        elif not is_word(low):  # a Manchester Marine, and Marines
            for at in story.places.get(low + "s", ()):
                right = self._one_letter_more(story, at)
                if right and low + "s" not in word_list("famous"):
                    yield _hit(story, person, at, written + right.rstrip())
        if person.introduced.title.lower() in _KNIGHTS and low not in genders():
            for at in story.places.get(low, ()):
                if at and story.lower[at - 1] == person.introduced.title.lower() and _one_run(story, at - 1, at):
                    right = f"{person.introduced.title} {person.introduced.words[0]}"
                    yield _hit(story, person, at - 1, right, at)

    def _one_letter_more(self, story: Story, at: int) -> str:
        """What stands behind a surname with an s too many, where it is one person's: `'s`, or a space; empty: a family's."""
        lower, text, ends = story.lower, story.text, story.tokens.ends
        if not _capital(story, at) or (at and (lower[at - 1] in _BEFORE_MANY or story.tokens.words[at - 1][0].isupper())):
            return ""
        if any(mention.parts[-1] == lower[at] and len(mention.parts) > 1 for mention in story.mentions):
            return ""
        if text[ends[at] : ends[at] + 1] in ("'", "’"):
            return "’s"
        behind = lower[at + 1] if at + 1 < len(lower) and at in story.openings and text[ends[at]] == " " else ""
        past = any(form.form == "past" for form in IRREGULAR.get(behind, ())) or behind in ("was", "has")
        return " " if past else ""


_CROWNED = ("king ", "queen ", "pope ", "emperor ", "empress ", "tsar ", "prince ", "duke ", "sultan ", "kaiser ")


_BEFORE_MANY = frozenset("the both all many several few most two three four five six seven and of other these those".split())
"""What stands before a family's name in the plural."""


def _capital(story: Story, at: int) -> bool:
    return story.tokens.words[at][0].isupper()


def _one_run(story: Story, first: int, last: int) -> bool:
    return story.text[story.tokens.ends[first] : story.tokens.starts[last]] == " "


def _turned(story: Story) -> Iterator[Hit]:
    """Two initials, or the two figures of a king's number, in the other order than the first time."""
    from linter.annotate.names.told_apart import told_apart_at

    alone = sum(len(at) for word, at in story.places.items() if len(word) == 1)
    for pattern in (*((_INITIALS,) if alone > 1 else ()), _KING):
        known: dict[tuple[str, ...], Span] = {}
        for match in pattern.finditer(story.text):
            groups = match.groups()
            key = (groups[2], *sorted(groups[:2])) if pattern is _INITIALS else (groups[0], *sorted(groups[1]))
            span = Span(*match.span())
            first = known.setdefault(key, span)
            here, there = story.document.words(span), story.document.words(first)
            if here.replace(" ", "") == there.replace(" ", ""):
                continue
            if told_apart_at(story, span):
                break  # his brother, J. P. Voss
            if pattern is _INITIALS or story.text[: first.start].lower().endswith(_CROWNED):
                where = story.document.where(first)
                yield Hit(span, (here, there, where), related=(Related(first, f"'{there}' here"),))
                break


def _hit(story: Story, person: Person, first: int, right: str, last: int = -1) -> Hit:
    span = Span(story.tokens.starts[first], story.tokens.ends[first if last < 0 else last])
    if right.endswith("’s") and story.text[span.end : span.end + 1] in ("'", "’"):
        span = Span(span.start, span.end + 1)
    introduced = person.introduced.span
    return Hit(
        span,
        (story.document.words(span), right, story.document.where(introduced)),
        (right,),
        (Related(introduced, f"'{person.name}' here"),),
    )
