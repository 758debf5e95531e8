"""Paragraphs with quotations -> their words outside the marks, in order, with every mention that could be a speaker.

A quotation is one item among the words. Everything that the attribution of a quotation looks at is a position in this list.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from linter.annotate.cues import grades, heads
from linter.lexicon import genders, is_word, phrases

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotations import Quotation

QUOTE = "<q>"
_GAPS = {
    " ": "",
    ", ": ",",
    ". ": ".",
    ": ": ":",
    "; ": ";",
    "-": "",
    "\n": "",
    " – ": "-",
    " — ": "-",
    "—": "-",
    "–": "-",
    " (": "(",
    ") ": ")",
}
_ONLY_SPACE = frozenset(" \n\r\t\xa0")
FUNCTION = frozenset(
    """
    the a an and or but nor so yet for of in on at to by with from as into onto upon about after before during since until
    till while when where why how if though although because unless whether than then thus that this these those there
    here it its he she him her his hers they them their theirs we us our ours i me my mine you your yours who whom whose
    which what not no yes all any both each every few many more most much neither none other others another some such same
    several one two three four five six seven eight nine ten is are was were be been being am do does did done has have
    had having will would can could may might must shall should also too very just only even still again ever never now
    today yesterday tomorrow tonight however meanwhile instead moreover furthermore perhaps maybe indeed according despite
    without within against between among through under over above below across along around behind beyond near off out up
    down like unlike per via versus amid amidst toward towards once later earlier monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december first second
    third last next on asked speaking following meanwhile let q
""".split()
)
_NOT_NOUN = FUNCTION - {
    "other",
    "others",
    "one",
    "first",
    "second",
    "third",
    "last",
    "next",
    "same",
    "such",
    "two",
    "three",
    "four",
    "five",
    "few",
    "many",
    "more",
    "several",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "like",
    "march",
    "may",
}
_DETERMINERS = frozenset(
    """
    the a an his her their its our my this these those one another some many several both each every no any two three four
    five other others most few
""".split()
)
_QUANTITIES = frozenset("one some many several both each two three four five other others another most few these those".split())
_PRONOUNS = {"he": "S", "she": "S", "they": "T", "it": "I", "we": "E", "i": "E", "who": "W", "which": "W", "you": "Y"}
_SKIPPED = frozenset(
    """
    also then later now has have had would will is was were are be been not never just only again still even once already
    since recently earlier soon often always once first further to did does do could can may might must previously
    reportedly
""".split()
)
_AUX = frozenset("is was were are has have had would will could can may might must did does do be been".split())
_ABBREVIATED = frozenset(
    """
    mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col capt cpl sgt maj adm cmdr rev fr hon pres supt det insp st
    mt ft messrs mme mlle jr sr vs nos vol fig approx dept est inc ltd co corp bros univ assn ave blvd rd jan feb apr jun
    jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri ala ariz ark calif colo conn del fla ga ill ind kan
    ky la md mich minn mo mont neb nev okla ore penn tenn tex vt va wis wyo
""".split()
)


_LABEL = re.compile(r"((?:[A-Z][A-Z.’'\-]+|(?:[A-Z][\w.’'\-]+ ){1,2}[A-Z][\w’'\-]+)(?: [A-Z][A-Z.’'\-]+){0,3}):(?=\s+\S)")


REACH = 150
"""Items looked at around a mention or a quotation, at most."""
MOST_BEFORE, MOST_BEHIND = 24, 8
"""Mentions before and behind a quotation that may be its speaker."""


_NO_SPEAKERS = frozenset(
    """
result results time times way place lot number part year years month months week weeks day days hour hours minute minutes night
morning afternoon evening end beginning start rest bit series fact case matter course kind sort type point percent
""".split()
)
_TITLES = frozenset(
    """
