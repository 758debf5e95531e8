"""The report as a page: the copy with its findings, whatever is in it, and nothing that could run or ask for anything."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from nasty import NASTY, document, finding, rendered

from linter.cli import main
from linter.finding import Related, Severity
from linter.record import replace
from linter.report import Report
from linter.report.html_marks import CopyMark, marked_copy
from linter.text import Span

DRAFT = """Harbour wall to cost £35 million

Anna Holt, the mayor of Linden, opened the hearing. “We will build the wall,” Holt said. “Nobody sleeps behind the old one.”

“It leaks,” said Piet Moor, an engineer. Moor has measured it since 2019.

“We will see,” Hult said on Friday.
"""
CLEAN = "Ferry runs again\n\nThe ferry to Linden ran again on Friday, the harbour office said.\n"


@pytest.fixture
def page(tmp_path, monkeypatch, capsys):
    def made(*articles, more=()):
        (tmp_path / ".git").mkdir(exist_ok=True)
        monkeypatch.chdir(tmp_path)
        for name, text in articles:
            (tmp_path / name).write_text(text, "utf-8")
        names = [name for name, _ in articles]
        assert main(["check", *names, *more, "--exit-zero", "--format", "html", "--output-file", "report.html"]) == 0
        assert capsys.readouterr().out == ""
        return (tmp_path / "report.html").read_text("utf-8")

    return made


def tree(page):
    """The page as a strict parser has it: it fails on any fault of the markup."""
    html5lib = pytest.importorskip("html5lib")
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)


def words(element):
    """The copy of an element, without the numbers of its findings."""
    for number in element.iter("sup"):
        for link in number:
            link.text = ""
    return " ".join("".join(element.itertext()).split())


def test_the_copy_reads_as_it_is_and_the_two_places_are_tied_by_colour_and_links(page):
    text = page(("wall.txt", DRAFT))
    copy = [words(element) for element in tree(text).iter("div") if "copy" in element.get("class", "").split()]
    assert copy == [" ".join(part.split()) for part in DRAFT.strip().split("\n\n")]
    here = re.search(r'<mark class="warning (hue-\d)" id="(\S+)">Hult</mark>', text)
    there = re.search(rf'<mark class="other warning {here[1]}" id="({here[2]}-\d)">[^<]*</mark>', text)
    assert f'<li class="note warning {here[1]}" id="a1-n' in text
    assert f'<a href="#{there[1]}">line 3</a>' in text
    assert f'<a href="#{here[2]}"' in text


def test_it_says_who_speaks_beside_the_quotation_and_who_is_named_how_often(page):
    text = page(("wall.txt", DRAFT))
    assert re.search(r'<li class="said" dir="auto"><a href="#a1-p\d">Piet Moor</a></li>', text)
    assert 'Moor <b>×1</b> <small>line <a href="#a1-2">5</a></small>' in text
    assert "an engineer" in text


def test_above_many_articles_stand_plots_and_a_table_and_clean_articles_are_folded(page):
    text = page(("wall.txt", DRAFT), ("ferry.txt", CLEAN))
    assert text.count("<svg") == 2
    assert '<rect class="warning"' in text
    assert '<table class="sorts">' in text
    assert re.search(r'<details class="clean"><summary><h2>ferry.txt</h2>', text)
    assert "The ferry to Linden ran again" in text
    assert "<svg" not in page(("wall.txt", DRAFT))


def test_every_link_has_its_target_and_no_name_is_given_twice(page):
    root = tree(page(("wall.txt", DRAFT), ("ferry.txt", CLEAN)))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    links = {element.get("href") for element in root.iter("a")}
    assert links
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)


def test_only_its_own_style_and_script_count(page):
    text = page(("wall.txt", DRAFT), ("ferry.txt", CLEAN))
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)[1]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for kind in ("style", "script"):
        (body,) = re.findall(rf"<{kind}>(.*?)</{kind}>", text, re.DOTALL)
        assert f"{kind}-src 'sha256-{b64encode(sha256(body.encode()).digest()).decode()}'" in policy
    assert not re.search(r'\s(?:style|on\w+)="', text)
    assert not re.search(r"url\(|@import|<(?:img|link|iframe|object)|\ssrc=", text)


HOSTILE = """<script>document.title='ran'</script> and </style></main>

“<img src=x onerror=document.title='ran'> \" onclick=\"document.title='ran'\" it says,” said Piet Moor &amp; &lt;b&gt;.

