"""Who said it, in the story and in the source."""

from __future__ import annotations

import pytest
from against import flagged

from linter.checks.sources.quote_speaker import QuoteSpeaker

COPY = """Anna Holt, the mayor, opened the meeting.

“The wall will be finished before the next winter,” said Margarethe Oduya, the engineer. “It will hold for ten years,” she said.
"""
TRANSCRIPT = """ANNA HOLT: Good evening to you all.
M. ODUYA: Good evening, madam mayor.
ANNA HOLT: Nobody will lose a home over this plan.
M. ODUYA: The wall will be finished before the next winter.
"""


@pytest.mark.parametrize("source", [pytest.param(COPY, id="copy"), pytest.param(TRANSCRIPT, id="transcript")])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“The wall will be finished before the next winter,” said Margarethe Oduya.", id="full name"),
        pytest.param("“The wall will be finished before the next winter,” Ms Oduya said.", id="surname"),
        pytest.param("“The wall will be finished before the next winter,” she said.", id="pronoun"),
        pytest.param("“The wall will be finished before the next winter,” the engineer said.", id="role"),
        pytest.param("“Before the,” said Anna Holt.", id="too short to tell"),
    ],
)
def test_the_right_speaker_in_any_form_is_silent(text, source):
    assert flagged(QuoteSpeaker(), text, source) == []


@pytest.mark.parametrize("source", [pytest.param(COPY, id="copy"), pytest.param(TRANSCRIPT, id="transcript")])
def test_another_speaker_is_flagged(source):
    text = "“The wall will be finished before the next winter,” said Anna Holt."
    assert flagged(QuoteSpeaker(), text, source) == ["Anna Holt"]


def test_words_that_both_have_said_are_nobodys_alone():
    source = COPY + "\n“The wall will be finished before the next winter,” said Anna Holt.\n"
    assert flagged(QuoteSpeaker(), "“The wall will be finished before the next winter,” said Anna Holt.", source) == []
