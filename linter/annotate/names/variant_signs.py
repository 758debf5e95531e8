"""A doubtful word of a name and the one that it is held against -> the named evidence that it is a slip, every value 0 to 1."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from linter.annotate.names.likeness import Likeness
from linter.annotate.names.name_kinds import of_a_place
from linter.annotate.names.name_words import NameWord, Use, WordPair
from linter.annotate.names.target_signs import target_signs
from linter.annotate.names.title_words import honorific
from linter.lexicon import genders, is_word, phrases, surnames, word_list

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention


_ON_BOTH = phrases("""
    bare; used once; used often; speaks; acts; honorific; office; possessive; article before; place before; preposition
    before; kin; apposition; verb behind; human; past tense behind; beside a person; unknown word; in a list; capital
    behind; opens a sentence; headline; capitals; given in a full name; surname in a full name; in another name; a common
    word; also in lower case; a known surname; a known given name; a place; an organisation; world-famous; plural; mixed
    letters; a thing; lined up; peer; office and honorific; hyphen; other introduced; other bare; other a given name;
    other inside another name; other a place; other a common word; other used; other used once; near by; introduced
    before; follows; other speaks; other only introduced; gender fits; gender against; same title; famous other; rivals;
    rival nearer; last named; same given name; other given name; same surname; other surname; both known given names; same
    sentence; sentence before; same paragraph; paragraph before; between; others in the sentence; pronoun fits; pronoun
    against; same role; other role
""")
_ON_NEAR = phrases("""
    one edit; three edits or more; edits to length; same sound; letter doubled; letters swapped; one begins the other;
    same last letter; same first letter; three letters; four letters; long
""")
_ON_REWORDED = phrases("""
    same first letter; same two letters; alike; same consonants; speaks, known surname; speaks, a common word; person, no
    rival; person, last named; person, follows; unknown word, follows; unknown word, last named; unknown word, no rival;
    person; office, same title; a common word, no person; speaks, unknown word; honorific, unknown word; human, unknown
    word; acts, unknown word; past tense behind, unknown word; possessive, unknown word; beside a person, unknown word
