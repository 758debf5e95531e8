"""One fault, one finding: with every rule on, copy with one thing wrong is told of once, whatever the styles."""

from __future__ import annotations

import pytest

from linter.config import Config
from linter.desk import Desk
from linter.read import read_text
from linter.rulebook.select import rule_set
from linter.run import lint
from linter.sources.source import Source, Sources

RULES = rule_set(Config())[0]


def told(text, source=""):
    sources = Sources([Source(read_text(source, "source.txt"))]) if source else None
    return [(f.rule, f.text) for f in lint(read_text(text, "a.txt"), RULES, Desk(sources=sources)).findings]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("numbers.Cost", "The dam cost $14 million to build.\n\nMayor Ann Lee opened it. The dam cost $14 billion, she said."),
        ("numbers.Toll", "A fire killed three people in Harbourton on Monday, police said.\n\nThe fire killed five people, said Ann Lee, the mayor."),
        ("names.Organisation", "Trains to Upper Ramsley will stop in May, said Ann Lee, the mayor.\n\nThe station at Upper Ramley is 90 years old."),
        ("names.Organisation", "The Bank of England met, said Ann Lee, the mayor. The Bank of England had warned of it. The Bank of Englnd will meet."),
        ("names.Variant", "Jonas Wexcombe, the mayor, opened the bridge.\n\n“We are glad,” Wexcomb said."),
        ("names.Surname", "Jonas Veldt-Moor, the mayor, opened the bridge.\n\nMoor-Veldt left early, police officer Ann Lee said."),
        ("quotes.Unattributed", "The council met on Monday.\n\n“We will not sell the baths to anybody.”\n\nIt rained."),
        ("copy.DoubledWord", "The mayor, Ann Lee, opened the the bridge."),
        ("copy.Mojibake", "The mayor, Ann Lee, said the cafÃ© would stay."),
        ("dates.Weekday", "The council met on Friday, March 12, 2026, said Ann Lee, the mayor."),
    ],
)  # fmt: skip
def test_one_fault_gives_one_finding(rule, text):
    assert [name for name, _ in told(text)] == [rule]


def test_a_mark_in_the_wrong_encoding_is_no_quotation_mark_that_lacks_its_other():
    assert [name for name, _ in told("HARBOURTON â€” The mayor, Ann Lee, left.\n\nThe council met on Monday.")] == [
        "copy.Mojibake"
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Two dockers were killed on Friday, the port said.", "Report. Three dockers were killed on Friday, the port said."),
        ("“We will sell the baths in May,” the mayor said.", "The mayor: We will close the baths in May."),
    ],
)
def test_one_fault_against_a_source_gives_one_finding(text, source):
    assert len(told(text, source)) == 1
