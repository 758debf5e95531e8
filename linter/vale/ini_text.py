"""The text of an INI file as Vale writes it -> its sections, their keys and values, each with its line."""

from __future__ import annotations

import re

from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple

_SECTION = lazy_pattern(r"\[(.+)\]\s*(?:[#;].*)?\Z")
_COMMENT = lazy_pattern(r"\s[#;].*\Z")
_COMMA = lazy_pattern(r"(?<!\\),")


class IniEntry(NamedTuple):
    """One line `key = value`."""

    section: str
    """Empty above the first section."""
    key: str
    value: str
    line: int
    file: str = ""

    @property
    def items(self) -> tuple[str, ...]:
        r"""The value as a list: commas separate, `\,` is a comma."""
        return tuple(item.strip().replace("\\,", ",") for item in _COMMA.split(self.value) if item.strip())


def parse_ini(text: str, file: str = "") -> tuple[list[IniEntry], list[str], list[int]]:
    """The entries in order, the names of all sections in order, and the lines that are neither."""
    entries: list[IniEntry] = []
    sections: list[str] = []
    faulty: list[int] = []
    section, held, first = "", "", 0
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text.removeprefix("\ufeff")), 1):
        if not held:
            first = number
        line = held + line.strip()
        held = ""
        if line.endswith("\\") and not line.startswith(("#", ";")):
            held = line[:-1].rstrip() + " "
            continue
        if not line or line.startswith(("#", ";")):
            continue
        header = _SECTION.match(line)
        if header and "=" not in line.partition("]")[0]:
            section = header[1].strip()
            sections.append(section)
            continue
        key, sign, value = line.partition("=")
        if not sign or not key.strip():
            faulty.append(first)
            continue
        value = _unquoted(_COMMENT.sub("", " " + value).strip())
        entries.append(IniEntry(section, key.strip(), value, first, file))
    return entries, sections, faulty


def _unquoted(value: str) -> str:
    for mark in ('"""', '"', "`", "'"):
        if len(value) >= 2 * len(mark) and value.startswith(mark) and value.endswith(mark):
            return value[len(mark) : -len(mark)]
    return value
