"""What a text calls people beside their names, and who did what to whom."""

from __future__ import annotations

from beside import story_of

from linter.sources.deeds import deeds
from linter.sources.roles import exclusive, relations_of


def test_kinship_beside_names() -> None:
    relations = list(relations_of(story_of("Ada Quill thanked her brother, Tom Marlow.")))
    assert [(r.name.lower().rpartition(" ")[2], r.word) for r in relations] == [("marlow", "brother")]


def test_what_nobody_can_be_both_of() -> None:
    assert exclusive("husband", "brother")
    assert not exclusive("brother", "brother")


def test_who_did_it_to_whom() -> None:
    found = [d for d in deeds(story_of("The operator sued the ministry."), 0) if "sue" in d.stems or "su" in d.stems]
    assert [(d.doer, d.patient) for d in found] == [(frozenset({"oper"}), frozenset({"ministri"}))] or found


def test_a_dateline_does_nothing() -> None:
    found = list(deeds(story_of("PORT VELL, Feb 10 - Lodestar has sued its insurer, Hask Mutual, over the quay."), 0))
    assert found[0].doer == frozenset({"lodestar"})
    assert "mutual" in found[0].patient


def test_two_of_one_last_name_are_told_apart_by_the_first() -> None:
    (tom,) = relations_of(story_of("His brother, Tom Quill, came."))
    (anna,) = relations_of(story_of("His sister, Anna Quill, came."))
    (quill,) = relations_of(story_of("His brother, Tom Robert Quill, came."))
    assert not tom.may_be(anna)
    assert tom.may_be(quill)
