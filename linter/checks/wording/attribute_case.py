"""The tellings of one family of words that tell things apart -> the hit, where one is said for its opposite: southbound."""

from __future__ import annotations

from functools import cache

from linter.annotate.language.inflection import lemmas
from linter.annotate.wording.references import Reading, read
from linter.annotate.wording.tellings import EventTelling
from linter.checks.wording.event_case import EventCase
from linter.checks.wording.telling_context import are_apart, may_refer, sentence_tokens
from linter.finding import Hit
from linter.lexicon import word_list

_ABOUT = 4
"""Words to either side that say how the one that a word tells apart fared."""
_BOTH = frozenset(("both", "either"))
"""Words that say in the sentence, or shortly before it, that there are two."""
_BEFORE = 25


class AttributeCase(EventCase):
    """One word that tells a thing from others of its noun: the southbound train."""

    def hit(self) -> Hit | None:
        places = [t for t in self.classes[self.owner] if self._stands_by(t)]
        first = places[0] if places else None
        if first is None or not may_refer(self.story, first) or len({t.key for t in places}) > 2 or self._is_unlike(first):
            return None
        rivals = [t for t in self._rivals(first) if are_apart(self.story, first, t) and self._are_of_one(first, t)]
        reference = read(self.story, first, thing=True) if rivals else None
        if reference is None or not reference.refers or reference.noun is None or reference.noun.preposition == "from":
            return None
        noun = reference.noun
        if self.family.of != ("",) and noun.word not in self.family.of:
            return None
        if (len(noun.modifiers) > 1 or noun.plural) and not (noun.word in self.family.of and _is_part(noun.word)):
            return None
        told = [rival for t in rivals if (rival := read(self.story, t, thing=True)) and self._tells_apart(rival)]
        if not told or len({rival.telling.term.owner for rival in told}) > 1:
            return None
        return self._report(reference, told[0])

    def _stands_by(self, telling: EventTelling) -> bool:
        """Whether the word stands beside a noun that it tells apart."""
        return self._next(telling) in self.family.of or not any(map(_is_part, self.family.of))

    def _are_of_one(self, first: EventTelling, rival: EventTelling) -> bool:
        """Whether two stand beside one noun, or beside parts of one thing: her left hamstring, the right thigh."""
        here, there = self._next(first), self._next(rival)
        return here == there or (self._is_hurt(rival) and any(here in part and there in part for part in _parts()))

    def _is_hurt(self, rival: EventTelling) -> bool:
        """Whether the sentence of a rival says that it is damaged, shut or mended: parts of one whole are told of one side."""
        within, hurt = sentence_tokens(self.story, rival), word_list("references", "hurt")
        return any(not hurt.isdisjoint(lemmas(word)) for word in self.story.lower[within.start : within.stop])

    def _is_unlike(self, first: EventTelling) -> bool:
        """Whether the sentence, or what follows the noun, speaks of the other one as such: was not affected, stayed open."""
        story = self.story
        within = sentence_tokens(story, first)
        words = story.lower[max(within.start, first.first - _ABOUT) : min(within.stop, first.last + _ABOUT + 2)]
        if (
            not _BOTH.isdisjoint(story.lower[max(0, within.start - _BEFORE) : within.stop])
            or "other" in story.lower[within.start : within.stop]
        ):
            return True
        return not word_list("references", "unlike").isdisjoint(words) or story.text.startswith(
            (", which", ", where", ", on to", ", on which"), story.tokens.ends[min(first.last + 1, len(story.lower) - 1)]
        )

    def _tells_apart(self, rival: Reading) -> bool:
        """Whether a rival stands alone before its noun."""
        noun = rival.noun
        return (
            noun is not None
            and noun.word == self._next(rival.telling)
            and not noun.denied
            and len(noun.modifiers) < (3 if _is_part(noun.word) else 2)
        )

    def _next(self, telling: EventTelling) -> str:
        """The word behind."""
        behind = self.story.lower[telling.last + 1 : telling.last + 2]
        return behind[0] if behind else ""


@cache
def _parts() -> tuple[frozenset[str], ...]:
    return tuple(word_list("references", f"parts of {whole}") for whole in ("a leg", "an arm", "a road", "a hull"))


def _is_part(word: str) -> bool:
    return any(word in part for part in _parts())
