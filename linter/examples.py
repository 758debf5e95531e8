"""The examples of a rule -> what the rule flags in them."""

from __future__ import annotations

from linter.desk import Desk
from linter.finding import Finding
from linter.read import read_text
from linter.rulebook import Bad, Rule
from linter.rulebook.select import RuleSet
from linter.run import lint


def flagged(rule: Rule, example: Bad) -> list[str]:
    """The words that the rule flags in an example, in order of place. Raises LinterError where the example breaks the rule."""
    return [finding.text for finding in found_in(rule, example)]


def found_in(rule: Rule, example: Bad) -> tuple[Finding, ...]:
    """What the rule finds in an example, in order of place.

    The rule runs by itself: rules that it yields to are not asked. Raises LinterError where the example breaks the rule.
    """
    document = read_text(example.text, f"example.{example.format}")
    sources = None
    if example.source:
        from linter.sources.source import Source, Sources

        sources = Sources([Source(read_text(example.source, "source.txt"))])
    roster = None
    if example.roster:
        from linter.desk.roster import roster_from_text

        roster = roster_from_text(example.roster, f"the roster in an example of {rule.id}")
    result = lint(document, RuleSet((rule,)), Desk(example.date, sources, roster))
    for error in result.errors:
        raise error
    return result.findings


def told_by(rule: Rule, text: str, format: str) -> list[str]:
    """What a rule by itself says of a text, in order: `line:column:Style.Rule:message`.

    Raises LinterError where the text breaks the rule.
    """
    document = read_text(text, f"test.{format.removeprefix('.')}")
    result = lint(document, RuleSet((rule,)), Desk())
    for error in result.errors:
        raise error
    places = [document.lines.position(finding.source_span.start) for finding in result.findings]
    return [f"{at.line}:{at.column}:{f.rule}:{f.message}" for at, f in zip(places, result.findings, strict=True)]
