"""The same person under two first names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit, Related, Severity
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.namesakes import Namesakes
    from linter.annotate.names.people import Person
    from linter.desk import Desk


@record
class FirstName:
    """Reports somebody whose first name changes while everything else says it is the same person.

    Relatives share a surname too, so the evidence is weighed: initials, titles, words of kinship near, roles of their own, how
    often each name stands. Where neither a title nor the look of the two first names ties them, it is a suggestion. The words
    for the message are the two full names and the place of the other one.
    """

    suspect: float = 0.35
    """The score, 0 to 1, from which on a name is reported as a suggestion."""
    warn: float = 0.55
    """The score from which on it has the rule's own severity."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        from linter.annotate.names.told_apart import told_apart

        for pair in story.namesakes:
            if pair.score >= self.suspect and not told_apart(story, pair.doubtful.introduced):
                if _two_people(story, pair):
                    continue
                sure = pair.score >= self.warn and any(pair.evidence.get(name) for name in _ONE_PERSON)
                sure = (sure or self._in_place(story, pair) or _nothing_of_its_own(story, pair)) and not _apart(story, pair)
                yield named_twice(story, pair.doubtful, pair.other, None if sure else Severity.SUGGESTION)

    def _in_place(self, story: Story, pair: Namesakes) -> bool:
        """Whether nothing is told of the one, and the other is the only one introduced: a name of the same initial.

        Who is named first of all, or in the sentence before, is introduced.
        """
        from linter.annotate.names.namesakes import kin_of_somebody

        told = pair.evidence
        here, there = pair.doubtful.introduced.span.start, pair.other.introduced.span.start
        near = there < here and story.sentence_at(here) - story.sentence_at(there) < 2
        shown = told.get("other role") or pair.other.introduced.title or pair.other.index == 0 or near
        relatives = any(
            kin_of_somebody(story, m) for person in (pair.doubtful, pair.other) for m in person.mentions[:_LOOKED_AT]
        )
        return bool(told.get("same initial") and told.get("once") and shown and not relatives) and not any(map(told.get, _TWO))


def _two_people(story: Story, pair: Namesakes) -> bool:
    """Whether the names are known to be of two: a title and none or another, months, a wedding, a well-known family."""
    told, start = pair.evidence, pair.doubtful.introduced.span.start
    if told.get("world-famous") and not told.get("one edit"):
        return True
    if any(person.given.split()[0].lower() in _NO_NAMES for person in (pair.doubtful, pair.other)):
        return True
    if told.get("other title") and not told.get("one edit") and not _share_an_office(pair):
        return True
    at = story.tokens.at(start)
    return not _WED.isdisjoint(story.lower[max(0, at - 3) : at])


def _share_an_office(pair: Namesakes) -> bool:
    """Whether the title of the one is a word of what the other is: Mayor Linda Millbank, and Laura Millbank, the mayor."""
    roles = {word for role in pair.other.roles for word in role.lower().split()}
    return any(_office(m.title).rpartition(" ")[2] in roles for m in pair.doubtful.mentions if m.title)


_NO_NAMES = frozenset("january april june august precept young old jane john".split())
"""What stands before surnames and is no first name, or that of nobody in particular: April Brent, Jane Doe."""
_WED = frozenset("married wed marries marrying née nee widow wife husband".split())


def _nothing_of_its_own(story: Story, pair: Namesakes) -> bool:
    """Whether a full name comes once, late, with nothing that introduces it, where the other has been: one person, then.

    Whoever is named for the first time is introduced, by a calling, an age, a title, or a relative's name.
    """
    from linter.annotate.names.namesakes import kin_of_somebody

    told = pair.evidence
    if not told.get("once") or told.get("first") or any(map(told.get, _INTRODUCED)):
        return False
    known = told.get("other role") or told.get("surname alone before") or len(pair.other.mentions) > 2
    if not (known or pair.other.introduced.title):
        return False
    pair_of = (pair.doubtful, pair.other)
    return not any(kin_of_somebody(story, m) for person in pair_of for m in person.mentions[:_LOOKED_AT])


_INTRODUCED = ("own role", "other title", "family", "both sexes", "three namesakes", "lined up", "in a list", "headline")


def _apart(story: Story, pair: Namesakes) -> bool:
    """Whether the two have offices of their own, the other goes by the first name, or the name stands in a few quoted words."""
    mine, theirs = ({_office(m.title) for m in person.mentions if m.title} - {""} for person in (pair.doubtful, pair.other))
    if mine and theirs and not mine & theirs:
        return True
    start = pair.doubtful.introduced.span.start
    named = any(q.span.start <= start < q.span.end <= q.span.start + _SHORT for q in story.quotations)
    alone = any(m.kind == "given" for m in pair.other.mentions)
    return named or (alone and pair.evidence.get("once", 0) > 0 and not pair.evidence.get("one edit"))


def _office(title: str) -> str:
    """A title without honorifics and articles, in lower case."""
    from linter.annotate.names.title_words import honorific

    return "" if honorific(title) else title.lower().removeprefix("the ").rstrip(".")


_SHORT = 40
"""Code points of a phrase in quotation marks: the ‘usual John Hughes cliché’."""
_LOOKED_AT = 6
_TWO = (
    "own role",
    "other title",
    "other sex",
    "given name alone",
    "family",
    "both sexes",
    "world-famous",
    "three namesakes",
    "lined up",
    "in a list",
    "only an initial",
    "headline",
)
"""Evidence that two first names are two people's."""
_ONE_PERSON = ("same title", "one edit", "two edits")
"""Evidence that two first names are one person's; without any, most are relatives."""


def named_twice(story: Story, doubtful: Person, other: Person, severity: Severity | None, part: int = 0) -> Hit:
    """The hit on one word of a person's name, held against the same word of another's."""
    from linter.annotate.names.name_words import Use, span_of

    mine, theirs = _full(doubtful), _full(other)
    there = span_of(story, Use(theirs, part))
    return Hit(
        span_of(story, Use(mine, part)),
        words=(" ".join(mine.words), " ".join(theirs.words), story.document.where(there)),
        suggestions=(theirs.words[part],),
        related=(Related(Span(theirs.span.start, theirs.span.end), f"'{' '.join(theirs.words)}' here"),),
        severity=severity,
    )


def _full(person: Person) -> Mention:
    return next(mention for mention in person.mentions if mention.kind == "full")
