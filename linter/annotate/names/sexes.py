"""People of the register and nouns -> the sex that the copy tells of them, and who or what else a pronoun may stand for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from linter.annotate.language.word_classes import AUXILIARIES, STOPS
from linter.annotate.names.given_names import gender_of_given, honorific_gender
from linter.annotate.names.name_context import is_role
from linter.lazy_pattern import lazy_pattern
from linter.lexicon import is_word, surnames, word_list
from linter.lexicon.relations import relations
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.people import Person

_MEN, _WOMEN = frozenset("man boy bridegroom groom lad gentleman".split()), frozenset("woman girl bride lady".split())
_WORD_BEFORE = lazy_pattern(r"([a-z-]+) $")
_ROLE_BEHIND = lazy_pattern(r",\s+(?:(?:an?|the)\s+)?((?:[a-z-]+ ?){1,3})")
_COUNTED = lazy_pattern(r"\b(father|mother|grandfather|grandmother) of (?:\w+)(?: \w+)? $", 2)


@cache
def _nouns() -> dict[str, str]:
    """Nouns for people and beasts that tell a sex."""
    men = _MEN | word_list("titles", "male-roles") | frozenset("dad grandad lord stallion colt gelding bull ram stag".split())
    women = _WOMEN | word_list("titles", "female-roles") | frozenset("mum mom granny mare filly cow ewe hen heroine".split())
    return {**dict.fromkeys(men, "m"), **dict.fromkeys(women, "f")}


_ANYBODY = frozenset(
    """child baby infant toddler youth teenager teen person patient victim suspect adult somebody someone anybody anyone
    everyone newborn spouse parent partner friend stranger colleague neighbour neighbor defendant accused dog cat
    horse foal bird swan bear lion tiger elephant whale dolphin seal pet animal puppy kitten calf lamb fox wolf skate
    ship vessel yacht ferry trawler liner schooner god deceased alien monkey ape fish shark eagle owl hawk reader user
    customer applicant candidate""".split()
)
"""Nouns for whoever and whatever may be he or she."""


def noun_sex(word: str) -> str | None:
    """'m', 'f', '' for somebody of either sex, None for no person; the word in the singular and in lower case."""
    if word in STOPS or word in AUXILIARIES:
        return None
    word = word.removesuffix("'s").removesuffix("-in-law")
    for part in dict.fromkeys((word, word.rpartition("-")[2])):
        if part in _nouns():
            return _nouns()[part]
    if word.endswith(("woman", "lady", "wife")):
        return "f"
    if word.endswith(
        ("leader", "worker", "holder", "maker", "master", "seeker", "bearer", "keeper", "winner", "goer", "smith")
    ):
        return ""
    if relations().category(word) == "noun.person":
        return ""
    return "" if word in _ANYBODY or is_role(word) or word.rpartition("-")[2] in _ANYBODY or word.endswith("year-old") else None


def told_sex(story: Story, person: Person) -> str:
    """'m' or 'f' where the introduction says so: the lollipop man Jude Quill; Beverley Quill, a father of six."""
    introduced = person.introduced
    before = _WORD_BEFORE.search(story.text[max(0, introduced.span.start - 30) : introduced.span.start])
    behind = _ROLE_BEHIND.match(story.text, introduced.span.end, introduced.span.end + 60)
    for word in ((before[1] if before else ""), *(behind[1].split() if behind else ())):
        sex = noun_sex(word)
        if sex:
            return sex
    counted = _COUNTED.search(story.text[max(0, introduced.whole.start - 40) : introduced.span.start])
    return ("m" if "father" in counted[1].lower() else "f") if counted else ""


def pronoun_sex(story: Story, person: Person) -> str:
    """'m' or 'f' where a pronoun behind a name that stands alone in its sentence, or one that opens the next, tells it.

    Pronouns of both sexes tell nothing, nor do those that a first name belies.
    """
    told = {gender_of_given(person.given)} - {"", "mf"}
    seen = set()
    for mention in person.mentions[:_LOOKED_AT]:
        at = story.sentence_at(mention.span.start)
        if at < 0 or mention.headline:
            continue
        sentence = story.sentences[at]
        beside = story.people.between(sentence.start, sentence.end)
        rivals = {
            story.people.of(m) for m in beside if story.people.of(m) is not person and (story.people.of(m) or m.kind == "full")
        }
        ruled_out = {other.gender if other is not None else "" for other in rivals}
        inside = story.tokens.within(Span(mention.span.end, _unquoted_end(story, mention.span.end, sentence.end)))
        opens = story.tokens.at(story.sentences[at + 1].start) if at + 1 < len(story.sentences) else len(story.lower)
        if opens < len(story.lower) and story.tokens.starts[opens] > _unquoted_end(
            story, mention.span.end, sentence.end + _GAP
        ):
            opens = len(story.lower)
        words = story.lower[inside.start : inside.stop] + story.lower[opens : opens + 1]
        others = [
            word for word in words if noun_sex(word) is not None and not _beside_name(word, person) and not word.endswith("s")
        ]
        bound = {_BOUND[word] for word in words if word in _BOUND}
        seen |= set() if others or "" in ruled_out or ruled_out & bound else bound
    return seen.pop() if len(seen) == 1 and len(seen | told) < 2 else ""


_GAP = 3
"""Code points between a sentence and the mark that opens the next one."""


def _unquoted_end(story: Story, start: int, end: int) -> int:
    """Where somebody's words begin between two places, whose pronouns may mean anybody; else the end."""
    return min((q.span.start for q in story.quotations if start <= q.span.start < end), default=end)


