"""Quotations: what is found, where it stands, what kind it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.annotate import Story
from linter.annotate.quotes.quotations import Quotation
from linter.read import plain
from linter.text import Block, Document, Span


def find(text: str) -> tuple[Quotation, ...]:
    return Story(plain.read(text, "story.txt")).quotations


def words(text: str) -> list[str]:
    return [text[found.span.start : found.span.end] for found in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It’s the dogs’ dinner, and the Joneses' car isn't here.", id="apostrophes and possessives"),
        pytest.param("Born in the '90s, he said 'tis nothing; rock ’n’ roll ’til dawn, get ’em.", id="elisions"),
        pytest.param('She is 5\' 10" tall and the screen is 24" wide.', id="feet and inches"),
        pytest.param("At 51° 30′ 26″ north.", id="primes"),
        pytest.param('See <a href="x.html" class="y">the page</a>.', id="markup"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_quotation_is_found(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We won,” she said, “at last.”", ["“We won,”", "“at last.”"], id="curly, interrupted"),
        pytest.param('"We won," she said.', ['"We won,"'], id="straight"),
        pytest.param("''We won,'' she said.", ["''We won,''"], id="two apostrophes"),
        pytest.param("„Wir“ sagt er, »Ihr« auch.", ["„Wir“", "»Ihr«"], id="low-high and inward guillemets"),
        pytest.param("« C’est fini », dit-il.", ["« C’est fini »"], id="guillemets with spaces"),
        pytest.param("‘It’s the boys’ turn,’ he said.", ["‘It’s the boys’ turn,’"], id="British with possessive"),
        pytest.param("'It's over,' he said. 'Don't ask.'", ["'It's over,'", "'Don't ask.'"], id="British straight"),
        pytest.param("‘He said “no” twice,’ she said.", ["‘He said “no” twice,’"], id="double inside single"),
        pytest.param("“He said ‘no’ twice,” she said.", ["“He said ‘no’ twice,”"], id="single inside double"),
        pytest.param('“We won", she said.', ['“We won"'], id="mismatched pair"),
        pytest.param(
            "The “coalition of the willing” met in the old town hall, on a\n"
            "day that one of the ministers had called “the most important\n"
            "of days” so far, and it went on until late.",
            ["“coalition of the willing”", "“the most important\nof days”"],
            id="over a hard-wrapped line",
        ),
        pytest.param("Tories 'to lose seats' in May", ["'to lose seats'"], id="headline with single marks"),
        pytest.param('He was 6\'2" and said "No."', ['"No."'], id="inches beside a quotation"),
        pytest.param(
            "“We saw few items, Barnard said. “One gained.”",
            ["“We saw few items,", "“One gained.”"],
            id="forgotten closing mark",
        ),
        pytest.param("We will win here,” he said.", ["We will win here,”"], id="forgotten opening mark"),
        pytest.param("“*We* won,” **she** said.", ["“*We* won,”"], id="emphasis inside"),
    ],
)
def test_spans_are_exact(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_an_open_quotation_goes_on_in_the_next_paragraph() -> None:
    first, second, third = find("“One,” she said. “Two.\n\n“Three.”\n\n“Four,” he said.")[1:]
    assert (first.close, second.continues, second.close, third.continues) == ("", 1, "”", None)


def test_nested_quotations_hang_under_the_outer_one() -> None:
    text = "“I said ‘no “way”’ to him,” she said."
    (outer,) = find(text)
    (inner,) = outer.nested
    assert text[inner.inner.start : inner.inner.end] == "no “way”"
    assert [text[q.inner.start : q.inner.end] for q in inner.nested] == ["way"]


def test_a_block_quote_is_a_quotation_without_marks() -> None:
    text = "He said:\n\nWe will win."
    document = Document("a.md", text, text, (Block(Span(0, 8)), Block(Span(10, len(text)), role="quote")))
    (found,) = Story(document).quotations
    assert (found.span, found.open, found.kind) == (Span(10, len(text)), "", "direct")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("“We have to go now,” she said.", "direct", id="a full sentence"),
        pytest.param("He called it “a cruel and pointless war” on the poor.", "mixed", id="a fragment"),
        pytest.param("The so-called “undercard” debate.", "term", id="one lower-case word"),
        pytest.param("She saw “The Return of the King” twice.", "title", id="a film"),
        pytest.param("William “Bill” Tate came.", "nickname", id="a nickname"),
        pytest.param("A sign reads “no dogs allowed here” in red.", "document", id="an inscription"),
    ],
)
def test_the_kind_is_told_by_the_looks(text: str, kind: str) -> None:
    assert [found.kind for found in find(text)] == [kind]


MARKS = st.text(st.sampled_from(list("“”\"'‘’„«» \n.,aBs—1")), max_size=80)


@given(MARKS)
def test_spans_are_ordered_disjoint_and_hold_what_is_nested(text: str) -> None:
    def look(found: tuple[Quotation, ...], around: Span) -> None:
        end = around.start
        for quotation in found:
            assert end <= quotation.span.start
            assert around.covers(quotation.span)
            assert quotation.span.covers(quotation.inner)
            assert text[quotation.span.start :].startswith(quotation.open)
            assert text[: quotation.span.end].endswith(quotation.close)
            look(quotation.nested, quotation.inner)
            end = quotation.span.end

    document = plain.read(text, "x")
    found = Story(document).quotations
    look(found, Span(0, len(text)))
    for quotation in found:
        assert document.paragraphs[quotation.paragraph].span.covers(quotation.span)
        assert quotation.continues is None or found[quotation.continues].paragraph in (
            quotation.paragraph - 1,
            quotation.paragraph,
        )


def test_a_huge_line_of_marks_takes_linear_time() -> None:
    assert len(find("“a ‘b " * 100_000)) > 0
