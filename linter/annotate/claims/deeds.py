"""Story -> who had which part in what two did: winner and loser, attacker and victim, who goes and who comes; and the later
sentences that give one of the two what befalls only a winner, a victim or a successor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from linter.lazy_pattern import lazy_pattern
from linter.record import NamedTuple
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention


def _any(words: str) -> str:
    """A group of alternatives, one between two bars; a space is any white space."""
    return "(?:" + "|".join(word.strip().replace(" ", r"\s") for word in words.split("|")) + ")"


_AGE = lazy_pattern(r"(?:,\s\d+)?,?(?=\s)")
_FILL = r"(?:(?:the|a|an|his|her|their|its|former|fellow)\s)?(?:[a-z][\w’'-]*\s){0,3}(?:[a-z][\w’'-]*,\s)?"
"""What stands between a deed and the name of whom it is done to."""
_SINCE = r",?\s(?:who\s|and\s)?(?:(?:has|have|had|was|were|is|are|will|now|then|later|also|today)\s)*"
"""What stands between a name and what befalls its bearer."""
_HURT = _any(
    """pushed | stabbed | shot | punched | hit | struck | kicked | attacked | assaulted | headbutted | bit | robbed | mugged |
    slapped | tripped | strangled | poisoned | burgled | rammed | ran over | ran down | knocked down | knocked over |
    threatened | defrauded | killed | murdered | wounded | injured"""
)
_HURTING = _any(
    """pushing | stabbing | shooting | punching | hitting | striking | kicking | attacking | assaulting | headbutting | biting |
    robbing | mugging | slapping | tripping | strangling | poisoning | burgling | ramming | running over | running down |
    knocking down | knocking over | threatening | defrauding | killing | murdering | wounding | injuring"""
)
_CHARGED = _any(r"accused | convicted | guilty | suspected | charged | jailed | admit\w* | denie[sd] | remanded | arrested")
_BEAT = _any(
    """beat | defeated | edged | edged out | thrashed | overcame | saw off | knocked out | upset | outclassed | hammered |
    eliminated | knocked | stunned | routed | trounced | downed | ousted | outlasted | dispatched | eased past | swept past |
    cruised past | came past | got past | finished [\\w\\s]{0,20}(?:clear|ahead) of"""
)
_LOST = r"(?:lost|went\sdown|fell|bowed\sout|conceded)(?:\s(?:the|her|his|its|by|in|at|away|\d)[\w\s,’'–-]{0,40}?)?\sto"
_GAVE = (
    r"(?:is\s|was\s)?(?:hand(?:s|ed|ing)|pass(?:es|ed|ing)|leav(?:es|ing)|left|sold|sells|selling|giv(?:es|ing)|gave)\s"
    r"(?:over\s|on\s)?(?:the\s|her\s|his\s|control\s|power\s)[\w\s’'-]{0,50}?to"
)
_SUCCEEDED = r"(?:will\s|is\sto\s|has\s|is\s)?(?:succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|(?:tak(?:es|ing)|took)\sover\sfrom)"
_NOTHING = lazy_pattern(r"(?!)")


class DeedKind(NamedTuple):
    """Two parts of one kind of deed, and what tells each of them."""

    name: str
    first: str
    """What the one is called who does it."""
    second: str
    deeds: re.Pattern[str]
    """What stands between the two names where the doer's comes first."""
    turned: re.Pattern[str]
    """The same where the doer's comes second."""
    of_first: re.Pattern[str]
    """What stands behind a name and befalls only the doer."""
    of_second: re.Pattern[str]
    before_first: re.Pattern[str]
    """What stands before the name of the doer alone."""


