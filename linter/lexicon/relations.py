"""Stems of English words -> how often articles have them, their heading in WordNet, stems of synonyms and opposites.

`relations.txt` is made from WordNet 3.0 by `training/build_relations.py`; a line is a stem and five columns.
"""

from __future__ import annotations

from functools import cache, lru_cache

from linter.lexicon import SortedLines, table_in_place


class Relations:
    """The table, of which the lines that are asked for are read."""

    def __init__(self, lines: SortedLines) -> None:
        self._lines = lines
        self._columns = lru_cache(maxsize=50_000)(self._split)

    def _split(self, stem: str) -> list[str]:
        return (self._lines.get(stem) + "\t\t\t\t").split("\t")

    def known(self, stem: str) -> bool:
        """Whether the table has the stem at all."""
        return bool(self._columns(stem)[0])

    def frequency(self, stem: str) -> int:
        """In how many of some 2,800 news articles the stem stands."""
        return int(self._columns(stem)[0] or 0)

    def category(self, stem: str) -> str:
        """WordNet's heading for the commonest sense: noun.food, verb.change …; `-` if unknown."""
        return self._columns(stem)[1] or "-"

    def same(self, stem: str) -> list[str]:
        """Stems of synonyms and of derived words."""
        return self._columns(stem)[2].split()

    def opposite(self, stem: str) -> list[str]:
        """Stems of opposites, also of the synonyms' opposites."""
        return self._columns(stem)[3].split()

    def kinds(self, stem: str) -> frozenset[str]:
        """Marks of what the stem's commonest senses are kinds of; two stems that share one are sisters: car, boat."""
        return frozenset(self._columns(stem)[4].split())


@cache
def relations() -> Relations:
    """The shipped table."""
    data = table_in_place("relations.txt")
    return Relations(SortedLines(data, 0, len(data) - 1))
