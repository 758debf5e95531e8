"""Which rules a run has: what the settings ask for, and what those rules stand back behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.config import Config
from linter.read import read_text
from linter.rulebook.select import rule_set
from linter.run import lint

RULE = """extends: existence
message: "'%s' is told."
level: suggestion
tokens: [{word}]
{more}
examples:
  bad:
    - text: {word} ran.
      flags: [{word}]
  good:
    - Nobody ran.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name, word, more in (
        ("house/Dog", "dog", ""),
        ("house/Cat", "cat", ""),
        ("taste/Animal", "dog|cat|cow", "yields_to: [house]"),
    ):
        path = tmp_path / f"{name}.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(RULE.format(word=word, more=more), "utf-8")
    return tmp_path


def told(folder: Path, *select: str) -> list[str]:
    rules, problems = rule_set(Config(rules=(str(folder),), select=select))
    assert problems == []
    return [
        f"{finding.rule} {finding.span.start}" for finding in lint(read_text("A dog, a cat, a cow.", "a.txt"), rules).findings
    ]


def test_a_rule_may_stand_back_behind_a_whole_style(desk: Path) -> None:
    assert told(desk, "house", "taste") == ["house.Dog 2", "house.Cat 9", "taste.Animal 16"]


def test_it_stands_back_where_that_style_is_not_asked_for(desk: Path) -> None:
    assert told(desk, "taste") == ["taste.Animal 16"]


def test_a_style_that_it_belongs_to_does_not_silence_it(desk: Path) -> None:
    path = desk / "taste" / "Animal.yml"
    path.write_text(path.read_text("utf-8").replace("[house]", "[taste, house]"), "utf-8")
    assert told(desk, "taste") == ["taste.Animal 16"]
