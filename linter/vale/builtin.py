"""The style `Vale`, which Vale has built in: Spelling, Repetition, and what the vocabulary makes of Terms and Avoid."""

from __future__ import annotations

from linter.errors import LinterError, RuleError
from linter.record import replace
from linter.rulebook import Rule
from linter.rulebook.load import typed

BUILT_IN = {
    "Vale.Repetition": """
extends: repetition
message: "'%s' is repeated!"
level: error
ignorecase: true
alpha: true
action: {name: edit, params: [truncate, " "]}
tokens: ['[^\\s.!?]+']
""",
    "Vale.Spelling": """
extends: spelling
message: "Did you really mean '%s'?"
level: error
action: {name: suggest, params: [spellings]}
""",
    "Vale.Terms": """
extends: substitution
message: "Use '%s' instead of '%s'."
level: error
ignorecase: true
vocab: false
swap: {}
""",
    "Vale.Avoid": """
extends: existence
message: "Avoid using '%s'."
level: error
tokens: []
""",
}
"""The style `Vale`, which Vale has built in; Terms and Avoid get their words from the vocabulary."""


def built_in(id: str, path: str, accepted: tuple[str, ...], rejected: tuple[str, ...]) -> tuple[Rule | None, list[LinterError]]:
    """A built-in rule with the words that the desk accepts and rejects; None where it has nothing to look for."""
    rule, found = typed(BUILT_IN[id], id, path)
    problems: list[LinterError] = [RuleError(f"{id}: {problem.message}", problem.path) for problem in found]
    if rule is not None and id == "Vale.Terms":
        swap = _terms(accepted)
        rule = replace(rule, check=replace(rule.check, swap=swap)) if swap else None
    elif rule is not None and id == "Vale.Avoid":
        rule = replace(rule, check=replace(rule.check, tokens=rejected)) if rejected else None
    return rule, problems


def _terms(accepted: tuple[str, ...]) -> dict[str, str]:
    """Each accepted term in whatever case -> the term; one that is accepted in several cases may have any."""
    forms: dict[str, list[str]] = {}
    for term in accepted:
        if "(?i)" not in term:
            forms.setdefault(term.lower(), []).append(term)
    return {found[0]: found[0] for found in forms.values() if len(found) == 1}
