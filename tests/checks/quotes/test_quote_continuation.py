"""Closed quotations that open a paragraph without a speaker of their own."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.quotes.quote_continuation import QuoteContinuation
from linter.desk import Desk
from linter.finding import Severity
from linter.read.plain import read

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


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        pytest.param(f"{LEE}\n\n{SECOND}\n\nShe said the talks would go on.", Severity.SUGGESTION, id="right behind the tag"),
        pytest.param(f"The talks began.\n{LEE}\n\n{SECOND}\nShe left.\nIt rained.", None, id="a blank line opens a section"),
    ],
)
def test_only_what_opens_a_section_is_warned_of(text: str, severity: Severity | None) -> None:
    story = Story(read(text, "x.txt"))
    assert [hit.severity for hit in QuoteContinuation().find(story, Desk())] == [severity]


def test_the_presumed_speaker_is_a_related_place() -> None:
    story = Story(read(f"{LEE}\n\n{SECOND}\n\nShe said the talks would go on.", "x.txt"))
    (hit,) = QuoteContinuation().find(story, Desk())
    assert [story.document.words(place.span) for place in hit.related] == ["Ann Lee"]
    assert hit.words[1] == "Ann Lee"