DEED_KINDS = (
    DeedKind(
        "contest",
        "winner",
        "loser",
        lazy_pattern(rf"(?:\s[\w\s]{{0,40}}\sand)?\s(?:has\s|have\s)?{_BEAT}\s{_FILL}"),
        lazy_pattern(rf"\s(?:has\s|have\s)?(?:{_LOST}|(?:was|were)\s(?:{_BEAT}|beaten)\sby)\s{_FILL}"),
        lazy_pattern(
            _SINCE
            + r"(?:(?:meets?|faces?|plays?|takes?\son|meeting|facing)\b[^.;]{1,60}\b"
            + _any("round | last eight | last four | last 16 | last sixteen | quarter-?finals? | semi-?finals? | final")
            + r"\b|(?:advance[sd]?|goes|go|going|went|progress(?:es|ed)?)\s(?:through|into|to)\s(?:to\s)?the\s"
            + _any("next | second | third | fourth | fifth | last | quarter | semi | final")
            + r"|(?:be|go)\sin(?:to)?\s(?:\w+day[’']s|the)\sdraw"
            + r"|(?:lift|collect|receiv|rais)(?:s|es|ed)?\sthe\s(?:trophy|cup|shield|gold)|be\ssworn\sin"
            + r"|tak(?:es?|ing)\s(?:office|the\sseat)|(?:thank|wave|greet)(?:s|ed)\s[\w\s]{0,30}(?:after\swinning|on\svictory))"
        ),
        lazy_pattern(
            _SINCE
            + _any(
                r"""conceded (?:defeat|at|on|before|after|the race) | knocked out | eliminated |
                out of the (?:cup|tournament|competition) | (?:rang|called|phoned) (?:him|her|the winner) (?:at|to concede) |
                congratulated (?:the winner|his opponent|her opponent|his rival|her rival|his conqueror|her conqueror)"""
            )
        ),
        lazy_pattern(
            r"\b(?:present|hand|award)(?:s|ed|ing)?\sthe\s(?:gold|trophy|cup|title|shield|crown|winner[’']s|first)"
            r"(?:\s(?:medal|prize|cheque|cup))?\sto\s$"
        ),
    ),
    DeedKind(
        "harm",
        "attacker",
        "victim",
        lazy_pattern(
            rf"\s(?:allegedly\s|has\s|had\s)?{_HURT}\s{_FILL}|[^.;]{{0,30}}\b{_CHARGED}\b[^.;]{{0,20}}\b{_HURTING}\s{_FILL}"
        ),
        lazy_pattern(rf"\s(?:was|had\sbeen)\s(?:{_HURT}|bitten)\s(?:[\w\s]{{0,30}}\s)?by\s{_FILL}"),
        lazy_pattern(
            _SINCE
            + _any(
                r"""arrested | jailed | sentenced | fined | convicted | found guilty | pleaded guilty | pleaded not guilty |
                denie[sd] (?:assault|murder|the charge|it|wounding) | remanded | due (?:back )?(?:in|before) (?:the )?court |
                in custody | charged | ordered to pay | apologised to (?:his|her) victim | bailed |
                to pay (?:his|her|the) victim"""
            )
            + r"\b"
        ),
        lazy_pattern(
            _SINCE
            + _any(
                r"""spen[td] [\w\s-]{1,20} (?:in|at) (?:the )?(?:hospital|intensive|a coma) |
                need(?:ed|s) [\w\s-]{1,15} (?:stitches|surgery|an operation) | be off work | treated for |
                recovering (?:in|at) |
                recovering from (?:a|an|the|his|her) (?:[\w-]+ )?(?:wounds?|stabbing|shooting|attack|beating) |
                buried | died of (?:his|her|the) (?:wounds|injuries) |
                in a (?:stable|serious|critical) | suffered [\w\s-]{0,20}(?:injur|wounds|burns|fractur|concussion)"""
            )
            + r"|[’']s\s(?:funeral|injuries|wounds|widow)\b"
        ),
        lazy_pattern(r"\b(?:sentenced|jailed|fined|remanded|convicted|gaoled|locked\sup)\s$"),
    ),
    DeedKind(
        "handing over",
        "one who goes",
        "one who comes",
        lazy_pattern(rf"\s{_GAVE}\s{_FILL}"),
        lazy_pattern(rf"[^.;]{{0,30}}\s{_SUCCEEDED}\s{_FILL}"),
        lazy_pattern(
            _SINCE
            + _any(r"retir(?:es|ing|ed) | step(?:s|ped|ping) down | leaves? (?:in|at|on|after|office) | st(?:ood|ands) down")
        ),
        lazy_pattern(
            _SINCE
            + _any(
                r"""tak(?:es?|ing) (?:over|up|charge|the (?:job|chair|post|reins)) | starts? (?:work )?(?:in|on|next) |
                begins? (?:in|on|work)"""
            )
        ),
        _NOTHING,
    ),
    DeedKind(
        "driving",
        "one at the wheel",
        "passenger",
        lazy_pattern(
            r"\s(?:was|sat)\s(?:driving|at\sthe\s(?:wheel|controls|helm|tiller))\b[^.;]{0,60}\b(?:with|beside|while|and)\s"
            + _FILL
        ),
        _NOTHING,
        lazy_pattern(
            _SINCE
            + _any("drove | driving | driven all | braked | swerved | steered | at the wheel | at the controls | lost control")
            + r"(?!\s(?:as\sfar|until|before|home|there))"
        ),
        lazy_pattern(_SINCE + _any("in the passenger seat | in the back seat | beside the driver | riding as a passenger")),
        _NOTHING,
    ),
)


