"""Quotations that speak of their own speaker by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.checks.quotes.excerpt import quote_excerpt
from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.attributions import Attribution
    from linter.desk import Desk

_BEFORE = lazy_pattern(
    r"(?:\b(?:I|I['’]m|am|is|was|be|me|call\w*|named?|as|as a|the|Mr|Mrs|Ms|Miss|Dr|for|at|of|to|from|say|says|said|"
    r"like|Hi|Hey|Hello|oh|"
    r"[A-Z][\w’'-]+),?|^|[,:;“‘\"—–-]) ?$"
)
"""What stands before a name in the words of its bearer: I am Ada; call me Ada; “Ada, come here”."""
_VERB = lazy_pattern(
    r" (?:(?:has|had|was|is|will|would|always|never|never once|also) )?(?:served|gave|told|said|asked|came|went|made|"
    r"took|knew|loved|left|helped|"
    r"taught|lived|worked|did|does|is|was|has|had|will|played|saved|ran|got|saw|brought|wanted|never|always|\w{3,}ed)\b"
)
"""A verb of which the name is the subject."""
_FIRST = lazy_pattern(r"\b(?:I|I['’]\w+|me|my|us|our|we|We|My|Our)\b")


@record
class OwnName:
    """Reports words that tell of somebody what that somebody is made to say: “Ada served me well,” Ada Quill said.

    Only where the tag has the name, nobody else bears it, and the words have an I or a we besides. The words for the message
    are the speaker and the beginning of the quotation.
    """

    confidence: float = 0.8
    """Only speakers that are at least so sure."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        for attribution in story.attributions:
            if attribution.person is None or attribution.confidence < self.confidence or attribution.presumed:
                continue
            if _names_itself(story, attribution):
                assert attribution.speaker is not None
                shown = quote_excerpt(story, attribution.quotation.inner)
                yield Hit(attribution.speaker, (story.document.words(attribution.speaker), shown))


def _names_itself(story: Story, attribution: Attribution) -> bool:
    person, speaker = attribution.person, attribution.speaker
    if person is None or speaker is None or not person.full or not attribution.quotation.close:
        return False
    tag = story.document.words(speaker)
    given, surname = person.introduced.words[0], person.introduced.words[-1]
    if surname not in tag and given not in tag:
        return False
    text, inner = story.text, attribution.quotation.inner
    said = text[inner.start : inner.end]
    if (given not in said and surname not in said) or not _FIRST.search(text, inner.start, inner.end):
        return False
    others = [p for p in story.people if p is not person]
    for name in (given, surname):
        if len(name) < 3 or name not in said or any(name in p.introduced.words for p in others):
            continue
        for match in re.finditer(rf"(?<![\w’'-]){re.escape(name)}(?![\w’'-])", said):
            at = inner.start + match.start()
            before = text[max(inner.start, at - 20) : at]
            opens = at == inner.start or before.rstrip()[-1:] in (".", "!", "?")
            if (opens or not _BEFORE.search(before)) and _VERB.match(text, inner.start + match.end(), inner.end):
                return True
    return False
