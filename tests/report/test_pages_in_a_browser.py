"""The pages as a real Chromium shows them: every width, both schemes, on paper, and as axe hears them."""

from __future__ import annotations

import shutil

import pytest

from linter.cli import main

pytestmark = pytest.mark.slow
playwright = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
if CHROMIUM is None:
    pytest.skip("no chromium or chrome on the PATH", allow_module_level=True)

RAN = "document.title='ran'"
DRAFTS = {
    "wall.txt": """Harbour wall to cost £35 million

Anna Holt, the mayor of Linden, opened the hearing. “We will build the wall,” Holt said.

“We will see,” Hult said on Friday. The wall will cost £53 million.
""",
    "ferry.txt": "Ferry runs again\n\nThe ferry to Linden ran again on Friday, the harbour office said.\n",
    "hostile.md": f"""# <script>{RAN}</script> opens

“<img src=x onerror={RAN}> it says,” said Piet Moor. [Look](javascript:{RAN}) at the the wall.

{"averylongword" * 30}
""",
}
SOURCE = "The wall will cost £35 million, the mayor, Anna Holt, said on Friday.\n"
SHEETS = {"report": ["check", "--exit-zero"], "claims": ["claims"]}


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as driver:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        made = driver.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield made
        made.close()


@pytest.fixture(params=SHEETS)
def sheet(request, tmp_path, monkeypatch, capsys):
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "release.txt").write_text(SOURCE, "utf-8")
    (tmp_path / ".onrecord.yml").write_text("sources:\n  - paths: [release.txt]\n    files: [wall.txt]\n", "utf-8")
    for name, text in DRAFTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    assert main([*SHEETS[request.param], *DRAFTS, "--format", "html"]) == 0
    (tmp_path / "sheet.html").write_text(capsys.readouterr().out, "utf-8")
    return tmp_path / "sheet.html"


def opened(browser, sheet, **given):
    page = browser.new_context(**given).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: asked.append(message.text))
    page.goto(sheet.as_uri())
    return page, asked


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 820, 1440])
def test_it_fits_the_window_asks_for_nothing_and_axe_finds_nothing(browser, sheet, width, scheme):
    page, asked = opened(browser, sheet, viewport={"width": width, "height": 900}, color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 22, 22)"
    assert dark == (scheme == "dark")
    for fold in page.query_selector_all("details"):
        fold.evaluate("fold => fold.open = true")
    found = axe.Axe().run(page)
    assert len(found.response["passes"]) > 10
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found.response["violations"]] == []
    assert asked == [sheet.as_uri()]
    assert page.title() != "ran"


def test_without_script_all_of_it_is_there(browser, sheet):
    with_script = opened(browser, sheet)[0].inner_text("main")
    page, asked = opened(browser, sheet, java_script_enabled=False)
    assert page.inner_text("main").split() == with_script.split()
    assert asked == [sheet.as_uri()]


@pytest.mark.parametrize("sheet", ["claims"], indirect=True)
def test_the_sheet_prints_black_on_white_and_leaves_out_its_switch(browser, sheet):
    page, _ = opened(browser, sheet, color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert not page.is_visible("#fold")
    assert page.evaluate("getComputedStyle(document.querySelector('thead')).display") == "table-header-group"


@pytest.mark.parametrize("sheet", ["report"], indirect=True)
def test_the_table_sorts_by_any_column_both_ways(browser, sheet):
    page, _ = opened(browser, sheet)
    column = lambda n: [cell.inner_text() for cell in page.query_selector_all(f".sorts tbody td:nth-child({n})")]  # noqa: E731
    page.click("text=words")
    assert column(5) == sorted(column(5), key=int, reverse=True)
    assert page.get_attribute("th:nth-child(5)", "aria-sort") == "descending"
    page.click("text=words")
    assert column(5) == sorted(column(5), key=int)
    page.click("th:first-child button")
    assert column(1) == sorted(DRAFTS)
    assert page.get_attribute("th:nth-child(5)", "aria-sort") is None


@pytest.mark.parametrize("sheet", ["report"], indirect=True)
def test_links_lead_from_the_words_to_the_note_to_the_other_place_and_back(browser, sheet):
    page, _ = opened(browser, sheet)
    page.click("mark:has-text('Hult') + sup a")
    note = page.locator(".note:target")
    assert "Hult" in note.inner_text()
    note.locator("ul a").first.click()
    assert page.locator("mark:target").inner_text() == "Holt"
    hue = page.evaluate("getComputedStyle(document.querySelector('mark:target')).backgroundColor")
    page.click("mark:target + sup a")
    assert page.locator("mark:target").inner_text() == "Hult"
    assert page.evaluate("getComputedStyle(document.querySelector('mark:target')).backgroundColor") == hue


@pytest.mark.parametrize("sheet", ["report"], indirect=True)
def test_a_folded_article_opens_when_the_table_leads_to_it(browser, sheet):
    page, _ = opened(browser, sheet)
    assert not page.is_visible("text=ran again")
    page.click(".sorts a:has-text('ferry.txt')")
    page.wait_for_selector("text=ran again", state="visible")


@pytest.mark.parametrize("sheet", ["report"], indirect=True)
def test_suggestions_and_clean_articles_are_folded_away_without_script(browser, sheet):
    page, _ = opened(browser, sheet, java_script_enabled=False)
    assert page.is_visible("summary:has-text('ferry.txt')")
    page.check("#only")
    assert not page.is_visible("summary:has-text('ferry.txt')")
    page.check("#grave")
    assert page.locator(".note.suggestion:visible").count() == 0
    assert page.locator(".note.warning:visible").count() > 0
