"""The table of events: which words tell which class, and what excludes what."""

from __future__ import annotations

from linter.annotate.wording.event_families import EventClass, EventFamily
from linter.annotate.wording.event_index import index_text
from linter.annotate.wording.event_table import EventTable, shipped_events
from linter.record import fields_of


def made() -> EventTable:
    classes = {
        "sold": EventClass(done_to=("sell",), nouns=("sale",)),
        "leased": EventClass(done_to=("lease", "let"), nouns=("lease",)),
    }
    family = EventFamily(family="a house changes hands", classes=classes, of=("house",), exclude=(("all",),))
    return EventTable(index_text([family]).encode("utf-8"))


def test_classes_of_a_family_exclude_one_another() -> None:
    table = made()
    (sale,) = table.terms("sale")
    (lease,) = [term for term in table.terms("lease") if term.kind == "noun"]
    assert lease.owner in table.rivals(sale.owner)
    assert sale.owner in table.rivals(lease.owner)


def test_every_word_of_the_shipped_table_leads_to_a_class() -> None:
    table = shipped_events()
    for word in ("resignation", "strike", "arrested"):
        assert list(table.terms(word)) or table.by_family(word)


def test_a_class_lists_its_words_by_kind() -> None:
    assert {"verbs", "nouns", "participles", "agents"} <= set(fields_of(EventClass))
