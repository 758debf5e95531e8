"""A story -> whose kin or owner people and bodies are, beside their names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from linter.lexicon import line_list
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story

BEFORE, AFTER = 5, 6
"""How many words in front of a name and behind it can say what its bearer is."""


class Beside(NamedTuple):
    """A word beside a name that says what its bearer is."""

    name: str
    """The last word of the name, in lower case."""
    given: str
    """What stands before that, or nothing."""
    word: str
    span: Span

    def may_be(self, other: Beside) -> bool:
        """Whether two of one last name may be the same person."""
        short, long = sorted((self.given, other.given), key=len)
        return not short or short == long or (len(short) < 3 and long.startswith(short[0])) or short in long.split()


@cache
def _axes() -> dict[str, int]:
    """Word -> the number of the line of words that exclude one another."""
    return {word: number for number, line in enumerate(sorted(line_list("support", "relations"))) for word in line.split()}


def exclusive(one: str, other: str) -> bool:
    """Whether nobody can be both of one and the same."""
    axes = _axes()
    return one != other and one in axes and axes[one] == axes.get(other)


def relations_of(story: Story) -> Iterator[Beside]:
    """The words of kinship and of ownership beside names: `her brother, the architect Nils Holm`."""
    axes = _axes()
    for name, given, first, last in _names(story):
        for i in _around(story, first, last):
            word = story.lower[i].removesuffix("'s")
            if word in axes and not story.lower[i].endswith("'s"):
                if i < first or not _before_a_name(story, i):
                    yield Beside(name, given, word, _span(story, i))
                break


def _before_a_name(story: Story, i: int) -> bool:
    """Whether a name follows a word at once: Ivo, his wife Runa and their dog."""
    after = story.tokens.words[i + 1 : i + 2]
    return bool(after) and after[0][0].isupper() and story.text[story.tokens.ends[i] : story.tokens.starts[i + 1]] == " "


def _names(story: Story) -> Iterator[tuple[str, str, int, int]]:
    """The last word of each name and what stands before it, and its first and last token."""
    for mention in story.mentions:
        tokens = story.tokens.within(mention.span)
        if len(tokens) and mention.kind != "place":
            given = " ".join(mention.parts[:-1]) if mention.kind == "full" else ""
            yield mention.parts[-1], given, tokens.start, tokens.stop - 1


def _around(story: Story, first: int, last: int) -> Iterator[int]:
    """The words in front of a name, nearest first, then those behind it, within its stretch of the sentence."""
    text, starts, ends = story.text, story.tokens.starts, story.tokens.ends
    for i in range(first - 1, max(-1, first - 1 - BEFORE), -1):
        gap = text[ends[i] : starts[i + 1]]
        if any(sign in gap for sign in '.;:!?"“”()\n') or story.lower[i] in _STOPS or story.tokens.words[i][:1].isupper():
            break
        if text[ends[i] : starts[first]].strip(" \n")[:1] in ("", ","):  # right before the name, or in apposition to it
            yield i
    if text[ends[last] : ends[last] + 1] not in (",", " ", "("):
        return
    for i in range(last + 1, min(len(starts), last + 1 + AFTER)):
        gap = text[ends[i - 1] : starts[i]]
        if any(sign in gap for sign in '.;:!?"“”)\n') or story.lower[i] in _STOPS or (i > last + 1 and "," in gap):
            break
        if i == last + 1 and gap.strip() not in (",", "(") and story.lower[i] not in ("is", "was"):
            break
        yield i


_STOPS = frozenset("and but or who which that said says told with while where when whose by from against over after of".split())


def _span(story: Story, i: int) -> Span:
    return Span(story.tokens.starts[i], story.tokens.ends[i])
