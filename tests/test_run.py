"""The run: severities, order, limits, rules that yield, checks that fail."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import pytest

from linter.checks.vale.existence import Existence
from linter.errors import RuleError
from linter.finding import Hit, Severity
from linter.read import read_text
from linter.record import record
from linter.rulebook import Common, Rule, fill
from linter.rulebook.select import RuleSet
from linter.run import lint
from linter.text import Span

TEXT = "rain and rain and snow"


def rule(id, token, message="'%s'", **common):
    return Rule(id, "", Common(extends="existence", message=message, **common), Existence(tokens=(token,)))


@record
class Given:
    """A check that hands out what it was given, or fails."""

    hits: tuple = ()
    error: Exception | None = None

    def find(self, story, desk) -> Iterator[Hit]:
        yield from self.hits
        if self.error:
            raise self.error


def given(id, *hits, error=None, **common):
    return Rule(id, "", Common(extends="given", message=common.pop("message", "m"), **common), Given(hits, error))


def found(*rules, silent=(), text=TEXT):
    return lint(read_text(text, "a.txt"), RuleSet(tuple(rules), tuple(silent)))


def test_findings_stand_in_order_of_place_whatever_the_order_of_the_rules():
    rules = rule("a.Snow", "snow"), rule("b.Rain", "rain")
    expected = [(0, "b.Rain"), (9, "b.Rain"), (18, "a.Snow")]
    for order in (rules, rules[::-1]):
        assert [(f.span.start, f.rule) for f in found(*order).findings] == expected


def test_a_limit_keeps_the_first():
    assert [f.span.start for f in found(rule("a.Rain", "rain", limit=1)).findings] == [0]


def test_a_hit_may_lower_the_severity_and_never_raise_it():
    hits = Hit(Span(0, 4), severity=Severity.SUGGESTION), Hit(Span(9, 13), severity=Severity.ERROR)
    assert [f.severity for f in found(given("a.A", *hits, level="warning")).findings] == [Severity.SUGGESTION, Severity.WARNING]


def test_the_same_words_are_said_once_by_one_rule():
    assert len(found(given("a.A", Hit(Span(0, 4)), Hit(Span(0, 4)))).findings) == 1


def test_a_rule_yields_where_a_more_specific_one_speaks():
    general = rule("a.Rain", "rain", yields_to=("b.Second",))
    specific = given("b.Second", Hit(Span(9, 13)))
    assert [(f.span.start, f.rule) for f in found(general, specific).findings] == [(0, "a.Rain"), (9, "b.Second")]


def test_a_rule_yields_whether_the_other_is_on_or_not():
    general = rule("a.Rain", "rain", yields_to=("b.Second",))
    specific = given("b.Second", Hit(Span(9, 13)))
    assert [(f.span.start, f.rule) for f in found(general, silent=[specific]).findings] == [(0, "a.Rain")]


def test_a_check_that_fails_loses_its_findings_and_no_one_elses():
    result = found(given("a.Broken", Hit(Span(0, 4)), error=ZeroDivisionError("x")), rule("b.Snow", "snow"))
    assert [f.rule for f in result.findings] == ["b.Snow"]
    (error,) = result.errors
    assert str(error).startswith("a.txt: a.Broken failed on this article (ZeroDivisionError: x)")


def test_a_rule_that_says_it_cannot_run_is_an_error_in_its_own_words():
    (error,) = found(given("a.Slow", error=RuleError("its pattern took too long"))).errors
    assert str(error) == "a.txt: a.Slow: its pattern took too long"


def test_documents_and_findings_can_be_pickled():
    result = found(rule("a.Rain", "rain"))
    again = pickle.loads(pickle.dumps(result.findings))
    assert [(f.sort_key, f.text, f.document.source) for f in again] == [(f.sort_key, f.text, TEXT) for f in result.findings]


@pytest.mark.parametrize(
    ("template", "words", "expected"),
    [
        pytest.param("no words", ("a",), "no words", id="none"),
        pytest.param("'%s' not '%s'", ("a", "b"), "'a' not 'b'", id="in order"),
        pytest.param("'%[2]s' not '%[1]s'", ("a", "b"), "'b' not 'a'", id="by number"),
        pytest.param("'%s' and '%s'", ("a",), "'a' and ''", id="one missing"),
        pytest.param("'%s'", ("a", "b"), "'a'", id="one too many"),
        pytest.param("100%% of %s", ("a",), "100% of a", id="a per cent sign"),
        pytest.param("%s", ("%s",), "%s", id="a word that looks like a place for one"),
        pytest.param("two\nlines %d", ("3",), "two lines 3", id="a line break"),
    ],
)
def test_fill(template, words, expected):
    assert fill(template, words) == expected
