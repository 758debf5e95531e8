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


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        pytest.param(r"\ba\b", "éa a aé", ["a"], id="a boundary beside an accent"),
        pytest.param(r"(?i)straße", "STRASSE Straße", ["Straße"], id="folding is letter by letter"),
        pytest.param(r"(?i)k", "K k", ["K", "k"], id="folding of a letter"),
        pytest.param(r"\d", "3 ٣", ["3", "٣"], id="figures of every script"),
        pytest.param(r"a{,2}", "a{,2} aa", ["a{,2}"], id="a brace without its least number"),
        pytest.param(r"a{2,}", "a aa aaa", ["aa", "aaa"], id="no upper bound"),
        pytest.param(r"a{2}?b", "aab", ["aab"], id="a lazy count"),
        pytest.param(r"(?P<n>a)(?P=n)", "aa ab", ["aa"], id="a back-reference as in Python"),
        pytest.param(r"(?:a(?=b)|c(?!d))", "ab ac cd ce", ["a", "c", "c"], id="look-ahead"),
        pytest.param(r"(?<!\bno )way", "no way, my way", ["way"], id="look-behind with a boundary"),
        pytest.param(r"(?<=^|\. )So", "So. So so", ["So", "So"], id="look-behind with an anchor"),
        pytest.param(r"[^\s]+", "a b", ["a", "b"], id="anything but space"),
        pytest.param(r"[\p{L}\p{N}]+", "é1 -", ["é1"], id="categories in a class"),
        pytest.param(r"\p{Greek}+", "αβ a", ["αβ"], id="a script"),
        pytest.param(r"\P{L}+", "a1b", ["1"], id="no category"),
        pytest.param(r"[a\-z]+", "a-z b", ["a-z"], id="an escaped hyphen"),
        pytest.param(r"[-a]+", "a-b", ["a-"], id="a leading hyphen"),
        pytest.param(r"[]a]+", "]a", ["]a"], id="a bracket that stands first"),
        pytest.param(r"[\]]", "]", ["]"], id="an escaped bracket"),
        pytest.param(r"\_\-\/\#", "_-/#", ["_-/#"], id="needless escapes"),
        pytest.param(r"[\.\'\"]", ".'\"", [".", "'", '"'], id="needless escapes in a class"),
        pytest.param(r"\x41\t", "A\t", ["A\t"], id="a character by number, a tab"),
        pytest.param(r"\Aa|b\z", "a b", ["a", "b"], id="the ends of the text"),
        pytest.param(r"a\Z", "a\n", ["a"], id="before the last line end"),
        pytest.param(r"(?s:a.b)", "a\nb", ["a\nb"], id="a flag for a group"),
        pytest.param(r"(?i:a)b", "Ab AB", ["Ab"], id="another flag for a group"),
        pytest.param(r"(?>a+)b", "aab", ["aab"], id="an atomic group"),
        pytest.param(r"(?#why)a", "a", ["a"], id="a comment"),
        pytest.param(r"(?x) a  b # why", "ab", ["ab"], id="free spacing"),
        pytest.param(r"(?<n>a)|b", "ab", ["a", "b"], id="a named group"),
        pytest.param(r"(?'n'a)\k'n'", "aa", ["aa"], id="a named group in marks"),
        pytest.param(r"(?im)^a$", "A\nb", ["A"], id="two flags"),
        pytest.param(r"(a)?(?(1)b|c)", "ab c", ["ab", "c"], id="a condition"),
        pytest.param(r"a|", "a", ["a", ""], id="an empty alternative"),
        pytest.param(r"a**", "aa", None, id="a quantifier too many"),
        pytest.param(r"\ba\B", "ab a", ["a"], id="no boundary"),
        pytest.param(r"\cA|a", "a", ["a"], id="a control character"),
        pytest.param(r"[[:punct:]]+", "a-!b", ["-!"], id="punctuation"),
        pytest.param(r"[^[:alpha:]]+", "a1b", ["1"], id="a negated named class"),
        pytest.param(r"[\s\S]", "\n", ["\n"], id="everything"),
        pytest.param(r"\u{1F600}|\x{e9}", "😀é", ["😀", "é"], id="code points in braces"),
        pytest.param(r"\07|x", "\x07x", ["\x07", "x"], id="an octal number"),
        pytest.param(r"[\w.+-]+@[\w-]+\.\w{2,}", "x.y@z-a.org", ["x.y@z-a.org"], id="an address"),
        pytest.param(r"\s?\.\s?$", "a . \nb.", [" . ", "."], id="the end of a line"),
    ],
)
def test_constructs_of_other_styles(source, text, expected):
    if expected is None:
        with pytest.raises(RuleError):
            translate(source)
    else:
        assert found(source, text) == expected
