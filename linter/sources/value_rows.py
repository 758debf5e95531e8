"""A source -> the same with semicolons between the values of its rows, so that 7,160,163 is read as three figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern
from linter.record import replace
from linter.text import Document

if TYPE_CHECKING:
    pass

_VALUE = r"(?:\"[^\"\n]*\"|[^\s,;:\"][^,;:\"\n]*)"
_PAIR = r"(?=[^,\n]*[A-Za-z-])[^\s,;:\"][^,;:\"\n]*,\d[\d.]*"
_ROWS = lazy_pattern(
    rf"(?:^(?=[^\n]*\d){_VALUE}?(?:,(?!\s){_VALUE}){{2,60}}[ \t]*(?:\n|\Z)){{2,}}|(?:^{_PAIR}[ \t]*(?:\n|\Z)){{2,}}",
    re.MULTILINE,
)
"""Two rows or more of values with commas and no blanks between them, a figure in each; of two, where the first is no figure."""
_VALUES = lazy_pattern(r"\"[^\"\n]*\"|,")


def parted(document: Document) -> Document:
    """A source with semicolons instead of commas between the values of its rows: in 7,160,163 stand three figures."""
    if not _ROWS.search(document.text):
        return document
    text = _ROWS.sub(lambda rows: _VALUES.sub(_semicolons, rows[0]), document.text)
    return replace(document, text=text)


def _semicolons(value: re.Match[str]) -> str:
    return value[0] if value[0] != "," else ";"
