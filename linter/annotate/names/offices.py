"""A title as written -> the office that it names, so that two titles of one person can be held against each other."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from linter.lexicon import line_list, word_list
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention


class Office(NamedTuple):
    """An office in a title."""

    span: Span
    """The words that name it: Vice President, Foreign Minister."""
    head: str
    """The office in its usual word: senator for Sen."""
    portfolio: str
    """What of: foreign, finance; empty if not said."""
    past: bool
    """Former, then, acting, incoming …: no claim about now."""


@cache
def _heads() -> dict[str, str]:
    """Every word of an office -> its usual word."""
    return {word: line.split()[0] for line in line_list("offices", "same") for word in line.split()}


def office(story: Story, mention: Mention) -> Office | None:
    """The office that stands right before a name, or None."""
    if mention.title_span is None:
        return None
    tokens = story.tokens
    inside = tokens.within(mention.title_span)
    if not inside:
        return None
    last = inside[-1]
    low = [story.lower[k].replace(".", "") for k in inside]
    found = _heads().get(low[-1])
    if found is None:
        return None
    at = len(low) - 1
    if (
        found == "general"
        and at
        and low[at - 1] in ("attorney", "solicitor", "secretary", "director", "surgeon", "governor", "inspector")
    ):
        found, at = f"{low[at - 1]}-general", at - 1
    elif found == "minister" and at and low[at - 1] == "prime":
        found, at = "prime-minister", at - 1
    rank = word_list("offices", "rank")
    portfolios = word_list("offices", "portfolios")
    portfolio: list[str] = []
    first = at
    for k in range(at - 1, -1, -1):
        if low[k] in rank:
            found, first = f"{low[k]} {found}", k
        elif low[k] in portfolios:
            portfolio.insert(0, low[k].replace("defense", "defence").replace("labor", "labour").removesuffix("s"))
            first = k
        else:
            break
    found = {"vice president": "vice-president", "lieutenant general": "lieutenant-general"}.get(found, found)
    past = any(word in word_list("offices", "unlike") for word in low) or _past_before(story, inside[0])
    span = Span(tokens.starts[inside[0] + first], mention.title_span.end)
    return Office(span, found, " ".join(portfolio), past) if last >= 0 else None


def _past_before(story: Story, first: int) -> bool:
    """Whether the word before the title takes it back: former, or a (how good a mayor she will make)."""
    if first == 0:
        return False
    word = story.lower[first - 1]
    return word in word_list("offices", "unlike") or word.startswith("ex-") or word in ("a", "an", "any", "no", "every")


def conflict(one: Office, other: Office) -> bool:
    """Whether one person cannot well hold both at once."""
    if one.past or other.past:
        return False
    if one.head == other.head:
        return bool(one.portfolio and other.portfolio and one.portfolio != other.portfolio and not _overlap(one, other))
    if one.head.rpartition(" ")[2] == other.head.rpartition(" ")[2] and " " in one.head + other.head:
        short = {one.head, other.head} - {h for h in (one.head, other.head) if " " in h}
        return bool(short) and "vice" not in one.head + other.head
    if (one.head.rpartition(" ")[2] in word_list("offices", "ranks")) != (
        other.head.rpartition(" ")[2] in word_list("offices", "ranks")
    ):
        return False
    pair = f"{one.head} {other.head}", f"{other.head} {one.head}"
    return not any(p in line_list("offices", "together") for p in pair)


def _overlap(one: Office, other: Office) -> bool:
    return bool(set(one.portfolio.split()) & set(other.portfolio.split()))
