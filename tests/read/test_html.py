"""What of a page is copy, and that every word keeps its place, whatever the markup."""

from __future__ import annotations

import re
import time
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.read import read_text
from linter.text import Document, Span


def blocks(text: str) -> list[tuple[str, str]]:
    document = read_text(text, "a.html")
    return [(block.role, document.words(block.span)) for block in document.blocks]


def assert_faithful(document: Document) -> None:
    """Every piece of the text is what stands at its place in the source, or an entity or white space of it."""
    before = 0
    for text_span, source_span in document.origin:
        assert 0 <= source_span.start <= source_span.end <= len(document.source)
        assert text_span.start >= before
        before = text_span.end
        text = document.words(text_span)
        source = document.source[source_span.start : source_span.end]
        assert text == source or text == unescape(source) or text in (" ", "\n"), (text, source)
    covered = "".join(document.words(span) for span, _ in document.origin)
    assert "".join(covered.split()) == "".join(document.text.split())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("<script>if (a < b) document.write('<p>Text</p>')</script>", id="a script"),
        pytest.param("<style>p { content: 'Text' }</style>", id="a style"),
        pytest.param("<nav><ul><li>Home</li></ul></nav>", id="navigation"),
        pytest.param("<div role=navigation><div>Home</div></div>", id="navigation by its role"),
        pytest.param("<footer><p>Text</p></footer>", id="the foot of the page"),
        pytest.param("<noscript>Text</noscript><template><p>Text</p></template>", id="what a reader does not see"),
        pytest.param("<p hidden>Text</p><p style='display: none'>Text</p><p aria-hidden=true>Text</p>", id="hidden"),
        pytest.param("<ul class='breadcrumb x'><li>Home</ul><p class=sr-only>Text</p>", id="what its class keeps apart"),
        pytest.param("<pre>Text</pre>", id="preformatted"),
        pytest.param("<form><button>Send</button><select><option>Text</option></select></form>", id="a form"),
        pytest.param("<!-- <p>Text</p> --><!doctype html><?xml text?>", id="comments and declarations"),
    ],
)
def test_what_is_no_copy(text: str) -> None:
    assert blocks(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("<p>One<p>Two</p>Three", [("paragraph", "One"), ("paragraph", "Two"), ("paragraph", "Three")], id="open paragraphs"),
        pytest.param("<p>a <b>b</b><i>c</i> <a href='x'>d</a>.", [("paragraph", "a bc d.")], id="inline tags vanish"),
        pytest.param("<p>It&rsquo;s &#8220;x&#x201d; &amp;c &copy &nosuch; & a &lt; b", [("paragraph", "It’s “x” &c © &nosuch; & a < b")], id="entities"),
        pytest.param("<p>a<br>b<br/>c", [("paragraph", "a\nb\nc")], id="line breaks"),
        pytest.param("<p> a \n\t  b <b> c</b> ", [("paragraph", "a b c")], id="white space"),
        pytest.param("<h2>H</h2><h1>T</h1><h1>U</h1>", [("heading", "H"), ("headline", "T"), ("heading", "U")], id="headings"),
        pytest.param("<ul><li>a<li>b</ul>", [("list", "a"), ("list", "b")], id="a list"),
        pytest.param("<blockquote><p>a</p></blockquote><p>b</p>", [("quote", "a"), ("paragraph", "b")], id="a block quote"),
        pytest.param("<table><tr><th>a<td>b</table>c", [("table", "a"), ("table", "b"), ("paragraph", "c")], id="a table"),
        pytest.param("<figure><img alt='An &amp; alt'><figcaption>c</figcaption></figure>", [("alt", "An & alt"), ("caption", "c")], id="a picture"),
        pytest.param("<p class='byline'>By A<p class=story-dek>d<div class='wp-caption-text'>c</div>", [("byline", "By A"), ("standfirst", "d"), ("caption", "c")], id="classes"),
        pytest.param("<title>T &amp; t</title><p>a", [("headline", "T & t"), ("paragraph", "a")], id="a title for want of a heading"),
        pytest.param("<title>T | Site</title><h1>T</h1>", [("headline", "T")], id="no title beside a heading"),
        pytest.param("<nav>Home<p>a", [("paragraph", "Home"), ("paragraph", "a")], id="navigation that never closes hides nothing"),
        pytest.param("a < b <3 </ p>", [("paragraph", "a < b <3")], id="signs that are no tags"),
        pytest.param("<p>a</p><![\r&", [("paragraph", "a")], id="a declaration that never ends"),
        pytest.param("<P CLASS='x'>a</P>", [("paragraph", "a")], id="capitals"),
        pytest.param("<p title='a > b'>c", [("paragraph", "c")], id="a sign in an attribute"),
        pytest.param("x<main><p>a</p></main>y", [("paragraph", "a")], id="main alone"),
        pytest.param("<main><p></p></main>y", [("paragraph", "y")], id="a main without copy"),
        pytest.param("<p>a <img alt='b'> c", [("paragraph", "a c"), ("alt", "b")], id="a picture in a paragraph"),
        pytest.param("<p>Zel&shy;ens\u00adky&#8203;’s", [("paragraph", "Zelensky’s")], id="soft hyphens are not seen"),
    ],
)  # fmt: skip
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected
    assert_faithful(read_text(text, "a.html"))


