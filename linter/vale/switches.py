"""The switches of a `.vale.ini` -> which rules run, at which levels, with which keys."""

from __future__ import annotations

from linter.errors import ConfigError, LinterError
from linter.record import replace
from linter.rulebook import Rule

LEVELS = ("suggestion", "warning", "error")
ON = ("YES", *LEVELS)
SWITCHES = ("YES", "NO", *LEVELS)


def is_on(id: str, switched: dict[str, str]) -> bool:
    """Whether no switch turns a rule off: its own stands over that of its style."""
    value = switched.get(id, switched.get(id.partition(".")[0], "YES"))
    return value in ON


def with_keys(rule: Rule, switched: dict[str, str], problems: list[LinterError], path: str) -> Rule:
    """The rule with the keys that `Style.Rule[key] = value` sets."""
    for name, value in switched.items():
        id, bracket, key = name.removesuffix("]").partition("[")
        if not bracket or id != rule.id:
            continue
        old = getattr(rule.check, key, None)
        try:
            new = (value in ("true", "YES")) if isinstance(old, bool) else type(old)(value) if old is not None else None
        except (TypeError, ValueError):
            new = None
        if new is None or isinstance(old, tuple | dict):
            problems.append(ConfigError(f"'{name}' cannot be set to '{value}'", path))
        else:
            rule = replace(rule, check=replace(rule.check, **{key: new}))
    return rule


def at_level(rule: Rule, switched: dict[str, str]) -> Rule:
    """The rule at the level that a switch of its own, or of its style, gives it."""
    for name in (rule.id, rule.style):
        level = switched.get(name)
        if level in LEVELS:
            return replace(rule, common=replace(rule.common, level=level))
    return rule
