"""Families as the lines of the index, and back."""

from __future__ import annotations

import pytest

from linter.annotate.wording.event_families import AttributeFamily, EventClass, EventFamily, RoleFamily, Setting, ThingFamily
from linter.annotate.wording.event_index import index_text
from linter.annotate.wording.event_table import EventTable

VERDICT = EventFamily(
    "verdict",
    {
        "convicted": EventClass(done_to=("convict", "find guilty"), nouns=("conviction",)),
        "acquitted": EventClass(done_to=("acquit",), nouns=("acquittal", "verdict of not guilty")),
        "adjourned": EventClass(nouns=("adjournment",)),
    },
    of=("person",),
    exclude=(("convicted", "acquitted"),),
)


def table(*families, **more) -> EventTable:
    return EventTable(index_text(families, **more).encode())


def named(read: EventTable, word: str) -> set[str]:
    return {read.names[term.owner] for term in read.terms(word)}


def test_a_term_is_found_by_its_main_word() -> None:
    read = table(VERDICT)
    assert named(read, "convicted") == {"convicted"}
    assert named(read, "acquittal") == {"acquitted"}
    assert named(read, "verdict") == {"acquitted"}
    assert named(read, "rain") == set()


def test_only_those_that_exclude_one_another_are_rivals() -> None:
    read = table(VERDICT)
    owner = {name: read.names.index(name) for name in ("convicted", "acquitted", "adjourned")}
    assert read.rivals(owner["convicted"]) == {owner["acquitted"]}
    assert read.rivals(owner["adjourned"]) == frozenset()


@pytest.mark.parametrize(
    ("family", "kind"),
    [
        pytest.param(ThingFamily("tools", (("knife", "dagger"), ("saw",))), "thing", id="a thing"),
        pytest.param(ThingFamily("rooms", (("kitchen",), ("hall",)), at_hand=True), "part", id="a thing at hand"),
        pytest.param(
            AttributeFamily("ways", (("northbound",), ("southbound",)), of=("train",)), "attribute", id="an attribute"
        ),
    ],
)
def test_things_and_attributes_all_exclude_one_another(family, kind: str) -> None:
    read = table(family)
    assert read.families[0].kind == kind
    assert read.rivals(0) == {1}


def test_what_follows_another_does_not_exclude_it() -> None:
    family = EventFamily(
        "strike",
        {"begun": EventClass(nouns=("walkout",)), "ended": EventClass(nouns=("return",))},
        exclude=(("all",),),
        follows=(("begun", "ended"),),
    )
    assert table(family).rivals(0) == frozenset()


def test_settings_and_roles_are_kept() -> None:
    sale = RoleFamily("sale", ("buyer",), ("seller",), ("buy from",), ("sell to",))
    read = table(VERDICT, settings=[Setting("court", ("judge", "jury"), ("verdict", "no such family"))], roles=[sale])
    assert read.settings == {0: (2, ("judge", "jury"))}
    assert [role.doer for role in read.roles] == [("buyer",)]
    assert read.parties.keys() == {"buyer", "seller"}


def test_words_of_no_family_stand_in_no_line() -> None:
    lines = index_text([VERDICT]).split("\n")
    assert any(line.startswith("acquit\t") for line in lines)
    assert not any(line.startswith(("the\t", "of\t")) for line in lines)
