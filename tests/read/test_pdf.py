"""PDFs: pages as places, and what is said of those without a text."""

from __future__ import annotations

import io

import pytest

from linter.errors import ReadError
from linter.read import read_bytes

pypdf = pytest.importorskip("pypdf")


def page_of(lines: list[str]) -> bytes:
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    return f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET".encode()


def pdf(pages: list[list[str]]) -> bytes:
    """A PDF written by hand: a page for each list of lines."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for i, lines in enumerate(pages):
        stream = page_of(lines)
        resources = "/Resources << /Font << /F1 3 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {resources} /Contents {5 + 2 * i} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    out.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


PAGES = [
    ["The harbour froze on Monday for the first time in forty", "years, the pilots said, and it may stay so."],
    ["It thawed."],
]


def test_pages_are_places() -> None:
    document = read_bytes(pdf(PAGES), "a.pdf")
    found = [" ".join(document.words(block.span).split()) for block in document.blocks]
    assert found == [" ".join(PAGES[0]), "It thawed."]
    assert [document.place(block.span.start)[:2] for block in document.blocks] == [("page", "1"), ("page", "2")]


def test_a_scan_has_no_text() -> None:
    with pytest.raises(ReadError, match="it is a scan"):
        read_bytes(pdf([[]]), "a.pdf")


def test_with_a_password() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(PAGES)))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(ReadError, match="encrypted"):
        read_bytes(out.getvalue(), "a.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.4\nnothing", b"words", pdf(PAGES)[:300]])
def test_damaged(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"damaged|scan"):
        read_bytes(data, "a.pdf")
