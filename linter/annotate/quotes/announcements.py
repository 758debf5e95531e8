"""A quotation that is a sentence of its own -> whoever the sentence before announces, or the one behind points back to.

“Ann Lee set out her plan. “…””, “A tweet from Ann Lee appeared at noon. “…””, “He added, ¶ “…””; “…” ¶ That was how Ann Lee
described it; “….” Ann Lee said on Monday.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.quotes import mention_forms as forms
from linter.annotate.quotes.speaker_mention import QUOTE, SpeakerMention
from linter.lexicon import word_list

if TYPE_CHECKING:
    from linter.annotate.quotes.quoted_paragraphs import QuotedParagraph
    from linter.annotate.quotes.speaker_candidates import Passages
    from linter.annotate.quotes.speech_clauses import SpeechClause

_SPEAKERS = forms.NAMES | forms.PHRASES - {forms.DOCUMENT} | {forms.HE_OR_SHE, forms.THEY, forms.NOBODY}
_SOMEBODY = forms.NAMES | {forms.HE_OR_SHE, forms.PEOPLE}
_WORDS = word_list("speech", "words")
"""Nouns for what is said or written: whose it is, is who says it."""
_SAYS = word_list("speech", "say")
_TELLING = word_list("speech", "telling")
_OWNS = frozenset(("of", "from", "by"))
_GIVEN = frozenset(("attributed", "ascribed", "credited", "belong", "belongs"))
_POINTERS = frozenset("so thus that those these this it such here the".split())
_LINKS = frozenset(
    "is are was were says said say wrote writes runs ran began begins reads went goes took came comes put".split()
)
"""What follows a word that points back, if nothing that is said does."""
_SPOKE_THEM = frozenset("speaker author voice writer line verdict view".split())
_OBJECTS = frozenset(("it", "this", "so", "that"))
_ADVERBIALS = frozenset(
    """on in at during after before this it so to as by from outside inside through via yesterday today tonight last earlier
    later afterwards monday tuesday wednesday thursday friday saturday sunday""".split()
)


def announced(passages: Passages, index: int) -> SpeakerMention | None:
    """Whoever the sentence before a quotation lets speak."""
    quotation = passages.story.quotations[index]
    paragraph = passages[quotation.paragraph]
    item = paragraph.position[index]
    if item + 1 < len(paragraph.words) and paragraph.sentence[item + 1] == paragraph.sentence[item]:
        return None
    if item:
        sentence = paragraph.sentence[item - 1]
        if sentence == paragraph.sentence[item] or QUOTE in _words(paragraph, sentence):
            return None
    elif quotation.paragraph:
        paragraph = passages[quotation.paragraph - 1]
        if not paragraph.words or paragraph.ending == "q":
            return None
        sentence = paragraph.sentence[-1]
        if QUOTE in _words(paragraph, sentence):
            return None
        if paragraph.leads:
            return _leader(paragraph, sentence)
    else:
        return None
    return _owner(paragraph, sentence) or (_teller(paragraph, sentence) if item else None)


def in_words_of(passages: Passages, index: int) -> SpeakerMention | None:
    """Whose words a quotation is, by its own sentence: “in Ann Lee's words, “…””; “her phrase about “…””; “words of Lee”."""
    paragraph = passages[passages.story.quotations[index].paragraph]
    item, words = paragraph.position[index], paragraph.words
    sentence = paragraph.sentence
    if any(clause.verb < item and sentence[clause.verb] == sentence[item] for clause in paragraph.clauses):
        return None  # whoever speaks of somebody's words
    for at in range(item - 1, max(-1, item - 8), -1):
        if sentence[at] != sentence[item] or words[at] == QUOTE:
            return None
        if words[at] in _WORDS:
            owner = next((m for m in paragraph.mentions if m.first == at + 2 and m.form in _SPEAKERS), None)
            beside = at == item - 1 or (at == item - 2 and words[item - 1] in ("about", "that"))
            return owner if words[at + 1] == "of" and owner else _possessor(paragraph, at) if beside else None
    return None


def in_clause_of(passages: Passages, index: int) -> SpeakerMention | None:
    """Whose words a quotation is by its clause: “dismissed as “…” by Ann Lee”; “the claim by Ann Lee that … “…””."""
    paragraph = passages[passages.story.quotations[index].paragraph]
    item, words, sentence = paragraph.position[index], paragraph.words, paragraph.sentence
    if words[item + 1 : item + 2] == ["by"] and sentence[item + 1] == sentence[item] and not paragraph.separators[item + 1]:
        passive = any(
            sentence[at] == sentence[item] and (words[at] in _DUBBED or (words[at] in _SAYS and words[at].endswith("ed")))
            for at in range(max(0, item - 8), item)
        )
        agent = _behind(paragraph, item + 2)
        if passive and agent:
            return agent
    for at in range(item - 1, max(-1, item - 25), -1):
        if sentence[at] != sentence[item] or words[at] == QUOTE:
            return None
        if words[at] == "that" and paragraph.separators[at] in ("", ","):
            return _claimant(paragraph, at, sentence[item])
    return None


