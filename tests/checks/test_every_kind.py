"""Every check kind has tests of its own, a page in the reference, and a shipped rule or a place in Vale's format."""

from __future__ import annotations

import re

import pytest
from conftest import ROOT

from linter.checks import KINDS
from linter.rulebook.load import shipped

TESTS = {
    path.name: path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py") if path.name != "test_every_kind.py"
}
REFERENCE = (ROOT / "docs" / "reference" / "kinds.md").read_text("utf-8")
RULES = [rule.text or (ROOT / rule.path).read_text("utf-8") for rule in shipped()]
VALE = frozenset(
    "existence substitution occurrence repetition consistency conditional capitalization metric readability spelling sequence script".split()
)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_kind_is_tested_told_and_used(kind: str) -> None:
    name = KINDS[kind].rpartition(":")[2]
    told = re.compile(rf"\b(?:{name}|{kind})\b")
    assert f"test_{kind}.py" in TESTS or any(told.search(text) for text in TESTS.values()), "no test speaks of it"
    assert f"## `{kind}`" in REFERENCE or f"## {kind}" in REFERENCE, "run docs/build_reference.py"
    assert kind in VALE or any(f"extends: {kind}\n" in text for text in RULES), "no shipped rule uses it"
