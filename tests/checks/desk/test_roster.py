"""Names held against the desk's own lists."""

from __future__ import annotations

import pytest
from conftest import ROOT

from linter.annotate import Story
from linter.checks.desk.roster import RosterCheck
from linter.desk import Desk
from linter.desk.roster import read_roster, roster_from_text
from linter.errors import ConfigError
from linter.read import read_text

ROSTER = read_roster(str(ROOT / "examples" / "roster.yml"))


def flagged(text):
    hits = list(RosterCheck().find(Story(read_text(text, "article.txt")), Desk(roster=ROSTER)))
    return [(text[hit.span.start : hit.span.end], hit.suggestions) for hit in hits]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Marta Oldekamp’s office is in Kyiv.", id="house spelling"),
        pytest.param("M. Oldekamp and the NHC met.", id="aliases"),
        pytest.param("Mayor Oldekamp spoke. Mrs Oldekamp left.", id="title and pronoun"),
        pytest.param("Former teacher Marta Oldekamp spoke.", id="an earlier occupation"),
        pytest.param("The chicken kiev was cold.", id="a common word"),
        pytest.param("Tom Oldekamp came.", id="a relative"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_fits_the_roster_is_left_alone(text):
    assert flagged(text) == []


@pytest.mark.parametrize(
    ("text", "found", "suggestion"),
    [
        pytest.param("They flew to Kiev’s airport.", "Kiev", "Kyiv", id="forbidden, possessive"),
        pytest.param(
            "The North Herring Council met.", "North Herring Council", "Northern Herring Council", id="forbidden, long"
        ),
        pytest.param("Then Marta Oldekmap left.", "Marta Oldekmap", "Marta Oldekamp", id="a slip in the surname"),
        pytest.param("Then Martta Oldekamp left.", "Martta Oldekamp", "Marta Oldekamp", id="a slip in the first name"),
        pytest.param("Then Märta Oldekamp left.", "Märta Oldekamp", "Marta Oldekamp", id="an accent"),
        pytest.param("Marta Oldekamp came. Governor Oldekamp left.", "Governor", "Mayor", id="another office"),
    ],
)
def test_what_the_roster_has_otherwise_is_found(text, found, suggestion):
    assert (found, (suggestion,)) in flagged(text)


def test_one_wrong_form_is_told_once_also_beside_the_spellings_of_the_story():
    from linter.config import Config
    from linter.rulebook.select import rule_set
    from linter.run import lint

    roster = roster_from_text("- {name: Marta Oldekamp, forbidden: [Marta Oldecamp, Oldecamp]}", "r.yml")
    text = "The baths stay.\n\nMarta Oldecamp, who chairs the board, came. Oldekamp said it rained."
    rules = rule_set(Config(select=("names",)))[0]
    found = lint(read_text(text, "a.txt"), rules, Desk(roster=roster)).findings
    assert [(f.rule, f.text, f.suggestions) for f in found] == [("names.Roster", "Marta Oldecamp", ("Marta Oldekamp",))]


def test_both_kinds_of_file_say_the_same():
    other = read_roster(str(ROOT / "examples" / "roster.csv"))
    fields = ("name", "aliases", "forbidden", "title", "pronoun")
    assert [[getattr(e, f) for f in fields] for e in ROSTER.entries] == [[getattr(e, f) for f in fields] for e in other.entries]


@pytest.mark.parametrize(
    ("text", "path", "problem"),
    [
        pytest.param("name: Ada", "r.yml", "r.yml:1:1: a roster is a list of entries, each with a 'name'", id="no list"),
        pytest.param("- nam: Ada", "r.yml", "r.yml:1:3: unknown key 'nam'; did you mean 'name'?", id="unknown key"),
        pytest.param("names\nAda", "r.csv", "r.csv:1:1: unknown column 'names'", id="unknown column"),
        pytest.param("name,title\n,Mayor", "r.csv", "r.csv:2:1: 'name' must not be empty", id="no name"),
    ],
)
def test_a_mistake_in_a_roster_is_located(text, path, problem):
    with pytest.raises(ConfigError) as error:
        roster_from_text(text, path)
    assert str(error.value).startswith(problem)


TABLE = [
    ("name", "aliases", "forbidden", "title", "pronoun"),
    ("José Tamar", "", "Jose Tamar|J. Tamarr", "Mayor", "he"),
    ("Kyiv", "", "Kiev", "", ""),
]
AS_TEXT = "\n".join(",".join(row) for row in TABLE) + "\n"


def entries(path):
    return [(entry.name, entry.forbidden, entry.title) for entry in read_roster(str(path)).entries]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("r.csv", AS_TEXT.encode(), id="commas"),
        pytest.param("r.csv", b"\xef\xbb\xbf" + AS_TEXT.replace(",", ";").encode(), id="semicolons, with a mark"),
        pytest.param("r.CSV", AS_TEXT.replace(",", ";").replace("\n", "\r\n").encode("cp1252"), id="Windows-1252"),
        pytest.param("r.csv", ("sep=;\r\n" + AS_TEXT.replace(",", ";")).encode("cp1252"), id="Excel says its separator"),
        pytest.param("r.csv", AS_TEXT.replace(",", "\t").encode("utf-16"), id="Unicode text"),
        pytest.param("r.tsv", AS_TEXT.replace(",", "\t").encode(), id="tabs"),
        pytest.param("r.csv", AS_TEXT.replace("\n", ",,\n").encode(), id="empty columns"),
        pytest.param("r.csv", (AS_TEXT.replace(",", ";") + ";;;;\n").replace("Jose Tamar|J. Tamarr", '"Jose Tamar;J. Tamarr"').encode(), id="its own sign within a cell"),
    ],
)  # fmt: skip
def test_a_table_is_read_as_spreadsheets_write_it(name, data, tmp_path):
    (tmp_path / name).write_bytes(data)
    assert entries(tmp_path / name) == [("José Tamar", ("Jose Tamar", "J. Tamarr"), "Mayor"), ("Kyiv", ("Kiev",), "")]


