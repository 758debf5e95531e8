"""Sources on the command line, in the head of an article and in the settings; the fact-checker's sheet."""

from __future__ import annotations

import csv
import io
import json
import pickle
import shutil

import pytest
from conftest import ROOT

from linter.cli import main
from linter.errors import ReadError
from linter.read import read_text
from linter.sources.source import Source, Sources

DRAFT = "The wall will cost £35 million, the council said on Monday.\n"
SOURCE = "The wall will cost £25 million, the council said on Monday.\n"
ARTICLES = ROOT / "tests" / "articles" / "sources"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    (tmp_path / "draft.txt").write_text(DRAFT, "utf-8")
    (tmp_path / "release.txt").write_text(SOURCE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*arguments):
    return main(["check", "--select", "sources", "--format", "json", *map(str, arguments)])


def found(capsys):
    return [finding["rule"] for finding in json.loads(capsys.readouterr().out)["findings"]]


def test_without_sources_the_source_rules_say_nothing(desk, capsys):
    assert check("draft.txt") == 0
    assert found(capsys) == []


def test_a_source_is_named_on_the_command_line(desk, capsys):
    assert check("draft.txt", "--source", "release.txt") == 1
    assert found(capsys) == ["sources.Number"]


def test_a_folder_of_sources_is_read_to_its_bottom(desk, capsys):
    (desk / "material" / "old").mkdir(parents=True)
    shutil.move("release.txt", "material/old/release.txt")
    assert check("draft.txt", "--source", "material") == 1
    assert found(capsys) == ["sources.Number"]


def test_the_other_place_is_in_the_source(desk, capsys):
    check("draft.txt", "--source", "release.txt")
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["related"][0]["path"], finding["related"][0]["line"]) == ("release.txt", 1)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        pytest.param("missing.txt", None, "missing.txt", id="missing"),
        pytest.param("empty.txt", b"  \n", "empty", id="empty"),
        pytest.param("broken.docx", b"not a docx", "broken.docx", id="unreadable"),
        pytest.param("void", "folder", "no source in this folder", id="empty folder"),
    ],
)
def test_a_source_that_cannot_be_read_is_an_error_with_its_name(desk, capsys, name, data, words):
    if data == "folder":
        (desk / name).mkdir()
    elif data is not None:
        (desk / name).write_bytes(data)
    assert check("draft.txt", "--source", name) == 2
    said = capsys.readouterr().err
    assert words in said
    assert name in said


def test_one_source_that_cannot_be_read_ends_the_run_and_makes_no_findings(desk, capsys):
    assert check("draft.txt", "--source", "missing.txt", "--source", "release.txt") == 2
    said = capsys.readouterr()
    assert "sources." not in said.out
    assert said.err.count("missing.txt") == 1
    assert main(["claims", "draft.txt", "--source", "missing.txt", "--source", "release.txt"]) == 2
    assert capsys.readouterr().out == ""


def test_an_article_names_its_sources_itself(desk, capsys):
    (desk / "stories").mkdir()
    (desk / "stories" / "wall.md").write_text("---\nsources: ../release.txt\n---\n" + DRAFT, "utf-8")
    assert check("stories/wall.md") == 1
    assert found(capsys) == ["sources.Number"]


def test_an_article_may_not_name_a_source_outside_its_repository(desk, capsys, tmp_path_factory):
    outside = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    outside.write_text(SOURCE, "utf-8")
    (desk / "wall.md").write_text(f"---\nsources: [{outside}]\n---\n" + DRAFT, "utf-8")
    assert check("wall.md") == 2
    assert "outside this repository" in capsys.readouterr().err
    (desk / "link.txt").symlink_to(outside)
    (desk / "wall.md").write_text("---\nsources: [link.txt]\n---\n" + DRAFT, "utf-8")
    assert check("wall.md") == 2
    capsys.readouterr()
    (desk / ".onrecord.yml").write_text("sources_outside: true\n", "utf-8")
    (desk / "wall.md").write_text(f"---\nsources: [{outside}]\n---\n" + DRAFT, "utf-8")
    assert check("wall.md", "--config", ".onrecord.yml") == 1


