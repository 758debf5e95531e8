"""Two surnames -> whether one is the other's form for a woman: Dubrovsky, Dubrovska; Petrov, Petrova."""

from __future__ import annotations

_ENDINGS = (
    *(("sky", woman) for woman in ("ska", "skaya", "skaia")),
    *(("ski", woman) for woman in ("ska", "skaya")),
    *(("skiy", woman) for woman in ("ska", "skaya")),
    ("skyi", "ska"),
    ("tsky", "tskaya"),
    ("y", "aya"),
    ("oy", "aya"),
    ("iy", "aya"),
    ("ny", "na"),
    ("ly", "la"),
    ("ov", "ova"),
    ("ev", "eva"),
    ("yov", "yova"),
    ("in", "ina"),
    ("yn", "yna"),
    ("", "ova"),
    ("ek", "kova"),
    ("ec", "cova"),
    ("el", "lova"),
    *((man, woman) for man in ("as", "ys", "is", "us") for woman in ("aite", "yte", "ute", "iene")),
    ("ins", "ina"),
    ("is", "a"),
    ("s", "a"),
    ("os", "ou"),
    ("is", "i"),
    ("idis", "idou"),
)
"""Endings of a man's and a woman's form in the Slavic, Baltic and Greek languages, without accents."""
_STEM = 3
"""Letters that the two share at least."""


def other_sex_form(one: str, other: str) -> bool:
    """Whether the two words in lower case, without accents, are a man's and a woman's form of one surname."""
    return any(_formed(*pair, man, woman) for pair in ((one, other), (other, one)) for man, woman in _ENDINGS)


def _formed(his: str, hers: str, man: str, woman: str) -> bool:
    stem = his.removesuffix(man) if man else his
    return his.endswith(man) and len(stem) >= _STEM and hers == stem + woman
