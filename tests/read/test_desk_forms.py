"""Forms in which desks get their sources: the JSON of agencies, a Google document with comments, subtitles with offices."""

from __future__ import annotations

import json

import pytest

from linter.read import read_text


@pytest.mark.parametrize(
    "item",
    [
        pytest.param({"headline": "Pier to close", "body_xhtml": "<p>It closes.</p>", "body_text": "It closes."}, id="ninjs 1"),
        pytest.param({"headline": "Pier to close", "body_text": "It closes."}, id="text alone"),
        pytest.param(
            {"headlines": [{"value": "Pier to close"}], "bodies": [{"role": "main", "value": "<p>It closes.</p>"}]},
            id="ninjs 2",
        ),
    ],
)
def test_the_text_of_an_agencys_item_is_read_once(item):
    assert read_text(json.dumps(item), "item.json").text == "Pier to close\n\nIt closes."


def test_the_comments_of_a_google_document_are_no_copy():
    page = (
        '<p>The pier<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> will <a href="#x">close</a>.</p><p>It is old.</p>'
        '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>TK check the the date</span></p><p>twice</p></div>'
    )
    assert read_text(page, "draft.html").text == "The pier will close.\n\nIt is old."


def test_the_comments_of_a_google_document_in_plain_text_are_no_copy():
    text = "Pier to close\r\n\r\nThe pier[a] will close[b].\r\nIt is old.\r\n\r\n[a]TK check the the date\r\ntwice\r\n[b]Who says?\r\n"
    document = read_text(text, "draft.txt")
    assert document.text == "Pier to close\r\n\r\nThe pier will close.\r\nIt is old.\r\n\r\n"
    assert document.position(document.text.index("close.")) == (3, 18)


@pytest.mark.parametrize(
    "text", ["As [a] said.\n[a]Note.", "See [b].\n[a]One.", "He said[a] so.\n[a]One\n[b]Two", "[a]One\n[a]Two"]
)
def test_other_brackets_in_plain_text_are_copy(text):
    assert read_text(text, "draft.txt").text == text


def test_a_speaker_of_subtitles_keeps_his_office_and_the_note_its_day():
    text = "WEBVTT\n\nNOTE Hearing of 4 March 2026\n\n00:01.000 --> 00:04.000\nOLE BRANDVIK (harbour master): It closes.\n"
    document = read_text(text, "hearing.vtt")
    assert document.text == "OLE BRANDVIK (harbour master): It closes."
    assert [document.words(block.span) for block in document.inlines] == ["OLE BRANDVIK"]
    assert "4 March 2026" in document.meta["date"]
