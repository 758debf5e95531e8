"""Tokens around a name -> what they say of it: a title or role before it, an age or apposition behind it, a verb of speech."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story

_PLACE_PREPOSITIONS = frozenset("in at from near across outside around throughout inside into via".split())
_TO_PEOPLE = frozenset(
    """told tell tells asked ask asks met meet meets praised praise accused accuse urged urge praising accusing telling
    asking help helped urging joined beat thanked thank criticised criticized attacked attack mocked married arrested
    hired fired sacked named called defended dismissed interviewed quoted sent send replaced endorse endorsed endorsing
    supporting backing defeat defeated""".split()
)
_ADVERBS = frozenset(
    "then also later now still again never also who has had just reportedly recently already soon once".split()
)
_NOT_SAID = frozenset("called calls told".split())
_DETERMINERS = frozenset("the a an this that these those its our their every each".split())
_AGE = lazy_pattern(r"\s*,? ?\(?(?:aged )?(\d{1,3})(?=[,;.)\s])(?! (?:per|million|billion|years? (?!old)))")
_PARTY = lazy_pattern(r"\s?\((?:[DRI]\b|Lab|Con|Lib|SNP|[A-Z]-)")
_LEFT = 4
"""Words that a title may have before its head."""


class Surroundings(NamedTuple):
    """What stands right around a name."""

    before: str
    """The word before, in lower case, or the mark between."""
    after: str
    """The word behind, in lower case, or the mark between."""
    speaks: bool
    """A verb of speech belongs to the name."""
    acts: bool
    """A person's verb follows, or `who`."""
    article: bool
    """`the`, `a` … before."""
    somewhere: bool
    """A preposition of place before."""
    possessive: bool
    role: Span | None
    """The role in an apposition behind the name."""
    age: int
    """0: none given."""
    kin: bool
    """A word for a relative stands before, or behind a possessive."""
    party: bool
    human: bool
    """Who does or suffers what only people do: `who` behind, `told` before."""
    verb: bool
    """A verb in the past tense follows, or an adverb and such a verb."""
    thing: bool
    """A word before says that the name is a thing's: the firm, the band, the ship."""


@cache
def _speech() -> frozenset[str]:
    return word_list("speech", "say")


@cache
def _deeds() -> frozenset[str]:
    return word_list("speech", "do") | word_list("speech", "think")


@cache
def roles() -> frozenset[str]:
    """Words that name what a person is."""
    return word_list("titles", "roles") | word_list("titles", "offices")


def is_role(word: str) -> bool:
    """Whether a word that stands in lower case says what a person is; -man and -woman make roles of any word."""
    if word in roles():
        return True
    if "-" in word:
        return word.rpartition("-")[2] in roles()
    return (len(word) > 6 and word.endswith(("ologist", "woman", "person", "ician"))) or (
        len(word) > 5 and word.endswith("man")
    )


def title_before(story: Story, first: int) -> int:
    """The first token of the title or role that stands in lower case right before a name, or the name's own first token."""
    tokens, starts, ends = story.tokens
    text = story.text
    found = at = first
    modifiers, demonyms = word_list("titles", "modifiers"), word_list("demonyms")
    while at > 0 and first - at < _LEFT:
        gap = text[ends[at - 1] : starts[at]]
        if (
            gap != " "
            and not (gap == ". " and tokens[at - 1].lower() in word_list("titles", "abbreviations"))
            and gap not in ("\n", "\xa0")
        ):
            break
        word = tokens[at - 1]
        low = word.lower()
        if (is_role(low) if word[0].islower() else low in roles() and at - 1 in story.openings) or (
            found == at < first and (low in modifiers or low in demonyms or (len(word) > 1 and word.isupper() and word != "I"))
        ):
            found = at - 1
        else:
            break
        at -= 1
    return found


def role_behind(story: Story, last: int) -> Span | None:
    """The role in an apposition that a comma opens right behind a name: `, a professor at …`."""
    tokens, starts, ends = story.tokens
    text = story.text
    if last + 1 >= len(tokens) or text[ends[last] : starts[last + 1]].strip() not in (",", "(", " –", "–", "-", "—"):
        return None
    at = last + 1
    if tokens[at][0].isdigit():  # , 45, a professor
        if at + 1 >= len(tokens) or text[ends[at] : starts[at + 1]].strip() != ",":
            return None
        at += 1
    for k in range(at, min(at + 7, len(tokens))):
        if k > at and text[ends[k - 1] : starts[k]].strip():
            return None
        low = tokens[k].lower()
        if low in ("said", "says", "and", "but", "who", "which", "was", "is"):
            return None
        if is_role(low) and not (
            k + 1 < len(tokens) and text[ends[k] : starts[k + 1]] == " " and is_role(tokens[k + 1].lower())
        ):
            if low.endswith(("'s", "’s")) or _heads_a_name(story, k):
                return None
            return Span(starts[at], ends[k])
    return None


