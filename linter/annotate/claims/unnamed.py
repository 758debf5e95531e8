"""Story -> the descriptions without a name that only one known person can be meant by: `The violinist said`, of a cellist who
alone was named. What such a description says of the person, and whether it may, is for the rules to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache
from typing import TYPE_CHECKING

from linter.annotate.claims.owners import known, sentence_at
from linter.annotate.language.inflection import IRREGULAR
from linter.annotate.language.word_classes import STOPS
from linter.annotate.names.sexes import may_be_somebody, noun_sex
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.people import Person

_LONGEST = 4
"""Words between `the` and the noun."""
_CLOSE = 2
"""Sentences back to the last mention of whom a description means."""
_NEW = frozenset("a an another his her their its other second two three one 's".split())
"""What stands before somebody who was not told of before, or is another's."""
_PLACES = frozenset("at in of from for with on behind under near".split())
"""Prepositions that say which one is meant, so that it need not be one told of before."""
_OVER = frozenset(
    """and or former late then ex acting one-time onetime retired past previous once future next designate would-be ousted
    sacked opposing rival visiting away home local new old current incoming outgoing""".split()
)
"""Words inside a description of whoever is told of: of another time, or one of several."""
_BEASTS = frozenset(
    "calf seal horse dog cat bird foal swan fox wolf bull ram stag mare ship vessel ferry trawler yacht".split()
)
"""Nouns for what a pronoun may mean, and a description of a person never."""
_APPOSED = lazy_pattern(r"(?:\s(?:who|that)\s[^.;,]{0,60})?,\s(?:[a-z]+\s){0,3}")
_PERSONS = frozenset(("full", "surname", "given", "name", "bare"))
"""Kinds of mentions that may be of the one who is meant: `The full-forward, his twin Conall,`."""
_NOT = {"m": ("she", "her", "herself"), "f": ("he", "his", "him", "himself")}
_SAYS = lazy_pattern(
    r",?\s(?:said|says|told\s[\w\s]{1,30}|recalled|added|insisted|wrote|thought|believed)(?:\s(?:later|on\s\w+day))?\s"
    r"(?:that\s)?"
)
"""What stands between a name and a description that cannot mean its bearer."""
_SAID = frozenset("said says added recalled admitted joked insisted explained wrote replied".split())


class Unnamed(NamedTuple):
    """A description without a name."""

    person: Person
    """Whom alone it can mean."""
    first: int
    """The token of its determiner."""
    head: int
    """The token of its last noun."""
    alone: bool
    """Whether the copy has named nobody else up to here."""
    tag: bool
    """Whether it tells who said what stands in quotation marks beside it."""


def unnamed(story: Story, heads: Set[str]) -> Iterator[Unnamed]:
    """The descriptions with one of the nouns that a rule asks for."""
    for word in sorted(_with_owners(frozenset(heads)) & story.places.keys()):
        for head in story.places[word]:
            first = _determiner(story, head)
            if first < 0 or not _goes_on(story, head):
                continue
            person = _only_one(story, first)
            if person is None:
                continue
            alone = _nobody_else(story, person, first)
            if (alone or _is_subject(story, first, head)) and not _another(story, person, first, head, alone):
                yield Unnamed(person, first, head, alone, _is_tag(story, first, head))


@lru_cache(maxsize=64)
def _with_owners(nouns: frozenset[str]) -> frozenset[str]:
    """Nouns with their possessives."""
    return nouns | {f"{noun}'s" for noun in nouns}


def _determiner(story: Story, head: int) -> int:
    """The token of `the` or of an owner with which the noun phrase begins; -1: none."""
    lower, text, starts, ends = story.lower, story.text, story.tokens.starts, story.tokens.ends
    for k in range(head - 1, max(-1, head - 2 - _LONGEST), -1):
        if text[ends[k] : starts[k + 1]] not in (" ", "-", "\n"):
            return -1
        if lower[k] == "the" or (lower[k].endswith(("'s", "s'")) and story.people.at(starts[k]) is None):
            return k if lower[k] == "the" else _determiner(story, k) if lower[k - 1] == "the" else k
        if lower[k] in STOPS or lower[k] in _NEW or lower[k] in _OVER:
            return -1
    return -1


def _goes_on(story: Story, head: int) -> bool:
    """Whether a verb, or a mark, follows the noun: it is no adjective and no name stands behind it."""
    lower, text, ends, starts = story.lower, story.text, story.tokens.ends, story.tokens.starts
    if head + 1 >= len(lower):
        return True
    gap, word = text[ends[head] : starts[head + 1]], lower[head + 1]
    if lower[head].endswith("'s"):
        return text[starts[head + 1]].islower()
    if gap != " ":
        return gap[:1] in '.,;:”"' and not (gap[:1] == "," and (text[starts[head + 1]].isupper()))
    if word in _PLACES:
        return False
    verb = word in STOPS or word in IRREGULAR or word.endswith(("ed", "es")) or word in word_list("speech", "say")
    return verb or (word.endswith("s") and not word.endswith(("ss", "'s")) and word.isalpha())