Turned \u202ehere\u202c, \x1b[31mred and \u2066hidden. Moor said the the wall costs £5 <!-- -->.
"""


def test_hostile_copy_is_copy(page):
    name = "<img src=x onerror=alert(1)>.txt"
    text = page((name, HOSTILE), ("ferry.txt", CLEAN))
    root = tree(text)
    assert not list(root.iter("img"))
    assert len(list(root.iter("script"))) == 1
    assert not [element for element in root.iter() if any(key.startswith("on") for key in element.attrib)]
    assert not {"\u202e", "\x1b", "\u2066"} & set(text)
    assert "&lt;script&gt;document.title=" in text


def test_a_comment_in_the_file_is_noted_above_the_copy(page):
    text = page(("a.md", "<!-- onrecord-disable names -->\n# Ferry\n\nThe ferry ran again on Friday, the office said.\n"))
    assert "In the file, not in the copy" in text
    assert "<mark>&lt;!-- onrecord-disable names --&gt;</mark>" in text


def test_the_words_of_a_source_stand_in_the_note(page, tmp_path):
    (tmp_path / "release.txt").write_text("The pier at Aske cost 4 million kroner, the council said.\n", "utf-8")
    text = page(("a.txt", "The pier at Aske cost 5 million kroner, the council said.\n"), more=["--source", "release.txt"])
    assert "release.txt, line 1" in text
    assert "<mark>4 million kroner</mark>" in text


def test_what_went_wrong_is_told_on_top(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["check", "lost.txt", "--format", "html"]) == 2
    assert "Not checked as it was asked" in capsys.readouterr().out


def test_marks_may_overlap_in_any_way():
    doc = document("one two three four")
    marks = [
        CopyMark(Span(0, 7), "error", "a", "na", 1, "first"),
        CopyMark(Span(4, 13), "warning", "b", "nb", 2, "second"),
        CopyMark(Span(13, 13), "suggestion", "c", "nc", 3, "nothing between"),
        CopyMark(Span(14, 40), "warning", "d", "nd", 4, "to the end and beyond"),
    ]
    made = marked_copy(doc, Span(0, 18), marks, [(Span(2, 9), "span")])
    root = tree(f"<!DOCTYPE html><title>x</title><p>{made}</p>")
    assert words(root) == "x" + doc.text
    ids = [element.get("id") for element in root.iter("mark") if element.get("id")]
    assert sorted(ids) == ["a", "b", "c", "d"]


def test_whatever_overlaps_the_copy_stays_and_the_page_is_well_formed():
    hypothesis = pytest.importorskip("hypothesis")
    some = hypothesis.strategies
    spans = some.tuples(some.integers(0, 30), some.integers(0, 30)).map(lambda ends: Span(min(ends), max(ends)))
    texts = some.text("a <&>\"'\u202e\n", min_size=30, max_size=30)

    @hypothesis.given(texts, spans, some.lists(spans, max_size=5), some.lists(spans, max_size=3))
    @hypothesis.settings(max_examples=150, deadline=None)
    def holds(text, within, marked, quoted):
        marks = [CopyMark(span, "error", f"f{i}", f"n{i}", i, "told") for i, span in enumerate(marked) if span.overlaps(within)]
        made = marked_copy(document(text), within, marks, [(span, "span") for span in quoted if span.overlaps(within)])
        root = tree(f"<!DOCTYPE html><title></title><p>{made}</p>")
        assert words(root) == " ".join(text[within.start : within.end].replace("\u202e", "\\u202e").split())
        assert sum(1 for _ in root.iter("sup")) == sum(1 for mark in marks if mark.span.end <= within.end)

    holds()


def test_the_nasty_findings_make_a_page_without_a_fault():
    odd = finding("at the end", "end", related=(Related(Span(0, 0), "the beginning"),), severity=Severity.ERROR)
    bare = replace(document("no block"), blocks=())
    text = rendered("html", Report((odd, finding("no block", "block", document=replace(bare, id="b.txt")), *NASTY), (), 4))
    assert text.count('class="note') == 2 + len(NASTY)
    tree(text)


def test_folders_in_processes_keep_the_articles_too(page):
    alone = page(("wall.txt", DRAFT), ("ferry.txt", CLEAN))
    assert page(("wall.txt", DRAFT), ("ferry.txt", CLEAN), more=["--jobs", "2"]) == alone
