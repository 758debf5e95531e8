"""Given names and titles: whose they can be."""

from __future__ import annotations

import pytest

from linter.annotate.names.given_names import gender_of_given, honorific_gender, same_given, split_name


@pytest.mark.parametrize(
    ("name", "surname"),
    [("Ada Quill", ("quill",)), ("Ada van der Berg", ("van", "der", "berg")), ("Ada Jane Quill", ("quill",))],
)
def test_the_surname_with_its_particles(name: str, surname: tuple[str, ...]) -> None:
    written = tuple(name.split())
    assert split_name(written, tuple(word.lower() for word in written))[1] == surname


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("robert", "bob", True), ("a", "ada", True), ("ada", "ada", True), ("ada", "tom", False), ("john", "jane", False)],
)
def test_given_names_of_one_person(one: str, other: str, same: bool) -> None:
    assert same_given((one,), (other,)) is same


def test_sexes() -> None:
    assert (honorific_gender("Mr"), honorific_gender("Mrs"), honorific_gender("Dr")) == ("m", "f", "")
    assert (gender_of_given("thomas"), gender_of_given("margaret"), gender_of_given("xqzt")) == ("m", "f", "")
