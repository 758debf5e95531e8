"""Boilerplate: whole sentences and lines that are not the story's."""

from __future__ import annotations

import pytest

from linter.checks.copy.boilerplate import Boilerplate

CHECK = Boilerplate(
    lines=("read more", "share this|the story"),
    openings=("related:", "click here|below to"),
    endings=("getty images",),
    calls=("sign up", "follow"),
    offers=("newsletter", "on facebook"),
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Read more books, he told the class.", id="a line's words open a longer sentence"),
        pytest.param("Related companies filed too.", id="an opening that wants a colon, without one"),
        pytest.param("Residents sign up for a newsletter every day.", id="a call inside a clause"),
        pytest.param("“Sign up for our newsletter,” she said.", id="somebody says it"),
        pytest.param("Sign up by Friday, the club says.", id="a call without an offer"),
        pytest.param("He took the picture for Getty Images.", id="an ending with a full stop"),
        pytest.param("Sign up " + "again and " * 40 + "for the newsletter.", id="longer than boilerplate is"),
        pytest.param("", id="nothing"),
    ],
)
def test_copy_is_left_alone(flagged, text):
    assert flagged(CHECK, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("READ MORE", ["READ MORE"], id="a line of capitals"),
        pytest.param("It rained. Read more. It stopped.", ["Read more."], id="a sentence of a paragraph"),
        pytest.param("Related: Storm closes ports", ["Related: Storm closes ports"], id="an opening with its colon"),
        pytest.param("Click below to vote", ["Click below to vote"], id="either word of an alternative"),
        pytest.param("Share the story", ["Share the story"], id="either word in a line"),
        pytest.param("Ines Adler / Getty Images", ["Ines Adler / Getty Images"], id="an ending"),
        pytest.param(
            "Every day: sign up for the newsletter", ["Every day: sign up for the newsletter"], id="a call behind a colon"
        ),
        pytest.param("Like it and follow us on Facebook!", ["Like it and follow us on Facebook!"], id="a call behind another"),
    ],
)
def test_boilerplate_is_reported_whole(flagged, text, expected):
    assert flagged(CHECK, text) == expected


def test_a_long_sentence_is_named_by_its_first_words():
    from linter.annotate import Story
    from linter.desk import Desk
    from linter.read.plain import read

    story = Story(read("Sign up for the weekly newsletter of the harbour and of the whole town", "x.txt"))
    (hit,) = CHECK.find(story, Desk())
    assert hit.words == ("Sign up for the weekly newsletter of …",)
