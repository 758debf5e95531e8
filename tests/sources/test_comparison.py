"""What a draft and its sources have in common, asked once for several rules."""

from __future__ import annotations

import pytest
from beside import beside

from linter.sources.spoken_figures import made_here
from linter.text import Span

SOURCE = "The council sold the mill for 40,000 francs on Monday. “It was falling down,” mayor Ada Quill said."


def test_every_sentence_lies_beside_one_of_the_sources() -> None:
    comparison = beside("The mill was sold on Monday. It fetched 40,000 francs.", SOURCE)
    assert len(comparison.sentences) == 2
    assert comparison.sentence(0) is comparison.sentences[0]
    assert comparison.sentence(40) is comparison.sentences[1]


def test_quotations_have_the_passage_that_they_come_from() -> None:
    (traced,) = beside("“It was falling down,” Quill said.", SOURCE).quotations()
    assert traced.passage is not None
    assert traced.passage.verdict == "exact" or not traced.passage.edits


def test_closeness_tells_what_is_cut_from_what_is_retold() -> None:
    cut = beside("The council sold the mill on Monday.", SOURCE).closeness
    retold = beside("Councillors parted with an old granary yesterday.", SOURCE).closeness
    assert cut > 0.9 > retold


def test_passages_are_sentences_of_the_sources() -> None:
    comparison = beside("The council has sold the mill.", SOURCE)
    (source, span), *_ = comparison.passages(comparison.sentences[0], 0.3)
    assert source.document.words(span).startswith("The council sold the mill")


def test_words_that_stand_instead_of_others() -> None:
    comparison = beside("The council sold the barn for 40,000 francs on Monday.", SOURCE)
    at = comparison.story.text.index("barn")
    found = comparison.replaced(type(comparison.sentences[0].span)(at, at + 4))
    assert found is not None
    aligned, span = found
    assert aligned.source is not None
    assert aligned.source.document.words(span) == "mill"


def test_what_touches_a_quotation_is_quoted() -> None:
    draft = "The mill was sold. “It was falling down,” Quill said."
    comparison = beside(draft, SOURCE)
    start = draft.index("falling")
    assert comparison.is_quoted(Span(start, start + 7))
    assert not comparison.is_quoted(Span(0, 8))


def test_what_only_moved_in_its_sentence_stands_for_nothing_of_the_next() -> None:
    draft = "“The crane is safe for another year,” Ada Quill said."
    moved = "Ada Quill said: “The crane is safe for another year.”\n\nJon Brask said: “The quay is not.”"
    other = "“The crane is safe for another year,” Jon Brask said.\n\nNobody else spoke."
    name = Span(draft.index("Ada"), draft.index(" said"))
    assert beside(draft, moved).replaced(name) is None
    assert beside(draft, other).replaced(name) is not None


def test_a_figure_told_again_and_again_is_reckoned_once_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    comparison = beside("It cost 35 and " + "92 and " * 200 + "that is all.", "It cost 35 and 48, and that is all.")
    asked: list[Span] = []
    derived = comparison.derived
    monkeypatch.setattr(comparison, "derived", lambda quantity: asked.append(quantity.span) or derived(quantity))
    assert not any(made_here(comparison, quantity) for quantity in comparison.story.quantities if quantity.value == 92)
    assert len(asked) == 200
