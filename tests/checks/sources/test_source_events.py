"""Events that exclude what a source tells of the same person or thing."""

from __future__ import annotations

import pytest

from linter.config import Config
from linter.desk import Desk
from linter.read import read_text
from linter.rulebook.select import rule_set
from linter.run import lint
from linter.sources.source import Source, Sources

RULES, _ = rule_set(Config(select=("sources.Wording",)))
SOURCE = """President Ivo Lantz was captured by soldiers at his palace before dawn on Monday, the army said.

Lantz was flown out of the country in a military plane. Crowds gathered in the capital.

The police arrested Dario Menk, a singer, and his brother. A court acquitted Menk on Friday.

Parliament passed the water bill by a wide margin. The minister, Ana Bolt, may resign.
"""


def flagged(text: str, *sources: str) -> list[tuple[str, str]]:
    """The words at fault and the words of the source."""
    desk = Desk(sources=Sources(Source(read_text(source, f"{n}.txt")) for n, source in enumerate(sources or (SOURCE,))))
    result = lint(read_text(text, "draft.txt"), RULES, desk)
    assert not result.errors
    return [(text[f.span.start : f.span.end], f.related[0].document.words(f.related[0].span)) for f in result.findings]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The bishop welcomed the capture of Ivo Lantz.", id="the same event in another word"),
        pytest.param("Crowds demanded that Ivo Lantz resign.", id="a demand"),
        pytest.param("Ivo Lantz had not resigned, his lawyer said.", id="a denial"),
        pytest.param("“Ivo Lantz resigned,” the general said.", id="quoted"),
        pytest.param("Piet Oldekamp resigned on Monday.", id="somebody else"),
        pytest.param("In 2009 Ivo Lantz resigned as mayor of the capital.", id="another time"),
        pytest.param("Soldiers captured Ivo Lantz. His resignation came too late, the bishop said.", id="the story tells both"),
        pytest.param("Dario Menk was arrested and charged, then acquitted.", id="both in the source"),
        pytest.param("The school bill was defeated in parliament.", id="another thing of the same noun"),
        pytest.param("Ana Bolt resigned.", id="what the source only holds possible"),
    ],
)
def test_what_may_be_told_beside_the_source_is_silent(text):
    assert flagged(text) == []


@pytest.mark.parametrize(
    ("text", "words", "theirs"),
    [
        pytest.param("The bishop welcomed Lantz's resignation. Ivo Lantz is 61.", "resignation", "captured", id="noun"),
        pytest.param("Cheers were heard after Ivo Lantz resigned.", "resigned", "captured", id="verb"),
        pytest.param("Dario Menk, a singer, was convicted by the court.", "convicted", "acquitted", id="passive"),
    ],
)
def test_an_event_that_excludes_what_the_source_tells_is_flagged(text, words, theirs):
    assert flagged(text) == [(words, theirs)]


def test_a_second_source_that_tells_the_event_clears_it():
    assert flagged("Cheers were heard after Ivo Lantz resigned.", SOURCE, "Ivo Lantz resigned on Monday, his wife said.") == []
