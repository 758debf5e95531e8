"""Shipped word lists: one text file a list, read when first asked for.

A file may open with a remark. It holds `[section]` heads, each followed by its entries: words, or whole lines where entries are
phrases. Everything is in lower case and without accents; look words up with `folded`. Where each list comes from: `SOURCES.md`
beside them.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mmap import mmap

    Table = bytes | mmap

_BLOCK = re.compile(rb"(?s).{2048}[^\n]*\n([^\t]*\t)")
"""What is passed over to the next block of a sorted table, and the key that this begins with."""
_OFTEN = 8
"""So often the words of a line are looked for in it as it stands."""
_MOST_SIGNS = 1 << 16
"""Signs of a model that are remembered."""
_FOLD = str.maketrans("’‘‐‑", "''--")


def folded(word: str) -> str:
    """The word as the lists have it: lower case, accents gone, straight apostrophes."""
    if word.isascii():
        return word.lower()
    import unicodedata

    decomposed = unicodedata.normalize("NFKD", word.translate(_FOLD).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("ø", "o").replace("ł", "l").replace("đ", "d")


def table_bytes(file: str) -> bytes:
    """What a shipped file of this folder holds, also where the package lies in an archive."""
    path = os.path.join(os.path.dirname(__file__), file)
    data: bytes = __loader__.get_data(path)  # type: ignore[name-defined]
    return data


def table_in_place(file: str) -> Table:
    """The same of a big table, of which only what is looked at is brought into memory."""
    from mmap import ACCESS_READ, mmap

    try:
        with open(os.path.join(os.path.dirname(__file__), file), "rb") as stream:
            return mmap(stream.fileno(), 0, access=ACCESS_READ)
    except OSError:
        return table_bytes(file)


def table(file: str) -> str:
    """The text of a shipped file of this folder."""
    return table_bytes(file).decode("utf-8")


@cache
def _sections(name: str) -> dict[str, str]:
    """Section head -> its text."""
    parts = ("\n" + table(f"{name}.txt")).split("\n[")[1:]
    return dict(part.split("]\n", 1) for part in parts)


@cache
def word_list(name: str, section: str = "") -> frozenset[str]:
    """The words of a list, or of one of its sections."""
    found = _sections(name)
    return frozenset((found[section] if section else " ".join(found.values())).split())


@cache
def line_list(name: str, section: str = "") -> frozenset[str]:
    """The lines of a list, or of one of its sections."""
    found = _sections(name)
    return frozenset((found[section] if section else "\n".join(found.values())).strip().split("\n"))


def phrases(text: str) -> frozenset[str]:
    """The phrases of a text with semicolons between them, on as many lines as it likes."""
    return frozenset(" ".join(text.split()).split("; "))


BIAS = "bias"
"""The sign that every learned model has, and that always counts."""


@cache
def weights(model: str, section: str = "") -> dict[str, float]:
    """Sign -> its weight in log odds, from a section (named as the model where it has only one) of `weights/MODEL.tsv`.

    A line is a sign and its weight with a tab between them. Those who read a model declare its signs, and a test holds the
    declared against the learned; `training/` writes them.
    """
    parts = ("\n" + table(f"weights/{model}.tsv")).split(f"\n[{section or model}]\n", 1)[1]
    cells = parts.partition("\n[")[0].strip("\n").replace("\n", "\t").split("\t")
    return dict(zip(cells[::2], map(float, cells[1::2]), strict=True))


class Weights(dict[str, float]):
    """Signs of a model with very many of them -> their weights; a line of its file is read when a sign is first met."""

    def __init__(self, lines: SortedLines) -> None:
        super().__init__()
        self._lines = lines

    def __missing__(self, sign: str) -> float:
        weight = float(self._lines.get(sign) or 0.0)
        if len(self) < _MOST_SIGNS:
            self[sign] = weight
        return weight


@cache
def many_weights(model: str) -> Weights:
    """As `weights`, of a model whose only section is sorted."""
    data = table_bytes(f"weights/{model}.tsv")
    return Weights(SortedLines(data, data.index(b"]\n") + 2, len(data) - 1))


def section(name: str, head: str) -> str:
    """The text of a section of a list; empty where it has none of that name."""
    return _sections(name).get(head, "").strip("\n")


class LongList:
    """A list of many words, each line of whose file holds those that begin with the same two letters.

    Only the lines that are asked for are ever looked at, and only those that are asked for often are split: a short article
    touches a tenth of a list, and of most lines of it one word or two.
    """

    def __init__(self, text: str) -> None:
        self._lines: dict[str, str | frozenset[str]] = {line[:2]: line for line in text.split("\n")}
        self._asked: dict[str, int] = {}

    def __contains__(self, word: object) -> bool:
        head = word[:2]  # type: ignore[index]
        found = self._lines.get(head)
        if found is None:
            return False
        if isinstance(found, str):
            asked = self._asked[head] = self._asked.get(head, 0) + 1
            if asked < _OFTEN:
                return f" {word} " in f" {found} " and " " not in word  # type: ignore[operator]
            found = self._lines[head] = frozenset(found.split())
        return word in found

    def __iter__(self) -> Iterator[str]:
        for line in self._lines.values():
            yield from (line.split() if isinstance(line, str) else line)


@cache
def _whole(name: str) -> str:
    return table(f"{name}.txt")


@cache
def long_list(name: str, section: str) -> LongList:
    """The words of a long list."""
    text = _whole(name)
    start = text.index(f"[{section}]\n") + len(section) + 3
    end = text.find("\n[", start)
    return LongList(text[start : end if end > 0 else len(text) - 1])


class SortedLines:
    """A sorted table of lines `key, tab, rest`, cut into blocks; a line is looked for in its block alone.

    It is left in UTF-8, which sorts as its characters do: to decode millions of them would take longer than a short article.
    """

    def __init__(self, data: Table, start: int = 0, end: int | None = None) -> None:
        end = len(data) if end is None else end
        blocks = [(block.start(1), block[1]) for block in _BLOCK.finditer(data, start, end)]
        self._data = data
        self._starts = [start, *(at for at, _ in blocks), end + 1]
        self._heads = [data[start : data.find(b"\t", start) + 1], *(head for _, head in blocks)]

    def __len__(self) -> int:
        return self._data[self._starts[0] : self._starts[-1] - 1].count(b"\n") + 1

    def get(self, key: str) -> str:
        """The rest of the line of a key; empty where there is none."""
        head = f"{key}\t".encode("utf-8", "surrogatepass")
        number = bisect_right(self._heads, head) - 1
        if number < 0:
            return ""
        block, at = self._data[self._starts[number] : self._starts[number + 1] - 1], 0
        if self._heads[number] != head:
            at = block.find(b"\n" + head) + 1
            if not at:
                return ""
        stop = block.find(b"\n", at)
        return block[at + len(head) : None if stop < 0 else stop].decode()


class _Genders:
    """Given names -> 'm', 'f' or 'mf'."""

    def __init__(self) -> None:
        self._lists = [(long_list("given", gender), gender) for gender in ("m", "f", "mf")]
        self._known: dict[str, str] = {}

    def get(self, name: str, default: str = "") -> str:
        """The gender of a name in lower case without accents."""
        known = self._known.get(name)
        if known is None:
            known = next((gender for names, gender in self._lists if name in names), "")
            if len(self._known) < 1 << 15:
                self._known[name] = known
        return known or default

    def __contains__(self, name: str) -> bool:
        known = self._known.get(name)
        return bool(self.get(name) if known is None else known)


@cache
def genders() -> _Genders:
    """Given names -> 'm', 'f' or 'mf'."""
    return _Genders()


@cache
def surnames() -> LongList:
    """Known surnames."""
    return long_list("surnames", "surnames")


@cache
def _nicknames() -> dict[str, str]:
    """A given name -> itself and its short forms."""
    return {line.partition(" ")[0]: line for line in _sections("nicknames")["nicknames"].split("\n")}


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Given names -> the names that the same person may go by, both ways: the whole table, for those who look up many."""
    found: dict[str, set[str]] = {}
    for formal, line in _nicknames().items():
        for name in line.split()[1:]:
            found.setdefault(formal, set()).add(name)
            found.setdefault(name, set()).add(formal)
    return {name: frozenset(others) for name, others in found.items()}


def same_by_nickname(one: str, other: str) -> bool:
    """Whether one given name is a short form of the other."""
    lines = _nicknames()
    return other in lines.get(one, "").split() or one in lines.get(other, "").split()


def stems(word: str) -> list[str]:
    """What a word in lower case could be a regular inflection of, shortest endings first."""
    found: list[str] = []
    for ending, replacements in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            found += [stem + r for r in replacements]
            if len(stem) > 3 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return found


_ENDINGS = (
    ("s", ("",)),
    ("es", ("",)),
    ("ies", ("y",)),
    ("ed", ("", "e")),
    ("ied", ("y",)),
    ("ing", ("", "e")),
    ("ly", ("",)),
)


@lru_cache(maxsize=1 << 15)
def is_word(word: str) -> bool:
    """Whether a word in lower case is common English, inflections included."""
    known = long_list("words", "words")
    return word in known or any(stem in known for stem in stems(word))
