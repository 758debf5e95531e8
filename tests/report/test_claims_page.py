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
    assert shown.title.strip() == "Claims"
    assert "script" not in shown.elements
    assert "img" not in shown.elements
    assert not any(name.startswith("on") for name in shown.attributes)
    assert claims > 4
    assert shown.elements.count("tr") == claims + 1


def _dom(page, folder):
    assert BROWSER is not None
    flags = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}", "--dump-dom")
    done = subprocess.run([BROWSER, *flags, page.as_uri()], capture_output=True, timeout=60, check=True)
    return done.stdout.decode("utf-8")