def _heads_a_name(story: Story, k: int) -> bool:
    """Whether a role with a capital is the title of the name behind it: Ada Quill, Captain Tom Marlow."""
    tokens, starts, ends = story.tokens
    if k + 1 >= len(tokens) or not tokens[k][0].isupper():
        return False
    return (tokens[k + 1][0].isupper() or tokens[k + 1].isdigit()) and story.text[ends[k] : starts[k + 1]] == " "


def surroundings(story: Story, first: int, last: int, span: Span) -> Surroundings:
    """What stands around the name from token `first` (its title's) to token `last`."""
    tokens, starts, ends = story.tokens
    text = story.text
    before = after = second = ""
    if first > 0:
        gap = text[ends[first - 1] : starts[first]].strip(" \n\r\xa0")
        before = gap[-1:] if gap else tokens[first - 1].lower()
        if "\n" in text[ends[first - 1] : starts[first]] and first in story.openings:
            before = "."
    possessive = ends[last] != span.end and text[span.end : ends[last]] in ("'s", "’s", "'S", "’S")
    gap_after = ""
    if last + 1 < len(tokens):
        raw = text[ends[last] : starts[last + 1]]
        gap_after = raw.strip(" \n\r\xa0")
        if (
            not possessive
            and gap_after in ("'", "’")
            and raw[:1] in "'’"
            and span.end == ends[last]
            and text[span.end - 1] in "sxz"
        ):
            possessive, gap_after = True, ""
        after = gap_after[:1] if gap_after else tokens[last + 1].lower()
        if not gap_after and last + 2 < len(tokens) and text[ends[last + 1] : starts[last + 2]] == " ":
            second = tokens[last + 2].lower()
    say, deeds = _speech(), _deeds()
    speaks = False
    if not possessive:
        speaks = after in say or (
            after in ("also", "then", "later", "has", "had", "told", "himself", "herself") and second in say
        )
    if (
        not speaks
        and before in say
        and (after in (",", ".", ";", ":", "", '"', "”", "'", "’", "in", "of", "after", "at", "on") or not after)
    ):
        speaks = before not in (
            "called",
            "calls",
            "say",
            "asked",
            "told",
            "urged",
            "warned",
            "continues",
            "joined",
            "continued",
        ) or (before in ("asked", "warned", "urged", "continued") and _quotation_before(text, starts[first - 1]))
    if not speaks and first > 1 and before in say and before not in _NOT_SAID:
        speaks = _quotation_before(text, starts[first - 1])
    human = not possessive and (after in ("who", "whose", "himself", "herself") or (after == "," and _who(story, last)))
    human = human or before in _TO_PEOPLE
    verb = not possessive and (_past(after) or (after in _ADVERBS and (_past(second) or second in deeds or second in say)))
    acts = not possessive and (
        after in deeds or after in ("who", "whose", "himself", "herself") or (after == "," and _who(story, last))
    )
    kin_words = word_list("titles", "kin")
    kin = before in kin_words or (possessive and after in kin_words)
    age = 0
    role = None
    if not possessive:
        following = tokens[last + 1] if last + 1 < len(tokens) else ""
        match = _AGE.match(text, span.end, span.end + 14) if following[:1].isdigit() or following == "aged" else None
        if match and 5 <= int(match[1]) <= 110 and (text[span.end : span.end + 1] in ", ("):
            age = int(match[1]) if text[span.end : span.end + 1] == "," or "(" in match[0] or "aged" in match[0] else 0
        if (not age and before in ("year-old", "old")) or before.endswith("year-old"):
            digits = re.match(r"\d+", tokens[first - 1]) or (re.match(r"\d+", tokens[first - 2]) if first > 1 else None)
            age = int(digits[0]) if digits and int(digits[0]) < 120 else age
        if gap_after[:1] in ",(–—-" and gap_after:
            role = role_behind(story, last)
    return Surroundings(
        before,
        after,
        speaks,
        acts,
        before in _DETERMINERS,
        before in _PLACE_PREPOSITIONS,
        possessive,
        role,
        age,
        kin,
        text[span.end : span.end + 2].lstrip()[:1] == "(" and bool(_PARTY.match(text, span.end, span.end + 8)),
        human,
        verb,
        before in word_list("organisations", "things"),
    )


def _past(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed")


def _who(story: Story, last: int) -> bool:
    return story.tokens.words[last + 1] in ("who", "whose")


def _quotation_before(text: str, at: int) -> bool:
    """Whether a closing quotation mark stands right before the offset."""
    before = text[max(0, at - 4) : at].rstrip(" ,")
    return before[-1:] in "\"”’'»"


def score_of(around: Surroundings, titled: bool) -> float:
    """How much the surroundings of one mention speak for a person."""
    score = 2.5 * titled + 2 * around.speaks + 1.5 * around.acts + 2.5 * bool(around.age) + 2 * around.party + 1.5 * around.kin
    score += 2 * (around.role is not None)
    score -= 1.5 * around.article + 0.7 * around.somewhere
    return score
