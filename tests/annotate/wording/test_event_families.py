"""Families of events, as the shipped files and as rules bring them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from conftest import ROOT

from linter.annotate.wording.event_families import KINDS, EventClass, EventFamily, RoleFamily, Setting, ThingFamily
from linter.annotate.wording.event_table import ACTS, REFERS, TELLS
from linter.record import fields_of

FILES = sorted((ROOT / "linter" / "lexicon" / "events").glob("*.yml"))


def test_every_way_of_telling_a_class_has_a_kind() -> None:
    assert set(KINDS) == set(fields_of(EventClass))
    assert set(KINDS.values()) >= REFERS | TELLS | ACTS


def test_a_class_that_is_told_in_no_way_is_empty() -> None:
    assert all(getattr(EventClass(), key) == () for key in KINDS)


def test_what_a_family_takes_for_granted() -> None:
    family = EventFamily("talks", {"begin": EventClass(verbs=("begin",)), "fail": EventClass(verbs=("fail",))})
    assert (family.of, family.exclude, family.several) == (("event",), (), False)
    assert ThingFamily("tools", (("knife",), ("saw",))).role == "thing"
    assert Setting("court", ("judge",), ("trial",)).enough == 2
    assert RoleFamily("sale", ("buyer",), ("seller",), ("buy from",)).turned == ()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_class_of_a_shipped_family_excludes_one_that_is_not_there(path: Path) -> None:
    for family in yaml.safe_load(path.read_text("utf-8")) or ():
        classes = family.get("classes") if isinstance(family, dict) else None
        if classes:
            named = {name for group in family.get("exclude", ()) for name in ([group] if isinstance(group, str) else group)}
            assert named - {"all"} <= set(classes), family["family"]
