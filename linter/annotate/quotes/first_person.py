"""A quotation and whoever the sentences around it name -> whether its words can be theirs, by who says I in them.

What says I is one person's: no crowd's, no firm's, no town's.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from linter.annotate.names.name_context import is_role
from linter.annotate.quotes import mention_forms as forms
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.quotations import Quotation
    from linter.annotate.quotes.speaker_mention import SpeakerMention

_ONE = lazy_pattern(r"\b(?:I|I['’](?:m|d|ll|ve)|[Mm]y|[Mm]e|[Mm]yself)\b")
_ONE_PERSON = frozenset((forms.FULL_NAME, forms.HE_OR_SHE, forms.WHO, forms.LABEL, forms.DOCUMENT))
_AGENTS = ("er", "or", "ist", "ian")
"""Endings of words for who does something."""
_NAMED = frozenset(("name", "surname", "full"))
_CROWDS = frozenset("crowd crowds people family management staff panel jury majority couple public fans pair others".split())


@cache
def _many() -> frozenset[str]:
    """Words for what is no one person."""
    return _CROWDS | word_list("organisations", "words") | word_list("organisations", "things")


def may_say(story: Story, mention: SpeakerMention, quotation: Quotation) -> bool:
    """Whether a quotation can be the words of whoever is mentioned."""
    return is_one(story, mention) or not says_i(story, quotation)


def says_i(story: Story, quotation: Quotation) -> bool:
    """Whether the words are one person's: I, me, my, outside the quotations within."""
    for match in _ONE.finditer(story.text, quotation.inner.start, quotation.inner.end):
        if not any(inner.span.start <= match.start() < inner.span.end for inner in quotation.nested):
            return True
    return False


def is_one(story: Story, mention: SpeakerMention) -> bool:
    """Whether a mention may be of one person."""
    if mention.form in _ONE_PERSON or story.people.at(mention.start) is not None:
        return True
    if mention.form in forms.NAMES:
        named = story.people.mention_at(mention.start)
        return named is not None and named.kind in _NAMED and mention.key not in _many()
    if mention.form == forms.PEOPLE:
        plural = mention.key.endswith("s") and not mention.key.endswith("ss")
        return not plural and mention.key not in _many()
    return (
        mention.form == forms.THING and mention.key not in _many() and (is_role(mention.key) or mention.key.endswith(_AGENTS))
    )
