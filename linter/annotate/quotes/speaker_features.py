"""A quotation and a mention -> what speaks for the one having said the other, as named features for the ranker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.quotes import mention_forms as forms
from linter.annotate.quotes.quoted_paragraphs import QuotedParagraph
from linter.annotate.quotes.quoted_view import QuotedView, distance_step
from linter.annotate.quotes.speaker_mention import FUNCTION, QUOTE, SpeakerMention
from linter.annotate.quotes.speech_cues import grades
from linter.record import NamedTuple

if TYPE_CHECKING:
    from linter.annotate.quotes.quotations import Quotation

_NOUNS = forms.PHRASES - {forms.NAMED_PHRASE}


TEMPLATES = {
    "nobody": r"0",
    "nobody: kind and length": r"0(?:k|kl|o|t|m|g).+",
    "nobody: what stands before": r"0(?:b|bl|lc|w|w2|bt|wt).+",
    "nobody: what stands behind": r"0(?:a|ac|r|cl|p).+",
    "here: side, form, verb": r"[ba][0-3].+",
    "here: kind": r"[a-z]{2}[ba][0-3].+",
    "here: kind and capital": r"[a-z]{2}[Cc][ba][0-3].+",
    "here: quotations between": r"[012][ba][0-3].+",
    "here: noun": r"k.+",
    "here: clause of speech": r"(?:[a-z]{2})?R.+",
    "carried": r"C[0-3][sm].*",
    "neighbour": r"[AL][sm].*",
    "label": r"label",
}
"""What the features of each kind look like: what `lexicon/weights/attribution.tsv` has weights for."""


def _strongest(passage: QuotedParagraph, item: int) -> str:
    """The highest grade of a cue in the quotation's sentence."""
    grade, sentence = grades(), passage.sentence
    here = sentence[item]
    best = "0"
    for at in range(max(0, item - 30), min(len(sentence), item + 31)):
        if sentence[at] == here:
            found = grade.get(passage.words[at], "0")
            if found > best:
                best = found
    return best


def of_none(view: QuotedView) -> list[str]:
    """What speaks for nobody having said it: a term, a title, or a quotation without attribution."""
    kind, length = view.kind, view.length
    passage, item = view.passage, view.item
    before2 = passage.words[item - 2] if item > 1 else "^"
    return [
        "0",
        "0k" + kind,
        "0kl" + kind + length,
        "0b" + view.before,
        "0a" + view.after,
        "0bl" + view.before + view.left + kind,
        "0ac" + view.after[:1] + view.close + kind,
        "0lc" + view.left + view.close + kind + view.capital,
        "0w" + (passage.words[item - 1] if item else "^"),
        "0w2" + before2 + "." + view.before,
        "0r" + view.right,
        "0cl" + view.capital + length + view.close,
        "0o" + str(view.only) + kind,
        "0t" + view.case + length + kind,
        "0p" + view.opening + kind + view.case,
        "0m" + view.single + kind + length,
        "0g" + _strongest(passage, item) + kind + length,
        "0bt" + view.before + view.case,
        "0wt" + (passage.words[item - 1] if item else "^") + view.case,
    ]


class _Way(NamedTuple):
    """What lies between a quotation and a mention in its paragraph."""

    side: str
    """Before or behind the quotation, and how many sentences away."""
    where: str
    """Whether the mention's verb stands before the quotation or behind it."""
    start: int
    """The first item between."""
    between: list[str]
    joint: str
    """What joins the quotation to the words on that side."""
    near: str
    """The word next to it there."""


def _way(view: QuotedView, mention: SpeakerMention) -> _Way:
    passage, item, verb_at = view.passage, view.item, mention.verb_at
    words, sentence = passage.words, passage.sentence
    if mention.first < item:
        away = sentence[item] - mention.sentence
        edge = verb_at if 0 <= verb_at < item else mention.last
        where = "n" if verb_at < 0 else "b" if verb_at < item else "a"
        between = words[edge + 1 : item]
        joint = view.left + ("t" if "that" in between else "")
        return _Way("b" + "0123"[min(away, 3)], where, edge + 1, between, joint, view.before)
    away = mention.sentence - sentence[item]
    between = words[item + 1 : mention.first]
    return _Way("a" + "0123"[min(away, 3)], "n" if verb_at < 0 else "a", item + 1, between, view.close, view.after)


