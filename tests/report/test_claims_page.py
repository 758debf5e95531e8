"""The fact-checker's sheet in a real browser: what an article holds is shown and never run."""

from __future__ import annotations

import html.parser
import shutil
import subprocess

import pytest

from linter.cli import main

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
RAN = "document.title='ran'"
DRAFT = f"""“<script>{RAN}</script> is all we have,” said Anna Holt, the mayor of Linden.

“<img src=x onerror={RAN}> \" onclick=\"{RAN}\" it says,” said Piet Moor. The wall \u202ewill\x1b[31m cost £35 million.
"""


class Shown(html.parser.HTMLParser):
    """The elements and the title of a page as the browser has it after its scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: set[str] = set()
        self.title = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data):
        if self.elements[-1:] == ["title"]:
            self.title += data


@pytest.mark.skipif(BROWSER is None, reason="no chromium or chrome on the PATH")
def test_a_browser_shows_every_claim_and_runs_nothing_of_the_article(tmp_path, monkeypatch, capsys):
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    article, source = tmp_path / f"<img src=x onerror={RAN}>.txt", tmp_path / f"'\"><script>{RAN}<.txt"
    article.write_text(DRAFT, "utf-8")
    source.write_text("The wall will cost £35 million.\n", "utf-8")
    assert main(["claims", article.name, "--source", source.name, "--format", "csv"]) == 0
    claims = len(capsys.readouterr().out.splitlines()) - 1
    assert main(["claims", article.name, "--source", source.name, "--format", "html"]) == 0
    page = tmp_path / "sheet.html"
    page.write_text(capsys.readouterr().out, "utf-8")

    shown = Shown(_dom(page, tmp_path))
    assert shown.title.strip().startswith("Claims: ")
    assert "script" not in shown.elements
    assert "img" not in shown.elements
    assert not any(name.startswith("on") for name in shown.attributes)
    assert claims > 4
    assert shown.elements.count("tr") == claims + 1


FACTS = "The pier at Aske cost 4 million kroner, and 31 boats lay there on Friday. It will close if the county says so.\n"
STORY = "The pier at Aske cost 5 million kroner, and 31 boats lay there.\n\nIt will close.\n"


def sheet(tmp_path, monkeypatch, capsys, format):
    (tmp_path / ".git").mkdir(exist_ok=True)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pier.txt").write_text(STORY, "utf-8")
    (tmp_path / "release.txt").write_text(FACTS, "utf-8")
    assert main(["claims", "pier.txt", "--source", "release.txt", "--format", format]) == 0
    return capsys.readouterr().out


def test_the_page_has_both_sentences_a_summary_the_sources_and_boxes(tmp_path, monkeypatch, capsys):
    page = sheet(tmp_path, monkeypatch, capsys, "html")
    assert "The pier at Aske cost <mark>5 million kroner</mark>, and 31 boats lay there." in page
    assert "The pier at Aske cost <mark>4 million kroner</mark>, and 31 boats lay there on Friday." in page
    assert "<li>1 contradicted</li>" in page
    assert "<h3>Sources</h3><ul><li>release.txt</li></ul>" in page
    assert page.count('aria-label="checked"') == page.count("<tr class=")
    assert "hedged in the source" in page


def test_the_sheet_reads_no_message(tmp_path, monkeypatch, capsys):
    before = sheet(tmp_path, monkeypatch, capsys, "csv")
    monkeypatch.setattr("linter.rulebook.Rule.message", lambda self, words, message="": f"other words {id(message)}")
    after = sheet(tmp_path, monkeypatch, capsys, "csv")
    statuses = [[row.split(",")[4] for row in text.splitlines()] for text in (before, after)]
    assert statuses[0] == statuses[1]
    assert "contradicted" in statuses[0]


@pytest.mark.skipif(BROWSER is None, reason="no chromium or chrome on the PATH")
@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_fits_the_window(tmp_path, monkeypatch, capsys, width):
    page = tmp_path / "sheet.html"
    text = sheet(tmp_path, monkeypatch, capsys, "html")
    # a frame of that width, measured from outside: the sheet itself may run no script
    page.write_text(text, "utf-8")
    outer = tmp_path / "outer.html"
    outer.write_text(
        f"""<iframe src="sheet.html" style="width:{width}px;height:600px;border:0" onload="const d=this.contentDocument;
        document.title=d.documentElement.scrollWidth+' '+getComputedStyle(d.querySelector('td')).display"></iframe>""",
        "utf-8",
    )
    wide, display = Shown(_dom(outer, tmp_path, "--allow-file-access-from-files", "--virtual-time-budget=2000")).title.split()
    assert int(wide) <= width
    assert display == ("block" if width < 640 else "table-cell")


def _dom(page, folder, *more):
    assert BROWSER is not None
    flags = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}", "--dump-dom", *more)
    done = subprocess.run([BROWSER, *flags, page.as_uri()], capture_output=True, timeout=300, check=True)
    return done.stdout.decode("utf-8")
