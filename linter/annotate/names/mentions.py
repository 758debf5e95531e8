"""Runs of capitalised words -> mentions of people, organisations and places, each with its title and what stands around it.

A mention's span is the name alone. Whether a name of two words is a person's is decided by all its mentions together: titles,
ages, verbs of speech and known given names speak for it; articles, prepositions and the vocabulary of institutions against.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from linter.annotate.names.capital_runs import Run, name_end, runs
from linter.annotate.names.name_context import Surroundings, is_role, surroundings, title_before
from linter.annotate.names.name_kinds import NameKinds, decide, places, sure_given
from linter.annotate.names.title_words import ADDRESS, name_suffixes, title_end, title_heads
from linter.lexicon import folded, genders, is_word, word_list
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story

_LONGEST = 5
"""A run of more words behind its first is read like a headline, where every word is capitalised."""
_ARTICLES = frozenset("the a an i and or but of in on at to for with by from as".split())
_LEARNED = frozenset("dr prof professor".split())
"""The same, where one word follows that is no title: Dr Rock."""


class Mention(NamedTuple):
    """A name where it stands."""

    span: Span
    """The name alone: no title, no possessive."""
    kind: str
    """full, surname, given, initials, nickname (of a person); organisation, place; acronym; bare: one capitalised word that is
    none of these for sure; name: several."""
    words: tuple[str, ...]
    """The name's words as they stand, without possessive and suffix."""
    parts: tuple[str, ...]
    """The same in lower case, without accents."""
    first: int
    """The first token of the name, and `last` its last one."""
    last: int
    title: str = ""
    """Titles and roles directly before the name, as written: Prime Minister, Mr."""
    title_span: Span | None = None
    opening: bool = False
    """Begins a sentence or a line, where every word is capitalised."""
    headline: bool = False
    """Stands in a line whose words are nearly all capitalised."""
    nickname: str = ""
    suffix: str = ""
    around: Surroundings | None = None

    @property
    def key(self) -> str:
        """The name in lower case, without accents."""
        return " ".join(self.parts)

    @property
    def whole(self) -> Span:
        """The name with its title."""
        return Span(self.title_span.start, self.span.end) if self.title_span else self.span


def find_mentions(story: Story) -> tuple[Mention, ...]:
    """All mentions in order, people's not yet told apart: a bare word that may be a surname is `bare`."""
    reader = _Reader(story)
    found: list[Mention] = []
    headlines = []
    for run in runs(story):
        words = story.tokens.words[run.first : run.last + 1]
        size = len(words) - 1
        if run.headline or (size > _LONGEST and size - 2 * any(map(str.isdigit, words)) > _LONGEST):
            headlines.append(run)
        else:
            found += reader.mentions(run)
    if headlines:
        reader.known = {part for mention in found if mention.kind in ("name", "surname") for part in mention.parts}
        for run in headlines:
            found += reader.headline(run)
        found.sort(key=lambda mention: mention.span.start)
    return tuple(decide(found))


@lru_cache(maxsize=1 << 16)
def _plain(word: str) -> str:
    """A word of a name in lower case, without accents, possessive and suffix."""
    return folded(word[: name_end(word)])


