"""A quotation repeated with other words."""

from __future__ import annotations

import pytest

from linter.checks.quotes.altered_repeat import AlteredRepeat

FIRST = "“We will not pay a single penny of this bill before the summer,” Ann Lee said.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(FIRST + "“We will not pay a single penny of this bill before the summer,” she said.", id="the same"),
        pytest.param(FIRST + "“we will not pay a single penny of this bill” was all she said.", id="a part of it"),
        pytest.param(FIRST + "“We will not pay a single penny of this bill … before the summer,” she said.", id="a cut"),
        pytest.param(
            FIRST + "“We will not pay a single [cent] of this bill before the summer,” she said.", id="an editor's brackets"
        ),
        pytest.param(
            FIRST + "“We will not pay a single dollar of this bill before the summer,” Tom Bell said.", id="another one's"
        ),
        pytest.param("“We will fight on the beaches. We will fight on the fields,” he said.", id="a figure of speech"),
        pytest.param(
            FIRST + "“We will pay for the bridge with money of our own after the summer,” she said.", id="another one"
        ),
    ],
)
def test_a_faithful_repeat_is_left_alone(flagged, text: str) -> None:
    assert flagged(AlteredRepeat(), text) == []


@pytest.mark.parametrize(
    ("repeat", "words"),
    [
        pytest.param("“We will not pay a single dollar of this bill before the summer,” she said.", "dollar", id="a word"),
        pytest.param("“We will now pay a single penny of this bill before the summer,” she said.", "now", id="a negation"),
        pytest.param(
            "Her phrase about “a single penny of this loan” is on mugs.", "loan", id="the last word of a phrase quoted again"
        ),
    ],
)
def test_a_changed_word_is_flagged(flagged, repeat: str, words: str) -> None:
    assert flagged(AlteredRepeat(), FIRST + repeat) == [words]


def test_a_quotation_that_differs_from_the_headlines_is_found(flagged):
    from linter.checks.quotes.altered_repeat import AlteredRepeat

    text = "“We will not sell our votes for a chair,” party says\n\nTalks open.\n\n“We will not {} our votes for a chair,” said Ada Quill."
    assert flagged(AlteredRepeat(), text.format("trade")) == ["trade"]
    assert flagged(AlteredRepeat(), text.format("sell")) == []


def test_words_that_are_recalled_are_held_against_those_said(flagged):
    text = "“The house was built for shouting,” Ada Quill said.\n\n{}"
    for recalled in (
        "Her line about a house “built for whispering” is on a mug.",
        "“The house was built for whispering.” — Ada Quill, soprano",
        "“The house was built for whispering,” Quill told a fair, using the same line.",
    ):
        assert flagged(AlteredRepeat(), text.format(recalled)) == ["whispering"]


def test_a_headline_that_leaves_out_a_not_is_found(flagged):
    text = "“I would do it again,” says beekeeper\n\nAda Quill has been fined.\n\n“I would {}do it again,” Quill said."
    assert flagged(AlteredRepeat(), text.format("never ")) == ["“I would never do it again,”"]
    assert flagged(AlteredRepeat(), text.format("")) == []


def test_parallel_promises_are_no_repeat(flagged):
    text = "“I will not sign a budget that takes a single {} out of a {},” Ada Quill said."
    assert flagged(AlteredRepeat(), text.format("cook", "school") + "\n\n" + text.format("nurse", "ward")) == []


def test_a_fragment_of_what_was_quoted_whole_is_held_against_it(flagged):
    text = "“It looked like a cathedral on fire, all black,” Ada Quill said.\n\nA paper in Paris wrote that it was “like a {} on fire”."
    assert flagged(AlteredRepeat(), text.format("chapel")) == ["chapel"]
    assert flagged(AlteredRepeat(), text.format("cathedral")) == []


def test_a_sentence_built_like_the_one_before_says_more(flagged):
    text = "“I will not lower the tax on salt,” Ada Quill told a rally.\n\nShe went on: “I will not raise the tax on salt, either.”"
    assert flagged(AlteredRepeat(), text) == []
