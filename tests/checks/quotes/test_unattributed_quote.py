"""Quotations that nobody says."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.quotes.unattributed_quote import UnattributedQuote
from linter.desk import Desk
from linter.finding import Severity
from linter.read import read_text

ALONE = "The council met on Monday in the old town hall.\n\n{}\n\nRain fell on the square until the evening."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“We will not pay a penny of it,” said Ann Lee.", id="tag behind"),
        pytest.param("Ann Lee said: “We will not pay a penny of it.”", id="colon"),
        pytest.param("Ann Lee was blunt:\n\n“We will not pay a penny of it.”", id="colon in the paragraph before"),
        pytest.param("“We will not pay,” Ann Lee said. “We never did that before.”", id="carried over in the paragraph"),
        pytest.param("“I am not paying a single penny,” is what she said.", id="a quotation as a subject"),
        pytest.param(ALONE.format("“We will never pay for it.” — Ann Lee"), id="an attribution line"),
        pytest.param(ALONE.format("She saw “The Return of the King” and “Citizen Kane” there."), id="films"),
        pytest.param(ALONE.format("A so-called “coalition of the willing” met there."), id="a term"),
        pytest.param(ALONE.format("William “Bill” Tate spoke on the '90s."), id="a nickname"),
        pytest.param(ALONE.format("“Nobody Is Above the Law”"), id="a heading in marks"),
        pytest.param(ALONE.format("“Wow.”"), id="too short"),
        pytest.param(ALONE.format("A sign on the gate read “No dogs are allowed in here.”"), id="an inscription"),
        pytest.param(ALONE.format("“LEE: We will never pay for this at all.”"), id="a transcript in marks"),
        pytest.param(
            "THE BIG STORY “Nobody is going to pay for it now.” [The Times.]", id="a digest with its source in brackets"
        ),
        pytest.param(
            "\n\n".join(f"“We will never pay for number {n}, my dear.”" for n in range(8)),
            id="a list of quotations is no report",
        ),
    ],
)
def test_what_has_a_speaker_or_needs_none_is_left_alone(flagged, text: str) -> None:
    assert flagged(UnattributedQuote(), text) == []


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("“We will not pay a single penny of this bill.”", id="curly"),
        pytest.param('"We will not pay a single penny of this bill."', id="straight"),
        pytest.param("‘We won’t pay a single penny of this bill.’", id="British"),
        pytest.param("''We will not pay a single penny of this bill.''", id="two apostrophes"),
    ],
)
def test_a_full_sentence_without_a_speaker_is_flagged(flagged, quote: str) -> None:
    assert flagged(UnattributedQuote(), ALONE.format(quote)) == [quote]


def test_short_quotations_can_be_left_out(flagged) -> None:
    assert flagged(UnattributedQuote(words=30), ALONE.format("“We will not pay a single penny of this bill.”")) == []


def test_the_words_right_behind_somebodys_own_are_a_suggestion() -> None:
    text = "Molik won. “Bring it on,” said the 23-year-old. “I played well and it was nice to get through.” She will meet Venn."
    hits = list(UnattributedQuote().find(Story(read_text(text, "story.txt")), Desk()))
    assert all(hit.severity == Severity.SUGGESTION for hit in hits)


def test_a_quotation_right_behind_what_somebody_is_told_to_have_said_is_a_suggestion() -> None:
    text = (
        "Each time, Quill said her inbox fills up with letters.\n\n“I sit in front of my screen and cry.”\n\nVoss nodded along."
    )
    hits = list(UnattributedQuote().find(Story(read_text(text, "story.txt")), Desk()))
    assert all(hit.severity == Severity.SUGGESTION for hit in hits)
