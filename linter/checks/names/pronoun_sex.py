"""A pronoun of the other sex for the only person it can mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.language.word_classes import PREPOSITIONS
from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import Person
    from linter.desk import Desk

_PRONOUNS = dict.fromkeys(("he", "him", "his", "himself"), "m") | dict.fromkeys(("she", "her", "hers", "herself"), "f")
_PARENTS = {"father": "m", "mother": "f", "grandfather": "m", "grandmother": "f"}
_OTHER = {"father": "mother", "mother": "father", "grandfather": "grandmother", "grandmother": "grandfather"} | {
    "he": "she",
    "him": "her",
    "his": "her",
    "himself": "herself",
    "she": "he",
    "herself": "himself",
    "hers": "his",
}


@record
class PronounSex:
    """Reports he for a woman and she for a man, where the story has nobody else whom the pronoun can mean.

    The sex is told by an honorific, by the introduction (*a father of six*, *the actress*), by a common first name or by the
    first pronoun. Nothing is said as soon as anybody or anything named or described before may be meant. The words for the
    message are the pronoun, the person and the place where they are named.
    """

    near: int = 600
    """Code points back in which no other person or beast may be spoken of."""
    sentences: int = 3
    """The person is named at most so many sentences before."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        told: dict[int, str] = {}
        unnamed: set[str] = set()
        for at in _told_of_one(story):
            start = story.tokens.starts[at]
            if start < story.headline_end or any(quoted.span.start <= start < quoted.span.end for quoted in story.quotations):
                continue
            sex = _PRONOUNS.get(story.lower[at]) or _PARENTS[story.lower[at]]
            named = _named_before(story, _reach(story, at))
            if named is None:
                return  # somebody of whom nothing is known: no later pronoun is surer
            if not named:
                unnamed.add(sex)
            if not named or sex in unnamed:
                continue  # he was there before anybody was named
            if len(named) == 1:
                told.setdefault(named[0].index, self._sex(story, named[0]) or sex)
            sexes = [told.setdefault(person.index, self._sex(story, person)) for person in named]
            if any(known in ("", sex, "mf") for known in sexes) or not named[-1].full:
                continue
            if not self._somebody_else(story, at, named[-1], sex):
                yield _hit(story, at, named[-1])
                return

    def _sex(self, story: Story, person: Person) -> str:
        from linter.annotate.names.sexes import sure_sex

        return sure_sex(story, person)

    def _somebody_else(self, story: Story, at: int, person: Person, sex: str) -> bool:
        """Whether anybody described near by, or the distance to the name, makes the pronoun another's."""
        from linter.annotate.names.sexes import noun_sex
        from linter.lexicon import word_list

        start = story.tokens.starts[at]
        reach = _reach(story, at)
        last = [m for m in person.mentions if m.span.start < reach]
        if not last or story.sentence_at(start) - story.sentence_at(last[-1].span.start) > self.sentences:
            return True
        inside = story.tokens.within(Span(max(0, start - self.near), reach))
        said = word_list("speech", "say")
        own = {word for role in person.roles for word in role.lower().split()}
        names = {k for m in person.mentions for k in story.tokens.within(m.whole)}
        for k in inside:
            word = story.lower[k]
            if (
                k in names
                or k == at
                or not word[0].isalpha()
                or (word in own and story.lower[k - 1] == "the")
                or story.lower[k - 1] == "as"
            ):
                continue  # retired as harbourmaster
            other = noun_sex(word)
            if other is not None and other in ("", sex) and not _many(word) and not _beside(story, k, person):
                return True
            if k < at and (word == "who" or word in said) and k - 1 not in names and _somebody_new(story, k, person):
                return True  # the National hopeful, who sits on the board, said she would
        return False


def _named_before(story: Story, end: int) -> list[Person] | None:
    """The people named up to an offset, who was named last at the end; None where a name may be anybody's."""
    from linter.annotate.names.sexes import may_be_somebody

    found: dict[int, Person] = {}
    for mention in story.people.between(0, end):
        person = story.people.of(mention)
        if person is None and may_be_somebody(mention):
            return None
        if person is not None:
            if len(found) == _MOST and person.index not in found:
                return None
            found.pop(person.index, None)
            found[person.index] = person
    return list(found.values())


