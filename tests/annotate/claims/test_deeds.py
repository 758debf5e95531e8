"""Who had which part in what two did."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.claims.deeds import deeds_of_two
from linter.read import read_text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ada Quill knocked out the holder, Ida Voss, on Friday.", ("winner", "Ada Quill", "Ida Voss")),
        ("Ada Quill lost 3-1 at home to Ida Voss.", ("winner", "Ida Voss", "Ada Quill")),
        ("Owen Tillard has been convicted of robbing Ida Voss.", ("attacker", "Owen Tillard", "Ida Voss")),
        ("Ida Voss is taking over from Owen Tillard in May.", ("one who goes", "Owen Tillard", "Ida Voss")),
    ],
)
def test_two_and_their_parts(text: str, told: tuple[str, str, str]) -> None:
    (deed,) = deeds_of_two(Story(read_text(text, "story.txt")))
    assert (deed.kind.first, " ".join(deed.first.words), " ".join(deed.second.words)) == told


@pytest.mark.parametrize("text", ["Ada Quill spoke. Ida Voss beat the drum.", "Ada Quill met Ida Voss in May."])
def test_no_deed_of_two(text: str) -> None:
    assert not list(deeds_of_two(Story(read_text(text, "story.txt"))))
