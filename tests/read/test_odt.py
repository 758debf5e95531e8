"""OpenDocument texts: the text with its changes accepted, and what is done about hostile ones."""

from __future__ import annotations

import pytest
from office_files import HEAD, ODT_NAMES, ODT_PARTS, zipped

from linter.errors import ReadError
from linter.read import read_bytes


def odt(body: str, **parts: str) -> bytes:
    content = f"{HEAD}<office:document-content {ODT_NAMES}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return zipped(
        {"mimetype": ODT_PARTS["mimetype"], "content.xml": content, **{f"{name}.xml": text for name, text in parts.items()}}
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("<text:p>It&#8217;s <text:span>one</text:span>.</text:p><text:p/><text:p>Two.</text:p>", ["It’s one.", "Two."], id="spans"),
        pytest.param("<text:p>a<text:s/>b<text:s text:c='2'/>c<text:tab/>d<text:line-break/>e</text:p>", ["a b  c\td\ne"], id="blanks"),
        pytest.param("<text:p>\n  a\n   b <text:span> c</text:span>\n</text:p>", ["a b c"], id="white space counts once"),
        pytest.param("<text:p>a<office:annotation><text:p>no</text:p></office:annotation> b</text:p>", ["a b"], id="a comment"),
        pytest.param("<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>a<text:change/></text:p>", ["a"], id="a deletion"),
        pytest.param(
            "<text:p>a<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p>"
            "</text:note-body></text:note> b</text:p><text:p>c</text:p>",
            ["a b", "c", "n"],
            id="notes stand at the end",
        ),
        pytest.param("<text:p>a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame> b</text:p>", ["box", "a b"], id="a box"),
        pytest.param("<text:table-of-content><text:p>Contents</text:p></text:table-of-content><text:p>a</text:p>", ["a"], id="contents"),
    ],
)  # fmt: skip
def test_text(body: str, expected: list[str]) -> None:
    document = read_bytes(odt(body), "a.odt")
    assert [document.words(block.span) for block in document.blocks] == expected


def test_roles_and_places() -> None:
    document = read_bytes(zipped(dict(ODT_PARTS)), "a.odt")
    assert [block.role for block in document.blocks] == [
        "headline", "paragraph", "paragraph", "table", "table", "list", "paragraph", "heading",
    ]  # fmt: skip
    assert str(document.place(document.text.index("Siri"))) == "paragraph 6"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"not a zip", "a damaged OpenDocument file", id="no zip"),
        pytest.param(zipped({"a.txt": "a"}), "not an OpenDocument text", id="another zip"),
        pytest.param(
            zipped({**ODT_PARTS, "mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
            "not an OpenDocument text",
            id="a table",
        ),
        pytest.param(zipped({**ODT_PARTS, "META-INF/manifest.xml": "<m><encryption-data/></m>"}), "encrypted", id="a password"),
        pytest.param(zipped({**ODT_PARTS, "content.xml": "<o"}), "damaged", id="broken XML"),
        pytest.param(
            zipped({**ODT_PARTS, "content.xml": '<!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>'}), "document type", id="entities"
        ),
        pytest.param(zipped({**ODT_PARTS, "content.xml": " " * 65_000_000}), "unpacks to more", id="a zip bomb"),
        pytest.param(odt("<text:p>" * 100_000), "nested too deeply", id="nested elements"),
        pytest.param(odt("<text:p/>" * 100_001), "more than 100,000 paragraphs", id="too many paragraphs"),
        pytest.param(zipped(dict(ODT_PARTS))[:-40], "damaged", id="cut off"),
    ],
)
def test_what_cannot_be_read(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read_bytes(data, "a.odt")
