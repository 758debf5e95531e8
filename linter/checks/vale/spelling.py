"""Words that are in no dictionary."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from linter.errors import RuleError, shown
from linter.files import read_regular
from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.matcher import Clock, Matcher, compile_pattern, search
from linter.record import field, record
from linter.text import Span

if TYPE_CHECKING:
    import regex

    from linter.annotate import Story
    from linter.desk import Desk

# As in Vale: words with a capital inside, words all in capitals, words with anything but letters in them.
DEFAULT_FILTERS = (r"[A-Z][a-z]+[A-Z]+\w+", r"\p{Lu}+$", r"[^\p{L}_']")
FOREIGN = r"[^\x00-\x7f]"
"""The dictionary that comes with the reader has no word with an accent: it cannot judge one."""
_CHUNK = lazy_pattern(r"\S+")
_BEFORE, _BEHIND = "$([{<\"'“‘«*_", ",.;:!?)]}>\"'”’»…*_"
MOST_SUGGESTIONS = 3


@record
class Spelling:
    """Reports words that no Hunspell dictionary has; without others named, that of American English.

    It needs one more library: pip install 'spylls>=0.1.7'. The message's `%s` is the word.
    """

    dictionaries: tuple[str, ...] = ()
    """Names of dictionaries (`en_GB` is en_GB.aff and en_GB.dic), in `dicpath`, in `config/dictionaries` of the styles, or in
    the folders that the environment's `DICPATH` names."""
    dicpath: str = ""
    """A folder of dictionaries, from the folder of the styles on."""
    aff: str = ""
    """A single dictionary: the path of its .aff file."""
    dic: str = ""
    """A single dictionary: the path of its .dic file."""
    append: bool = False
    """Accept the words of the default dictionary too."""
    custom: bool = False
    """Do without the default filters, which pass over abbreviations, figures and words with a capital inside."""
    filters: tuple[str, ...] = ()
    """Patterns; a word that one of them matches anywhere is passed over."""
    ignore: tuple[str, ...] = ()
    """Files of words, one a line, that are right."""
    exceptions: tuple[str, ...] = ()
    """Patterns; a word that one of them matches anywhere is right."""
    threshold: int = 0
    """Read and not used."""
    scope: tuple[str, ...] = ("text",)
    """Which blocks of the article the rule reads."""
    action: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    """`{name: suggest, params: [spellings]}` offers the nearest words."""
    _accepted: tuple[str, ...] = ()
    _folders: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if find_spec("spylls") is None:
            raise ValueError("the spelling needs one more library: pip install 'spylls>=0.1.7', or switch the rule off")

    @cached_property
    def _dictionaries(self) -> list[Any]:
        found = []
        if self.dic:
            found.append(_dictionary(self._path(self.dic).removesuffix(".dic")))
        for name in self.dictionaries:
            rooms = self._rooms
            place = next((os.path.join(r, name) for r in rooms if os.path.isfile(os.path.join(r, f"{name}.dic"))), "")
            if not place:
                raise RuleError(f"there is no dictionary '{name}' in {', '.join(map(shown, rooms)) or 'any folder given'}")
            found.append(_dictionary(place))
        return found if found and not self.append else [*found, _dictionary("")]

    @property
    def _rooms(self) -> list[str]:
        """The folders in which dictionaries lie."""
        own = [*(os.path.join(folder, self.dicpath) for folder in self._folders), self.dicpath] if self.dicpath else []
        styles = [os.path.join(folder, "config", "dictionaries") for folder in self._folders]
        return [*own, *styles, *filter(None, os.environ.get("DICPATH", "").split(os.pathsep))]

    def _path(self, path: str) -> str:
        rooms = ["", *self._folders, *(os.path.join(folder, "config", "ignore") for folder in self._folders)]
        found = next((os.path.join(room, path) for room in rooms if os.path.isfile(os.path.join(room, path))), "")
        if not found:
            raise RuleError(f"there is no file '{path}'")
        return found

    @cached_property
    def _right(self) -> frozenset[str]:
        words: set[str] = set()
        for path in self.ignore:
            try:
                text = read_regular(self._path(path)).decode("utf-8-sig", "replace")
            except OSError as error:
                raise RuleError(f"the words of '{path}' cannot be read: {error.strerror}") from None
            words.update(line.strip().lower() for line in text.split("\n") if line.strip())
        return frozenset(words)

    @cached_property
    def _passed(self) -> list[regex.Pattern[str]]:
        filters = (*self.filters, *(() if self.custom else DEFAULT_FILTERS))
        if not (self.custom or self.dictionaries or self.dic):
            filters = (*filters, FOREIGN)
        known = [*self.exceptions, *(term if term.startswith(r"\b") else rf"\b(?:{term})\b" for term in self._accepted)]
        return [compile_pattern(pattern) for pattern in (*filters, *(f"(?i){term}" for term in known))]

    @cached_property
    def _phrases(self) -> Matcher:
        """What the desk accepts as a phrase: its words by themselves are not accepted."""
        return Matcher([term for term in self._accepted if " " in term or r"\s" in term], ignorecase=True)

    @cached_property
    def _known(self) -> dict[str, bool]:
        return {}

    def check(self) -> None:
        """Raise RuleError if a pattern, a file or a dictionary is faulty."""
        _ = self._passed, self._right, self._dictionaries

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        clock = Clock(len(story.text), desk.limits.pattern_seconds)
        for view, spans in story.prose.select(self.scope):
            phrases = [Span(phrase.start, phrase.end) for phrase in self._phrases.find(view, spans, clock)]
            for span in spans:
                for chunk in _CHUNK.finditer(view.text, *span):
                    word, start = _trimmed(chunk[0], chunk.start())
                    at = Span(start, start + len(word))
                    if word and not self._is_right(word, clock) and not any(phrase.covers(at) for phrase in phrases):
                        offered = self._nearest(word) if self.action.get("name") == "suggest" else ()
                        yield Hit(at, (word,), offered, raw=view.raw)

    def _is_right(self, word: str, clock: Clock) -> bool:
        found = self._known.get(word)
        if found is None:
            plain = word.replace("’", "'")
            found = (
                plain.lower() in self._right
                or any(search(pattern, plain, clock) for pattern in self._passed)
                or any(dictionary.lookup(plain) for dictionary in self._dictionaries)
            )
            self._known[word] = found
        return found

    def _nearest(self, word: str) -> tuple[str, ...]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        plain = word.replace("’", "'").lower()
        found: list[str] = []
        for dictionary in self._dictionaries:
            stems = _stems(id(dictionary), dictionary)
            nearest = process.extract(plain, stems, scorer=OSA.distance, score_cutoff=2, limit=MOST_SUGGESTIONS * 2)
            found += [match[0] for match in sorted(nearest, key=lambda match: (match[1], match[0]))]
        cased = [text.capitalize() if word[:1].isupper() else text for text in dict.fromkeys(found)]
        return tuple(cased[:MOST_SUGGESTIONS])


def _trimmed(chunk: str, start: int) -> tuple[str, int]:
    """A word without the signs around it, and where it starts."""
    inner = chunk.lstrip(_BEFORE)
    return inner.rstrip(_BEHIND), start + len(chunk) - len(inner)


@lru_cache(maxsize=8)
def _dictionary(path: str) -> Any:
    """A dictionary, read once a run; without a path the one of American English that comes with the reader."""
    from spylls.hunspell import Dictionary

    try:
        if path:
            return Dictionary.from_files(path)
        import spylls

        return Dictionary.from_files(os.path.join(os.path.dirname(spylls.__file__), "hunspell", "data", "en", "en_US"))
    except Exception as error:
        raise RuleError(f"the dictionary {path or 'en_US'} cannot be read: {error}") from None


@lru_cache(maxsize=8)
def _stems(key: int, dictionary: Any) -> list[str]:
    """The words of a dictionary, without their forms."""
    return [word.stem for word in dictionary.dic.words]
