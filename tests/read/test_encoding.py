"""Bytes of every kind: what is read, what is asked about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import ReadError
from linter.read import read_bytes, read_file, read_text

COPY = "“It’s over,” Ms. Öztürk said – café.\n"


@pytest.mark.parametrize(
    ("data", "encoding", "note"),
    [
        pytest.param(COPY.encode(), "", False, id="UTF-8"),
        pytest.param(COPY.encode("utf-8-sig"), "", False, id="UTF-8 with its mark"),
        pytest.param(COPY.encode("utf-16"), "", False, id="UTF-16 with its mark"),
        pytest.param(b"\xfe\xff" + COPY.encode("utf-16-be"), "", False, id="UTF-16, the other way round"),
        pytest.param(COPY.encode("utf-32"), "", False, id="UTF-32 with its mark"),
        pytest.param(COPY.encode("utf-16-le"), "utf-16-le", False, id="UTF-16 as told"),
        pytest.param(COPY.encode("utf-8-sig"), "utf-8", False, id="a mark though the encoding is told"),
        pytest.param(COPY.encode("mac-roman"), "mac-roman", False, id="Mac Roman as told"),
        pytest.param(COPY.encode("cp1252"), "", True, id="old wire copy"),
    ],
)
def test_encodings(data: bytes, encoding: str, note: bool) -> None:
    document = read_bytes(data, "a.txt", encoding)
    assert document.source == COPY
    assert bool(document.notes) is note


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        pytest.param(b"\x89PNG\r\n\0\1", "", "binary", id="a picture"),
        pytest.param(b"ab\ncd \x81", "", "0x81", id="a byte that Windows-1252 does not have"),
        pytest.param("Он сказал".encode("cp1251"), "", "--encoding", id="another code page"),
        pytest.param("Пять слов — “это” ".encode() + b"\x92", "", "0x92", id="one damaged byte in UTF-8"),
        pytest.param(b"\xff\xfea", "", "UTF-16", id="half a character"),
        pytest.param(b"abc", "klingon", "no such text encoding", id="no such encoding"),
        pytest.param(b"abc", "hex", "no such text encoding", id="a codec that is no encoding"),
        pytest.param(b"caf\xe9", "ascii", "0xE9 is not ASCII", id="not what was told"),
        pytest.param(b"a\0b\0", "utf-8", "NUL", id="UTF-16 told to be UTF-8"),
    ],
)
def test_what_cannot_be_read(data: bytes, encoding: str, message: str) -> None:
    with pytest.raises(ReadError, match=message) as error:
        read_bytes(data, "a.txt", encoding)
    assert "\n" not in str(error.value)


def test_a_page_says_what_it_is_written_in() -> None:
    page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head><p>Порт замерз</p>'
    document = read_bytes(page.encode("koi8-r"), "a.html")
    assert document.text == "Порт замерз"
    assert document.notes == ("read as koi8-r, as it says of itself",)
    latin = page.replace("koi8-r", "iso-8859-1").replace("Порт замерз", "It\x92s a day at the caf\xe9 by the harbour")
    assert read_bytes(latin.encode("latin-1"), "a.html").text == "It’s a day at the café by the harbour"
    lying = page.replace("koi8-r", "klingon").encode("koi8-r")
    with pytest.raises(ReadError, match="0xF0 is not UTF-8"):
        read_bytes(lying, "a.html")


def test_a_bad_byte_has_its_place() -> None:
    with pytest.raises(ReadError) as error:
        read_bytes("é\né\x01".encode() + b"\x9d", "a.txt")
    assert str(error.value).startswith("a.txt:2:3: ")


def test_an_empty_file_is_an_empty_document() -> None:
    for name in ("a.txt", "a.md", "a.html"):
        document = read_bytes(b"", name)
        assert (document.text, document.blocks) == ("", ())
        assert read_bytes(b" \n\n", name).blocks == ()


def test_a_mark_in_decoded_text_is_no_copy() -> None:
    assert read_text("\ufeffCopy.", "a.txt").text == "Copy."


def test_a_missing_file() -> None:
    with pytest.raises(ReadError, match="no such file"):
        read_file("no/such/file.txt")


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a.html", "a"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        document = read_bytes(data, name)
    except ReadError:
        return
    assert all(0 <= block.span.start < block.span.end <= len(document.text) for block in document.blocks)
