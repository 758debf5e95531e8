"""Acronyms that do not fit the names that they stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, partial
from typing import TYPE_CHECKING

from linter.finding import Hit, Related, Severity
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.desk import Desk

_SMALL = frozenset("of the and for in on to a de la du des et & at".split())
_ACRONYM = lazy_pattern(
    r"(?:\((?:the )?(?=[A-Z0-9]+\))|, (?:or|known as|abbreviated) (?:the )?|, (?P<comma>)(?=[A-Z]{3,6},))"
    r"(?P<letters>[A-Z][A-Z0-9]{2,6})\b"
)


@record
class Acronym:
    """Reports an acronym that is expanded in two ways, has its letters in another order than the name before it, or is never
    expanded.

    The words for the message are the acronym and, for the first two cases, what stands against it and where.
    """

    known: tuple[str, ...] = ()
    """Acronyms that the readers know, besides those shipped (`lexicon/acronyms.txt`)."""
    often: int = 3
    """How often an acronym must stand to be reported as never expanded; 0 for never."""
    unexpanded: str = "'%s' is never expanded."
    """The message for an acronym that is never expanded."""
    order: str = "'%s' does not fit '%s' on %s."
    """The message for letters in another order."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        from linter.lexicon import word_list

        known = word_list("acronyms") | {name.lower() for name in self.known}
        expanded: dict[str, tuple[Span, str]] = {}
        for match in _ACRONYM.finditer(story.text):
            acronym = match["letters"]
            name = _expansion(story, match.start(), acronym)
            if name is None or (match["comma"] is not None and sorted(_initials(name[1])) != sorted(acronym)):
                continue
            span = Span(*match.span("letters"))
            before = expanded.setdefault(acronym, name)
            letters = _initials(name[1])
            if acronym.lower() in known:
                continue
            if letters != acronym and sorted(letters) == sorted(acronym) and letters[0] == acronym[0]:
                yield Hit(
                    span,
                    (acronym, name[1], story.document.where(name[0])),
                    (letters,),
                    (Related(name[0], name[1]),),
                    self.order,
                )
            elif _differ(before[1], name[1]):
                yield Hit(
                    name[0],
                    (acronym, name[1], before[1], story.document.where(before[0])),
                    (),
                    (Related(before[0], before[1]),),
                )
        yield from self._swapped(story, expanded, known)
        yield from self._never(story, expanded, known)

    def _swapped(self, story: Story, expanded: dict[str, tuple[Span, str]], known: frozenset[str]) -> Iterator[Hit]:
        """Letters that nothing in the story spells, in another order than those of a name that fits its own."""

        from linter.annotate.names.told_apart import told_apart_at

        by_letters = {"".join(sorted(word)): word for word, name in expanded.items() if _initials(name[1]) == word}
        if not by_letters:
            return
        in_brackets, in_a_row = _explained(story), cache(partial(_initials_in_a_row, story))
        for at, written in enumerate(story.tokens.words):
            word = written.removesuffix("'s").removesuffix("’s")
            if not word.isupper() or len(word) < 3:
                continue
            right = by_letters.get("".join(sorted(word))) or self._near(story, word, expanded)
            if right is None or word in expanded or word in in_brackets or word.lower() in known:
                continue
            if word in in_a_row():
                continue
            name = expanded[right]
            span = Span(story.tokens.starts[at], story.tokens.starts[at] + len(word))
            if told_apart_at(story, span):
                continue
            severity = Severity.SUGGESTION if right in word else None  # the RSM's own union may be the RSMU
            where = story.document.where(name[0])
            yield Hit(span, (word, f"{name[1]} ({right})", where), (right,), (Related(*name),), self.order, severity=severity)
            return

    def _near(self, story: Story, word: str, expanded: dict[str, tuple[Span, str]]) -> str | None:
        """The letters that a word has but for one too many, where it stands once and has no name of its own."""
        if len(story.places.get(word.lower(), ())) > 1 or not word.isalpha():
            return None
        fits = [right for right, name in expanded.items() if _initials(name[1]) == right and len(word) == len(right) + 1]
        return next((right for right in fits if len(right) > 2 and _one_more(word, right)), None)

    def _never(self, story: Story, expanded: dict[str, tuple[Span, str]], known: frozenset[str] | set[str]) -> Iterator[Hit]:
        if not self.often:
            return
        from linter.lexicon import is_word, surnames

        uses: dict[str, list[Mention]] = defaultdict(list)
        for mention in story.people.names:
            if mention.kind == "acronym" and len(mention.words) == 1 and not mention.headline:
                uses[mention.words[0]].append(mention)
        if all(len(mentions) < self.often for mentions in uses.values()):
            return
        spelt = {"".join(p[0] for p in m.parts if p not in _SMALL) for m in story.people.names if len(m.parts) > 2}
        in_brackets = _explained(story)
        for word, mentions in uses.items():
            if len(mentions) < self.often or not 3 <= len(word) <= 6 or not word.isalpha():
                continue
            if is_word(word.lower()) or word.lower() in surnames() or story.text.startswith(":", mentions[0].span.end):
                continue  # a word or a speaker's name in capitals
            if word in expanded or word in in_brackets or word.lower() in known or word.lower() in spelt:
                continue
            if story.text.startswith(" (", mentions[0].span.end):
                continue
            yield Hit(mentions[0].span, (word,), message=self.unexpanded, severity=Severity.SUGGESTION)


def _one_more(longer: str, shorter: str) -> bool:
    """Whether one letter more is all that parts two words."""
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def _expansion(story: Story, start: int, acronym: str) -> tuple[Span, str] | None:
    """The name right before a bracket: as many capitalised words as the acronym has letters, small words between."""
    tokens, starts, ends = story.tokens
    k = story.tokens.at(start) - 1
    if k < 0 or story.text[ends[k] : start].strip():
        return None
    last, capitals, first = k, 0, k
    while k >= 0 and capitals < len(acronym) and last - k < 14:
        if k < last and story.text[ends[k] : starts[k + 1]].strip(" \n-&"):
            break
        word = tokens[k]
        if word[0].isupper():
            capitals, first = capitals + 1, k
        elif word not in _SMALL:
            break
        k -= 1
    if capitals < len(acronym):
        return None
    span = Span(starts[first], ends[last])
    return span, " ".join(story.document.words(span).split())


def _explained(story: Story) -> set[str]:
    """The letters that stand in brackets or behind `or`, as short for a name."""
    return {match["letters"] for match in _ACRONYM.finditer(story.text)}


def _initials_in_a_row(story: Story) -> str:
    """The initials of all capitalised words, those of one run side by side; small words do not part a run."""
    tokens, starts, ends = story.tokens
    found: list[str] = []
    for at, word in enumerate(tokens):
        if at and story.text[ends[at - 1] : starts[at]].strip(" \n-&"):
            found.append(" ")
        if word[0].isupper() and not (word.isupper() and len(word) > 1):
            found.append(word[0])
        elif word not in _SMALL:
            found.append(" ")
    return "".join(found)


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())


def _differ(one: str, other: str) -> bool:
    """Whether two expansions of one acronym cannot both be meant."""
    from linter.annotate.names.name_kinds import of_a_place
    from linter.lexicon import folded

    a, b = folded(one).split(), folded(other).split()
    if any(x != y and of_a_place(x) and of_a_place(y) for x, y in zip(a, b, strict=False)):
        return False  # the Bratislava Stock Exchange, the Bulgarian Stock Exchange
    return a != b and _initials(one) == _initials(other) and len(a) == len(b)
