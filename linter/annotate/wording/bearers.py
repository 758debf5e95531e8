"""Two tellings with whom they befall -> whether that may be, or is, one and the same."""

from __future__ import annotations

from linter.annotate.language.clause_frames import is_human
from linter.annotate.language.word_classes import OWNERS
from linter.annotate.wording.references import Bearer, Reading

_SEX = {"his": "m", "he": "m", "him": "m", "her": "f", "she": "f"}
_OF_SOMEBODY = frozenset(("participle", "adjective"))
"""Kinds of terms that stand before the one befallen: the ousted chief."""


def of_two_sexes(mine: Bearer, theirs: Bearer) -> bool:
    """Whether pronouns say that a man and a woman are meant."""
    return {_SEX.get(mine.pronoun, ""), _SEX.get(theirs.pronoun, "")} == {"m", "f"}


def one_person(mine: Bearer, theirs: Bearer) -> bool:
    """Whether two people may be one; a bare surname that two share leaves it open."""
    one, other = mine.person, theirs.person
    if one is None or other is None or one is other:
        return True
    bare = mine.noun is not None and not mine.noun.nouns
    return bare and bool(one.surname) and one.surname == other.surname


def same_bearer(reference: Reading, other: Reading) -> bool:
    """Whether the words say that it is the same one."""
    mine, theirs = reference.bearer, other.bearer
    if mine.person is not None and theirs.person is not None:
        return one_person(mine, theirs)
    if mine.noun is not None and theirs.noun is not None:
        return mine.noun.word == theirs.noun.word or (
            reference.telling.term.kind in _OF_SOMEBODY and is_human(mine.noun) and is_human(theirs.noun)
        )
    return False


def same_or_open(reference: Reading, denial: Reading) -> bool:
    """Whether a denial is of the owner of what is referred to, or of nobody in particular."""
    theirs = denial.bearer
    return same_bearer(reference, denial) or not (theirs.person or theirs.noun or theirs.pronoun)


def may_be_one(reference: Reading, rival: Reading, several: bool) -> bool:
    """Whether nothing says that two events befell two: another person or name, another sex, the one side and the other."""
    mine, theirs = reference.bearer, rival.bearer
    kind = reference.telling.term.kind
    if of_two_sexes(mine, theirs):
        return False
    if kind in _OF_SOMEBODY:
        return same_bearer(reference, rival) or not theirs.known
    if several and kind == "noun" and mine.noun is not None and theirs.noun is not None and mine.noun.word != theirs.noun.word:
        return mine.person is not None and mine.person is theirs.person  # Tarn's header, the other man's volley
    if mine.noun is not None and mine.noun.is_name and mine.person is None and theirs.noun is not None:
        return mine.noun.word == theirs.noun.word
    return one_person(mine, theirs) and not _of_a_thing(mine, rival) and not (kind == "agent" and several)


def _of_a_thing(mine: Bearer, rival: Reading) -> bool:
    """Whether somebody's event is held against one that befell a thing, or nobody that its words name: survival, his death."""
    theirs = rival.bearer
    if mine.person is None and mine.pronoun not in _SEX:
        return False
    somebody = theirs.person is not None or theirs.pronoun in _SEX or (theirs.noun is not None and is_human(theirs.noun))
    return not somebody and (theirs.known or rival.verb is None)


def is_open(reference: Reading, rival: Reading) -> bool:
    """Whether the words leave open whom it befell (the walkout), or say it by a pronoun that may mean the rival's."""
    mine, theirs = reference.bearer, rival.bearer
    kind = reference.telling.term.kind
    if mine.pronoun and mine.person is None:
        sex = _SEX.get(mine.pronoun, "")
        if _of_a_thing(mine, rival):
            return False
        return not sex or theirs.person is None or theirs.person.gender in ("", sex)
    if mine.noun is not None and mine.noun.is_name:
        return False
    return kind in ("noun", "agent") and mine.person is None


def is_others(reference: Reading, earlier: Reading) -> bool:
    """Whether an earlier telling is of somebody or something else, or only asks for the event."""
    mine, theirs = reference.bearer, earlier.bearer
    if earlier.telling.term.kind == "weak" or not (mine.person or mine.noun):
        return False
    if earlier.stance in ("asked", "quoted"):
        return True
    if mine.person is not None and theirs.person is not None:
        return not one_person(mine, theirs)
    if theirs.noun is None or theirs.person is not None:
        return False
    if mine.person is not None:
        return theirs.noun.determiner in ("a", "an") or theirs.noun.owner is not None or theirs.noun.determiner in OWNERS
    return mine.noun is not None and (mine.noun.word != theirs.noun.word or theirs.noun.determiner in ("a", "an"))
