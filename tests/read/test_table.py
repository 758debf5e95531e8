"""Tables as spreadsheets save them: a paragraph a row, each cell behind the head of its column, everything in its place."""

from __future__ import annotations

import pytest

from linter.read import read_text


@pytest.mark.parametrize(
    ("table", "text"),
    [
        pytest.param("town,seats_2025\nAsk,4\n", "town; seats_2025\n\ntown: Ask; seats 2025: 4", id="heads"),
        pytest.param('town;note\nAsk;"one; ""two"""\n', 'town; note\n\ntown: Ask; note: one; "two"', id="semicolons, quoted"),
        pytest.param("1,2\n3,4\n", "1; 2\n\n3; 4", id="no heads"),
        pytest.param("town,seats\nAsk\n", "town; seats\n\nAsk", id="a short row"),
        pytest.param('town,note\nAsk,"open\n', 'town; note\n\ntown: Ask; note: "open', id="a mark left open"),
        pytest.param("", "", id="empty"),
    ],
)
def test_rows_become_copy(table, text):
    assert read_text(table, "seats.csv").text == text


def test_a_cell_knows_its_place_in_the_file():
    table = "town,seats\nAsk,4\nEmbla,17\n"
    document = read_text(table, "seats.csv")
    cells = [block.span for block in document.inlines]
    assert [table[slice(*document.source_span(span))] for span in cells[2:]] == ["Ask", "4", "Embla", "17"]
    assert document.place(document.text.index("17")).label == "3"
