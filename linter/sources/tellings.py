"""A sentence -> what its verbs and nouns tell, how firmly, and of what: the same reading for a draft and for its sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.annotate.language.phrases import Noun, Verb
from linter.annotate.language.stance import of_noun, of_verb
from linter.lexicon import line_list, word_list
from linter.record import NamedTuple
from linter.sources.stems import stem
from linter.sources.vocabulary import DENIALS, LIGHT, NEGATORS
from linter.text import Span

if TYPE_CHECKING:
    from linter.annotate import Story
    from linter.annotate.language.clauses import Parsed

_SOFT = word_list("support", "soft")
"""Words beside a telling by which it is open, planned, wished or supposed."""
_SOFT_PHRASES = tuple(line_list("support", "soft phrases"))
_SAID = word_list("support", "said to be")
"""Words that make a whole sentence somebody's word, or make it depend on something."""
_VAGUE = word_list("support", "vague verbs")
_CONSIDERS = frozenset(stem(word) for word in word_list("support", "considers"))
_NOT_TOLD = frozenset("if unless whether before until till lest".split())
_ACCUSES = frozenset("accuse suspect charge allege suspicion allegation accusation charges suspected accused".split())
_TALKS = frozenset("talks negotiations bid offer attempt effort hope wish desire chance likely".split())
_PROPOSALS = frozenset("bill plan plans proposal proposals motion draft petition scheme suggestion call calls".split())
_AGREED = frozenset("agree decide vote promise pledge vow".split())
_CONDITIONS = tuple(line_list("support", "conditions"))
FIRM = ("denied", "open", "planned", "told")
"""How firmly something is told, from not at all to outright."""
_OF_STANCE = {
    "asserted": "told",
    "presupposed": "told",
    "quoted": "told",
    "planned": "planned",
    "asked": "open",
    "counterfactual": "open",
    "denied": "denied",
}


class Telling(NamedTuple):
    """One verb of a sentence, or a noun that names what a verb tells."""

    stems: frozenset[str]
    span: Span
    firmness: str
    """denied, open, planned or told."""
    company: frozenset[str]
    """The stems of whom and what the clause speaks of."""
    kind: str = "verb"
    """verb, noun, or infinitive; `if` for a verb in a clause that begins so."""
    past: bool = False
    """Whether it is told as done: in a past tense, or a perfect one."""
    reported: bool = False
    """Whether it stands under a verb of saying."""
    modal: str = ""


def tellings(story: Story, offset: int) -> list[Telling]:
    """What the sentence that holds an offset tells, in order."""
    parsed = story.clauses.around(offset)
    return [*_verbs(story, parsed), *_nouns(story, parsed)]


def _verbs(story: Story, parsed: Parsed) -> Iterator[Telling]:
    for verb in parsed.verbs:
        stems = _told_by(verb)
        if not stems:
            continue
        company = frozenset(
            part
            for noun in parsed.nouns
            if noun in (verb.subject, verb.object, verb.agent) or noun.governor is verb
            for part in _stems(noun)
        )
        kind = "if" if verb.opener in _NOT_TOLD else "verb"
        if (
            (verb.to or verb.tag == "VBG")
            and not verb.finite
            and not (isinstance(verb.governor, Verb) and not _AGREED.isdisjoint(verb.governor.lemmas))
        ):
            kind = "infinitive"
        if verb.to and isinstance(verb.governor, Verb) and verb.governor.word == "going":
            kind = "verb"
        past = not verb.modal and (verb.perfect or (verb.finite and verb.tag in ("VBD", "VBN") and not _is_now(story, verb)))
        firmness = min(_firmness(verb), _chained(story, verb.span) or "told", key=FIRM.index)
        yield Telling(stems, verb.group, firmness, company, kind, past, verb.kind == "sub" or _claimed(verb), verb.modal)


def _told_by(verb: Verb) -> frozenset[str]:
    """The stems of a verb; of one that says little by itself, with the stem of what it is done to, or of who
    does it: took the airfield, the drug works.
    """
    if _VAGUE.isdisjoint(verb.lemmas):
        return frozenset(stem(lemma) for lemma in verb.lemmas)
    alone = not _WITH_DOER.isdisjoint(verb.lemmas) and verb.object is None
    thing = verb.subject if alone else verb.patient
    if thing is None or thing.is_pronoun or thing.is_time or (not alone and _WITH_THING.isdisjoint(verb.lemmas)):
        return frozenset()
    return frozenset(f"{stem(lemma)} {stem(thing.word)}" for lemma in verb.lemmas)


_DECIDED = frozenset("revoke ban reject approve refuse suspend scrap cancel overturn acquit uphold dismiss quash".split())
"""What a body does by deciding it."""
_WITH_THING = frozenset("take make get give put see show find use".split())
_WITH_DOER = frozenset("work help come".split())


def _claimed(verb: Verb) -> bool:
    """Whether a deed is what somebody claims, or is believed, to have done: claimed to have taken the airfield."""
    over = verb.governor.lemmas if isinstance(verb.governor, Verb) else frozenset()
    return verb.to and verb.perfect and not over.isdisjoint(word_list("clauses", "claim that"))


def _is_now(story: Story, verb: Verb) -> bool:
    """Whether a participle tells what is so, or is to be by the programme: the counters are closed on 26 May."""
    return verb.passive and not _NOW.isdisjoint(story.document.words(verb.group).lower().split())


_NOW = frozenset("is are am 's 're isn't aren't".split())


