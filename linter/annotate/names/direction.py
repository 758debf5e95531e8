"""Two forms of one name -> which is likelier right, where the copy and the lists tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.names.name_kinds import of_a_place
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import genders, is_word, surnames

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.name_words import NameWord

_SURE = 3
"""How much more must speak for one form than for the other."""


def is_known(word: str) -> bool:
    """Whether a list has the word: a name, a place, or an everyday word."""
    return word in surnames() or word in genders() or of_a_place(word) or is_word(word)


def direction(story: Story, doubtful: NameWord, other: NameWord) -> int:
    """1 where the other form is likelier right, -1 where the doubtful one is, 0 where nothing tells.

    The right one stands more often, and more speaks for it: it is introduced with a role, or a list has it. That the one
    introduced is wrong is only said where a list has the other.
    """
    more = len(other.uses) - len(doubtful.uses)
    lead = _weight(story, other) - _weight(story, doubtful) + _more(more)
    if more > 0 and lead >= _SURE:
        return 1
    backed = is_known(doubtful.word) and not is_known(other.word)
    return -1 if more < 0 and lead <= -_SURE and backed else 0


_INTRODUCED = lazy_pattern(r"\s*(?:,\s*(?:(?:an?|the|who|whose|his|her|their|its)\b|\d{1,3}\b)|\()")
"""What stands behind a name that is introduced: a role, an age, a clause."""


def _weight(story: Story, form: NameWord) -> int:
    found = 0
    for use in form.uses:
        if use.mention.kind == "full" and (use.mention.title or _INTRODUCED.match(story.text, use.mention.span.end)):
            found = 3
    return 3 * is_known(form.word) + found


def _more(uses: int) -> int:
    """What speaks for a form that stands so much more often: twice more is no slip of the finger."""
    return (uses > 0) + 2 * (uses > 1) - (uses < 0) - 2 * (uses < -1)
