"""What the documentation shows is true: its settings are read, its commands exist."""

from __future__ import annotations

import re

import pytest
from conftest import ROOT

from linter.cli import _parser
from linter.config import read
from linter.examples import flagged
from linter.rulebook import Bad
from linter.rulebook.load import decode

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(path, language):
    """The fenced blocks of a page in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", path.read_text("utf-8"), re.DOTALL | re.MULTILINE)


def cases(language, having):
    return [
        pytest.param(block, id=f"{path.name}-{i}")
        for path in PAGES
        for i, block in enumerate(blocks(path, language))
        if re.search(having, block, re.MULTILINE)
    ]


@pytest.mark.parametrize("text", cases("yaml", r"^(select|severity|suppress|overrides|sources|facts|rosters):"))
def test_settings_shown_are_settings_understood(text, tmp_path):
    path = tmp_path / ".onrecord.yml"
    path.write_text(text, "utf-8")
    assert read(str(path)) is not None


@pytest.mark.parametrize("text", cases("toml", r"tool\.onrecord"))
def test_toml_settings_shown_are_settings_understood(text, tmp_path):
    path = tmp_path / "pyproject.toml"
    path.write_text(text, "utf-8")
    assert read(str(path)) is not None


@pytest.mark.parametrize("text", cases("yaml", r"^extends:"))
def test_rules_shown_are_rules_and_their_examples_hold(text):
    rule, problems = decode(text, "house.Shown", "shown.yml")
    assert problems == []
    for example in rule.common.examples.bad:
        assert flagged(rule, example) == list(example.flags)
    for example in rule.common.examples.good:
        assert flagged(rule, example if isinstance(example, Bad) else Bad(example)) == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_commands_shown_exist(path):
    there = next(action for action in _parser()._actions if action.metavar == "COMMAND").choices
    shown = set(re.findall(r"\bonrecord (check|quotes|names|claims|rules)\b", path.read_text("utf-8")))
    assert shown <= {*there, *PROMISED}


PROMISED = {"quotes", "names", "claims", "rules"}
"""Commands that the pages show and that are not there yet."""
