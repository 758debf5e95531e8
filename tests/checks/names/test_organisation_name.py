"""Names of organisations that change."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.names.organisation_name import OrganisationName
from linter.desk import Desk
from linter.read import read_text


def flagged(check, text):
    hits = list(check.find(Story(read_text(text, "article.txt")), Desk()))
    return [(text[hit.span.start : hit.span.end], hit.suggestions) for hit in hits]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Coastal Herring Council met. The Coastal Herring Councils met.", id="plural"),
        pytest.param("The Coastal Herring Council met. The Northern Herring Council met.", id="once each"),
        pytest.param("The Pan American Herring Council met. It speaks for the Americas.", id="a continent"),
        pytest.param("The Herring Council met. The Herring Board met. The Herring Council left.", id="two words"),
    ],
)
def test_an_organisation_keeps_its_name(text):
    assert flagged(OrganisationName(), text) == []


def test_a_name_that_changes_by_a_word_is_found():
    text = "The Coastal Herring Council met. The Coastal Herring Board left. The Coastal Herring Council stayed."
    assert flagged(OrganisationName(), text) == [("Coastal Herring Board", ("Coastal Herring Council",))]