def test_a_table_tells_the_line_of_its_fault(tmp_path):
    (tmp_path / "r.csv").write_text("sep=;\nname;title\n;Mayor\n", "utf-8")
    with pytest.raises(ConfigError, match=r"r\.csv:3:1: 'name' must not be empty"):
        read_roster(str(tmp_path / "r.csv"))


class TestExcel:
    @pytest.fixture
    def book(self, tmp_path):
        openpyxl = pytest.importorskip("openpyxl")
        book = openpyxl.Workbook()
        for row in TABLE:
            book.active.append([cell.replace("|", "\n") for cell in row])
        book.active.append([None, None])
        book.create_sheet("notes").append(["name"])
        book.save(tmp_path / "names.xlsx")
        return tmp_path / "names.xlsx"

    def test_the_first_sheet_is_the_roster(self, book):
        assert entries(book) == [("José Tamar", ("Jose Tamar", "J. Tamarr"), "Mayor"), ("Kyiv", ("Kiev",), "")]

    @pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04 cut off", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old"])
    def test_a_damaged_file_is_told(self, book, data):
        book.write_bytes(data)
        with pytest.raises(ConfigError, match=r"names\.xlsx: "):
            read_roster(str(book))

    def test_a_document_type_is_refused(self, book):
        import zipfile

        parts = {}
        with zipfile.ZipFile(book) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        parts["xl/workbook.xml"] = b'<!DOCTYPE a [<!ENTITY b "c">]>' + parts["xl/workbook.xml"]
        with zipfile.ZipFile(book, "w") as archive:
            for name, data in parts.items():
                archive.writestr(name, data)
        with pytest.raises(ConfigError, match="document type"):
            read_roster(str(book))

    def test_without_openpyxl_the_user_is_told_what_to_do(self, book, monkeypatch):
        import sys

        monkeypatch.setitem(sys.modules, "openpyxl", None)
        with pytest.raises(ConfigError, match=r"pip install 'openpyxl"):
            read_roster(str(book))
