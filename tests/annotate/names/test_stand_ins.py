"""Names made of somebody's by other halves, a lost space, a word of like meaning."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.read import read_text


def turned(text):
    story = Story(read_text(text, "article.txt"))
    return [(v.use.written, v.target.written) for v in story.variants if v.kind == "turned"]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        pytest.param("Biologist Ada Stone kept eels. Dr Rock fed them.", ("Rock", "Stone"), id="like meaning"),
        pytest.param("Pianist Ada Waters cancelled. Rivers fell on a step.", ("Rivers", "Waters"), id="opens a sentence"),
        pytest.param("Josef Schwarz mends clocks. Since 1990 Black has sold none.", ("Black", "Schwarz"), id="translated"),
        pytest.param("Captain Ewan Flint led. Mr Pebblerock came up last.", ("Pebblerock", "Flint"), id="two words"),
        pytest.param("Ada Quill-Marsh spoke. Quill-Moss called it wrong.", ("Quill-Moss", "Quill-Marsh"), id="other half"),
        pytest.param("Mayor Ada De Quillo lost. DeQuillo said so.", ("DeQuillo", "Quillo"), id="a lost space"),
    ],
)
def test_what_a_name_was_made_of_is_found(text, pair):
    assert turned(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Stone spoke. A rock fell. Rock is hard.", id="a word"),
        pytest.param("Ada Stone spoke. Tom Rock sang. Rock left.", id="another person"),
        pytest.param("Ada Stone went to the Rock festival in June.", id="a thing"),
    ],
)
def test_others_are_left_alone(text):
    assert turned(text) == []
