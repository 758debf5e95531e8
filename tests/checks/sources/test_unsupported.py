"""Words that the sources do not bear out."""

from __future__ import annotations

import pytest
from against import flagged, hits

from linter.annotate import Story
from linter.checks.sources.unsupported import Unsupported
from linter.finding import Severity
from linter.read import read_text
from linter.sources.source import Source, Sources

SOURCE = """Hello, this is Priya from Brightline Energy. I am calling because our new tariff for heat pumps starts in June. \
It is cheaper at night than the old one, and customers can leave it at any time without a fee.

We visit every house before we install a pump. The visit is free, and our engineers explain the noise, the cost and the care.
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Priya of Brightline Energy is calling about a new tariff for heat pumps.", id="same words"),
        pytest.param("Engineers visit each home before they install a pump.", id="other forms"),
        pytest.param("Customers can leave the tariff at any time at no charge.", id="no charge for without a fee"),
        pytest.param("The moon rose over the lake and a dog barked twice at the boats.", id="the story's own, as a warning"),
    ],
)
def test_what_the_source_bears_out_is_silent(text):
    assert [hit for hit in hits(Unsupported(), text, SOURCE) if hit.severity != Severity.SUGGESTION] == []


def test_a_word_that_turns_the_source_is_flagged():
    text = "The new tariff is mediocre at night and worse than the old one."
    assert flagged(Unsupported(), text, SOURCE) == ["mediocre"]


def test_a_denial_that_the_source_does_not_make_is_flagged():
    source = "The council said on Monday that the new bridge will carry lorries and buses across the river from May."
    text = "The council said the new bridge will not carry lorries across the river."
    assert flagged(Unsupported(), text, source) == ["not"]


def test_a_lower_threshold_finds_more():
    text = "Priya from Brightline Energy is calling about a new tariff for gas boilers."
    assert flagged(Unsupported(), text, SOURCE) == []
    assert flagged(Unsupported(threshold=-0.5), text, SOURCE) == ["boilers"]


def test_a_sentence_that_no_source_knows_is_a_suggestion_unless_the_sources_are_complete():
    text = "The moon rose over the lake and a dog barked twice at the boats."
    assert hits(Unsupported(), text, SOURCE)[0].severity == Severity.SUGGESTION
    assert hits(Unsupported(), text, SOURCE, complete=True)[0].severity == Severity.WARNING


def test_the_source_itself_is_silent():
    assert hits(Unsupported(), SOURCE, SOURCE) == []


def test_another_thing_of_the_same_kind_speaks_against_a_word():
    source = "The firm sells coffee at a fixed rate. Owners of a shop pay once a year, the agent told the caller."
    comparison = Sources([Source(read_text(source, "source.txt"))]).against(
        Story(read_text("The firm sells milk at a fixed rate, he said.", "draft.txt"))
    )
    signs = {item.word: item.signs for item in comparison.evidence(comparison.sentences[0])}
    assert signs["milk"]["sister.thing"] == 1.0
    assert "sister.thing" not in signs["firm"]