_MOST = 6
"""People before a pronoun, at most; of more, nobody knows all the sexes."""


def _reach(story: Story, at: int) -> int:
    """Up to where somebody may be named whom a pronoun means: before it, or in its whole sentence where a clause leads it."""
    start = story.tokens.starts[at]
    sentence = story.sentence_at(start)
    if sentence < 0:
        return story.tokens.ends[at]
    opens = story.lower[story.tokens.at(story.sentences[sentence].start)]
    leads = opens in _LEADS or opens.endswith("ing")
    return story.sentences[sentence].end if leads else start


_LEADS = PREPOSITIONS | frozenset(
    "when while as after before since because if although though until once where despite".split()
)
"""What opens a clause or a phrase in which a pronoun may stand before the name."""


def _somebody_new(story: Story, at: int, person: Person) -> bool:
    """Whether the subject of a verb of speech, or the one whom `who` means, is neither named, a pronoun nor many."""
    from linter.annotate.names.sexes import noun_sex

    before, end = story.lower[at - 1], story.tokens.ends[at]
    if before in _PRONOUNS or before in _SEVERAL or story.tokens.words[at - 1][0].isupper() or noun_sex(before) in ("m", "f"):
        return False
    return not any(0 <= mention.span.start - end < _TAG for mention in person.mentions)


_TAG = 60
"""Code points from a verb of speech to the name of its subject behind it."""
_SEVERAL = frozenset("they we i you and those people".split())


def _many(word: str) -> bool:
    """Whether a noun for people is in the plural."""
    return word.endswith("s") and not word.endswith(("ss", "'s"))


def _told_of_one(story: Story) -> list[int]:
    """The tokens that mean one person of one sex: pronouns, and the parent of so many: the mother of three."""
    lower = story.lower
    parents = [
        at
        for word in _PARENTS
        for at in story.places.get(word, ())
        if at and lower[at - 1] == "the" and lower[at + 1 : at + 2] == ["of"] and _is_number(lower[at + 2 : at + 3])
    ]
    return sorted([*(at for word in _PRONOUNS for at in story.places.get(word, ())), *parents])


def _is_number(words: list[str]) -> bool:
    """Whether a word is a small number: of three."""
    return bool(words) and (words[0].isdigit() or words[0] in _NUMBERS)


_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())


def _beside(story: Story, at: int, person: Person) -> bool:
    """Whether a noun stands right before or behind the person's name, as what they are."""
    starts, ends = story.tokens.starts, story.tokens.ends
    for mention in person.mentions:
        before = (
            bool(_OF_HIM.fullmatch(story.text, ends[at], mention.whole.start)) if ends[at] <= mention.whole.start else False
        )
        behind = 0 < starts[at] - mention.span.end < 40 and story.text[mention.span.end] == ","
        if (before or behind) and "who" not in story.text[mention.span.end : starts[at]].split():
            return True
    return False


_OF_HIM = lazy_pattern(r",? ?|(?: (?:in|of|for|at|with|from) [\w’'-]+(?: [\w’'-]+)?)?,? ")
"""What stands between a description and the name: the officer in charge, Ida Quill."""


def _hit(story: Story, at: int, person: Person) -> Hit:

    span = Span(story.tokens.starts[at], story.tokens.ends[at])
    word = story.lower[at]
    behind = story.lower[at + 1] if at + 1 < len(story.lower) else ""
    noun = bool(behind) and story.text[span.end : span.end + 1] == " " and behind not in _BEHIND_OBJECT
    right = ("his" if noun else "him") if word == "her" else _OTHER[word]
    introduced = person.introduced
    return Hit(
        span,
        (story.document.words(span), person.name, story.document.where(introduced.span)),
        (right.capitalize() if story.text[span.start].isupper() else right,),
        (Related(introduced.span, f"'{person.name}' here"),),
    )


_BEHIND_OBJECT = frozenset(
    "a an the one another some two three and or but to in on at for with by from of as that when after before if".split()
)
"""What follows `her` where it is no possessive."""
