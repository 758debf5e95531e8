"""Words that may name a speaker, and what stands around them in their sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.quotes.speech_cues import OFTEN, SOMETIMES, grades
from linter.lexicon import word_list

if TYPE_CHECKING:
    from linter.annotate.quotes.quoted_paragraphs import QuotedParagraph

QUOTE = "<q>"
"""What stands for a quotation among the words of a passage."""
FUNCTION = word_list("grammar", "function")
DETERMINERS = word_list("grammar", "determiners")
_IDLE = word_list("grammar", "idle")
_AUXILIARIES = word_list("grammar", "auxiliaries")


class SpeakerMention:
    """Words that may name a speaker, with what stands around them in their sentence."""

    __slots__ = "end first form key last left rank sentence start verb verb_at verb_before way".split()

    def __init__(self, form: str, first: int, last: int, start: int, end: int, sentence: int, key: str) -> None:
        self.form = form
        """What kind of words it is (`mention_forms`)."""
        self.first, self.last = first, last
        """The first and the last item."""
        self.start, self.end = start, end
        self.sentence, self.key = sentence, key
        """The sentence of the passage; the last word in lower case."""
        self.left = self.verb = self.verb_before = self.way = ""
        """What stands before; the grades of the verb behind and of the one before; what lies between mention and verb."""
        self.verb_at = -1
        self.rank = 0
        """Its place among the mentions of the passage."""


def look_left(passage: QuotedParagraph, mention: SpeakerMention) -> None:
    """Note what stands left of the mention in its sentence."""
    words, separators, sentence, i = passage.words, passage.separators, passage.sentence, mention.first
    if not i or sentence[i - 1] != sentence[i]:
        mention.left = "^"
    elif words[i - 1] == QUOTE:
        mention.left = "q" + separators[i]
    elif separators[i]:
        mention.left = separators[i]
    else:
        word = words[i - 1]
        known = grades().get(word, "0")
        if known >= SOMETIMES:
            mention.left = "V"
            mention.verb_before = known + "q" if i > 1 and words[i - 2] == QUOTE else known
        elif word == "to" and i > 1 and words[i - 2] == "according":
            mention.left = "according"
        else:
            mention.left = word if word in FUNCTION else "w"


def look_right(passage: QuotedParagraph, mention: SpeakerMention) -> None:
    """Note the verb that the mention is the subject of by its place, and what lies on the way there."""
    words, separators, sentence, grade = passage.words, passage.separators, passage.sentence, grades()
    way = ""
    here = sentence[mention.last]
    for steps, j in enumerate(range(mention.last + 1, min(mention.last + 17, len(words)))):
        word, separator = words[j], separators[j]
        if sentence[j] != here:
            break
        if separator and separator in ",()-":
            way = way + "," if len(way) < 3 else way
        elif separator:
            way += separator
            break
        if word == QUOTE:
            way += "q"
        elif word in grade and (way[-1:] == "," or words[j - 1] not in DETERMINERS):
            mention.verb, mention.verb_at = grade[word], j
            if grade[word] >= OFTEN or steps < 2:
                break
        elif word in _AUXILIARIES and not mention.verb:
            way += "x" if "x" not in way else ""
        elif word not in _IDLE and not word.endswith("ly"):
            if word.endswith("ed") and steps < 2 and not mention.verb:
                mention.verb, mention.verb_at = "e", j
                break
            way += "w" if "w" not in way else ""
    mention.way = way[:6]