def _beside_name(word: str, person: Person) -> bool:
    return any(word in role.lower().split() for role in person.roles)


_LOOKED_AT = 12
_BOUND = {"he": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}


def sure_sex(story: Story, person: Person) -> str:
    """'m' or 'f' where an honorific, the introduction or a common given name of one sex alone tells it; 'mf': told as both."""
    told = {honorific_gender(mention.title) for mention in person.mentions if mention.title} | {told_sex(story, person)}
    told -= {""}
    given = person.introduced.parts[0]
    known = gender_of_given(given) if person.full and given not in _OF_EITHER else ""
    if told:
        return told.pop() if len((told | {known}) - {"", "mf"}) == 1 else "mf"
    return common_sex(person)


def common_sex(person: Person) -> str:
    """'m' or 'f' where a common first name of one sex alone tells it."""
    given = person.introduced.parts[0]
    sure = person.full and given in word_list("given_common") and given not in _OF_EITHER
    known = gender_of_given(given) if sure else ""
    return known if known in ("m", "f") else ""


def of_either(person: Person) -> bool:
    """Whether women and men have the first name."""
    return person.introduced.parts[0] in _OF_EITHER


_OF_EITHER = frozenset(
    """ashley beverley beverly kim jean robin robyn leslie lesley tracy stacy stacey kelly lindsay lindsey shannon courtney
    whitney sandy terry jamie sam alex chris pat lee dana morgan taylor jordan casey riley avery cameron drew blair
    hilary vivian evelyn marion carol andrea nicola simone gabriele jan joan jo val francis frances jesse laurie loren
    shirley meredith kerry alexis angel billie robbie charlie frankie max nikita sasha misha luca ilya daniele michele
    dominique claude camille maxime noel rene joey summer jude kit nat ray rae shelby sidney sydney tyler dale gail
    gale glenn glen lynn kay mel mickey aubrey ariel bailey brook brooke carey cary dorian fay guy harper hunter jaime
    jody jules kai karen kendall kyle lane logan madison marian parker quinn reese rory rowan ryan sage skyler spencer
    tatum teddy toni tony tyne vic wynne mackenzie elliot devon""".split()
)
"""First names that a list may have for one sex, and of which bearers of the other are well known."""


def may_be_somebody(mention: Mention) -> bool:
    """Whether a name that the register ties to nobody may be a person's."""
    around = mention.around
    if mention.kind in ("place", "organisation", "acronym", "demonym") or around is None or around.thing:
        return False
    lessor = around.before == "from" and len(mention.parts) == 2 and not around.article  # rented from Per-Olav Vold
    if around.somewhere and not lessor:
        return False
    if mention.opening and mention.kind == "bare" and is_word(mention.parts[0]) and mention.parts[0] not in surnames():
        return False  # Colleagues gave
    if mention.kind == "name" and around.article and not around.human:
        return False  # the Sandvig Marina
    if mention.kind == "bare" and not mention.opening and not around.article and around.before not in ("to", "of", "for"):
        return True  # his life with Dilys
    return mention.kind in ("surname", "given", "full", "name") or around.speaks or around.acts or around.human or around.verb
