"""Words that say the opposite of the source, or more."""

from __future__ import annotations

import pytest
from against import flagged

from linter.rulebook.load import load, shipped

CHECK = next(load(file)[0].check for file in shipped() if file.id == "sources.Wording")
SOURCE = """On Friday the jury convicted the former treasurer on all four counts.

The study suggested that the new drug lowers the risk of a stroke. The minister may sign the treaty in the spring.

The firm sold its mill to the town in 2016. Nobody was hurt in the fire at the station.
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("On Friday the jury convicted the ex-treasurer on all four counts.", id="synonym"),
        pytest.param("The new drug lowers the risk of a stroke, the study suggested.", id="other order"),
        pytest.param("The drug was said to lower the risk of a stroke.", id="reworded"),
        pytest.param("The minister might sign the treaty in the spring.", id="as weak"),
        pytest.param("The gardener won a prize at the fair.", id="not from the source"),
        pytest.param("“The jury acquitted the former treasurer on all four counts,” he lied.", id="quoted"),
    ],
)
def test_what_the_source_says_is_silent(text):
    assert flagged(CHECK, text, SOURCE) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("On Friday the jury acquitted the former treasurer on all four counts.", "acquitted", id="event"),
        pytest.param("The study proved that the new drug lowers the risk of a stroke.", "proved", id="stronger verb"),
        pytest.param("The minister will sign the treaty in the spring.", "will", id="will for may"),
        pytest.param("The minister may not sign the treaty in the spring.", "not", id="denial put in"),
        pytest.param("The firm bought its mill from the town in 2016.", "bought", id="buyer and seller"),
        pytest.param("The study suggested that the new drug raises the risk of a stroke.", "raises", id="opposite"),
    ],
)
def test_an_opposite_or_a_stronger_word_is_flagged(text, words):
    assert words in flagged(CHECK, text, SOURCE)
