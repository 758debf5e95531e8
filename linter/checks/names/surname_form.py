"""One person under two surnames: half of a double one, the halves turned round, a first name in its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Hit, Related
from linter.lazy_pattern import lazy_pattern
from linter.record import record

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.names.mentions import Mention
    from linter.annotate.names.people import Person
    from linter.desk import Desk


@record
class SurnameForm:
    """Reports a person who is called by half of a double surname, by its halves turned round, or by the first name behind Mr.

    A story that keeps to one form has chosen it: only the one that departs from the others is reported. The words for the
    message are the form, the other form, the full name and its place.
    """

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        from linter.annotate.names.told_apart import kin_told, told_apart, told_apart_at

        for person in story.people:
            if not person.full or person.introduced.words[-1].isupper():
                continue  # also Glenn Beck CPAC, in the headline
            for mention, right in _odd_forms(story, person):
                if _is_turned(person, mention):
                    told = kin_told(story, mention)  # Ms Voss-Quill, a doctor, for Ida Quill-Voss
                elif story.people.of(mention) is person:
                    told = kin_told(story, mention) or told_apart_at(story, mention.span, False)
                else:
                    told = told_apart(story, mention)
                if not told and not _also_known(story, mention):
                    yield _hit(story, person, mention, right)
                    break


def _odd_forms(story: Story, person: Person) -> Iterator[tuple[Mention, str]]:
    """The mentions under a form that is not the person's, each with the right one."""
    surname = person.introduced.words[-1]
    bare = [mention for mention in person.mentions if mention.kind in ("surname", "given", "bare") and len(mention.parts) == 1]
    if "-" in surname[1:-1]:
        yield from _half(story, person, bare, surname)
        yield from _turned_round(story, surname)
    elif len(person.introduced.parts) > 2:
        yield from _other_half(story, person, bare)
    elif not person.introduced.headline:
        yield from _first_last(story, person)
    yield from _given_behind_honorific(story, person, bare)


_AS = lazy_pattern(r"\b(?:as|name|called|surname|calls \w+|signs \w+) [\"“‘']?$")
"""What stands before another form of a name that the copy tells."""


def _also_known(story: Story, mention: Mention) -> bool:
    """Whether the copy says anywhere that the person goes by the form: who exhibits simply as Quill."""
    word, text = mention.words[0], story.text
    at = text.find(word)
    while at >= 0:
        if _AS.search(text[max(0, at - 30) : at]):
            return True
        at = text.find(word, at + 1)
    return False


def _half(story: Story, person: Person, bare: list[Mention], surname: str) -> Iterator[tuple[Mention, str]]:
    halves = [half for half in surname.split("-") if len(half) > 2 and half[0].isupper()]
    if len(halves) != 2 or surname.split("-") != halves:
        return
    if halves[0].lower() in _NO_NAMES:
        return
    found = [
        m
        for m in bare
        if m.words[0] in halves and not (_a_firms(m) or _quoted(story, m) or m.headline or m.span.start < story.headline_end)
    ]
    whole = [m for m in bare if m.words[0] == surname]
    for mention in found:
        alike = sum(m.words == mention.words for m in found)
        if (alike == 1 or len(whole) >= alike) and not _others(story, person, mention):
            yield mention, surname


_NO_NAMES = frozenset("semi quarter half pre post non vice ex co mid anti multi super sub inter pro all under over".split())
"""What stands before a hyphen in a word that is no surname: the Semi-Finals."""


def _a_firms(mention: Mention) -> bool:
    """Whether a name stands in a firm's: Calder & Quill."""
    around = mention.around
    return around is not None and ("&" in (around.before, around.after) or around.thing)


def _quoted(story: Story, mention: Mention) -> bool:
    """Whether a name stands in somebody's words, or alone in marks: Patients knew him as “Dr. Elias”."""
    before = story.text[max(0, mention.whole.start - 1) : mention.whole.start]
    return before in ("“", "‘", '"', "'") or any(q.span.covers(mention.span) for q in story.quotations)


def _is_turned(person: Person, mention: Mention) -> bool:
    """Whether a double surname has its halves turned round."""
    halves = mention.words[-1].split("-")
    return len(halves) > 1 and "-".join(reversed(halves)) == person.introduced.words[-1]


def _turned_round(story: Story, surname: str) -> Iterator[tuple[Mention, str]]:
    turned = "-".join(reversed(surname.split("-")))
    if any(person.introduced.words[-1] == turned for person in story.people if person.full):
        return
    for mention in story.people.names:
        if mention.words == (turned,) and turned != surname and not (mention.around and mention.around.article):
            yield mention, surname


