"""Registers -> the table of who is named where, as text, JSON or CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from linter.annotate import Story
from linter.annotate.names.people import Person
from linter.report.csv_table import csv_lines
from linter.report.json import dump, json_place
from linter.report.safe import safe
from linter.text import Document, Span

VERSION = 1


class NameRow(NamedTuple):
    """One person of one article."""

    document: Document
    person: Person
    forms: dict[str, list[Span]]
    """Every form with its title, as written, and where it stands; in order of place."""


def name_rows(story: Story) -> list[NameRow]:
    """The people of a story in order of their first mention."""
    found = []
    for person in story.people:
        forms: dict[str, list[Span]] = {}
        for mention in person.mentions:
            forms.setdefault(" ".join(story.document.words(mention.whole).split()), []).append(mention.whole)
        found.append(NameRow(story.document, person, forms))
    return found


def names_text(table: Iterable[NameRow]) -> Iterator[str]:
    """A block a person under the article's name: who it is, then every form with its places."""
    path, row = "", None
    for row in table:
        if row.document.id != path:
            path = row.document.id
            yield safe(path)
        yield f"  {safe(_head(row))}"
        for form, spans in row.forms.items():
            yield f"      {safe(form)}: {safe(_where(row.document, spans))}"
    if row is None:
        yield "Nobody is named here."


def _head(row: NameRow) -> str:
    person = row.person
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
    yield dump({"version": VERSION, "people": [person_record(row) for row in table]})


def person_record(row: NameRow) -> dict[str, Any]:
    person = row.person
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
        "forms": [
            {"form": form, "mentions": [_position(row.document, span) for span in spans]} for form, spans in row.forms.items()
        ],
    }


def _position(document: Document, span: Span) -> dict[str, Any]:
    source = document.source_span(span)
    line, column = document.lines.position(source.start)
    return {"line": line, "column": column, "start": source.start, "end": source.end, "place": json_place(document, span.start)}


def names_csv(table: Iterable[NameRow]) -> Iterator[str]:
    """A header and one line a form of a name."""
    columns = ("path", "name", "first", "roles", "organisation", "age", "form", "where")
    return csv_lines(columns, (cells for row in table for cells in _cells(row)))


def _cells(row: NameRow) -> Iterator[tuple[object, ...]]:
    person = row.person
    first = _where(row.document, [person.mentions[0].whole])
    about = ("; ".join(person.roles), person.organisation, "" if person.age is None else person.age)
    for form, spans in row.forms.items():
        yield (row.document.id, person.name, first, *about, form, _where(row.document, spans))


FORMATS: dict[str, Callable[[Iterable[NameRow]], Iterator[str]]] = {
    "text": names_text,
    "json": names_json,
    "csv": names_csv,
}
