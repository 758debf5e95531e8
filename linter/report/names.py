"""Registers -> the table of who and what is named where, as text, JSON or CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from linter.annotate import Story
from linter.annotate.names.mentions import Mention
from linter.annotate.names.people import Person
from linter.lexicon import is_word
from linter.record import NamedTuple
from linter.report.csv_table import csv_lines
from linter.report.json import dump, json_place
from linter.report.safe import safe
from linter.report.text import wrapped
from linter.text import Document, Span

VERSION = 1


class NameRow(NamedTuple):
    """One person, organisation or place of one article."""

    document: Document
    person: Person | None
    forms: dict[str, list[Span]]
    """Every form with its title, as written, and where it stands; in order of place."""
    kind: str = "person"
    """person, organisation or place."""


def name_rows(story: Story) -> list[NameRow]:
    """The people of a story in order of their first mention."""
    found = []
    for person in story.people:
        forms: dict[str, list[Span]] = {}
        for mention in person.mentions:
            forms.setdefault(" ".join(story.document.words(mention.whole).split()), []).append(mention.whole)
        found.append(NameRow(story.document, person, forms))
    return found


def thing_rows(story: Story) -> list[NameRow]:
    """The organisations and the places of a story, each in order of their first mention; what is a person's is left out."""
    found = []
    for kind, mentions in (("organisation", story.people.organisations), ("place", story.people.places)):
        by_key: dict[str, dict[str, list[Span]]] = {}
        for mention in mentions:
            if story.people.of(mention) is None and not (mention.kind == "acronym" and _shouted(mention)):
                form = " ".join(story.document.words(mention.span).split())
                by_key.setdefault(mention.key, {}).setdefault(form, []).append(mention.span)
        found += [NameRow(story.document, None, forms, kind) for forms in by_key.values()]
    return found


def _shouted(mention: Mention) -> bool:
    """Whether a word in capitals is none that stands for a name: a dateline's, or a plain word's."""
    return len(mention.key) > 6 or is_word(mention.key)


def names_text(table: Iterable[NameRow], columns: int = 0) -> Iterator[str]:
    """A block a person under the article's name: who it is, then every form with its places; wrapped for a terminal."""
    path, row = "", None
    for row in table:
        if row.document.name != path:
            path = row.document.name
            yield safe(path)
        yield from wrapped(safe(_head(row)), columns, "  ")
        for form, spans in row.forms.items():
            yield from wrapped(f"{safe(form)}: {safe(_where(row.document, spans))}", columns, "      ")
    if row is None:
        yield "Nobody is named here."


def _head(row: NameRow) -> str:
    person = row.person
    if person is None:
        return f"{next(iter(row.forms))} ({row.kind})"
    about = [*person.roles[:3], person.organisation, str(person.age) if person.age is not None else ""]
    said = ", ".join(word for word in about if word)
    unknown = "" if person.full else " (never introduced by full name)"
    return person.name + (f": {said}" if said else "") + unknown


def _where(document: Document, spans: list[Span]) -> str:
    """Where spans stand, in the medium's words: line 3, 14, 20."""
    places = [document.place(span.start) for span in spans]
    labels = list(dict.fromkeys(place.label for place in places))
    unit = "" if places[0].unit == "time" else f"{places[0].unit}{'s' if len(labels) > 1 else ''} "
    return unit + ", ".join(labels)


def names_json(table: Iterable[NameRow]) -> Iterator[str]:
    """One JSON object over several lines."""
    rows = list(table)
    found: dict[str, Any] = {"version": VERSION, "people": [person_record(row) for row in rows if row.person is not None]}
    for kind in ("organisation", "place"):
        found[f"{kind}s"] = [_thing_record(row) for row in rows if row.kind == kind]
    yield dump(found)


def _thing_record(row: NameRow) -> dict[str, Any]:
    first = next(iter(row.forms))
    return {"path": row.document.id, "name": first, "first": _position(row.document, row.forms[first][0]), "forms": _forms(row)}


def _forms(row: NameRow) -> list[dict[str, Any]]:
    document = row.document
    return [{"form": form, "mentions": [_position(document, span) for span in spans]} for form, spans in row.forms.items()]


def person_record(row: NameRow) -> dict[str, Any]:
    """A person's row, every mention with its place."""
    person = row.person
    assert person is not None
    return {
        "path": row.document.id,
        "name": person.name,
        "given": person.given,
        "surname": person.surname,
        "introduced": person.full,
        "pronoun": {"m": "he", "f": "she"}.get(person.gender),
        "roles": list(person.roles),
        "organisation": person.organisation,
        "age": person.age,
        "first": _position(row.document, person.mentions[0].whole),
        "forms": _forms(row),
    }


def _position(document: Document, span: Span) -> dict[str, Any]:
    source = document.source_span(span)
    line, column = document.lines.position(source.start)
    return {"line": line, "column": column, "start": source.start, "end": source.end, "place": json_place(document, span.start)}


def names_csv(table: Iterable[NameRow]) -> Iterator[str]:
    """A header and one line a form of a name."""
    columns = ("path", "name", "first", "roles", "organisation", "age", "form", "where", "kind")
    return csv_lines(columns, (cells for row in table for cells in _cells(row)))


def _cells(row: NameRow) -> Iterator[tuple[object, ...]]:
    person, form = row.person, next(iter(row.forms))
    name, about = form, ("", "", "")
    if person is not None:
        name = person.name
        about = ("; ".join(person.roles), person.organisation, "" if person.age is None else str(person.age))
    first = _where(row.document, [row.forms[form][0]])
    for form, spans in row.forms.items():
        yield (row.document.id, name, first, *about, form, _where(row.document, spans), row.kind)


FORMATS: dict[str, Callable[..., Iterator[str]]] = {
    "text": names_text,
    "json": names_json,
    "csv": names_csv,
}
