"""Word files: the text with its changes accepted, and what is done about hostile ones."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import ReadError
from linter.read import read_bytes

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
STYLES = f'<w:styles {W}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>'


def word_file(body: str, **parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/styles.xml", STYLES)
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", text)
    return file.getvalue()


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(p(r("It&#8217;s "), r("one.")) + p() + p(r("Two.")), ["It’s one.", "Two."], id="runs and paragraphs"),
        pytest.param(p(r("See "), f"<w:ins>{r('the ')}</w:ins>", r("ship")), ["See the ship"], id="an insertion is kept"),
        pytest.param(p(r("See "), "<w:del><w:r><w:delText>no</w:delText></w:r></w:del>", r("it")), ["See it"], id="a deletion is gone"),
        pytest.param(p(r("One "), properties="<w:rPr><w:del/></w:rPr>") + p(r("two.")), ["One two."], id="a deleted paragraph end"),
        pytest.param(p(f"<w:moveFrom>{r('no')}</w:moveFrom>", f"<w:moveTo>{r('yes')}</w:moveTo>"), ["yes"], id="moved text"),
        pytest.param(p(r("a"), "<w:r><w:tab/><w:br/></w:r>", r("b")), ["a\t\nb"], id="tabs and breaks"),
        pytest.param(p("<w:r><w:instrText>PAGE</w:instrText></w:r>", r("b")), ["b"], id="a field's code"),
        pytest.param(p(r("no", "<w:vanish/>"), r("b")), ["b"], id="hidden text"),
        pytest.param(p(f"<w:hyperlink>{r('link')}</w:hyperlink>"), ["link"], id="a link"),
        pytest.param(
            p("<w:r><mc:AlternateContent><mc:Choice>" + p(r("box")) + "</mc:Choice><mc:Fallback>" + p(r("box")) + "</mc:Fallback>"
              "</mc:AlternateContent></w:r>", r("around")),
            ["box", "around"],
            id="a text box stands once",
        ),
    ],
)  # fmt: skip
def test_text(body: str, expected: list[str]) -> None:
    document = read_bytes(word_file(body), "a.docx")
    assert [document.words(block.span) for block in document.blocks] == expected
    assert document.source == document.text


def test_roles_and_places() -> None:
    body = (
        p(r("Head"), properties='<w:pStyle w:val="berschrift1"/>')
        + p(r("By Ann Blaise"))
        + p(r("Item"), properties="<w:numPr/>")
        + f"<w:tbl><w:tr><w:tc>{p(r('Cell'))}</w:tc></w:tr></w:tbl>"
        + p(r("Said"), properties='<w:pStyle w:val="Quote"/>')
    )
    document = read_bytes(
        word_file(body, footnotes=f"<w:footnotes {W}><w:footnote>{p(r('Note.'))}</w:footnote></w:footnotes>"), "a.docx"
    )
    assert [block.role for block in document.blocks] == ["headline", "byline", "list", "table", "quote", "paragraph"]
    assert [document.place(block.span.start)[:2] for block in document.blocks][2] == ("paragraph", "3")


BOMB = (
    f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document {W}><w:body>{p(r("&b;"))}</w:body></w:document>'
)


def zipped(name: str, text: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "encrypted", id="with a password"),
        pytest.param(b"not a zip", "damaged", id="no zip"),
        pytest.param(zipped("a.txt", "a"), "not a Word file", id="another zip"),
        pytest.param(zipped("word/document.xml", "<w"), "damaged", id="broken XML"),
        pytest.param(zipped("word/document.xml", BOMB), "document type", id="entities"),
        pytest.param(zipped("word/document.xml", " " * (65 * 1024 * 1024)), "unpacks to more", id="a zip bomb"),
        pytest.param(word_file("<w:p>" * 100_000), "nested too deeply", id="nested elements"),
        pytest.param(word_file("")[:-40], "damaged", id="cut off"),
    ],
)
def test_what_cannot_be_read(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read_bytes(data, "a.docx")


@given(st.integers(0, 2000), st.integers(0, 255))
def test_a_damaged_byte_is_no_crash(at: int, byte: int) -> None:
    data = bytearray(word_file(p(r("One.")) * 5))
    data[at % len(data)] = byte
    try:
        read_bytes(bytes(data), "a.docx")
    except ReadError:
        return
