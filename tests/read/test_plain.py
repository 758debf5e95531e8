"""Where the paragraphs of plain text begin and end, however it is written, and which of them are something else."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.read import read_text

LONG = "The council voted on Tuesday to close the harbour for the winter, and the ferries will go from Leith until the spring tides."
WIRE = """\
   HALIFAX, Nova Scotia (AP) -- The harbour froze on Monday for the
first time in forty years, and the ferries stayed at their moorings
while the pilots measured the ice.
   "We have never seen such a thing," said Ann Blaise, who has run
the pilots' office since 1989 and keeps the records.
   The ice is expected to hold for a week, the weather office says,
but it may be gone sooner.
"""


def paragraphs(text: str) -> list[str]:
    document = read_text(text, "a.txt")
    return [document.words(block.span) for block in document.blocks]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ships\nTrains\nPlanes", id="a list of words"),
        pytest.param(
            "The Harbour Froze On Monday Night At Last\nFerries Stay Where They Are For Now\n\n" + LONG, id="stacked headlines"
        ),
        pytest.param(f"{LONG}\n{LONG}\n{LONG}", id="a paragraph a line"),
        pytest.param("He came in the morning.\nShe left at night.\nNobody saw them.", id="short paragraphs, one a line"),
        pytest.param("The sea, the sea,\nit comes to me\nand takes the boat\nthat kept afloat", id="verse"),
        pytest.param("Alpha 1 2 3 4 5 6\nBeta 4 5\nGamma 7 8 9 10 11 12 13 14 15 16 17 18\nDelta 1", id="a table of figures"),
    ],
)
def test_lines_that_stay_apart(text: str) -> None:
    assert paragraphs(text) == [line for line in text.split("\n") if line]


def wrapped(width: int) -> tuple[str, list[str]]:
    from textwrap import fill

    whole = [LONG, "She said: " + LONG[:60] + ".", LONG + " " + LONG]
    return "\n\n".join(fill(paragraph, width) for paragraph in whole), whole


@pytest.mark.parametrize("width", [45, 65, 72, 80, 100, 120])
def test_wrapped_lines_are_one_paragraph(width: int) -> None:
    text, whole = wrapped(width)
    assert [" ".join(paragraph.split()) for paragraph in paragraphs(text)] == whole
    assert [" ".join(paragraph.split()) for paragraph in paragraphs(text.replace("\n", "\r\n"))] == whole


def test_paragraphs_by_indents_alone() -> None:
    found = paragraphs(WIRE)
    assert [words[:7] for words in found] == ["HALIFAX", '"We hav', "The ice"]
    assert found[1].endswith("the records.")


def test_wrapped_paragraphs_of_an_indented_file() -> None:
    text, whole = wrapped(65)
    indented = "\n".join("     " + line if line else "" for line in text.split("\n"))
    assert [" ".join(paragraph.split()) for paragraph in paragraphs(indented)] == whole


def test_an_address_longer_than_the_lines_does_not_make_the_file_unwrapped() -> None:
    text, whole = wrapped(65)
    address = "https://example.org/" + "a" * 140
    assert len(paragraphs(f"{text}\n\n{address}\n")) == len(whole) + 1


def test_blank_lines_of_any_kind_part_paragraphs() -> None:
    assert paragraphs("a b\n \t\nc\r\n\r\nd\r\re\n\n\n") == ["a b", "c", "d", "e"]


def test_only_line_ends_end_lines() -> None:
    assert paragraphs("a\u2028b\x85c\x0bd\x0ce") == ["a\u2028b\x85c\x0bd\x0ce"]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        pytest.param("By the time it was over, nobody was left in the harbour", "paragraph", id="a sentence with by"),
        pytest.param("Photos show a different picture of the harbour.", "paragraph", id="a sentence about photos"),
        pytest.param("By Ann Blaise and Jean de la Tour", "byline", id="two names"),
        pytest.param("BY ANN BLAISE, Political Correspondent", "byline", id="in capitals, with a post"),
        pytest.param("Photo: Ann Blaise/Wire", "caption", id="a credit"),
        pytest.param("© 2024 The Halifax Wire. All rights reserved.", "copyright", id="a copyright line"),
        pytest.param("Copyright 2024 by the Halifax Wire", "copyright", id="a copyright line in words"),
    ],
)
def test_roles(line: str, role: str) -> None:
    document = read_text(f"The harbour froze\n\n{line}\n\n{LONG}\n", "a.txt")
    assert [block.role for block in document.blocks] == ["headline", role, "paragraph"]


def test_a_first_line_that_is_no_headline() -> None:
    assert read_text(f"{LONG}\n\n{LONG}", "a.txt").blocks[0].role == "paragraph"
    assert read_text("No story follows", "a.txt").blocks[0].role == "paragraph"


@given(st.text(alphabet="ab. \t\n\r“”-1\u2028", max_size=200))
def test_nothing_is_lost(text: str) -> None:
    document = read_text(text, "a.txt")
    assert document.text == document.source == text
    kept = "".join(document.words(block.span) for block in document.blocks)
    assert "".join(kept.split()) == "".join(text.split())
    assert [block.span for block in document.blocks] == sorted(block.span for block in document.blocks)


@pytest.mark.parametrize("unit", ["word ", "a", " ", "\t", "\u2028", "By A ", "© ", "a\n", "a.\n\n", "A"])
def test_ten_megabytes_take_seconds_at_most(unit: str) -> None:
    text = unit * (10_000_000 // len(unit))
    start = time.process_time()
    read_text(text[: 500_000 if "\n" in unit else None], "a.txt")
    assert time.process_time() - start < 8
