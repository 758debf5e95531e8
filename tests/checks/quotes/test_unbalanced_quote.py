"""Quotation marks without their fellow."""

from __future__ import annotations

import pytest

from linter.checks.quotes.unbalanced_quote import UnbalancedQuote


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“We won,” she said. “At last.”", id="curly"),
        pytest.param("‘It’s the boys’ turn,’ Lee said. ‘They’re “ready”.’", id="British with apostrophes"),
        pytest.param("'Twas the '90s and the Joneses' car stood at 5' 10\".", id="apostrophes, feet and inches"),
        pytest.param('The phone has a 5” screen. "He sold a 12" pipe," Lee said.', id="inches"),
        pytest.param("» The first of a list", id="a bullet"),
        pytest.param("He’s like 6’2” and proud of it.", id="curly feet and inches"),
        pytest.param("„Wir“, sagte er. »Ihr«, sagte sie. « Nous », dit-elle.", id="other languages"),
        pytest.param("“We won,” she said. “At last.\n\n“Nobody saw it.”", id="running open mark"),
        pytest.param("‘We won,’ she said. ‘At last.\n\n‘Nobody saw it.’", id="running open mark, British"),
        pytest.param('<a href="x" title="the page">page</a>', id="markup"),
    ],
)
def test_balanced_marks_are_left_alone(flagged, text: str) -> None:
    assert flagged(UnbalancedQuote(), text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("“We won, Ann Lee said. “At last we did.”", "“We won,", id="the closing mark is missing before the tag"),
        pytest.param("We won here,” Ann Lee said.", "We won here,”", id="the opening mark is missing"),
        pytest.param("“We won,” Lee said. “At last.\n\nRain fell.", "“At last.", id="left open, and nothing goes on"),
        pytest.param(
            "“We won at last, Lee said.\n\n“Nobody saw it,” Smith said.", "“We won at last,", id="before another's words"
        ),
        pytest.param("He was blamed for apologizing” for it.", "He was blamed for apologizing”", id="a fragment"),
        pytest.param('“We won", she said.', '“We won"', id="a mismatched pair"),
        pytest.param("““We won,” she said.", "““We won,”", id="two opening marks"),
        pytest.param("“We won,” she said. ”At last,” he said.", "”At last,”", id="the wrong way round"),
    ],
)
def test_a_missing_mark_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(UnbalancedQuote(), text) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param('"They walk slowly now,"" said Ada Quill.', '""', id="two that close"),
        pytest.param(
            '"She shouted, \'Not that one, and I laughed," Ada Quill said.', "'Not that one, and I laughed,", id="inner"
        ),
        pytest.param("”It is more than they had,” Ada Quill said.", "”It is more than they had,”", id="the wrong way round"),
    ],
)
def test_a_mark_at_fault_is_flagged(flagged, text: str, words: str) -> None:
    assert flagged(UnbalancedQuote(), text) == [words]


def test_an_inner_quote_that_is_closed_is_let_be(flagged) -> None:
    assert flagged(UnbalancedQuote(), "\"She shouted, 'Not that one,' and I laughed,\" Ada Quill said.") == []


def test_mismatched_pairs_can_be_let_be(flagged) -> None:
    assert flagged(UnbalancedQuote(mismatched=False), '“We won", she said.') == []


def test_a_habit_of_the_article_is_told_once(flagged) -> None:
    text = "\"It was fun,'' Ada Quill said. \"It was late,'' she said. \"It was cold,'' she said."
    assert flagged(UnbalancedQuote(), text) == ["\"It was fun,''"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param('They left ahead of Quill"s visit. Fees would be cut.', ['Quill"s'], id="for an apostrophe"),
        pytest.param("She saw “no end” and said there was”no guarantee of one.” He nodded.", ["was”no"], id="no space"),
        pytest.param('The stalls wore red " skirts, which looked well.', ['red " skirts,'], id="two spaces"),
        pytest.param('Clerk 309.51 " Norfolk 66.00', ['" Norfolk 66.00'], id="a ditto mark is none"),
    ],
)
def test_a_mark_without_its_space_is_told_as_that(flagged, text: str, words: list[str]) -> None:
    assert flagged(UnbalancedQuote(), text) == words
