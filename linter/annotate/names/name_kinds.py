"""Names -> what each names: a person, an organisation, a place; by its words, then by all mentions of the same name."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING

from linter.annotate.names.name_context import Surroundings, roles, score_of
from linter.annotate.names.title_words import ADDRESS, is_courtesy, title_heads
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import genders, is_word, line_list, surnames, word_list

if TYPE_CHECKING:
    from linter.annotate.names.mentions import Mention

_PERSON = 2.0
"""The score from which on a name of several words is a person's."""
_CONTRACTED = lazy_pattern(r"'(?:ve|d|ll|re|m|t)$")
_NUMBER = lazy_pattern(r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b")
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_COMMON = frozenset(
    """nobody somebody anybody everybody everyone someone anyone nothing something none southern northern eastern western cyber
    preemptively dem dems gop mum mom dad""".split()
)
_ALSO_SURNAMES = frozenset("hill west day law battle rock".split())
"""Words of institutions that behind a first name are a person's surname far more often."""


def sure_given(word: str) -> bool:
    """Whether a word in lower case is a given name and, at the head of a capitalised run, hardly anything else."""
    return word in genders() and (not is_word(word) or word in word_list("given_words"))


@cache
def places() -> frozenset[str]:
    """Countries, regions, states and cities, in lower case, without accents."""
    return line_list("places") | frozenset(word.replace("-", " ") for word in word_list("places_more"))


def of_a_place(word: str) -> bool:
    """Whether a word in lower case names a place or a people."""
    return word in places() or word in word_list("demonyms")


class NameKinds:
    """What a name is by its words, its title and what stands around it."""

    def __init__(self) -> None:
        self.calendar = word_list("calendar", "words")
        self.given = genders()
        self.heads = title_heads()
        self.demonyms = word_list("demonyms")
        self.organisation = word_list("organisations", "words")
        self.famous = word_list("organisations", "known")
        self.org_heads = word_list("organisations", "heads")
        self.particles = word_list("titles", "particles")
        self.places = places()

    def of(self, parts: tuple[str, ...], written: tuple[str, ...], title: str, around: Surroundings) -> str:
        joined = " ".join(parts)
        if len(parts) == 1:
            word = written[0]
            if len(word) > 1 and title.lower().rstrip(".").rpartition(" ")[2] in ADDRESS:
                return "surname"
            if (
                len(word) == 1
                or joined in self.heads
                or joined in self.org_heads
                or joined in roles()
                or (word[1] == "-" and len(parts[0]) < 8)
            ):
                return "word"
            if _CONTRACTED.search(joined) or joined.endswith(("ism", "isms", "-leaning", "-based")) or _NUMBER.match(joined):
                return "word"
            if (joined in self.calendar and joined not in self.given) or joined in _COMMON or joined in _DAYS:
                return "word"
            if title and not (around.article and word.isupper()) and (joined not in self.organisation or is_courtesy(title)):
                return "surname"
            if joined in self.demonyms or (
                joined[-1] == "s" and not self.demonyms.isdisjoint((joined[:-1], joined[:-3] + "y"))
            ):
                return "demonym"
            if joined in self.famous:
                return "organisation"
            if joined in self.places:
                return "place"
            if len(word) > 1 and word.isupper():
                return "acronym"
            return "bare"
        if title and all(part in self.particles for part in parts[:-1]):
            return "surname"
        if joined in self.places:
            return "place"
        if parts[-1] in self.org_heads or parts[-1] in word_list("organisations", "suffixes"):
            return "organisation"
        if all(len(p) == 1 for p in parts):
            return "acronym"
        return "name"


def decide(found: list[Mention]) -> list[Mention]:
    """Tell people from other names of several words, by all mentions of the name and of its last word."""
    given, organisation = genders(), word_list("organisations", "words")
    demonyms = word_list("demonyms")
    by_key: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    titled: Counter[str] = Counter()
    for mention in found:
        if mention.kind == "name":
            by_key[mention.parts].append(mention)
        elif mention.kind == "surname" or (mention.kind == "bare" and mention.around and mention.around.speaks):
            titled[mention.parts[-1]] += 1
    people = set()
    organisations = set()
    for parts, mentions in by_key.items():
        score = sum(score_of(m.around, bool(m.title)) for m in mentions if m.around) / len(mentions) ** 0.5
        first, last = parts[0], parts[-1]
        body = [p for p in parts if p not in ("de", "la", "van", "von", "der", "bin", "al")]
        if first in given and first not in demonyms:
            score += 2.5 if sure_given(first) else 1.2
        elif (len(first) == 1 and last not in places()) or (first in word_list("titles", "family-first") and len(parts) < 4):
            score += 1.5
        if len(body) >= 3 and any(len(p) == 1 for p in body[1:-1]):
            score += 2
        score += min(2, titled[last]) * 1.5
        outside = sum(p in organisation for p in body)
        if outside:
            person = any(m.around and (m.around.role is not None or m.around.age) for m in mentions)
            person = person or (
                last in _ALSO_SURNAMES and sure_given(first) and not any(m.around and m.around.article for m in mentions)
            )
            shown = person and last in surnames()
            score -= 2.5 + (2 if last in organisation and not shown else 0) - 2 * shown
        if any(p in demonyms for p in body):
            score -= 2
        ordinary = [is_word(p) for p in body]
        if all(ordinary):
            score -= 2
        elif not any(ordinary) and not outside:
            score += 0.7 + (last in surnames())
        if first in _PLACE_FIRST:
            score -= 2
        if any(len(w) > 2 and w.isupper() for w in mentions[0].words) and not mentions[0].headline:
            score -= 2
        if len(body) > 4:
            score -= 2
        if score >= _PERSON:
            people.add(parts)
        elif outside or any(m.around and m.around.article for m in mentions):
            organisations.add(parts)
    return [
        m._replace(kind="full" if m.parts in people else "organisation")
        if m.kind == "name" and (m.parts in people or m.parts in organisations)
        else m
        for m in found
    ]


_PLACE_FIRST = frozenset(
    "new san santa los las el fort port lake mount mt north south east west saint st cape rio great".split()
)
