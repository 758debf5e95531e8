"""The article that the project began with: its three faults are found, and nothing false is said of its other quotations."""

from __future__ import annotations

import pytest
from conftest import ROOT

from linter.config import Config
from linter.finding import Severity
from linter.read import read_text
from linter.rulebook.select import rule_set
from linter.run import lint

SEED = ROOT / "seeds" / "carney-paris.txt"
pytestmark = pytest.mark.skipif(not SEED.is_file(), reason="the founding article is part of no package")


@pytest.fixture(scope="module")
def found():
    """(style or rule, line, flagged words, lines of the related places) of every warning and error."""
    rules, problems = rule_set(Config())
    assert not problems
    document = read_text(SEED.read_text("utf-8"), "seed.txt")
    return [
        (
            f.rule,
            document.position(f.span.start).line,
            f.text,
            {document.position(r.span.start).line for r in f.related},
            f.suggestions,
        )
        for f in lint(document, rules).findings
        if f.severity >= Severity.WARNING
    ]


def test_a_quotation_without_a_speaker_of_its_own(found):
    quotes = [(rule, line, related) for rule, line, _, related, _ in found if rule.startswith("quotes.")]
    assert quotes == [("quotes.Continuation", 13, {11})]


def test_a_name_that_fits_nobody_introduced(found):
    names = [
        (rule, line, text, suggestions[:1], 10 in related)
        for rule, line, text, related, suggestions in found
        if rule.startswith("names.")
    ]
    assert names == [("names.Variant", 14, "Zeel", ("Zyla",), True)]


def test_a_word_that_the_story_contradicts(found):
    wording = [(line, text, related) for rule, line, text, related, _ in found if rule.startswith("wording.")]
    assert wording == [(18, "resignation", {15})]


def test_what_does_not_belong_into_the_copy(found):
    copy = [(rule, line) for rule, line, *_ in found if rule.startswith("copy.")]
    assert copy == [("copy.LowerCaseStart", 1), ("copy.Promotion", 7), ("copy.Promotion", 8)]


def test_nothing_else(found):
    assert {rule.partition(".")[0] for rule, *_ in found} <= {"quotes", "names", "wording", "copy"}
