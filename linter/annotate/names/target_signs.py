"""The name that a doubtful one is held against -> the named evidence that it is the one meant, every value 0 to 1."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from math import log
from typing import TYPE_CHECKING

from linter.annotate.names.given_names import gender_of_given, honorific_gender, same_given, split_name
from linter.annotate.names.likeness import initial_sound
from linter.annotate.names.name_words import Use, WordPair
from linter.annotate.names.people import Person
from linter.annotate.names.title_words import HONORIFICS, last_title
from linter.lexicon import is_word, word_list

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention


_RIVALS, _NEAREST = 20, 20
"""Others with the same initial, and mentions before and behind, that are looked at."""


def target_signs(found: dict[str, float], story: Story, pair: WordPair, use: Use, target: Use) -> None:
    form, other, person = pair.form, pair.other, pair.person
    found["other introduced"] = any(u.mention.kind == "full" for u in other.uses) if other is not form else 1.0
    found["other bare"] = other.bare if other is not form else 0.0
    found["other a given name"] = target.part == 0 and not target.bare
    found["other inside another name"] = target.mention.kind in ("organisation", "name") and not target.bare
    found["other a place"] = target.mention.kind == "place"
    found["other a common word"] = is_word(other.word)
    found["other used"] = min(1.0, log(1 + len(other.uses)) / 3)
    found["other used once"] = len(other.uses) == 1
    start = use.mention.span.start
    mentions = _window(person.mentions if person is not None else [u.mention for u in other.uses], start)
    nearest = min((abs(m.span.start - start) for m in mentions), default=100000)
    found["near by"] = max(0.0, 1 - nearest / 1000)
    found["introduced before"] = mentions[0].span.start < start
    found["follows"] = any(0 < start - m.span.start < 400 for m in mentions)
    if person is None:
        return
    found["other speaks"] = any(m.around.speaks for m in mentions if m.around)
    found["other only introduced"] = len(mentions) == 1
    mine = [u.mention for u in form.uses]
    titles = {honorific_gender(m.title) for m in mine if m.title} - {""}
    gender = person.gender
    found["gender fits"] = bool(titles) and gender in titles
    found["gender against"] = bool(titles) and gender != "" and gender not in titles
    kinds = {last_title(m.title) for m in mentions if m.title}
    found["same title"] = any(m.title and last_title(m.title) in kinds for m in mine)
    found["famous other"] = person.introduced.parts[-1] in word_list("famous")
    full = [u.mention for u in form.uses if u.mention.kind == "full"]
    if full:
        given, _ = split_name(full[0].words, full[0].parts)
        other_given, other_surname = split_name(person.introduced.words, person.introduced.parts)
        surname = full[0].parts[-1]
        if form.word == surname:
            found["same given name"] = same_given(given, other_given) and target.last
            found["other given name"] = not found["same given name"]
        else:
            found["same surname"] = surname == other_surname[-1] and target.part == 0
            found["other surname"] = not found["same surname"]
            a, b = gender_of_given(given[0] if given else ""), gender_of_given(other_given[0] if other_given else "")
            found["both known given names"] = bool(a and b)
    _place(found, story, use, mentions, person)
    # who else has the initial, and how lately named
    rivals = [p for p in story.people.by_initial.get(initial_sound(form.word), ())[:_RIVALS] if p is not person]
    found["rivals"] = min(1.0, len(rivals) / 3)
    found["rival nearer"] = (
        any(any(0 < start - m.span.start < 400 for m in _window(rival.mentions, start)) for rival in rivals)
        and not found["follows"]
    )
    found["last named"] = _last_named(story, start) is person


def _window(mentions: Sequence[Mention], start: int) -> list[Mention]:
    """The first mention, the last, and those around an offset: enough of a long story."""
    if len(mentions) <= 2 * _NEAREST:
        return list(mentions)
    at = bisect_left(mentions, start, key=lambda m: m.span.start)
    return [mentions[0], *mentions[max(1, at - _NEAREST) : at + _NEAREST], mentions[-1]]


def _place(found: dict[str, float], story: Story, use: Use, mentions: list[Mention], person: Person) -> None:
    """Whether the text around the doubtful name is about the person it may stand for."""
    from bisect import bisect_right

    start = use.mention.span.start
    at = story.sentence_at(start)
    sentence = story.sentences[at] if at >= 0 else use.mention.span
    paragraph = story.document.paragraph_index(start)
    around = [m for m in mentions if m is not use.mention]
    found["same sentence"] = any(sentence.start <= m.span.start < sentence.end for m in around)
    found["sentence before"] = at > 0 and any(
        story.sentences[at - 1].start <= m.span.start < story.sentences[at - 1].end for m in around
    )
    found["same paragraph"] = any(story.document.paragraph_index(m.span.start) == paragraph for m in around)
    found["paragraph before"] = any(story.document.paragraph_index(m.span.start) == paragraph - 1 for m in around)
    found["between"] = bool(around) and around[0].span.start < start < around[-1].span.start
    nearby = max(0, bisect_right(story.people._starts, sentence.start) - 1)
    found["others in the sentence"] = any(
        sentence.start <= m.span.start < sentence.end and story.people.of(m) not in (None, person)
        for m in story.people.names[nearby : nearby + 12]
        if m.span.start != start
    )
    after = story.lower[use.mention.last + 1 : use.mention.last + 26]
    he = next((word for word in after if word in _PRONOUNS), "")
    gender = person.gender or gender_of_given(person.given)
    found["pronoun fits"] = bool(he) and gender == _PRONOUNS[he]
    found["pronoun against"] = bool(he) and gender in ("m", "f") and gender != _PRONOUNS[he]
    roles = {word for role in person.roles for word in role.lower().split()} - {"the", "a", "an", "mr", "mrs", "ms"}
    own = use.mention.title.lower().split()
    if use.mention.around and use.mention.around.role:
        own += story.document.words(use.mention.around.role).lower().split()
    found["same role"] = any(word in roles for word in own)
    found["other role"] = bool(own) and not found["same role"] and bool(set(own) - HONORIFICS - {"mr.", "mrs.", "ms.", "dr."})


_PRONOUNS = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}


def _last_named(story: Story, start: int) -> Person | None:
    """The person named last before an offset, in this paragraph or the one before."""
    from bisect import bisect_left

    names = story.people.names
    at = bisect_left(story.people._starts, start) - 1
    while at >= 0 and names[at].span.start > start - 1200:
        person = story.people.of(names[at])
        if person is not None and person.full and names[at].span.start < start:
            return person
        at -= 1
    return None
