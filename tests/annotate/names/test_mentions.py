"""Where names stand: exact spans, titles before them, what is no name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.annotate import Story
from linter.read import read_text
from linter.text import Block, Document, Span


def mentions(text, *kinds):
    story = Story(read_text(text, "article.txt"))
    for mention in story.mentions:
        assert story.document.words(mention.span).split() or mention.words
    return [m for m in story.mentions if not kinds or m.kind in kinds]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("But when the rain fell, nobody came.", id="a sentence's first word"),
        pytest.param("On Monday and in April the talks go on.", id="days and months"),
        pytest.param("The President and the First Lady left.", id="titles without a name"),
        pytest.param("The Canadian government met French officials.", id="demonyms"),
        pytest.param("NATO and the BBC declined to comment.", id="acronyms"),
        pytest.param("The University of Ottawa closed the Royal Bank of Scotland account.", id="institutions"),
        pytest.param("They flew from New York to San Diego and Saudi Arabia.", id="places"),
    ],
)
def test_no_person_stands_here(text):
    assert [m for m in mentions(text) if m.kind in ("full", "surname", "given")] == []


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        pytest.param("Then Prime Minister Ada Quill spoke.", "Ada Quill", "Prime Minister", id="office"),
        pytest.param("Ask prime minister Ada Quill today.", "Ada Quill", "prime minister", id="office in lower case"),
        pytest.param("It was Dr. Ada B. Quill’s idea.", "Ada B. Quill", "Dr.", id="doctor, initial, possessive"),
        pytest.param("It was Ada Quill's idea.", "Ada Quill", "", id="possessive"),
        pytest.param("He met Ursula von der Tann in Bonn.", "Ursula von der Tann", "", id="particles"),
        pytest.param("He met Omar al-Hakim, 45, there.", "Omar al-Hakim", "", id="al- and an age"),
        pytest.param("We saw Mary O’Dowd.", "Mary O’Dowd", "", id="O with an apostrophe"),
        pytest.param("We saw J.K. Marlow, who wrote it.", "J.K. Marlow", "", id="initials"),
        pytest.param("We saw Jean-Luc Peña-Ruiz, who sang.", "Jean-Luc Peña-Ruiz", "", id="hyphens and accents"),
        pytest.param("We saw Peter Marlow Jr. there.", "Peter Marlow", "", id="suffix"),
        pytest.param("US President Peter Marlow left.", "Peter Marlow", "US President", id="country and office"),
        pytest.param(
            "Former Labour cabinet minister Ada Quill left.", "Ada Quill", "Former Labour cabinet minister", id="long"
        ),
        pytest.param("Actor Peter\nMarlow left.", "Peter\nMarlow", "Actor", id="hard-wrapped"),
        pytest.param("Now Canadian Peter Marlow leads.", "Peter Marlow", "", id="nationality before the name"),
    ],
)
def test_a_full_name_stands_alone_with_its_title_beside_it(text, name, title):
    story = Story(Document("article.txt", text, text, (Block(Span(0, len(text))),)))
    found = [m for m in story.mentions if m.kind == "full"]
    assert [(story.document.words(m.span), m.title) for m in found] == [(name, title)]
    for mention in found:
        if mention.title_span:
            assert story.document.words(mention.title_span) == mention.title


def test_a_nickname_in_marks_is_no_word_of_the_name():
    (found,) = mentions('Then Peter "Buster" Marlow sang.', "full")
    assert (found.words, found.nickname) == (("Peter", "Marlow"), "Buster")


def test_a_headline_of_capitals_gives_up_its_names():
    text = "Quill Says Marlow Will Leave The Stage\n\nAda Quill said Peter Marlow will leave."
    assert [" ".join(m.words) for m in mentions(text, "surname")] == ["Quill", "Marlow"]


WORDS = st.sampled_from(
    [
        *"Ada Quill Mr Dr . , ’s 's said the The of al-Hakim van O’Dowd J. “ ” ( ) Jr. III 45 — é Étienne 李 U.S. -".split(),
        "\n",
        "\x00",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40), st.sampled_from([" ", "", "\n"]))
def test_spans_lie_in_order_inside_the_text(words, glue):
    story = Story(read_text(glue.join(words), "article.txt"))
    last = 0
    for mention in story.mentions:
        assert last <= mention.span.start < mention.span.end <= len(story.text)
        assert mention.whole.start <= mention.span.start
        assert story.document.words(mention.span).startswith(mention.words[0])
        last = mention.span.start
        person = story.people.of(mention)
        if person:
            assert mention in person.mentions
            assert story.people.at(mention.span.start) is person
    for offset in range(0, len(story.text), 7):
        story.people.at(offset)
        story.people.resolve_pronoun(offset)


def test_a_footnotes_mark_is_no_part_of_a_name():
    story = Story(read_text("Ada Oldekamp left. “No,” Oldekamp2 said. Oldekamp¹ sat.", "a.txt"))
    assert [mention.words[-1] for mention in story.names] == ["Oldekamp"] * 3


def test_a_rank_with_a_grade_is_a_title():
    story = Story(read_text("Petty Officer 2nd Class Ada Quill swam. Airman 1st Class Tom Marlow ran.", "a.txt"))
    assert [(m.title, m.words) for m in story.names] == [
        ("Petty Officer 2nd Class", ("Ada", "Quill")),
        ("Airman 1st Class", ("Tom", "Marlow")),
    ]


def test_any_word_behind_mr_is_a_surname():
    story = Story(read_text("Then Mr King met Ms May and Mrs Rock. “Nobody asked us,” Mr Church said.", "a.txt"))
    assert [(m.title, m.words) for m in story.names] == [
        ("Mr", ("King",)),
        ("Ms", ("May",)),
        ("Mrs", ("Rock",)),
        ("Mr", ("Church",)),
    ]
