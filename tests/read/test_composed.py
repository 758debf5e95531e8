"""Letters and their marks in one piece, and characters that nobody sees."""

from __future__ import annotations

import unicodedata

import pytest

from linter.annotate import Story
from linter.read import read_text
from linter.read.composed import is_composed, pieces
from linter.text import Span

TEXT = "Jos\u00e9 Garc\u00eda and J\u00fcrgen M\u00fc\xadller met. “No,” Gar\u200bz\u00eda said."


def test_plain_letters_are_left_as_they_are():
    assert is_composed("José and Jürgen")
    assert list(pieces("abc")) == [("abc", 0, 3)]


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
def test_a_name_in_decomposed_letters_is_one_word_at_its_place_in_the_file(suffix):
    source = unicodedata.normalize("NFD", TEXT)
    document = read_text(source, f"a.{suffix}")
    assert "Müller" in document.text
    at = document.text.index("Müller")
    place = document.source_span(Span(at, at + 6))
    assert unicodedata.normalize("NFC", source[place.start : place.end]).replace("\xad", "") == "Müller"
    at = document.text.index("Garzía")
    place = document.source_span(Span(at, at + 6))
    assert source[place.start : place.end].startswith("Gar\u200bz")
    assert {"Müller", "García"} <= {word for mention in Story(document).names for word in mention.words}
