"""Clauses in clauses: each verb gets its own subject."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.read import read_text


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        pytest.param(
            "The captain of a ferry that capsized was charged.", {"capsize": "ferry", "charge": "captain"}, id="relative"
        ),
        pytest.param("The mayor said the baker had left.", {"say": "mayor", "leave": "baker"}, id="said that"),
        pytest.param("If the vote fails, the minister will resign.", {"fail": "vote", "resign": "minister"}, id="if"),
        pytest.param("The farmer sold the barn and bought a mill.", {"sell": "farmer", "buy": "farmer"}, id="and"),
        pytest.param("“We lost,” said the coach.", {"say": "coach"}, id="inverted"),
    ],
)
def test_verbs_have_their_own_subjects(text: str, subjects: dict[str, str]) -> None:
    verbs = Story(read_text(text, "a.txt")).clauses.around(0).verbs
    found = {lemma: verb.subject.word for verb in verbs if verb.subject for lemma in subjects if lemma in verb.lemmas}
    assert found == subjects
