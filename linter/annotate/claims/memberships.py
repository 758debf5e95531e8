"""Story -> the bodies, sides and places that its people are said to belong to, and as what: `head of the Lindau Fire Brigade`,
`the Marsh Road forward`, `Norway's ambassador to Ghana`, `who speaks for the dockers`, `a lecturer at the University of Selby`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from linter.annotate.claims.owners import known
from linter.annotate.language.numerals import Gaps
from linter.annotate.language.word_classes import NOUN_OPENERS, STOPS
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import is_word, line_list, word_list
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.claims.claim import Claim
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.people import Person

_LINKS = frozenset("of for at with to from in".split())
_FIELDS = ("covers", "follows", "tracks", "analyses", "analyzes")
"""What is done in a field for a body: covers airlines for Tarn Securities."""
_DOES = lazy_pattern(
    r",?\s+(?:(?:who|and)\s+)?(?P<has>has\s+)?(?:now\s+|still\s+)?"
    rf"(?:(?:{'|'.join(_FIELDS)})\s+[a-z][^,.;:]{{1,40}}?\s+(?:for|at)\s+|"
    r"(?P<verb>[a-z]+(?:\s+(?:responsible|standing|running))?(?:\s+(?:for|at))?)\s+)(?P<body>(?:the\s+)?[A-Za-z])"
)
_WHO = lazy_pattern(r",?\s+who\b")
_PAST = frozenset(("led", "headed", "chaired", "run", "captained", "coached"))
"""Forms that say nothing of now, without `has`."""
_LONGEST = 7
"""Words of the name of a body that are read."""


class Membership(NamedTuple):
    """As what somebody belongs to what."""

    person: Person
    kinds: frozenset[str]
    """head, place, captain, coach, player, voice, envoy, seat or staff."""
    head: str
    """The noun or the verb that says it."""
    body: tuple[str, ...]
    """The words for the body in lower case, without articles and possessives."""
    named: bool
    """Whether the body has a name of its own: capital letters."""
    span: Span
    """Its words as they stand."""
    place: Span
    """The words that tell it with the person's name."""
    again: bool
    """Whether it may say anew who somebody is: `Quist, the Northmere forward,`, `the Northmere forward, Quist,`."""


@cache
def _kinds(section: str) -> dict[str, frozenset[str]]:
    """A noun, or a verb with its preposition -> the kinds of membership."""
    found: dict[str, frozenset[str]] = {}
    for line in line_list("posts", section):
        kind, _, words = line.partition(" : ")
        for word in words.split():
            found[word.replace("_", " ")] = found.get(word.replace("_", " "), frozenset()) | {kind}
    return found


@cache
def _heads() -> frozenset[str]:
    """The words by which a membership may be told, as they stand."""
    nouns = _kinds("members")
    return frozenset(
        key.partition(" ")[0] for key in (*nouns, *_kinds("does"), *(f"{n}'s" for n in nouns), *(f"{n}’s" for n in nouns))
    )


@cache
def _words_behind() -> frozenset[str]:
    """With which what somebody does begins behind the name."""
    return frozenset(("who", "and", "has", "now", "still", *_FIELDS, *(verb.partition(" ")[0] for verb in _kinds("does"))))


def may_tell_two(story: Story) -> bool:
    """Whether a story has two words for memberships at least: what is asked before any is read."""
    return sum(len(story.places[word]) for word in _heads() & story.places.keys()) > 1


def read_memberships(story: Story) -> Iterator[Membership]:
    """All memberships that the copy asserts of people it names."""
    gaps = Gaps(story.text, story.tokens.starts, story.tokens.ends)
    for claim in story.claims.of("role"):
        if claim.stance == "asserted" and claim.subject.person >= 0:
            yield from _of_phrase(story, gaps, claim)
    for mention in story.mentions:
        yield from _of_verb(story, gaps, mention)
        yield from _where(story, gaps, mention)