class DeedOfTwo(NamedTuple):
    """The parts that two had in a deed."""

    kind: DeedKind
    first: Mention
    second: Mention
    span: Span


class Given(NamedTuple):
    """What a later sentence gives to one of two, and befalls only the other."""

    deed: DeedOfTwo
    to: Mention
    """Whom it is given to."""
    whose: Mention
    """The one whom it befalls."""
    role: str
    """The part that it tells: winner."""
    span: Span


def deeds_of_two(story: Story) -> Iterator[DeedOfTwo]:
    """The deeds of two that are named, one right after the other in a sentence."""
    names = [m for m in story.mentions if not m.headline and m.kind in _KINDS]
    for one, other in [*pairwise(names), *zip(names, names[2:], strict=False)]:
        end, start = one.span.end, other.whole.start
        if start - end < 4 or (start - end >= _FAR and story.text[end : end + 1] != ","):
            continue
        age = _AGE.match(story.text, end)
        between = Span(age.end() if age else end, start)
        if not 3 < between.end - between.start < _FAR or story.sentence_at(one.span.start) != story.sentence_at(
            other.span.start
        ):
            continue
        if _key(story, one) == _key(story, other):
            continue
        for family in DEED_KINDS:
            if family.deeds.fullmatch(story.text, *between):
                yield DeedOfTwo(family, one, other, Span(one.span.start, other.span.end))
            elif family.turned.fullmatch(story.text, *between):
                yield DeedOfTwo(family, other, one, Span(one.span.start, other.span.end))


_KINDS = frozenset(("full", "surname", "given", "organisation", "name", "bare", "place"))
_FAR = 110


def given_to_the_other(story: Story) -> Iterator[Given]:
    """What later sentences give to the wrong one of two."""
    told = list(deeds_of_two(story))
    for deed in told:
        doer, other = _key(story, deed.first), _key(story, deed.second)
        if any(
            one is not deed and one.kind is deed.kind and {_key(story, one.first), _key(story, one.second)} & {doer, other}
            for one in told
        ):
            continue  # several matches, or a fight in which both strike
        for mention in story.mentions:
            key = _key(story, mention)
            if mention.span.start < deed.span.end or key not in (doer, other):
                continue
            whose = deed.second if key == doer else deed.first
            span = _told_of_the_other(story, deed.kind, mention, key == doer)
            if span is not None:
                yield Given(deed, mention, whose, deed.kind.second if key == doer else deed.kind.first, span)


def _told_of_the_other(story: Story, family: DeedKind, mention: Mention, of_doer: bool) -> Span | None:
    """The words at a name that befall only the other of the two."""
    pattern = family.of_second if of_doer else family.of_first
    match = pattern.match(story.text, mention.span.end, mention.span.end + _FAR)
    if match is not None:
        return Span(mention.span.start, match.end())
    start = mention.whole.start
    match = None if of_doer else family.before_first.search(story.text, max(0, start - 60), start)
    return Span(match.start(), mention.span.end) if match is not None else None


def _key(story: Story, mention: Mention) -> object:
    """The same for every mention of one person, or of one team."""
    person = story.people.of(mention)
    return person.index if person is not None else mention.parts[0]
