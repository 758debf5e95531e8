"""A figure in its sentence -> the words beside it that say what it follows from others as: a total, a rest, a change.

The class of these words is small and closed; they stand next to the figure, with a determiner or an adverb between at most.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate.numbers.figures import StoryFigure, StoryFigures

TOTAL, REST, CHANGE = "total", "rest", "change"


class DerivationCue(NamedTuple):
    """What says how a figure follows from others."""

    role: str
    sure: bool = False
    """Whether the words can mean little else."""
    bare: bool = False
    """Whether a verb alone says it, whose object the figure may be: added, lost."""


_SOME = r"(?:just |only |about |some |almost |nearly |exactly |fully |a |an |the |their |its |his |her |those |these |all )*"
_REST_BEFORE = lazy_pattern(
    r"\b(?:(?:the|its|their|his|her|these|those|our|my)\s+(?:other|remaining|outstanding|missing|surviving|"
    r"unsold|unpaid|uncounted|unclaimed)|remaining|outstanding|"
    r"(?:rest|others|remainder|balance)(?:\s+of|,|\s+[–—(-]|:|\s+was|\s+is|\s+were)?|"
    r"(?:kept|keeps|keeping|retain(?:s|ed))|still (?:owes?|has|have|needs?|lacks?|wants?)|"
    r"leav(?:es|e|ing)(?:\s+(?:him|her|them|it|us|(?:the|a|an|its|his|her|their)\s+[a-z]+)(?:\s+with)?)?|"
    rf"(?:every|all)\s+(?:[a-z]+\s+)?but|short by|shortfall of)\s+{_SOME}$"
)
_REST_BEHIND = lazy_pattern(
    r"\s*(?:(?:that|which|who)\s+)?(?:(?:were|was|are|is|still|now|yet|have|has|had|could|would)\s+)*"
    r"(?:left(?=\s*[.,;:”\"’]|\s+(?:to|over|for|when|alive|unsold|on the table|behind|will|go|are|were|have|had|must)\b)|"
    r"still\b|yet to\b|(?:stood|lay|stand|lie|stands) (?:empty|idle|vacant|unused)|"
    r"(?:empty|free|vacant|spare|unoccupied|unaccounted for|outstanding|unsold|unpaid|unfilled|missing|absent|unhurt|"
    r"unharmed|unscathed|uninjured|uncounted)\b|survivors?\b|survived\b|escaped\b|"
    r"remain(?:ing|s|ed)?\b(?!\s+(?:in|at|on|under|a|an|the)\b)|"
    r"(?:who|that|which)?\s*(?:did|do|does|had|have|has|could|were|was|are)(?:\s+not\b|n['’]t\b)(?! (?:include|count|cover|"
    r"reflect|take|apply))|"
    r"to (?:find|go|come|raise|serve|run|play|pay|build|fill|sell|count|be (?:found|paid|raised|counted|sold|filled|built))\b|"
    r"short of (?:the|its|their|his|her|that)\s+(?:target|goal|total|sum|aim|mark|figure)|"
    r"without (?:power|water|a home|homes|a job|jobs|work|food|electricity|heat|heating|shelter|insurance|pay|light)\b)"
)
_LAST = lazy_pattern(rf"\b(?:the|its|his|her|their)\s+(?:last|final)\s+{_SOME}$")
_WHOLE = lazy_pattern(r"\bof\s+(?:the|its|their|his|her|those|these)\s+$")
_OTHERS = lazy_pattern(r"\s+(?:other|remaining)s?\b")
_TOTAL_BEFORE = lazy_pattern(
    r"\b(?:(?:a |the )?(?:grand |overall |combined |joint |whole |full )?total(?:s|led|ling|ed|ing)?(?: of| to| is| was|:)?|"
    r"in all,?|altogether,?|all told,?|combined,?|together,?|between them,?|jointly|"
    r"(?:together|between them|jointly|in all|altogether)\s+(?:[a-z]+\s+){1,3}|"
    r"making(?: it)?|sum of|combined|joint|add(?:s|ed|ing)? up to|c(?:ome|omes|ame|oming) to|amount(?:s|ed|ing)? to|"
    r"(?:brings?|brought|bringing|takes?|took|taking|rais(?:es|ed|ing)|lift(?:s|ed|ing)?|push(?:es|ed|ing))\s+"
    rf"(?:the|its|his|her|their|that)\s+(?:[a-z]+\s+){{1,5}}to|the whole|the entire|the full)\s+{_SOME}$"
)
_ALL = lazy_pattern(r"(?<!not )(?<!nearly )(?<!almost )\ball\s+(?:of\s+)?(?:the|these|those|them,?|its|their)?\s*$")
_TOTAL_BEHIND = lazy_pattern(
    r"(?:\s+[a-z]+){0,2}?\s*,?\s*(?:in all|in total|altogether|all told|between them|combined|all together)\b"
)
_NOUNS = (
    "margin|majority|lead|gap|difference|advantage|rise|increase|jump|gain|growth|leap|climb|fall|"
    "drop|decline|decrease|cut|reduction|swing|improvement|slump|dip|saving|discount|mark-?up|slide|raise|widening|narrowing"
)
_VERBS = (
    r"r(?:ise|ises|ose|isen|ising)|f(?:all|alls|ell|allen|alling)|gr(?:ew|ows?|own|owing)|increas\w+|gain\w*|climb\w*|jump\w*|"
    r"drop\w*|cut|cuts|shr[aiu]nk\w*|slipp?\w*|slid|slides?|declin\w*|dipped|swollen|swell\w*|reduced|rais\w+|lower\w*"
)
_BARE_VERBS = (
    r"lost|loses?|shed|put on|added|adds|"
    r"(?:^|[,;(–—]\s|\b(?:is|was|were|are|be|been|shares?|index|profits?|sales|prices?)\s)(?:up|down)"
)
_BY_VERBS = (
    r"beat|beaten|beats|won|wins|win|lost|lose|loses|losing|winning|leads?|led|trail\w*|topped|exceed\w*|miss\w*|ahead|"
    r"defeated|up|down|behind"
)
_CHANGE_BEFORE = lazy_pattern(
    rf"(?:\b(?:{_NOUNS})(?:\s+(?:of|is|was|by|came to)|,)|\b(?:the|its|their) (?:extra|additional)|\b(?:{_BARE_VERBS})|"
    rf"\b(?:{_VERBS})(?:\s+by)?|"
    r"\b(?:" + _VERBS + "|" + _BY_VERBS + r")(?:\s+(?:him|her|them|it|(?:the|its|his|her|their)\s+[\w-]+(?:\s[\w-]+)?))?\s+by)"
    rf"\s+{_SOME}$"
)
_CHANGE_BEHIND = lazy_pattern(
    r"(?:\s+[a-z]+)?\s+(?:(?:more|fewer|less)(?=\s+than\b|\s*(?:[.,;:”\"]|$))|higher|lower|longer|shorter|older|younger|"
    r"taller|heavier|lighter|dearer|cheaper|bigger|smaller|faster|slower|better|worse|deeper|above|below|ahead|behind|"
    r"clear|short|apart)\b|\s*(?:points?|places?|seats?)?\s*(?:up|down)\b(?=\s*(?:[,.;]|on\b|from\b))|"
    r"\s+(?:separated|parted|divided|split)\b|"
    rf"(?:[-\s](?:point|vote|seat|run|goal|shot|degree|second|minute|percentage[- ]point)s?)?[-\s](?:{_NOUNS})\b"
)
_STRONG = lazy_pattern(rf"\b(?:{_NOUNS})\s+(?:of|is|was)\s+{_SOME}$")
_BARE = lazy_pattern(rf"\b(?:{_VERBS}|{_BARE_VERBS})\s+{_SOME}$")
_WORDS = frozenset(
    """other remaining outstanding last final missing surviving unsold unpaid uncounted unclaimed rest others remainder
    balance kept keeps keeping retains retained still leaves leave leaving but short shortfall left yet empty idle
    vacant unused free spare unoccupied unaccounted survivors survivor survived escaped remain remains remained who
    did do does not had without to all these those the their its them total totals totalled totalling totaled totaling
    altogether told combined together between jointly making sum joint add adds adding added come comes came coming
    amounts amount bring brings brought takes took taking raises raised lifts lifted whole entire full extra
    additional by of up down more fewer less higher lower longer shorter older younger taller heavier lighter dearer
    cheaper bigger smaller faster slower better worse deeper above below ahead behind clear apart separated parted
    divided split unhurt unharmed unscathed absent is was were rise increase jump gain growth leap climb fall drop
    decline decrease cut reduction improvement saving discount slide loss margin lead gap slump dip rose fell grew
    gained climbed jumped dropped lost shed shrunk swollen slipped slid""".split()
)


def cue_of(figures: StoryFigures, told: StoryFigure) -> DerivationCue | None:
    """The cue beside a figure, if there is one; several readers ask."""
    which = (told.span, told.end, told.key)
    if which not in figures.cues:
        figures.cues[which] = _cue_of(figures, told)
    return figures.cues[which]


def _cue_of(figures: StoryFigures, told: StoryFigure) -> DerivationCue | None:
    tokens, lower = told.quantity.tokens, figures.story.lower
    if _WORDS.isdisjoint(lower[max(0, tokens.start - 3) : tokens.start]) and _WORDS.isdisjoint(
        lower[tokens.stop : tokens.stop + 4]
    ):
        return None
    before, after, behind = figures.before(told), figures.after(told), figures.behind(told)
    if _TOTAL_BEHIND.match(behind) or _TOTAL_BEFORE.search(before):
        return DerivationCue(TOTAL, True)
    if lower[tokens.start - 1 : tokens.start] != ["one"] and _ALL.search(before):
        return DerivationCue(TOTAL)
    behind_it = _REST_BEHIND.match(behind) or _REST_BEHIND.match(after)
    whole = _WHOLE.search(before) and behind.lstrip()[:3] not in ("who", "tha", "whi")
    if _REST_BEFORE.search(before) or (behind_it and not whole):
        return DerivationCue(REST)
    if not told.noun and told.key != "duration" and _LAST.search(before) and not after.startswith((" of ", " or ", "-")):
        return DerivationCue(REST)
    if _OTHERS.match(after) and before.rstrip().endswith("the"):
        return DerivationCue(REST)
    if _CHANGE_BEFORE.search(before) or _CHANGE_BEHIND.match(after) or _CHANGE_BEHIND.match(behind):
        return DerivationCue(CHANGE, _STRONG.search(before) is not None, _BARE.search(before) is not None)
    return None
