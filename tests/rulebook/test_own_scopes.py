"""The scopes that Vale has not: what people said, who said it, and the parts of an article."""

from __future__ import annotations

import pytest
from vale_repository import run

ARTICLE = """Word wins the day

By Word Writer

The word fell on Monday, and the council was pleased, though it had waited for nearly a year to hear anything from the ministry.

“A word is a word,” Marta Oldekamp said. The word stood.

Word of Mouth, a shop, closed, said Ada Nielsen, who keeps its word: “No word.”
"""
PAGE = """<html><head><title>t</title></head><body>
<h1>Word wins the day</h1>
<p class="byline">By Word Writer</p>
<p>The word fell on Monday.</p>
<figure><img src="a.png" alt="word"><figcaption>The word, on Monday</figcaption></figure>
<p>“A word,” Marta Oldekamp said of the word.</p>
</body></html>
"""


@pytest.fixture
def lines(tmp_path, monkeypatch):
    """The lines and the columns at which a rule on 'word' speaks."""

    def over(scope: str, text: str = ARTICLE, ext: str = "txt", token: str = "word"):
        yaml = f"extends: existence\nmessage: x\nignorecase: true\nscope: {scope}\ntokens: [{token}]\n"
        result = run(tmp_path, monkeypatch, {"styles/House/R.yml": yaml, f"a.{ext}": text}, f"a.{ext}")
        assert result.errors == []
        return [found.split()[0] for found in result.found]

    return over


@pytest.mark.parametrize(
    ("scope", "places"),
    [
        pytest.param("quote", ["7:4", "7:14", "9:74"], id="quote"),
        pytest.param("~quote", ["1:1", "3:4", "5:5", "7:46", "9:1", "9:64"], id="~quote"),
        pytest.param("not quote", ["1:1", "3:4", "5:5", "7:46", "9:1", "9:64"], id="not quote"),
        pytest.param("text & ~quote & ~headline & ~byline", ["5:5", "7:46", "9:1", "9:64"], id="joined"),
        pytest.param("headline", ["1:1"], id="headline"),
        pytest.param("byline", ["3:4"], id="byline"),
        pytest.param("lead", ["5:5"], id="lead"),
        pytest.param("[headline, lead]", ["1:1", "5:5"], id="either"),
        pytest.param("sentence & ~quote & lead", ["5:5"], id="a sentence of the lead"),
    ],
)
def test_parts_of_an_article(lines, scope, places):
    assert lines(scope) == places


@pytest.mark.parametrize(
    ("scope", "token", "places"),
    [
        pytest.param("speaker", "Oldekamp", ["7:27"], id="speaker"),
        pytest.param("speaker", "said", [], id="a speaker is a name"),
        pytest.param("attribution", "said", ["7:36", "9:32"], id="attribution"),
        pytest.param("attribution", "word", [], id="no quotation, no more than who said it"),
        pytest.param("~attribution", "said", [], id="everything but the attributions"),
    ],
)
def test_who_said_it(lines, scope, token, places):
    assert lines(scope, token=token) == places


@pytest.mark.parametrize(
    ("scope", "places"),
    [
        pytest.param("caption", ["5:53"], id="caption"),
        pytest.param("headline", ["2:5"], id="headline"),
        pytest.param("byline", ["3:22"], id="byline"),
        pytest.param("lead", ["4:8"], id="lead"),
        pytest.param("paragraph & ~quote", ["4:8", "6:41"], id="paragraphs in the paper's own voice"),
    ],
)
def test_parts_of_a_page(lines, scope, places):
    assert lines(scope, PAGE, "html") == places


def test_an_occurrence_within_quotations(tmp_path, monkeypatch):
    yaml = "extends: occurrence\nmessage: '%s'\nscope: quote\ntoken: '\\w+'\nmax: 4\n"
    result = run(tmp_path, monkeypatch, {"styles/House/R.yml": yaml, "a.txt": ARTICLE}, "a.txt")
    assert (result.found, result.messages) == (["7:2 R A"], ["5"])
