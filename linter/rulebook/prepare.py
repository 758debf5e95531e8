"""A rule that was read -> whether its patterns, its scopes and its action hold, told where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks import Acts, Compiles
from linter.errors import RuleError, shown
from linter.files import read_regular
from linter.nodes import Node, Problems, from_yaml
from linter.text import Position

if TYPE_CHECKING:
    from linter.rulebook import Rule


def prepare(rule: Rule, actions: bool = True) -> None:
    """Compile every pattern of a rule. Raises RuleError where one is faulty, or its action cannot be carried out."""
    from linter.annotate.language.scopes import check_scope

    for scope in rule.common.scope:
        check_scope(scope)
    if actions and isinstance(rule.check, Acts) and rule.check.action:
        from linter.checks.vale.actions import check_action

        check_action(rule.check.action)
    if isinstance(rule.check, Compiles):
        rule.check.check()


def fault(rule: Rule, path: str, actions: bool = True) -> RuleError | None:
    """What is wrong with a rule of a file, if anything, at the value that is at fault."""
    try:
        prepare(rule, actions)
    except RuleError as error:
        return RuleError(error.message, shown(path), _place(path, error.message))
    return None


def _place(path: str, message: str) -> Position | None:
    """Where in a rule file the value stands that a message quotes first."""
    quoted = message.partition("'")[2].partition("'")[0].removesuffix("...")
    try:
        root = from_yaml(read_regular(path).decode("utf-8-sig"), Problems(path, RuleError))
    except (OSError, UnicodeDecodeError):
        return None
    found = [node for node in _scalars(root) if quoted and quoted in node.value] if root else []
    return min(found, key=lambda node: len(node.value)).position if found else None


def _scalars(node: Node) -> Iterator[Node]:
    if node.kind == "scalar":
        yield node
        return
    for child in node.value:
        for part in child if node.kind == "map" else (child,):
            yield from _scalars(part)
