"""Learn how much each sign that a source does not bear out a word weighs: linter/lexicon/weights/support.tsv.

PYTHONPATH=benchmarks python training/train_support.py          (needs numpy; prints how the weights do elsewhere)

A logistic regression over the words of the development drafts: a word that an editor changed in a wrong draft, against all
words of right ones. Half of what was changed in wrong drafts is harmless, so the weights rank; they are no probabilities.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter, defaultdict
from typing import Any

import numpy as np
from data import held_out, records
from sources import ASKED
from weights import write

from linter.annotate import Story
from linter.checks.sources.unsupported import Unsupported, settled_words
from linter.lexicon import BIAS
from linter.read import read_text
from linter.sources.comparison import Comparison
from linter.sources.source import Source, Sources
from linter.sources.support_signs import SUPPORT_SIGNS

UNCHANGED = 0.3
"""The weight of a word that stood in the right draft already."""
RIDGE = 5.0
TOKEN = re.compile(r"\w+(?:['’-]\w+)*|[^\w\s]")


def changed(original: str, draft: str) -> list[tuple[int, int]]:
    """The stretches of a draft that an edit of the original made."""
    before, after = list(TOKEN.finditer(original)), list(TOKEN.finditer(draft))
    matcher = difflib.SequenceMatcher(None, [m[0] for m in before], [m[0] for m in after], autojunk=False)
    return [
        (after[low].start(), after[high - 1].end() if high > low else after[low].start() + 8)
        for tag, _, _, low, high in matcher.get_opcodes()
        if tag != "equal" and low < len(after)
    ]


def examples() -> list[dict[str, Any]]:
    """The drafts, each with the signs of its words and which of them were changed."""
    shelf: dict[str, Sources] = {}
    rows = []
    for name in ASKED:
        for record in records(f"sources/summedits_{name}"):
            source = record["source"]
            if source not in shelf:
                shelf[source] = Sources([Source(read_text(source, "source.txt"))])
            story = Story(read_text(record["draft"], "draft.txt"))
            comparison = Comparison(story, shelf[source])
            settled = settled_words(comparison)
            found = [
                item
                for aligned in comparison.sentences
                for item in comparison.evidence(aligned)
                if aligned.share >= Unsupported.close and item.span.start not in settled
            ]
            edits = changed(record["original_draft"] or record["draft"], record["draft"])
            rows.append(
                {
                    "source": source,
                    "wrong": record["label"] != "ok",
                    "kinds": record["error_types"],
                    "signs": [item.signs for item in found],
                    "changed": [any(item.span.start < e and item.span.end > s for s, e in edits) for item in found],
                }
            )
    return rows


def fit(rows: list[dict[str, Any]], names: list[str]) -> np.ndarray:
    """The weights, by Newton's method."""
    x, y, w = [], [], []
    for row in rows:
        for signs, hit in zip(row["signs"], row["changed"], strict=True):
            x.append(vector(signs, names))
            y.append(float(row["wrong"] and hit))
            w.append(UNCHANGED if row["wrong"] and not hit else 1.0)
    matrix, target, weight = np.array(x), np.array(y), np.array(w)
    ridge = np.full(len(names), RIDGE)
    ridge[names.index(BIAS)] = 1e-3
    theta = np.zeros(len(names))
    for _ in range(40):
        chance = 1 / (1 + np.exp(-(matrix @ theta)))
        slope = matrix.T @ (weight * (chance - target)) + ridge * theta
        curve = (matrix * (weight * chance * (1 - chance))[:, None]).T @ matrix + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        theta -= step
        if abs(step).max() < 1e-6:
            break
    return theta


def vector(signs: dict[str, float], names: list[str]) -> np.ndarray:
    """The signs in the order of the names."""
    return np.array([1.0 if name == BIAS else signs.get(name, 0.0) for name in names])


def score(row: dict[str, Any], names: list[str], theta: np.ndarray) -> float:
    """The highest score of a draft's words."""
    return max((float(vector(signs, names) @ theta) for signs in row["signs"]), default=-9.0)


def main() -> None:
    """Learn, tell how well, write."""
    rows = [row for row in examples() if not held_out(row["source"])]
    names = sorted({name for row in rows for signs in row["signs"] for name in signs} | {BIAS})
    sources = sorted({row["source"] for row in rows})
    scored = []
    for fold in range(8):
        out = set(sources[fold::8])
        theta = fit([row for row in rows if row["source"] not in out], names)
        scored += [(row, score(row, names, theta)) for row in rows if row["source"] in out]
    right = sorted((s for row, s in scored if not row["wrong"]), reverse=True)
    print(f"{len(rows)} drafts of {len(sources)} sources, each scored with weights learned from other sources")
    for share in (0.02, 0.03, 0.04, 0.05):
        threshold = right[int(share * len(right))]
        table: dict[str, Counter[str]] = defaultdict(Counter)
        for row, s in scored:
            for kind in row["kinds"] if row["wrong"] else ["right"]:
                table[kind].update(n=1, found=s > threshold)
        print(f"threshold {threshold:.2f}: " + ", ".join(f"{k} {c['found'] / c['n']:.1%}" for k, c in sorted(table.items())))
    theta = fit(rows, names)
    write("support", {"support": dict(zip(names, map(float, theta), strict=True))}, {"support": SUPPORT_SIGNS})


if __name__ == "__main__":
    main()
