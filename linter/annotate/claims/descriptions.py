"""Story -> what its people are said to be: the noun phrases that stand as a title before a name, in an apposition, in brackets
or as a predicate. Which office, rank, position or trade a phrase names is for the rules to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.annotate.claims.claim import Claim, Value, person_subject
from linter.annotate.claims.owners import known, sentence_at
from linter.annotate.claims.posts import read_posts
from linter.annotate.claims.pronoun_posts import read_pronoun_posts
from linter.annotate.language.inflection import IRREGULAR
from linter.annotate.language.numerals import Gaps
from linter.annotate.language.word_classes import AUXILIARIES, NOUN_OPENERS, PREPOSITIONS
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import genders, is_word, word_list
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.people import Person

_LONGEST = 12
"""Words of an apposition that are read."""
_BEFORE = 6
"""Words of a title that are read."""
_ENDS = frozenset(
    """who which that whose whom where when said says say told tells and but or as after before while because since was were is
    are has had have will would can could did does from with by on about into than until if not to asked added""".split()
)
"""Words at which a phrase is over."""
_NO_TITLE = _ENDS | frozenset(
    """the a an his her its their our my this that these those of in at for against under over between among like including
    named called be become becomes became made being
    mr mrs ms miss mx dr sir lady lord dame not only both either with without via per""".split()
)
"""Words at which a title, read leftwards from the name, is over."""
_PAST = frozenset(
    """former then ex late acting interim incoming would-be one-time onetime retired past previous previously once
    future next designate emeritus honorary ex- erstwhile sometime aspiring disgraced ousted sacked another fellow""".split()
)
_OTHERWISE = lazy_pattern(
    r",?\s*(?:as\s+(?:he|she)\s+(?:was|is|now|then|signs|calls)|at\s+the\s+time\b|until\b|from\s+(?:1\d|20)\d\d|in\s+(?:1\d|20)\d\d\b|who\s+was\s+(?:then|once|until|previously|the|an?)\b)",
)
_BRACKET = lazy_pattern(r"\s?\(([^()\n]{1,40})\)")
_PREDICATE = lazy_pattern(
    r"(?:,\s(?:who|an?|the)\s[^,;.\n]{3,80}(?=,))?,?\s+(?:who\s+)?(?:is|has\s+been|remains|serves\s+as)\s+(?:also\s+|now\s+|still\s+)?((?:the|an?|its|their|his|her)\s+)"
)
_LINKS = frozenset("of at in for to".split())
_TAILS = frozenset("for at on in since with responsible".split())
"""Words behind a noun that tell more of it: `his trainer for the past two summers`."""
_MARKS = frozenset((",", "—", "–"))


def read_descriptions(story: Story) -> Iterator[Claim]:
    """The claims on what people are."""
    reader = _Descriptions(story)
    for mention in story.mentions:
        person = known(story, mention.span.start)
        if person is not None:
            yield from reader.of(mention, person)
        yield from reader.capital(mention, person)
    for post in (*read_posts(story), *read_pronoun_posts(story)):
        quoted = any(quotation.span.covers(post.place) for quotation in story.quotations)
        stance = "quoted" if quoted else reader.stance(post.place, post.value.split())
        yield Claim(person_subject(post.person), "role", Value(post.value), post.span, post.place, post.form, stance)


_WHEN = frozenset("when while as after before since although though once".split())
"""What opens a clause that stands before the main one."""


class _Descriptions:
    def __init__(self, story: Story) -> None:
        self.story, self.text, self.lower = story, story.text, story.lower
        self.starts, self.ends = story.tokens.starts, story.tokens.ends
        self.gaps = Gaps(self.text, self.starts, self.ends)

    def of(self, mention: Mention, person: Person) -> Iterator[Claim]:
        """What stands around one mention."""
        for form, first, last in (self.title(mention), self.behind(mention), self.before(mention), self.predicate(mention)):
            if first <= last:
                yield self.claim(mention, person, form, first, last)
        bracket = _BRACKET.match(self.text, mention.span.end)
        if bracket:
            span, place = Span(*bracket.span(1)), Span(mention.whole.start, bracket.end())
            quoted = any(quotation.span.covers(place) for quotation in self.story.quotations)
            yield self.made(person, "bracket", span, place, "quoted" if quoted else "asserted")

    def capital(self, mention: Mention, person: Person | None) -> Iterator[Claim]:
        """`Goaltender Bo Sandell`, `Pitcher Trask`, `DI Quist`: a word that was taken for part of the name."""
        parts, given = mention.parts, genders()
        initials = len(parts) == 2 and mention.words[0].isupper() and parts[0] in word_list("posts", "initials")
        if len(parts) < 2 or (parts[0] in given and not initials):
            return
        if len(parts) == 2:
            bearers = [p for p in self.story.people.by_surname.get(parts[-1], ()) if p is not person]
            titled = "-" in parts[0] and parts[0].rpartition("-")[2] in word_list("titles", "offices")
            if not (titled or initials or (mention.opening and is_word(parts[0]))) or len(bearers) != 1:
                return
            person = bearers[0]
        elif person is None or parts[1] not in given:
            return
        yield self.claim(mention, person, "title", self.story.tokens.at(mention.whole.start), mention.first)

    def claim(self, mention: Mention, person: Person, form: str, first: int, last: int) -> Claim:
        span = Span(self.starts[first], self.ends[last])
        if self.text[span.end - 2 : span.end] in ("'s", "’s"):
            span = Span(span.start, span.end - 2)
        place = Span(min(span.start, mention.whole.start), max(span.end, mention.span.end))
        phrase = self.lower[first : last + 1]
        before = self.lower[first - 1] if first and self.gaps.space(first - 1) else ""
        front = phrase[: next((i for i, word in enumerate(phrase) if i and word in _TAILS), len(phrase))]
        other = not _PAST.isdisjoint((before, *front)) or any(word.startswith(("ex-", "then-")) for word in front)
        other = other or before in ("be", "become", "becomes", "being") or bool(_OTHERWISE.match(self.text, place.end))
        quoted = any(q.span.covers(place) for q in self.story.quotations)
        return self.made(person, form, span, place, "other" if other else "quoted" if quoted else "asserted")

    def stance(self, place: Span, phrase: Sequence[str]) -> str:
        """Whether a description is told as of now."""
        other = not _PAST.isdisjoint(phrase) or bool(_OTHERWISE.match(self.text, place.end))
        return "other" if other else "asserted"

    def made(self, person: Person, form: str, span: Span, place: Span, stance: str) -> Claim:
        value = Value(" ".join(self.text[span.start : span.end].split()).lower().replace("’", "'"))
        return Claim(person_subject(person), "role", value, span, place, form, stance)

    def title(self, mention: Mention) -> tuple[str, int, int]:
        """`Works Minister Quist`, `shadow health minister Anil Corrick`, `the Eastmere prop Luke Sandry`."""
        first = mention.first
        k = first
        while k > 0 and first - k < _BEFORE and self.lower[k - 1].strip(".") not in _NO_TITLE:
            gap = self.gaps.between(k - 1)
            shortened = gap == ". " and self.lower[k - 1] in word_list("titles", "abbreviations")
            if not (self.gaps.space(k - 1) or shortened or gap in ("-", "‐")) or "\n" in gap:
                break
            k -= 1
        if 3 <= k < first and self.lower[k - 1] == "the" and self.lower[k - 2] == "of":
            noun = self.lower[k - 3]  # Director of the Medicines Board Quist
            k = k - 3 if noun in word_list("posts", "members") and all(map(self.gaps.space, (k - 3, k - 2, k - 1))) else k
        return "title", k, first - 1

    def behind(self, mention: Mention) -> tuple[str, int, int]:
        """`Quist, 41, the works minister,`, `Quist, of the Tide Institute,`, `Nye, prosecuting,`."""
        k = mention.last + 1
        if k >= len(self.lower) or self.text[mention.span.end : self.starts[k]].strip() not in _MARKS:
            return "apposed", 1, 0
        if self.lower[k][0].isdigit() and k + 1 < len(self.lower) and self.gaps.between(k).strip() == ",":
            k += 1
        if self.lower[k] in _ENDS or (self.story.people.mention_at(self.starts[k]) and self.lower[k] != "the"):
            mention_here = self.story.people.mention_at(self.starts[k])
            owner = self.lower[k].endswith(("'s", "s'")) or self.text[self.ends[k] : self.ends[k] + 1] in ("'", "’")
            if mention_here is None or (self.story.people.of(mention_here) is not None and not owner):
                return "apposed", 1, 0
        last = k
        while last + 1 < len(self.lower) and last - k < _LONGEST and self.joins(last) and self.lower[last + 1] not in _ENDS:
            last += 1
        if last + 1 < len(self.lower) and self.gaps.between(last).strip() == ",":
            following = self.story.people.mention_at(self.starts[last + 1])
            if following is not None and self.story.people.of(following) is not None:
                return "apposed", 1, 0  # Ruddock, the foreign minister, Downer, and: a list
        return ("apposed", 1, 0) if self.begins_clause(mention, k, last) else ("apposed", k, last)

    def begins_clause(self, mention: Mention, k: int, last: int) -> bool:
        """Whether `the …` behind a name and a comma is the subject: Emerging from talks with Quist, the mayor left."""
        sentence = sentence_at(self.story, mention.span.start)
        opens = self.lower[self.story.tokens.at(sentence.start)]
        if self.lower[k] != "the" or not (opens in PREPOSITIONS or opens in _WHEN or opens.endswith("ing")):
            return False
        if "," in self.text[sentence.start : mention.span.start]:
            return False
        closed = last + 1 < len(self.lower) and self.gaps.between(last).strip() == ","
        behind = self.lower[k + 2 : last + 1]
        return not closed or any(word.endswith("ed") or word in IRREGULAR or word in AUXILIARIES for word in behind)

    def joins(self, k: int) -> bool:
        """Whether a word and the next one belong to one phrase: also `the villagers' lawyer`."""
        return (
            self.gaps.joins(k)
            or self.gaps.between(k) == " & "
            or (self.lower[k].endswith("s") and self.gaps.between(k) in ("' ", "’ "))
        )

    def before(self, mention: Mention) -> tuple[str, int, int]:
        """`the coroner, Dr. Yeo,`, `Thornby's goalkeeper, Ola Persson,`; the name must be closed off, too."""
        first = min(self.title(mention)[1], self.story.tokens.at(mention.whole.start))
        behind = self.text[mention.span.end : mention.span.end + 2]
        if not first or self.gaps.between(first - 1).strip() != ",":
            return "before", 1, 0
        front = self.story.tokens.at(sentence_at(self.story, self.starts[first]).start)
        if behind[:1] not in (",", ".", ";", ")") and not (first - front < 5 and self.lower[front] in ("a", "an")):
            return "before", 1, 0
        k, last, opened = first, first - 1, False
        while k > 0 and last - k < _LONGEST and (k == first or self.joins(k - 1)) and self.goes_back(k):
            k -= 1
            opened = opened or self.lower[k].endswith(("'s", "s'"))
            linked = k > 0 and self.lower[k - 1] in _LINKS and self.gaps.space(k - 1)
            if self.lower[k] in NOUN_OPENERS and not linked:
                return "before", k, last
        opened = opened or k == self.story.tokens.at(sentence_at(self.story, self.starts[last]).start)
        return ("before", k, last) if opened and k <= last else ("before", 1, 0)

    def goes_back(self, k: int) -> bool:
        """Whether a phrase may reach over the word before one: also the `to` of an ambassador to Ghana."""
        to = self.lower[k - 1] == "to" and self.text[self.starts[k]].isupper()
        return to or self.lower[k - 1] not in _ENDS

    def predicate(self, mention: Mention) -> tuple[str, int, int]:
        """`Quist is the works minister`, `Quist, who is the works minister`."""
        match = _PREDICATE.match(self.text, mention.span.end)
        if match is None:
            return "predicate", 1, 0
        k = last = self.story.tokens.at(match.start(1))
        while last + 1 < len(self.lower) and last - k < _LONGEST and self.joins(last) and self.lower[last + 1] not in _ENDS:
            last += 1
        return "predicate", k, last
