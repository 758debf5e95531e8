"""A telling of an event -> what the words around it let it be: definite, somebody's own, denied, of another time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from linter.annotate.language.inflection import lemmas
from linter.annotate.language.word_classes import AUXILIARIES, OWNERS
from linter.annotate.wording.event_table import ACTS, REFERS
from linter.annotate.wording.references import Reading, is_dated
from linter.annotate.wording.tellings import EventTelling, may_be_definite
from linter.lexicon import word_list
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story

_ESCAPES = frozenset("avoid dodge escape evade prevent stop".split())
_NEAR = 14
"""Words to either side in which a time is that of an event."""
EARLY = 200
"""Words of a story that a reader has in mind."""


def is_another(story: Story, telling: EventTelling) -> bool:
    """Whether the sentence of a telling speaks of another time or another one: ten years ago, also, unlike."""
    within = sentence_tokens(story, telling)
    return not word_list("references", "besides").isdisjoint(story.lower[within.start : within.stop]) or is_dated(
        story, telling
    )


def is_long_ago(story: Story, telling: EventTelling) -> bool:
    """Whether the words around a telling say that it was another time: twelve years ago, once, earlier."""
    within = sentence_tokens(story, telling)
    near = story.lower[max(within.start, telling.first - _NEAR) : min(within.stop, telling.last + _NEAR)]
    return not word_list("references", "ago").isdisjoint(near)


def is_early(story: Story, telling: EventTelling, words: int = EARLY) -> bool:
    """Whether little stands before a telling: what it speaks of as known must be among that."""
    start = story.tokens.at(story.headline_end) if story.headline_end else 0
    return telling.first - start <= words


def may_refer(story: Story, telling: EventTelling) -> bool:
    """Whether a telling may be definite, and nothing leaves open which it is: its success or failure."""
    if telling.term.kind not in REFERS | ACTS:
        return False
    behind = story.lower[telling.last + 1 : telling.last + 4]
    either = behind.index("or") if "or" in behind[:2] else -1  # who saw the shooting or has a video: the verb goes on
    return may_be_definite(story, telling) and (either < 0 or not AUXILIARIES.isdisjoint(behind[either + 1 : either + 2]))


def are_apart(story: Story, telling: EventTelling, other: EventTelling) -> bool:
    """Whether two tellings stand in different sentences; what is said in one breath is meant."""
    return sentence_of(story, telling) != sentence_of(story, other)


def in_one_breath(story: Story, telling: EventTelling, others: Iterable[EventTelling]) -> bool:
    """Whether one of the others is told beside it: the referendum and the general election are two."""
    for other in others:
        first, last = sorted((telling, other), key=lambda t: t.first)
        between = story.lower[first.last + 1 : last.first]
        if 0 < len(between) <= _BREATH and not _JOINS.isdisjoint(between):
            return True
    return False


_JOINS = frozenset(("and", "or", "nor"))
_BREATH = 4
"""Words between two nouns that are told together."""


def is_owned(story: Story, telling: EventTelling) -> bool:
    """Whether words beside a noun say whose event it is: Tarn's, his, of the bill."""
    lower, last = story.lower, telling.last
    around = lower[max(sentence_tokens(story, telling).start, telling.first - 4) : telling.first]
    return telling.term.kind == "noun" and (
        lower[last + 1 : last + 2] == ["of"] or any(word in OWNERS or word.endswith(("'s", "s'")) for word in around)
    )


def hinted(story: Story, tellings: Iterable[EventTelling]) -> list[EventTelling]:
    """The first of the vague words of a class, where two of it stand in one sentence: the judge ruled."""
    weak = sorted((t for t in tellings if t.term.kind == "weak"), key=lambda t: t.first)
    for one, other in combinations(weak, 2):
        if one.term.owner == other.term.owner and one.last < other.first and not are_apart(story, one, other):
            return [one] if story.lower[one.key] != story.lower[other.key] else []
    return []


