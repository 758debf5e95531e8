"""The cache of parsed rules: an entry counts for the content that it was made from."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from linter.record import fields_of, is_record
from linter.rulebook import cache
from linter.rulebook.load import RuleFile, load_all, shipped

RULE = "extends: existence\nmessage: \"'%s'\"\ntokens: [{}]\n"


@pytest.fixture
def rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RuleFile:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("ONRECORD_NO_CACHE", raising=False)
    path = tmp_path / "styles" / "house" / "One.yml"
    path.parent.mkdir(parents=True)
    path.write_text(RULE.format("aaa"), "utf-8")
    return RuleFile("house.One", str(path))


def kept(file: RuleFile) -> str | None:
    """The token that the cache has for a rule, None where the rule must be read."""
    known = cache.read_cache([file]).get(file)
    return None if known is None else known["tokens"][0]


def keep(file: RuleFile) -> None:
    store = cache.read_cache([file])
    store.get(file)
    store.write([file])


def test_other_content_of_the_same_size_and_time_is_read_anew(rule: RuleFile) -> None:
    keep(rule)
    assert kept(rule) == "aaa"
    before = os.stat(rule.path)
    with open(rule.path, "r+", encoding="utf-8") as stream:
        stream.write(RULE.format("bbb"))
    os.utime(rule.path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert kept(rule) is None


def test_the_same_content_counts_whenever_it_was_written(rule: RuleFile) -> None:
    keep(rule)
    os.utime(rule.path, (1, 1))
    assert kept(rule) == "aaa"


def test_a_rule_that_is_gone_is_no_reason_to_fail(rule: RuleFile) -> None:
    keep(rule)
    os.unlink(rule.path)
    assert kept(rule) is None


def test_the_shipped_rules_are_not_read_to_know_them(rule: RuleFile, monkeypatch: pytest.MonkeyPatch) -> None:
    file = shipped()[0]
    keep(file)
    monkeypatch.setattr(cache, "_of_content", lambda path: pytest.fail("read"))
    assert cache.read_cache([file]).get(file) is not None


def test_what_was_kept_makes_the_rule_that_its_file_makes(rule: RuleFile) -> None:
    files = [file for file in shipped() if file.id.partition(".")[0] != "examples"]
    read, _ = load_all(files)
    again, problems = load_all(files)
    assert not problems
    assert len(cache.read_cache(files).entries) == len(files)
    for id, one in read.items():
        other = again[id]
        assert (one.path, plainly(one.check)) == (other.path, plainly(other.check))
        assert plainly(one.common) | {"examples": None} == plainly(other.common) | {"examples": None}


def plainly(value: Any) -> Any:
    """A record as the values of its fields, so that two can be compared."""
    if is_record(type(value)):
        return {name: plainly(getattr(value, name)) for name in fields_of(type(value))}
    if isinstance(value, dict):
        return {key: plainly(inner) for key, inner in value.items()}
    return [plainly(inner) for inner in value] if isinstance(value, tuple) else value


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"message": 3}, id="no text"),
        pytest.param({"level": "grave"}, id="none of the words"),
        pytest.param({"limit": "many"}, id="no number"),
        pytest.param({"fix": "perhaps"}, id="neither true nor false"),
        pytest.param({"tokens": ["a\0"]}, id="a zero byte"),
        pytest.param({"tokens": [["a"]]}, id="a list in a list"),
        pytest.param({"tokns": ["b"]}, id="no key"),
        pytest.param({"extends": "nothing"}, id="no kind"),
    ],
)
def test_what_does_not_fit_is_read_from_the_file(
    rule: RuleFile, monkeypatch: pytest.MonkeyPatch, wrong: dict[str, Any]
) -> None:
    plain = {"extends": "existence", "message": "'%s'", "tokens": ["kept"]}
    monkeypatch.setattr(cache.Cache, "get", lambda self, file: plain | wrong)
    found, problems = load_all([rule])
    assert (found["house.One"].check.tokens, problems) == (("aaa",), [])  # type: ignore[attr-defined]
