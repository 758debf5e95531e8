"""A verb or a noun of the story -> whom or what it is said of: the subject, the object, the owner."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from linter.annotate.language.inflection import IRREGULAR
from linter.annotate.language.word_classes import (
    ADVERBS,
    AFTER_ALL,
    APPOSED,
    AUXILIARIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    KIN,
    NO_NOUN,
    OBJECT_PRONOUNS,
    OWNERS,
    PARTICLES,
    PREPOSITIONS,
    STOPS,
    SUBJECT_PRONOUNS,
    TIMES,
    WHEN,
)
from linter.annotate.names.name_context import is_role
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.people import Person

_REACH = 28
"""Tokens that a subject may stand away from its verb."""


class Participant(NamedTuple):
    """Somebody or something that an event befalls."""

    key: tuple[str, str]
    """("person", index), ("name", of an organisation or a place), ("unknown", the last part of a name that the register
    left open) or ("noun", the head noun)."""
    span: Span
    person: Person | None = None
    sure: bool = True
    """Named or resolved right beside the verb, not found across a clause."""
    words: tuple[str, ...] = ()
    """The words of a noun phrase without its article, in lower case."""
    definite: bool = True
    """A name, a pronoun, or a noun with the, this, his: something already known."""
    owned: bool = False
    """Said to be somebody's: his lawyer."""
    beside: tuple[Participant, ...] = ()
    """Those who are named along with it, with `and`: Smith and Jones were charged."""

    @property
    def is_person(self) -> bool:
        return self.person is not None


