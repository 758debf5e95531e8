"""Patterns compiled when first used."""

from __future__ import annotations

import re

import pytest

from linter.lazy_pattern import lazy_pattern


def test_it_does_what_a_compiled_pattern_does() -> None:
    assert lazy_pattern(r"(\w)b", re.IGNORECASE).findall("aB cb") == ["a", "c"]
    assert lazy_pattern("a").sub("b", "aa") == "bb"


def test_nothing_is_compiled_before_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    compile_now = re.compile
    monkeypatch.setattr(re, "compile", lambda *given: asked.append(given) or compile_now(*given))
    pattern = lazy_pattern("a+")
    assert asked == []
    assert pattern.match("aab")[0] == pattern.match("aa")[0] == "aa"
    assert len(asked) == 1


def test_a_faulty_pattern_is_told_when_it_is_used() -> None:
    with pytest.raises(re.error):
        lazy_pattern("(").match("")
