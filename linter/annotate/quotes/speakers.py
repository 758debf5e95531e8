"""A speaker's mention -> who that is: the person of the register, or the words that name a body or a role.

The one place that says whom a surname, a title, a pronoun or a role in a tag stands for; `Attribution` carries its answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from linter.annotate.quotes import mention_forms as forms
from linter.annotate.quotes.speaker_mention import SpeakerMention
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import Person
    from linter.annotate.quotes.speaker_candidates import Passages

_APPOSITION = lazy_pattern(r"(?:\s+(?:of|for|at|in)\s+[^,.;:“”\"\n]{1,40})?,?\s+(?=[^\W\d_a-z])")
_APPOSED = lazy_pattern(r",\s([^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+){1,3})(?=[,.;])")
_OF_WHAT = lazy_pattern(r"\s(?:of|for|at|from)(?:\s(?:the|a|an))?(?:\s[^\W\d_a-z][\w’'-]*)+(?:\s(?:council|police|club))?")
_FROM = lazy_pattern(r"\s(?:of|from)\sthe\s[a-z]+")
_ROLE_BEFORE = lazy_pattern(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|own|[’']s)\s(?:[a-z][\w’'-]+\s){0,3}?([a-z][\w’'-]+)(?:\s(?:of|for|at)\s[^,.;:\n]{2,30})?,?\s\Z"
)
_ROLE_BEHIND = lazy_pattern(
    r",\s(?:\d+,\s)?(?:(?:the|an?|its|his|her|their|our)\s)?(?:[a-z][\w’'-]+\s){0,3}?([a-z][\w’'-]+)(?=[,.;:]|\s(?:of|for|at|in|from|who|with|and)\b)"
)
_WORDS = word_list("speech", "words")
_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_REPORTERS = tuple("reporter correspondent critic writer editor interviewer host journalist columnist presenter".split())
_ASKED_BY = lazy_pattern(r"\b(?:by|[Ii]nterview:|questions from)\s+(?:\w+\s){0,2}\Z")
_NAMES = forms.NAMES | {forms.POSSESSIVE, forms.NAMED_PHRASE, forms.PLACE}
_ANTECEDENTS = forms.NAMES | {forms.NAMED_PHRASE, forms.PEOPLE, forms.THING}
_CLAUSE_OPENERS = frozenset((",", "and", "but", "that", "q,", "when", "as", "while"))
_PARAGRAPHS = 3
"""Paragraphs back to which somebody may be meant by a pronoun."""
_SENTENCES = 12
"""Sentences of a paragraph back to which mentions are looked at."""


class Speaker(NamedTuple):
    """Whom a mention stands for."""

    name: str
    """As the story names them most fully; empty if nobody can tell."""
    person: Person | None = None
    """Of the register; None for bodies, roles, things, and whoever the register lacks."""


NOBODY = Speaker("")


class Speech(NamedTuple):
    """A quotation that has its speaker."""

    mention: SpeakerMention
    quotation: int
    """Its index."""
    speaker: Speaker


class _Antecedent(NamedTuple):
    speaker: Speaker
    score: float


class Speakers:
    """Whom the mentions of one story stand for."""

    def __init__(self, story: Story, passages: Passages) -> None:
        self.story, self.passages = story, passages

    def of(self, mention: SpeakerMention, heard: Speech | None, said: Span) -> Speaker:
        """Whom a mention stands for; `heard` is the last speech before, `said` the words that it attributes."""
        if mention.form == forms.LABEL:
            return self._labelled(mention)
        if mention.form in _NAMES:
            return self._named(mention)
        if mention.form in (forms.WE, forms.YOU) and self.passages.turns:
            return self._turn_speaker(mention) or (heard.speaker if heard else NOBODY)
        if mention.form in (forms.HE_OR_SHE, forms.WHO):
            return self._meant(mention, heard, said) or self._behind(mention) or Speaker(mention.key)
        if mention.form in forms.PRONOUNS:
            return heard.speaker if heard else NOBODY
        return self._in_role(mention)

    def _named(self, mention: SpeakerMention) -> Speaker:
        story = self.story
        text = story.text[mention.start : mention.end]
        bare = " ".join(text.split()).removesuffix("'s").removesuffix("’s")
        if "'s " in text or "’s " in text:
            return Speaker(bare)  # somebody's office
        person = story.people.at(mention.end - 1 - 2 * text.endswith(("'s", "’s")))
        if person is None and mention.form == forms.NAMED_PHRASE and not bare.partition(" ")[2][:1].isupper():
            return self._in_role(mention)
        return Speaker(person.name, person) if person else Speaker(_untitled(bare))

    def _in_role(self, mention: SpeakerMention) -> Speaker:
        """Whom the name behind a role gives (“its head of transport, Peter Lowe,”), or a role that only one person has."""
        story = self.story
        text = " ".join(story.text[mention.start : mention.end].split())
        match = _APPOSITION.match(story.text, mention.end)
        person = story.people.at(match.end()) if match else None
        name = _APPOSED.match(story.text, mention.end)
        if person is None and name:
            return Speaker(name[1])
        if person is None and text[:4].lower() == "the ":
            bearers = self._roles.get(mention.key, set())
            person = story.people[next(iter(bearers))] if len(bearers) == 1 else None
        if person is not None:
            return Speaker(person.name, person)
        if mention.key in _WORDS and text[:4].lower() in ("his ", "her "):
            return self._meant(_pronoun(mention, text[:3].lower()), None, Span(0, 0)) or Speaker(text)
        match = _OF_WHAT.match(story.text, mention.end) or _FROM.match(story.text, mention.end)
        return Speaker(text.removesuffix("'s").removesuffix("’s") + (match[0] if match else ""))

    # Labels of transcripts, and who asks and answers in an interview

    def _labelled(self, mention: SpeakerMention) -> Speaker:
        label = self.story.text[mention.start : mention.end]
        if label in ("Q", "A"):
            return (self._interviewer if label == "Q" else self._interviewee) or Speaker(label)
        last = label.split()[-1].lower().strip(".")
        people = [p for p in self.story.people if p.full and p.surname.lower().split()[-1:] == [last]]
        if not people and label.isupper() and len(label) < 4:
            people = [p for p in self.story.people if "".join(word[0] for word in p.name.split()).upper().endswith(label)]
        if not people and label.isupper() and f" ({label})" in self.story.text:
            before = self.story.text.partition(f" ({label})")[0].split()[-len(label) :]
            return Speaker(" ".join(before))
        if not people and len(self._roles.get(last, ())) == 1:
            people = [self.story.people[next(iter(self._roles[last]))]]
        return Speaker(people[0].name, people[0]) if len(people) == 1 else Speaker(" ".join(label.split()))

    def _turn_speaker(self, mention: SpeakerMention) -> Speaker | None:
        """Who says “I” in a turn."""
        paragraph = self.story.document.paragraph_index(mention.start)
        label = self.passages.turn(paragraph)
        return self._labelled(label) if label else self._interviewee

    @property
    def interviewee_mention(self) -> SpeakerMention | None:
        """Where whoever is interviewed is introduced."""
        speaker = self._interviewee
        if not speaker or not speaker.person:
            return None
        span = speaker.person.introduced.span
        return SpeakerMention(forms.FULL_NAME, 0, 0, *span, 0, speaker.person.surname.lower())

    @property
    def _interviewee(self) -> Speaker | None:
        return self._interview[1]

    @property
    def _interviewer(self) -> Speaker | None:
        return self._interview[0]

    @cached_property
    def _interview(self) -> tuple[Speaker | None, Speaker | None]:
        """Who asks and who answers: the reporter named before the first turn, and the first person named there who is none."""
        first = min(self.passages.turns, default=0)
        start = self.story.document.paragraphs[first].span.start
        asks: Speaker | None = None
        answers: Speaker | None = None
        for person in self.story.people:
            at = person.mentions[0].span
            if at.start >= start:
                break
            reports = any(person.index in self._roles.get(role, ()) for role in _REPORTERS)
            if reports or _ASKED_BY.search(self.story.text, max(0, at.start - 30), at.start):
                asks = asks or Speaker(person.name, person)
            else:
                answers = answers or Speaker(person.name, person)
        return asks, answers

    @cached_property
    def _roles(self) -> dict[str, set[int]]:
        """The last word of a role that stands beside a name -> the people who are introduced with it."""
        text, found = self.story.text, defaultdict(set)
        for person in self.story.people:
            for mention in person.mentions[:3]:
                span = mention.span
                before = _ROLE_BEFORE.search(text, max(0, span.start - 80), span.start)
                behind = _ROLE_BEHIND.match(text, span.end, span.end + 120)
                titled = mention.title.lower().split()[-1:]
                for role in (before and before[1], behind and behind[1], titled and titled[0]):
                    if role:
                        found[role].add(person.index)
        return found

    # Pronouns

    def _meant(self, mention: SpeakerMention, heard: Speech | None, said: Span) -> Speaker | None:
        """The likeliest of those named before: who spoke last, the subjects of sentences, the nearest."""
        gender = _GENDERS.get(mention.key, "")
        best: _Antecedent | None = None
        for found in self._antecedents(mention, heard, gender, self.story.text[said.start : said.end]):
            if best is None or found.score > best.score:
                best = found
        return best.speaker if best else None

    def _behind(self, mention: SpeakerMention) -> Speaker | None:
        """The first person named behind a pronoun in its paragraph, where nobody is named before."""
        for other in self.passages[self.story.document.paragraph_index(mention.start)].mentions:
            if other.start > mention.start and other.form in forms.NAMES and _is_subject(other):
                speaker = self._named(other)
                return speaker if speaker.person and _agrees(speaker, other, _GENDERS.get(mention.key, "")) else None
        return None

    def _antecedents(self, mention: SpeakerMention, heard: Speech | None, gender: str, said: str) -> Iterator[_Antecedent]:
        home = self.story.document.paragraph_index(mention.start)
        if mention.key == "who":
            earlier = [m for m in self.passages[home].mentions if m.end <= mention.start and m.form in _NAMES | forms.PHRASES]
            if earlier:
                yield _Antecedent(self.of(earlier[-1], None, self.story.quotations[0].span), 0)
            return
        if heard and _agrees(heard.speaker, heard.mention, gender):
            paragraphs = home - self.story.document.paragraph_index(heard.mention.start)
            if paragraphs < _PARAGRAPHS + 1:
                yield _Antecedent(heard.speaker, 2.0 - 1.2 * paragraphs - (2 if _addressed(heard.speaker, said) else 0))
        for back in range(_PARAGRAPHS):
            if home - back < 0:
                return
            passage = self.passages[home - back]
            last = passage.sentence[-1] if passage.sentence else 0
            for other in passage.mentions:
                if other.start >= mention.start or other.form not in _ANTECEDENTS:
                    continue
                away = (mention.sentence if not back else last) - other.sentence
                if away > _SENTENCES:
                    continue
                speaker = self._named(other) if other.form in _NAMES else self._in_role(other)
                if (other.form == forms.NAME and not speaker.person) or not _agrees(speaker, other, gender):
                    continue
                if other.form == forms.THING and not _gender(speaker, other):
                    continue
                score = 1.6 * _is_subject(other) - 0.4 * away - 1.2 * back
                score += 0.6 * (_gender(speaker, other) == gender) + 0.3 * bool(speaker.person)
                score -= 2 * _addressed(speaker, said)
                yield _Antecedent(speaker, score)


def _pronoun(mention: SpeakerMention, word: str) -> SpeakerMention:
    """The possessive pronoun that a phrase begins with, as a mention of its own."""
    start = mention.start
    return SpeakerMention(forms.HE_OR_SHE, mention.first, mention.first, start, start + len(word), mention.sentence, word)


def _is_subject(mention: SpeakerMention) -> bool:
    """Whether a mention opens its sentence, or a clause with a verb of its own."""
    return mention.left == "^" or bool(mention.verb and mention.left in _CLAUSE_OPENERS)


def _gender(speaker: Speaker, mention: SpeakerMention) -> str:
    """'m', 'f' or '' (not known)."""
    if speaker.person is not None:
        return speaker.person.gender
    for word in speaker.name.lower().split():
        if word in word_list("titles", "male-roles") or word in word_list("titles", "men"):
            return "m"
        if word in word_list("titles", "female-roles") or word in word_list("titles", "women"):
            return "f"
    return ""


def _agrees(speaker: Speaker, mention: SpeakerMention, gender: str) -> bool:
    """Whether a pronoun in the singular can mean somebody."""
    several = (
        mention.form in (forms.BARE_PEOPLE, forms.PEOPLE, forms.THING)
        and mention.key.endswith("s")
        and not mention.key.endswith("ss")
    )
    return not gender or (_gender(speaker, mention) in ("", gender) and not several)


def _addressed(speaker: Speaker, said: str) -> bool:
    """Whether the words are spoken to somebody, or of them: their name stands in them."""
    name = speaker.person.surname if speaker.person else ""
    return bool(name) and name in said


def _untitled(name: str) -> str:
    """The name without the titles and function words before it."""
    parts = name.split()
    titles, function = word_list("grammar", "titles"), word_list("grammar", "function")
    while len(parts) > 1 and ((first := parts[0].lower().strip(".")) in titles or first in function):
        del parts[0]
    return " ".join(parts)
