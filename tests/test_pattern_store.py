"""What the compiler made of a pattern, kept from run to run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from linter.kept import read_kept
from linter.pattern_store import LARGEST, PatternStore

PATTERNS = [
    (r"(?P<day>\d{1,2})\s+(?P<month>[A-Z][a-z]+)|(none)", 0),
    (r"(?<![\w’'-])(?:the|a)\s(\w+)\b(?!\s\1)", re.IGNORECASE),
    ('[“"]([^”"\U0001f600]*)[”"]', re.MULTILINE | re.DOTALL),
    ("  \\d+  # figures\n", re.VERBOSE),
]
COPY = "On 3 May the the fog “came in\nat 9”, and The Harbour closed; none saw it. \U0001f600"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv("ONRECORD_NO_CACHE", raising=False)
    return tmp_path / "onrecord"


def kept_file(folder: Path) -> Path:
    return next(folder.glob("patterns/*.kept"))


def fill() -> None:
    store = PatternStore()
    for source, flags in PATTERNS:
        store.compile(source, flags)
    store.write()


@pytest.mark.parametrize(("source", "flags"), PATTERNS)
def test_a_kept_pattern_is_what_re_compiles(folder: Path, monkeypatch: pytest.MonkeyPatch, source: str, flags: int) -> None:
    fill()
    wanted = re.compile(source, flags)
    monkeypatch.setattr("linter.pattern_store._compiled", lambda *given: pytest.fail("compiled anew"))
    monkeypatch.setattr(re, "compile", lambda *given: pytest.fail("compiled anew"))
    kept = PatternStore().compile(source, flags)
    assert (kept.pattern, kept.flags, kept.groups, kept.groupindex) == (
        wanted.pattern,
        wanted.flags,
        wanted.groups,
        wanted.groupindex,
    )
    assert [(m.span(), m.groups(), m.lastgroup) for m in kept.finditer(COPY)] == [
        (m.span(), m.groups(), m.lastgroup) for m in wanted.finditer(COPY)
    ]


def test_a_changed_file_counts_for_none(folder: Path) -> None:
    fill()
    path = kept_file(folder)
    path.write_bytes(path.read_bytes().replace(b"none", b"NONE"))
    assert PatternStore()._kept == {}
    assert PatternStore().compile("none").search(COPY)


@pytest.mark.parametrize("entry", [None, (0, 0, {}, bytes(4)), (0, 0, {}, b"a"), (0, 0, {}, 7), ("x", 0, {}, bytes(4)), (0, 0)])
def test_what_cannot_be_code_is_compiled(folder: Path, entry: object) -> None:
    store = PatternStore()
    store._kept = {"0 fog": entry}
    assert store.compile("fog").search(COPY)


def test_what_is_compiled_later_is_kept_beside_the_rest(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill()
    store = PatternStore()
    store.compile("new(?P<word>er)?")
    store.write()
    monkeypatch.setattr("linter.pattern_store._compiled", lambda *given: pytest.fail("compiled anew"))
    monkeypatch.setattr(re, "compile", lambda *given: pytest.fail("compiled anew"))
    again = PatternStore()
    assert again.compile("new(?P<word>er)?").fullmatch("newer")
    assert [len(list(again.compile(*given).finditer(COPY))) for given in PATTERNS] == [2, 2, 1, 2]


def test_what_others_may_write_is_not_read(folder: Path) -> None:
    fill()
    kept_file(folder).chmod(0o666)
    assert PatternStore()._kept == {}


def test_nothing_is_kept_where_no_cache_is_wanted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_NO_CACHE", "1")
    fill()
    assert not folder.exists()


def test_a_faulty_pattern_is_told_as_always(folder: Path) -> None:
    with pytest.raises(re.error):
        PatternStore().compile("(")


def test_only_patterns_are_kept(folder: Path) -> None:
    fill()
    entries = read_kept(str(kept_file(folder)), PatternStore()._format, LARGEST)
    assert sorted(entries) == sorted(f"{int(flags)} {source}" for source, flags in PATTERNS)
