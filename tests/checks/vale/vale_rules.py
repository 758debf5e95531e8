"""A Vale rule as YAML and a text -> what it flags."""

from __future__ import annotations

from textwrap import dedent

from linter.desk import Desk
from linter.read import read_text
from linter.rulebook.load import typed
from linter.rulebook.select import RuleSet
from linter.run import lint


def rule(text: str, id: str = "House.Rule"):
    """The rule that a YAML text describes; `message` may be left out."""
    text = dedent(text)
    if "message:" not in text:
        text += "\nmessage: \"'%s'\"\n"
    found, problems = typed(text, id, "House/Rule.yml")
    assert not problems, [str(problem) for problem in problems]
    return found


def findings(yaml: str, text: str, ext: str = "txt"):
    """The findings of one rule in one text."""
    result = lint(read_text(text, f"a.{ext}"), RuleSet((rule(yaml),)), Desk())
    assert not result.errors, [str(error) for error in result.errors]
    return result.findings


def flagged(yaml: str, text: str, ext: str = "txt") -> list[str]:
    """The words that one rule flags in one text."""
    return [finding.text for finding in findings(yaml, text, ext)]


def problems(yaml: str) -> list[str]:
    """What is wrong with a rule."""
    return [str(problem) for problem in typed(dedent(yaml), "House.Rule", "House/Rule.yml")[1]]
