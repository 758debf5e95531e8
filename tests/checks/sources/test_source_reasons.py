"""Reasons against sources: one that no source gives is flagged, the source's own in other words is not."""

from __future__ import annotations

import pytest
from against import flagged

from linter.checks.sources.source_strength import SourceStrength

SOURCE = """The ferry Tern stayed in port at Stroma on Sunday. The harbour office said the crossing would open again on Tuesday.

The school in Vell will close in July. It has only 14 pupils left, and the roof would cost 300,000 kroner to mend."""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The ferry Tern stayed in port because of an engine fault.", "because of an engine fault", id="because"),
        pytest.param("Following a row over wages, the ferry Tern stayed in port.", "Following a row over wages", id="motive"),
        pytest.param("The school in Vell will close as a result of a flood.", "as a result of a flood", id="one word"),
    ],
)
def test_a_reason_of_the_writers_own(text, words):
    assert flagged(SourceStrength(), text, SOURCE) == [words]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The school in Vell will close in July because it has too few pupils.", id="in other words"),
        pytest.param("Because mending the roof is dear, the school in Vell will close.", id="in front"),
        pytest.param("The ferry Tern is due to sail again from Stroma on Tuesday.", id="due to do"),
        pytest.param("“It stayed in port because of pirates,” the harbour office in Stroma said.", id="in quotation marks"),
    ],
)
def test_the_sources_own_reason(text):
    assert flagged(SourceStrength(), text, SOURCE) == []
