"""One person under two honorifics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.language.word_classes import KIN
from linter.finding import Hit, Related, Severity
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.people import Person
    from linter.desk import Desk


@record
class Honorific:
    """Reports a person who is Mr here and Ms there, Dr here and Mr there, Sir here and Lord there.

    Couples and relatives are understood: where another person with the surname fits the honorific, a relative by first name
    (`her father Ian`) among them, or a spouse is spoken of, nothing is said. Against a first name alone an honorific is held
    only where a pronoun or the introduction says so, too; where a relative may be meant, nothing is suggested. The
    words for the message are the honorific, the name, the other honorific and its place.
    """

    doctors: bool = True
    """Hold Dr against Mr and Ms, too."""

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        from linter.annotate.names.given_names import gender_of_given
        from linter.annotate.names.sexes import pronoun_sex, told_sex
        from linter.annotate.names.told_apart import told_apart
        from linter.lexicon import word_list

        for person in story.people:
            held = [(m, kind) for m in person.mentions if (kind := _honorific(m.title))]
            if not held:
                continue
            possible = _sexes_of_namesakes(story, person)
            counts = Counter(kind for _, kind in held)
            pronoun, known = (pronoun_sex(story, person), gender_of_given(person.given)) if person.full else ("", "")
            shown = told_sex(story, person)
            told = shown or pronoun
            given = told or known
            firsts: dict[str, int] = {}
            for at, (_, kind) in enumerate(held):
                firsts.setdefault(kind, at)
            for at, (mention, kind) in enumerate(held):
                if kind in possible or "" in possible or told_apart(story, mention):
                    continue
                against = [k for k in firsts if _differ(kind, k, self.doctors) and counts[k] >= counts[kind]]
                other = held[firsts[against[0]]] if against else None
                spouse = _NAMED_SPOUSE.search(story.text) if _SPOUSES & story.places.keys() else None
                couple = (spouse is not None and spouse.start() < mention.whole.start) or _couple(story, mention)
                if other is not None and (counts[other[1]] > counts[kind] or firsts[other[1]] < at):
                    if couple and other[1] in "mf" and kind in "mf":
                        continue
                    span, there = mention.title_span, other[0].title_span
                    if span is not None and there is not None:
                        sexes = (
                            {kind, other[1]} == {"m", "f"} and (len(person.given) > 2 or bool(known)) and told in ("", other[1])
                        )
                        often = counts[other[1]] > 1 or known == other[1]
                        slip = counts[kind] == 1 and often and not _spouse_told(story, person)
                        apart = _relatives(story, person, mention) or (not slip and _wife(story, person, mention))
                        yield _two(story, person, _word(span, mention), other[0], _word(there, other[0]), sexes, apart)
                        break
                elif other is None and kind in "mf" and given in ("m", "f") and given != kind and mention.kind != "full":
                    span = mention.title_span
                    if span is not None and not couple and person.introduced.parts[-1] not in word_list("famous"):
                        sure = counts[kind] == 1 and (bool(shown) or _she(person, pronoun, known))
                        if sure and not (_wife(story, person, mention) or _relatives(story, person, mention)):
                            yield _against_given(story, person, _word(span, mention))
                        break


_KINDS = {"mr": "m", "messrs": "m", "mrs": "f", "ms": "f", "miss": "f"}
_KINDS |= {kind: kind for kind in ("dr", "sir", "lord", "dame", "lady")}
_COUPLE = lazy_pattern(r"\b(?:(?<!my )(?:wife|husband)|the couple|spouse|married|widow|widower|mrs?\.? and mrs?|first lady)\b")
_SHARED = lazy_pattern(r"[^.!?\n]*\b(?:his|her)\b[^.!?\n]*\b(?:their|both)\b")
"""What a spouse says of the other: his broom would hang over their door."""
_SPOUSES = frozenset(("wife", "husband", "widow", "lady"))
_NAMED_SPOUSE = lazy_pattern(r"\b(?:wife|husband|widow),? [A-Z]|\bfirst lady\b")


def _honorific(title: str) -> str:
    """The kind of honorific that a title ends in, or nothing."""
    return _KINDS.get(title.lower().rstrip(".").rpartition(" ")[2], "")


def _differ(one: str, other: str, doctors: bool) -> bool:
    pair = {one, other}
    if pair == {"m", "f"} or pair in ({"sir", "lord"}, {"dame", "lady"}):
        return True
    if ("f" in pair and pair & {"sir", "lord"}) or ("m" in pair and pair & {"dame", "lady"}):
        return True
    return doctors and "dr" in pair and bool(pair & {"m", "f"})


def _couple(story: Story, mention: Mention) -> bool:
    """Whether a spouse or a couple is spoken of near the mention."""
    near = story.text[max(0, mention.whole.start - 160) : mention.span.end + 60].lower()
    return bool(_COUPLE.search(near)) or bool(_SHARED.match(story.text, mention.span.end))


def _sexes_of_namesakes(story: Story, person: Person) -> set[str]:
    """The sexes, by first name, of the others with the surname; an empty string stands for one that is not known."""
    from linter.annotate.names.given_names import gender_of_given
    from linter.annotate.names.namesakes import beside_given

    surname = person.introduced.parts[-1]
    found = {
        gender_of_given(other.given).replace("mf", "")
        for other in story.people.by_surname.get(surname, ())
        if other is not person
    }
    if any(beside_given(story, m) for m in person.mentions if m.kind == "full") or _relative_by_first_name(story):
        found.add("")
    return found


def _relative_by_first_name(story: Story) -> bool:
    """Whether somebody's relative is named by the first name alone, and so may be called by the family's later."""
    if _KIN_NAMED.isdisjoint(story.places):
        return False
    return any(
        _KIN_THEN_NAME.match(story.text, story.tokens.starts[at]) for word in _KIN_NAMED for at in story.places.get(word, ())
    )


_KIN_NAMED = frozenset(
    "father mother dad mum mom brother sister son daughter wife husband widow widower partner parents twin uncle aunt".split()
)
_KIN_THEN_NAME = lazy_pattern(r"[a-z]+(?:\s+was|\s+is)?,?\s+[A-Z][a-zà-ÿ’'-]+(?:\s+and\s+[A-Z][a-zà-ÿ’'-]+)?(?!\s+[A-Z])\b")
"""Her father Ian; his parents, Ada and Tom."""


def _relatives(story: Story, person: Person, mention: Mention) -> bool:
    """Whether a relative may be meant: one is spoken of beside the name, or the person is a child."""
    if person.age is not None and person.age < _OF_AGE:
        return True
    start = mention.whole.start
    near = [Span(max(0, start - _FAMILY), mention.span.end + _FAMILY)]
    near += [
        story.sentences[at] for m in person.mentions if m.span.start < start and (at := story.sentence_at(m.span.start)) >= 0
    ]
    words = {
        story.lower[at].removesuffix("'s").removesuffix("’s")
        for span in near
        for at in story.tokens.within(span)
        if story.lower[at + 1 : at + 2] != ["of"]  # a father of six has nobody with him
    }
    return not _RELATIVES.isdisjoint(words)


def _wife(story: Story, person: Person, mention: Mention) -> bool:
    """Whether a name may be the wife's, or the mother's, of the man who was introduced with it: no `he` is said of it."""
    if mention.title.lower().rstrip(".").rpartition(" ")[2] != "mrs":
        return False
    at = story.sentence_at(mention.span.start)
    behind = story.tokens.within(Span(mention.span.end, story.sentences[at].end)) if at >= 0 else range(0)
    words = {story.lower[k] for k in behind}
    return words.isdisjoint(("he", "his", "him", "himself")) or not words.isdisjoint(("she", "her", "herself", "their"))


def _spouse_told(story: Story, person: Person) -> bool:
    """Whether the story speaks of somebody's husband or wife, or of the family as a whole."""
    surname = person.introduced.parts[-1]
    return not _MARRIED.isdisjoint(story.places) or not story.people.families.isdisjoint(
        (surname + "s", surname + "es", surname)
    )


