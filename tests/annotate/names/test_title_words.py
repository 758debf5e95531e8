"""The words of titles."""

from __future__ import annotations

import pytest

from linter.annotate.names.title_words import honorific, is_courtesy, last_title, name_suffixes, title_end, title_heads


@pytest.mark.parametrize(
    ("title", "alone"), [("Mr", True), ("Mr.", True), ("Dame", True), ("Mayor", False), ("Deputy Mr", False), ("", False)]
)
def test_a_title_of_courtesy_alone(title: str, alone: bool) -> None:
    assert honorific(title) is alone


@pytest.mark.parametrize(("title", "ends"), [("Mr", True), ("Detective Mrs", True), ("Prime Minister", False)])
def test_a_title_that_ends_in_one(title: str, ends: bool) -> None:
    assert is_courtesy(title) is ends


@pytest.mark.parametrize(("title", "head"), [("Prime Minister", "minister"), ("Sgt.", "sgt"), ("Captain", "captain"), ("", "")])
def test_the_head_of_a_title(title: str, head: str) -> None:
    assert last_title(title) == head


def test_nouns_that_end_a_title_and_what_stands_behind_a_name() -> None:
    assert {"minister", "captain"} <= title_heads()
    assert "ferry" not in title_heads()
    assert {"jr", "iii"} <= name_suffixes()
    assert "quill" not in name_suffixes()


@pytest.mark.parametrize(("text", "title"), [("Mayor  Quill", "Mayor"), ("Mayor\nQuill", "Mayor"), ("MayorQuill", "Mayor")])
def test_a_title_ends_before_the_blanks(text: str, title: str) -> None:
    assert text[: title_end(text, 0, text.index("Quill"))] == title
