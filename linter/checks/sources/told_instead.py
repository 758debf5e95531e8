"""Words of a draft and what a source has in their place -> the hit that shows both, and the passage to show beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.finding import Hit, Related
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.sources.alignment import Aligned
    from linter.sources.source import Source

OTHER = "'%s' here, '%s' in the source."
MADE_FROM = 0.2
"""A sentence of which the sources have less is the writer's own, with what it says."""


def nearest_passage(aligned: Aligned | None) -> tuple[Related, ...]:
    """The passage of the sources to show beside words that none of them has."""
    if aligned is None or aligned.source is None:
        return ()
    return (Related(aligned.there, "the nearest passage of the sources", aligned.source.document),)


def told_instead(
    story: Story,
    own: Span,
    source: Source,
    span: Span,
    *,
    message: str = "",
    suggest: bool = False,
    note: str = "has '%s' here",
) -> Hit:
    """A hit on words that a source contradicts; the words for the message are the draft's and the source's, on one line.

    `message` stands for the rule's own where it is given. With `suggest`, the source's words are the suggestion. `note` says
    what the source does at its place.
    """
    theirs = " ".join(source.document.words(span).split())
    return Hit(
        own,
        (" ".join(story.document.words(own).split()), theirs),
        suggestions=(theirs,) if suggest else (),
        related=(Related(span, f"the source {note % theirs}", source.document),),
        message=message,
        verdict="contradicted",
    )
