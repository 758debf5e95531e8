"""The tables of the copy, cell by cell."""

from __future__ import annotations

import pytest
from reckoned import story_of

from linter.annotate import Story
from linter.annotate.numbers.table_cells import Table, tables
from linter.read import read_text


def rows(story: Story) -> list[list[list[tuple[str, float | None]]]]:
    def shown(table: Table) -> list[list[tuple[str, float | None]]]:
        return [[(story.text[s.start : s.end], cell.worth.value if cell else None) for s, cell in row] for row in table.rows]

    return [shown(table) for table in tables(story.figures)]


def test_lines_with_bars() -> None:
    (table,) = rows(story_of("Ward | 2023\nVelm | 1,120\nTarn | −3.5%\nOrle | £310\n"))
    assert table == [
        [("Ward", None), ("2023", 2023)],
        [("Velm", None), ("1,120", 1120)],
        [("Tarn", None), ("−3.5%", -3.5)],
        [("Orle", None), ("£310", 310)],
    ]


def test_labels_with_a_figure() -> None:
    (table,) = rows(story_of("The snow fell hard.\n\nFriday: 12cm\nSaturday: 9cm\nSunday: 4cm\n"))
    assert [row[0][0] for row in table] == ["Friday", "Saturday", "Sunday"]
    assert [row[1][1] for row in table] == [12, 9, 4]


@pytest.mark.parametrize("ending", ["md", "html"])
def test_a_table_that_the_format_marks(ending: str) -> None:
    cells = [("Ward", "Votes"), ("Velm", "120"), ("Tarn", "240"), ("Orle", "310")]
    if ending == "md":
        head, *body = (f"| {a} | {b} |" for a, b in cells)
        text = "\n".join([head, "|---|---|", *body, ""])
    else:
        text = "<table>" + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in cells) + "</table>"
    (table,) = rows(Story(read_text(text, f"story.{ending}")))
    assert [[words for words, _ in row] for row in table][-3:] == [["Velm", "120"], ["Tarn", "240"], ["Orle", "310"]]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Velm | 120\nTarn | 240\n", id="two rows"),
        pytest.param("He said: 12 hens.\nShe wept.\nThey left.\n", id="a sentence with a colon"),
        pytest.param("Velm | north\nTarn | south\nOrle | west\n", id="no figures"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_table(text: str) -> None:
    assert rows(story_of(text)) == []


def test_cells_are_rounded_as_they_are_written() -> None:
    story = story_of("Velm | 8.5%\nTarn | 12\nOrle | 9.25\n")
    (table,) = tables(story.figures)
    assert [(cell.unit, cell.decimals, cell.worth.below) for row in table.rows if (cell := row[1][1])] == [
        ("%", 1, 0.05),
        ("", 0, 0.0),
        ("", 2, 0.005),
    ]
