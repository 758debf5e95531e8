"""Files called .doc -> Document: many are rich text, or a newer Word's under the old name; what is old is told in one line."""

from __future__ import annotations

from linter.errors import ReadError
from linter.limits import DEFAULT, Limits
from linter.text import Document


def read_bytes(data: bytes, id: str, limits: Limits = DEFAULT) -> Document:
    """The document of a file called .doc. Raises ReadError where it is one of an old Word."""
    if data.startswith(b"PK"):
        from linter.read import docx

        return docx.read_bytes(data, id, limits)
    if not data.strip() or data.lstrip().startswith(b"{\\rtf"):
        from linter.read import rtf

        return rtf.read_bytes(data, id, limits)
    raise ReadError("a file of an old Word: save it as .docx", id)