def _of_phrase(story: Story, gaps: Gaps, claim: Claim) -> Iterator[Membership]:
    """What a noun phrase says: by an owner, a name before the noun, or a preposition behind."""
    lower, words = story.lower, story.tokens.words
    inside = list(story.tokens.within(claim.span))
    if not inside:
        return
    yield from _of_its(story, claim, inside)
    first, last = inside[0], inside[-1]
    if last + 2 < len(lower) and lower[last + 1] in _LINKS and gaps.space(last):
        last = _end(story, gaps, last + 2, len(lower) - 1)  # the ambassador | to Ghana
    head = next((k - 1 for k in range(first + 1, last) if lower[k] in _LINKS), last)
    noun = lower[head].removesuffix("'s").removesuffix("’s")
    kinds = _kinds("members").get(noun)
    if not kinds:
        return
    person = story.people[claim.subject.person]
    again = claim.form in ("before", "title") or (claim.form == "apposed" and lower[first] not in ("a", "an"))
    if claim.form == "apposed" and lower[first] not in ("the", "its", "their") and not _owner(story, first):
        again = again and head + 1 < len(lower) and lower[head + 1] in _LINKS
    start = first + (lower[first] in NOUN_OPENERS)
    owner = next((k for k in range(head - 1, start - 1, -1) if _owner(story, k)), -1)
    spans = []
    if owner >= 0:
        spans.append((start, owner))
    elif start < head and words[head - 1][:1].isupper() and "envoy" not in kinds:
        k = head - 1
        while k > start and words[k - 1][:1].isupper():
            k -= 1
        side = lower[k].endswith("s") and not kinds.isdisjoint(("player", "coach", "captain"))  # Rockets goaltender Strand
        if k > start or lower[start - 1] in NOUN_OPENERS or not is_word(lower[k]) or head - k > 1 or side:
            spans.append((k, head - 1))
    if head < last and lower[head + 1] in _LINKS:
        if "envoy" in kinds:
            spans = []
        end = _end(story, gaps, head + 2, last)
        if end > head + 1:
            spans.append((head + 2, end))
    for begin, stop in spans:
        found = _made(story, person, kinds, noun, begin, stop, claim.place, again)
        if found is not None:
            yield found


def _of_its(story: Story, claim: Claim, inside: Sequence[int]) -> Iterator[Membership]:
    """Whose `its spokesman` is: of the body with which the sentence before opens (`The company has offered more.`)."""
    noun = story.lower[inside[-1]]
    kinds = _kinds("members").get(noun)
    if story.lower[inside[0]] != "its" or not kinds or len(inside) > _SHORT:
        return
    here = story.sentence_at(story.tokens.starts[inside[0]])
    for sentence in story.sentences[max(0, here - _BACK) : here][::-1]:
        within = story.tokens.within(sentence)
        opening = story.lower[within.start : min(within.stop, within.start + 2)]
        if opening[:1] == ["the"] and not body_nouns().isdisjoint(opening[1:]):
            person = story.people[claim.subject.person]
            yield Membership(person, kinds, noun, (opening[1],), False, claim.span, claim.place, True)
            return


_SHORT, _BACK = 2, 2
"""Words of `its spokesman`, and sentences back to the body that is meant."""


def _of_verb(story: Story, gaps: Gaps, mention: Mention) -> Iterator[Membership]:
    """What somebody does for whom: `Quist, who leads the brigade`, `Quist, speaking for the drivers`."""
    start, end = mention.whole.start, mention.span.end
    if mention.last + 1 == len(story.lower) or story.lower[mention.last + 1] not in _words_behind():
        return
    match = _DOES.match(story.text, end, end + 80)
    verb = " ".join((match["verb"] or "works for").split()) if match else ""
    kinds = _kinds("does").get(verb)
    if not match or not kinds or (verb in _PAST and not match["has"]):
        return
    person = known(story, mention.span.start)
    if person is None:
        return
    begin = story.tokens.at(match.start("body"))
    stop = _end(story, gaps, begin, len(story.lower) - 1)
    again = bool(_WHO.match(story.text, end)) or verb.startswith(("speaking", "acting", "representing", "for"))
    if verb == "for" and not (story.lower[stop] in word_list("posts", "sides") and stop - begin < 3):
        return
    if stop >= begin:
        place = Span(start, story.tokens.ends[stop])
        found = _made(story, person, kinds, verb, begin, stop, place, again)
        if found is not None:
            yield found


