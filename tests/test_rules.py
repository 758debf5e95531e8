"""The rules' own examples: every bad one is flagged on exactly the words it names, no good one at all."""

from __future__ import annotations

import pytest

from linter.examples import flagged
from linter.rulebook import Bad
from linter.rulebook.load import load, shipped

FILES = shipped()
RULES = {file.id: load(file) for file in FILES}


def cases(which):
    for id, (rule, _) in RULES.items():
        for i, example in enumerate(getattr(rule.common.examples, which) if rule else ()):
            yield pytest.param(rule, example, id=f"{id}-{which}{i}")


@pytest.mark.parametrize("id", RULES)
def test_a_shipped_rule_has_no_problems(id):
    assert [str(problem) for problem in RULES[id][1]] == []


@pytest.mark.parametrize("id", RULES)
def test_a_shipped_rule_says_why_and_shows_a_bad_and_a_good_example(id):
    rule = RULES[id][0]
    assert rule.common.description
    assert rule.common.examples.bad
    assert rule.common.examples.good


@pytest.mark.parametrize(("rule", "example"), list(cases("bad")))
def test_a_bad_example_is_flagged_on_the_words_it_names(rule, example):
    assert flagged(rule, example) == list(example.flags)


@pytest.mark.parametrize(("rule", "example"), list(cases("good")))
def test_a_good_example_is_left_alone(rule, example):
    assert flagged(rule, example if isinstance(example, Bad) else Bad(example)) == []
