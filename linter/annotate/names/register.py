"""The mentions of a story -> its register: full names first, then who the surnames, titles and given names mean."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from linter.annotate.names.given_names import PARTICLES, gender_of_given, honorific_gender, role_gender, same_given, split_name
from linter.annotate.names.mentions import Mention
from linter.annotate.names.nobody import is_nobody
from linter.annotate.names.people import People, Person
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import genders, is_word, word_list
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.name_context import Surroundings

_OF = lazy_pattern(r" of (?:the )?([A-Z][\w’'-]+(?: (?:(?:of|and|for|the) )*[A-Z][\w’'-]+)*)")
"""What follows a name under a title and says where it belongs: Councillor Quill of the Liberal Democrats."""


_BEARERS = 50
"""Bearers of one name, the latest introduced, among whom a mention's is looked for."""


def register(story: Story) -> People:
    """The register of a story."""
    return _Register(story).people()


class _Register:
    def __init__(self, story: Story) -> None:
        self.story = story
        self.names = list(story.names)
        self.found: list[Person] = []
        self.owned: dict[int, list[int]] = defaultdict(list)  # person -> indexes of names
        self.owner: dict[int, int] = {}
        self.by_surname: dict[str, list[Person]] = defaultdict(list)
        self.by_given: dict[str, list[Person]] = defaultdict(list)
        self.entered: set[tuple[str, str, int]] = set()

    def people(self) -> People:
        unsure = []
        for at, mention in enumerate(self.names):
            if mention.kind == "full" and mention.parts[0] in word_list("titles", "title-or-given"):
                unsure.append(at)
            elif mention.kind == "full" and not is_nobody(mention):
                self._introduce(at, mention)
        for at in unsure:
            self._title_or_given(at)
        for at, mention in enumerate(self.names):
            if mention.kind in ("surname", "bare", "acronym", "place", "organisation", "name"):
                self._tie(at, mention)
        self._surnames_only()
        for person in self.found:
            self._finish(person)
        order = sorted((p for p in self.found if p.mentions), key=lambda person: person.mentions[0].span.start)
        for index, person in enumerate(order):
            person.index = index
        owners = {self.names[at].span.start: self.found[index] for at, index in self.owner.items()}
        return People(self.story, order, self.names, owners)

    # Introductions

    def _introduce(self, at: int, mention: Mention) -> None:
        given, surname = split_name(mention.words, mention.parts)
        for person in reversed(self.by_surname.get(surname[-1], [])[-8:]):
            other_given, other_surname = split_name(person.introduced.words, person.introduced.parts)
            if same_given(given, other_given) and (surname == other_surname or len(surname) == 1 or len(other_surname) == 1):
                self._give(at, person)
                if len(mention.parts) > len(person.introduced.parts) and not mention.headline:
                    person.introduced = mention
                    self._index(person)
                return
        person = Person(len(self.found), mention)
        self.found.append(person)
        self._give(at, person)
        self._index(person)

    def _title_or_given(self, at: int) -> None:
        """Take Dean, Earl and the like for a title where somebody else introduced has the surname."""
        mention = self.names[at]
        known = self.by_surname.get(mention.parts[-1], [])[-_BEARERS:]
        first = mention.words[0]
        if (
            len(mention.parts) != 2
            or mention.title
            or not known
            or any(p.introduced.parts[0] == mention.parts[0] for p in known)
        ):
            return self._introduce(at, mention)
        start = mention.span.start
        self.names[at] = mention._replace(
            span=Span(mention.span.end - len(mention.words[-1]), mention.span.end),
            kind="surname",
            words=mention.words[1:],
            parts=mention.parts[1:],
            first=mention.last,
            title=first,
            title_span=Span(start, start + len(first)),
        )
        return None

    def _index(self, person: Person) -> None:
        mention = person.introduced
        given, surname = split_name(mention.words, mention.parts)
        person.given = " ".join(mention.words[: len(given)])
        person.surname = " ".join(mention.words[len(given) :])
        surnames = {surname[-1], " ".join(surname), "-".join(surname)}
        surnames |= {" ".join(surname[k:]) for k in range(1, len(surname))}
        surnames |= {part for word in surname if "-" in word for part in word.split("-") if len(part) > 2}
        surnames |= {word for word in surname if word not in PARTICLES and len(word) > 2}
        if len(mention.parts) >= 3 and len(mention.parts[-2]) > 2 and mention.parts[-2] not in genders():
            surnames |= {mention.parts[-2], " ".join(mention.parts[-2:])}
        if mention.parts[0] in word_list("titles", "family-first") and len(mention.parts) <= 3:
            surnames.add(mention.parts[0])
        firsts = {given[0], " ".join(given)} if given else set()
        if mention.nickname:
            firsts.add(mention.nickname.lower())
            person.nickname = mention.nickname
        for word in surnames:
            if word:
                self._enter("surname", self.by_surname[word], word, person)
        for word in firsts:
            if len(word) > 1:
                self._enter("given", self.by_given[word], word, person)
        person.aliases = frozenset(surnames | firsts)

    def _enter(self, kind: str, bearers: list[Person], word: str, person: Person) -> None:
        """Add a person to the bearers of a name, once: somebody introduced more fully is among them already."""
        if (kind, word, person.index) not in self.entered:
            self.entered.add((kind, word, person.index))
            bearers.append(person)

    def _give(self, at: int, person: Person) -> None:
        self.owner[at] = person.index
        self.owned[person.index].append(at)

    # Later mentions

    def _tie(self, at: int, mention: Mention) -> None:
        key = mention.key
        around = mention.around
        if mention.kind == "place" and not mention.title and not (around and _is_somebody(around)):
            return
        if mention.kind in ("organisation", "name") and (around and around.article):
            return
        if mention.kind == "acronym" and not (mention.headline or len(key) > 3):
            return
        candidates, kind = self.by_surname.get(key, []), "surname"
        if not candidates and not key.isascii():
            candidates = self.by_surname.get(key, [])
        if not candidates and key.endswith("s") and around and around.article and mention.kind == "bare":
            single = key[:-2] if key.endswith("es") and key[:-2] in self.by_surname else key[:-1]
            if single in self.by_surname:
                self.names[at] = mention._replace(kind="family")
            return
        if not candidates:
            candidates, kind = self.by_given.get(key, []), "given"
            if candidates and mention.opening and key in word_list("calendar", "function"):
                return
        if not candidates:
            if mention.kind == "surname" and mention.parts[-1] in self.by_surname and len(mention.parts) > 1:
                candidates, kind = self.by_surname[mention.parts[-1]], "surname"
            else:
                return
        if (
            mention.opening
            and not mention.title
            and is_word(key)
            and around
            and not (around.speaks or around.acts or around.possessive)
        ) and self._common_word(mention):
            return
        person = self._choose(candidates, mention)
        self.names[at] = mention._replace(kind=kind)
        self._give(at, person)

    def _common_word(self, mention: Mention) -> bool:
        """Whether the text has the word in lower case, too."""
        return mention.words[0].lower() in self.story.lower_words

    def _choose(self, candidates: list[Person], mention: Mention) -> Person:
        """Of several people with the name: the gender that the honorific gives, then the one spoken of last."""
        if len(candidates) == 1:
            return candidates[0]
        candidates = candidates[-_BEARERS:]
        gender = honorific_gender(mention.title)
        fitting = [p for p in candidates if not gender or gender_of_given(p.given) in ("", "mf", gender)] or candidates
        at = mention.span.start

        def last_named(person: Person) -> int:
            return max(
                (self.names[k].span.start for k in self.owned[person.index][-40:] if self.names[k].span.start < at), default=-1
            )

        titled = [
            p
            for p in fitting
            if gender and any(honorific_gender(self.names[k].title) == gender for k in self.owned[p.index][:40])
        ]
        return max(titled or fitting, key=last_named)

    def _surnames_only(self) -> None:
        """Bare names with a title or a verb of speech that fit nobody make people of their own."""
        loose: dict[str, list[int]] = defaultdict(list)
        for at, mention in enumerate(self.names):
            if at not in self.owner and mention.kind in ("surname", "bare"):
                loose[mention.key].append(at)
        for places in loose.values():
            mentions = [self.names[at] for at in places]
            if not any(is_person(m) for m in mentions) or any(m.around and m.around.article and not m.title for m in mentions):
                continue
            if all(is_nobody(m) for m in mentions):
                continue
            first = mentions[0]
            person = Person(len(self.found), first)
            person.surname = " ".join(first.words)
            person.aliases = frozenset([first.key])
            self.found.append(person)
            for at in places:
                self.names[at] = self.names[at]._replace(kind="surname")
                self._give(at, person)

    # What is known of each

    def _finish(self, person: Person) -> None:
        mentions = [self.names[at] for at in sorted(self.owned[person.index])]
        person.mentions = tuple(mentions)
        text = self.story.text
        found: list[str] = []
        gender = ""
        for mention in mentions:
            if mention.title:
                gender = gender or honorific_gender(mention.title)
                if mention.title not in found:
                    found.append(mention.title)
            around = mention.around
            if around:
                if around.role is not None:
                    role = text[around.role.start : around.role.end]
                    if role not in found:
                        found.append(role)
                if around.age and person.age is None:
                    person.age = around.age
        person.roles = tuple(found)
        if not gender:
            gender = next((g for g in map(role_gender, found) if g), "") or gender_of_given(person.given)
        person.gender = gender if gender != "mf" else ""
        person.organisation = self._organisation(person)

    def _organisation(self, person: Person) -> str:
        """What follows `of`, `at`, `with` … behind the role of an apposition."""
        tokens, starts, ends = self.story.tokens
        text = self.story.text
        for mention in person.mentions[:3]:
            behind = _OF.match(text, mention.span.end, mention.span.end + 60) if mention.title else None
            if behind:
                return behind[1]
            if mention.around is None or mention.around.role is None:
                continue
            at = self.story.tokens.at(mention.around.role.end)
            for k in range(at, min(at + 8, len(tokens))):
                if text[ends[k - 1] : starts[k]].strip():
                    break
                if tokens[k][0].isupper():
                    stop = k
                    while (
                        stop + 1 < len(tokens)
                        and not text[ends[stop] : starts[stop + 1]].strip()
                        and (tokens[stop + 1][0].isupper() or tokens[stop + 1] in ("of", "and", "for", "the"))
                    ):
                        stop += 1
                    while stop > k and tokens[stop][0].islower():
                        stop -= 1
                    return text[starts[k] : ends[stop]].removesuffix("'s").removesuffix("’s")
        return ""


def is_person(mention: Mention) -> bool:
    """Whether the surroundings of a bare name show a person."""
    around = mention.around
    return bool(mention.title) or bool(around and (around.speaks or around.age or around.party or around.role is not None))


def _is_somebody(around: Surroundings) -> bool:
    """Whether what stands around a name of a place says that it is somebody's: Ota, the chief executive, said."""
    told = around.role is not None or around.age > 0
    return around.speaks or around.acts or (told and not (around.somewhere or around.article))
