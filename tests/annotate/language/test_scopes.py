"""What a scope names."""

from __future__ import annotations

import pytest

from linter.annotate import Story
from linter.annotate.language.scope_view import ScopeView
from linter.annotate.language.scopes import check_scope, parse_scope
from linter.errors import RuleError
from linter.read import read_text
from linter.text import Span

FIRST = "The council closed the bridge on Tuesday because of cracks in three of its five piers, and nobody knows when it opens."
TEXT = """Council closes bridge

By Ines Adler

The council closed the bridge on Tuesday because of cracks in three of its five piers, and nobody knows when it opens. “It is old,” said Tom Hale.

Nobody was hurt.
"""
MARKDOWN = """# Council *closes* bridge

The council [closed](https://example.org) the bridge. Use `old` code.

- One **item** here. Two.

> A block quote.

| Head | Cell |
|------|------|
| a    | b    |

## Smaller
"""


def stretches(scope: str | list[str], text: str, ext: str) -> list[str]:
    """The text of each stretch that a scope names."""
    story = Story(read_text(text, f"a.{ext}"))
    scopes = (scope,) if isinstance(scope, str) else tuple(scope)
    return [view.slice(span) for view, spans in story.prose.select(scopes) for span in spans]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param("text", [TEXT], id="a text file is one block"),
        pytest.param("quote", ["“It is old,”"], id="quotations"),
        pytest.param("speaker", ["Tom Hale"], id="speakers"),
        pytest.param("attribution", ["said Tom Hale"], id="attributions"),
        pytest.param("headline", ["Council closes bridge"], id="headline"),
        pytest.param("byline", ["By Ines Adler"], id="byline"),
        pytest.param("lead", [f"{FIRST} “It is old,” said Tom Hale."], id="lead"),
        pytest.param("lead & quote", ["“It is old,”"], id="both"),
        pytest.param("paragraph & sentence & ~quote", None, id="sentences outside quotations"),
        pytest.param("heading", [], id="no headings in a text file"),
        pytest.param("link", [], id="no links in a text file"),
        pytest.param("raw", [TEXT], id="the file"),
    ],
)
def test_scopes_of_a_text_file(scope, expected):
    found = stretches(scope, TEXT, "txt")
    if expected is None:
        assert found == [FIRST, f"{'*' * 12} said Tom Hale.", "Nobody was hurt."]
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param("heading", ["Council closes bridge", "Smaller"], id="headings"),
        pytest.param("heading.h2", ["Smaller"], id="one level"),
        pytest.param("h2.heading", ["Smaller"], id="parts in any order"),
        pytest.param("list", ["One item here. Two."], id="lists"),
        pytest.param("blockquote", ["A block quote."], id="block quotes"),
        pytest.param("table.header", ["Head", "Cell"], id="table head"),
        pytest.param("table.cell", ["a", "b"], id="table cells"),
        pytest.param("code", ["old"], id="code is not masked where it is asked for"),
        pytest.param("link", ["closed"], id="links"),
        pytest.param("strong", ["item"], id="strong"),
        pytest.param("emphasis & heading", ["closes"], id="emphasis in a heading"),
        pytest.param("paragraph", ["The council closed the bridge. Use *** code."], id="paragraphs, code masked"),
        pytest.param("list & sentence", ["One item here.", "Two."], id="sentences of lists"),
        pytest.param(
            "text & ~heading & ~list & ~table", ["The council closed the bridge. Use *** code.", "A block quote."], id="not"
        ),
        pytest.param(["list", "heading.h2", "list"], ["One item here. Two.", "Smaller"], id="either, each once"),
        pytest.param("raw", [MARKDOWN], id="the file"),
    ],
)
def test_scopes_of_markdown(scope, expected):
    assert stretches(scope, MARKDOWN, "md") == expected


def test_not_is_a_tilde():
    assert parse_scope("text & not quote") == parse_scope("text & ~quote")


def test_an_unknown_scope_is_refused():
    for scope in ("text", "~quote", "heading.h2 & ~quote", "frontmatter.title", "text.class.note"):
        check_scope(scope)
    with pytest.raises(RuleError, match="there is no scope 'hedaing'"):
        check_scope("hedaing & text")


def test_a_kind_without_scopes_of_its_own_is_held_to_the_rule_s():
    prose = Story(read_text(TEXT, "a.txt")).prose
    said, outside = TEXT.index("old"), TEXT.index("council")
    assert prose.holds(("quote",), Span(said, said + 3))
    assert not prose.holds(("text & ~quote",), Span(said, said + 3))
    assert prose.holds(("text & ~quote",), Span(outside, outside + 7))


def test_a_view_knows_where_its_words_are():
    view = ScopeView("It is. IT’s it")
    assert view.words["it"] == [0, 7, 12]
    assert view.vocabulary == ["is", "it", "s"]
