"""A mention -> whether its capital makes no name at all: a word for people that opens a sentence, a name to come."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from linter.annotate.language.plurals import singular
from linter.annotate.names.name_context import roles
from linter.lexicon import surnames, word_list

if TYPE_CHECKING:
    from linter.annotate.names.mentions import Mention

_TO_COME = frozenset(("tk", "tkt", "tktk"))
"""What the desk writes for a name to come."""


@cache
def _people() -> frozenset[str]:
    return roles() | word_list("cues", "people") | word_list("clauses", "people")


def is_nobody(mention: Mention) -> bool:
    """Whether a mention names nobody: Experts said, TK TK. A surname that is such a word names one, but many at an opening."""
    if _TO_COME.issuperset(mention.parts):
        return True
    word = mention.parts[0]
    if len(mention.parts) > 1 or mention.title or not (word in _people() or singular(word) in _people()):
        return False
    return word not in surnames() or (singular(word) != word and mention.opening)
