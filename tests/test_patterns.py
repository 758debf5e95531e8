"""Vale's patterns mean here what they mean there."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.errors import RuleError
from linter.patterns import SPACE, translate


def found(source: str, text: str, ignorecase: bool = False, multiline: bool = True) -> list[str]:
    pattern = translate(source, ignorecase, multiline)
    return [match[0] for match in regex.finditer(pattern.text, text, regex.IGNORECASE if ignorecase else 0)]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        pytest.param(r"\w+", "café 3", ["café", "3"], id="word characters of every script"),
        pytest.param(r"\bcaf\b", "café caf", ["caf"], id="word boundaries"),
        pytest.param(r"a\sb", "a\xa0b a b", ["a\xa0b", "a b"], id="white space of every kind"),
        pytest.param(r"[\w-]+", "a-b é", ["a-b", "é"], id="classes hold such sets"),
        pytest.param(r"[^\W\d]+", "ab12-é", ["ab", "é"], id="a class of everything but other characters"),
        pytest.param(r"a(?i)b|c", "aB C c", ["aB", "C", "c"], id="a flag holds to the end, alternatives included"),
        pytest.param(r"(?:(?i)b)c", "Bc BC", ["Bc"], id="a flag ends with its group"),
        pytest.param(r"(?i)a(?-i)b", "Ab AB", ["Ab"], id="a flag is switched off"),
        pytest.param(r"a$", "a\r\nba\na", ["a", "a", "a"], id="a line ends before its carriage return"),
        pytest.param(r"^a", "a\nab\n a", ["a", "a"], id="a line begins"),
        pytest.param(r"a.b", "a\nb a\rb axb", ["axb"], id="a dot is no line end"),
        pytest.param(r"(?s)a.b", "a\nb", ["a\nb"], id="a dot is one after the flag"),
        pytest.param(r"a{", "a{ a", ["a{"], id="a brace that counts nothing is a brace"),
        pytest.param(r"[[]a", "[a", ["[a"], id="a bracket in a class"),
        pytest.param(r"[[:alpha:]]+", "ab1", ["ab"], id="a named class"),
        pytest.param(r"\x{2019}|\u2014", "’—", ["’", "—"], id="characters by number"),
        pytest.param(r"\Qa.b\E+", "a.bb axb", ["a.bb"], id="quoted text"),
        pytest.param(r"(?<!:[^ ]+?):\s[A-Z]", "a: B ::x: C", [": B"], id="look-behind of any width"),
        pytest.param(r"(?<x>a)\k<x>", "aa ab", ["aa"], id="a named back-reference"),
        pytest.param(r"(a)\1", "aa ab", ["aa"], id="a numbered back-reference"),
        pytest.param(r"\p{Lu}\pL", "Éa", ["Éa"], id="categories"),
        pytest.param("a\nb", "a\r\nb a\nb", ["a\r\nb", "a\nb"], id="a line end in a pattern"),
    ],
)
def test_a_pattern_matches_as_in_vale(source, text, expected):
    assert found(source, text) == expected


@pytest.mark.parametrize("source", ["(a", "a)", "[a", "*a", "a**+", r"a\y", "(?<=a", r"\x{zz}", "[b-a]", "(?R)", "(?|a)"])
def test_a_faulty_pattern_is_refused_by_name(source):
    with pytest.raises(RuleError) as error:
        translate(source)
    assert source[:3] in error.value.message


def test_without_lines_a_dollar_is_the_end():
    assert found(r"a$", "a\na", multiline=False) == ["a"]


@pytest.mark.parametrize(
    ("source", "starts"),
    [
        pytest.param("foo bar", {("foo bar", "end")}, id="a phrase"),
        pytest.param("foos?", {("foos", "end"), ("foo", "end")}, id="an optional letter"),
        pytest.param("(?:the )?foo", {("the foo", "end"), ("foo", "end")}, id="an optional word"),
        pytest.param(r"walk\w+", {("walk", "open")}, id="an open word"),
        pytest.param(r"walk\s+on", {(f"walk{SPACE}on", "end")}, id="white space of any length"),
        pytest.param(r"(?<!no )foo", {("foo", "end")}, id="look-behind tells nothing"),
        pytest.param("[Ff]oo", {("Foo", "end"), ("foo", "end")}, id="a small class"),
        pytest.param(r"\w+ly", {("", "open")}, id="anything"),
    ],
)
def test_what_a_pattern_can_begin_with(source, starts):
    assert {tuple(start) for start in translate(source).starts} == starts


def test_a_phrase_of_many_forms_is_known_by_its_beginnings():
    pattern = translate("(?:" + "|".join(f"{a}{b}" for a in "abcdefghij" for b in "klmnopqrst") + ") x")
    assert {start.text[:1] for start in pattern.starts} == set("abcdefghij")


@settings(max_examples=500, deadline=None)
@given(st.text(alphabet="ab|()[]{}?*+^$.\\-,:<>=!iPw1dsbQE\n", max_size=14))
def test_whatever_is_written_is_refused_or_compiles(source):
    try:
        pattern = translate(source)
    except RuleError:
        return
    try:
        regex.compile(pattern.text)
    except regex.error as error:  # what the parser leaves to the engine: groups and look-behind that cannot be
        assert any(word in str(error) for word in ("group", "reference", "property"))  # noqa: PT017