mr mrs ms miss mx dr prof sen rep gov lt col gen capt sgt maj adm rev sir dame lord lady president senator governor secretary
representative congressman congresswoman mayor judge justice professor chancellor minister king queen prince princess pope
""".split()
)


class Mention:
    """Words that may name a speaker, with what stands around them in their sentence."""

    __slots__ = (
        "end",
        "features",
        "first",
        "form",
        "key",
        "last",
        "left",
        "rank",
        "sentence",
        "start",
        "verb",
        "verb_at",
        "verb_before",
        "way",
    )

    def __init__(self, form: str, first: int, last: int, start: int, end: int, sentence: int, key: str) -> None:
        self.form, self.first, self.last, self.start, self.end, self.sentence, self.key = (
            form,
            first,
            last,
            start,
            end,
            sentence,
            key,
        )
        self.left = self.verb = self.verb_before = self.way = ""
        self.verb_at = -1
        self.rank = 0
        self.features: list[str] = []


class Passage:
    """One paragraph: parallel lists of its items, and its mentions in order."""

    def __init__(self, story: Story, paragraph: int, quotations: range) -> None:
        self.paragraph = paragraph
        self.words: list[str] = []
        """In lower case; `<q>` for a quotation."""
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.separators: list[str] = []
        """The punctuation before the item, as one sign, or nothing."""
        self.capital: list[bool] = []
        self.sentence: list[int] = []
        self.position: dict[int, int] = {}
        """Index of a quotation in the story -> its item."""
        self.quotations = quotations
        self._fill(story, quotations)
        self.mentions = self._mentions(story)
        self._firsts = [mention.first for mention in self.mentions]
        self.sources: dict[int, Mention] = {}
        """Sentence -> the mention that it ends by naming as its source: “…, according to the police”; “…, police said”."""
        for mention in self.mentions:
            if mention.left == "according" or self._ends_sentence(mention):
                self.sources[mention.sentence] = mention
        text = story.text[self.starts[0] : story.document.paragraphs[paragraph].span.end].rstrip() if self.starts else ""
        self.ending = "q" if self.words and self.words[-1] == QUOTE else ":" if text[-1:] == ":" else "."
        """How the paragraph ends: with a quotation, with a colon, or otherwise."""

    def _ends_sentence(self, mention: Mention) -> bool:
        """Whether a mention and its verb are a tag behind a comma, the last words of a sentence."""
        first, verb = mention.first, mention.verb_at
        if not first or verb != mention.last + 1 or mention.verb < "4" or mention.verb == "e" or self.separators[first] != ",":
            return False
        return verb + 1 == len(self.words) or self.sentence[verb + 1] != mention.sentence

    def mentions_between(self, mention: Mention, item: int) -> int:
        """How many mentions stand between one and an item."""
        at = bisect_left(self._firsts, item)
        return at - 1 - mention.rank if mention.first < item else mention.rank - at

    def around(self, item: int) -> list[Mention]:
        """The mentions within reach of an item."""
        at = bisect_left(self._firsts, item)
        return self.mentions[max(0, at - MOST_BEFORE) : at + MOST_BEHIND]

    def quoted_between(self, first: int, stop: int) -> bool:
        """Whether a quotation stands among some items."""
        return QUOTE in self.words[max(0, first) : stop]

    def tagged(self, item: int) -> Mention | None:
        """The mention in a tag right behind a quotation that ends with a comma: “…,” she said; “…,” said Ann Lee."""
        words, separators = self.words, self.separators
        if item + 2 >= len(words) or separators[item + 1] != ",":
            return None
        for at in range(bisect_left(self._firsts, item + 1), len(self.mentions)):
            mention = self.mentions[at]
            if mention.first > item + 2 or mention.form in "WX":
                return None
            verb = mention.verb_at
            if mention.first == item + 1:
                near = 0 <= verb - mention.last <= 2 and not mention.way.strip("x") and not separators[verb]
                return mention if near and mention.verb >= "3" else None
            cue = words[item + 1]
            return (
                mention if grades().get(cue, "0") >= "3" and not cue.endswith("ing") and not separators[mention.first] else None
            )
        return None

    def _fill(self, story: Story, quotations: range) -> None:
        text, tokens = story.text, story.tokens
        span = story.document.paragraphs[self.paragraph].span
        words, starts, ends, seps, caps = self.words, self.starts, self.ends, self.separators, self.capital
        at, stop = bisect_left(tokens.starts, span.start), bisect_left(tokens.starts, span.end)
        before = span.start  # where the last item ended
        closing = ""  # the sign with which the quotation just passed closed
        lower = story.lower
        all_words, all_starts, all_ends = tokens.words, tokens.starts, tokens.ends
        plan = [(i, story.quotations[i]) for i in quotations if story.quotations[i].kind != "nickname"]
        ends_with: list[tuple[int, Quotation | None]] = [*plan, (-1, None)]
        for index, quotation in ends_with:
            until = bisect_left(all_starts, quotation.span.start, at, stop) if quotation else stop
            for i in range(at, until):
                word, start = all_words[i], all_starts[i]
                capital = word[0].isupper()
                gap = text[before:start]
                if gap == " " and not closing:
                    sep = ""
                else:
                    sep = _separator(gap, closing, words[-1] if words else "", capital)
                    closing = ""
                words.append(lower[i])
                starts.append(start)
                before = all_ends[i]
                ends.append(before)
                seps.append(sep)
                caps.append(capital)
            if quotation is None:
                break
            seps.append(_separator(text[before : quotation.span.start], closing, words[-1] if words else "", True))
            words.append(QUOTE)
            starts.append(quotation.span.start)
            ends.append(quotation.span.end)
            caps.append(False)
            self.position[index] = len(words) - 1
            before = quotation.span.end
            last = text[quotation.inner.end - 1 : quotation.inner.end]
            closing = "?" if last in "?!" else last if last in ".,;:…" else "-" if last in "—–-" else "^"
            at = bisect_left(all_starts, before, until, stop)
        number = 0
        for sep in seps:
            if sep == ".":
                number += 1
            self.sentence.append(number)

    def _mentions(self, story: Story) -> list[Mention]:
        words, caps, seps = self.words, self.capital, self.separators
        grade, nouns, common = grades(), heads(), story.vocabulary
        found: list[Mention] = []
        i, n = 0, len(words)
        while i < n:
            word = words[i]
            form = _PRONOUNS.get(word.partition("'")[0])
            if form:
                if form != "W" or not (i and words[i - 1] in ("the", "a")):
                    self._add(found, form, i, i)
                i += 1
                continue
            if caps[i] and word not in FUNCTION:
                first = not i or (seps[i] != "" and seps[i] in ".:-?") or (words[i - 1] == QUOTE and not seps[i])
                joined = i + 1 < n and not seps[i + 1]
                if first and not (joined and caps[i + 1]):
                    speaks = joined and grade.get(words[i + 1], "0") >= "4"
                    if word in grade or (word in common and not speaks):
                        if word in nouns:  # “Officials said”
                            self._add(found, "B", i, i)
                        i += 1
                        continue
                last = self._name_end(i)
                form = self._name_form(i, last, story)
                if not form:
                    i = last + 1
                    continue
                if words[last].endswith("'s"):
                    more = (
                        self._noun_end(last + 1, grade)
                        if last + 1 < n and not seps[last + 1] and words[last + 1] not in grade
                        else last
                    )
                    if more > last:
                        last, form = more, self._noun_form(more, nouns)
                    else:
                        form = "X"
                self._add(found, form, i, last)
                i = last + 1
                continue
            if word in _DETERMINERS or word.endswith("'s"):
                last = self._noun_end(i + 1, grade) if i + 1 < n and not seps[i + 1] else i
                if last > i and ((words[last] in _NO_SPEAKERS and not caps[last]) or words[last + 1 : last + 2] == ["ago"]):
                    i = last + 1
                    continue
                if last > i:
                    form = ("O" if caps[last] else self._noun_form(last, nouns)) if word not in ("no", "every") else "Z"
                    self._add(found, form, i, last)
                    # “the spokeswoman Ann Lee”, “the French president, Emmanuel Macron”: the name is a mention of its own
                    i = last + 1
                    continue
                if word in ("one", "another", "others", "some", "many", "several", "both", "most", "few"):
                    self._add(found, "B", i, i)
            elif word in nouns and word not in grade:
                first_in = i
                while (
                    first_in
                    and not seps[first_in]
                    and words[first_in - 1] not in _NOT_NOUN
                    and words[first_in - 1] not in grade
                    and i - first_in < 3
                    and words[first_in - 1] != QUOTE
                    and not (found and found[-1].last >= first_in - 1)
                ):
                    first_in -= 1
                self._add(found, "B" if nouns[word] == "h" else "D", first_in, i)
            i += 1
        for rank, mention in enumerate(found):
            mention.rank = rank
            self._look_around(mention, grade)
        return found

    def _add(self, found: list[Mention], form: str, first: int, last: int) -> None:
        key = self.words[last]
        if key.endswith("'s"):
            key = key[:-2]
        found.append(Mention(form, first, last, self.starts[first], self.ends[last], self.sentence[first], key))

    def _name_form(self, i: int, last: int, story: Story) -> str:
        """H for somebody with a given name or a title, r for the surname of one, G for a place, else P or p."""
        words = self.words
        key = words[last].removesuffix("'s")
        if last == i:
            if key in story.surnames:
                return "r"
            opens = not i or self.separators[i] in (".", ":", "-")
            if key in _ABBREVIATED or (
                opens and key not in genders() and (key.endswith("-examined") or (key.endswith("ly") and is_word(key[:-2])))
            ):
                return ""
            return "G" if key in phrases("places") else "p"
        if words[i] in _TITLES or words[i] in genders():
            return "H"
        if key in story.surnames:
            return "H"
        whole = " ".join(words[i : last + 1]).removesuffix("'s")
        return "G" if whole in phrases("places") else "P"

    def _name_end(self, i: int) -> int:
        """The last item of the name that begins at an item: “Sen. Lee”, “University of Ottawa”."""
        words, caps, seps, n = self.words, self.capital, self.separators, len(self.words)
        last = i
        while last + 1 < n and last - i < 7 and not words[last].endswith("'s"):
            j = last + 1
            if seps[j]:
                break
            if caps[j] and (words[j] not in FUNCTION or words[j] in ("may", "march", "will")):
                last = j
            elif (
                words[j] in ("of", "for", "de", "von", "van", "al", "bin", "da", "du", "la", "&")
                and j + 1 < n
                and not seps[j + 1]
            ):
                k = j + 2 if words[j + 1] == "the" and j + 2 < n and not seps[j + 2] else j + 1
                if not caps[k] or words[k] in FUNCTION:
                    break
                last = k
            else:
                break
        return last

    def _noun_end(self, i: int, grade: dict[str, str]) -> int:
        """The last item of the noun phrase whose first word behind its article is item `i`."""
        words, seps, caps, n = self.words, self.separators, self.capital, len(self.words)
        j = i
        while j < n and j - i < 6 and (j == i or not seps[j]):
            word = words[j]
            if word == QUOTE or word in _NOT_NOUN:
                break
            known = grade.get(word, "0")
            if not caps[j] and (
                (j > i and (known >= "3" or word.endswith("ed") or (known >= "1" and caps[j - 1])))
                or (j == i and known >= "3" and words[i - 1] in _QUANTITIES)
            ):
                break
            j += 1
        return j - 1

    def _noun_form(self, last: int, nouns: dict[str, str]) -> str:
        kind = nouns.get(self.words[last])
        return "N" if kind == "h" else "D" if kind == "d" else "n"

    def _look_around(self, mention: Mention, grade: dict[str, str]) -> None:
        """Note what stands left of the mention, and the verb that it is the subject of by its place."""
        words, seps, sentence, n = self.words, self.separators, self.sentence, len(self.words)
        i = mention.first
        if not i or sentence[i - 1] != sentence[i]:
            mention.left = "^"
        elif words[i - 1] == QUOTE:
            mention.left = "q" + seps[i]
        elif seps[i]:
            mention.left = seps[i]
        else:
            word = words[i - 1]
            known = grade.get(word, "0")
            if known >= "2":
                mention.verb_before = known
                mention.left = "V"
                if i > 1 and words[i - 2] == QUOTE:
                    mention.verb_before = known + "q"
            else:
                mention.left = word if word in FUNCTION else "w"
                if word == "to" and i > 1 and words[i - 2] == "according":
                    mention.left = "according"
        j, steps, way = mention.last + 1, 0, ""
        here = sentence[mention.last]
        while j < n and sentence[j] == here and steps < 16:
            word, sep = words[j], seps[j]
            if sep == "," or sep == "(" or sep == ")" or sep == "-":
                way = way + "," if len(way) < 3 else way
            elif sep:
                way += sep
                break
            if word == QUOTE:
                way += "q"
            elif word in grade and not (way[-1:] != "," and words[j - 1] in _DETERMINERS):
                mention.verb, mention.verb_at = grade[word], j
                if grade[word] >= "3" or steps < 2:
                    break
            elif word in _AUX and not mention.verb:
                way += "x" if "x" not in way else ""
            elif word not in _SKIPPED and not word.endswith("ly"):
                if (word.endswith("ed") and steps < 2) and not mention.verb:
                    mention.verb, mention.verb_at = "e", j
                    break
                way += "w" if "w" not in way else ""
            steps += 1
            j += 1
        mention.way = way[:6]


def _separator(gap: str, closing: str, before: str, capital: bool) -> str:
    """The punctuation between two items as one sign; `closing` is the sign inside a quotation that ends here."""
    if not closing and gap in _GAPS:
        sign = _GAPS[gap]
    else:
        sign = ""
        for char in gap:
            if char in _ONLY_SPACE:
                continue
            if char in ".!?…" and (sign in ("", ",") or sign == "."):
                sign = "."
            elif char in ",;:()" and not sign:
                sign = char
            elif char in "—–-" and not sign:
                sign = "-"
        if closing:
            if sign in ("", ")") and closing == ".":
                sign = "." if capital else ","
            elif not sign:
                sign = "" if closing == "^" else closing
    if (
        sign == "."
        and not closing
        and (not capital or before in _ABBREVIATED or (len(before) == 1 and before.isalpha() and before != "i"))
    ):
        return ""
    return sign


def label(text: str, quotation: Quotation) -> Mention | None:
    """The speaker's name at the head of what is said, as in a transcript: “LEE: We won.”"""
    match = _LABEL.match(text, quotation.inner.start, quotation.inner.end)
    if not match or match[1].lower() in FUNCTION:
        return None
    return Mention("L", 0, 0, match.start(1), match.end(1), 0, match[1].rsplit(None, 1)[-1].lower())
