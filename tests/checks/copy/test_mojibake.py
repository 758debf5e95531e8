"""Letters that were read in the wrong encoding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.annotate import Story
from linter.checks.copy.mojibake import Mojibake, meant
from linter.desk import Desk
from linter.read import read_text


def found(text):
    story = Story(read_text(text, "a.txt"))
    return [(story.text[hit.span.start : hit.span.end], hit.suggestions) for hit in Mojibake().find(story, Desk())]


@pytest.mark.parametrize(
    "text", ["José in São Paulo, Ängelholm", "“Non,” dit-elle – à Paris…", "€5 or £4, 20 °C", "ÂME ÉTÉ", "naïve café"]
)
def test_right_letters_are_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("JosÃ© came", [("JosÃ©", ("José",))]),
        ("â€œWe donâ€™tâ€", [("â€œWe", ("“We",)), ("donâ€™tâ€", ())]),
        ("It\ufffds cold", [("It\ufffds", ())]),
        ("Garc\u00c3\u00ada came", [("Garc\u00c3a", ("García",))]),
        ("Â£5 and 3Â°C", [("Â£5", ("£5",)), ("3Â°C", ("3°C",))]),
    ],
)
def test_garbled_words_are_told_with_what_was_meant(text, words):
    assert found(text) == words


@given(st.sampled_from("áéóúñüöçßøåæœ€£“”‘’–—…"))
def test_every_letter_that_is_read_wrongly_is_known(letter):
    wrong = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in letter.encode())
    assert meant(wrong) == letter
    assert found(f"a {wrong}b c") == [(f"{wrong}b", (f"{letter}b",))]
