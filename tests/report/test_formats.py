"""Every output format on one list of nasty findings."""

from __future__ import annotations

import json

import pytest
from conftest import ROOT
from nasty import NASTY, OUTCOME, finding, rendered

from linter.report import FORMATS, Report
from linter.report.safe import safe
from linter.report.text import width


@pytest.mark.parametrize("name", FORMATS)
def test_no_control_character_reaches_the_output(name):
    output = rendered(name)
    controls = {c for c in output if not c.isprintable() and c != "\n"}
    assert controls == set()
    assert "\u202e" not in output


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_findings_give_the_same_bytes(name):
    assert rendered(name) == rendered(name)


@pytest.mark.parametrize("name", FORMATS)
def test_a_clean_run_has_a_word_for_it(name):
    rendered(name, Report((), (), 1))


def test_json_keeps_the_contract():
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((ROOT / "docs" / "findings.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for outcome in (OUTCOME, Report((), (), 0)):
        jsonschema.validate(json.loads(rendered("json", outcome)), schema)


def test_json_counts_code_points_and_ends_lines_as_the_contract_says():
    first, second = json.loads(rendered("json"))["findings"][:2]
    assert (first["line"], first["column"], first["end_line"], first["end_column"]) == (1, 4, 1, 8)
    assert (first["start"], first["end"], first["text"]) == (3, 7, "Zyla")
    assert (second["line"], second["end_line"], second["end_column"]) == (1, 2, 7)


def test_json_names_the_page_where_lines_mean_nothing():
    places = [f["place"] for f in json.loads(rendered("json"))["findings"]]
    assert places == [None, None, None, None, None, "page 3", None]


def test_the_documented_example_is_valid():
    jsonschema = pytest.importorskip("jsonschema")
    text = (ROOT / "docs" / "json.md").read_text("utf-8")
    example = text.partition("```json\n")[2].partition("\n```")[0]
    jsonschema.validate(json.loads(example), json.loads((ROOT / "docs" / "findings.schema.json").read_text("utf-8")))


def test_github_escapes_what_its_runner_would_read():
    lines = rendered("github").split("\n")
    assert all(line.startswith("::") for line in lines)
    (odd,) = [line for line in lines if "odd" in line]
    assert odd.startswith("::warning file=odd%2C path%3A 100%25.txt,line=1,endLine=1,col=7,endColumn=11,title=names.Variant::")
    assert odd.endswith("::50%25 of ‘it’: a, b")


def test_github_gives_no_columns_on_a_range_of_several_lines():
    (line,) = [line for line in rendered("github").split("\n") if "endLine=2" in line]
    assert ",col=" not in line


def test_github_prints_the_worst_first_and_counts_what_will_be_hidden():
    outcome = Report(NASTY * 3, (), 3)
    lines = rendered("github", outcome).split("\n")
    assert lines[0].startswith("::error file=report.pdf")
    assert "21 findings in all" in lines[-1]


def test_text_marks_the_words_under_the_line():
    lines = rendered("text").split("\n")
    assert lines[0] == "drafts/a.txt:1:4: warning names.Variant: '%s' is wrong."
    assert lines[1].endswith("| 😀 “Zyla” said.")
    assert lines[2].index("^") == 1 + lines[1].index("Z")  # an emoji is one code point and two columns
    assert lines[2].count("^") == 4


def test_text_shows_the_other_place_and_the_suggestion():
    output = rendered("text")
    assert "line 2: introduced here as Zyla" in output
    assert "suggestion: 'Zyla'" in output
    assert "Found 1 error, 5 warnings, 1 suggestion in 3 articles." in output


def test_text_cuts_a_long_line_around_the_words():
    text = "word " * 500 + "Zeel" + " word" * 500
    line, marks = rendered("text", Report((finding(text, "Zeel"),), (), 1)).split("\n")[1:3]
    assert len(line) < 130
    assert line[marks.index("^") :].startswith("Zeel")


def test_colour_only_where_asked_for():
    assert "\x1b[" in rendered("text", colour=True)
    assert "\x1b[" not in rendered("text")


@pytest.mark.parametrize(
    ("text", "columns"),
    [pytest.param("abc", 3, id="plain"), pytest.param("日本", 4, id="wide"), pytest.param("e\u0301", 1, id="combining")],
)
def test_width(text, columns):
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("“Zyla’s” café 😀", "“Zyla’s” café 😀", id="copy stays as it is"),
        pytest.param("a\x1b[31mb", "a\\x1b[31mb", id="escape"),
        pytest.param("a\x9bb", "a\\x9bb", id="C1 control"),
        pytest.param("a\u202eb", "a\\u202eb", id="direction override"),
        pytest.param("a\tb\r\nc", "a b  c", id="white space"),
    ],
)
def test_safe(text, shown):
    assert safe(text) == shown
