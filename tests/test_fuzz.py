"""What the fuzzer once found stays mended, and a few inputs of it are tried each time; `fuzzing/fuzz.py` tries millions."""

from __future__ import annotations

import random
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from conftest import ROOT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzzing.fuzz import CORPUS, mutated, seeds
from fuzzing.targets import TARGETS, holds
from linter.checks import KINDS, kind
from linter.typed_nodes import keys_of

KEPT = sorted(path for path in CORPUS.rglob("*") if path.is_file())


def test_every_target_has_a_corpus() -> None:
    assert {path.parent.name for path in KEPT} == set(TARGETS)


@pytest.mark.parametrize("path", KEPT, ids=lambda path: str(path.relative_to(ROOT / "fuzzing" / "corpus")))
def test_the_corpus_is_read(path: Path) -> None:
    holds(path.parent.name, path.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_mutated_inputs_are_read(target: str) -> None:
    pool = seeds(target)
    for number in range(1, 60):
        holds(target, mutated(random.Random(number), pool), number)


VALUES = st.one_of(
    st.sampled_from(
        ["true", "off", "-1", "0", "1e999", "nan", "null", "''", "'%s'", "$title", "'(a|aa)+b'", "'[a-z]+'", "2026-99-99"]
    ),
    st.text("ab |(){}[]*+?\\.$^'é0", max_size=12).map(lambda text: repr(text)),
    st.lists(st.sampled_from(["a", "the the", "'a|b'", "'(?i)x'", "1 2", "''", "{pattern: a, tag: NN}"]), max_size=3).map(
        lambda items: f"[{', '.join(items)}]"
    ),
    st.dictionaries(
        st.sampled_from(["a", "name", "params", "dollar euro", "x|y"]), st.sampled_from(["b", "1", "[a]", "''"]), max_size=2
    ).map(lambda pairs: f"{{{', '.join(f'{k}: {v}' for k, v in pairs.items())}}}"),
)


@st.composite
def rules(draw: st.DrawFn) -> str:
    """A rule of any kind with any of its keys, each with a value of any sort."""
    name = draw(st.sampled_from(sorted(KINDS)))
    known = [key for key in keys_of(kind(name)) if key not in ("message", "scope")]
    keys = draw(st.lists(st.sampled_from([*known, "scope", "limit", "yields_to"]), unique=True, max_size=5))
    return f"extends: {name}\nmessage: \"'%s'\"\n" + "".join(f"{key}: {draw(VALUES)}\n" for key in keys)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(rules())
def test_a_rule_of_any_kind_is_told_at_load_or_runs(rule: str) -> None:
    holds("rule", rule.encode())


WORDS = st.sampled_from(
    (
        "Okafor~said~“We~did”~ ~\n\n~\r\n~<p>~</p>~<b>~&amp;~&#8212;~**~> ~- ~`~# ~|~é~e\u0301~😀~\u2028~\x00~\ufeff~WEBVTT\n\n~"
        '00:01.000 --> 00:02.000\n~{~}~"~:~,~[~]'
    ).split("~")
)


@pytest.mark.parametrize("ending", ["txt", "md", "html", "xhtml", "vtt", "srt", "json", "eml", "docx", "odt", "xml", "rtf"])
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(WORDS, max_size=60).map("".join))
def test_every_reader_keeps_its_offsets_inside_the_text_and_the_source(ending: str, text: str) -> None:
    if ending == "docx":
        body = escape(text)
        text = f'<w:document xmlns:w="a"><w:body><w:p><w:r><w:t>{body}</w:t></w:r></w:p></w:body></w:document>'
    elif ending in ("odt", "xml"):
        text = f"<nitf><body><body.content><p>{text}</p></body.content></body></nitf>"
        text = text if ending == "xml" else f'<o xmlns="a"><text xmlns="b"><p>{escape(text)}</p></text></o>'
    elif ending == "rtf":
        text = "{\\rtf1 " + text + "}"
    holds(ending, text.encode(), number=1)
