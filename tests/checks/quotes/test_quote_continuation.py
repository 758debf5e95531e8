"""Closed quotations that open a paragraph without a speaker of their own."""

from __future__ import annotations

import pytest

from linter.checks.quotes.quote_continuation import QuoteContinuation

LEE = "“It is up to the islanders to decide,” Ann Lee said."
SECOND = "“The second question is who will pay for the ferry.”"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{LEE} “They know that.\n\n{SECOND}", id="the earlier quotation is left open"),
        pytest.param(f"{LEE}\n\n“The second question is who will pay,” she said.", id="a pronoun of its own"),
        pytest.param(f"{LEE}\n\n“The second question is who will pay,” said John Smith.", id="somebody else"),
        pytest.param(f"{LEE}\n\nShe went on:\n\n{SECOND}", id="introduced by a colon"),
        pytest.param(f"{LEE}\n\nThe “second question” is the ferry.", id="a term"),
    ],
)
def test_a_quotation_that_is_told_to_go_on_is_left_alone(flagged, text: str) -> None:
    assert flagged(QuoteContinuation(), text) == []


def test_a_closed_quotation_behind_another_is_flagged(flagged) -> None:
    assert flagged(QuoteContinuation(), f"{LEE}\n\n{SECOND}\n\nShe said the talks would go on.") == [SECOND]


def test_the_presumed_speaker_is_a_related_place() -> None:
    from linter.annotate import Story
    from linter.desk import Desk
    from linter.read.plain import read

    story = Story(read(f"{LEE}\n\n{SECOND}\n\nShe said the talks would go on.", "x.txt"))
    (hit,) = QuoteContinuation().find(story, Desk())
    assert [story.document.words(place.span) for place in hit.related] == ["Ann Lee"]
    assert hit.words[1] == "Ann Lee"
