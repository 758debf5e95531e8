"""Tokens around a name -> what they say of it: a title or role before it, an age or apposition behind it, a verb of speech."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list
from linter.record import NamedTuple
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
_TO_SPEECH = frozenset("also then later has had told himself herself".split())
"""Words between a name and its verb of speech."""
_ENDS_TAG = frozenset((",", ".", ";", ":", '"', "”", "'", "’", "in", "of", "after", "at", "on"))
"""What stands behind a name that a verb of speech has before it: said Ada Quill, of Tarn."""
_ALSO_TAGS = frozenset("asked warned urged continued".split())
_OF_OTHERS = _ALSO_TAGS | frozenset("called calls say told continues joined".split())
"""Verbs of speech that before a name have it for their object; some only where no quotation stands before them."""
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
    introduced: bool = False
    """Set off behind a role with its article: the Crown prosecutor, Harjit Voll, …"""


@cache
def _speech() -> frozenset[str]:
    """Verbs of speech that nearly always a person does; all that may introduce speech are `quotes/speech_cues`."""
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


def _role_in_front(story: Story, first: int) -> bool:
    """Whether a role with its article, and a comma, stand right before a name: `The Crown prosecutor, Harjit Voll,`."""
    lower = story.lower
    role = story.tokens.words[first - 1]
    if not (role.islower() and is_role(role)):
        return False
    return any(word == "the" or word.endswith("'s") for word in lower[max(0, first - 1 - _LEFT) : first - 1])


def _heads_a_name(story: Story, k: int) -> bool:
    """Whether a role with a capital is the title of the name behind it: Ada Quill, Captain Tom Marlow."""
    tokens, starts, ends = story.tokens
    if k + 1 >= len(tokens) or not tokens[k][0].isupper():
        return False
    return (tokens[k + 1][0].isupper() or tokens[k + 1].isdigit()) and story.text[ends[k] : starts[k + 1]] == " "


def surroundings(story: Story, first: int, last: int, span: Span) -> Surroundings:
    """What stands around the name from token `first` (its title's) to token `last`."""
    text = story.text
    before = _before(story, first)
    possessive, mark, after, second = _behind(story, last, span)
    say, deeds, kin = _speech(), _deeds(), word_list("titles", "kin")
    follows = "" if possessive else after
    who = follows in ("who", "whose", "himself", "herself") or (follows == "," and _who(story, last))
    return Surroundings(
        before,
        after,
        _speaks(story, first, before, after, second, possessive),
        follows in deeds or who,
        before in _DETERMINERS,
        before in _PLACE_PREPOSITIONS,
        possessive,
        role_behind(story, last) if mark[:1] in ",(–—-" and mark and not possessive else None,
        0 if possessive else _age(story, first, last, before, span),
        before in kin or (possessive and after in kin),
        text[span.end : span.end + 2].lstrip()[:1] == "(" and bool(_PARTY.match(text, span.end, span.end + 8)),
        who or before in _TO_PEOPLE,
        _past(follows) or (follows in _ADVERBS and (_past(second) or second in deeds or second in say)),
        before in word_list("organisations", "things"),
        before == "," and mark[:1] == "," and _role_in_front(story, first),
    )


def _before(story: Story, first: int) -> str:
    """The word before a token, or the mark between; a full stop where a line begins with it."""
    if first == 0:
        return ""
    tokens, starts, ends = story.tokens
    between = story.text[ends[first - 1] : starts[first]]
    if "\n" in between and first in story.openings:
        return "."
    gap = between.strip(" \n\r\xa0")
    return gap[-1:] if gap else tokens[first - 1].lower()


def _behind(story: Story, last: int, span: Span) -> tuple[bool, str, str, str]:
    """Whether a name is a possessive, the marks behind it, the first of them or the next word, and the word after that."""
    tokens, starts, ends = story.tokens
    text = story.text
    possessive = ends[last] != span.end and text[span.end : ends[last]] in ("'s", "’s", "'S", "’S")
    if last + 1 == len(tokens):
        return possessive, "", "", ""
    raw = text[ends[last] : starts[last + 1]]
    mark = raw.strip(" \n\r\xa0")
    of_many = mark in ("'", "’") and raw[:1] in "'’" and span.end == ends[last] and text[span.end - 1] in "sxz"
    if not possessive and of_many:  # the Quills’ house
        possessive, mark = True, ""
    follows = not mark and last + 2 < len(tokens) and text[ends[last + 1] : starts[last + 2]] == " "
    return possessive, mark, mark[:1] or tokens[last + 1].lower(), tokens[last + 2].lower() if follows else ""


def _speaks(story: Story, first: int, before: str, after: str, second: str, possessive: bool) -> bool:
    """Whether a verb of speech belongs to a name: behind it, or before it and behind a quotation."""
    say = _speech()
    if not possessive and (after in say or (after in _TO_SPEECH and second in say)):
        return True
    if before not in say:
        return False
    quoted = _quotation_before(story.text, story.tokens.starts[first - 1])
    if (after in _ENDS_TAG or not after) and (before not in _OF_OTHERS or (before in _ALSO_TAGS and quoted)):
        return True
    return first > 1 and before not in _NOT_SAID and quoted


def _age(story: Story, first: int, last: int, before: str, span: Span) -> int:
    """The age that stands with a name: `Ada Quill, 45,`, `(45)`, `aged 45`, `45-year-old Ada Quill`."""
    tokens, text = story.tokens.words, story.text
    following = tokens[last + 1] if last + 1 < len(tokens) else ""
    opener = text[span.end : span.end + 1]
    match = _AGE.match(text, span.end, span.end + 14) if following[:1].isdigit() or following == "aged" else None
    told = match is not None and 5 <= int(match[1]) <= 110 and opener in ", ("
    age = int(match[1]) if match and told and (opener == "," or "(" in match[0] or "aged" in match[0]) else 0
    if (not age and before in ("year-old", "old")) or before.endswith("year-old"):
        digits = re.match(r"\d+", tokens[first - 1]) or (re.match(r"\d+", tokens[first - 2]) if first > 1 else None)
        age = int(digits[0]) if digits and int(digits[0]) < 120 else age
    return age


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
    score += 2 * (around.role is not None or around.introduced)
    score -= 1.5 * around.article + 0.7 * around.somewhere
    return score