_MARRIED = frozenset("wife husband widow widower spouse married marriage couple wedding".split())


def _she(person: Person, pronoun: str, known: str) -> bool:
    """Whether a pronoun and the first name say so with one voice, or a name that only women have.

    Names of men go over to women (Glenn, Sydney), seldom back.
    """
    from linter.annotate.names.sexes import common_sex, of_either

    if pronoun:
        return known in ("", pronoun) and not of_either(person)
    return common_sex(person) == "f"


_OF_AGE = 18
_FAMILY = 120
"""Code points beside a name."""
_RELATIVES = (KIN - frozenset("friend colleague neighbour neighbor ally rival child baby partner".split())) | frozenset(
    "couple married spouse parents siblings brothers sisters sons daughters brother-in-law sister-in-law family".split()
)


def _word(span: Span, mention: Mention) -> Span:
    """The last word of a title with its full stop."""
    title = mention.title
    return Span(span.end - len(title.rpartition(" ")[2]), span.end)


def _against_given(story: Story, person: Person, span: Span) -> Hit:
    words = story.document.words(span)
    opposite = {"mr": "Ms", "messrs": "Ms", "mrs": "Mr", "ms": "Mr", "miss": "Mr"}[words.lower().rstrip(".")]
    other = opposite + ("." if words.endswith(".") else "")
    return Hit(
        span,
        words=(words, person.surname, person.name, story.document.where(person.introduced.span)),
        suggestions=(other,),
        related=(Related(person.introduced.span, f"'{person.name}' here"),),
    )


def _two(story: Story, person: Person, span: Span, there: Mention, other: Span, sexes: bool, apart: bool) -> Hit:
    """The hit on an honorific held against another: advice where it is not of the sexes, or where a relative may be meant."""
    theirs = story.document.words(other)
    return Hit(
        span,
        words=(story.document.words(span), person.surname or person.name, theirs, story.document.where(other)),
        suggestions=() if apart else (theirs,),
        related=(Related(Span(other.start, there.span.end), f"'{theirs}' here"),),
        severity=None if sexes and not apart else Severity.SUGGESTION,
    )
