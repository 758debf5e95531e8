"""The births that a person's ages and dates allow -> whether some day of birth fits them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.annotate.claims.births import YEAR, comparable
from linter.annotate.dates.publication_day import today
from linter.finding import Hit, Related
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.claims.claim import Claim
    from linter.desk import Desk

_NEARLY = 31
"""Days that the day of a story may be off where only its first lines give it."""


@record
class Age:
    """Finds an age that does not fit the person's date of birth, or another age.

    An age is held for the day of the story, the day of death or the event that it is told of. Each age and each date of birth
    leaves an interval of days on which the person may have been born; two that do not meet contradict one another. The words
    for the message are the age or the date, the name, and the other place with what the sum makes.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        if not comparable(story):
            return
        known = today(story, desk)
        day, slack = (known, 0) if known else (story.timeline.told_on, _NEARLY)
        for claims in story.claims.by_subject("birth"):
            if len(claims) < 2:
                continue
            births = [_born(claim, day.toordinal() if day else 0, slack) for claim in claims]
            odd = _odd(claims, births)
            if odd:
                yield _hit(story, claims[odd[0]], claims[odd[1]], births[odd[1]], day.toordinal() if day else 0)


def _born(claim: Claim, today: int, slack: int) -> tuple[float, float]:
    """The interval of a claim; one that is counted from a day nobody knows stays negative."""
    low, high = claim.value.low, claim.value.high
    return (low + today - slack, high + today + slack) if high < 0 and today else (low, high)


def _odd(claims: Sequence[Claim], births: list[tuple[float, float]]) -> tuple[int, int] | None:
    """The claim that goes with the fewest others, of two an age, or the later; and one that it does not go with."""
    dated = [claim.form in ("born", "bracket") for claim in claims]
    numbers = range(len(claims))
    against = [[j for j in numbers if _clash(claims[i], claims[j], births[i], births[j])] for i in numbers]
    most = max(range(len(births)), key=lambda k: (len(against[k]), not dated[k], k))
    return (most, against[most][0]) if against[most] else None


def _clash(one: Claim, other: Claim, first: tuple[float, float], second: tuple[float, float]) -> bool:
    """Whether two claims leave no day of birth in common; two ages of today must be one, where somebody is named."""
    if one.value.high < 0 and other.value.high < 0:
        return one.value.text != other.value.text and one.subject.person >= 0
    return (first[1] < 0) == (second[1] < 0) and (first[1] < second[0] or second[1] < first[0])


def _hit(story: Story, claim: Claim, other: Claim, birth: tuple[float, float], today: int) -> Hit:
    words = story.document.words
    here, there = words(claim.span), words(other.span)
    note = (Related(other.span, f"'{there}' here"),)
    dates = [c for c in (claim, other) if c.form in ("born", "bracket")]
    if not dates and claim.value.low < 0 and other.value.low < 0:
        return Hit(claim.span, (here, claim.subject.name, f"'{there}' elsewhere"), related=note)
    if claim.form in ("born", "bracket"):
        return Hit(claim.span, (here, claim.subject.name, f"'{there}'"), related=note)
    age = int(claim.value.text) if claim.value.text.isdigit() else 0
    since = (claim.value.low + claim.value.high) / 2 + (today if claim.value.high < 0 else 0) + (age + 0.5) * YEAR
    low, high = int((since - birth[1]) / YEAR), int((since - birth[0]) / YEAR)
    made = f"{low}" if low == high else f"{low} or {high}" if high - low == 1 else f"{low} to {high}"
    return Hit(claim.span, (here, claim.subject.name, f"'{there}', which makes {made}"), related=note)
