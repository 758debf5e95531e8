"""One person under two offices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.checks.names.told_change import RELATIVES
from linter.finding import Hit, Related
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.offices import Office
    from linter.annotate.names.people import Person
    from linter.desk import Desk

Held = tuple["Mention", "Office"]


@record
class ChangedOffice:
    """Reports a person whose name has one office before it here and another there: Senator Voll, Governor Voll.

    The office before a name is how everybody calls the person, in quotations too. Offices that one person may hold at once
    are let be, so are former and coming ones, a change that the copy tells, and a surname that several people have. The words
    for the message are the office, the name, the other office and its place.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        for person in story.people:
            held = _offices(story, person)
            if len(held) < 2:
                continue
            told = Counter((office.head, office.portfolio) for _, office in held)
            if len(told) < 2:
                continue
            for mention, office in held:
                against = _against(held, mention, office, told)
                if against is not None and not _changed(story, mention, against[0], office, against[1]):
                    yield _hit(story, person, office, against, len(held) > 2)
                    break


def _offices(story: Story, person: Person) -> list[Held]:
    """The mentions with an office before them, of today's holder, and nobody else's for sure."""
    titled = [mention for mention in person.mentions if mention.title]
    if len(titled) < 2:
        return []
    from linter.annotate.names.offices import office
    from linter.annotate.names.told_apart import told_apart
    from linter.lexicon import word_list

    found: list[Held] = []
    namesakes = len(story.people.by_surname.get(person.introduced.parts[-1], ())) > 1
    ranks = word_list("offices", "ranks")
    for mention in titled:
        held = office(story, mention)
        if held is None or held.past or held.head.rpartition(" ")[2] in ranks:
            continue
        if story.text[max(0, held.span.start - 1) : held.span.start].isdigit():
            continue  # 8:38PM
        if (namesakes and mention.kind != "full") or told_apart(story, mention):
            continue
        found.append((mention, held))
    return found


def _against(held: Sequence[Held], mention: Mention, office: Office, told: Counter[tuple[str, str]]) -> Held | None:
    """The first mention with an office that this one excludes, where the other is told more often, or as often and before."""
    from linter.annotate.names.offices import conflict

    mine = told[office.head, office.portfolio]
    for other in held:
        theirs = told[other[1].head, other[1].portfolio]
        if not conflict(office, other[1]) or _graded(office, other[1]) or _couple(mention, other[0], office, other[1]):
            continue
        if theirs > mine or (theirs == mine and other[0].span.start < mention.span.start):
            return other
    return None


def _graded(one: Office, other: Office) -> bool:
    """Whether one is a grade of the other, by which a second reference may go: Chief Justice and Justice."""
    return one.head != other.head and one.head.rpartition(" ")[2] == other.head.rpartition(" ")[2]


def _couple(one: Mention, other: Mention, mine: Office, theirs: Office) -> bool:
    """Whether a president, by a surname that the world knows, may be another of the family: President Bush, Governor Bush."""
    from linter.lexicon import word_list

    alone = one.kind != "full" or other.kind != "full"
    heads = {mine.head, theirs.head}
    return alone and one.parts[-1] in word_list("famous") and "president" in heads and bool(heads & _OF_A_FAMILY)


_OF_A_FAMILY = frozenset("secretary senator governor representative vice-president mayor".split())
"""What the relatives of presidents have been."""


def _changed(story: Story, one: Mention, other: Mention, mine: Office, theirs: Office) -> bool:
    """Whether the copy tells of a change with the later mention, of a relative right before it, or that somebody seeks its
    office or was in it."""
    from linter.annotate.claims.owners import sentence_at
    from linter.lexicon import line_list

    first, later = sorted((one, other), key=lambda mention: mention.span.start)
    sentence = sentence_at(story, later.span.start)
    beside = story.tokens.within(Span(sentence.start, min(sentence.end, later.span.end + _BEHIND)))
    words = " ".join(story.lower[k] for k in beside)
    index = max(0, story.sentence_at(sentence.start) - 1)
    before = story.tokens.within(Span(max(first.span.end, story.sentences[index].start), later.span.start))
    if any(story.lower[k].removesuffix("'s") in RELATIVES for k in before):
        return True  # with her brother, who runs the state
    if any(f" {term} " in f" {words} " for term in line_list("posts", "change")):
        return True
    noun = (mine if later is one else theirs).head.rpartition(" ")[2]
    sought = [at for at in story.places.get(noun, ()) if at and story.lower[at - 1] in _IN_OFFICE]
    return any(first.span.start < story.tokens.starts[at] < later.span.start for at in sought)


_IN_OFFICE = frozenset(("for", "as", "become", "became", "becoming", "elected"))
"""What stands before an office that somebody seeks, takes or has had: a race for governor, his years as mayor."""
_BEHIND = 60
"""Code points behind a name in which a change counts: Governor Voll, who was elected in May."""


def _hit(story: Story, person: Person, office: Office, against: Held, often: bool) -> Hit:
    there = against[1].span
    here = story.document.words(office.span)
    theirs = story.document.words(there)
    return Hit(
        office.span,
        words=(here, person.surname or person.name, theirs, story.document.where(there)),
        suggestions=(theirs,) if often else (),
        related=(Related(Span(there.start, against[0].span.end), f"'{theirs}' here"),),
    )
