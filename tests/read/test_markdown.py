"""What Markdown files hold, and that every word keeps its place."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.read import read_text
from linter.text import Document

ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]|''|\\u\w{4}")  # of Markdown, of YAML


def blocks(text: str) -> list[tuple[str, str]]:
    document = read_text(text, "a.md")
    return [(block.role, document.words(block.span)) for block in document.blocks]


def assert_faithful(document: Document) -> None:
    """Every piece of the text is what stands at its place in the source, or an entity, an escape or white space of it."""
    before = 0
    for text_span, source_span in document.origin:
        assert 0 <= source_span.start <= source_span.end <= len(document.source)
        assert text_span.start >= before
        before = text_span.end
        text = document.text[text_span.start : text_span.end]
        source = document.source[source_span.start : source_span.end]
        same = text == source or text.replace(">", " ").split() == source.replace(">", " ").split()
        assert same or text == unescape(source) or ESCAPE.fullmatch(source) or not text.strip() or "\0" in source, (
            text,
            source,
        )
    covered = "".join(document.words(span) for span, _ in document.origin)
    assert "".join(covered.split()) == "".join(document.text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(
            "One\ntwo.\n\nThree.", [("paragraph", "One\ntwo."), ("paragraph", "Three.")], id="wrapped lines are one paragraph"
        ),
        pytest.param("    code\n\n```\ncode\n```\n", [], id="code blocks are no copy"),
        pytest.param("a <!-- note --> b", [("paragraph", "a  b")], id="a comment is no copy"),
        pytest.param("[word](http://a.b 'title')", [("paragraph", "word")], id="a link's target is no copy"),
        pytest.param("[a]: http://a.b\n", [], id="a link definition is no copy"),
        pytest.param("# One\n\n# Two", [("headline", "One"), ("heading", "Two")], id="the first heading is the headline"),
        pytest.param("## Two", [("heading", "Two")], id="a second level is no headline"),
        pytest.param("One *two*\n===", [("headline", "One two")], id="an underlined headline"),
        pytest.param("# One # two ##", [("headline", "One # two")], id="closing marks of a heading"),
        pytest.param("> One\ntwo", [("quote", "One\ntwo")], id="a lazy line of a block quote"),
        pytest.param("- One\n  two\n- Three", [("list", "One\ntwo"), ("list", "Three")], id="a list"),
        pytest.param("![An *alt*](a.png) Text", [("paragraph", "Text"), ("alt", "An alt")], id="the text for an image"),
        pytest.param("a\\*b &rsquo; &#8220;x&#x201D;", [("paragraph", "a*b ’ “x”")], id="escapes and entities"),
        pytest.param("Note.[^1]\n\n[^1]: The note.", [("paragraph", "Note."), ("paragraph", "The note.")], id="a footnote"),
        pytest.param("|a|b\\|c|\n|-|-|\n|a| |", [("table", "a"), ("table", "b|c"), ("table", "a")], id="a table"),
        pytest.param("<p align=center>One <b>two</b></p>", [("paragraph", "One two")], id="raw HTML"),
        pytest.param("One  \ntwo\\\nthree<br>four", [("paragraph", "One\ntwo\nthree\nfour")], id="hard breaks"),
        pytest.param("---\nThe rule\n---\n", [("heading", "The rule")], id="a rule and a heading are no front matter"),
        pytest.param("* * *\n\nText", [("paragraph", "Text")], id="a rule"),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected
    assert_faithful(read_text(text, "a.md"))


def test_scopes_are_those_of_vale() -> None:
    text = "## H\n\n- l\n\n> q\n\n|h|\n|-|\n|c|\n\n![alt](a)\n\np\n"
    scopes = [block.scope for block in read_text(text, "a.md").blocks]
    assert scopes == [
        "text.heading.h2.md",
        "text.list.md",
        "text.blockquote.md",
        "text.table.header.md",
        "text.table.cell.md",
        "text.attr.alt",
        "text.md",
    ]


def test_inline_stretches_have_their_place() -> None:
    text = "A **b *c*** [d `e`](f) <http://g.h> <b>i</b>"
    document = read_text(text, "a.md")
    found = [
        (inline.role, document.words(inline.span), text[slice(*document.source_span(inline.span))])
        for inline in document.inlines
    ]
    assert found == [
        ("strong", "b c", "b *c"),
        ("emphasis", "c", "c"),
        ("link", "d e", "d `e"),
        ("code", "e", "e"),
        ("link", "http://g.h", "http://g.h"),
        ("strong", "i", "i"),
    ]


@pytest.mark.parametrize(
    ("text", "word", "places"),
    [
        pytest.param(
            "| x | x |\n|---|---|\n| x | *x* |", "x", [(1, 3), (1, 7), (3, 3), (3, 8)], id="the same word in each cell"
        ),
        pytest.param(
            "x [x](x 'x') `x` x", "x", [(1, 1), (1, 4), (1, 15), (1, 18)], id="the same word in a link and its target"
        ),
        pytest.param("> - x\n>   x\n> x\n", "x", [(1, 5), (2, 5), (3, 3)], id="a list in a quote"),
        pytest.param("-\tx\n\n\tx\n", "x", [(1, 3), (3, 2)], id="tabs"),
        pytest.param("x\r\n\r\n# x\r\n\r\n> x\rx\r\n", "x", [(1, 1), (3, 3), (5, 3), (6, 1)], id="line ends of every kind"),
        pytest.param("***x** x*", "x", [(1, 4), (1, 8)], id="nested emphasis"),
        pytest.param("**x x", "x", [(1, 3), (1, 5)], id="emphasis that never closes"),
        pytest.param("&#42;x&amp;x \\x x", "x", [(1, 6), (1, 12), (1, 15), (1, 17)], id="entities and escapes"),
        pytest.param("# # x #\n", "x", [(1, 5)], id="a number sign in a heading"),
        pytest.param("- # x\n", "x", [(1, 5)], id="a heading in a list"),
        pytest.param("[^#a]: # x\n", "x", [(1, 10)], id="a heading in a footnote"),
        pytest.param("![x](x) x\n", "x", [(1, 9), (1, 3)], id="an image"),
        pytest.param("`` x` `` x", "x", [(1, 4), (1, 10)], id="a code span with spaces"),
        pytest.param("x  \n   x", "x", [(1, 1), (2, 4)], id="a hard break"),
        pytest.param("> <div>x</div>\n> x", "x", [(1, 8), (2, 3)], id="raw HTML in a quote"),
        pytest.param("---\ntitle: x\nimages:\n  - caption: 'x'\n---\nx", "x", [(2, 8), (4, 15), (6, 1)], id="front matter"),
        pytest.param("x\nx\n---\n", "x", [(1, 1), (2, 1)], id="a heading of two lines"),
        pytest.param("| a \\| x | x |\n|-|-|\n|`\\|` x|x", "x", [(1, 8), (1, 12), (3, 7), (3, 9)], id="escaped bars"),
    ],
)
def test_every_copy_of_a_word_has_its_own_place(text: str, word: str, places: list[tuple[int, int]]) -> None:
    document = read_text(text, "a.md")
    found = [document.position(match.start()) for match in re.finditer(word, document.text)]
    assert found == places
    assert_faithful(document)


def test_comments_are_masked() -> None:
    text = "<!-- one -->\n\nA <!-- two --> b\n\n> <!-- three\n> four -->\n\n- <!-- five -->\n"
    document = read_text(text, "a.md")
    assert [text[span.start : span.end] for span in document.masked] == [
        "<!-- one -->",
        "<!-- two -->",
        "<!-- three\n> four -->",
        "<!-- five -->",
    ]


MARKUP = st.text(alphabet="ab *_`~[]()<>!#|\\&;:-+=\n\r\t>1.^\"'“\u00a0\u2028é😀", max_size=80)


@settings(max_examples=400, deadline=None)
@given(MARKUP)
def test_any_markup_is_read_with_faithful_places(text: str) -> None:
    assert_faithful(read_text(text, "a.md"))


CONSTRUCTS = (
    *(
        "> ",
        "- ",
        "1. ",
        "\n",
        "\n\n",
        "\t",
        "    ",
        "# ",
        "| a | b |\n|---|---|\n| c | a |\n",
        "**",
        "*",
        "`",
        "[a](b)",
        "[a]",
    ),
    *("[a]: b\n", "&amp;", "\\*", "a", "word ", "<!-- x -->", "<b>", "</b>", "<div>\n", "![a](b)", "[^1]", "[^1]: ", "---\n"),
    *(
        "===\n",
        "```\n",
        "~~",
        "<http://a.b>",
        "  \n",
        "\r\n",
        "a: b\n",
        "\\|",
        "\u2028",
        "title: 'x''y'\n",
        "summary: >\n  x\n",
    ),
)
SNIPPETS = st.lists(st.sampled_from(CONSTRUCTS), max_size=30).map("".join)


@settings(max_examples=400, deadline=None)
@given(SNIPPETS)
def test_any_mixture_of_constructs_is_read_with_faithful_places(text: str) -> None:
    assert_faithful(read_text(text, "a.md"))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("The ~~old~~ roof", "The roof", id="strike"),
        pytest.param("The <del>old</del> roof <s>x</s> stays", "The roof stays", id="tags"),
        pytest.param("The <del>old roof", "The old roof", id="a tag that is never closed strikes nothing"),
        pytest.param(
            "The {--old--} roof{>>ask Ann<<} is {~~red~>blue~~} and {++new++}", "The roof is blue and new", id="CriticMarkup"
        ),
        pytest.param('The {{< ref "x y" >}} roof {% note %} stays', "The roof stays", id="shortcodes"),
        pytest.param("a + b = c, {d} and ~e~", "a + b = c, {d} and ~e~", id="signs alone"),
    ],
)
def test_what_is_struck_out_or_done_by_the_site_is_no_copy(source, text):
    assert read_text(source, "a.md").text == text


def test_mdx_is_read_without_its_code_and_with_its_comments():
    source = "import Chart from '../chart'\n\nexport const meta = { a: 'b b' }\n\n# Baths\n\n{/* onrecord-disable */}\n\n<Call tone=\"x\">Ann {name} spoke.</Call>\n"
    document = read_text(source, "a.mdx")
    assert document.text == "Baths\n\nAnn spoke."
    (comment,) = document.masked
    assert source[comment.start : comment.end] == "{/* onrecord-disable */}"
