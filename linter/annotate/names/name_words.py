"""The register -> every word used in a name, with its uses and what they show of it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from linter.annotate.names.likeness import Likeness
from linter.annotate.names.mentions import Mention
from linter.lexicon import is_word, surnames
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.people import Person


class WordPair(NamedTuple):
    """A doubtful word, and the one that it is held against."""

    form: NameWord
    other: NameWord
    person: Person | None
    likeness: Likeness | None


_KINDS = frozenset("full surname given bare name organisation place acronym".split())


class Use(NamedTuple):
    """One word of one mention."""

    mention: Mention
    part: int

    @property
    def written(self) -> str:
        return self.mention.words[self.part]

    @property
    def bare(self) -> bool:
        """The mention is this word alone."""
        return len(self.mention.parts) == 1

    @property
    def last(self) -> bool:
        return self.part == len(self.mention.parts) - 1


class NameWord:
    """A word that names somebody or something, with all its uses."""

    def __init__(self, word: str) -> None:
        self.word = word
        self.uses: list[Use] = []
        self.signs: dict[str, float] = {}
        """What its uses show of it, once it was asked for: a doubtful word is held against many."""

    @property
    def bare(self) -> bool:
        """Whether the word always stands alone."""
        return all(len(use.mention.parts) == 1 for use in self.uses)

    def people(self, story: Story, last: bool) -> list[Person]:
        """The people introduced by a full name that ends (or else begins) with the word."""
        found: dict[int, Person] = {}
        for use in self.uses:
            if use.mention.kind == "full" and (use.last if last else use.part == 0):
                person = story.people.of(use.mention)
                if person is not None:
                    found[person.index] = person
        return list(found.values())


def span_of(story: Story, use: Use) -> Span:
    """Where the word stands."""
    mention = use.mention
    if len(mention.parts) == 1:
        return mention.span
    tokens = story.tokens
    at = mention.first
    wanted = mention.words[use.part]
    seen = 0
    for k in range(mention.first, mention.last + 1):
        if tokens.words[k].startswith(mention.words[seen]):
            if seen == use.part:
                at = k
                break
            seen += 1
    return Span(tokens.starts[at], min(tokens.starts[at] + len(wanted), mention.span.end))


def name_words(story: Story) -> dict[str, NameWord]:
    """All forms of the story by their word in lower case without accents."""
    found: dict[str, NameWord] = {}
    weak: dict[str, list[Use]] = defaultdict(list)
    for mention in story.people.names:
        if mention.kind not in _KINDS:
            continue
        for part, word in enumerate(mention.parts):
            if len(word) < 3:
                continue
            use = Use(mention, part)
            around = mention.around
            shown = around is not None and (around.speaks or around.acts or around.human)
            if mention.kind == "bare" and mention.opening and is_word(word) and not (shown and word in surnames()):
                weak[word].append(use)
                continue
            form = found.get(word)
            if form is None:
                form = found[word] = NameWord(word)
            form.uses.append(use)
    for word, uses in weak.items():
        if word in found:
            found[word].uses += uses
            found[word].uses.sort(key=lambda use: use.mention.span.start)
    return found