def _first_last(story: Story, person: Person) -> Iterator[tuple[Mention, str]]:
    """The given name behind the surname, once, where the copy has it before: Quill Ada, for Ada Quill."""
    from linter.lexicon import word_list

    given, surname = person.introduced.parts
    if given in word_list("titles", "family-first") or len(given) < 3 or given == surname:
        return
    found = [m for m in story.people.names if m.parts == (surname, given) and not m.headline]
    if len(found) == 1 and sum(m.kind == "full" for m in person.mentions) and not _in_table(found[0]):
        yield found[0], person.name


def _in_table(mention: Mention) -> bool:
    """Whether a name stands in a list where the surname comes first."""
    around = mention.around
    return around is not None and around.before in (",", ";", "(") and around.after in (",", ";", ")", "")


def _other_half(story: Story, person: Person, bare: list[Mention]) -> Iterator[tuple[Mention, str]]:
    """Two surnames without a hyphen, of which now one and now the other is used; or both, and then one."""
    from linter.annotate.names.name_context import is_role
    from linter.lexicon import genders

    words, parts = person.introduced.words, person.introduced.parts
    first, second = words[-2], words[-1]
    if len(first) < 3 or first[0].islower() or first == second or is_role(parts[0]):
        return
    double = f"{first} {second}"
    if any(story.text.count(form) for form in (f"the {double}s", f"Mr {double}", f"Ms {double}", f"Mrs {double}")):
        yield from ((m, double) for m in bare if m.words[0] in (first, second) and not _others(story, person, m))
        return
    if parts[-2] in genders():
        return
    if any(len(m.parts) == 2 and m.parts[1] == parts[-2] for m in person.mentions):
        return  # Dena Minning Grayson, once Dena Minning
    kept = [m for m in bare if m.words[0] == first]
    odd = [m for m in bare if m.words[0] == second]
    if kept and odd:
        few, right = (odd, first) if len(odd) <= len(kept) else (kept, second)
        yield from ((m, right) for m in few if not _others(story, person, m))


_HONORIFICS = frozenset("mr mrs ms miss dr prof professor".split())


def _given_behind_honorific(story: Story, person: Person, bare: list[Mention]) -> Iterator[tuple[Mention, str]]:
    """Mr Tom for Tom Quill; Ms Meihua for Lin Meihua. Where names have no surnames, or the story keeps to it, it is right."""
    from linter.lexicon import genders, surnames, word_list

    parts, words = person.introduced.parts, person.introduced.words
    addressed = [m for m in bare if not _quoted(story, m) and m.title.lower().rstrip(".").rpartition(" ")[2] in _HONORIFICS]
    if not addressed or words[-2][0].islower():
        return
    if (
        len(parts) == 2
        and parts[0] in word_list("titles", "family-first")
        and parts[0] not in (word_list("titles", "given-last") | word_list("given_common"))
    ):
        odd, right = parts[1], words[0]
        joined = words[1].partition("-")[2].islower()  # Ji-won
        if parts[1] in surnames() or parts[1] in genders() or ("-" in parts[1] and not joined) or len(parts[1]) < 5:
            return
    else:
        odd, right = parts[0], words[-1]
        if (
            odd not in genders()
            or (odd in surnames() and odd not in word_list("given_common"))
            or parts[-1] in genders()
            or parts[-1].endswith(("son", "dottir", "ov", "ova"))
        ):
            return
    found = [m for m in addressed if m.parts[0] == odd]
    if len(found) == 1 and not any(odd in other.introduced.parts[1:] for other in story.people if other is not person):
        yield found[0], right


def _others(story: Story, person: Person, mention: Mention) -> bool:
    """Whether somebody else of the story may be meant: who has that surname, and the sex that the honorific gives."""
    from linter.annotate.names.given_names import honorific_gender

    gender = honorific_gender(mention.title)
    others = [p for p in story.people if p is not person and p.full and mention.parts[-1] in p.introduced.parts[1:]]
    return any(not gender or p.gender in ("", gender) for p in others)


def _hit(story: Story, person: Person, mention: Mention, right: str) -> Hit:

    introduced = person.introduced
    return Hit(
        mention.span,
        (" ".join(mention.words), right, person.name, story.document.where(introduced.span)),
        (right,),
        (Related(introduced.span, f"'{person.name}' here"),),
    )