_DUBBED = frozenset(
    "called dubbed branded labelled described dismissed hailed denounced condemned ridiculed praised mocked derided".split()
)
_CLAIMS = _WORDS | frozenset("claim claims report reports finding findings suggestion belief view assertion charge".split())


def _claimant(paragraph: QuotedParagraph, that: int, sentence: int) -> SpeakerMention | None:
    """Who stands behind `by` or `of` and a noun for what is said, right before its `that`."""
    for at in range(that - 1, max(0, that - 10), -1):
        if paragraph.sentence[at] != sentence or paragraph.words[at] == QUOTE:
            return None
        if paragraph.words[at] in ("by", "from", "of") and paragraph.words[at - 1] in _CLAIMS:
            return _behind(paragraph, at + 1)
    return None


def _behind(paragraph: QuotedParagraph, item: int) -> SpeakerMention | None:
    """The mention that begins at an item, or behind words that say what somebody is; a name apposed to it goes before."""
    for at in range(item, min(item + 4, len(paragraph.words))):
        mention = next((m for m in paragraph.mentions if m.first == at and m.form in _SPEAKERS), None)
        if mention is not None:
            apposed = next((m for m in paragraph.mentions if m.first == mention.last + 1), None)
            named = apposed and apposed.form == forms.FULL_NAME and paragraph.separators[apposed.first] == ","
            return apposed if named and mention.form in forms.PHRASES else mention
        if paragraph.separators[at] or paragraph.capital[at] or paragraph.words[at] == QUOTE:
            return None
    return None


def pointed_back(passages: Passages, index: int) -> SpeakerMention | None:
    """Whoever the sentence behind a quotation gives it to."""
    quotation = passages.story.quotations[index]
    paragraph = passages[quotation.paragraph]
    item = paragraph.position[index]
    if QUOTE in paragraph.words[:item] or (item and paragraph.sentence[item - 1] == paragraph.sentence[item]):
        return None
    if item + 1 < len(paragraph.words):
        sentence = paragraph.sentence[item + 1]
        if sentence == paragraph.sentence[item]:
            return None
        return _tag_apart(paragraph, sentence) or _pointer(paragraph, sentence)
    if quotation.paragraph + 1 < len(passages.story.document.paragraphs):
        behind = passages[quotation.paragraph + 1]
        return _pointer(behind, 0) if behind.words else None
    return None


def _words(paragraph: QuotedParagraph, sentence: int) -> list[str]:
    return [word for word, number in zip(paragraph.words, paragraph.sentence, strict=True) if number == sentence]


def _clauses(paragraph: QuotedParagraph, sentence: int) -> list[SpeechClause]:
    return [clause for clause in paragraph.clauses if paragraph.sentence[clause.verb] == sentence]


def _subject(paragraph: QuotedParagraph, sentence: int) -> SpeakerMention | None:
    """The first mention of a sentence that can speak and that no preposition governs."""
    for mention in paragraph.mentions:
        if mention.sentence == sentence and mention.form in _SPEAKERS and mention.left in ("^", ",", ".", "q.", "and", "but"):
            return mention
    return None


def _opener(paragraph: QuotedParagraph, sentence: int) -> SpeakerMention | None:
    """The mention that a sentence begins with."""
    return next((m for m in paragraph.mentions if m.sentence == sentence and m.left in ("^", "q.")), None)


def _leader(paragraph: QuotedParagraph, sentence: int) -> SpeakerMention | None:
    """Who speaks where a paragraph ends with a colon or a comma: the subject of its last clause of speech."""
    for clause in reversed(_clauses(paragraph, sentence)):
        if clause.subject and clause.subject.form in _SPEAKERS:
            return clause.subject
    return _owner(paragraph, sentence) or _subject(paragraph, sentence)


def _teller(paragraph: QuotedParagraph, sentence: int) -> SpeakerMention | None:
    """The subject of a verb of telling: “Ann Lee set out her plan.”"""
    if sentence in paragraph.sources:
        return paragraph.sources[sentence]
    clauses = [clause for clause in _clauses(paragraph, sentence) if clause.subject and clause.voice != "joined"]
    clauses.sort(key=lambda clause: clause.voice != "inverted")  # “…, said Ann Lee.”
    subject = _subject(paragraph, sentence)
    if subject and not clauses and not _TELLING.isdisjoint(_words(paragraph, sentence)):
        return subject
    return clauses[0].subject if clauses and clauses[0].subject and clauses[0].subject.form in _SPEAKERS else None