@pytest.mark.parametrize("value", ["12", "{a: b}", "[[x]]", "''"])
def test_a_head_with_no_path_is_an_error_or_nothing(desk, capsys, value):
    (desk / "wall.md").write_text(f"---\nsources: {value}\n---\n" + DRAFT, "utf-8")
    assert check("wall.md") in (0, 2)


def test_the_settings_give_sources_to_articles(desk, capsys):
    (desk / ".onrecord.yml").write_text("sources:\n  - files: ['draft*']\n    paths: [release.txt]\n", "utf-8")
    assert check("draft.txt", "--format", "json") == 1
    finding = json.loads(capsys.readouterr().out)["findings"][0]
    assert (finding["rule"], finding["related"][0]["path"]) == ("sources.Number", "release.txt")
    (desk / "other.txt").write_text(DRAFT, "utf-8")
    assert check("other.txt") == 0


def test_complete_sources_make_a_missing_thing_an_error(desk, capsys):
    (desk / "own.txt").write_text("Last autumn the zoo bought 17 penguins from Norway.\n", "utf-8")
    assert check("own.txt", "--source", "release.txt") == 0
    capsys.readouterr()
    (desk / ".onrecord.yml").write_text("sources: complete\n", "utf-8")
    assert check("own.txt", "--source", "release.txt", "--config", ".onrecord.yml") == 1
    severities = {f["rule"]: f["severity"] for f in json.loads(capsys.readouterr().out)["findings"]}
    assert severities["sources.Number"] == "error"


def test_sources_travel_to_another_process_without_what_was_computed():
    sources = Sources([Source(read_text(SOURCE, "release.txt"))], complete=True)
    assert sources.names
    again = pickle.loads(pickle.dumps(sources))
    assert again.complete
    assert [source.document.id for source in again] == ["release.txt"]
    assert "names" not in vars(again)


def test_a_draft_against_a_hearing_a_release_a_mail_and_notes(capsys):
    assert check(ARTICLES / "draft.md") == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [(f["rule"], f["line"], f["text"]) for f in findings if f["severity"] != "suggestion"] == [
        ("sources.Number", 5, "£35m"),
        ("sources.Number", 7, "£35 million"),
        ("sources.QuoteAltered", 9, "will spend"),
        ("sources.QuoteContext", 12, "against a flood like the one of 2019"),
        ("sources.QuoteSpeaker", 14, "Margarethe Oduya"),
        ("sources.Name", 16, "Penrith"),
        ("sources.Wording", 17, "approved"),
        ("sources.QuoteNotFound", 17, "We have waited long enough,"),
    ]
    places = {f["rule"]: f["related"][0]["place"] for f in findings if f["related"]}
    assert places["sources.QuoteAltered"] == "00:00:09"


def claims(*arguments):
    return main(["claims", *map(str, arguments)])


def test_the_sheet_lists_every_claim_with_its_status(capsys):
    assert claims(ARTICLES / "draft.md", "--format", "json") == 0
    rows = json.loads(capsys.readouterr().out)["claims"]
    status = {(row["kind"], row["text"]): row["status"] for row in rows}
    assert status["number", "£35 million"] == "not found"
    assert status["number", "4,300"] == "found"
    assert status["quotation", "“Nobody will lose a home over this,”"] == "contradicted"
    assert status["name", "Ravi Sen"] == "found"
    assert status["event", "approved"] == "contradicted"
    assert [row["start"] for row in rows] == sorted(row["start"] for row in rows)
    found = next(row for row in rows if row["text"] == "4,300")
    assert (found["source"]["place"], found["about"]) == ("00:00:42", "")


def test_the_sheet_tells_a_bound_from_a_figure(desk, capsys):
    (desk / "draft.txt").write_text("Data of 84,000 patients lay open. At least 31 letters came.\n", "utf-8")
    (desk / "mail.txt").write_text("Data of up to 84,000 patients lay open. At least 31 letters came.\n", "utf-8")
    assert claims("draft.txt", "--source", "mail.txt", "--format", "json") == 0
    rows = {row["text"]: row for row in json.loads(capsys.readouterr().out)["claims"]}
    assert (rows["84,000"]["status"], rows["84,000"]["note"]) == ("hedged in the source", "The source has 'up to 84,000'.")
    assert rows["31"]["status"] == "found"


