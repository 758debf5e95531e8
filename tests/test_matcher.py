"""The matcher finds what one joined pattern would find, and cannot be made to hang."""

from __future__ import annotations

import time

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.annotate.language.scope_view import ScopeView
from linter.errors import PatternTimeout
from linter.matcher import Clock, Matcher
from linter.patterns import translate
from linter.text import Span

PIECES = [
    "foo",
    "foo bar",
    "foos?",
    "(?:the )?bar",
    r"ba\w+",
    r"\w+oo",
    "[fb]oo",
    "o",
    r"bar\s+foo",
    "'s",
    "a|foo b",
    "(?=f)foo",
    "-foo",
    r"(?:^|\s)foo\s",
    r"(?:^|\s)a(?=[\s-])",
    r"[a-z][-'][a-z]",
    r"\s[-]\s|[-]\s",
    r".?bar",
    r"\s?(?:foo|the)\b",
    r"\bfoo\b bar",
    "(?i:FOO) bar",
    r"foo(?= bar)",
    r"(?<=-)a?foo",
]
WORDS = ["foo", "Foo", "bar", "the", "bars", "o", "boo", "a", "b", "'s", "-", "\n", "foos", "é"]


def spans(matcher: Matcher, text: str, seconds: float = 60) -> list[tuple[int, int]]:
    view = ScopeView(text)
    return [(match.start, match.end) for match in matcher.find(view, (Span(0, len(text)),), Clock(len(text), seconds))]


def joined(tokens: list[str], text: str, words: bool, ignorecase: bool) -> list[tuple[int, int]]:
    body = "|".join(translate(token, ignorecase).text for token in tokens)
    pattern = regex.compile(rf"\b(?:{body})\b" if words else f"(?:{body})", regex.IGNORECASE if ignorecase else 0)
    return [match.span() for match in pattern.finditer(text) if match[0]]


@settings(max_examples=800, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=4, unique=True),
    st.lists(st.sampled_from(WORDS), max_size=12),
    st.sampled_from(["", " ", "  ", "\n"]),
    st.booleans(),
    st.booleans(),
)
def test_it_finds_what_the_joined_pattern_finds(tokens, words, space, bounded, ignorecase):
    text = space.join(words)
    assert spans(Matcher(tokens, words=bounded, ignorecase=ignorecase), text) == joined(tokens, text, bounded, ignorecase)


def test_a_match_says_which_pattern_and_what_its_groups_hold():
    matcher = Matcher([r"(\w+)bar", "(b)(oo)"])
    text = "foobar boo"
    found = list(matcher.find(ScopeView(text), (Span(0, len(text)),), Clock(10, 60)))
    assert [(match.token, match.groups) for match in found] == [(0, ("foo",)), (1, ("b", "oo"))]


def test_each_span_is_a_text_of_its_own():
    text = "foo bar foo"
    assert spans(Matcher(["foo bar"]), text) == [(0, 7)]
    found = Matcher([r"^foo|bar$"], words=False).find(ScopeView(text), (Span(0, 4), Span(4, 7), Span(8, 11)), Clock(10, 60))
    assert [(match.start, match.end) for match in found] == [(0, 3), (4, 7), (8, 11)]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        pytest.param("(a|b|ab)*c", "ab" * 40 + "d c", id="alternatives of alternatives"),
        pytest.param("(x|xx)+y", "x" * 80 + "z y", id="alternatives that overlap"),
    ],
)
def test_a_pattern_that_takes_for_ever_is_stopped(pattern, text):
    start = time.process_time()
    with pytest.raises(PatternTimeout):
        spans(Matcher([pattern], words=False), text, seconds=0.2)
    assert time.process_time() - start < 1


def test_time_in_which_the_process_sleeps_does_not_count():
    clock = Clock(0, 0.2)
    time.sleep(0.3)
    assert clock.left() > 0.1


def test_a_very_long_line_is_no_trouble():
    text = "He said that it was very clear, and " * 60_000
    start = time.process_time()
    assert len(spans(Matcher(["very", r"[\w]+ly", "in order to"], ignorecase=True), text)) == 60_000
    assert time.process_time() - start < 10


def test_dotted_capital_i_keeps_the_offsets():
    assert spans(Matcher(["very"], ignorecase=True), "İİ Very") == [(3, 7)]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=3, unique=True), min_size=2, max_size=4),
    st.lists(st.sampled_from(WORDS), max_size=12),
)
def test_what_one_rule_finds_does_not_depend_on_the_others(rules, words):
    view = ScopeView(" ".join(words))
    whole = (Span(0, len(view.text)),)
    matchers = [Matcher(tokens) for tokens in rules]
    together = [list(matcher.find(view, whole, Clock(0, 60))) for matcher in matchers]
    alone = [list(Matcher(tokens).find(ScopeView(view.text), whole, Clock(0, 60))) for tokens in rules]
    backwards = [list(matcher.find(view, whole, Clock(0, 60))) for matcher in reversed(matchers)][::-1]
    assert together == alone == backwards