def _is_subject(story: Story, first: int, head: int) -> bool:
    """Whether it opens a sentence, is the one who says something, or owns what a sentence begins with."""
    lower = story.lower
    if first in story.openings or lower[first - 1] in _SAID:
        return True
    if head + 1 < len(lower) and lower[head + 1] in _SAID:
        return True
    lead = first - story.tokens.at(sentence_at(story, story.tokens.starts[first]).start)
    return story.text[: story.tokens.starts[first]].endswith(", ") and lead < _LEAD


def _is_tag(story: Story, first: int, head: int) -> bool:
    """Whether `the X said` or `said the X` stands right beside a quotation."""
    lower, text, starts = story.lower, story.text, story.tokens.starts
    behind = head + 1 < len(lower) and lower[head + 1] in _SAID
    at = first if behind else first - 1 if first and lower[first - 1] in _SAID else -1
    return at > 0 and text[: starts[at]].rstrip()[-1:] in ("”", '"', "’", "'")


_LEAD = 9
"""Words of a clause in front of the subject: `Asked by counsel why she had not rung,`."""


def _only_one(story: Story, first: int) -> Person | None:
    """The only person named before a token, or the one named last where nobody else stands near."""
    start = story.tokens.starts[first]
    named = [m for m in story.people.between(0, start) if story.people.of(m) is not None and not _tells_of(story, m, start)]
    if not named or story.sentence_at(start) - story.sentence_at(named[-1].span.start) > _CLOSE:
        return None
    person = known(story, named[-1].span.start)
    if _nobody_else(story, person, first) and not any(_unclear(story, m) for m in story.people.between(0, start)):
        return person
    near = story.people.between(sentence_at(story, named[-1].span.start).start, start)
    alone = first in story.openings and all(story.people.of(m) in (person, None) and not _unclear(story, m) for m in near)
    return person if alone else None


def _unclear(story: Story, mention: Mention) -> bool:
    """Whether a name is somebody's, and the copy does not show whose."""
    person = story.people.of(mention)
    return _may_be_meant(mention) if person is None else known(story, mention.span.start) is None


def _may_be_meant(mention: Mention) -> bool:
    """Whether a name that the register ties to nobody is a person's by all that stands around it."""
    around = mention.around
    shown = mention.kind in ("full", "given", "initials") or (around is not None and (around.speaks or around.human))
    return shown and may_be_somebody(mention)


def _tells_of(story: Story, mention: Mention, start: int) -> bool:
    """Whether a name is that of somebody who says what follows of another: `Mei Lin said the violinist would`."""
    return _SAYS.fullmatch(story.text, mention.span.end, start) is not None


def _another(story: Story, person: Person, first: int, head: int, alone: bool) -> bool:
    """Whether the copy tells, before a description, of another person without a name, or of one of the other sex."""
    lower, tokens = story.lower, story.tokens
    start = tokens.starts[first]
    mentions = [m for m in person.mentions if m.span.start < start]
    introduced = min(mentions, key=lambda m: m.span.start)
    own = {k for m in mentions for k in tokens.within(m.whole)}
    own |= {k for claim in story.claims.of("role") if claim.subject.person == person.index for k in tokens.within(claim.place)}
    wrong = _NOT.get(person.gender, ())
    here = sentence_at(story, introduced.span.start)
    last = story.people.between(0, start)[-1]
    end = sentence_at(story, last.span.start).start if _tells_of(story, last, start) else start
    begin = here.start
    if not alone:
        if any(k < first and k not in own for k in story.places[lower[head]]):
            return True
        begin, end = sentence_at(story, mentions[-1].span.start).start, start
    for k in tokens.within(Span(begin, max(end, here.end))):
        if k in own or k >= first:
            continue
        word = lower[k]
        if word in wrong:
            return True
        if (
            word in _BEASTS
            or word.endswith(("'s", "s'"))
            or noun_sex(word) is None
            or (word.endswith("s") and not word.endswith("ss"))
        ):
            continue
        before = lower[max(0, k - 3) : k]
        if not _NEW.isdisjoint(before) or any(w.endswith(("'s", "s'")) for w in before) or lower[k] == lower[head]:
            return True
    rest = Span(tokens.ends[head], sentence_at(story, start).end)
    if end == start and any(lower[k] in wrong for k in tokens.within(rest)):
        return True
    named = story.people.between(rest.start, rest.end)
    return any(story.people.of(m) is not person and _is_named_behind(story, m, rest.start) for m in named)


def _is_named_behind(story: Story, mention: Mention, end: int) -> bool:
    """Whether a name behind a description is that of somebody: of whom it was told, or who is meant by it."""
    if story.people.of(mention) is not None or _may_be_meant(mention):
        return True
    return (
        mention.kind in _PERSONS and may_be_somebody(mention) and bool(_APPOSED.fullmatch(story.text, end, mention.span.start))
    )


def _nobody_else(story: Story, person: Person | None, first: int) -> bool:
    """Whether the copy names nobody else before a token."""
    start = story.tokens.starts[first]
    before = story.people.between(0, start)
    return all(story.people.of(m) in (person, None) or _tells_of(story, m, start) for m in before)
