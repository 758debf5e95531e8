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


def test_the_rules_that_ship_are_read_once_for_the_same_settings(desk: Path) -> None:
    first, again = (rule_set(Config(select=("dates",), severity={"dates.Weekday": "error"}))[0].rules for _ in range(2))
    assert first is again
    own, again = (rule_set(Config(rules=(str(desk),), select=("house",)))[0].rules for _ in range(2))
    assert own is not again  # a desk may change them while the process goes on


def test_what_the_settings_misname_is_told_each_time() -> None:
    for _ in range(2):
        _, problems = rule_set(Config(select=("dates", "nowhere")))
        assert ["nowhere" in str(problem) for problem in problems] == [True]
