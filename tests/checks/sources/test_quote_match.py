"""Quotations against sources: what an editor may do to a quotation is silent, what a speaker did not say is not."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.checks.sources.quote_match import QuoteMatch
from linter.desk import Desk
from linter.finding import Severity
from linter.read import read_text
from linter.sources.source import Source, Sources

FILLERS = ("um", "uh", "you know")
SAID = """The mayor opened the meeting at seven.

MAYOR HOLT: Um, good evening. The river wall will cost twenty-five million pounds, and I would not, you know, spend \
a penny less. \
We have organised three public hearings. [applause] We-- we will listen to every well-founded objection, \
whatever the colour of the party it comes from. Nobody will lose their home over this.

MS ODUYA: The report is from 2019. In my view the programme is a waste of money.
"""


def hits(text: str, fault: str, source: str = SAID, complete: bool = False):
    check = QuoteMatch(fault=fault, fillers=FILLERS)
    desk = Desk(sources=Sources([Source(read_text(source, "source.txt"))], complete))
    return list(check.find(Story(read_text(text, "draft.txt")), desk))


@pytest.mark.parametrize("fault", ["missing", "altered", "spliced", "reordered"])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“Nobody will lose their home over this,” Holt said.", id="final comma for a full stop"),
        pytest.param('"nobody will lose their home over this", Holt said.', id="straight marks, small letter"),
        pytest.param("‘Nobody will lose their home over this’, Holt said.", id="British single marks"),
        pytest.param("“The river wall will cost 25 million pounds,” Holt said.", id="numerals"),
        pytest.param("“The river wall will cost £25m,” Holt said.", id="currency sign and short scale"),
        pytest.param("“We have organized three public hearings,” Holt said.", id="-ise and -ize"),
        pytest.param("“… whatever the color of the party it comes from,” Holt said.", id="-our and -or"),
        pytest.param("“The river wall will cost twenty-five million pounds ... [not] a penny less.”", id="three dots"),
        pytest.param("“The river wall will cost . . . a penny less.”", id="spaced dots"),
        pytest.param("“The river wall […] I would not spend a penny less.”", id="ellipsis in brackets"),
        pytest.param("“[The wall] will cost twenty-five million pounds,” Holt said.", id="bracket for a name"),
        pytest.param("“The river wall [by the docks] will cost twenty-five million pounds.”", id="bracketed insertion"),
        pytest.param("“[W]e will listen to every well founded objection,” Holt said.", id="bracketed capital, hyphen"),
        pytest.param("“I would not spend a penny less,” Holt said.", id="filler removed"),
        pytest.param("“We will listen to every well-founded objection,” Holt said.", id="false start removed"),
        pytest.param("“We have organised three public hearings. We will listen,” Holt said.", id="applause removed"),
        pytest.param("“In my view the program is a waste [sic] of money.”", id="sic"),
        pytest.param("“The report is from\n2019,” Ms Oduya said.", id="line break"),
        pytest.param("“We have organised three public hearings.\n\n“We will listen,” Holt said.", id="two paragraphs"),
        pytest.param("He has read “The River Wall: A History”.", id="title of a book"),
        pytest.param("The meeting was long.", id="no quotation"),
    ],
)
def test_a_legitimate_edit_is_silent(text, fault):
    assert hits(text, fault) == []


@pytest.mark.parametrize(
    ("text", "flagged", "suggested"),
    [
        pytest.param("“I would spend a penny less,” Holt said.", "would spend", (), id="negation dropped"),
        pytest.param("“Nobody will ever lose their home over this,” Holt said.", "will ever lose", (), id="word put in"),
        pytest.param("“Somebody will lose their home over this,” Holt said.", "Somebody", ("Nobody",), id="first word"),
        pytest.param("“The river wall will cost 35 million pounds,” Holt said.", "35", ("twenty-five",), id="number"),
        pytest.param("“Nobody will lose their house over this,” Holt said.", "house", ("home",), id="synonym"),
        pytest.param("“We have organised … public meetings,” Holt said.", "meetings", ("hearings",), id="beside an ellipsis"),
    ],
)
def test_other_words_than_the_speakers_are_flagged(text, flagged, suggested):
    (hit,) = hits(text, "altered")
    assert text[hit.span.start : hit.span.end] == flagged
    if suggested:
        assert hit.suggestions == suggested
    assert hit.related[0].document.id == "source.txt"
    assert hits(text, "missing") == []


def test_words_that_no_source_has_are_not_found():
    (hit,) = hits("“The council will sell the town hall to a hotel chain,” Holt said.", "missing")
    assert hit.severity == Severity.WARNING
    (hit,) = hits("“The council will sell the town hall to a hotel chain,” Holt said.", "missing", complete=True)
    assert hit.severity == Severity.ERROR


def test_words_left_out_without_an_ellipsis_are_an_alteration_when_few_and_a_splice_when_many():
    assert hits("“The river wall will cost twenty-five million pounds. Nobody will lose their home over this.”", "spliced")
    assert hits("“The river wall will cost twenty-five pounds,” Holt said.", "altered")


def test_passages_in_another_order_are_flagged():
    text = "“Nobody will lose their home over this. We have organised three public hearings,” Holt said."
    (hit,) = hits(text, "reordered")
    assert len(hit.related) == 2


def test_the_narrator_of_a_source_may_be_left_out():
    source = "“We looked at every bolt,” the engineer said on Monday. “The bridge is safe.”"
    assert hits("“We looked at every bolt. The bridge is safe,” the engineer said.", "altered", source) == []


def test_without_a_source_nothing_is_said():
    check = QuoteMatch(fault="missing")
    assert list(check.find(Story(read_text("“Never,” said nobody at all.", "a.txt")), Desk())) == []


def test_every_quotation_of_an_article_is_in_the_article():
    for fault in ("missing", "altered", "spliced", "reordered"):
        assert hits(
            SAID + "\n“Good evening,” said Holt. “Is it ‘late’?” asked “Red” Ng: “I’d [say] so …”.", fault, SAID + SAID
        ) in (
            [],
            hits(SAID + "\n“Good evening,” said Holt. “Is it ‘late’?” asked “Red” Ng: “I’d [say] so …”.", fault, SAID + SAID),
        )


def test_twice_as_long_a_source_takes_twice_the_time(linear):
    def work(size: int) -> None:
        long = "the man said to the woman that the dog of the man " * size
        assert hits("“the man said to the dog that the woman of the man,” he said.", "missing", long) == []
        hits("“" + long[: size * 5] + "”", "altered", long)

    linear(work, 2000)


def test_a_contraction_is_advice_and_keeps_its_subject():
    source = "Oduya said: “We have no plan and we will not have one before May.” That was all."
    (found,) = hits("“We've no plan and we will not have one before May,” Oduya said.", "altered", source)
    assert (found.severity, found.suggestions) == (Severity.SUGGESTION, ("We have",))
    (found,) = hits("“We've no plan and we will have one before May,” Oduya said.", "altered", source)
    assert found.severity is None


def test_a_quotation_that_lacks_its_opening_mark_is_not_held_against_the_sources():
    source = "The pier burned at night. Later, it fell. ‘I saw it go,’ Tarn said."
    for fault in ("missing", "altered"):
        assert not hits("The pier burned at night. It fell.’ I saw it go,’ Tarn said.", fault, source)
