"""A quotation and a mention -> what speaks for the one having said the other, as named features for the ranker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.annotate.quotes import mention_forms as forms
from linter.annotate.quotes.quoted_paragraphs import QuotedParagraph
from linter.annotate.quotes.speaker_mention import FUNCTION, QUOTE, SpeakerMention
from linter.annotate.quotes.speech_cues import grades

if TYPE_CHECKING:
    from linter.annotate.quotes.quotations import Quotation

_BUCKET = "0123445566777888899999" + "a" * 20
_NOUNS = forms.PHRASES - {forms.NAMED_PHRASE}
_SINGLES = frozenset("'‘‚")
_FAR = len(_BUCKET) - 1


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


def distance_step(n: int) -> str:
    """A count as one sign, coarser the larger it is."""
    return _BUCKET[n if n < _FAR else _FAR]


class QuotedView:
    """What a quotation looks like from its place in its paragraph, the same for every mention."""

    def __init__(self, passage: QuotedParagraph, index: int, quotation: Quotation, text: str) -> None:
        self.passage, self.index = passage, index
        item = self.item = passage.position[index]
        words, separators, sentence = passage.words, passage.separators, passage.sentence
        last = len(words) - 1
        self.kind = quotation.kind[:2]
        said = text[quotation.inner.start : quotation.inner.end]
        self.capital = "C" if said[:1].isupper() else "c"
        self.words = said.count(" ") + 1
        self.case = _case(said)
        self.single = "s" if quotation.open in _SINGLES else "d"
        self.opening = "h" if passage.paragraph == 0 else "t"
        self.length = distance_step(self.words)
        self.close = separators[item + 1] if item < last else "$"
        self.only = item == 0 and last == 0
        self._read_clauses(passage, item)
        grade = grades()
        if item and sentence[item - 1] == sentence[item]:
            word = words[item - 1]
            self.left = separators[item] or "_"
            self.before = word if word in FUNCTION or word == QUOTE else "V" + grade[word] if word in grade else "w"
        else:
            self.left, self.before = "^", "^" if item else "^^"
        if item < last and sentence[item + 1] == sentence[item]:
            word = words[item + 1]
            self.right = word
            self.after = (
                word
                if word in FUNCTION or word == QUOTE
                else "V" + grade[word]
                if word in grade
                else "N"
                if passage.capital[item + 1]
                else "w"
            )
        else:
            self.right = self.after = "$"

    def _read_clauses(self, passage: QuotedParagraph, item: int) -> None:
        """Note for each mention by which clauses of speech around the quotation it speaks."""
        sentence, grade = passage.sentence, grades()
        here = sentence[item]
        before = [c for c in passage.clauses if sentence[c.verb] == here and c.verb < item]
        behind = [c for c in passage.clauses if sentence[c.verb] == here and c.verb > item]
        next_one = next((c for c in passage.clauses if sentence[c.verb] == here + 1), None)
        last_one = next((c for c in reversed(passage.clauses) if sentence[c.verb] == here - 1), None)
        self.nearest = ""
        """The voice of the clause of speech right before, and whether it has a subject."""
        self.roles: dict[int, list[str]] = {}
        near = [("b" + "12333"[min(n, 4)], c) for n, c in enumerate(reversed(before))]
        near += [("a" + "12333"[min(n, 4)], c) for n, c in enumerate(behind)]
        near += [(place, c) for place, c in (("n", next_one), ("p", last_one)) if c]
        for place, clause in near:
            voice = clause.voice[:3]
            if place == "b1":
                self.nearest = voice + ("s" if clause.subject else "o")
            if clause.subject:
                role = place + voice + grade.get(passage.words[clause.verb], "6")
                self.roles.setdefault(clause.subject.first, []).append(role)


def _case(said: str) -> str:
    """All words capitalised but the small ones, one word, a capital first, or none."""
    words = said[:200].split()
    if len(words) == 1:
        return "1" if said[:1].isupper() else "2"
    capitals = sum(word[:1].isupper() or not word[:1].isalpha() for word in words)
    if capitals == len(words) or (capitals * 2 > len(words) and all(w[:1].isupper() or len(w) < 5 for w in words)):
        return "T"
    return "C" if said[:1].isupper() else "c"


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


def of_mention(view: QuotedView, mention: SpeakerMention, previous: SpeakerMention | None) -> list[str]:
    """What speaks for a mention in the quotation's own paragraph."""
    passage, item = view.passage, view.item
    words, separators, sentence = passage.words, passage.separators, passage.sentence
    form, verb, left, way, kind = mention.form, mention.verb, mention.left, mention.way, view.kind
    verb_at = mention.verb_at
    source = passage.sources.get(sentence[item])
    sourced = "0" if source is None else "1" if source is mention else "2"
    is_previous = "=" if mention is previous else "~" if previous is not None and previous.key == mention.key else "-"
    if mention.first < item:
        away = sentence[item] - mention.sentence
        side = "b" + "0123"[away if away < 3 else 3]
        if verb_at < 0:
            edge, where = mention.last, "n"
        elif verb_at < item:
            edge, where = verb_at, "b"
        else:
            edge, where = mention.last, "a"
        between = words[edge + 1 : item]
        joint = view.left + ("t" if "that" in between else "")
        near = view.before
        rest = passage.mentions_between(mention, item)
    else:
        away = mention.sentence - sentence[item]
        side = "a" + "0123"[away if away < 3 else 3]
        edge = mention.first
        where = "n" if verb_at < 0 else "a"
        between = words[item + 1 : mention.first]
        joint, near = view.close, view.after
        rest = passage.mentions_between(mention, item)
    gap = distance_step(len(between))
    quotes = between.count(QUOTE) if between else 0
    many = "012"[quotes if quotes < 2 else 2]
    others = "01233"[rest if rest < 4 else 4]
    first = "F" if mention.rank == 0 or passage.mentions[mention.rank - 1].sentence != mention.sentence else "f"
    verb_word = words[verb_at] if verb_at >= 0 else "-"
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
    roles = view.roles.get(mention.first)
    if roles:
        features += [f"{kind}R{role}{view.left}" for role in roles] + [f"R{role}" for role in roles]
        features.append("R+" + "".join([role[:2] for role in roles]) + side + kind)
        features.append("Rj" + roles[0][:5] + joint + near)
    else:
        features.append("R-" + side + view.nearest + kind)
        features.append("R-" + side + form + view.nearest)
    if source is not None:
        features.append(side + "S" + sourced + kind)
        features.append(side + "S" + sourced + view.left + view.close)
    if len(between) < 6:
        features.append(side + "P" + _path(between, separators, edge + 1 if side[0] == "b" else item + 1, vb) + joint)
    return features


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