""")
VARIANT_SIGNS = {"near": _ON_NEAR | _ON_BOTH, "reworded": _ON_REWORDED | _ON_BOTH}
"""The signs of each kind of pair: what `lexicon/weights/variants.tsv` has weights for."""


def variant_signs(story: Story, kind: str, pair: WordPair, use: Use, target: Use) -> dict[str, float]:
    """The named evidence of a pair; every value is about 0 to 1."""
    found: dict[str, float] = {}
    form, other = pair.form, pair.other
    _alike(found, form, other, pair.likeness, kind)
    if not form.signs:
        _suspect(form.signs, story, form)
    found |= form.signs
    target_signs(found, story, pair, use, target)
    if kind == "reworded":
        _together(found)
    return {name: float(value) for name, value in found.items() if value}


def _alike(found: dict[str, float], form: NameWord, other: NameWord, likeness: Likeness | None, kind: str) -> None:
    length = min(len(form.word), len(other.word))
    if kind == "near" and likeness is not None:
        found["one edit"] = likeness.edits == 1
        found["three edits or more"] = likeness.edits >= 3
        found["edits to length"] = likeness.edits / length
        found["same sound"] = likeness.sound
        found["letter doubled"] = likeness.doubled
        found["letters swapped"] = likeness.swapped
        found["one begins the other"] = likeness.cut
        found["same last letter"] = form.word[-1] == other.word[-1]
        found["same first letter"] = form.word[0] == other.word[0]
        found["three letters"] = length <= 3
        found["four letters"] = length == 4
        found["long"] = length >= 7
    else:
        found["same first letter"] = form.word[0] == other.word[0]
        found["same two letters"] = form.word[:2] == other.word[:2]
        found["alike"] = likeness is not None
        found["same consonants"] = sum(c in other.word for c in set(form.word)) / max(1, len(set(form.word)))


def _suspect(found: dict[str, float], story: Story, form: NameWord) -> None:
    uses = form.uses
    mentions = [use.mention for use in uses]
    arounds = [m.around for m in mentions if m.around]
    bare = form.bare
    found["bare"] = bare
    found["used once"] = len(uses) == 1
    found["used often"] = len(uses) > 2
    found["speaks"] = any(a.speaks for a in arounds) and bare
    found["acts"] = any(a.acts for a in arounds) and bare
    found["honorific"] = any(honorific(m.title) for m in mentions) and bare
    found["office"] = any(m.title and not honorific(m.title) for m in mentions) and bare
    found["possessive"] = any(a.possessive for a in arounds)
    found["article before"] = any(a.article for a in arounds)
    found["place before"] = any(a.somewhere for a in arounds) and bare
    found["preposition before"] = any(a.before in _PREPOSITIONS for a in arounds) and bare
    found["kin"] = any(a.kin for a in arounds) and bare
    found["apposition"] = any(a.role is not None or a.age for a in arounds) and bare
    found["verb behind"] = any(a.after in _AUXILIARIES for a in arounds) and bare
    found["human"] = any(a.human for a in arounds) and bare
    found["past tense behind"] = any(a.verb for a in arounds) and bare
    found["beside a person"] = any(_beside(story, m) for m in mentions[:3]) and bare
    found["unknown word"] = unknown(form.word)
    found["in a list"] = any(a.before in (",", "and", "(", ";") and a.after in (",", "and", ")", ";", ".") for a in arounds)
    found["capital behind"] = any(a.after[:1].isupper() for a in arounds)
    found["opens a sentence"] = all(m.opening for m in mentions)
    found["headline"] = all(m.headline for m in mentions)
    found["capitals"] = all(use.written.isupper() for use in uses)
    found["given in a full name"] = any(not use.bare and use.part == 0 and use.mention.kind == "full" for use in uses)
    found["surname in a full name"] = any(not use.bare and use.last and use.mention.kind == "full" for use in uses)
    found["in another name"] = any(not use.bare and use.mention.kind != "full" for use in uses)
    found["a common word"] = is_word(form.word)
    found["also in lower case"] = use_lower(story, form.word)
    found["a known surname"] = form.word in surnames()
    found["a known given name"] = form.word in genders()
    found["a place"] = any(m.kind == "place" for m in mentions)
    found["an organisation"] = any(m.kind in ("organisation", "acronym") for m in mentions)
    found["world-famous"] = form.word in word_list("famous")
    found["plural"] = form.word.endswith("s")
    found["mixed letters"] = any(c.isupper() for c in uses[0].written[1:]) or any(c.isdigit() for c in uses[0].written)
    found["a thing"] = any(a.thing for a in arounds)
    found["lined up"] = all(lined_up(story, m) for m in mentions)
    found["peer"] = any(
        m.title.lower().rpartition(" ")[2] in ("lord", "lady", "baroness", "sir", "dame", "king") for m in mentions
    )
    found["office and honorific"] = any(" " in m.title and honorific(m.title.rpartition(" ")[2]) for m in mentions)
    found["hyphen"] = "-" in form.word


def _together(found: dict[str, float]) -> None:
    """Evidence that counts only with other evidence."""
    unknown = found["unknown word"]
    alone = not found.get("rivals")
    person = found["speaks"] or found["honorific"] or found["human"] or found["beside a person"]
    for name in ("speaks", "honorific", "human", "acts", "past tense behind", "possessive", "beside a person"):
        found[f"{name}, unknown word"] = bool(found[name] and unknown)
    found["speaks, known surname"] = bool(found["speaks"] and found["a known surname"])
    found["speaks, a common word"] = bool(found["speaks"] and found["a common word"])
    found["person, no rival"] = bool(person and alone)
    found["person, last named"] = bool(person and found.get("last named"))
    found["person, follows"] = bool(person and found.get("follows"))
    found["unknown word, follows"] = bool(unknown and found.get("follows"))
    found["unknown word, last named"] = bool(unknown and found.get("last named"))
    found["unknown word, no rival"] = bool(unknown and alone)
    found["person"] = bool(person)
    found["office, same title"] = bool(found["office"] and found.get("same title"))
    found["a common word, no person"] = bool(found["a common word"] and not person)


_PREPOSITIONS = frozenset("of for by with to on against about between after before over under than like from".split())
_AUXILIARIES = frozenset("is was has had will would could can may might did does should must also".split())


def lined_up(story: Story, mention: Mention) -> bool:
    """Whether the name stands in a list of names, such as a team's, where nearly every word is capitalised."""
    words = story.tokens.words[max(0, mention.first - 6) : mention.last + 7]
    letters = [word for word in words if not word[0].isdigit()]
    return len(letters) > 8 and sum(word[0].isupper() for word in letters) >= 0.7 * len(letters)


def unknown(word: str) -> bool:
    """Whether no list knows the word."""
    return not (is_word(word) or word in genders() or word in surnames() or of_a_place(word))


def _beside(story: Story, mention: Mention) -> bool:
    """Whether `and` ties the name to a person's."""

    people, text = story.people, story.text
    at = bisect_left(people._starts, mention.whole.start)
    for other in people.names[max(0, at - 1) : at + 2]:
        if other is mention or people.of(other) is None or other.span.start == mention.span.start:
            continue
        first, second = (other, mention) if other.span.start < mention.span.start else (mention, other)
        if text[first.span.end : second.whole.start].strip(" ,\n") in ("and", "or", "&"):
            return True
    return False


def use_lower(story: Story, word: str) -> bool:
    """Whether the text has the word in lower case, too."""
    return word in story.lower_words
