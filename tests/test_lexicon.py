"""Shipped lists: what is read only where it is asked for is what stands in the files."""

from __future__ import annotations

import pytest

from linter.lexicon import SortedLines, genders, long_list, many_weights, surnames, table_bytes, table_in_place, weights


def test_a_long_list_has_the_words_of_its_section_alone() -> None:
    women, men = long_list("given", "f"), long_list("given", "m")
    assert "aaron" in men
    assert "aaron" not in women
    assert set(women).isdisjoint(men)
    assert all(name in women for name in women)
    assert all(name in surnames() for name in surnames())


@pytest.mark.parametrize(
    "word", ["", " ", "\n", "a", "[", "[f]", "f]", "aaron ", "aarav aarnav", "aar", "ł", "\ud800", "mary\nann"]
)
def test_what_is_no_name_stands_in_no_list(word: str) -> None:
    assert not any(word in long_list("given", "m") for _ in range(20))
    assert word not in genders()


def test_a_table_in_place_is_what_its_file_holds() -> None:
    lines = SortedLines(table_in_place("relations.txt"))
    whole = table_bytes("relations.txt")
    assert bytes(table_in_place("relations.txt")[:]) == whole
    for line in whole.decode().split("\n")[:-1:500]:
        key, _, rest = line.partition("\t")
        assert lines.get(key) == rest
    assert lines.get("no such stem") == ""


def test_weights_that_are_read_one_by_one_are_those_of_the_file() -> None:
    one_by_one = many_weights("attribution")
    assert {sign: one_by_one[sign] for sign in weights("attribution")} == weights("attribution")
    assert one_by_one["no such sign"] == 0
