"""Forms that may stand for another name, scored by named evidence."""

from __future__ import annotations

from linter.annotate import Story
from linter.annotate.names.variants import find_variants, probability
from linter.lexicon import BIAS, weights
from linter.read import read_text


def test_a_misspelt_surname_stands_for_the_right_one() -> None:
    text = "Professor Ada Nielsen opened the clinic. Nielsen spoke for an hour. “It will stay,” Nielsn said."
    found = [v for v in find_variants(Story(read_text(text, "a.txt"))) if v.score > 0.5]
    assert [(v.use.written, v.target.written, v.kind) for v in found] == [("Nielsn", "Nielsen", "near")]


def test_more_evidence_for_a_slip_makes_it_likelier() -> None:
    strong = max((sign for sign in weights("variants", "near") if sign != BIAS), key=weights("variants", "near").__getitem__)
    assert probability("near", {strong: 1.0}) > probability("near", {})