def of_mention(view: QuotedView, mention: SpeakerMention, previous: SpeakerMention | None) -> list[str]:
    """What speaks for a mention in the quotation's own paragraph."""
    passage, kind = view.passage, view.kind
    form, verb, left, way = mention.form, mention.verb, mention.left, mention.way
    side, where, start, between, joint, near = _way(view, mention)
    is_previous = "=" if mention is previous else "~" if previous is not None and previous.key == mention.key else "-"
    rest = passage.mentions_between(mention, view.item)
    gap = distance_step(len(between))
    quotes = between.count(QUOTE) if between else 0
    many = "012"[quotes if quotes < 2 else 2]
    others = "01233"[rest if rest < 4 else 4]
    first = "F" if mention.rank == 0 or passage.mentions[mention.rank - 1].sentence != mention.sentence else "f"
    verb_word = passage.words[mention.verb_at] if mention.verb_at >= 0 else "-"
    vb = verb + where
    pair = side + vb
    features = [
        side + form,
        side + "|" + form + left,
        side + "|" + vb + way,
        side + "d" + gap + others,
        pair + "g" + gap + joint,
        pair + "j" + joint + near,
        pair + "o" + others + first,
        side + "q" + many + is_previous + first,
        pair + form + left,
        kind + pair + others,
        kind + side + form + first,
        kind + side + gap + joint,
        side + "v" + verb_word + where,
        side + "B" + mention.verb_before + gap + joint,
        side + "l" + left + vb + first,
        kind + view.capital + pair + joint,
        side + "p" + is_previous + vb,
        many + pair + way,
        "k" + mention.key if form in _NOUNS else "kX",
        kind + side + others + first + form,
    ]
    features += _of_clause(view, mention, side, joint + near)
    source = passage.sources.get(passage.sentence[view.item])
    if source is not None:
        sourced = side + "S" + ("1" if source is mention else "2")
        features += [sourced + kind, sourced + view.left + view.close]
    if len(between) < 6:
        features.append(side + "P" + _path(between, passage.separators, start, vb) + joint)
    return features


def _of_clause(view: QuotedView, mention: SpeakerMention, side: str, joint: str) -> list[str]:
    """What the clauses of speech around the quotation say of the mention."""
    kind, roles = view.kind, view.roles.get(mention.first)
    if not roles:
        return ["R-" + side + view.nearest + kind, "R-" + side + mention.form + view.nearest]
    return [
        *(f"{kind}R{role}{view.left}" for role in roles),
        *(f"R{role}" for role in roles),
        "R+" + "".join([role[:2] for role in roles]) + side + kind,
        "Rj" + roles[0][:5] + joint,
    ]


def _path(between: list[str], separators: list[str], at: int, verb: str) -> str:
    """The words between as a short pattern."""
    grade = grades()
    return verb + " ".join(
        separators[at + i]
        + (
            word
            if word in FUNCTION or word == QUOTE
            else "V" + grade[word]
            if word in grade
            else "y"
            if word.endswith("ly")
            else "w"
        )
        for i, word in enumerate(between)
    )


def of_carried(
    view: QuotedView, mention: SpeakerMention, paragraphs: int, quotation: Quotation, unclosed: bool, ended: bool
) -> list[str]:
    """What speaks for the speaker of the quotation before, in an earlier paragraph."""
    far = "0123"[paragraphs if paragraphs < 3 else 3]
    start = "s" if view.item == 0 else "m"
    base = "C" + far + start
    return [
        base,
        base + view.kind,
        base + view.kind + view.close + view.capital,
        base + ("u" if unclosed else "c") + ("e" if ended else "f"),
        base + mention.form,
        base + view.after + view.close,
        base + ("o" if view.only else "p"),
        base + view.left + view.before,
    ]


def of_neighbour(
    view: QuotedView, mention: SpeakerMention, passage: QuotedParagraph, after: bool, carried: SpeakerMention | None
) -> list[str]:
    """What speaks for a mention in the last sentence of the paragraph before, or the first of the one behind."""
    start = "s" if view.item == 0 else "m"
    base = ("A" if after else "L") + start
    first = "F" if mention.rank == 0 or passage.mentions[mention.rank - 1].sentence != mention.sentence else "f"
    end = passage.ending
    same = "=" if carried is not None and carried.key == mention.key else "-"
    vb = mention.verb
    return [
        base,
        base + mention.form,
        base + mention.form + vb + first,
        base + end + vb + first,
        base + end + first + same,
        base + mention.left + vb,
        base + vb + mention.way,
        base + view.kind + ("o" if view.only else "p") + end,
        base + "v" + (passage.words[mention.verb_at] if mention.verb_at >= 0 else "-") + end,
        base + view.close + view.after[:1],
    ]
