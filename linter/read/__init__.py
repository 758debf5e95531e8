"""Bytes -> Document. The reader is picked by the file's ending and imported when first needed."""

from __future__ import annotations

from linter.text import Document


def read_text(text: str, id: str) -> Document:
    """The document of a decoded text, read as its id's ending says (plain text by default)."""
    from linter.read.plain import read

    return read(text, id)


def read_bytes(data: bytes, id: str, encoding: str = "") -> Document:
    """The document of a file's bytes."""
    return read_text(data.decode(encoding or "utf-8-sig"), id)