def test_every_copy_of_a_word_has_its_own_place() -> None:
    text = "<p title='x'>x &amp; x</p>\r\n<!-- x --><p>\r\n  x<b>x</b> <a href=x>x</a>"
    document = read_text(text, "a.html")
    found = [document.position(match.start()) for match in re.finditer("x", document.text)]
    assert found == [(1, 14), (1, 22), (3, 3), (3, 7), (3, 23)]
    assert [text[slice(*span)] for span in document.masked] == ["<!-- x -->"]


def test_inline_stretches_and_what_the_head_says() -> None:
    text = "<title>T</title><meta name=description content='A &amp; b'><meta property='article:published_time' content='2024-01-02'>"
    document = read_text(text + "<h1>H</h1><p>a <em>b <strong>c</strong></em>", "a.html")
    assert [(inline.role, document.words(inline.span)) for inline in document.inlines] == [("emphasis", "b c"), ("strong", "c")]
    assert document.meta == {"title": "T", "description": "A & b", "date": "2024-01-02"}


TAGS = "<p> </p> <b> </b> <div> </div> <li> <ul> </ul> <td> <h1> </h1> <br> <nav> </nav> <script> </script> <main> </main> <title> </title>"
OTHERS = [
    "a",
    " ",
    "\n",
    "\r\n",
    "&amp;",
    "&#39;",
    "&",
    "<",
    ">",
    "<!--",
    "-->",
    '"',
    "'",
    "<p class='",
    "<![",
    "</",
    "<img alt='a b'>",
]


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from([*TAGS.split(" "), *OTHERS]), max_size=30).map("".join))
def test_any_markup_is_read_with_faithful_places(text: str) -> None:
    assert_faithful(read_text(text, "a.html"))


