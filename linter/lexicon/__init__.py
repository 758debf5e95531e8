"""Shipped word lists: one text file a list, read when first asked for.

A file holds `[section]` heads, each followed by its entries: words, or whole lines where entries are phrases. Everything is in
lower case and without accents; look words up with `plain`. Where each list comes from: `SOURCES.md` beside them.
"""

from __future__ import annotations

import os
from functools import cache, lru_cache

_FOLD = str.maketrans("’‘‐‑", "''--")


def plain(word: str) -> str:
    """The word as the lists have it: lower case, accents gone, straight apostrophes."""
    if word.isascii():
        return word.lower()
    import unicodedata

    decomposed = unicodedata.normalize("NFKD", word.translate(_FOLD).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("ø", "o").replace("ł", "l").replace("đ", "d")


@cache
def _sections(name: str) -> dict[str, str]:
    """Section head -> its text."""
    path = os.path.join(os.path.dirname(__file__), f"{name}.txt")
    text: str = __loader__.get_data(path).decode("utf-8")  # type: ignore[name-defined]  # works from a zip file too
    parts = ("\n" + text).split("\n[")[1:]
    return dict(part.split("]\n", 1) for part in parts)


@cache
def words(name: str, section: str = "") -> frozenset[str]:
    """The words of a list, or of one of its sections."""
    found = _sections(name)
    return frozenset((found[section] if section else " ".join(found.values())).split())


@cache
def phrases(name: str, section: str = "") -> frozenset[str]:
    """The lines of a list, or of one of its sections."""
    found = _sections(name)
    return frozenset((found[section] if section else "\n".join(found.values())).strip().split("\n"))


@cache
def genders() -> dict[str, str]:
    """Given names -> 'm', 'f' or 'mf'."""
    return {word: gender for gender, text in _sections("given").items() for word in text.split()}


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Given names -> the names that the same person may go by, both ways."""
    found: dict[str, set[str]] = {}
    for line in _sections("nicknames")["nicknames"].split("\n"):
        formal, *short = line.split()[:1] + line.split()[1:] or [""]
        for name in short:
            found.setdefault(formal, set()).add(name)
            found.setdefault(name, set()).add(formal)
    return {name: frozenset(others) for name, others in found.items()}


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
    known = words("words")
    return word in known or any(stem in known for stem in stems(word))
