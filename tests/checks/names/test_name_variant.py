"""Names that may be slips of other names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.annotate import Story
from linter.checks.names.name_variant import NameVariant
from linter.desk import Desk
from linter.finding import Severity
from linter.read import read_text

INTRODUCED = "Marta Oldekamp, who chairs the harbour board, opened the meeting on Monday.\n\n“We have it,” Oldekamp said.\n\n"


def hits(text):
    return list(NameVariant().find(Story(read_text(text, "article.txt")), Desk()))


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param("Her brother, Jan Oldekamp, agreed.", id="relative"),
        pytest.param(
            "Ruth Oldecamp, a resident, stayed away. Oldecamp said the traffic was heavy.", id="similar person introduced"
        ),
        pytest.param("The Oldekamps moved here in spring.", id="plural"),
        pytest.param("Oldekamp’s office closed.", id="possessive"),
        pytest.param("The ship sailed to Oldenburg.", id="a place with the same initial"),
        pytest.param("MARTA OLDEKAMP LEAVES", id="capitals"),
        pytest.param("Jobs went in Odessa, at Ovaltech and in the film Ozark.", id="names of nobody with the same initial"),
    ],
)
def test_another_name_is_left_alone(rest):
    assert hits(INTRODUCED + rest) == []


@pytest.mark.parametrize(
    ("rest", "words", "suggestion"),
    [
        pytest.param("The plan, Oldecamp said, was sound.", "Oldecamp", "Oldekamp", id="misheard"),
        pytest.param("Mrs Oldkamp’s plan was sound.", "Oldkamp", "Oldekamp", id="letter left out, possessive"),
        pytest.param("Later Marta Oldekmap left.", "Oldekmap", "Oldekamp", id="letters swapped in a full name"),
        pytest.param("Instead, Olz said, the board should go.", "Olz", "Oldekamp", id="reworded"),
        pytest.param("Later Oldekampp left.", "Oldekampp", "Oldekamp", id="letter doubled"),
    ],
)
def test_a_slip_is_found_at_its_exact_place(rest, words, suggestion):
    text = INTRODUCED + rest
    (hit,) = hits(text)
    assert text[hit.span.start : hit.span.end] == words
    assert hit.suggestions[0] == suggestion
    assert [text[r.span.start : r.span.end] for r in hit.related] == ["Oldekamp"]
    assert hit.words[3] == "line 1"


def test_a_name_that_shares_its_initial_with_two_people_is_left_alone():
    text = (
        "Benedict Zorn, a lecturer, and Carla Zand, a painter, met in Lund on Monday.\n\n"
        "“It held,” Zorn said. “It did,” Zand said.\n\nInstead, Zill said, the bed should be cleared."
    )
    assert hits(text) == []


def test_an_accent_that_comes_and_goes_is_put_back_and_never_taken_away():
    text = "Ana Peña, a painter, left. Peña said no. Later Pena said yes."
    (hit,) = hits(text)
    assert (text[hit.span.start : hit.span.end], hit.suggestions, hit.severity) == ("Pena", ("Peña",), None)
    text = "Ana Peña, a painter, left. Pena said no. Later Pena said yes. Pena left."
    (hit,) = hits(text)
    assert (text[hit.span.start : hit.span.end], hit.suggestions, hit.severity) == ("Pena", ("Peña",), Severity.SUGGESTION)


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param("She was born Marta Oldecamp in Lund.", id="born"),
        pytest.param("Her sister, Ada Lund, née Oldecamp, came too.", id="maiden name"),
        pytest.param("As a young woman she wrote as Marta Oldecamp.", id="pen name"),
        pytest.param(
            "Oldecamp, a baker from the next village, brought the bread, and Oldecamp said so.", id="a role of its own"
        ),
        pytest.param("Her husband, Mr Oldecamp, left.", id="a relative before"),
        pytest.param("Mr Oldecamp, her father, left.", id="a relative behind"),
        pytest.param("Correction: An earlier version called the chairwoman Mrs Oldecamp.", id="note of correction"),
        pytest.param("Mrs Oldecamp, as the programme misspelt her, laughed.", id="about spelling"),
        pytest.param("The band Oldecamp played.", id="a band"),
    ],
)
def test_a_name_that_is_told_as_another_one_is_no_slip(rest):
    assert hits(INTRODUCED + rest) == []


@pytest.mark.parametrize(
    ("introduced", "rest", "words"),
    [
        pytest.param("Ruth Stone, a piper, fell.", "Ms Rock broke an arm.", "Rock", id="surname"),
        pytest.param("Ruth Littlewood, a piper, fell.", "“It hurt,” Smallwood said.", "Smallwood", id="part of a surname"),
        pytest.param("Brook Hobson, a piper, fell.", "“It hurt,” Stream Hobson said.", "Stream", id="first name"),
        pytest.param("Ruth Fielding, a piper, fell.", "Mr Meadows said that she would play on.", "Meadows", id="endings"),
    ],
)
def test_a_name_that_a_rewording_turned_is_found(introduced, rest, words):
    text = f"{introduced}\n\nIt had rained.\n\n{rest}"
    assert [text[hit.span.start : hit.span.end] for hit in hits(text)] == [words]


def test_a_synonym_that_is_somebody_else_is_left_alone():
    assert hits("Ruth Stone fell. Tom Rock, a doctor, came. Mr Rock said that it would heal.") == []
    assert hits("Ruth Stone fell. Mr Rock, a horse, came by.") == []


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        pytest.param("Ada Oldekamp, a baker, left. Oldekamp said no. Oldecamp said yes.", ("Oldekamp",), id="role, repeated"),
        pytest.param("Ada Oldekamp left. Oldecamp said yes.", (), id="once each, nothing tells"),
        pytest.param(
            "Ada Hendersom left. Henderson said no. Henderson sat down. Henderson ate.",
            ("Henderson",),
            id="turned round",
        ),
    ],
)
def test_a_form_is_suggested_only_where_the_copy_tells_which_is_right(text, suggestions):
    (hit,) = hits(text)
    assert hit.suggestions == suggestions


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Doe wept. Jane Doe sued in June. June was warm.", id="a month"),
        pytest.param("Anna Cameron flew to Cameroon. Cameron said it was hot.", id="a country"),
        pytest.param("France Telecom bought a stake. Deutsche Telekom sold one.", id="two firms"),
        pytest.param("Vera Tarnovska, a painter, left. President Tarnovsky stayed.", id="a man's form of the surname"),
        pytest.param("Jonas Quillas sat. His wife stood. Ms Quilliene said no.", id="a woman's form of the surname"),
        pytest.param("Pieter van Loon spoke. Then Max von Felden left.", id="particles"),
        pytest.param("Iqbal Hasan Tuku, a lawyer, spoke to Zahid Hossain.", id="two full names"),
        pytest.param(
            "President Oldecamp’s chief of staff Donald Oldekamp left. Oldekamp said no.", id="the chief and his aide"
        ),
    ],
)
def test_two_names_of_two_are_left_alone(text):
    assert hits(text) == []


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param("“No,” Obama said.", id="known the world over"),
        pytest.param("“No,” Lord Olney said.", id="a peer"),
        pytest.param("The band Onyx said it would play.", id="a band"),
        pytest.param("Then Osric, a mule, was led in.", id="an animal"),
        pytest.param("“No,” Eva Olner said. Olner said it again.", id="introduced"),
        pytest.param("The Onyx said no.", id="an article before"),
    ],
)
def test_a_new_name_with_the_same_initial_is_nobodys_slip(rest):
    assert hits(INTRODUCED + rest) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*"Ada Zorn Zoorn Zron Mr said . , \n ’s Marlow Marlowe".split(), "\n\n"]), max_size=60))
def test_spans_are_words_of_the_text(words):
    text = " ".join(words)
    for hit in hits(text):
        assert 0 <= hit.span.start < hit.span.end <= len(text)
        assert text[hit.span.start : hit.span.end].isalpha()


def test_the_other_sexs_form_of_a_surname_for_the_same_sex_is_found():
    text = "Vera Tarnovska, a painter, left. Tarnovska said no. Ms Tarnovsky slept."
    assert [text[hit.span.start : hit.span.end] for hit in hits(text)] == ["Tarnovsky"]


def test_a_word_that_ends_another_name_is_no_slip(flagged) -> None:
    text = "Ada Stein, a lawyer, spoke. Stein has not replied. Rolling Stone went further, and called it a misfire."
    assert flagged(NameVariant(), text) == []


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param("The village of Ksan lies by a river. Peter Kisan, a carver, works there. Kisan said so.", id="a village"),
        pytest.param(
            "Barack Obata spoke. During a stop in Onata, Iowa, the candidate criticised Obata.", id="a town in a state"
        ),
        pytest.param(
            "Yang Seung Joo of the ministry opened the fair. David Sung, who sells radios, was glad. Sung said so.", id="inside"
        ),
        pytest.param("A poll by Rock the Vote found support. Brianne Stone, 29, said she cared.", id="Rock the Vote"),
        pytest.param("Growers such as Dole sell spinach. Governor Jim Doyle said it was over. Doyle left.", id="a firm"),
        pytest.param("President Reagan met aides. Donald Regan, his chief of staff, was there. Regan left.", id="a president"),
    ],
)
def test_what_may_be_somebody_else_or_no_person_is_no_warning(copy):
    assert all(hit.severity == Severity.SUGGESTION for hit in hits(copy))


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param("Zoorn, 54, said no.", ["Zoorn"], id="a second reference with the age"),
        pytest.param("Zoorn, a mother of three, said no.", ["Zoorn"], id="and with what she is at home"),
        pytest.param("Ms. Zoorn, aged 54, said no.", ["Zoorn"], id="behind an honorific"),
        pytest.param("Eva Zoorn, 54, said no. Zoorn, 54, slept.", [], id="somebody with a first name"),
        pytest.param("Judge Zoorn, 54, said no.", [], id="somebody with an office of their own"),
        pytest.param("Zoorn, a mother of hers, said no.", [], id="a relative"),
    ],
)
def test_an_age_alone_makes_no_newcomer(flagged, rest: str, expected: list[str]) -> None:
    assert flagged(NameVariant(), f"Ada Zorn, who keeps the mill, spoke. “We lost the wheel,” Zorn said. {rest}") == expected


def test_another_age_is_another_persons(flagged) -> None:
    assert flagged(NameVariant(), "Ada Zorn, 61, keeps the mill. “We lost the wheel,” Zorn said. Zoorn, 34, said no.") == []
