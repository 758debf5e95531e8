"""Paragraphs with quotations -> their words outside the marks, in order, with every mention that could be a speaker.

A quotation is one item among the words. Everything that the attribution of a quotation looks at is a position in this list.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from linter.annotate.names.name_context import is_role
from linter.annotate.quotes import mention_forms as forms
from linter.annotate.quotes.speaker_mention import QUOTE, SpeakerMention
from linter.annotate.quotes.speaker_mentions import ABBREVIATED, find_speakers
from linter.annotate.quotes.speech_cues import MOSTLY, OFTEN, grades

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.quotes.quotations import Quotation
    from linter.annotate.quotes.speech_clauses import SpeechClause

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
REACH = 150
"""Items looked at around a mention or a quotation, at most."""
FAR = 400
"""Items beyond which a mention in the same paragraph has nothing to do with a quotation."""
MOST_BEFORE, MOST_BEHIND = 24, 8
"""Mentions before and behind a quotation that may be its speaker."""


class QuotedParagraph:
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
        self.shouted: list[bool] = []
        """Whether it is written in capitals."""
        self._fill(story, quotations)
        self.mentions = find_speakers(self, story)
        self._firsts = [mention.first for mention in self.mentions]
        self.sources: dict[int, SpeakerMention] = {}
        """Sentence -> the mention that it ends by naming as its source: “…, according to the police”; “…, police said”."""
        for mention in self.mentions:
            if mention.left == "according" or self._ends_sentence(mention):
                self.sources[mention.sentence] = mention
        text = story.text[self.starts[0] : story.document.paragraphs[paragraph].span.end].rstrip() if self.starts else ""
        self.ending = "q" if self.words and self.words[-1] == QUOTE else ":" if text[-1:] == ":" else "."
        """How the paragraph ends: with a quotation, with a colon, or otherwise."""
        self.leads = text[-1:] in (":", ",")
        """Whether it ends in mid-sentence, so that the next paragraph goes on."""

    @cached_property
    def clauses(self) -> list[SpeechClause]:
        """Its clauses of speech."""
        from linter.annotate.quotes.speech_clauses import speech_clauses

        return speech_clauses(self)

    def _ends_sentence(self, mention: SpeakerMention) -> bool:
        """Whether a mention and its verb are a tag behind a comma, the last words of a sentence."""
        first, verb = mention.first, mention.verb_at
        if (
            not first
            or verb != mention.last + 1
            or mention.verb < MOSTLY
            or mention.verb == "e"
            or self.separators[first] != ","
        ):
            return False
        return verb + 1 == len(self.words) or self.sentence[verb + 1] != mention.sentence

    def mentions_between(self, mention: SpeakerMention, item: int) -> int:
        """How many mentions stand between one and an item."""
        at = bisect_left(self._firsts, item)
        return at - 1 - mention.rank if mention.first < item else mention.rank - at

    def around(self, item: int) -> list[SpeakerMention]:
        """The mentions within reach of an item."""
        at = bisect_left(self._firsts, item)
        first = max(at - MOST_BEFORE, bisect_left(self._firsts, item - FAR, 0, at))
        return self.mentions[first : min(at + MOST_BEHIND, bisect_left(self._firsts, item + FAR, at))]

    def quoted_between(self, first: int, stop: int) -> bool:
        """Whether a quotation stands among some items."""
        return QUOTE in self.words[max(0, first) : stop]

    def tagged(self, item: int) -> SpeakerMention | None:
        """The mention in a tag right behind a quotation that ends with a comma: “…,” she said; “…,” said Ann Lee."""
        words, separators = self.words, self.separators
        if item + 2 >= len(words) or separators[item + 1] != ",":
            return None
        for at in range(bisect_left(self._firsts, item + 1), len(self.mentions)):
            mention = self.mentions[at]
            described = item + 2 < mention.first < item + 7 and self._only_words(item + 2, mention)
            if described and grades().get(words[item + 1], "0") >= MOSTLY and not words[item + 1].endswith("ing"):
                return mention  # “…,” said shopkeeper Ann Lee
            if mention.first > item + 2 or mention.form in (forms.WHO, forms.POSSESSIVE):
                return None
            verb = mention.verb_at
            if mention.first == item + 1:
                near = 0 <= verb - mention.last <= 2 and not mention.way and not separators[verb]
                return mention if near and mention.verb >= OFTEN else None
            cue = words[item + 1]
            return (
                mention
                if grades().get(cue, "0") >= OFTEN and not cue.endswith("ing") and not separators[mention.first]
                else None
            )
        return None

    def _only_words(self, first: int, mention: SpeakerMention) -> bool:
        """Whether nothing but words in lower case, that describe somebody, stands between an item and a name."""
        between = range(first, mention.first)
        plain = not any(self.separators[k] or self.capital[k] or self.words[k] == QUOTE for k in between)
        named = mention.form in (forms.FULL_NAME, forms.SURNAME, forms.NAME) and not self.separators[mention.first]
        return plain and named and is_role(self.words[mention.first - 1])

    def leading_clause(self, item: int) -> SpeechClause | None:
        """The clause of speech that a quotation stands in, where its grammar leaves no doubt who speaks.

        “Ann Lee insisted that “…””; “was asked by Ann Lee whether …”; “with Ann Lee calling it “…””.
        """
        sentence = self.sentence[item]
        clause = next((c for c in reversed(self.clauses) if c.verb < item and self.sentence[c.verb] == sentence), None)
        if clause is None or clause.subject is None or self.quoted_between(clause.verb, item):
            return None
        if grades().get(self.words[clause.verb], "0") < MOSTLY or any(
            sep == ";" for sep in self.separators[clause.verb : item]
        ):
            return None
        if clause.voice in ("passive", "absolute", "inverted"):
            return clause
        if any(self.separators[clause.verb + 1 : item]) or clause.voice != "active":
            return None
        return clause if self.separators[item] != "." else None

    def _capitals(self, item: int) -> bool:
        """Whether the rest of the paragraph is in capitals, as a credit is set."""
        return self.separators[item] in ("", ".") and all(self.shouted[item:])

    def signed(self, item: int) -> SpeakerMention | None:
        """The name that stands behind a quotation and a dash, or in capitals, with nothing but what it is behind it."""
        if item + 1 == len(self.words) or not (self.separators[item + 1] == "-" or self._capitals(item + 1)):
            return None
        at = bisect_left(self._firsts, item + 1)
        if at == len(self.mentions) or self.mentions[at].first != item + 1:
            return None
        mention = self.mentions[at]
        behind = mention.last + 1
        ends = behind == len(self.words) or self.separators[behind] in (",", "(", ".") or self.words[behind] == QUOTE
        return mention if ends and mention.form in forms.NAMES and mention.verb_at < 0 else None

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
                start = all_starts[i]
                gap = text[before:start]
                before = all_ends[i]
                if gap == " " and not closing:
                    seps.append("")
                    continue
                last = lower[i - 1] if i > at else words[-1] if words else ""
                seps.append(_separator(gap, closing, last, all_words[i][0].isupper()))
                closing = ""
            words += lower[at:until]
            starts += all_starts[at:until]
            ends += all_ends[at:until]
            caps += [word[0].isupper() for word in all_words[at:until]]
            self.shouted += map(str.isupper, all_words[at:until])
            if quotation is None:
                break
            seps.append(_separator(text[before : quotation.span.start], closing, words[-1] if words else "", True))
            words.append(QUOTE)
            starts.append(quotation.span.start)
            ends.append(quotation.span.end)
            caps.append(False)
            self.shouted.append(text[quotation.span.start : quotation.span.end].isupper())
            self.position[index] = len(words) - 1
            before = quotation.span.end
            last = text[quotation.inner.end - 1 : quotation.inner.end]
            closing = "?" if last in "?!" else last if last in ".,;:…" else "-" if last in "—–―-" else "^"
            at = bisect_left(all_starts, before, until, stop)
        number = 0
        for sep in seps:
            if sep == ".":
                number += 1
            self.sentence.append(number)


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
            elif char in "—–―-" and not sign:
                sign = "-"
        if closing:
            if sign in ("", ")") and closing == ".":
                sign = "." if capital else ","
            elif not sign:
                sign = "" if closing == "^" else closing
    if (
        sign == "."
        and not closing
        and (not capital or before in ABBREVIATED or (len(before) == 1 and before.isalpha() and before != "i"))
    ):
        return ""
    return sign
