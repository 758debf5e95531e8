"""What a rule may cost: one budget of CPU time for all that it does, and bounds on what it may be."""

from __future__ import annotations

import time

import pytest

from linter.desk import Desk
from linter.limits import Limits
from linter.read import read_text
from linter.rulebook.load import typed
from linter.rulebook.select import RuleSet
from linter.run import lint

LONG = "a" * 40
SLOW = "(?:a|aa)+[xy]"
BUDGET = 0.3


def errors(rule: str, text: str = f"{LONG} and we went on. " * 200) -> list[str]:
    made, problems = typed(rule, "house.X", "house/X.yml")
    assert made is not None, problems
    desk = Desk(limits=Limits(pattern_seconds=BUDGET))
    start = time.process_time()
    result = lint(read_text(text, "a.txt"), RuleSet((made,)), desk)
    assert time.process_time() - start < 3 * BUDGET + 2
    return [error.message for error in result.errors]


@pytest.mark.parametrize(
    "rule",
    [
        pytest.param(f"extends: existence\nmessage: m\nnonword: true\ntokens: ['a{SLOW}']\n", id="a pattern"),
        pytest.param(
            f"extends: substitution\nmessage: m\nswap: {{{LONG}: '{SLOW}'}}\n", id="words to write that are a pattern"
        ),
        pytest.param(
            f"extends: existence\nmessage: m\ntokens: [{LONG}]\naction: {{name: edit, params: [regex, '{SLOW}', z]}}\n",
            id="an action",
        ),
        pytest.param(f"extends: spelling\nmessage: m\ncustom: true\nfilters: ['^{SLOW}$']\n", id="a filter of the spelling"),
        pytest.param(f"extends: existence\nmessage: m\ntokens: [{LONG}]\nexceptions: ['{SLOW}']\n", id="an exception"),
        pytest.param(f"extends: occurrence\nmessage: m\nmax: 1\ntoken: '{SLOW}'\n", id="what is counted"),
        pytest.param(f"extends: repetition\nmessage: m\ntokens: ['{SLOW}']\n", id="what is repeated"),
        pytest.param(f"extends: conditional\nmessage: m\nfirst: '{SLOW}'\nsecond: x\n", id="a condition"),
    ],
)
def test_a_rule_has_one_budget_for_all_that_it_does(rule: str) -> None:
    assert [message for message in errors(rule) if "took longer than" in message]


def test_many_slow_tries_are_no_way_round_the_budget() -> None:
    text = " ".join("zq" + "a" * 28 + ". Then we went home." for _ in range(300))
    rule = f"extends: existence\nmessage: m\nnonword: true\ntokens: ['zq{SLOW}']\n"
    assert [message for message in errors(rule, text) if "took longer than" in message]


@pytest.mark.parametrize(
    "pattern",
    ["(" * 20 + "a" + "{2,3})" * 20, "(" * 20 + "a" + "+)" * 20, "(?:(?:(?:a{50}){50}){50}){50}"],
    ids=["two or three of two or three", "some of some", "fifty of fifty"],
)
def test_repeats_within_repeats_are_refused_before_they_are_compiled(pattern: str) -> None:
    assert "repeats within repeats" in errors(f"extends: existence\nmessage: m\nnonword: true\ntokens: ['{pattern}']\n")[0]


@pytest.mark.parametrize("pattern", [r"(?:\w{1,100} ){1,100}x", "(?:a(?:b(?:c(?:d)?)?)?)?e", r"(?:\w+ )+x", "a{1000}"])
def test_patterns_that_people_write_are_not(pattern: str) -> None:
    assert errors(f"extends: existence\nmessage: m\nnonword: true\ntokens: ['{pattern}']\n", "Then we went home.") == []


def test_a_phrase_that_can_be_written_in_too_many_ways_is_told_where_it_stands() -> None:
    rule = f"extends: phrase\nmessage: m\ntokens:\n  - the only{' man|' * 24} man\n"
    made, problems = typed(rule, "house.X", "house/X.yml")
    assert made is None
    assert "can be written in more than 64 ways" in problems[0].message


class Slow:
    """A check that never comes to an end."""

    def find(self, story: object, desk: object):
        while True:
            time.process_time()
        yield


class TestTheAlarm:
    """A rule is stopped whatever it does, and after three of them the rest are not tried."""

    def run(self, *checks: object) -> list[str]:
        made, _ = typed("extends: doubled_word\nmessage: \"'%s' twice\"\n", "house.X", "X.yml")
        assert made is not None
        rules = tuple(type(made)(f"house.{n}", "X.yml", made.common, check or made.check) for n, check in enumerate(checks))
        result = lint(read_text("Then we went the the way.", "a.txt"), RuleSet(rules), Desk(limits=Limits(rule_seconds=0.1)))
        return [*(error.message for error in result.errors), *(finding.message for finding in result.findings)]

    def test_the_other_rules_go_on(self) -> None:
        told = self.run(Slow(), None)
        assert len(told) == 2
        assert "house.0 took longer than 0 seconds" in told[0]
        assert told[1] == "'the' twice"

    def test_after_three_the_rest_are_not_tried(self) -> None:
        assert "the rules from house.3 on were not tried" in self.run(Slow(), Slow(), Slow(), None)[-1]

    def test_a_thread_runs_without_interrupting_the_process(self) -> None:
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(1) as pool:
            assert pool.submit(self.run, None).result() == ["'the' twice"]