def _firmness(verb: Verb) -> str:
    found = _OF_STANCE[of_verb(verb)]
    if verb.opener == "how" and not verb.modal and found == "open":
        return "told"  # told how the two compare
    if found == "open" and verb.modal in ("can", "must", "shall"):
        found = "told"
    governor = verb.governor
    if found == "planned" and isinstance(governor, Verb) and "decide" in governor.lemmas and not governor.modal:
        found = "planned" if _DECIDED.isdisjoint(verb.lemmas) else "told"
    if verb.to and isinstance(governor, Verb) and governor.word == "going" and found in ("open", "told"):
        return "planned"
    if verb.to and found == "open":  # only what governs it makes it open: software to streamline work does
        if _claimed(verb):
            return "open"
        over = frozenset(stem(lemma) for lemma in governor.lemmas) if isinstance(governor, Verb) else frozenset()
        talks = not isinstance(governor, Verb) and getattr(governor, "word", governor) in _TALKS
        return "told" if over.isdisjoint(_CONSIDERS) and not talks else "open"
    if verb.tag == "VBG" and found == "told" and _accused(governor):
        return "open"
    if isinstance(governor, Noun) and governor.word in _PROPOSALS and found == "told":
        return "open"
    if found in ("told", "planned") and isinstance(governor, Verb):
        over = frozenset(stem(lemma) for lemma in governor.lemmas)
        if not over.isdisjoint(_CONSIDERS) and (verb.to or verb.kind in ("ing", "to")):
            return "open"
    if found == "open" and verb.modal == "would" and verb.kind == "sub" and not verb.perfect:
        return "planned"  # said it would: the will of reported speech
    return found


def _accused(governor: Verb | Noun | str | None) -> bool:
    """Whether a deed is what somebody is accused of: on suspicion of setting fire, charged with stealing."""
    if isinstance(governor, Noun) and isinstance(governor.governor, Verb) and governor.word not in _ACCUSES:
        governor = governor.governor  # accuses him of lying
    words = governor.lemmas if isinstance(governor, Verb) else {governor.word if isinstance(governor, Noun) else governor}
    return not _ACCUSES.isdisjoint(words)


def _chained(story: Story, span: Span) -> str:
    """What the small words right before a word make of it: cannot yet be ruled out, not a suspect."""
    at = story.tokens.at(span.start)
    for i in range(at - 1, max(-1, at - 6), -1):
        word = story.lower[i]
        if word in NEGATORS or word.endswith("n't"):
            return "denied"
        if word in _OPEN and story.tokens.words[i] != "May":
            return "open" if "cannot" not in word else "denied"
        if word not in _CHAIN:
            return ""
    return ""


_OPEN = frozenset("may might could likely unlikely possibly probably perhaps alleged allegedly suspected reportedly".split())
_CHAIN = frozenset("be been being have has had yet also still even well soon now a an the ever then to is was were are".split())


def _nouns(story: Story, parsed: Parsed) -> Iterator[Telling]:
    for noun in parsed.nouns:
        if noun.is_pronoun or noun.is_name or noun.is_time or not noun.word.isalpha() or len(noun.word) < 4:
            continue
        if "next" in noun.modifiers:
            continue  # the next meeting is no plan to meet
        governor = noun.governor
        company = _stems(noun.of) if noun.of is not None else []
        if isinstance(governor, Verb):
            company = [*company, *(part for other in (governor.subject, governor.object) if other for part in _stems(other))]
        firmness = _OF_STANCE[of_noun(noun)]
        if isinstance(governor, Verb) and firmness == "told" and governor.object is noun:
            over = frozenset(stem(lemma) for lemma in governor.lemmas)
            firmness = "open" if not over.isdisjoint(_CONSIDERS) else firmness
        firmness = min(firmness, _chained(story, noun.head) or "told", key=FIRM.index)
        yield Telling(frozenset((stem(noun.word),)), noun.head, firmness, frozenset(company), "noun")


def _stems(noun: Noun) -> list[str]:
    return [stem(word) for word in (noun.word, *noun.modifiers) if word not in LIGHT and len(word) > 1]


def hearsay(words: list[str]) -> bool:
    """Whether a sentence, in lower-case words, gives what it tells as somebody's word, or makes it depend on something."""
    return not _SAID.isdisjoint(words) or bool(condition(words))


def softened(words: list[str], at: int) -> bool:
    """Whether what stands at an index of a sentence's lower-case words is open, planned or wished for."""
    own = words[at : at + 1] if words[at : at + 1] != ["set"] else []  # set fire to is not set to leave
    beside = words[max(0, at - 7) : at] + own + words[at + 1 : at + 4]
    line = f" {' '.join(beside)} "
    return not _SOFT.isdisjoint(beside) or any(f" {phrase} " in line for phrase in _SOFT_PHRASES)


def denies(words: list[str]) -> bool:
    """Whether the words of a sentence deny anything anywhere."""
    return any(word in NEGATORS or word.endswith("n't") or stem(word) in DENIALS for word in words)


def condition(words: list[str]) -> str:
    """The words by which a sentence makes what it tells depend on something; empty where there are none."""
    line = f" {' '.join(words)} "
    for phrase in _CONDITIONS:
        at = line.find(f" {phrase} ")
        if at >= 0 and not line[:at].endswith(_NO_CONDITIONS) and not line[at:].startswith(_POLITE):
            return phrase
    return ""


_NO_CONDITIONS = tuple(f" {word}" for word in "even as asked asks ask know knew see wonder wondered what only".split())
_POLITE = tuple(f" if {word}" for word in "any you that so not needed necessary possible there's anything anyone".split())
