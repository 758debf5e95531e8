"""The tagged words of a sentence -> its noun phrases, its verb groups and the small words between, in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from linter.annotate.language.phrases import NOUN_TAGS, TIME_NOUNS, Item, Joint, Noun, Verb
from linter.annotate.language.word_classes import BE, DO, GET, HAVE
from linter.lexicon import word_list

if TYPE_CHECKING:
    from linter.annotate.language.treebank_words import Word

_VERBS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))
_ADJECTIVES = frozenset(("JJ", "JJR", "JJS"))
_ADVERBS = frozenset(("RB", "RBR", "RBS", "RP", "UH"))
_MONEY = frozenset(("$", "#"))
_MANY = frozenset("few many several most more fewer".split())
_SUBJECTS = frozenset("he she they we i".split())
_PARTICIPLES = ("wn", "en", "ne", "ung", "um", "un")
"""Endings of participles that are no past tense."""
_RELATIVES = frozenset(("WDT", "WP", "WP$"))
_OPENERS = frozenset(
    """if unless whether because although though while when whenever where wherever until till once since after before as
    that than lest why how whereas how so""".split()
)
"""Words that may open a clause."""
_PREPOSITIONS_TOO = frozenset("until till since after before as than".split())
"""Openers that may also stand before a mere noun."""
_BETWEEN = frozenset("longer neither both either".split())
"""Words of other kinds that may part an auxiliary from its verb."""
_NEVER = frozenset("never not hardly barely scarcely neither nor".split())
_BEFORE_NOUNS = frozenset("the a an this his her its their 's ’s '".split())
_QUOTES = frozenset(("``", "''"))


def chunk(words: Sequence[Word]) -> list[Item]:
    """The noun phrases, verb groups and small words of a sentence; adverbs and quotation marks are left out."""
    found: list[Item] = []
    tags = _mend(words)
    words = [word if word.tag == tag else word._replace(tag=tag) for word, tag in zip(words, tags, strict=True)]
    i, n = 0, len(words)
    while i < n:
        tag, lower = tags[i], words[i].text.lower()
        end = _verb_end(words, tags, i) if tag in _VERBS or tag in ("MD", "TO") else -1
        if end >= 0 and not (tag in ("VBN", "VBG") and _premodifies(tags, i)):
            found.append(Verb(words, i, end, i > 0 and words[i - 1].text.lower() in _NEVER))
            i = end + 1
            continue
        phrase = _noun_phrase(words, tags, i)
        if phrase is not None:
            found += phrase
            i = phrase[-1].last + 1
            continue
        mark = _mark(tag, lower, found)
        if mark:
            found.append(Joint(mark, lower, i))
        i += 1
    return found


def _mend(words: Sequence[Word]) -> list[str]:
    """The tags, put right where a neighbour leaves no doubt."""
    tags = [word.tag for word in words]
    n = len(tags)
    for i, word in enumerate(words):
        tag, lower = tags[i], word.text.lower()
        before, after = tags[i - 1] if i else "", tags[i + 1] if i + 1 < n else "."
        if tag == "VBD":
            k = i - 1
            while k >= 0 and tags[k] in ("RB", "RBR"):
                k -= 1
            helper = words[k].text.lower() if k >= 0 else ""
            if helper in BE or helper in HAVE or helper in GET:
                tags[i] = "VBN"
        elif lower == "that" and tag in ("WDT", "DT", "IN"):
            if before in _VERBS and tag == "WDT":
                tags[i] = "IN"
            elif before in ("NN", "NNS") and tag == "IN" and after in ("VBD", "VBN", "VBZ", "VBP", "MD"):
                tags[i] = "WDT"
        elif tag == "VBN" and (before in ("WDT", "WP") or (i and words[i - 1].text.lower() in _SUBJECTS)):
            if not lower.endswith(_PARTICIPLES):
                tags[i] = "VBD"  # a ferry that capsized; we lost
        elif lower == "her" and tag == "PRP" and (after in NOUN_TAGS or after in _ADJECTIVES):
            tags[i] = "PRP$"
        elif lower == "police" and tag == "NN":
            tags[i] = "NNS"
        elif tag in ("VBP", "VB", "MD") and before in ("DT", "PRP$") and after not in NOUN_TAGS:
            tags[i] = "NN"  # a ferry that, the will
        elif tag == "VBG" and before in ("DT", "PRP$", "POS") and words[i - 1].text.lower() in _BEFORE_NOUNS:
            if after not in NOUN_TAGS and after not in _ADJECTIVES and after not in ("CD", "CC", "RB", "VBG", "VBN"):
                tags[i] = "NN"  # the sinking was seen
        elif tag == "NN" and before == "WDT" and after in ("IN", "DT", "PRP$", "RB"):
            tags[i] = "VBP"  # banks that merge in June
        elif tag == "NN" and lower in word_list("clauses", "past") and before in ("NN", "NNS", "NNP", "PRP"):
            tags[i] = "VBD"
    return tags


def _premodifies(tags: Sequence[str], i: int) -> bool:
    """Whether a participle stands inside a noun phrase whose article was passed; a bare one opens a clause."""
    return i > 0 and tags[i - 1] in ("DT", "PRP$", "POS", "JJ", "CD") and i + 1 < len(tags) and tags[i + 1] in NOUN_TAGS


def _verb_end(words: Sequence[Word], tags: Sequence[str], i: int) -> int:
    """The last word of the verb group that begins at i; -1 where none does."""
    n, main, at = len(tags), -1, i
    while at < n:
        tag = tags[at]
        if tag in _VERBS or (tag == "MD" and main < 0) or (tag == "TO" and at == i):
            if main >= 0 and not _helps(words[main].text.lower(), tags[main], tag):
                break
            main = at
            at += 1
            k = at
            while k < n and k < at + 4 and (tags[k] == "RB" or words[k].text.lower() in _BETWEEN):
                k += 1
            if k < n and tags[k] in _VERBS:
                at = k
                continue
        break
    if main >= 0 and tags[main] == "TO":
        return -1
    return main


def _helps(word: str, tag: str, following: str) -> bool:
    """Whether a verb may be an auxiliary of a verb with the following tag."""
    word = word.replace("’", "'")
    if tag in ("MD", "TO"):
        return following == "VB"
    if word in BE:
        return following in ("VBN", "VBG", "VBD")
    if word in HAVE:
        return following in ("VBN", "VBD")
    if word in DO:
        return following == "VB"
    return word in GET and following == "VBN"


def _noun_phrase(words: Sequence[Word], tags: Sequence[str], i: int) -> list[Noun] | None:
    """The noun phrase that begins at i, behind the phrases of its owners."""
    n, j, head, number, nominal = len(tags), i, -1, -1, -1
    determiner, owners = "", list[Noun]()
    first = i
    while j < n:
        tag, lower = tags[j], words[j].text.lower()
        if tag in NOUN_TAGS:
            if (
                head >= 0
                and words[head].text[0].islower()
                and lower in TIME_NOUNS
                and tag != "NNS"
                and words[j].text[0].isupper()
            ):
                break
            head = j
        elif tag in ("DT", "PRP$", "PDT", "WP$"):
            if j != i and tags[j - 1] not in ("PDT", "DT"):
                break
            determiner = lower
        elif tag == "POS":
            if head < 0 or head != j - 1:
                break
            owners.append(Noun(words, first, head, head, determiner, owners[-1] if owners else None))
            head, determiner, first = -1, "'s", j
        elif tag in ("PRP", "EX"):
            if j != i:
                break
            return [Noun(words, i, i, i, "", None)]
        elif tag in _ADJECTIVES:
            if head >= 0:
                break
            if lower in _MANY and j + 1 < n and words[j + 1].text == "of":
                number = j
            nominal = j
        elif tag == "CD" or tag in _MONEY:
            if head >= 0 and not (words[head].text[0].isupper() or tag in _MONEY):
                break
            number = j if tag == "CD" else number
        elif tag in ("VBN", "VBG"):
            if head >= 0 or j == i or j + 1 >= n or tags[j + 1] not in NOUN_TAGS | _ADJECTIVES:
                if tag == "VBN" and head < 0 and determiner == "the" and j == i + 1:
                    nominal = j  # the accused
                    j += 1
                break
        elif tag in ("RB", "RBR", "RBS"):
            if head >= 0 or j + 1 >= n or tags[j + 1] not in ("JJ", "VBN", "CD", "JJR", "DT"):
                break
            if lower == "not" and tags[j + 1] != "VBN":
                determiner = "not"
        elif not (tag in ("CC", ",") and head < 0 and 0 < j < n - 1 and tags[j - 1] == "JJ" and tags[j + 1] == "JJ"):
            break
        j += 1
    if head < 0:
        head = _headless(tags, i, first, j, number, nominal, determiner)
    if head < 0:
        return owners or None
    last = max(head, number) if number > head else head
    return [*owners, Noun(words, first, last, head, determiner, owners[-1] if owners else None)]


def _headless(tags: Sequence[str], i: int, first: int, stop: int, number: int, nominal: int, determiner: str) -> int:
    """The head of a phrase without a noun: the two, all, the wounded; -1 where there is none."""
    if number >= 0:
        return number
    if nominal >= 0 and nominal == stop - 1 and determiner in ("the", "'s", "his", "her", "their"):
        return nominal
    if stop > first and tags[i] in ("DT", "PDT") and stop == i + 1:
        return i
    return -1


def _mark(tag: str, lower: str, found: list[Item]) -> str:
    """What kind of small word it is; empty for those that do not matter."""
    if tag in _ADVERBS or tag in _QUOTES:
        return "open" if lower in ("when", "where", "why", "how") else ""
    if tag in _RELATIVES:
        return "rel"
    if tag == "WRB":
        return "open"
    if tag in ("IN", "TO"):
        if lower in _OPENERS and lower not in _PREPOSITIONS_TOO:
            return "open"
        return "in"
    if tag == "CC":
        return "cc"
    if tag == ",":
        return "comma"
    if tag in _ADJECTIVES or tag in ("VBN", "VBG"):
        return "adj"
    if tag == "(":
        return "bracket"
    return "stop" if tag in (":", ".", ")") else ""
