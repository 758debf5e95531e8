"""A rule file's `tests:`, as Vale has them -> each with what the rule says of its text, and what is wrong with that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from linter.errors import LinterError, RuleError
from linter.nodes import Node, Problems, from_yaml, items
from linter.record import NamedTuple, record
from linter.typed_nodes import build


@record
class Case:
    """One text and what checking it must say."""

    name: str
    """By what the case is known."""
    input: str
    """The text."""
    format: str = "md"
    """How it is read: an ending."""
    about: str = ""
    """A note."""
    rule: str = ""
    """Another rule file; read and not used."""
    want: str | None = None
    """Every finding, one a line: `line:column:Style.Rule:message`."""
    contains: str = ""
    """A part of that."""
    absent: tuple[str, ...] = ()
    """What must not stand in it."""


class Verdict(NamedTuple):
    """A case that failed."""

    case: Case
    reason: str
    wanted: str
    found: str


def cases(text: str, path: str) -> tuple[list[Case], list[LinterError]]:
    """The cases of a rule file and every problem that they have."""
    problems = Problems(path, RuleError)
    root = from_yaml(text, problems)
    tests = next((value for key, value in root.value if key.value == "tests"), None) if root and root.kind == "map" else None
    found: list[Case] = []
    for node in tests.value if tests is not None and tests.kind == "list" else ():
        case = _case(node, problems)
        if case is not None:
            found.append(case)
    if tests is not None and tests.kind != "list":
        problems.add("'tests' must be a list", tests)
    return found, problems.found


def _case(node: Node, problems: Problems) -> Any:
    if node.kind != "map":
        problems.add("a test is a list of 'key: value' lines, with 'name' and 'input'", node)
        return None
    case = build(Case, list(items(node, problems)), problems, node)
    if case is not None and case.want is None and not case.contains and not case.absent:
        problems.add(f"the test '{case.name}' needs one of 'want', 'contains' and 'absent'", node)
        return None
    return case


def wrong(case: Case, lines: list[str]) -> Iterator[Verdict]:
    """What is wrong with the findings in a case's text, given as `line:column:Style.Rule:message`."""
    found = "\n".join(lines)
    if case.want is not None and case.want.strip() != found.strip():
        yield Verdict(case, "other findings than wanted", case.want.strip(), found)
    elif case.contains and case.contains.strip() not in found:
        yield Verdict(case, "findings missing", case.contains.strip(), found)
    for words in case.absent:
        if words in found:
            yield Verdict(case, f"'{words}' must not stand in the findings", "", found)