def _where(story: Story, gaps: Gaps, mention: Mention) -> Iterator[Membership]:
    """Where somebody is at work: `Orrin Steel, where Quist works,`."""
    first = story.tokens.at(mention.whole.start)
    if first < _BEFORE_WHERE or story.lower[first - 1] != "where" or gaps.between(first - 2).strip() != ",":
        return
    behind = mention.last + 1
    if behind >= len(story.lower) or story.lower[behind] not in _AT_WORK:
        return
    person = known(story, mention.span.start)
    stop = begin = first - 2
    while begin and story.tokens.words[begin - 1][:1].isupper() and gaps.joins(begin - 1):
        begin -= 1
    if person is not None and story.tokens.words[begin][:1].isupper() and stop - begin < _LONGEST:
        place = Span(story.tokens.starts[begin], story.tokens.ends[behind])
        found = _made(story, person, frozenset(("staff",)), story.lower[behind], begin, stop, place, True)
        if found is not None:
            yield found


_AT_WORK = frozenset("works teaches practises lectures serves".split())
_BEFORE_WHERE = 2
"""Tokens that stand before a name behind `where`, at least."""


def _end(story: Story, gaps: Gaps, begin: int, last: int) -> int:
    """The last token of the noun phrase that begins at one: `University of Selby`, `Marsh Road`, `dockers' union`."""
    lower, words = story.lower, story.tokens.words
    k = begin
    while k < last and k - begin < _LONGEST:
        if not (gaps.joins(k) or _owner(story, k)):
            break
        following = lower[k + 1]
        if following in ("of", "and", "for"):
            beyond = k + 2 <= last and words[k + 2][:1].isupper()
            if not (words[k][:1].isupper() and beyond and gaps.joins(k + 1)):
                break
        elif (following in STOPS and not (k == begin and lower[k] == "the")) or (
            words[k][:1].isupper() and words[k + 1].islower() and following not in body_nouns() and not _owner(story, k)
        ):
            break
        k += 1
    return k


def _made(
    story: Story, person: Person, kinds: frozenset[str], head: str, begin: int, stop: int, place: Span, again: bool
) -> Membership | None:
    tokens = story.tokens
    if story.lower[begin] in NOUN_OPENERS:
        begin += 1
    if begin > stop:
        return None
    body = tuple(_plain(story.lower[k]) for k in range(begin, stop + 1) if story.lower[k] not in ("the", "of", "and", "for"))
    span = Span(tokens.starts[begin], tokens.ends[stop])
    own = person.introduced.parts
    if not body or set(body) & set(own):
        return None
    named = any(tokens.words[k][:1].isupper() for k in range(begin, stop + 1))
    return Membership(person, kinds, head, body, named, span, place, again) if named or body[-1] in body_nouns() else None


def _owner(story: Story, k: int) -> bool:
    """Whether a token is a possessive: `Norway's`, `dockers'`."""
    word, end = story.lower[k], story.tokens.ends[k]
    return word.endswith(("'s", "’s", "s'", "s’")) or (word.endswith("s") and story.text[end : end + 2] in ("' ", "’ "))


def _plain(word: str) -> str:
    word = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    return word.removesuffix("s") if len(word) > 4 and not word.endswith("ss") else word


@cache
def body_nouns() -> frozenset[str]:
    """Common nouns for bodies, in the singular: they say what sort of body it is, not which."""
    return frozenset().union(
        *(word_list("posts", head) for head in ("houses", "sides")),
        *(word_list("organisations", head) for head in ("words", "heads")),
    )