def test_the_sheet_of_an_article_without_sources_says_so(desk, capsys):
    assert claims("draft.txt") == 0
    assert "no source given" in capsys.readouterr().out


def test_the_sheet_for_a_spreadsheet_has_an_empty_column_and_no_formula(desk, capsys):
    (desk / "draft.txt").write_text("“=cmd|calc,” said Anna Holt. “+1 for it all,” Holt said.\n", "utf-8")
    assert claims("draft.txt", "--format", "csv") == 0
    head, *rows = csv.reader(io.StringIO(capsys.readouterr().out))
    assert head[-1] == "checked"
    assert rows
    assert all(row[-1] == "" and not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_no_name_of_an_article_or_a_source_begins_a_formula(desk, capsys):
    for head in "=+-@＝＋－＠\t":
        article, source = desk / f"{head}1+1.txt", desk / f"{head}2+2.txt"
        article.write_text("@Holt said the wall will cost £35 million.\n-40 degrees is +2 on Monday.\n", "utf-8")
        source.write_text("The wall will cost £35 million.\n", "utf-8")
        assert claims(f"./{article.name}", "--source", f"./{source.name}", "--format", "csv") == 0
        _, *rows = csv.reader(io.StringIO(capsys.readouterr().out))
        assert rows
        assert not [cell for row in rows for cell in row if cell.startswith(tuple("=+-@＝＋－＠\t\r"))]


def test_the_page_to_print_escapes_what_it_shows(desk, capsys):
    (desk / "draft.txt").write_text("“<script>alert(1)</script> is all we have,” said Anna Holt.\x1b[31m\n", "utf-8")
    assert claims("draft.txt", "--format", "html") == 0
    page = capsys.readouterr().out
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "\x1b" not in page


class TestWhatAnArticleMayName:
    """An article comes from anybody: what it names is read only where it lies open in the repository."""

    @pytest.fixture
    def draft(self, tmp_path, monkeypatch):
        (tmp_path / "r" / ".git").mkdir(parents=True)
        (tmp_path / "secret.txt").write_text("The password is swordfish tango nine.\n", "utf-8")
        monkeypatch.chdir(tmp_path / "r")
        return tmp_path / "r"

    def named(self, what):
        from linter.sources.source_files import named_by_article

        return named_by_article("a.md", what)

    def test_files_and_folders_beside_it(self, draft):
        (draft / "s" / "deep").mkdir(parents=True)
        for name in ("s/b.txt", "s/deep/a.md", "s/.hidden.txt", "s/no.ini"):
            (draft / name).write_text("Copy.\n", "utf-8")
        assert self.named("s") == ["s/b.txt", "s/deep/a.md"]
        assert self.named(["s/b.txt"]) == ["s/b.txt"]

    @pytest.mark.parametrize(
        "what", [".git/config", ".env", "notes", "../secret.txt", "s/x.txt", "s", "x.txt", 5, ["a\0b"]], ids=str
    )
    def test_nothing_else(self, draft, what):
        (draft / "s").mkdir()
        for name in (".git/config", ".env", "notes"):
            (draft / name).write_text("The password.\n", "utf-8")
        (draft / "s" / "x.txt").symlink_to(draft.parent / "secret.txt")
        (draft / "x.txt").symlink_to(draft / ".git" / "config")
        with pytest.raises(ReadError):
            self.named(what)

    def test_a_wrong_one_costs_none_of_the_others(self, draft):
        from linter.sources.source_files import named_by_article

        (draft / "b.txt").write_text("Copy.\n", "utf-8")
        problems = []
        assert named_by_article("a.md", [".env", "b.txt"], fail=problems.append) == ["b.txt"]
        assert len(problems) == 1


def test_a_link_in_a_folder_that_leads_out_of_the_repository_is_no_article(tmp_path):
    from linter.read.walk import articles

    (tmp_path / "r" / ".git").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("x\n", "utf-8")
    (tmp_path / "r" / "a.txt").write_text("x\n", "utf-8")
    (tmp_path / "r" / "b.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "r" / "c.txt").symlink_to(tmp_path / "r" / "a.txt")
    assert [path.rpartition("/")[2] for path in articles([str(tmp_path / "r")])] == ["a.txt", "c.txt"]
