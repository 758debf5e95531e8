"""The words of titles: which nouns end one, which are of courtesy, what stands behind a name (Jr, III)."""

from __future__ import annotations

from functools import cache

from linter.lexicon import word_list

HONORIFICS = frozenset("mr mrs ms miss mx dr sir lord lady dame prof professor rev".split())
ADDRESS = frozenset("mr mrs ms mx messrs".split())
"""Behind these any word is a surname: Mr King, Ms May."""
_NUMERALS = frozenset("ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi".split())


@cache
def title_heads() -> frozenset[str]:
    """The nouns that end a title: minister, chairwoman, captain."""
    return (
        word_list("titles", "offices")
        | word_list("titles", "men")
        | word_list("titles", "women")
        | word_list("titles", "either")
    )


@cache
def name_suffixes() -> frozenset[str]:
    """Jr, Sr, III: what may stand behind a name."""
    return word_list("titles", "suffixes") | _NUMERALS


def is_courtesy(title: str) -> bool:
    """Whether a title ends in Mr, Ms, Dr, Sir …"""
    last = title.lower().rstrip(".").rpartition(" ")[2].rpartition(".")[2]
    return any(last in word_list("titles", kind) for kind in ("men", "women", "either"))


def title_end(text: str, start: int, end: int) -> int:
    """Where a title that begins at `start` ends, before the name at `end`."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def honorific(title: str) -> bool:
    """Whether a title is Mr, Ms, Dr and the like alone."""
    return title.lower().rstrip(".") in HONORIFICS


def last_title(title: str) -> str:
    """The head of a title in lower case."""
    return title.lower().rstrip(".").rpartition(" ")[2]
