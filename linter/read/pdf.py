"""PDF -> Document: the text layer page by page, through pypdf (extra `pdf`); `Document.source` is the extracted text."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.errors import ReadError
from linter.limits import DEFAULT, Limits
from linter.read import plain
from linter.text import Block, Document, Mark, Span

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES = 10_000


def read_bytes(data: bytes, id: str, limits: Limits = DEFAULT) -> Document:
    """The document of a PDF. Raises ReadError where pypdf is not installed, or the file is encrypted, damaged or a scan."""
    if not data:
        return Document(id, "", "", (), format="pdf")
    try:
        from pypdf import PdfReader
    except ImportError:
        raise ReadError("a PDF needs one more library: pip install 'pypdf>=7.1.1'", id) from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadError("encrypted: save it without a password", id)
        pages = list(_pages(reader, id, limits))
    except ReadError:
        raise
    except Exception as error:  # pypdf meets a damaged file with whatever Python raises
        if type(error).__name__ == "DependencyError":
            raise ReadError("encrypted: save it without a password", id) from None
        raise ReadError(f"a damaged PDF ({type(error).__name__})", id) from None
    if not any(page.strip() for page in pages):
        raise ReadError("no text in this PDF: it is a scan; run text recognition (OCR) on it first", id)
    return _document(pages, id)


def _pages(reader: PdfReader, id: str, limits: Limits) -> Iterator[str]:
    """The texts of the pages, as far as they are bounded."""
    left = limits.characters
    for number, page in enumerate(reader.pages):
        text = (page.extract_text() or "").replace("\0", "")
        left -= len(text)
        if left < 0 or number >= MOST_PAGES:
            raise ReadError(f"longer than {MOST_PAGES:,} pages or {limits.text_megabytes:g} million characters", id)
        yield text


def _document(pages: list[str], id: str) -> Document:
    blocks, marks, at = [], [], 0
    for number, page in enumerate(pages, 1):
        marks.append(Mark(at, "page", str(number)))
        blocks += [Block(Span(start + at, end + at), scope="text.pdf") for start, end in plain.paragraphs(page)]
        at += len(page) + 1
    text = "\f".join(pages)
    return Document(id, text, text, tuple(blocks), marks=tuple(marks), format="pdf")
