"""Rules and a configuration -> the rules that run, each with the severity that the desk gave it."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from functools import lru_cache

from linter.config import Config, Level, names
from linter.errors import ConfigError, LinterError
from linter.record import NamedTuple, replace
from linter.rulebook import Rule
from linter.rulebook.load import RuleFile, load_all, rule_files, shipped


class RuleSet(NamedTuple):
    """The rules of a run."""

    rules: tuple[Rule, ...]
    """Those that report, sorted by id."""
    silent: tuple[Rule, ...] = ()
    """Those that do not report but that others yield to, so that what one rule says never depends on which others are on."""
    known: frozenset[str] = frozenset()
    """The styles and rules that there are, on or off."""


def wanted(rule_id: str, config: Config) -> bool:
    """Whether the configuration leaves a rule on, before the rule's own `enabled` is known."""
    if any(names(selector, rule_id) for selector in config.ignore):
        return False
    if severity_of(rule_id, config) == "off":
        return False
    return config.select is None or any(names(selector, rule_id) for selector in config.select)


def severity_of(rule_id: str, config: Config) -> str | None:
    """The severity that the desk gave a rule, by its name or else by its style; None if it gave none."""
    return config.severity.get(rule_id) or config.severity.get(rule_id.partition(".")[0])


def rule_set(
    config: Config, besides: Iterable[Rule] = (), known: Iterable[str] = (), skip: Collection[str] = ()
) -> tuple[RuleSet, list[LinterError]]:
    """The rules that a configuration asks for, and every problem of their files; without those of kinds to be skipped.

    Rules given besides (those of a `.vale.ini`) are selected like the others; `known` are more names that may be selected.
    A rule that is off by default runs where its full name is selected or given a severity.
    """
    problems: list[LinterError] = []
    files: dict[str, RuleFile] = {file.id: file for file in shipped()}
    for folder in config.rules:
        try:
            files.update((file.id, file) for file in rule_files(config.resolve(folder)))
        except LinterError as error:
            problems.append(error)
    given = {rule.id: rule for rule in besides}
    there = frozenset(name for id in (*files, *given, *known) for name in (id, id.partition(".")[0]))
    if config.rules or given:
        chosen, found = _chosen(config, files, given, skip)
    else:
        chosen, found = _of_shipped(os.getcwd(), config.select, config.ignore, tuple(config.severity.items()), frozenset(skip))
    return RuleSet(*chosen, there), [*problems, *_unknown(config, there), *found]


_Chosen = tuple[tuple[tuple[Rule, ...], tuple[Rule, ...]], list[LinterError]]
"""The rules that report and the silent ones, and the problems of their files."""


@lru_cache(maxsize=8)
def _of_shipped(
    folder: str,
    select: tuple[str, ...] | None,
    ignore: tuple[str, ...],
    severity: tuple[tuple[str, Level], ...],
    skip: frozenset[str],
) -> _Chosen:
    """Those of the rules that ship, which change with the package alone: read once for the same settings.

    What a rule says of its file depends on the folder that it is seen from.
    """
    config = Config(select=select, ignore=ignore, severity=dict(severity))
    return _chosen(config, {file.id: file for file in shipped()}, {}, skip)


def _chosen(config: Config, files: dict[str, RuleFile], given: dict[str, Rule], skip: Collection[str]) -> _Chosen:
    """Those of some files, and those given besides, that a configuration leaves on."""
    rules, problems = load_all((file for id, file in files.items() if wanted(id, config)), skip)
    rules |= {id: rule for id, rule in given.items() if wanted(id, config)}
    on = {id: _yielding(_levelled(rule, config), (*files, *given)) for id, rule in rules.items() if _enabled(rule, config)}
    silent: dict[str, Rule] = {}
    pending = _yielded_to(on.values())
    while wave := [files[id] for id in sorted(pending) if id in files and id not in on and id not in silent]:
        more, found = load_all(wave, skip)
        problems += [error for error in found if error not in problems]
        silent |= more
        pending = _yielded_to(more.values())
    return (tuple(on[id] for id in sorted(on)), tuple(silent[id] for id in sorted(silent))), problems


def _yielded_to(rules: Iterable[Rule]) -> set[str]:
    return {target for rule in rules for target in rule.common.yields_to}


def _yielding(rule: Rule, ids: Iterable[str]) -> Rule:
    """The rule with the styles that it yields to replaced by the rules of these styles, itself left out."""
    if all("." in target for target in rule.common.yields_to):
        return rule
    targets = dict.fromkeys(
        id
        for target in rule.common.yields_to
        for id in ([target] if "." in target else sorted(id for id in ids if id.partition(".")[0] == target))
        if id != rule.id
    )
    return replace(rule, common=replace(rule.common, yields_to=tuple(targets)))


def _enabled(rule: Rule, config: Config) -> bool:
    return rule.common.enabled or rule.id in (config.select or ()) or rule.id in config.severity


def _levelled(rule: Rule, config: Config) -> Rule:
    level = severity_of(rule.id, config)
    if not level or level == rule.common.level:
        return rule
    return replace(rule, common=replace(rule.common, level=level))


def _unknown(config: Config, known: frozenset[str]) -> list[LinterError]:
    """A word of the configuration that names neither a rule nor a style."""
    problems: list[LinterError] = []
    silenced = (rule for entry in config.suppress for rule in entry.rule)
    for selector in dict.fromkeys((*(config.select or ()), *config.ignore, *config.severity, *silenced)):
        if selector not in known:
            from linter.typed_nodes import nearest

            problems.append(
                ConfigError(f"there is no rule or style '{selector}'{nearest(selector, tuple(known))}", config.path)
            )
    return problems