def is_elsewhere(story: Story, telling: EventTelling) -> bool:
    """Whether an event is told as one of another time, or as what only may come about."""
    return is_long_ago(story, telling) or _has_own_year(story, telling) or _is_supposed(story, telling)


def _has_own_year(story: Story, telling: EventTelling) -> bool:
    """Whether a year stands right behind an event, as its own: since its opening in 2000."""
    behind = story.lower[telling.last + 1 : telling.last + 3]
    return behind[:1] == ["in"] and len(behind) == 2 and behind[1].isdigit() and len(behind[1]) == 4


def _is_supposed(story: Story, telling: EventTelling) -> bool:
    """Whether an event is what something could, may or would bring about: a process that could have led to his expulsion."""
    first = max(sentence_tokens(story, telling).start, telling.first - _LED)
    before = story.lower[first : telling.first]
    return any(word in _MODALS and _brings(before[at + 1 :]) for at, word in enumerate(before))


def _brings(words: list[str]) -> bool:
    """Whether a verb of bringing about stands behind a modal, before anything else that could be done."""
    return any(not _BRINGS.isdisjoint(lemmas(word)) for word in words[:3])


_MODALS = frozenset("could may might would".split())
_BRINGS = frozenset("trigger lead cause bring mean result end prompt force spark allow".split())
_LED = 9
"""Words before an event in which something may bring it about."""


def is_held(story: Story, telling: EventTelling) -> bool:
    """Whether an event is taken for given where a sentence denies what befell it: did not dent the makers' profits."""
    if telling.term.kind != "noun":
        return False
    before = story.lower[max(0, telling.first - 2) : telling.first]
    denied = story.lower[max(0, telling.first - _LED) : telling.first]
    owned = any(word.endswith(("'s", "s'")) or word in ("the", "its", "their", "his", "her") for word in before)
    return owned and any(not _HARMS.isdisjoint(lemmas(word)) for word in denied)


_HARMS = frozenset("dampen dent hit hurt affect reduce dim harm spoil damage cut halt slow weaken".split())


def may_deny(story: Story, telling: EventTelling) -> bool:
    """Whether a word of the sentence can deny the telling; only then it is worth reading."""
    if telling.term.kind == "denial":
        return True
    sentence = story.sentences[sentence_of(story, telling)]
    words = story.lower[story.tokens.at(sentence.start) : telling.last + 1]
    return not word_list("references", "denials").isdisjoint(words) or any(word.endswith("n't") for word in words)


def is_wished_away(story: Story, telling: EventTelling) -> bool:
    """Whether the words tell that somebody tries to escape the event: fighting to avoid the drop."""
    before = story.lower[max(0, telling.first - 4) : telling.first]
    return any(one == "to" and other in _ESCAPES for one, other in pairwise(before))


def only_modifies(story: Story, rival: Reading) -> bool:
    """Whether a noun stands before another: a flight risk is no flight."""
    noun = rival.noun
    if noun is None or rival.telling.term.kind != "noun":
        return False
    return noun.is_name or noun.head.start != telling_start(story, rival.telling)


def sentence_of(story: Story, telling: EventTelling) -> int:
    """The number of the sentence of a telling."""
    return story.sentence_at(telling_start(story, telling))


def sentence_tokens(story: Story, telling: EventTelling) -> range:
    return story.tokens.within(story.sentences[sentence_of(story, telling)])


def telling_start(story: Story, telling: EventTelling) -> int:
    return story.tokens.starts[telling.key]


def telling_span(story: Story, telling: EventTelling) -> Span:
    """The words of a telling; the main word alone where others stand between."""
    tokens = story.tokens
    whole = telling.last - telling.first < len(telling.term.words)
    first, last = (telling.first, telling.last) if whole else (telling.key, telling.key)
    end = tokens.ends[last] - 2 * story.lower[last].endswith("'s")
    return Span(tokens.starts[first], end)


def is_past(rival: Reading) -> bool:
    """Whether a rival is told of a time before the story's: had been sacked by another club."""
    verb = rival.verb
    return verb is not None and (verb.past_perfect or verb.opener == "since")