class Participants:
    """Finds participants in one story."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.lower, self.words = story.lower, story.tokens.words
        self.starts, self.ends = story.tokens.starts, story.tokens.ends
        self.n = len(self.lower)
        self.mentions: dict[int, Mention] = {}
        for mention in story.mentions:
            for k in range(mention.first, mention.last + 1):
                self.mentions[k] = mention

    @cached_property
    def headline(self) -> int:
        """The token behind the headline; 0 where the first paragraph is a sentence."""
        first = self.story.document.paragraphs[0].span if self.story.document.paragraphs else Span(0, 0)
        return 0 if self.story.text[: first.end].rstrip().endswith((".", "”", '"')) else self.story.tokens.at(first.end)

    @cached_property
    def surnames(self) -> dict[str, Person]:
        """Surnames, in lower case, that only one person of the story has."""
        found: dict[str, Person] = {}
        twice = set()
        for person in self.story.people:
            name = person.introduced.parts[-1]
            twice.update({name} & found.keys())
            found[name] = person
        return {name: person for name, person in found.items() if name not in twice}

    # What stands between tokens

    def gap(self, i: int) -> str:
        """The characters between token i and the next one."""
        if i < 0 or i + 1 >= self.n:
            return "\n"
        return self.story.text[self.ends[i] : min(self.starts[i + 1], self.ends[i] + 12)]

    def runs_on(self, i: int) -> bool:
        """Whether only white space parts token i and the next one."""
        if 0 <= i < self.n - 1 and self.starts[i + 1] - self.ends[i] == 1 and self.story.text[self.ends[i]] == " ":
            return True
        gap = self.gap(i)
        return not gap.strip() and "\n\n" not in gap

    def breaks(self, i: int) -> bool:
        """Whether a sentence or a quotation begins or ends behind token i."""
        gap = self.gap(i)
        if "\n" in gap and ("\n\n" in gap or gap.strip() or self.paragraph_ends(i)):
            return True
        return any(mark in gap for mark in '.!?;:“”"') and not (
            gap.startswith(". ") and len(self.words[i]) < 4 and self.words[i][0].isupper()
        )

    def paragraph_ends(self, i: int) -> bool:
        document = self.story.document
        return i + 1 >= self.n or document.paragraph_index(self.ends[i] - 1) != document.paragraph_index(self.starts[i + 1])

    # Participants

    def group_start(self, i: int) -> int:
        """The first token of the verb group that ends with token i: auxiliaries and adverbs go along."""
        j = i
        while j > 0 and self.runs_on(j - 1):
            word = self.lower[j - 1]
            if word in AUXILIARIES or word in ADVERBS or (len(word) > 4 and word.endswith("ly")):
                j -= 1
            else:
                break
        return j

    def subject(self, i: int) -> Participant | None:
        """Who or what the verb at token i has as its grammatical subject."""
        start = self.group_start(i)
        return self._left(start - 1, _REACH) if start > 0 else None

    def _left(self, j: int, reach: int) -> Participant | None:
        if j < 0 or reach <= 0 or self.breaks(j):
            return None
        gap = self.gap(j).strip()
        if gap and gap[0] in ",–—-(" and len(gap) == 1:
            return self._across_comma(j, reach)
        if gap == ")":
            return self._across_bracket(j, reach)
        if gap:
            return None
        j = self._over_time(j)
        word = self.lower[j]
        if word in ("himself", "herself", "itself", "themselves") and j > 0 and self.runs_on(j - 1):
            return self._left(j - 1, reach)
        if word in AFTER_ALL and self.lower[j + 1] in ("being", "having"):  # sent there after being captured
            return self._clause_subject(j, reach)
        if word in ("who", "which", "that") and j > 0 and (self.runs_on(j - 1) or self.gap(j - 1).strip() in APPOSED):
            named = self.name_at(j - 1) if word == "who" else None  # the draw to Federer, who …
            return named or self.phrase_ending(j - 1) or self._across_comma(j - 1, reach)
        if word in ("and", "but", "or", "then", "later"):
            return self._clause_subject(j, reach)
        if word in SUBJECT_PRONOUNS:
            return self._pronoun(j)
        if word in CLAUSE_OPENERS or word in PREPOSITIONS or word in DETERMINERS:
            return None
        return self.phrase_ending(j)

    def _over_time(self, j: int) -> int:
        """The token before a time that parts the subject from its verb: Smith (on Monday) resigned."""
        k = j
        if self.lower[k] in TIMES or (len(self.lower[k]) == 4 and self.lower[k].isdigit()):
            while (
                k > 0
                and self.runs_on(k - 1)
                and (self.lower[k - 1] in TIMES or self.lower[k - 1] in ("on", "in", "late", "early", "last"))
            ):
                k -= 1
            return k - 1 if k > 0 and self.runs_on(k - 1) else j
        return j

    def _across_comma(self, j: int, reach: int) -> Participant | None:
        """The subject in front of an apposition or a clause between commas: the nearest name, else the nearest noun phrase."""
        noun = None
        for k in range(j - 1, max(-1, j - reach), -1):
            if self.breaks(k):
                break
            gap = self.gap(k).strip()
            if gap[:1] in (",", "–", "—", "("):
                found = self.phrase_ending(k)
                if found and found.key[0] == "noun" and noun is None:
                    found = self._apposition(k + 1, j) or found
                if found and (found.person or found.key[0] != "noun"):
                    return found._replace(sure=False)
                noun = noun or found
        return noun._replace(sure=False) if noun else self._clause_subject(j + 1, reach)

    def _apposition(self, first: int, last: int) -> Participant | None:
        """Whom a name between commas names: the driver, Rui Melo, …"""
        mention = self.mentions.get(first)
        return self._named(mention) if mention is not None and mention.first == first and mention.last == last else None

    def _across_bracket(self, j: int, reach: int) -> Participant | None:
        for k in range(j, max(-1, j - reach), -1):
            if "(" in self.gap(k - 1):
                return self.phrase_ending(k - 1)
        return None

    def _clause_subject(self, j: int, reach: int) -> Participant | None:
        """The first noun phrase of the clause that token j stands in."""
        start = j
        while (
            start > 0
            and j - start < reach
            and not self.breaks(start - 1)
            and self.lower[start - 1] not in ("that", "while", "when", "because")
        ):
            start -= 1
        k = start
        while k < j:
            word = self.lower[k]
            if word in SUBJECT_PRONOUNS:
                found = self._pronoun(k)
                return found._replace(sure=False) if found else None
            if word in PREPOSITIONS:  # over the phrase that it begins
                k += 1
                while k < j and self.runs_on(k) and self.lower[k] not in STOPS and not self.gap(k).strip():
                    k += 1
                k += 1
                continue
            mention = self.mentions.get(k)
            if mention is not None:
                found = self._named(mention)
                return found._replace(sure=False)
            if word in DETERMINERS and k + 1 < j:
                found = self._noun_phrase(k)
                return found._replace(sure=False) if found else None
            k += 1
        return None

    def phrase_ending(self, j: int) -> Participant | None:
        """The noun phrase that ends with token j, its head: of `the leader of Chad`, the leader."""
        of = ""  # the name that the phrase's complement ends with: an offer from Smith
        for _ in range(4):
            mention = self.mentions.get(j)
            first = mention.first if mention else j
            if mention is not None and mention.title_span:
                first = min(first, self.story.tokens.at(mention.title_span.start))
            k = first - 1
            if mention is None:
                if self.lower[j] in STOPS or not self.lower[j][0].isalpha():
                    return None
                while (
                    k >= 0
                    and self._joined(k)
                    and self.lower[k] not in STOPS
                    and self.lower[k] not in DETERMINERS
                    and first - k < 6
                ):
                    if self.mentions.get(k) is not None and not self.words[k].endswith(("'s", "’s")):
                        break
                    k -= 1
                if k >= 0 and self._joined(k) and self.lower[k] in DETERMINERS:
                    k -= 1
            if k >= 1 and self.runs_on(k) and self.lower[k] in ("of", "for", "in", "at", "from", "with", "on"):
                if self.runs_on(k - 1):
                    of = mention.parts[-1] if mention else ""
                    j = k - 1
                    continue
                return None
            beside = self._named_beside(k)
            if k >= 0 and self.runs_on(k) and self.lower[k] in PREPOSITIONS - CLAUSE_OPENERS:
                return None
            if mention is not None:
                found = self._named(mention)._replace(beside=beside)
                if of and found.key[0] == "unknown" and j in self.story.openings:  # Shares in Holcim
                    return found._replace(key=("noun", self.lower[j]), words=(of, self.lower[j]))
                return found._replace(words=(of, *found.words)) if of and found.key[0] == "noun" else found
            phrase = self._noun_phrase(k + 1, j)
            if phrase is None:
                return None
            named = k >= 0 and self.runs_on(k) and (self.lower[k].endswith("'s") or k in self.mentions)
            owners = [word for word in phrase.words if word.endswith("'s")]
            if named or owners:
                phrase = phrase._replace(definite=True)
            words = (*((self.mentions[k].parts[-1],) if k in self.mentions and named else ()), *((of,) if of else ()))
            return phrase._replace(words=(*words, *phrase.words)) if words else phrase
        return None

    def _joined(self, k: int) -> bool:
        """Whether token k and the next one belong to one phrase: white space parts them, or a sign of money."""
        return self.runs_on(k) or self.gap(k) in (" $", " £", " €", "% ")

    def _named_beside(self, k: int) -> tuple[Participant, ...]:
        """Whom the names in front of an `and` at token k name (Ann Lee, Bo Lind and …); nouns may stand behind it."""
        for _ in range(3):
            if k < 1 or self.lower[k] == "and" or self.lower[k] in STOPS or not self.runs_on(k) or k in self.mentions:
                break
            k -= 1
        if k < 1 or self.lower[k] != "and":
            return ()
        found: list[Participant] = []
        while k > 0 and len(found) < 6:
            mention = self.mentions.get(k - 1)
            if mention is None or (self.gap(k - 1).strip() not in ("", ",")) or self.breaks(k - 1):
                break
            found.append(self._named(mention))
            k = self.story.tokens.at(mention.title_span.start) if mention.title_span else mention.first
            if k > 0 and self.gap(k - 1) != ", ":
                break
        return tuple(found)

    def _named(self, mention: Mention) -> Participant:
        person = self.story.people.of(mention)
        if person is not None and mention.kind != "family":
            return Participant(("person", str(person.index)), mention.span, person)
        if mention.kind in ("organisation", "place", "acronym", "family"):
            return Participant(("name", mention.key), mention.span)
        person = self.surnames.get(mention.parts[-1])
        parts = [part for part in mention.parts if not part.endswith("-old")]  # Seventeen-year-old Smith
        if person is not None and (len(parts) == 1 or not person.full):
            return Participant(("person", str(person.index)), mention.span, person, sure=False)
        if len(parts) == 1 and parts[0] in self.story.lower_words and mention.first in self.story.openings:
            return Participant(("noun", parts[0]), mention.span, words=(parts[0],))
        return Participant(("unknown", mention.parts[-1]), mention.span)

    def name_at(self, i: int) -> Participant | None:
        """Whom the name at token i names."""
        mention = self.mentions.get(i)
        return self._named(mention) if mention is not None else None

    def _pronoun(self, j: int) -> Participant | None:
        word = self.lower[j]
        span = Span(self.starts[j], self.ends[j])
        if word in ("it", "its", "they", "them", "their"):
            return None
        person = self.story.people.resolve_pronoun(self.starts[j])
        return Participant(("person", str(person.index)), span, person) if person else None

    def _noun_phrase(self, first: int, last: int = -1) -> Participant | None:
        """The noun phrase from token `first` on: its head is the last word before a stop."""
        open_end = last < 0
        if open_end:
            last = first
            while (
                last + 1 < self.n
                and last - first < 6
                and self._joined(last)
                and self.lower[last + 1] not in STOPS
                and self.lower[last + 1] not in DETERMINERS
                and not (
                    last > first
                    and (self.lower[last + 1] in ("last", "next") or self._past(last + 1) or self.lower[last + 1].isdigit())
                )
            ):
                last += 1
        if last < first:
            return None
        definite = self.lower[first] in ("the", "this", "that", "these", "those", "his", "her", "its", "their")
        span = Span(self.starts[first], self.ends[last])
        head = self.lower[last]
        definite = definite or (first == last and not head.endswith("s"))  # unemployment, inflation
        if self.lower[first] in ("the", "this", "that"):
            person = self.story.people.resolve_pronoun(self.starts[first])
            if person is not None:
                return Participant(("person", str(person.index)), span, person, sure=False)
        if len(head) < 3 or not head[0].isalpha() or "'" in head.removesuffix("'s").removesuffix("'"):
            return None
        words = self.lower[first + (self.lower[first] in DETERMINERS) : last + 1]
        owned = bool(words) and words[0].endswith("'s")
        if owned and self.lower[first] in ("a", "an", "another"):  # a rival's offer: one of its own
            return None
        if open_end:
            behind = self.mentions.get(last + 1 if self.gap(last) == ", " else last + 2)
            if behind is not None and self._owns(behind):
                behind = None
            if behind is not None and behind.first == last + 1 and (is_role(head) or head in KIN):  # his driver, Milo Kraft
                return self._named(behind)
            if behind is not None and behind.first == last + 2 and self.lower[last + 1] in ("of", "from", "by"):
                words = [behind.parts[-1], *words]  # an offer from Smith
        owned = owned or self.lower[first] in OWNERS
        return Participant(("noun", head), span, words=tuple(words), definite=definite, owned=owned)

    def _past(self, i: int) -> bool:
        """Whether the word at token i looks like a verb in the past: (the mine) surprised (the union)."""
        return self.words[i].endswith("ed") or any(form.form == "past" for form in IRREGULAR.get(self.lower[i], ()))

    def object(self, i: int) -> Participant | None:
        """Who or what stands behind the verb or preposition at token i, right beside it."""
        j = i + 1
        if j < self.n and self.lower[j] in PARTICLES and self.runs_on(i):  # called off the strike
            j += 1
        while j < self.n and j < i + 3 and self.runs_on(j - 1) and (self.lower[j] in ADVERBS or self.lower[j].endswith("ly")):
            j += 1
        if j >= self.n or not self.runs_on(j - 1):
            return None
        word = self.lower[j]
        if word in OBJECT_PRONOUNS and not (
            word == "her" and j + 1 < self.n and self.runs_on(j) and self.lower[j + 1] not in STOPS
        ):
            return self._pronoun(j)
        if word in STOPS:
            return None
        first = j
        for k in range(j, min(j + 7, self.n)):
            mention = self.mentions.get(k)
            if mention is not None:
                if self._owns(mention):  # Smith's brother, the president's offer
                    found = self._noun_phrase(mention.last + 1)
                    return found and found._replace(definite=True)
                found = self._with_next(self._named(mention), mention)
                if k == j + 1 and word in ("the", "this", "that") and self._is_attribute(mention):
                    phrase = self._noun_phrase(mention.last + 1)
                    if phrase and phrase.key[0] == "noun":
                        return phrase._replace(definite=True, words=(mention.parts[-1], *phrase.words))
                if found.person or k == j or (k == j + 1 and word in DETERMINERS):
                    if mention.last + 1 < self.n and self.runs_on(mention.last) and not found.person:
                        follower = self.lower[mention.last + 1]
                        if follower not in STOPS and follower not in ADVERBS and follower[0].isalpha():
                            continue  # Venezuelan officials: the name is an attribute
                    return found
            if k + 1 < self.n and (not self.runs_on(k) or self.lower[k + 1] in STOPS):
                break
        return self._noun_phrase(first)

    def _with_next(self, found: Participant, mention: Mention) -> Participant:
        """The one named, with whom an `and` joins: shot Ann Lee and Roy Dunn."""
        k = mention.last + 1
        if k + 1 < self.n and self.lower[k] == "and" and self.runs_on(k - 1) and self.runs_on(k) and k + 1 in self.mentions:
            return found._replace(beside=(self._named(self.mentions[k + 1]),))
        return found

    def _is_attribute(self, mention: Mention) -> bool:
        """Whether a noun stands right behind a name: the Smith plan."""
        k = mention.last + 1
        return k < self.n and self.runs_on(k - 1) and self.words[k][0].islower() and self.lower[k] not in NO_NOUN

    def _owns(self, mention: Mention) -> bool:
        """Whether a name is the possessor of a noun behind it."""
        last = mention.last
        return (
            self.words[last].endswith(("'s", "’s", "s'", "s’"))
            and last + 1 < self.n
            and self.runs_on(last)
            and self.lower[last + 1] not in STOPS
        )

    def owning_plural(self, k: int) -> bool:
        """Whether token k is a possessive without an s: Rovers' victory."""
        return self.lower[k].endswith("s") and self.gap(k) in ("' ", "’ ")

    def owner(self, i: int) -> tuple[Participant | None, Participant | None]:
        """Of the noun at token i: whose it is (his, Smith's, the Smith …), and what stands behind its `of`."""
        return self._possessor(i), self._complement(i)

    def _possessor(self, i: int) -> Participant | None:
        for k in range(i - 1, max(-1, i - 5), -1):
            if not (self.runs_on(k) or self.owning_plural(k)) or self.lower[k] in PREPOSITIONS:
                return None
            word = self.lower[k]
            if word in OWNERS:
                return self._pronoun(k)
            mention = self.mentions.get(k)
            if k == i - 1 and mention is not None and self.owning_plural(k):
                return self._named(mention)
            possessive = word.endswith(("'s", "s'"))
            if mention is not None and (possessive or (k == i - 1 and mention.kind != "place")):  # not: the Florida win
                return self._named(mention)
            if possessive:
                first = k
                while first > 0 and k - first < 4 and self.runs_on(first - 1) and self.lower[first] not in DETERMINERS:
                    first -= 1
                if self.lower[first] in ("the", "his", "her", "their", "its"):
                    found = self._noun_phrase(first, k)
                    if found and found.key[0] == "noun":
                        found = found._replace(key=("noun", word.removesuffix("'s").removesuffix("'")))
                    return found
                return None
            if word in DETERMINERS:
                return None
        return None

    def _complement(self, i: int) -> Participant | None:
        k = i + 1
        while k < min(self.n, i + 4) and self.runs_on(k - 1) and self.lower[k] in WHEN:
            k += 1
        if k < self.n and self.runs_on(k - 1) and self.lower[k] == "of":
            return self.object(k)
        return None