@pytest.mark.parametrize(
    "unit", ["word ", "<", "<a ", '<a "', "<!--", "</a", "&", "<nav>", "<script>", "<p>a", "<b>", "<div>", "  ", "<title>"]
)
def test_time_grows_with_length_alone(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    start = time.process_time()
    read_text(text, "a.html")
    assert time.process_time() - start < 4


PIECES = (
    "<p> </p> <b> </b> <div> </div> <!-- note --> <!--> <!---> <!--x--!> <!--ab --> <![CDATA[cd]]> <![CDATA[a>b]]> <p <p\nclass=x </"
    " </> <?php?> <a\nhref='x>y'> <a\nhref=x> </a> <p\nclass=\"a>b\"> 3<4 a<b &amp; <i><b c> <!x> </\nx> <\np> Mary said one two"
).split(" ")


@given(st.lists(st.sampled_from(PIECES), max_size=14))
@settings(max_examples=150, deadline=None)
def test_it_reads_the_words_that_a_browser_shows(pieces):
    html5lib = pytest.importorskip("html5lib")
    markup = " ".join(pieces)

    def shown(element):
        own = element.text if isinstance(element.tag, str) else ""
        return (own or "") + "".join(shown(child) + (child.tail or "") for child in element)

    page = html5lib.parse("<!doctype html><body>" + markup, namespaceHTMLElements=False)
    assert "".join(read_text("<body>" + markup, "page.html").text.split()) == "".join(shown(page.find("body")).split())


def test_a_comment_that_never_ends_is_told():
    document = read_text("<p>Ann Falk spoke.</p>\n<!-- a note <p>Nobody reads this line.</p>", "page.html")
    assert document.text == "Ann Falk spoke."
    assert document.notes == ("a tag or comment on line 2 never ends: what follows it was not read",)


def test_a_line_end_is_one_sign_whatever_ends_the_line() -> None:
    page = "<p>The mayor went\nto the the\n  house.</p>"
    assert read_text(page.replace("\n", "\r\n"), "a.html").text == read_text(page, "a.html").text


def test_a_saved_page_is_read_as_its_article():
    page = """<html><body class="has-sidebar paywall"><header><p>Sections</p></header><h1>Baths stay</h1>
    <article class="paywall"><p>Ann Falk spoke.</p><p>The <del>old</del> roof stays.</p>
    <div class="newsletter-signup"><p>Sign up now!</p></div><aside><p>More on this story</p></aside>
    <form><p>Your address</p></form></article><article><p>A teaser</p></article>
    <div id="cookie-notice"><p>We value your privacy.</p></div></body></html>"""
    long = page.replace("Ann Falk spoke.", "Ann Falk spoke. " + "The council met again. " * 15)
    blocks = read_text(long, "a.html").text.split("\n\n")
    assert blocks[0] == "Baths stay"
    assert blocks[1].startswith("Ann Falk spoke.")
    assert blocks[2:] == ["The roof stays."]


@pytest.mark.parametrize(
    "wrap", ['<form action="."><div>{}</div></form>', '<div class="sidebar-layout share">{}</div>', "<aside>{}</aside>"]
)
def test_a_box_that_holds_the_story_is_read(wrap):
    story = "<h1>Baths stay</h1><p>Ann Falk spoke.</p>"
    assert read_text(f"<body>{wrap.format(story)}</body>", "a.html").text == "Baths stay\n\nAnn Falk spoke."


def test_a_story_cut_into_several_articles_is_read_whole():
    sizes = (1, 7, 2, 9, 1, 3)
    parts = "".join(
        f"<article><p>Part {i}.</p><p>The rain fell.</p>{'<p>More.</p>' * size}</article>" for i, size in enumerate(sizes)
    )
    text = read_text(f"<main>{parts}</main>", "a.html").text
    assert all(f"Part {i}." in text for i in range(len(sizes)))


def test_front_matter_of_a_page_is_no_copy():
    document = read_text("---\nlayout: story\ntitle: Baths stay\n---\n<p>Ann Falk spoke.</p>", "a.html")
    assert document.text == "Baths stay\n\nAnn Falk spoke."
    assert document.meta["layout"] == "story"


def test_a_quotation_element_has_the_marks_that_a_browser_sets():
    document = read_text("<p><q>It is <q>ours</q>,</q> she said. <q>No <b>end</b></p><p></q>Next.</p>", "a.html")
    assert document.text.split("\n\n") == ["“It is ‘ours’,” she said. “No end", "Next."]
    at = document.text.index("“")
    assert document.source_span(Span(at, at + 1)) == Span(3, 6)
