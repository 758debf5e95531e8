"""The table of who said what."""

from __future__ import annotations

import csv
import json

import pytest

from linter.cli import main
from linter.read import read_text
from linter.report.quotes import FORMATS, quote_rows

ARTICLE = (
    "Ferry row\n\nThe mayor is Ann Lee. A so-called “undercard” debate was on Monday.\n\n"
    "“It is up to the islanders to decide,” Lee said.\n\n“The second question is who will pay for it.”\n\nRain fell.\n"
)
KEYS = set("path line column end_line end_column start end text kind speaker presumed flagged cue how confidence".split())


def render(text: str, format: str, everything: bool = False) -> str:
    return "\n".join(FORMATS[format](quote_rows(read_text(text, "a.txt"), everything)))


def test_the_json_is_the_contract() -> None:
    found = json.loads(render(ARTICLE, "json"))
    assert found["version"] == 1
    assert all(set(quote) == KEYS for quote in found["quotes"])
    first, second = found["quotes"]
    assert ARTICLE[first["start"] : first["end"]] == first["text"] == "“It is up to the islanders to decide,”"
    assert (first["line"], first["column"], first["end_line"], first["end_column"]) == (5, 1, 5, 39)
    speaker = first["speaker"]
    assert ARTICLE[speaker["start"] : speaker["end"]] == speaker["mention"] == "Lee"
    assert (speaker["name"], first["cue"], first["how"], first["flagged"]) == ("Ann Lee", "said", "cue-after", False)
    assert (second["flagged"], second["presumed"], second["speaker"]["name"]) == ("continuation", True, "Ann Lee")


def test_terms_are_listed_only_when_asked_for() -> None:
    found = json.loads(render(ARTICLE, "json", everything=True))["quotes"]
    assert [quote["kind"] for quote in found] == ["term", "direct", "direct"]


def test_the_text_is_aligned_and_marks_what_is_presumed() -> None:
    head, first, second = render(ARTICLE, "text").split("\n")
    assert head.index("speaker") == first.index("Ann Lee") == second.index("Ann Lee?")
    assert first.endswith("“It is up to the islanders to decide,”")


def test_the_csv_is_one_line_a_quotation_and_holds_no_formula() -> None:
    text = "“=cmd() is not a formula,” Lee said.\n"
    header, row = list(csv.reader(render(text, "csv").split("\n")))
    cells = dict(zip(header, row, strict=True))
    assert cells["text"] == "“=cmd() is not a formula,”"
    assert cells["flagged"] == "false"
    assert not any(cell.startswith(("=", "+", "@")) for cell in row)


@pytest.mark.parametrize("format", FORMATS)
def test_control_characters_do_not_reach_the_terminal(format: str) -> None:
    text = "“We \x1b[31mwill win\x9b,” Ann\x1b Lee said.\n"
    assert not {"\x1b", "\x9b"} & set(render(text, format))


def test_the_command_lists_articles_and_reports_what_cannot_be_read(tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    assert main(["quotes", "a.txt", "--format", "json"]) == 0
    assert [quote["path"] for quote in json.loads(capsys.readouterr().out)["quotes"]] == ["a.txt", "a.txt"]
    assert main(["quotes", "a.txt", "missing.txt"]) == 2
    out, err = capsys.readouterr()
    assert "islanders" in out
    assert "missing.txt" in err
