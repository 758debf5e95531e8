"""The words of a passage -> every mention in them that could be a speaker, with what stands around it.

Names, pronouns, and noun phrases with an article or with a noun that speaks (“officials”). No parser: closed word lists,
capitals, and the graded cues tell where a phrase ends.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from linter.annotate.quotes import mention_forms as forms
from linter.annotate.quotes.speaker_mention import DETERMINERS, FUNCTION, QUOTE, SpeakerMention, look_left, look_right
from linter.annotate.quotes.speech_cues import ALWAYS, MOSTLY, OFTEN, SELDOM, grades, speaking_nouns
from linter.lexicon import genders, is_word, line_list, word_list

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.quotations import Quotation
    from linter.annotate.quotes.quoted_paragraphs import QuotedParagraph

ABBREVIATED = word_list("grammar", "abbreviations")
_NOT_NOUN = FUNCTION - word_list("grammar", "in-phrases")
_QUANTITIES = word_list("grammar", "quantities")
_NO_SPEAKERS = word_list("grammar", "no-speakers")
_TITLES = word_list("grammar", "titles")
_STAND_ALONE = frozenset(("one", "another", "others", "some", "many", "several", "both", "most", "few"))
_NAME_LINKS = frozenset(("of", "for", "de", "von", "van", "al", "bin", "da", "du", "la"))
_OBJECTIVE = {"him": "he", "her": "she", "them": "they"}
_NAMES_TOO = frozenset(("may", "march", "will", "august", "april", "june", "mark"))
_LABELS = frozenset(
    "photo picture pic image caption video file credit pictured above below left right update exclusive".split()
)
"""Words before a colon that name no speaker."""
_TAG_OPENERS = frozenset("said says asked asks wrote writes added adds replied recalled".split())
_PRONOUNS = {
    **dict.fromkeys(("he", "she"), forms.HE_OR_SHE),
    "they": forms.THEY,
    "it": forms.IT,
    **dict.fromkeys(("we", "i"), forms.WE),
    **dict.fromkeys(("who", "which"), forms.WHO),
    "you": forms.YOU,
}


def find_speakers(passage: QuotedParagraph, story: Story) -> list[SpeakerMention]:
    """The mentions of a passage in order."""
    return _Finder(passage, story).mentions()


class _Finder:
    """Walks the items of one passage."""

    def __init__(self, passage: QuotedParagraph, story: Story) -> None:
        self.passage, self.story = passage, story
        self.words, self.capital, self.separators = passage.words, passage.capital, passage.separators
        self.count = len(passage.words)
        self.grade, self.nouns = grades(), speaking_nouns()
        self.found: list[SpeakerMention] = []

    def mentions(self) -> list[SpeakerMention]:
        words, capital = self.words, self.capital
        i = 0
        while i < self.count:
            word = words[i]
            form = _PRONOUNS.get(word.partition("'")[0])
            if form:
                if form != forms.WHO or not i or words[i - 1] not in ("the", "a"):
                    self._add(form, i, i)
                i += 1
            elif word in _OBJECTIVE and i > 1 and words[i - 2] == "according":
                self._add(_PRONOUNS[_OBJECTIVE[word]], i, i)
                i += 1
            elif capital[i] and (word not in FUNCTION or self._named_may(i)):
                i = self._name(i)
            elif word in DETERMINERS or word.endswith("'s"):
                i = self._phrase(i)
            else:
                if word in self.nouns and word not in self.grade:
                    self._add(
                        forms.BARE_PEOPLE if self.nouns[word] == forms.PEOPLE else forms.DOCUMENT, self._phrase_start(i), i
                    )
                i += 1
        for rank, mention in enumerate(self.found):
            mention.rank = rank
            look_left(self.passage, mention)
            look_right(self.passage, mention)
        return self.found

    def _add(self, form: str, first: int, last: int) -> None:
        passage = self.passage
        key = self.words[last].removesuffix("'s")
        self.found.append(
            SpeakerMention(form, first, last, passage.starts[first], passage.ends[last], passage.sentence[first], key)
        )

    def _joined(self, i: int) -> bool:
        """Whether an item follows its predecessor without punctuation."""
        return i < self.count and not self.separators[i]

    def _name(self, i: int) -> int:
        """Take the name, or no name, at a capitalised item; return where to go on."""
        words, word, separator = self.words, self.words[i], self.separators[i]
        opens = not i or (separator != "" and separator in ".:-?") or (words[i - 1] == QUOTE and not separator)
        if opens and word in _TAG_OPENERS and self._introduces(i):
            return i + 1  # “Said Ann Lee: …”
        if opens and not (self._joined(i + 1) and self.capital[i + 1]):
            speaks = self._joined(i + 1) and self.grade.get(words[i + 1], "0") >= MOSTLY
            if word in self.grade or (word in self.story.vocabulary and not speaks):
                if word in self.nouns:  # “Officials said”
                    self._add(forms.BARE_PEOPLE, i, i)
                return i + 1
        last = self._name_end(i)
        form = self._name_form(i, last)
        if form and words[last].endswith("'s"):
            form = forms.POSSESSIVE
            if self._joined(last + 1) and words[last + 1] not in self.grade:
                owned = self._phrase_end(last + 1)
                if owned > last:
                    last, form = owned, self._noun_form(owned)
        if form:
            self._add(form, i, last)
        return last + 1

    def _named_may(self, i: int) -> bool:
        """Whether May, Will or March is somebody here: the word stands beside a verb of speech."""
        if self.words[i] not in _NAMES_TOO:
            return False
        behind = self._joined(i + 1) and self.grade.get(self.words[i + 1], "0") >= ALWAYS
        return behind or (i > 0 and not self.separators[i] and self.grade.get(self.words[i - 1], "0") >= ALWAYS)

    def _introduces(self, i: int) -> bool:
        """Whether a colon or a quotation stands in the sentence of an item, or a quotation right before it."""
        if i and self.words[i - 1] == QUOTE:
            return True
        for j in range(i + 1, min(i + 30, self.count)):
            if self.separators[j] == ".":
                return False
            if self.separators[j] == ":" or self.words[j] == QUOTE:
                return True
        return False

    def _name_form(self, i: int, last: int) -> str:
        words, surnames = self.words, self.story.surnames
        key = words[last].removesuffix("'s")
        if last > i:
            if words[i] in _TITLES or words[i] in genders() or key in surnames:
                return forms.FULL_NAME
            return forms.PLACE if " ".join(words[i : last + 1]).removesuffix("'s") in line_list("places") else forms.NAME
        if key in surnames:
            return forms.SURNAME
        if key in ABBREVIATED or (key in _LABELS and self.separators[i + 1 : i + 2] == [":"]):
            return ""
        opens = not i or self.separators[i] in (".", ":", "-")
        if opens and key not in genders() and (key.endswith("-examined") or (key.endswith("ly") and is_word(key[:-2]))):
            return ""
        return forms.PLACE if key in line_list("places") else forms.ONE_WORD

    def _name_end(self, i: int) -> int:
        """The last item of the name that begins at an item: “Sen. Lee”, “University of Ottawa”."""
        words, capital = self.words, self.capital
        last = i
        while self._joined(last + 1) and last - i < 7 and not words[last].endswith("'s"):
            j = last + 1
            if capital[j] and (words[j] not in FUNCTION or words[j] in ("may", "march", "will")):
                last = j
            elif words[j] in _NAME_LINKS and self._joined(j + 1):
                j += 2 if words[j + 1] == "the" and self._joined(j + 2) else 1
                if not capital[j] or words[j] in FUNCTION:
                    break
                last = j
            else:
                break
        return last

    def _phrase(self, i: int) -> int:
        """Take the noun phrase that begins with an article or the like; return where to go on."""
        words, word = self.words, self.words[i]
        last = self._phrase_end(i + 1) if self._joined(i + 1) else i
        if last == i:
            if word in _STAND_ALONE:
                self._add(forms.BARE_PEOPLE, i, i)
            return i + 1
        if self.capital[last]:
            last = self._name_end(last)  # “the Bank of Ireland”
        idle = words[last] in _NO_SPEAKERS and not self.capital[last]
        if not idle and words[last + 1 : last + 2] != ["ago"]:
            self._add(self._phrase_form(word, last), i, last)
        return last + 1

    def _phrase_end(self, i: int) -> int:
        """The last item of the noun phrase whose first word behind its article is item `i`."""
        words, capital = self.words, self.capital
        j = i
        while j < self.count and j - i < 6 and (j == i or not self.separators[j]):
            word = words[j]
            if word == QUOTE or word in _NOT_NOUN:
                break
            if not capital[j]:
                known = self.grade.get(word, "0")
                if j == i:
                    if known >= OFTEN and words[i - 1] in _QUANTITIES:
                        break
                elif (
                    known >= OFTEN
                    or word.endswith("ed")
                    or (known >= SELDOM and (capital[j - 1] or words[j - 1] in self.nouns))
                ):
                    break
            j += 1
        return j - 1

    def _phrase_start(self, i: int) -> int:
        """The first item of the noun phrase without an article that ends at item `i`: “senior White House officials”."""
        words, first = self.words, i
        free = self.found[-1].last if self.found else -1
        while first > free + 1 and not self.separators[first] and i - first < 3:
            word = words[first - 1]
            if word in _NOT_NOUN or word in self.grade or word == QUOTE:
                break
            first -= 1
        return first

    def _phrase_form(self, determiner: str, last: int) -> str:
        if determiner in ("no", "every"):
            return forms.NOBODY
        return forms.NAMED_PHRASE if self.capital[last] else self._noun_form(last)

    def _noun_form(self, last: int) -> str:
        return self.nouns.get(self.words[last], forms.THING)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(r"((?:[A-Z][A-Z.’'\-]+|(?:[A-Z][\w.’'\-]+ ){1,2}[A-Z][\w’'\-]+)(?: [A-Z][A-Z.’'\-]+){0,3}):(?=\s+\S)")


def label(text: str, quotation: Quotation) -> SpeakerMention | None:
    """The speaker's name at the head of what is said, as in a transcript: “LEE: We won.”"""
    start, end = quotation.inner
    if text.find(":", start, min(end, start + 60)) < 0:
        return None
    match = _label().match(text, start, end)
    if not match or match[1].lower() in FUNCTION:
        return None
    return SpeakerMention(forms.LABEL, 0, 0, match.start(1), match.end(1), 0, match[1].rsplit(None, 1)[-1].lower())
