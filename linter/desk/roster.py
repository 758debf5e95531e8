"""The desk's own lists of names, YAML, CSV or Excel -> entries: house spelling, forms allowed and forbidden, title, pronoun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from linter.desk.spreadsheet import ENDINGS, Row, rows, text_rows
from linter.errors import ConfigError, LinterError, read_settings, shown
from linter.files import read_regular
from linter.record import record
from linter.text import Position

COLUMNS = ("name", "aliases", "forbidden", "title", "pronoun")
_SEPARATORS = str.maketrans("|\n", ";;")


@record
class RosterEntry:
    """One name of a roster."""

    name: str
    """The house spelling."""
    aliases: tuple[str, ...] = ()
    """Other forms that are right."""
    forbidden: tuple[str, ...] = ()
    """Forms that are wrong."""
    title: str = ""
    """The office or honorific that goes with the name."""
    pronoun: str = ""
    """he, she, they."""

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError("'name' must not be empty")


class Roster:
    """The entries of all lists, with the look-ups that the check needs."""

    def __init__(self, entries: list[RosterEntry]) -> None:
        self.entries = tuple(entries)

    @cached_property
    def forbidden(self) -> dict[str, list[tuple[tuple[str, ...], RosterEntry]]]:
        """First word -> the wrong forms that begin with it, longest first, as words in lower case."""
        found: dict[str, list[tuple[tuple[str, ...], RosterEntry]]] = {}
        for entry in self.entries:
            for form in entry.forbidden:
                words = tuple(form.replace("’", "'").lower().split())
                if words:
                    found.setdefault(words[0], []).append((words, entry))
        for forms in found.values():
            forms.sort(key=lambda form: -len(form[0]))
        return found

    def forbids(self, words: Sequence[str]) -> bool:
        """Whether one of the wrong forms stands in a name."""
        lower = tuple(word.replace("’", "'").lower() for word in words)
        return any(lower[i : i + len(form)] == form for i, word in enumerate(lower) for form, _ in self.forbidden.get(word, ()))

    @cached_property
    def by_word(self) -> dict[str, list[tuple[tuple[str, ...], RosterEntry]]]:
        """Every word of a name of two words or more, without accents -> the names and aliases that hold it."""
        from linter.lexicon import folded

        found: dict[str, list[tuple[tuple[str, ...], RosterEntry]]] = {}
        for entry in self.entries:
            for form in (entry.name, *entry.aliases):
                words = tuple(folded(word.strip(".,")) for word in form.split())
                if len(words) > 1:
                    for word in {words[0], words[-1]}:
                        found.setdefault(word, []).append((words, entry))
        return found

    @cached_property
    def by_name(self) -> dict[tuple[str, ...], RosterEntry]:
        """Names and aliases as words in lower case, without accents -> their entry."""
        from linter.lexicon import folded

        forms = ((entry, form) for entry in self.entries for form in (entry.name, *entry.aliases))
        return {tuple(folded(word.strip(".,")) for word in form.split()): entry for entry, form in forms}


def roster_from_text(text: str, path: str) -> Roster:
    """The entries of a text: a table where the path ends so, YAML otherwise. Raises ConfigError with the first problem."""
    entries, problems = _from_rows(text_rows(text, path), path) if path.endswith(ENDINGS) else _from_yaml(text, path)
    if problems:
        raise problems[0]
    return Roster(entries)


def read_roster(path: str) -> Roster:
    """The entries of one file: YAML (a list of mappings), or CSV or Excel (a head of column names).

    Raises ConfigError, naming the path and, where it can, the line.
    """
    if not path.lower().endswith(ENDINGS):
        return roster_from_text(read_settings(path, "this roster"), shown(path))
    try:
        data = read_regular(path)
    except OSError as error:
        raise ConfigError(f"this roster cannot be read: {error.strerror}", shown(path)) from None
    entries, problems = _from_rows(rows(data, shown(path)), shown(path))
    if problems:
        raise problems[0]
    return Roster(entries)


def _from_yaml(text: str, path: str) -> tuple[list[RosterEntry], list[LinterError]]:
    from linter.nodes import Problems, from_yaml, items
    from linter.typed_nodes import build

    problems = Problems(path, ConfigError)
    root = from_yaml(text, problems)
    entries: list[RosterEntry] = []
    if root is not None and root.kind != "list":
        problems.add("a roster is a list of entries, each with a 'name'", root)
    elif root is not None:
        for node in root.value:
            if node.kind != "map":
                problems.add("an entry of a roster is pairs of 'word: value'", node)
                continue
            entry: Any = build(RosterEntry, list(items(node, problems)), problems, node)
            if entry is not None:
                entries.append(entry)
    return entries, problems.found


def _from_rows(table: Iterator[Row], path: str) -> tuple[list[RosterEntry], list[LinterError]]:
    _, cells = next(table, (1, []))
    head = [cell.strip().lower() for cell in cells]
    unknown = [cell for cell in head if cell and cell not in COLUMNS]
    if "name" not in head or unknown:
        what = f"unknown column '{unknown[0]}'" if unknown else "the column 'name' is missing"
        return [], [ConfigError(f"{what}; a roster has the columns {', '.join(COLUMNS)}", path, Position(1, 1))]
    entries: list[RosterEntry] = []
    problems: list[LinterError] = []
    for line, row in table:
        found = dict(zip(head, (cell.strip() for cell in row), strict=False))
        if not any(found.values()):
            continue
        if not found.get("name"):
            problems.append(ConfigError("'name' must not be empty", path, Position(line, 1)))
            continue
        several = {
            key: tuple(part.strip() for part in found.get(key, "").translate(_SEPARATORS).split(";") if part.strip())
            for key in ("aliases", "forbidden")
        }
        entries.append(
            RosterEntry(
                found["name"], several["aliases"], several["forbidden"], found.get("title", ""), found.get("pronoun", "")
            )
        )
    return entries, problems
