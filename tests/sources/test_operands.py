"""The figures of a source that others can be reckoned from."""

from __future__ import annotations

import pytest
from beside import sources_of

from linter.read import read_text
from linter.sources.operands import MANY, Operand, Operands, minutes_of
from linter.sources.source import Source


def operands(text: str, name: str = "source.txt") -> Operands:
    return Operands(Source(read_text(text, name)))


def told(text: str) -> set[tuple[str, float, str]]:
    return {(o.text, o.value, o.kind) for o in operands(text).all}


@pytest.mark.parametrize(
    ("text", "operand"),
    [
        ("It sold 40 looms.", ("40", 40.0, "count")),
        ("It began at noon.", ("noon", 720.0, "time")),
        ("It began at 6.30 p.m.", ("6.30 p.m.", 18 * 60 + 30.0, "time")),
        ("It took half an hour.", ("half an hour", 30.0, "measure")),
        ("It took half of it.", ("half", 0.5, "fraction")),
        ("It took a fortnight.", ("a fortnight", 14.0, "measure")),
        ("It won an 18th seat.", ("18th", 18.0, "list")),
        ("It opened in 1911.", ("1911", 1911.0, "year")),
    ],
)
def test_what_can_be_reckoned_with(text: str, operand: tuple[str, float, str]) -> None:
    assert operand in told(text)


def test_two_units_make_one_length() -> None:
    assert ("nine hours and 20 minutes", 560.0, "measure") in told("It took nine hours and 20 minutes.")


def test_names_of_a_list_are_counted() -> None:
    assert any(o.kind == "list" and o.value == 3 for o in operands("They were Orle, Tarn and Brask.").all)


def test_a_cell_knows_its_row_and_column() -> None:
    found = operands("Ward,Seats,Votes\nOrle,3,120\nTarn,4,163\n", "source.csv")
    (cell,) = [o for o in found.all if o.value == 120]
    assert (cell.kind, cell.column) == ("cell", 2)
    assert "Orle" in cell.row


@pytest.mark.parametrize(
    ("words", "minute"),
    [("6.30 p.m.", 1110), ("6 a.m.", 360), ("12.05 a.m.", 5), ("18:45", 1125), ("40 looms", None), ("", None)],
)
def test_the_minute_of_a_time_of_day(words: str, minute: int | None) -> None:
    assert minutes_of(words) == minute


def test_they_stand_in_order_of_place() -> None:
    found = operands("It sold 40 looms at noon, 9 chairs in 1911 and half a dozen lamps.")
    assert found.starts == sorted(found.starts)
    inside = found.within(3, 30)
    assert inside
    assert all(3 <= o.span.start < 30 for o in inside)


def test_of_many_times_of_day_only_those_beside_the_passage_count() -> None:
    few = operands("It began at 6.30 p.m. and ended at 7.30 p.m.").everywhere
    assert {o.value for o in few if o.kind == "time"} == {1110.0, 1170.0}
    many = operands("\n\n".join(f"Item at {1 + n % 11}.{n:02} p.m." for n in range(MANY + 2)))
    assert [o for o in many.everywhere if o.kind == "time"] == []


def test_every_operand_stands_where_it_says() -> None:
    text = "It sold 40 looms at noon, 9 chairs in 1911 and half a dozen lamps for £3.5 million."

    def words(operand: Operand) -> str:
        return text[operand.span.start : operand.span.end]

    assert all(words(o) == o.text for o in operands(text).all)


def test_a_part_of_what_was_told_before_is_a_fraction() -> None:
    (source,) = sources_of("Shares have gained about a third since May. She came in about a third time.")
    assert [operand.value for operand in source.operands.all if operand.kind == "fraction"] == [1 / 3]
