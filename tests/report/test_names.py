"""The table of who is named where."""

from __future__ import annotations

import csv
import io
import json

import pytest

from linter.annotate import Story
from linter.cli import main
from linter.read import read_text
from linter.report.names import FORMATS, name_rows, thing_rows

TEXT = "Mayor Ada Quill, 45, opened the bridge.\n\n“It holds,” Mr Marlow said. Quill’s plan, Quill said, was cheap.\n"


def table(text=TEXT, id="a.txt"):
    return name_rows(Story(read_text(text, id)))


def test_text_says_who_is_named_in_which_form_on_which_line():
    assert list(FORMATS["text"](table())) == [
        "a.txt",
        "  Ada Quill: Mayor, 45",
        "      Mayor Ada Quill: line 1",
        "      Quill: line 3",
        "  Marlow: Mr (never introduced by full name)",
        "      Mr Marlow: line 3",
    ]


def test_json_has_exact_positions():
    quill, marlow = json.loads("".join(FORMATS["json"](table())))["people"]
    assert (quill["name"], quill["roles"], quill["age"], quill["introduced"]) == ("Ada Quill", ["Mayor"], 45, True)
    form = quill["forms"][1]
    assert (form["form"], [TEXT[m["start"] : m["end"]] for m in form["mentions"]]) == ("Quill", ["Quill", "Quill"])
    assert (marlow["introduced"], marlow["pronoun"]) == (False, "he")


def test_csv_is_read_back():
    read = list(csv.DictReader(io.StringIO("\n".join(FORMATS["csv"](table(id="=a,b.txt"))))))
    assert [(row["path"], row["name"], row["form"], row["where"]) for row in read] == [
        ("'=a,b.txt", "Ada Quill", "Mayor Ada Quill", "line 1"),
        ("'=a,b.txt", "Ada Quill", "Quill", "line 3"),
        ("'=a,b.txt", "Marlow", "Mr Marlow", "line 3"),
    ]


@pytest.mark.parametrize("format", ["text", "json", "csv"])
def test_control_codes_never_reach_the_terminal(format):
    text = "Ada \x1b[31m Quill spoke. Mr \u202eMarlow\x07 left. Ada Quill left.\n"
    out = "\n".join(FORMATS[format](table(text, "\x1b.txt")))
    assert not any(ord(c) < 32 and c != "\n" for c in out)
    assert "\u202e" not in out


def test_the_command_prints_the_table(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert main(["names", str(path)]) == 0
    assert "  Ada Quill: Mayor, 45" in capsys.readouterr().out
    assert main(["names", str(tmp_path / "none.txt")]) == 2


def test_organisations_and_places_are_listed_with_their_forms():
    story = Story(
        read_text("Councillor Ada Quill of the Tarn Party flew to Paris. The Herring Council met in Paris.\n", "a.txt")
    )
    table = name_rows(story) + thing_rows(story)
    lines = list(FORMATS["text"](table))
    assert "  Ada Quill: Councillor, Tarn Party" in lines
    assert lines[lines.index("  Herring Council (organisation)") + 1] == "      Herring Council: line 1"
    assert "  Paris (place)" in lines
    found = json.loads("".join(FORMATS["json"](table)))
    assert [(place["name"], len(place["forms"][0]["mentions"])) for place in found["places"]] == [("Paris", 2)]
    assert {row["kind"] for row in csv.DictReader(io.StringIO("\n".join(FORMATS["csv"](table))))} == {
        "person",
        "organisation",
        "place",
    }