class _Reader:
    """Cuts runs into titles and names."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.known: set[str] = set()
        """Words of the names in the body of the story, for its headlines."""
        self.tokens = story.tokens
        self.function = word_list("calendar", "function")
        self.calendar = word_list("calendar", "words")
        self.given = genders()
        self.heads = title_heads()
        self.modifiers = word_list("titles", "modifiers")
        self.demonyms = word_list("demonyms")
        self.organisation = word_list("organisations", "words")
        self.suffixes = name_suffixes()
        self.places = places()
        self.kinds = NameKinds()

    def mentions(self, run: Run) -> list[Mention]:
        tokens = self.tokens.words
        indexes = list(range(run.first, run.last + 1))
        indexes = [i for i in indexes if not (tokens[i].isdigit() or (tokens[i].islower() and tokens[i - 1].isdigit()))]
        if run.nickname:
            indexes = [i for i in indexes if not run.nickname[0] <= i <= run.nickname[1]]
        plains = [_plain(tokens[i]) for i in indexes]
        return self._cut(run, indexes, plains, run.opening)

    def headline(self, run: Run) -> list[Mention]:
        """The names of a headline where every word is capitalised: common words end a name."""
        indexes = range(run.first, run.last + 1)
        found: list[Mention] = []
        piece: list[int] = []
        for i in [*indexes, -1]:
            word = self.tokens.words[i] if i >= 0 else ""
            low = _plain(word)
            common = is_word(low) and not sure_given(low) and low not in self.heads
            breaks = i < 0 or (low not in self.known and (common or low in self.function))
            if not breaks:
                piece.append(i)
            if breaks or name_end(word) != len(word):
                if piece:
                    low_piece = [_plain(self.tokens.words[j]) for j in piece]
                    found += self._cut(run._replace(nickname=None, suffix=-1), piece, low_piece, True)
                piece = []
        return found

    def _cut(self, run: Run, indexes: list[int], plains: list[str], opening: bool) -> list[Mention]:
        """Drop what is no name from both ends, split off the title, and say what kind of name is left."""
        start, stop = 0, len(indexes)
        while start < stop and self._no_name(plains, start, stop, opening):
            start, opening = start + 1, False
        if start and start < stop and plains[start - 1] == "the":
            opening = False
        while (
            stop - 1 > start
            and plains[stop - 1] in self.calendar
            and plains[stop - 2] not in ADDRESS
            and (stop - 2 < start or plains[stop - 2] not in self.given or plains[stop - 1] not in self.given)
        ):
            stop -= 1
        suffix = self.tokens.words[run.suffix] if run.suffix >= 0 else ""
        while stop - 1 > start and plains[stop - 1] in self.suffixes and stop - start > 1:
            suffix, stop = self.tokens.words[indexes[stop - 1]], stop - 1
        if start >= stop:
            return []
        title_stop = self._title(plains, start, stop)
        if title_stop == start and stop - start > 1 and opening:
            start = self._drop_opening_word(plains, start, stop)
            opening = opening and start == 0
            title_stop = max(start, title_stop)
        name = range(title_stop, stop)
        if (
            title_stop == start
            and len(name) > 2
            and self._is_modifier(plains[start], indexes[start])
            and plains[start + 1] in self.given
        ):
            start = title_stop = start + 1
            name = range(start, stop)
        mention = self._mention(run, indexes, plains, start, name, opening and title_stop == start, suffix)
        return [mention] if mention.kind != "word" else []

    def _no_name(self, plains: list[str], start: int, stop: int, opening: bool) -> bool:
        """Whether the first word of a run cannot begin a name: But Zyla, On Monday."""
        word = plains[start]
        if word in _ARTICLES:
            return True
        alone = start + 1 == stop
        if word in self.calendar:
            return not (word in self.given and (alone != opening or not alone) and not opening) and not (
                word in self.given and not alone
            )
        return (
            word in self.function and opening and not (sure_given(word) and not alone and plains[start + 1] not in self.given)
        )

    def _title(self, plains: list[str], start: int, stop: int) -> int:
        """Where the name begins behind the titles at the head of a run."""
        found = start
        for at in range(start, min(stop - 1, start + 6)):
            word = plains[at]
            if word in self.heads:
                if word in word_list("titles", "title-or-given") and word in self.given and stop - at == 2:
                    break
                found = at + 1
            elif word in self.given and not self._describes(word):
                break
        rest = plains[found:stop]
        if found > start and plains[found - 1] in ADDRESS:
            return found
        if found > start and plains[found - 1] in _LEARNED and len(rest) == 1 and rest[0] not in self.heads:
            return found
        if found > start and len(rest) == 1 and (rest[0] in self.heads or self._describes(rest[0], False)):
            return start
        if found > start and rest[-1] in self.organisation and rest[0] not in self.given:
            return start
        return found

    def _describes(self, word: str, places: bool = True) -> bool:
        """Whether a word can describe an office: Deputy, French, Bank, Texas."""
        described = word in self.modifiers or word in self.demonyms or word in self.organisation
        return described or (places and word in self.places)

    def _is_modifier(self, word: str, token: int) -> bool:
        written = self.tokens.words[token]
        return word in self.demonyms or word in self.modifiers or (len(written) > 1 and written.isupper())

    def _drop_opening_word(self, plains: list[str], start: int, stop: int) -> int:
        """Skip a sentence's first word if it is no part of the name behind it."""
        word, after = plains[start], plains[start + 1]
        if stop - start > 2 and is_role(word) and not self.organisation.intersection(plains[start + 1 : stop]):
            return start + 1  # Skip Ada Quill drew the last wood
        if word in self.given or word in word_list("titles", "family-first") or not is_word(word):
            return start
        if after in self.given or (stop - start == 2 and after not in self.organisation and not is_word(after)):
            return start + 1
        return start

    def _mention(
        self, run: Run, indexes: list[int], plains: list[str], start: int, name: range, opening: bool, suffix: str
    ) -> Mention:
        tokens, starts, ends = self.tokens
        first, last = indexes[name[0]], indexes[name[-1]]
        end = starts[last] + name_end(tokens[last])
        span = Span(starts[first], end)
        parts = tuple(plains[name.start : name.stop])
        written = tuple([tokens[i][: name_end(tokens[i])] for i in indexes[name.start : name.stop]])
        title_first = indexes[start] if start < name[0] else title_before(self.story, first)
        title_span = (
            Span(starts[title_first], title_end(self.story.text, starts[title_first], span.start))
            if title_first < first
            else None
        )
        title = self.story.text[title_span.start : title_span.end] if title_span else ""
        nickname = ""
        if run.nickname:
            nickname = self.story.text[starts[run.nickname[0]] : ends[run.nickname[1]]]
        around = surroundings(self.story, min(first, title_first), last, span)
        kind = self.kinds.of(parts, written, title, around)
        return Mention(
            span, kind, written, parts, first, last, title, title_span, opening, run.headline, nickname, suffix, around
        )
