"""A kind's mode is one of those it knows: another is told at its line, with the nearest word."""

from __future__ import annotations

import pytest

from linter.checks import kind, kinds
from linter.rulebook.load import typed
from linter.typed_nodes import keys_of

MODES = [name for name in kinds() if "what" in keys_of(kind(name))]


@pytest.mark.parametrize("name", MODES)
def test_a_wrong_mode_is_told_at_its_line(name):
    known = typed(f"extends: {name}\nmessage: m\nlevel: warning\n", "house.Rule", "house/Rule.yml")[0].check.what
    _, problems = typed(f"extends: {name}\nmessage: m\nlevel: warning\nwhat: {known}e\n", "house.Rule", "house/Rule.yml")
    (problem,) = problems
    assert problem.position.line == 4
    assert f"'{known}'" in problem.message
