"""The table of what can befall people and things: what a desk may rely on when it reads or adds to it."""

from __future__ import annotations

import itertools

import pytest
import yaml
from conftest import ROOT

from linter.annotate.wording.event_families import RoleFamily

EVENTS = ROOT / "linter" / "lexicon" / "events"
WORDS = ("verbs", "done_to", "states", "nouns", "participles", "agents", "adjectives")
CLASS = {*WORDS, "denied_by", "but_not", "weak"}
FAMILY = {"family", "of", "several", "classes", "exclude", "follows"}
THINGS = {"family", "role", "nouns", "above", "but_not", "at_hand"}
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FILES = {path.stem: yaml.load(path.read_text("utf-8"), Loader) for path in sorted(EVENTS.glob("*.yml"))}
FAMILIES = [family for file in FILES.values() for family in file.get("families", ())]


def strings(node):
    """Every string of a part of the table."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        yield from itertools.chain.from_iterable(strings(value) for value in node.values())
    elif isinstance(node, list):
        yield from itertools.chain.from_iterable(map(strings, node))
    else:
        assert isinstance(node, (bool, int)), f"{node!r} must be written in quotation marks"


def excluding(family):
    """The pairs of classes that a family keeps apart."""
    sets = family.get("exclude", [])
    sets = [list(family["classes"])] if sets == "all" else sets
    return {frozenset(pair) for group in sets for pair in itertools.combinations(group, 2)}


def test_every_family_has_a_name_of_its_own():
    names = [family["family"] for family in FAMILIES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family["family"])
def test_a_family_is_written_as_the_others_are(family):
    assert set(family) <= FAMILY
    for name, words in family["classes"].items():
        assert words, name
        assert set(words) <= CLASS, name
        assert any(words.get(key) for key in WORDS), name
        for key in words:
            entries = words[key]
            assert len(entries) == len(set(entries)), f"{name}: {key} names a word twice"
            assert all(entry.islower() or not any(map(str.isalpha, entry)) for entry in entries), f"{name}: {key}"
    for pair in [*excluding(family), *map(frozenset, family.get("follows", []))]:
        assert pair <= set(family["classes"]), f"no class {pair - set(family['classes'])}"


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family["family"])
def test_no_word_tells_two_classes_that_exclude_each_other(family):
    for pair in excluding(family) - set(map(frozenset, family.get("follows", []))):
        one, two = (family["classes"][name] for name in pair)
        for key in WORDS:
            assert not set(one.get(key, ())) & set(two.get(key, ())), f"{' and '.join(sorted(pair))} share {key}"


def test_nothing_is_read_as_another_type():
    for file in FILES.values():
        assert list(strings(file))


@pytest.mark.parametrize("family", FILES["things"]["things"], ids=lambda family: family["family"])
def test_things_stand_once_in_their_kind(family):
    assert set(family) <= THINGS
    for kind in family["nouns"]:
        words = [*strings([kind]), *family.get("above", [])]
        assert len(words) == len(set(words)), sorted(word for word in words if words.count(word) > 1)


@pytest.mark.parametrize("family", FILES["attributes"]["attributes"], ids=lambda family: family["family"])
def test_values_of_an_attribute_stand_once(family):
    assert set(family) <= {"family", "words", "of", "but_not"}
    words = list(strings(family["words"]))
    assert len(words) == len(set(words))


@pytest.mark.parametrize("family", FILES["roles"]["roles"], ids=lambda family: family["family"])
def test_the_two_parts_of_a_dealing_have_no_word_and_no_act_in_common(family):
    assert {"family", "doer", "other", "verbs"} <= set(family) <= set(RoleFamily.__annotations__)
    assert not set(family["doer"]) & set(family["other"])
    assert set(family.get("of_one", ())) <= {*family["doer"], *family["other"]}
    acts = [*family.get("doer_acts", ()), *family.get("other_acts", ())]
    assert len(acts) == len(set(acts)), sorted(act for act in acts if acts.count(act) > 1)


def test_settings_speak_of_families_that_there_are():
    names = {family["family"] for family in FAMILIES}
    for setting in FILES["settings"]["settings"]:
        assert {"setting", "words", "families"} <= set(setting) <= {"setting", "enough", "words", "families"}
        assert set(setting["families"]) <= names
        assert len(setting["words"]) == len(set(setting["words"]))


def test_a_kind_names_its_nouns():
    for kind in FILES["kinds"]["kinds"]:
        assert set(kind) <= {"kind", "human", "nouns"}
        assert len(kind["nouns"]) == len(set(kind["nouns"]))
