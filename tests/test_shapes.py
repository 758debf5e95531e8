"""Odd shapes: what twice the copy costs. A check that is no longer linear shows at once, on whatever machine."""

import time

import pytest

from benchmarks.shapes import SHAPES, news
from linter.annotate import Story
from linter.config import Config
from linter.desk import Desk
from linter.read import read_text
from linter.rulebook.select import RuleSet, rule_set
from linter.run import lint

RULES: RuleSet = rule_set(Config())[0]
MOST = 3.2
"""Times that twice the copy may take; what is quadratic takes four."""

LONG = [
    pytest.param("news on one line", 15_000, id="news on one line"),
    pytest.param("news, a sentence a paragraph", 15_000, id="news in paragraphs"),
    pytest.param("everybody has one surname", 15_000, id="one surname"),
    pytest.param("one name again and again", 20_000, id="one name"),
    pytest.param("apostrophes", 3_000, id="apostrophes"),
    pytest.param("straight marks", 2_000, id="straight marks"),
    pytest.param("closing marks", 4_000, id="closing marks"),
    pytest.param("marks in marks", 5_000, id="marks in marks"),
    pytest.param("money with a second currency", 20_000, id="money with a second currency"),
    pytest.param("distinct capitalised words", 60_000, id="distinct capitalised words"),
    pytest.param("full stops", 100_000, id="full stops"),
    pytest.param("one capital", 100_000, id="one capital"),
    pytest.param("said said said", 50_000, id="said said said"),
    pytest.param("white space", 100_000, id="white space"),
    pytest.param("digits", 100_000, id="digits"),
    pytest.param("control characters", 8_000, id="control characters"),
    pytest.param("HTML tags never closed", 30_000, id="HTML tags"),
    pytest.param("HTML comments opened", 100_000, id="HTML comments"),
    pytest.param("Markdown brackets", 5_000, id="Markdown brackets"),
]


def _seconds(text: str, name: str) -> float:
    start = time.process_time()
    result = lint(read_text(text, name), RULES, Desk())
    assert not result.errors
    return time.process_time() - start


@pytest.mark.parametrize(("shape", "size"), LONG)
def test_twice_the_copy_takes_about_twice_as_long(shape: str, size: int) -> None:
    name, _, make = SHAPES[shape]
    once, twice = (part if isinstance(part := make(n), str) else part.decode() for n in (size, 2 * size))
    for _ in range(4):  # the machine may be busy: one quiet moment tells
        if _seconds(twice, name) < 0.1 + MOST * _seconds(once, name):
            return
    pytest.fail(f"{shape}: more than {MOST} times as long")


def test_a_quotation_never_reaches_beyond_the_one_around_it() -> None:
    """An unclosed quotation ends before its tag; what is quoted behind the tag is a quotation of its own."""
    text = "“It was bad for us all, Lee said in a talk called ‘The Herald’ on Monday."
    quotations = Story(read_text(text, "a.txt")).quotations
    assert [text[q.span.start : q.span.end] for q in quotations] == ["“It was bad for us all,", "‘The Herald’"]
    assert not any(q.nested for q in quotations)


def test_the_made_news_is_read_as_news() -> None:
    story = Story(read_text(news(20_000), "a.txt"))
    assert story.english
    assert sum(bool(attribution.speaker) for attribution in story.attributions) > 20
    assert len(story.people) > 20
