"""A paragraph -> its clauses of speech: every word that tells speech, with whoever speaks by the grammar of the sentence.

The subject may stand before the verb, behind appositions and relative clauses, or behind it (“said Ann Lee”), be the agent
of a passive (“was told by Ann Lee”), stand beside a participle (“with Ann Lee saying”), or be that of the verb before (“and
added”). No parser: mentions, commas and word classes tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from linter.annotate.quotes import mention_forms as forms
from linter.annotate.quotes.speaker_mention import QUOTE, SpeakerMention
from linter.annotate.quotes.speech_cues import grades
from linter.lexicon import word_list
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate.quotes.quoted_paragraphs import QuotedParagraph

Voice = Literal["active", "inverted", "passive", "participle", "absolute", "beside", "joined", "infinitive", "according"]

_BE = frozenset("is are was were be been being get gets got am".split())
_FINITE = word_list("grammar", "auxiliaries")
_RELATIVES = frozenset(("who", "whose", "whom", "which", "where"))
_IDLE = word_list("grammar", "idle") | word_list("grammar", "auxiliaries") | frozenset(("not", "who've", "n't", "to"))
_PREPOSITIONS = frozenset(
    "of for at in from with on near by about against under over between to into among behind inside outside than".split()
)
_APPOSITION_OPENERS = frozenset(
    "who whose whom which where when as after with in on at for of like including now then also one himself herself".split()
)
_BEFORE_INVERTED = (QUOTE, "so", "thus", "as")
_TRANSITIVE = frozenset("told tells asked asks warned warns urged urges called calls thanked thanks accused accuses".split())
_SUBJECTS = forms.NAMES | {forms.HE_OR_SHE, forms.THEY, forms.PEOPLE, forms.NAMED_PHRASE, forms.BARE_PEOPLE}
_BEFORE_ABSOLUTE = ("with", "and", "but", ",")
_LEAST = "3"
"""The grade of a word from which on it is looked at."""
_LONGEST = 60
"""Items of a sentence back to which a subject is looked for."""


class SpeechClause(NamedTuple):
    """A word that tells speech, and who speaks by it."""

    verb: int
    """Its item."""
    subject: SpeakerMention | None
    """Nobody where a passive has no agent, or where the subject cannot be told."""
    voice: Voice


def speech_clauses(paragraph: QuotedParagraph) -> list[SpeechClause]:
    """The clauses of speech of a paragraph in order."""
    return _Reader(paragraph).clauses()


class _Reader:
    def __init__(self, paragraph: QuotedParagraph) -> None:
        self.words, self.separators, self.sentence = paragraph.words, paragraph.separators, paragraph.sentence
        self.mentions = paragraph.mentions
        self.by_first = {mention.first: mention for mention in self.mentions}
        self.by_last = {mention.last: mention for mention in self.mentions}
        self.inside = {item for mention in self.mentions for item in range(mention.first, mention.last + 1)}

    def clauses(self) -> list[SpeechClause]:
        found: list[SpeechClause] = []
        grade = grades()
        for item, word in enumerate(self.words):
            if word == "according" and self.words[item + 1 : item + 2] == ["to"]:
                found.append(SpeechClause(item, self.by_first.get(item + 2), "according"))
            elif grade.get(word, "0") >= _LEAST and item not in self.inside:
                found.append(self._clause(item, found))
        return found

    def _clause(self, verb: int, found: list[SpeechClause]) -> SpeechClause:
        words, separators = self.words, self.separators
        first = self._group(verb)
        word = words[verb]
        passive = word.endswith(("ed", "en", "ught")) or word in ("told", "put", "said", "called")
        if passive and any(words[i] in _BE for i in range(first, verb)):
            return SpeechClause(verb, self._agent(verb), "passive")
        agent = self._agent(verb) if passive and words[verb + 1 : verb + 2] == ["by"] else None
        if agent:
            return SpeechClause(verb, agent, "passive")
        inverted = self._inverted(verb) if first == verb and not word.endswith("ing") else None
        if inverted and (not first or words[first - 1] in _BEFORE_INVERTED or self._ends(inverted)):
            return SpeechClause(verb, inverted, "inverted")
        beside = self.by_last.get(first - 1) if first and not separators[first] else None
        if word.endswith("ing") and words[verb - 1 : verb] == ["as"] and verb > 1 and words[verb - 2].endswith("ed"):
            return SpeechClause(verb, self._patient(verb - 2), "active")  # “was quoted as saying”
        if word.endswith("ing") and first == verb:
            subject = self._head(beside) if beside else None
            if subject and subject.left in _BEFORE_ABSOLUTE and subject.form in _SUBJECTS:
                return SpeechClause(verb, subject, "absolute")
            if subject and subject.form not in (forms.DOCUMENT, forms.THING):
                return SpeechClause(verb, subject, "beside")
            return SpeechClause(verb, self._before(verb, found), "participle")
        if (first and words[first] == "to") or words[verb - 1 : verb] == ["to"]:
            return SpeechClause(verb, self._head(beside) if beside else self._before(verb, found), "infinitive")
        if beside:
            return SpeechClause(verb, self._head(beside), "active")
        if first and not separators[first] and words[first - 1] == "that" and first - 2 in self.by_last:
            return SpeechClause(verb, self._head(self.by_last[first - 2]), "active")
        if first and separators[first] in (",", "-", ")") and words[first - 1] != QUOTE:
            subject = self._over_appositions(first)
            if subject:
                return SpeechClause(verb, subject, "active")
        if inverted and separators[first]:
            return SpeechClause(verb, inverted, "inverted")
        return SpeechClause(verb, self._before(verb, found), "joined")

    def _inverted(self, verb: int) -> SpeakerMention | None:
        """The subject right behind its verb: a name or a noun, hardly ever a pronoun."""
        behind = self.by_first.get(verb + 1)
        return behind if behind and not self.separators[verb + 1] and behind.form not in forms.PRONOUNS else None

    def _ends(self, mention: SpeakerMention) -> bool:
        """Whether a mention ends its stretch: “…, said Ann Lee.”"""
        behind = mention.last + 1
        verb = mention.first - 1
        if not self.separators[verb] or self.words[verb] in _TRANSITIVE or mention.form == forms.BARE_PEOPLE:
            return False
        return behind == len(self.words) or bool(self.separators[behind])

    def _group(self, verb: int) -> int:
        """The first item of the verb's group: auxiliaries and adverbs before it."""
        first = verb
        while (
            first
            and not self.separators[first]
            and first - 1 not in self.inside
            and (self.words[first - 1] in _IDLE or (self.words[first - 1].endswith("ly") and verb - first < 3))
        ):
            first -= 1
        return first

    def _agent(self, verb: int) -> SpeakerMention | None:
        """Whoever stands behind the `by` of a passive."""
        for at in range(verb + 1, min(verb + 7, len(self.words))):
            if self.separators[at] in (".", ";", ":") or self.words[at] == QUOTE:
                return None
            if self.words[at] == "by":
                return self.by_first.get(at + 1)
        return None

    def _patient(self, verb: int) -> SpeakerMention | None:
        """The subject of a passive."""
        first = self._group(verb)
        beside = self.by_last.get(first - 1)
        return self._head(beside) if beside and not self.separators[first] else self._over_appositions(first)

    def _head(self, mention: SpeakerMention) -> SpeakerMention:
        """The mention that a phrase begins with: of “the attorney for Ann Lee” the attorney."""
        for _ in range(3):
            before = self.by_last.get(mention.first - 2)
            if self.separators[mention.first] or mention.left not in _PREPOSITIONS or before is None:
                break
            if self.separators[mention.first - 1]:
                break
            mention = before
        return mention

    def _over_appositions(self, first: int) -> SpeakerMention | None:
        """The subject of a verb before which a comma closes an apposition or a relative clause."""
        stop, sentence = first, self.sentence[first]
        subject, within = None, False
        while stop and self.sentence[stop - 1] == sentence and first - stop < _LONGEST:
            start = stop - 1
            while start and not self.separators[start] and self.sentence[start - 1] == sentence:
                start -= 1
            if QUOTE in self.words[start:stop]:
                return None
            opener = self.words[start]
            if opener in _FINITE:  # the end of a relative clause: “whose partner, Tom Bell, was ill, said”
                within = True
            elif within and opener in _RELATIVES:
                within = False
            if within:
                stop = start
                continue
            described = opener in _APPOSITION_OPENERS or opener.endswith(("ing", "ed"))
            last = self.by_last.get(stop - 1)
            mention = self._head(last) if last else None
            if mention is None or mention.first < start or mention.left in _PREPOSITIONS:
                mention = next((m for m in self._in(start, stop) if m.left not in _PREPOSITIONS), None)
            if mention and not described:
                subject = mention
            before = self.by_last.get(start - 1) if start else None
            if before is None and start and self.sentence[start - 1] == sentence and not described:
                return subject
            if before is not None and not described and self._is_adverbial(before, start):
                return subject
            stop = start
        return subject

    def _is_adverbial(self, mention: SpeakerMention, stop: int) -> bool:
        """Whether the stretch that ends with a mention is a phrase with a preposition: “In Paris, …”."""
        start = self._head(mention).first - 1
        return start >= 0 and self.words[start] in _PREPOSITIONS and (not start or bool(self.separators[start]))

    def _in(self, start: int, stop: int) -> list[SpeakerMention]:
        return [self.by_first[item] for item in range(start, stop) if item in self.by_first]

    def _before(self, verb: int, found: list[SpeechClause]) -> SpeakerMention | None:
        """The subject of the clause of speech before in the sentence, or else what the sentence has for a subject."""
        for clause in reversed(found):
            if self.sentence[clause.verb] != self.sentence[verb]:
                break
            if clause.subject and clause.voice not in ("absolute", "beside"):
                return clause.subject
        start = verb
        while start and self.sentence[start - 1] == self.sentence[verb] and verb - start < _LONGEST:
            start -= 1
        return next((m for m in self._in(start, verb) if m.left not in _PREPOSITIONS and m.form != forms.POSSESSIVE), None)
