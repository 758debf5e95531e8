"""What is printed gives no orders: to a terminal, to a CI runner, to a spreadsheet."""

from __future__ import annotations

import json

import pytest

from linter.report.csv_table import harmless
from linter.report.json import dump
from linter.report.safe import inert, safe

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize("text", ["“We will win,” she said — café", FAMILY, "C# and #1", "10:30::45", "##", "a ## b"])
def test_ordinary_copy_is_printed_as_it_is(text: str) -> None:
    assert inert(safe(text)) == text
    assert json.loads(inert(dump({"a": text}), "json")) == {"a": text}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\u202eb", "a\\u202eb"),
        ("pay\u200bpal", "pay\\u200bpal"),
        ("a\u200db", "a\\u200db"),
        ("so\xadft", "so\\xadft"),
        ("\U000e0041", "\\U000e0041"),
        ("a\tb\nc", "a b c"),
    ],
    ids=repr,
)
def test_what_nobody_sees_is_shown(text: str, shown: str) -> None:
    assert safe(text) == shown


@pytest.mark.parametrize(
    "line",
    [
        "He said ##[set-output name=safe]true",
        "###[error]x",
        "##vso[task.setvariable variable=a]b",
        "##teamcity[x]",
        "::add-mask::x.txt:1:1: warning",
        "  ::stop-commands::x",
    ],
)
@pytest.mark.parametrize("form", ["text", "csv", "json", "html"])
def test_no_runner_takes_a_line_for_a_command(line: str, form: str) -> None:
    shown = inert(line, form)
    assert not shown.lstrip().startswith("::")
    for command in ("##[", "##vso[", "##teamcity["):
        assert command not in shown


def test_commands_of_our_own_reach_the_runner() -> None:
    assert inert("::error file=a::b ##[c]", "github") == "::error file=a::b \\x23#[c]"


def test_json_means_the_same_with_a_command_in_it() -> None:
    value = {"text": "##[set-output name=a]b", "tag": "\U000e0041", "half": "\ud800"}
    assert json.loads(inert(dump(value), "json")) == value


def test_no_cell_begins_a_formula() -> None:
    assert [harmless(cell) for cell in ("=1+1", "＝1", "@a", "-", "a=b")] == ["'=1+1", "'＝1", "'@a", "-", "a=b"]
