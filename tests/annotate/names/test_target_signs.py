"""The evidence on the name that a doubtful one may stand for."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.names.name_words import name_words
from linter.annotate.names.target_signs import target_signs
from linter.annotate.names.variants import variant_candidates
from linter.read import read_text


def signs(text: str, doubtful: str) -> dict[str, float]:
    story = Story(read_text(text, "story.txt"))
    for _, pair, use, target in variant_candidates(story, name_words(story)):
        if pair.form.word == doubtful:
            found: dict[str, float] = {}
            target_signs(found, story, pair, use, target)
            return {name: value for name, value in found.items() if value}
    raise AssertionError(f"{doubtful} is held against nothing")


def test_a_name_introduced_before_and_named_last() -> None:
    found = signs("Ada Nielsen, 40, a baker, sang. Nielsen left. Nielsn said no.", "nielsn")
    assert "introduced before" in found
    assert "last named" in found


def test_another_person_named_last() -> None:
    found = signs("Ada Nielsen, 40, a baker, sang. Tom Marlow, 50, wept. Nielsn said no.", "nielsn")
    assert "last named" not in found


@pytest.mark.parametrize(("title", "sign"), [("Ms", "gender fits"), ("Mr", "gender against")])
def test_a_title_and_a_sex(title: str, sign: str) -> None:
    found = signs(f"Ms Margaret Nielsen, 40, sang. {title} Nielsn said no.", "nielsn")
    assert sign in found


def test_every_sign_is_between_nothing_and_one() -> None:
    text = "Ada Nielsen, 40, a baker, sang. Nora Nilsen wept. Nielsn said no.\n\n“It is late,” Nielsen said."
    assert all(0 <= float(value) <= 1 for value in signs(text, "nielsn").values())
