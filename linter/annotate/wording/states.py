"""Words that say what state somebody or something is in -> the noun phrase of which they say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.language.phrases import Noun, Verb
from linter.annotate.language.word_classes import BE

if TYPE_CHECKING:
    from linter.annotate import Story


def state_bearer(story: Story, start: int) -> Noun | None:
    """Of whom a state is told: she was unarmed; Tarn, a lifelong bachelor, died; Unarmed, she ran; an unarmed guard."""
    noun = story.clauses.noun(start)
    if noun is not None:
        above = noun.governor
        if isinstance(above, Noun) and noun.role == "apposed":
            return above
        return above.subject if isinstance(above, Verb) and above.word in BE and not noun.preposition else noun
    items = story.clauses.around(start).items
    before = [item for item in items if isinstance(item, Noun | Verb) and item.span.start < start]
    for item in reversed(before):
        if isinstance(item, Verb):
            return item.subject if item.subject is None or item.subject.span.start < start else None
        if story.text.startswith(", ", item.span.end) and not item.preposition:
            return item
    after = [item for item in items if isinstance(item, Verb) and item.finite and item.span.start > start]
    return after[0].subject if after and not before else None
