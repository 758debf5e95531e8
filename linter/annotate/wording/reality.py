"""A place where a word tells an event -> whether it does, whether as something real, and which words stand around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.language.word_classes import DETERMINERS, MODALS, NEGATIONS
from linter.annotate.numbers.misprints import noun_stem
from linter.annotate.wording.events import COMPOUNDS, TO_COME, UNREAL

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.wording.events import Event

_BACK = 5
"""Tokens in front of an event that can take its reality away."""
_AROUND = 7
"""Tokens on either side of an event that keep it company."""
_HYPOTHESES = frozenset("if unless whether almost nearly".split())
_NOT_YET = _HYPOTHESES | frozenset(("until", "before"))
_BREAKS = frozenset("and but who which that when while as because after said says".split())
"""Words behind which what was said before no longer governs."""
_WISHES = UNREAL - frozenset("about support back right set ready claim death due case event if unless whether without".split())
"""Words that make an event noun behind them a wish, a plan, a guess."""
_TAKEN_OVER = COMPOUNDS | TO_COME
"""Words behind an event noun that make it another thing, or one to come: a resignation letter, the resignation would."""
_HEADLINE_NOUNS = frozenset("call calls bid plan plans report claim talks row deal date".split())
_NO_KNOWN_ONE = ("a", "an", "press", "news")
_BEFORE_NOUNS = frozenset("of for his their in after on by with".split())
_BEFORE_PLAIN_VERBS = frozenset("they we i you who people and or".split())
_DO = frozenset(("did", "do", "does", "don't", "didn't"))


def is_told(story: Story, event: Event) -> bool:
    """Whether the word tells the event, and is no name (Lost in Translation), no press release, nobody survived by sons."""
    lower, i = story.lower, event.token
    if lower[i] == "survived" and lower[i + 1 : i + 2] == ["by"]:
        return False
    if story.tokens.words[i][0].isupper() and i >= story.events.participants.headline and i not in story.openings:
        return False
    if event.noun and event.patient is None and (lower[i] != event.term.lemma or (i and lower[i - 1] in _NO_KNOWN_ONE)):
        return False
    return _as_noun(story, event) in (None, event.noun)


def _as_noun(story: Story, event: Event) -> bool | None:
    """Whether a word that may be either is a noun here; None where its form says it."""
    lower, i, who = story.lower, event.token, story.events.participants
    if lower[i] != event.term.lemma:
        return None
    before = lower[i - 1] if i and who.runs_on(i - 1) else ""
    if before in ("to", "not") or before in MODALS or before in _DO:
        return False
    if before in DETERMINERS or before.endswith("'s") or before in _BEFORE_NOUNS:
        return True
    if i < who.headline:
        return who.runs_on(i) and lower[i + 1 : i + 2] != [] and lower[i + 1] in _HEADLINE_NOUNS
    return not (before.endswith(("s", "ly")) or before in _BEFORE_PLAIN_VERBS)


def is_unreal(story: Story, event: Event) -> bool:
    """Whether the event is denied, asked for, or told of as what may be; only what stands close by is read."""
    lower, i, tokens = story.lower, event.token, story.tokens
    sentence = story.sentences[event.sentence]
    first = tokens.at(sentence.start)
    for k in range(i - 1, max(first - 1, i - 1 - _BACK), -1):
        gap = story.text[tokens.ends[k] : tokens.starts[k + 1]]
        if (k < i - 1 and any(mark in gap for mark in ',;:—“”"(')) or lower[k] in _BREAKS:
            return False
        if lower[k] in NEGATIONS or lower[k].endswith("n't") or lower[k] in (_HYPOTHESES if event.noun else _NOT_YET):
            return True
        if event.noun:
            if lower[k] in _WISHES:
                return True
        elif lower[k] in MODALS or (lower[k] == "to" and k >= i - 2 and event.term.lemma == lower[i]):
            return True
    if event.noun and lower[i + 1 : i + 2] != [] and lower[i + 1] in _TAKEN_OVER:
        return True
    return story.text[max(0, sentence.end - 3) : sentence.end].rstrip("\"”’'").endswith("?")


def is_earlier(story: Story, event: Event) -> bool:
    """Whether a verb is told of another time or part: had overturned the ban; was dismissed as an adviser."""
    lower = story.lower
    return "had" in lower[max(0, event.token - 3) : event.token] or lower[event.end + 1 : event.end + 3] in (
        ["as", "a"],
        ["as", "an"],
    )


def words_around(story: Story, event: Event) -> list[str]:
    """What stands around an event: `<to`, `>with` right before and behind it, pairs of these, `~award` for words in reach.

    No names: what they are told of in some articles says nothing of others.
    """
    lower, words = story.lower, story.tokens.words
    inside = story.tokens.within(story.sentences[event.sentence])
    first, last = event.token - len(event.term.before), event.end
    found = {"<" + _neighbour(story, first, -1), ">" + _neighbour(story, last, 1)}
    if last + 2 < inside.stop and words[last + 1][0].islower() and words[last + 2][0].islower():
        found.add(f">{lower[last + 1]}_{lower[last + 2]}")
    if first - 2 >= inside.start and words[first - 2][0].islower() and words[first - 1][0].islower():
        found.add(f"<{lower[first - 2]}_{lower[first - 1]}")
    for k in range(max(inside.start, first - _AROUND), min(inside.stop, last + _AROUND + 1)):
        if not first <= k <= last:
            if not lower[k][0].isalpha():
                found.add("~#")
            elif len(lower[k]) > 2 and words[k][0].islower():
                found.add("~" + noun_stem(lower[k]))
    return sorted(found)


def _neighbour(story: Story, i: int, step: int) -> str:
    """The word beside token i, `#` for a figure, `Aa` for a name, or the mark between."""
    j = i + step
    if not 0 <= j < len(story.lower):
        return "."
    low, high = min(i, j), max(i, j)
    gap = story.text[story.tokens.ends[low] : story.tokens.starts[high]]
    if gap.strip():
        return gap.strip()[0] if gap.strip()[0] in ".,;:?!-()" else '"'
    if "\n" in gap:
        return "."
    if not story.lower[j][0].isalpha():
        return "#"
    return "Aa" if story.tokens.words[j][0].isupper() else story.lower[j]