def _owner(paragraph: QuotedParagraph, sentence: int) -> SpeakerMention | None:
    """Whose words a sentence is about: “a tweet from Ann Lee”, “the e-mail that Lee sent”, “testimony came from Lee”."""
    words, first = paragraph.words, {mention.first: mention for mention in paragraph.mentions}
    for item, word in enumerate(words):
        if paragraph.sentence[item] != sentence or word not in _WORDS:
            continue
        for at in range(item + 1, min(item + 7, len(words) - 1)):
            if paragraph.separators[at] in (".", ",", ";"):
                break
            mention = first.get(at + 1) or (_behind(paragraph, at + 1) if words[at] in _OWNS else None)
            if (
                mention
                and mention.form in _SPEAKERS
                and (
                    words[at] in _OWNS
                    or (at == item + 1 and words[at] == "that")
                    or (words[at] == "to" and words[at - 1] in _GIVEN)
                )
            ):
                return mention
        subject = _subject(paragraph, sentence)
        if subject and subject.last < item and subject.form in _SOMEBODY:
            return subject
        owner = _possessor(paragraph, item)
        if owner:
            return owner
    return None


def _possessor(paragraph: QuotedParagraph, item: int) -> SpeakerMention | None:
    """Whoever a possessive before a noun names: “the governor's answer”, “her reply”."""
    words, starts, ends = paragraph.words, paragraph.starts, paragraph.ends
    for at in range(item - 1, max(-1, item - 4), -1):
        if words[at] in ("his", "her"):
            key = "he" if words[at] == "his" else "she"
            return SpeakerMention(forms.HE_OR_SHE, at, at, starts[at], ends[at], paragraph.sentence[at], key)
        if words[at].endswith(("'s", "s'")):
            phrase = next((m for m in paragraph.mentions if m.first <= at <= m.last), None)
            first = phrase.first if phrase else at
            form = forms.NAME if paragraph.capital[at] else forms.PEOPLE
            return SpeakerMention(form, first, at, starts[first], ends[at], paragraph.sentence[at], words[at][:-2])
        if paragraph.separators[at]:
            break
    return None


def _tag_apart(paragraph: QuotedParagraph, sentence: int) -> SpeakerMention | None:
    """The subject of a tag behind a full stop: it tells that somebody spoke, where or when, but not what they said."""
    words, clauses = paragraph.words, _clauses(paragraph, sentence)
    subject = _opener(paragraph, sentence)
    if subject is None or ":" in _separators(paragraph, sentence):
        return None
    words_here = _words(paragraph, sentence)
    for clause in clauses:
        behind = clause.verb + 1
        ends = behind == len(words) or paragraph.sentence[behind] != sentence
        if clause.subject is None or words[clause.verb] not in _SAYS or QUOTE in words_here:
            continue
        if not ends and words[behind] in _OBJECTS:
            return subject
        if "that" in words_here or not subject.first <= clause.subject.first <= subject.last + 3:
            continue
        if ends or words[behind] in _ADVERBIALS or words[behind].endswith("ing"):
            return clause.subject
        if words[clause.verb] in ("told", "tells") and len(clauses) == 1 and _stops(paragraph, behind):
            return clause.subject
    return None


def _stops(paragraph: QuotedParagraph, item: int) -> bool:
    """Whether a sentence ends behind at most four more words."""
    last = next((at for at in range(item, len(paragraph.words)) if paragraph.sentence[at] != paragraph.sentence[item]), None)
    return (last or len(paragraph.words)) - item <= 4


def _separators(paragraph: QuotedParagraph, sentence: int) -> list[str]:
    return [sep for sep, number in zip(paragraph.separators, paragraph.sentence, strict=True) if number == sentence]


def _pointer(paragraph: QuotedParagraph, sentence: int) -> SpeakerMention | None:
    """Whom a sentence names that begins by pointing back: “So says Ann Lee”, “Those are the words of Ann Lee.”"""
    words = _words(paragraph, sentence)
    if len(words) > 3 and words[0] == "the" and words[1] in _SPOKE_THEM and words[2] in ("is", "was", "belongs", "belonged"):
        first = next(at for at, number in enumerate(paragraph.sentence) if number == sentence)
        return _behind(paragraph, first + 3 + (words[3] == "to"))
    if len(words) < 3 or QUOTE in words or words[0] not in _POINTERS or not (words[1] in _LINKS or words[1] in _WORDS):
        return None
    if not any(word in _WORDS for word in words) and not _clauses(paragraph, sentence):
        return None
    if any(word in _WORDS for word in words):
        owner = _owner(paragraph, sentence)
        if owner and owner.form in _SPEAKERS:
            return owner
    for clause in reversed(_clauses(paragraph, sentence)):
        if clause.subject and clause.subject.form in _SOMEBODY | {forms.NAMED_PHRASE} and clause.subject.key not in _POINTERS:
            return clause.subject
    return None
