"""What a text calls people where it names them."""

from __future__ import annotations

import pytest
from beside import story_of

from linter.sources.callings import callings, is_single, one, two_trades


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("The deputy mayor, Ann Rees, left.", [("rees", "mayor", "deputy", [])], id="apposed before"),
        pytest.param("Deputy Finance Minister Olga Brandt left.", [("brandt", "minister", "deputy", ["finance"])], id="titles"),
        pytest.param("Head of finance Lars Moe left.", [("moe", "head", "", ["finance"])], id="of what"),
        pytest.param("Present: Cllr M. Dunn (Vice-Chair), Una Grace (Clerk)", None, id="minutes"),
        pytest.param("Jon Ek, 52, an accountant with the town, left.", [("ek", "accountant", "", [])], id="behind an age"),
        pytest.param("The minister spoke. Ann Rees left.", [], id="of nobody named"),
    ],
)
def test_callings(text, found):
    told = [(c.name, c.head, c.lesser, sorted(c.portfolio)) for c in callings(story_of(text))]
    if found is None:
        found = [("dunn", "cllr", "", []), ("dunn", "chair", "vice", []), ("grace", "clerk", "", [])]
    assert told == found


def test_words_for_callings():
    assert one("chairwoman") == one("chair") == "chairman"
    assert two_trades("surveyor", "engineer")
    assert not two_trades("surgeon", "doctor")
    assert is_single("chairwoman")
    assert not is_single("nurse")
