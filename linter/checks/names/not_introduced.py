"""People who are named by surname alone and never introduced."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.people import Person
    from linter.desk import Desk


@record
class NotIntroduced:
    """Reports a person who speaks or has a title under a surname that the story never introduces.

    Names known the world over need no introduction: those of the shipped list (`lexicon/famous.txt`) and of the key `house`.
    """

    house: tuple[str, ...] = ()
    """Surnames that the readers know, besides those shipped."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        from linter.lexicon import folded, genders, surnames, word_list

        known = word_list("famous") | {folded(name) for name in self.house}
        for person in story.people:
            key = person.introduced.parts[-1]
            if person.full or key in known or len(key) < 3 or any(m.headline for m in person.mentions):
                continue
            if key in genders() and key not in surnames():
                continue
            written = person.introduced.words
            if (len(written) > 1 and written[0][0].isupper()) or not _may_be_a_surname(key):
                continue  # Ben Carson, Al Sharpton: what is a particle elsewhere is a given name here
            if _is_shown_as_person(story, person):
                yield Hit(person.introduced.span)


def _may_be_a_surname(word: str) -> bool:
    """Whether a word behind a title is no everyday word: Miss Universe is nobody's surname."""
    from linter.lexicon import is_word, surnames

    return word in surnames() or not is_word(word)


def _is_shown_as_person(story: Story, person: Person) -> bool:
    """Whether the name has an honorific of its own (peers have no other), or is a known surname that speaks."""
    from linter.annotate.names.title_words import honorific
    from linter.lexicon import is_word, surnames

    word = person.introduced.parts[-1]
    surname = word in surnames() and not is_word(word)
    for mention in person.mentions:
        around = mention.around
        if around is None or around.before in ("and", "&") or around.thing:
            continue
        if honorific(mention.title) and mention.title.lower() not in _PEERS and not mention.title.isupper():
            return True
        if surname and around.speaks and not (around.article or around.possessive or mention.opening):
            if around.after in ("and", "&") or _inside_a_name(story, mention):
                continue  # Ernst and Young, Time Warner: a firm's
            return not any(m.around and (m.around.somewhere or m.around.thing) for m in person.mentions)
    return False


def _inside_a_name(story: Story, mention: Mention) -> bool:
    """Whether a capitalised word stands right before the name and its title."""
    first = mention.first
    if not first:
        return False
    tokens, starts, ends = story.tokens
    return tokens[first - 1][0].isupper() and story.text[ends[first - 1] : starts[first]] == " "


_PEERS = frozenset("lord lady baroness sir dame".split())
