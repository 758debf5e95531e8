"""Learn linter/lexicon/weights/attribution.tsv, the weights by which a quotation's speaker is chosen, from the training half.

    PYTHONPATH=benchmarks python training/train_attribution.py            needs numpy and scipy, which onrecord itself does not

The model is a softmax over the candidates of each quotation (nobody among them), with an L2 penalty; any candidate that
overlaps the annotated speaker is right. Published copy holds next to no quotation without a speaker, so some are made: one
attribution clause behind a full-sentence quotation is deleted from each article, twice, and what it attributed must choose
nobody.
"""

from __future__ import annotations

import copy
import random
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from data import held_out, records
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from weights import write

from linter.annotate import Story
from linter.annotate.quotes.speaker_candidates import Candidate, Passages, speaker_candidates
from linter.annotate.quotes.speakers import NOBODY, Speech
from linter.read import plain

PENALTY = 2.0
MADE_WEIGHT = 0.4
LEAST_COUNT = 3
SMALLEST = 0.05
CLAUSE = re.compile(r"[^\n“”\"]{3,160}?[.!](?=\s*(?:\n|$|\s[“\"']))")
EDGES = "\"'`‘’‚‛“”„‟«»‹› \t\r\n\xa0"


class Choice(NamedTuple):
    """One quotation: the features of every candidate, the right ones, and its weight."""

    features: list[list[str]]
    right: list[int]
    weight: float


def gold_of(record: dict[str, Any], start: int, end: int) -> dict[str, Any] | None:
    """The annotated quotation that covers the same words, give or take a fifth."""
    text = record["text"]
    for quote in record["quotes"]:
        if quote["type"] == "indirect":
            continue
        a, b = trim(text, quote["start"], quote["end"])
        c, d = trim(text, start, end)
        if (min(b, d) - max(a, c)) >= 0.8 * (max(b, d) - min(a, c)):
            return quote
    return None


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES + ",.;:":
        end -= 1
    return start, end


def choices(record: dict[str, Any]) -> Iterator[tuple[dict[str, Any] | None, list[Candidate], list[int]]]:
    """Each quotation with its candidates and the indexes of the right ones, none where the speaker is out of reach."""
    story = Story(plain.read(record["text"], record["id"]))
    passages = Passages(story)
    heard: Speech | None = None
    for index, quotation in enumerate(story.quotations):
        if quotation.kind == "nickname":
            continue
        options = speaker_candidates(passages, index, heard)
        gold = gold_of(record, *quotation.span)
        right = [0]
        if gold and gold["speaker"]:
            speaker = gold["speaker"]
            start, end = speaker["start"], speaker["end"]
            right = [i for i, o in enumerate(options) if o.mention and o.mention.start < end and o.mention.end > start]
            if not right and "pronoun" not in speaker.get("kind", ""):
                head = (speaker.get("head") or speaker)["text"].split()[-1].lower()
                right = [i for i, o in enumerate(options) if o.mention and o.place != "here" and o.mention.key == head]
        if right and right != [0]:
            heard = Speech(options[right[0]].mention, index, NOBODY)  # type: ignore[arg-type]
        yield gold, options, right


def without_clause(record: dict[str, Any], chance: random.Random) -> dict[str, Any] | None:
    """The article with one attribution clause deleted, what it attributed marked `made`; None if no clause can go."""
    text = record["text"]
    fit = []
    for quote in record["quotes"]:
        start, end, speaker, cue = quote["start"], quote["end"], quote["speaker"], quote["cue"]
        if quote["type"] != "direct" or not speaker or not cue or len(text[start:end].split()) < 4:
            continue
        stop = text.find("\n", end) if "\n" in text[end:] else len(text)
        opening = text.rfind("\n", 0, start) + 1
        clause = CLAUSE.match(text, end, stop)
        if text[opening:start].strip() or not clause or min(speaker["start"], cue["start"]) < end:
            continue
        if max(speaker["end"], cue["end"]) > clause.end():
            continue
        others = [q for q in record["quotes"] if opening <= q["start"] < stop and q["speaker"]]
        if all(q["speaker"]["start"] == speaker["start"] for q in others):
            fit.append((quote, end, clause.end()))
    if not fit:
        return None
    chosen, end, after = chance.choice(fit)
    last = end - 1
    while text[last] in "\"'”’":
        last -= 1
    made = copy.deepcopy(record)
    made["text"] = text[:last] + ("." if text[last] == "," else text[last]) + text[last + 1 : end] + text[after:]
    made["quotes"] = []
    for quote in copy.deepcopy(record["quotes"]):
        if quote["speaker"] and quote["speaker"]["start"] == chosen["speaker"]["start"] and quote["type"] != "indirect":
            quote["speaker"] = quote["cue"] = None
            quote["made"] = True
        pieces = [quote, *(quote[key] for key in ("speaker", "cue") if quote.get(key))]
        if all(p["end"] <= end or p["start"] >= after for p in pieces):
            for piece in pieces:
                moved = end - after if piece["start"] >= after else 0
                piece["start"], piece["end"] = piece["start"] + moved, piece["end"] + moved
                piece.pop("head", None)
            made["quotes"].append(quote)
    return made


def dataset(articles: list[dict[str, Any]]) -> list[Choice]:
    """The choices of the articles, and those of quotations robbed of their speaker."""
    found = []
    for record in articles:
        for _, options, right in choices(record):
            if right:
                found.append(Choice([o.features for o in options], right, 1.0))
    for seed in (1, 2):
        chance = random.Random(seed)
        for record in articles:
            made = without_clause(record, chance)
            if made:
                for gold, options, _ in choices(made):
                    if gold and gold.get("made"):
                        found.append(Choice([o.features for o in options], [0], MADE_WEIGHT))
    return found


def fit(data: list[Choice]) -> dict[str, float]:
    """The weights of the features that occur often enough."""
    counts = Counter(feature for choice in data for features in choice.features for feature in features)
    columns = {feature: i for i, feature in enumerate(f for f, n in counts.items() if n >= LEAST_COUNT)}
    indices: list[int] = []
    rows, groups, right = [0], [0], []
    for choice in data:
        for i, features in enumerate(choice.features):
            indices += [columns[f] for f in features if f in columns]
            rows.append(len(indices))
            right.append(i in choice.right)
        groups.append(len(right))
    matrix = csr_matrix((np.ones(len(indices)), np.array(indices), np.array(rows)), shape=(len(right), len(columns)))
    transposed = matrix.T.tocsr()
    starts, sizes = np.array(groups[:-1]), np.diff(groups)
    group = np.repeat(np.arange(len(sizes)), sizes)
    truth, weight = np.array(right, float), np.array([choice.weight for choice in data])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ w
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        total, good = np.add.reduceat(odds, starts), np.add.reduceat(odds * truth, starts) + 1e-30
        slope = weight[group] * (odds / total[group] - odds * truth / good[group])
        value = -(weight * (np.log(good) - np.log(total))).sum() + PENALTY / 2 * (w @ w)
        return float(value), transposed @ slope + PENALTY * w

    found = minimize(loss, np.zeros(len(columns)), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x
    return {feature: float(found[i]) for feature, i in columns.items() if abs(found[i]) >= SMALLEST}


def main() -> None:
    articles = [r for name in ("polnear.train", "polnear.dev") for r in records(f"quotes/{name}") if not held_out(r["id"])]
    data = dataset(articles)
    weights = fit(data)
    write("attribution", {"attribution": weights})
    print(f"{len(articles)} articles, {len(data)} quotations, {len(weights)} weights")


if __name__ == "__main__":
    main()
