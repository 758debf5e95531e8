"""Switches in the copy and exceptions in the configuration."""

from __future__ import annotations

import pytest

from linter.checks.copy.unused_suppression import UnusedSuppression
from linter.checks.vale.existence import Existence
from linter.config import Config, Suppress
from linter.finding import Severity
from linter.read import read_text
from linter.rulebook import Common, Rule
from linter.rulebook.select import RuleSet
from linter.run import lint, unused_exceptions
from linter.suppress import Exceptions

RAIN = Rule("house.Rain", "", Common(extends="existence", message="no '%s'"), Existence(tokens=("rain",)))
SNOW = Rule("house.Snow", "", Common(extends="existence", message="no '%s'"), Existence(tokens=("snow",)))
UNUSED = Rule(
    "copy.UnusedSuppression",
    "",
    Common(extends="unused_suppression", message="silences %s in vain", level="suggestion"),
    UnusedSuppression(),
)
RULES = RuleSet((UNUSED, RAIN, SNOW))


def found(text, id="a.md", rules=RULES, exceptions=None):
    result = lint(read_text(text, id), rules, exceptions=exceptions)
    return [
        (f.document.position(f.span.start).line if not f.raw else f.document.lines.position(f.span.start).line, f.rule)
        for f in result.findings
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("rain\n\nsnow\n", [(1, "house.Rain"), (3, "house.Snow")], id="no switch"),
        pytest.param("<!-- onrecord-disable -->\n\nrain\n\nsnow\n", [], id="everything to the end"),
        pytest.param("<!-- onrecord-disable house.Rain -->\n\nrain snow\n", [(3, "house.Snow")], id="one rule"),
        pytest.param("<!-- onrecord-disable house -->\n\nrain snow\n", [], id="a style"),
        pytest.param(
            "<!-- onrecord-disable house.Rain, house.Snow -- the poem -->\n\nrain snow\n", [], id="two rules and a reason"
        ),
        pytest.param(
            "<!-- onrecord-disable -->\n\nrain\n\n<!-- onrecord-enable -->\n\nsnow\n",
            [(7, "house.Snow")],
            id="switched on again",
        ),
        pytest.param(
            "<!-- onrecord-disable house.Rain -->\n\nrain\n\n<!-- onrecord-enable house.Rain -->\n\nrain\n",
            [(7, "house.Rain")],
            id="one rule switched on again",
        ),
        pytest.param(
            "<!-- onrecord-disable-next-line house.Rain -->\nrain\n\nrain\n", [(4, "house.Rain")], id="only the next line"
        ),
        pytest.param(
            "<!-- onrecord-disable-next-line house.Rain -->\n\n \nrain\n\nrain\n",
            [(6, "house.Rain")],
            id="blank lines before the next line of copy",
        ),
        pytest.param(
            "<!-- onrecord-disable house.Rain -->\n\nsnow\n",
            [(1, "copy.UnusedSuppression"), (3, "house.Snow")],
            id="a switch in vain is reported where it stands",
        ),
        pytest.param(
            "<!-- onrecord-disable other.Rule -->\n\nsnow\n", [(3, "house.Snow")], id="a rule that is not on is no fault"
        ),
        pytest.param("<!-- onrecord-disabled -->\n\nrain\n", [(3, "house.Rain")], id="another word"),
    ],
)
def test_switches_in_markdown_comments(text, expected):
    assert found(text) == expected


def exceptions(tmp_path, *entries):
    config = Config(suppress=entries)
    object.__setattr__(config, "path", str(tmp_path / ".onrecord.yml"))
    return Exceptions(config)


def test_plain_text_is_silenced_from_the_configuration(tmp_path):
    article = str(tmp_path / "a.txt")
    by_words = exceptions(tmp_path, Suppress(rule=("house.Rain",), path=("a.txt",), text="rain on Monday"))
    assert found("rain on Monday\n\nrain again\n", article, exceptions=by_words) == [(3, "house.Rain")]
    by_path = exceptions(tmp_path, Suppress(rule=("house",), path=("*.txt",)))
    assert found("rain\n\nsnow\n", article, exceptions=by_path) == []
    elsewhere = exceptions(tmp_path, Suppress(rule=("house",), path=("b.txt",)))
    assert found("rain\n", article, exceptions=elsewhere) == [(1, "house.Rain")]


def test_an_exception_in_vain_is_reported_in_the_configuration_file(tmp_path):
    entry = Suppress(rule=("house.Rain",), path=("a.txt",))
    other = Suppress(rule=("house.Rain",), path=("never.txt",))
    ours = exceptions(tmp_path, entry, other)
    assert found("snow\n", str(tmp_path / "a.txt"), exceptions=ours) == [(1, "house.Snow")]
    (finding,) = unused_exceptions(RULES, ours)
    assert finding.rule == "copy.UnusedSuppression"
    assert finding.severity == Severity.SUGGESTION
    assert finding.document.id.endswith(".onrecord.yml")


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        (
            "onrecord-disable-line house.Rain",
            "there is no switch 'onrecord-disable-line'; there are disable-next-line, disable, enable.",
        ),
        (
            "onrecord-disable-nextline",
            "there is no switch 'onrecord-disable-nextline'; there are disable-next-line, disable, enable.",
        ),
        ("onrecord-disable house.Rian", "there is no rule or style 'house.Rian'; did you mean 'house.Rain'?"),
        ("onrecord-ignore", "there is no switch 'onrecord-ignore'; there are disable-next-line, disable, enable."),
    ],
)
def test_a_misspelt_switch_is_told_with_the_nearest_word(comment, told):
    rules = RULES._replace(known=frozenset(["house", "house.Rain", "house.Snow"]))
    result = lint(read_text(f"<!-- {comment} -->\n\nfog\n", "a.md"), rules)
    assert [f.message for f in result.findings] == [f"This switch does nothing: {told}"]
