"""The cache of parsed rules: an entry counts for the content that it was made from."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from linter.rulebook import cache
from linter.rulebook.load import RuleFile, shipped

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
    node = cache.read_cache([file]).get(file)
    return None if node is None else next(v for k, v in node.value if k.value == "tokens").value[0].value


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
