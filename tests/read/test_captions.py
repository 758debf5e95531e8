"""Subtitles: who says what, and when."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import ReadError
from linter.read import read_text

VTT = """\
WEBVTT - The hearing

NOTE nobody reads
this

STYLE
::cue { color: red }

1
00:01.000 --> 00:04.000 align:start
<v Ann Blaise>We have never
seen such &amp; a thing.

00:00:04.500 --> 00:00:06.000
<v Ann Blaise>It is <i>odd</i>.

00:00:14.500 --> 00:01:06.000
<v.loud Bo Li>Yes.
- No.
"""
SRT = """\
1\r
00:00:01,000 --> 00:00:02,000\r
CHAIR: Order, order.\r
\r
2\r
01:02:03,500 --> 01:02:04,000\r
{\\an8}<i>The house</i> is: open\r
\r
3\r
01:02:04,000 --> 01:02:05,000\r
>> MS. BLAISE: Thank\r
you.\r
"""


def speeches(text: str, id: str) -> list[tuple[str, str]]:
    document = read_text(text, id)
    return [(document.place(block.span.start).label, document.words(block.span)) for block in document.blocks]


def test_web_captions() -> None:
    assert speeches(VTT, "a.vtt") == [
        ("00:00:01", "Ann Blaise: We have never\nseen such & a thing.\nIt is odd."),
        ("00:00:14", "Bo Li: Yes."),
        ("00:00:14", "No."),
    ]


def test_subtitles() -> None:
    assert speeches(SRT, "a.srt") == [
        ("00:00:01", "CHAIR: Order, order."),
        ("01:02:03", "The house is: open"),
        ("01:02:04", "MS. BLAISE: Thank\nyou."),
    ]


def test_each_cue_is_a_place_of_its_own_within_a_speech() -> None:
    document = read_text(VTT, "a.vtt")
    place = document.place(document.text.index("It is odd"))
    assert (place.unit, place.label) == ("time", "00:00:04")
    assert place.position.line == 15
    assert document.position(document.text.index("odd")) == (15, 24)


def test_speakers_are_marked() -> None:
    document = read_text(VTT, "a.vtt")
    assert [(inline.role, document.words(inline.span)) for inline in document.inlines] == [
        ("speaker", "Ann Blaise"),
        ("speaker", "Bo Li"),
    ]


def test_a_word_before_a_colon_is_not_always_a_speaker() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nRemember: it is cold.\n"
    document = read_text(text, "a.srt")
    assert document.inlines == ()
    assert document.text == "Remember: it is cold."


def test_captions_that_roll_up_say_each_line_once() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\none two\n\n00:02.000 --> 00:03.000\none two\nthree\n"
    assert read_text(text, "a.vtt").text == "one two\nthree"


def test_a_file_without_time_codes_is_refused_and_an_empty_one_is_empty() -> None:
    with pytest.raises(ReadError, match="no time codes"):
        read_text("WEBVTT\n\nwords", "a.vtt")
    assert read_text("", "a.srt").blocks == ()


@given(st.lists(st.sampled_from(["1\n", "\n", "00:01.000 --> 00:02.000\n", "<v A>", "<v  >", "A: ", ">> ", "a", "<b>", "&amp;", "\r\n", "{\\a}"]), max_size=25).map("".join))  # fmt: skip
def test_any_captions_are_read_with_faithful_places(text: str) -> None:
    try:
        document = read_text(text, "a.vtt")
    except ReadError:
        return
    for text_span, source_span in document.origin:
        words, source = document.words(text_span), document.source[source_span.start : source_span.end]
        assert words == source or words.isspace() or words.strip() == ":" or source == "&amp;"
    assert [mark.offset for mark in document.marks] == sorted(mark.offset for mark in document.marks)
