"""Document -> what stands in quotation marks."""

from __future__ import annotations

from typing import NamedTuple

from linter.text import Document, Span


class Quotation(NamedTuple):
    """One quotation; spans in code points of the text."""

    span: Span
    inner: Span


def find(document: Document) -> tuple[Quotation, ...]:
    """The quotations of a document, in order."""
    return ()
