"""JSON: which strings are copy, who says them, when, and where they stand."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import ReadError
from linter.read import read_text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param({"id": "a", "tags": ["b"], "text": "One.\n\nTwo."}, ["One.", "Two."], id="an article"),
        pytest.param({"headline": "H", "articleBody": "One."}, ["H", "One."], id="a headline and a body"),
        pytest.param({"content": "<p>One &amp; <b>two</b></p><script>x</script>"}, ["One & two"], id="HTML in a string"),
        pytest.param({"transcript": ["One.", "Two."]}, ["One.", "Two."], id="a list of strings"),
        pytest.param([{"text": "One."}, {"text": "Two."}], ["One.", "Two."], id="a list of articles"),
        pytest.param({"data": {"body": {"text": "One."}}}, ["One."], id="deep inside"),
        pytest.param({"text": "One. Two.", "segments": [{"text": "One."}, {"text": "Two."}]}, ["One.", "Two."], id="said once"),
        pytest.param([{"speaker": "Ann", "text": "One."}], ["Ann: One."], id="a speaker"),
        pytest.param({"name": "An article", "text": "One."}, ["One."], id="a name that is no speaker"),
        pytest.param({"text": '\u2019\ud83d\ude00 \\ " \ud800.'}, ['’😀 \\ " \ufffd.'], id="escapes"),
    ],
)
def test_what_is_copy(value: object, expected: list[str]) -> None:
    for ascii in (True, False):
        text = json.dumps(value, ensure_ascii=ascii)
        document = read_text(text, "a.json")
        if ascii or "\ud800" not in text:
            assert [document.words(block.span) for block in document.blocks] == expected


def test_times_and_places() -> None:
    text = '{"segments": [\n{"start": 3.9, "text": "a \\u2019x"},\n{"start": "01:02:03.5", "text": "x"}]}'
    document = read_text(text, "a.json")
    assert [document.place(block.span.start).label for block in document.blocks] == ["00:00:03", "01:02:03"]
    assert document.position(document.text.index("x")) == (2, 33)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param('{"a": ', "not JSON", id="cut off"),
        pytest.param("[" * 100_000, "nested too deeply", id="a hundred thousand brackets"),
        pytest.param('{"a": "b"}', "no text in it", id="no text"),
    ],
)
def test_what_cannot_be_read(text: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read_text(text, "a.json")


def test_a_fault_has_its_place() -> None:
    with pytest.raises(ReadError) as error:
        read_text('{"text":\n  }', "a.json")
    assert str(error.value).startswith("a.json:2:3: ")


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["text", "a", "speaker", "start", ":{"]), inner)
    ),
    max_leaves=12,
)


@given(VALUES, st.booleans())
def test_any_json_is_read_or_refused(value: object, ascii: bool) -> None:
    try:
        document = read_text(json.dumps(value, ensure_ascii=ascii), "a.json")
    except ReadError:
        return
    for text_span, source_span in document.origin:
        source = document.source[source_span.start : source_span.end]
        same = document.words(text_span) == source
        assert same or "\\" in source or document.words(text_span) == ": "


def test_what_may_be_copy_and_is_not_read_is_told() -> None:
    long = "The council met on Monday in the old hall and voted on the new bridge over the river."
    document = read_text(json.dumps({"headline": "Bridge", "body_xhtml": f"<p>{long}</p>", "teaser_long": long}), "a.json")
    assert document.text == f"Bridge\n\n{long}"
    assert document.notes == ("not read, though it may be copy: what stands under 'teaser_long'",)
