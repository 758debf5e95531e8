"""A name in its sentence -> whether the copy itself tells that it is somebody else's, something else's, or another form.

A former, maiden, pen or other name, a relative, a newcomer with a role of their own, a name in a note of correction: such a
name is no slip, however near it is to another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.names.name_context import is_role
from linter.annotate.names.title_words import honorific
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import word_list
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.people import Person

_CALLED = lazy_pattern(
    r"(?:\b(?:n[ée]e|born|formerly|previously|originally|once|alias|a\.?k\.?a\.?|known (?:\w+ ){0,3}as|"
    r"called(?: \w+)?|named(?: \w+)?|renamed|nicknamed|dubbed|christened|bapti[sz]ed|styled|signed|"
    r"(?:pen|stage|maiden|married|birth|real|legal|other|own|same|user|screen) name(?: of| was| is|,)?|pseudonym(?: of|"
    r" was| is|,)?|"
    r"(?:in |under )?the name(?: of)?|(?:no|not) relat(?:ion|ed) to|surname|[,(–—-] ?or|unlike|and not|instead of|rather than|"
    r"(?:writ(?:ten|ing|es?)|wrote|perform(?:s|ed)?|spelled|spelt|refer\w+ to \w+) as|confused with|mistaken for|"
    r"changed (?:it |\w+ name )?to|"
    r"written|wrote|scrawled|printed|misspel(?:t|led)|spel(?:t|led))[\s:(]+[\"“‘'(]?(?:[A-Z][\w.'’-]*\s+){0,3})$"
)
"""What stands before a name that is told as one: she was born Marta Quill."""
_QUOTED = lazy_pattern(r"(?:[A-Z][\w.’'-]*[^\W’']\s?){1,4}[”\"’]")
"""A name that stands in quotation marks alone."""
_DISTANCE = (
    r"(?:about |some |nearly )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a dozen|twenty|half an?)[ -](?:\w+ ){0,2}?"
    r"(?:miles?|kilomet|km\b|yards?|met(?:re|er)s?|minutes?|hours?|blocks?|doors?)"
)
_APPOSITION = lazy_pattern(
    r"(?:['’]s?)?[\"”’']?(?: [A-Z][\w'’-]+)?\s*(?:,|\(|–|—|--| - )\s*[\"“‘']?(?:"
    r"(?:as|or|n[ée]e|born|formerly|alias|aka|now|then|once|also|another|one of|no relation|not related|not)\b|"
    r"(?:himself|herself|itself|a|an|his|her|their|its|my|our)\b|who (?:is|was|are|were) (?:not|no)\b|"
    r"which (?!was|is|will|were)|"
    r"(?:the )?(?:next|other|second|neighbou?ring|former|late|rival|latter|first|last|older|younger|elder)\b|"
    + _DISTANCE
    + r"|(?:owned|run|made|built|led|based|founded|set up|operated|published|across|near|off|outside|just|farther|further|"
    r"north|south|east|west)\b)"
)
"""What stands behind a name that is introduced as another's."""
_THE = lazy_pattern(r"(?:['’]s?)?\s*[,(]\s*the((?: [\w-]+){1,3})")
_NEWCOMER = lazy_pattern(r"(?:['’]s?)?\s*,\s*(?:\d{1,3}(?=[,.;)]| and\b| of\b)|aged\b)")
_AT_HOME = lazy_pattern(
    r"\s*,(?: \d{1,3},)? an? (?:[\w-]+ ){0,2}(?:(?:father|mother|parent|dad|mum|mom|grand(?:father|mother|parent))"
    r"(?=,| of (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twins|triplets|several)\b)|"
    r"native|resident|veteran|graduate|Democrat|Republican)\b"
)
"""What a second reference adds in passing of somebody introduced: a father of three, a native of the island."""
_ROLE_OF_ANOTHER = lazy_pattern(r"['’]s? ((?:[a-z][\w-]* ){1,4})(?:[A-Z][\w.’'-]+ ?){2}")
"""What stands behind the name of somebody whose wife, chief of staff or lawyer is named next."""
_KIN_BEFORE = lazy_pattern(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|whose|\w+['’]s?)\s+(?:\w+[\s-]+){0,3}?(\w+)(?:-in-law)?,?\s+$")
_KIN_BEHIND = lazy_pattern(
    r"(?:['’]s?)?\s*[,(]\s*(?:who (?:is|was) )?(?:his|her|their|the|an?|\w+['’]s?)\s((?:[\w-]+\s?){1,4})"
)
_REACH = 70
"""Code points before and behind a name in which the copy says so."""


def called_so(story: Story, mention: Mention) -> bool:
    """Whether the copy quotes the name instead of using it: born Marta Quill; we misspelt Quill."""
    return _called_so(story, mention.whole.start)


def _called_so(story: Story, start: int) -> bool:
    if any(note.start <= start < note.end for note in story.corrections):
        return True
    before = story.text[max(0, start - _REACH) : start]
    if before[-1:] in ("“", '"', "‘") and _QUOTED.match(story.text, start):
        return True
    return bool(_CALLED.search(before, before.rfind("\n") + 1))


def told_apart(story: Story, mention: Mention, by_age: bool = True, known: Person | None = None) -> bool:
    """Whether the copy tells a name as another's, or as another form of a name; not `known`'s, whom a lone name may mean."""
    if mention.around and mention.around.thing and not mention.title:
        return True  # the band Quill
    role = _ROLE_OF_ANOTHER.match(story.text, mention.span.end, mention.span.end + _REACH)
    if role and any(map(is_role, role[1].split())):
        return True  # President Quill's chief of staff Ada Quinn
    if known is not None and _goes_on(mention, known):
        if _AT_HOME.match(story.text, mention.span.end, mention.span.end + _REACH):
            return called_so(story, mention)
        by_age = False
    return kin_told(story, mention) or told_apart_at(story, Span(mention.whole.start, mention.span.end), by_age)


def _goes_on(mention: Mention, known: Person) -> bool:
    """Whether an age may be the first that the copy gives of somebody introduced: a newcomer has a first name with it."""
    alone = len(mention.parts) == 1 and (not mention.title or honorific(mention.title))
    age = mention.around.age if mention.around else 0
    return alone and known.full and (not age or known.age in (None, age))


def told_apart_at(story: Story, span: Span, by_age: bool = True) -> bool:
    """Whether the copy tells what stands there as another's name: in a note, behind `called`, before `, a firm of`, `, 41,`."""
    end = span.end
    before = _KIN_BEFORE.search(story.text[max(0, span.start - _REACH) : span.start])
    if before and before[1].lower() in word_list("titles", "kin"):
        return True  # the mare's half-sister Quill Lake
    if _called_so(story, span.start) or _APPOSITION.match(story.text, end, end + _REACH):
        return True
    if by_age and _NEWCOMER.match(story.text, end):
        return True
    thing = _THE.match(story.text, end, end + _REACH)
    return thing is not None and not word_list("organisations", "things").isdisjoint(thing[1].lower().split())


def kin_told(story: Story, mention: Mention) -> bool:
    """Whether the copy says right there that the name is a relative's: her mother-in-law, Mrs. Quill."""
    kin = word_list("titles", "kin")
    around = mention.around
    if around and around.kin and not around.possessive:
        return True
    start, end = mention.whole.start, mention.span.end
    before = _KIN_BEFORE.search(story.text[max(0, start - _REACH) : start])
    if before and before[1].lower() in kin:
        return True
    behind = _KIN_BEHIND.match(story.text, end, end + _REACH)
    return behind is not None and any(word.removesuffix("-in-law") in kin for word in behind[1].lower().split())
