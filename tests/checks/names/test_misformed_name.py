"""Forms of an introduced name that no rule of spelling gives."""

from __future__ import annotations

import pytest

from linter.checks.names.misformed_name import MisformedName


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Owen Jarvis set a target. It was Jarvi's idea.", "Jarvi's"),
        ("Owen Tillard has died. Tillards' funeral is on Friday.", "Tillards'"),
        ("Owen Tillard drew the map. Tillards gave it away.", "Tillards"),
        ("Owen Tillard came. Tillardsaid that he was early.", "Tillardsaid"),
        ("Sir Owen Tillard has died. Dame Tillard is abroad. Sir Tillard had no car.", "Sir Tillard"),
        ("The poet P. J. Tillard wrote it. It was J. P. Tillard who sold it.", "J. P. Tillard"),
        ("King Otmar XI slept here. Otmar IX was tall.", "Otmar IX"),
    ],
)
def test_a_form_that_is_none(flagged, text: str, words: str) -> None:
    assert flagged(MisformedName(), text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Owen Jarvis set a target. It was Jarvis's idea, and Jarvis’ money.", id="both possessives"),
        pytest.param("Owen Tillard has died. The Tillards' house is for sale.", id="a family"),
        pytest.param("Owen Tillard drew it. Ada Tillards gave it away. Tillards wept.", id="another name"),
        pytest.param("Sir Owen Thomas spoke. Sir Thomas Quill spoke.", id="a first name"),
        pytest.param("P. J. Tillard wrote it. His brother, J. P. Tillard, sold it.", id="a relative"),
        pytest.param("Otmar IV ruled. Otmar VI ruled after him.", id="a list of rulers"),
        pytest.param("King Otmar IV slept here, and so did his grandson Otmar VI.", id="a grandson"),
        pytest.param("Mark Edward spoke. Mark Edwards, no relation, agreed. Edwards left.", id="both introduced"),
    ],
)
def test_silent(flagged, text: str) -> None:
    assert flagged(MisformedName(), text) == []
