"""Mangled copy: whatever an article holds, every rule runs to its end and points inside the text."""

from __future__ import annotations

import random

import pytest
from conftest import SHARED

from linter.annotate import Story
from linter.config import Config
from linter.read import read_text
from linter.report import FORMATS, Report, renderer
from linter.rulebook.select import rule_set
from linter.run import lint
from linter.text import Block

STORY = """By Ada Marsh

SPRINGFIELD, Ohio (March 3, 2026) — Mayor Maria Okafor, 54, resigned on Tuesday after “three long years,” her office said.

“We did what we could,” Okafor said. “The rest is up to others.”

“It was time.”

Council president J.R. O’Neill-Wade Jr. told reporters that 1,200 people — 35 per cent of 3,400 — had signed the petition.

Okafer's deputy, Dr. Lind van der Berg, was born in 1971 and is 44. ‘Nobody,’ he said, ‘asked me (sic) about the $2.5 million.’

• One, two and three: 40%, 50% and 30%.
Q: Who paid?
A: The town did, officials say. It was 5 miles (20 km) away, on Monday, March 3, 2026.
"""
PIECES = (
    "“ ” ‘ ’ \" ' « » „ ‹ › ( ) [ ] { } — – - … . , : ; ! ? \n \n\n \r\n \t \u2028 \x00 \x1b \x85 \ufeff \u202e 😀 e\u0301 İ ß ǅ 中 "
    "\ud7ff <b> </p> <!-- --> &amp; &#x; ** _ ` # > | 9999999999999999999999 0 -1 1/0 31/31/31 said Mr. O’ al- III $ % £ €"
).split(" ")
RULES, PROBLEMS = rule_set(Config())


def mangled(text, seed):
    """The text with a few of its stretches dropped, doubled, swapped or broken up by odd pieces."""
    dice = random.Random(seed)
    for _ in range(dice.randint(1, 25)):
        at = dice.randrange(len(text) + 1)
        length = dice.choice((1, 1, 2, 5, 30, 200))
        do = dice.randrange(4)
        if do == 0:
            text = text[:at] + text[at + length :]
        elif do == 1:
            text = text[:at] + text[at : at + length] * 2 + text[at + length :]
        elif do == 2:
            text = text[:at] + dice.choice(PIECES) * dice.choice((1, 1, 1, 40)) + text[at:]
        else:
            text = text[:at] + text[at : at + length].swapcase() + text[at + length :]
    return text


def holds(text, id):
    document = read_text(text, id)
    result = lint(document, RULES)
    assert [str(error) for error in result.errors] == []
    for finding in result.findings:
        whole = len(document.source if finding.raw else document.text)
        assert 0 <= finding.span.start <= finding.span.end <= whole
        for related in finding.related:
            assert 0 <= related.span.start <= related.span.end <= len((related.document or document).text)
    annotated(document)
    for name in FORMATS:
        "\n".join(renderer(name)(Report(result.findings, result.errors, 1), False)).encode("utf-8")


def annotated(document):
    """Every annotation points inside the text, in order, and what must not overlap does not."""
    story, text = Story(document), document.text
    for word, start, end in zip(*story.tokens, strict=True):
        assert text[start:end] == word
    apart(document.paragraphs, text)
    apart([Block(sentence) for sentence in story.sentences], text)
    apart(story.quotations, text)
    apart(story.names, text)
    apart(story.dates, text)
    assert len(story.attributions) == len(story.quotations)
    for quotation in story.quotations:
        holds_its_nested(quotation, text)
    for attribution in story.attributions:
        for span in (attribution.cue, attribution.speaker):
            assert span is None or 0 <= span.start < span.end <= len(text)
    for scope in ("quote", "speaker", "attribution", "sentence", "paragraph"):
        for view, spans in story.prose.select((scope,)):
            apart([Block(span) for span in spans], view.text)
    for piece, source in document.origin:
        assert 0 <= piece.start <= piece.end <= len(text)
        assert 0 <= source.start <= source.end <= len(document.source)


def apart(things, text):
    end = 0
    for thing in things:
        assert end <= thing.span.start < thing.span.end <= len(text)
        end = thing.span.end


def holds_its_nested(quotation, text):
    assert quotation.span.covers(quotation.inner)
    assert text.startswith(quotation.open, quotation.span.start)
    assert text.endswith(quotation.close, quotation.span.start, quotation.span.end)
    for nested in quotation.nested:
        assert quotation.span.covers(nested.span)
        holds_its_nested(nested, text)


def test_the_rules_can_be_read():
    assert PROBLEMS == []


@pytest.mark.parametrize("ending", ["txt", "md", "html"])
def test_mangled_copy_is_checked_to_the_end(ending):
    for seed in range(120):
        holds(mangled(STORY, seed), f"a.{ending}")


@pytest.mark.parametrize("ending", ["txt", "md", "html"])
@pytest.mark.parametrize(
    "text",
    ["", " ", "\n", "\ufeff", "“", "”", "'", "\x00", "a", "“”", "’s", "$", "%", ".", "\r", "\u2028", "<", "---\n"],
    ids=repr,
)
def test_almost_nothing_is_checked_too(text, ending):
    holds(text, f"a.{ending}")


def test_mangled_published_copy_is_checked_to_the_end(shared):
    import gzip
    import json

    with gzip.open(SHARED / "data" / "articles" / "clean.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines][::60]
    for seed, text in enumerate(texts):
        holds(mangled(text[:6000], seed), "a.txt")
