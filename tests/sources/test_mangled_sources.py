"""Mangled drafts against mangled sources: every rule runs to its end and points inside both texts, in no long time."""

from __future__ import annotations

import random
import time

import pytest

from linter.config import Config
from linter.desk import Desk
from linter.read import read_text
from linter.rulebook.select import rule_set
from linter.run import lint
from linter.sources.source import Source, Sources

COPY = """HALLAM, 3 March 2025: “We will not pay £5 million … for [the] wall,” said Anna Holt, 54, on Monday.

ODUYA: I don't think so. (Laughter.) It’s 4,300 homes — a third – on ‘the lowest street’, i.e. 33%.

HOLT: “Nobody” will lose a home!!! … . . . [sic] 1,200,000,000 per cent of twenty-five; the NFF paid €2.5bn.
"""
RULES, _ = rule_set(Config(select=("sources",)))


def mangled(seed: int) -> str:
    rng = random.Random(seed)
    letters = list(COPY * rng.choice((1, 3)))
    for _ in range(rng.randrange(120)):
        at = rng.randrange(len(letters))
        letters[at] = rng.choice(
            ["", "", letters[at] * 3, "\n\n", "“", "”", "\u2028", "\x00", "[", "]", "…", "£", "é", "0", "😀"]
        )
    return "".join(letters)


def run(draft: str, source: str):
    document = read_text(draft, "draft.txt")
    sources = Sources([Source(read_text(source, "source.txt"))], complete=True)
    result = lint(document, RULES, Desk(sources=sources))
    assert not result.errors
    for finding in result.findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(document.text)
        for related in finding.related:
            other = related.document or document
            assert 0 <= related.span.start <= related.span.end <= len(other.text)


@pytest.mark.parametrize("seed", range(40))
def test_whatever_the_two_hold_the_rules_run_to_their_end(seed):
    run(mangled(seed), mangled(seed + 1000))


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        pytest.param("“" + "a b " * 20_000 + "”", "a b c " * 20_000, id="a quotation never closed"),
        pytest.param(COPY, "the " * 100_000, id="one word"),
        pytest.param("“the the the of the,” he said.", "the of " * 50_000, id="only common words"),
        pytest.param(COPY.replace("\n", " ") * 60, COPY.replace("\n", " ") * 60, id="one long line"),
        pytest.param("", COPY, id="nothing"),
    ],
)
def test_no_text_takes_a_long_time(draft, source):
    start = time.process_time()
    run(draft, source)
    assert time.process_time() - start < 10
