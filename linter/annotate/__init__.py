"""The story: a document with all that is known of it, each thing computed once, when first asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import cache, cached_property
from itertools import compress
from typing import TYPE_CHECKING

from linter.remembered import Remembered
from linter.text import Document, Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from typing import TypeVar

    from linter.annotate.claims.claim import Claims
    from linter.annotate.dates.clock import TimeOfDay
    from linter.annotate.dates.date_mention import DateMention
    from linter.annotate.dates.lengths import Length
    from linter.annotate.dates.timeline import Timeline
    from linter.annotate.language.clauses import Clauses
    from linter.annotate.language.metrics import Metrics
    from linter.annotate.language.scopes import Prose
    from linter.annotate.language.tokens import Tokens
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.namesakes import Namesakes
    from linter.annotate.names.people import People
    from linter.annotate.names.variants import Variant
    from linter.annotate.numbers.figure_signs import Signs
    from linter.annotate.numbers.figures import StoryFigures
    from linter.annotate.numbers.quantity import Quantity
    from linter.annotate.numbers.sums import Group
    from linter.annotate.quotes.attributions import Attribution
    from linter.annotate.quotes.quotations import Quotation
    from linter.annotate.wording.tellings import Told

    _Noted = TypeVar("_Noted", Quantity, DateMention)

_LOOKING_BACK = ("after", "since", "despite", "following", "having", "that")
_PHRASE_ENDS = frozenset(
    """of in to for at by with from on is was are were be been has had have will would could said says that who which whose
    where when if because but""".split()
)
"""Words that no noun phrase has before its head."""


@cache
def _remembered(may: Callable[[str], bool]) -> Remembered[str, bool]:
    """A test of words, asked once for each of the words that most stories have."""
    return Remembered(may)


class Story:
    """A document and its annotations.

    Every annotation is a property that imports its module and computes on first use; checks only read. They depend on one
    another in one order: tokens and sentences -> quotations and cues -> mentions -> people -> attributions; quantities,
    dates and events -> whom they are said of.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text

    def forget(self) -> None:
        """Let go of every annotation. They refer to one another and to the story, so they would wait for the collector."""
        document = self.document
        vars(self).clear()
        self.__init__(document)  # type: ignore[misc]

    @cached_property
    def tokens(self) -> Tokens:
        """The words and numbers of the text, in order."""
        from linter.annotate.language.tokens import tokenize

        return tokenize(self.document)

    @cached_property
    def english(self) -> bool:
        """Whether the copy is in English, or too short to tell."""
        from linter.annotate.language.english import is_english

        return is_english(self)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the copy in order; none crosses a paragraph."""
        from linter.annotate.language.sentences import split

        return split(self.document)

    @cached_property
    def headline_end(self) -> int:
        """Where the headline ends; 0 where the first paragraph is a sentence, or all that there is."""
        paragraphs = self.document.paragraphs
        if len(paragraphs) < 2:
            return 0
        end = paragraphs[0].span.end
        return 0 if self.text[:end].rstrip().endswith((".", "”", '"')) else end

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds an offset; -1 before the first."""
        return bisect_right(self._sentence_starts, offset) - 1

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def corrections(self) -> tuple[Span, ...]:
        """The notes of correction and the sentences about spelling: what they name is quoted, not used."""
        from linter.annotate.language.corrections import correction_notes

        return correction_notes(self)

    def _told(self, found: tuple[_Noted, ...]) -> tuple[_Noted, ...]:
        """Those that no note of correction quotes."""
        notes = self.corrections
        if not notes:
            return found
        return tuple(one for one in found if not any(note.start <= one.span.start < note.end for note in notes))

    @cached_property
    def metrics(self) -> Metrics:
        """How long its words and sentences are."""
        from linter.annotate.language.metrics import measure

        return measure(self)

    @cached_property
    def prose(self) -> Prose:
        """The stretches of copy that a rule's scope names, and an index of their words."""
        from linter.annotate.language.scopes import Prose

        return Prose(self)

    @cached_property
    def clauses(self) -> Clauses:
        """The verbs of the copy with their subjects and objects, sentence by sentence, read where a check asks."""
        from linter.annotate.language.clauses import Clauses

        return Clauses(self)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What stands in quotation marks, in order."""
        from linter.annotate.quotes.quotations import find_quotations

        return find_quotations(self.document)

    @cached_property
    def lower(self) -> list[str]:
        """The tokens' words in lower case, typographic apostrophes made straight."""
        lower = list(map(str.lower, self.tokens.words))
        return [word.replace("’", "'") if "’" in word else word for word in lower] if "’" in self.text else lower

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Word in lower case -> the tokens where it stands, in order: a check that knows its words need not read the others."""
        found: dict[str, list[int]] = defaultdict(list)
        for i, word in enumerate(self.lower):
            found[word].append(i)
        return dict(found)

    @cached_property
    def base_forms(self) -> frozenset[str]:
        """The words of the copy in lower case, and what they may be forms of."""
        from linter.annotate.language.inflection import lemmas

        return frozenset(self.places).union(*map(lemmas, self.places))

    def where(self, may: Callable[[str], bool]) -> list[int]:
        """The tokens whose word in lower case passes a test, in order; what the test says of a word is remembered."""
        places = self.places
        passed = compress(places, map(_remembered(may).__getitem__, places))
        return sorted([place for word in passed for place in places[word]])

    @cached_property
    def capitals(self) -> list[int]:
        """The tokens that begin with a capital, in order."""
        return [i for i, word in enumerate(self.tokens.words) if word[0].isupper()]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The tokens' words as written; a word that also stands here in lower case is hardly a name."""
        return frozenset(self.tokens.words)

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The capitalised words behind a given name, in lower case: whom a bare surname may mean."""
        from linter.lexicon import genders

        given, lower = genders(), self.lower
        first = frozenset(self.capitals)
        return frozenset([lower[i + 1] for i in self.capitals if i + 1 in first and lower[i] in given])

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who said what: one entry for each of `quotations`, at the same index."""
        from linter.annotate.quotes.attributions import attribute

        return attribute(self)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The figures of the copy in order, in digits and in words; none of a note of correction."""
        from linter.annotate.numbers.quantities import find_quantities

        return self._told(find_quantities(self))

    @cached_property
    def figures(self) -> StoryFigures:
        """The figures in their sentences, with what each is measured in."""
        from linter.annotate.numbers.figures import StoryFigures

        return StoryFigures(self)

    @cached_property
    def figure_groups(self) -> tuple[Group, ...]:
        """Figures that follow from others: totals with their parts, shares, changes, products, votes, cells of tables."""
        from linter.annotate.numbers.figure_groups import find_groups

        return find_groups(self)

    @cached_property
    def figure_signs(self) -> Signs:
        """What stands around the figures that can be held against each other."""
        from linter.annotate.numbers.figure_signs import Signs

        return Signs(self)

    @cached_property
    def all_dates(self) -> tuple[DateMention, ...]:
        """The dates of the copy in order: days, weekdays, years, relative days; those that a note of correction quotes, too."""
        from linter.annotate.dates.dates import find_dates

        return find_dates(self)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates of the copy in order; none of a note of correction."""
        return self._told(self.all_dates)

    @cached_property
    def published(self) -> date | None:
        """The day of publication as the article itself gives it, or None."""
        from linter.annotate.dates.publication_day import published

        return published(self.document)

    @cached_property
    def timeline(self) -> Timeline:
        """The dates as stretches of days that can be subtracted."""
        from linter.annotate.dates.timeline import Timeline

        return Timeline(self)

    @cached_property
    def clocks(self) -> tuple[TimeOfDay, ...]:
        """The times of day in order."""
        from linter.annotate.dates.clock import find_clocks

        return find_clocks(self)

    @cached_property
    def lengths(self) -> tuple[Length, ...]:
        """The lengths of time in order: `six weeks`, `the three-hour siege`."""
        from linter.annotate.dates.lengths import find_lengths

        return find_lengths(self)

    @cached_property
    def openings(self) -> frozenset[int]:
        """The tokens that open a sentence."""
        at = self.tokens.at
        return frozenset(at(sentence.start) for sentence in self.sentences)

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """The words that stand in lower case somewhere in the text."""
        return frozenset([word for word in self.vocabulary if word[0].islower()])

    @cached_property
    def names(self) -> tuple[Mention, ...]:
        """Every capitalised name in order, not yet tied to anybody."""
        from linter.annotate.names.mentions import find_mentions

        return find_mentions(self)

    @cached_property
    def people(self) -> People:
        """The register of everyone in the story, with organisations and places."""
        from linter.annotate.names.register import register

        return register(self)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every name in order, with the kind that the register gave it."""
        return self.people.names

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        """Forms of names that may stand for others, scored."""
        from linter.annotate.names.variants import find_variants

        return find_variants(self)

    @cached_property
    def looking_back(self) -> frozenset[int]:
        """The tokens close behind a word that can open a clause which takes what it tells for known: since, after, having.

        So do the first words of a sentence: freed on bail, she.
        """
        starts = (place for word in _LOOKING_BACK if word in self.places for place in self.places[word])
        return self.openings.union(place for start in starts for place in range(start + 1, start + 7))

    @cached_property
    def behind_definites(self) -> frozenset[int]:
        """The tokens that stand right behind a word that can make a phrase definite, with none between that ends a phrase."""
        from linter.annotate.language.phrases import DEFINITE

        owners = [word for word in self.places if word.endswith(("'s", "s'"))]
        words = (*(word for word in DEFINITE if word in self.places), *owners)
        ends = {place for word in _PHRASE_ENDS if word in self.places for place in self.places[word]}
        found: set[int] = set()
        for start in (place for word in words for place in self.places[word]):
            for place in range(start + 1, start + 6):
                if place in ends:
                    break
                found.add(place)
        return frozenset(found)

    @cached_property
    def event_tellings(self) -> Told:
        """Where the copy tells the classes of events and things of the shipped table, by family."""
        from linter.annotate.wording.event_table import shipped_events
        from linter.annotate.wording.tellings import event_tellings

        return event_tellings(self, shipped_events())

    @cached_property
    def claims(self) -> Claims:
        """What the story says of whom, attribute by attribute, each read when asked for."""
        from linter.annotate.claims.claim import Claims

        return Claims(self)

    @cached_property
    def namesakes(self) -> tuple[Namesakes, ...]:
        """People who share a surname, with the evidence on whether they are one, misnamed."""
        surnames = [person.introduced.parts[-1] for person in self.people if person.full]
        if len(set(surnames)) == len(surnames):
            return ()
        from linter.annotate.names.namesakes import find_namesakes

        return find_namesakes(self)
