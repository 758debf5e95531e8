"""Words that carry no sense, that deny, that tell of telling."""

from __future__ import annotations

from linter.sources.stems import stem
from linter.sources.vocabulary import DENIALS, LIGHT, NEGATORS, TELLING, sense


def test_what_is_looked_up_by_stem_is_one() -> None:
    assert {stem("refused"), stem("fails")} <= DENIALS
    assert stem("discusses") in TELLING


def test_each_has_its_words() -> None:
    assert {"not", "never"} <= NEGATORS
    assert "the" in LIGHT


def test_the_sense_of_some_words() -> None:
    assert sense("the council refused it in a day".split()) == {stem("council"), stem("refused"), stem("day")}
    assert sense(("x", "day"), 2) == {stem("day")}
