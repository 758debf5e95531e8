"""What people are called, against sources: another's office is flagged, the same calling in other words is not."""

from __future__ import annotations

import pytest
from against import flagged

from linter.checks.sources.source_role import SourceRole

SOURCE = """Deputy Finance Minister Olga Brandt opened the bridge at Tarn on Friday. The mayor of Tarn, Per Holm, cut the ribbon.
The surveyor Mats Lind gave the town a bronze hare, which Bishop Karin Ros blessed. Councillor Ida Falk was ill."""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Finance Minister Olga Brandt opened the bridge.", "Finance Minister", id="a deputy no more"),
        pytest.param("Flags were out when Mayor Ida Falk came to Tarn.", "Mayor", id="another's"),
        pytest.param("The hare is a gift of Mats Lind, an engineer.", "engineer", id="another trade"),
        pytest.param("Olga Brandt, the justice minister, opened the bridge.", "justice minister", id="another portfolio"),
    ],
)
def test_another_is_flagged(text, words):
    assert flagged(SourceRole(), text, SOURCE) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Olga Brandt, deputy to the finance minister, opened the bridge.", id="deputy to"),
        pytest.param("Politician Olga Brandt opened the bridge. The ribbon was for Tarn's mayor, Per Holm.", id="in general"),
        pytest.param(
            "The bishop, Karin Ros, blessed the hare. Ida Falk, a member of the council, was ill.", id="in other words"
        ),
    ],
)
def test_the_same_in_other_words_is_not(text):
    assert flagged(SourceRole(), text, SOURCE) == []
