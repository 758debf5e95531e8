"""People never introduced."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.names.not_introduced import NotIntroduced
from linter.desk import Desk
from linter.read import read_text


def flagged(check, text):
    hits = list(check.find(Story(read_text(text, "article.txt")), Desk()))
    return [text[hit.span.start : hit.span.end] for hit in hits]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Quill spoke. “No,” Mrs Quill said.", id="introduced"),
        pytest.param("“No,” Mr Obama said.", id="known the world over"),
        pytest.param("“No,” Lord Oldekamp said.", id="a peer"),
        pytest.param("The firm Oldekamp said no.", id="a firm"),
        pytest.param("“No,” the ministry said.", id="an institution"),
        pytest.param("Tom said no.", id="a first name"),
        pytest.param("Mr and Mrs Smith is a film.", id="a title"),
        pytest.param("“No,” said Sen. Ben Oldekamp of Ohio.", id="a given name that is a particle elsewhere"),
        pytest.param("She was crowned Miss Universe. DR Congo lost.", id="things called Miss and Dr"),
        pytest.param("“No,” said Gartner's analyst. “Yes,” added Ernst and Young's lawyer.", id="firms called after people"),
        pytest.param("On Friday Time Warner said it would sell.", id="part of a longer name"),
    ],
)
def test_nobody_is_missing_an_introduction(text):
    assert flagged(NotIntroduced(), text) == []


def test_somebody_is_missing_an_introduction():
    assert flagged(NotIntroduced(), "The harbour closed. “No,” Ms Oldekamp said. Oldekamp left.") == ["Oldekamp"]
    assert flagged(NotIntroduced(house=("Oldekamp",)), "The harbour closed. “No,” Ms Oldekamp said.") == []
