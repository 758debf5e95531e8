"""Comments that silence findings: where they stand, and that the copy stays as it was."""

from __future__ import annotations

import re

import pytest
from process import run

from linter import lint_text
from linter.fixes import applied
from linter.silencing import silencing

OPTIONS = {"select": ["copy.DoubledWord", "numbers.OrdinalEnding", "copy.UnusedSuppression"]}
COMMENT = re.compile(r"<!--.*?-->|\{/\*.*?\*/\}")
RICH = """---
title: Baths stay
---
# Baths the the stay
Vera Lindqvist opened the the meeting
on the 22th of May and the the
mayor left.\x20\x20
He left the the hall.

- one the the item
- two the the item, 31th

1. a the the

   more the the words

2. b the the

> quoting the the crowd
> and the the rest

| a | b |
|---|---|
| c | d |
| the the | e |

Term the the end[^1]

[^1]: Note the the note.
"""


def lines_of_copy(text):
    return [line for line in text.split("\n") if line.strip()]


def silenced(text, name="a.md"):
    found = lint_text(text, name, **OPTIONS)
    return applied(text, silencing(found[0].document, found))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("The rain.\n", "a.md", id="nothing found"),
        pytest.param("They saw the the bus.\n", "a.txt", id="plain text"),
        pytest.param("---\ntitle: See the the bus\n---\nRain fell.\n", "a.md", id="front matter"),
        pytest.param(
            "Rain fell.\n\n<!-- onrecord-disable-next-line copy.DoubledWord -->\nRain.\n", "a.md", id="an idle switch"
        ),
        pytest.param("<p>Rain</p>\n<pre>one\n\n\n", "a.html", id="cut off"),
    ],
)
def test_where_no_comment_can_stand_none_is_written(text, name):
    found = lint_text(text, name, **OPTIONS)
    assert not found or silencing(found[0].document, found) == []


@pytest.mark.parametrize("name", ["a.md", "a.mdx"])
def test_every_finding_of_an_article_is_silenced_and_the_copy_stays(name):
    after = silenced(RICH, name)
    assert lint_text(RICH, name, **OPTIONS)
    assert lint_text(after, name, **OPTIONS) == ()
    assert lines_of_copy(COMMENT.sub("", after)) == lines_of_copy(RICH)


def test_what_the_comments_stand_in_is_rendered_as_before():
    from markdown_it import MarkdownIt

    def render(text):
        page = MarkdownIt("commonmark").enable("table").render(text.partition("stay\n---\n")[2])
        return COMMENT.sub("", page).split()

    assert render(silenced(RICH)) == render(RICH) != []


@pytest.mark.parametrize(
    ("text", "name", "after"),
    [
        pytest.param("See the the bus.\r\n", "a.md", "{}\r\nSee the the bus.\r\n", id="line ends"),
        pytest.param("Rain fell and\nsee the the bus.\n", "a.md", "Rain fell and{}\nsee the the bus.\n", id="in a paragraph"),
        pytest.param("<p>Rain</p>\n  <p>The the bus.</p>\n", "a.html", "<p>Rain</p>\n  {}\n  <p>The the bus.</p>\n", id="HTML"),
        pytest.param(
            "<!-- onrecord-disable-next-line numbers.OrdinalEnding -->\nThe the 22th bus.\n",
            "a.md",
            "<!-- onrecord-disable-next-line numbers.OrdinalEnding -->\n{}\nThe the 22th bus.\n",
            id="below another switch",
        ),
    ],
)
def test_where_it_stands(text, name, after):
    assert silenced(text, name) == after.format("<!-- onrecord-disable-next-line copy.DoubledWord -->")
    assert lint_text(silenced(text, name), name, **OPTIONS) == ()


def test_many_findings_take_no_longer_than_they_are_many(linear):
    def work(count):
        text = "They saw the the bus.\n\n" * count
        found = lint_text(text, "a.md", select=["copy.DoubledWord"])
        return lambda: silencing(found[0].document, found)

    made = {count: work(count) for count in (400, 800)}
    linear(lambda count: made[count](), 400)


class TestTheCommand:
    @pytest.fixture
    def desk(self, tmp_path):
        (tmp_path / ".onrecord.yml").write_text("select: [copy.DoubledWord]\n", "utf-8")
        (tmp_path / "a.md").write_bytes("Café\r\n\r\nThey saw the the bus.\r\n".encode("cp1252"))
        (tmp_path / "b.txt").write_text("They saw the the bus.\n", "utf-8")
        return tmp_path

    def test_it_writes_the_comments_and_tells_what_is_left(self, desk):
        status, out, err = run("check", "--silence", ".", cwd=desk)
        assert (status, out.count("copy.DoubledWord")) == (1, 1)
        assert [line for line in err.splitlines() if "Windows-1252" not in line] == [
            "onrecord: a.md: 1 finding silenced by 1 comment",
            "onrecord: b.txt: no comment silences 1 finding here: 'suppress' in the settings can",
        ]
        comment = "<!-- onrecord-disable-next-line copy.DoubledWord -->"
        assert (desk / "a.md").read_bytes() == f"Café\r\n\r\n{comment}\r\nThey saw the the bus.\r\n".encode("cp1252")
        assert (desk / "b.txt").read_text("utf-8") == "They saw the the bus.\n"
        assert run("check", "--silence", "a.md", cwd=desk)[:2] == (0, "Nothing found in 1 article.\n")

    def test_what_a_baseline_knows_needs_no_comment(self, desk):
        run("check", "--baseline", "known.json", "--update-baseline", ".", cwd=desk)
        before = (desk / "a.md").read_bytes()
        assert run("check", "--baseline", "known.json", "--silence", ".", cwd=desk)[0] == 0
        assert (desk / "a.md").read_bytes() == before

    def test_a_link_is_left_alone(self, desk):
        (desk / "l.md").symlink_to("a.md")
        before = (desk / "a.md").read_bytes()
        status, _, err = run("check", "--silence", "l.md", cwd=desk)
        assert (status, "l.md: a link: what it leads to is left alone" in err, "no comment" in err) == (2, True, False)
        assert (desk / "a.md").read_bytes() == before

    @pytest.mark.parametrize("arguments", [("-",), (".", "--fix"), (".", "--diff")], ids=" ".join)
    def test_what_it_does_not_go_with(self, desk, arguments):
        before = (desk / "a.md").read_bytes()
        status, _, err = run("check", "--silence", *arguments, cwd=desk, stdin=b"The the bus.\n")
        assert (status, err.count("\n")) == (2, 1)
        assert (desk / "a.md").read_bytes() == before
