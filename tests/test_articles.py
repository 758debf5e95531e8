"""Whole articles: each says below its lines what is flagged there, and nothing else may be.

A folder of `tests/articles` is named after the style that its articles are checked with (`facts`: the three that hold the
story against itself; `drafts`: the sources that the head of the article names). A line of carets claims a finding that
begins above the first caret:

    Instead, Zeel said, the force will have to act.
             ^^^^ names.Variant
"""

from __future__ import annotations

import re

import pytest
from conftest import ROOT

from linter.config import Config
from linter.desk import Desk
from linter.read import read_text
from linter.rulebook.select import rule_set
from linter.run import lint
from linter.sources.source_files import Shelf

ARTICLES = sorted(path for path in (ROOT / "tests/articles").glob("*/*") if path.suffix in (".txt", ".md", ".html"))
STYLES = {"facts": ("dates", "numbers", "wording"), "drafts": ("sources",)}
CLAIM = re.compile(r"( *)\^+ ([\w.]+)")


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_article_is_flagged_where_it_says_so_and_nowhere_else(path) -> None:
    lines: list[str] = []
    claimed = []
    for line in path.read_text("utf-8").splitlines():
        claim = CLAIM.fullmatch(line)
        if claim:
            claimed.append((len(lines), len(claim[1]) + 1, claim[2]))
        else:
            lines.append(line)
    rules, problems = rule_set(Config(select=STYLES.get(path.parent.name, (path.parent.name,))))
    assert not problems
    document = read_text("\n".join(lines) + "\n", path.name)
    named = [str(path.parent / name) for name in document.meta.get("sources", ())] if path.parent.name == "drafts" else []
    result = lint(document, rules, Desk(sources=Shelf().sources(named) if named else None))
    places = [(*f.document.lines.position(f.source_span.start), f.rule) for f in result.findings]
    assert sorted(places) == sorted(claimed)
