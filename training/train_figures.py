"""Learn what the signs of a mistyped figure weigh from the development part of the data; write lexicon/weights/figures.tsv.

PYTHONPATH=benchmarks python training/train_figures.py [--pairs FILE]      (needs scikit-learn)

Figures that stand twice in a published article are changed in one of the two places, by a digit, by two swapped, or by a scale;
the pair that comes of it is an example of a slip, and every pair of an unchanged article one of none.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from data import held_out, records
from weights import write

from linter.annotate import Story
from linter.annotate.numbers.figure_places import MOST, compared
from linter.annotate.numbers.figure_signs import figure_signs
from linter.annotate.numbers.misprints import altered, rounded, scaled
from linter.annotate.numbers.quantity import Quantity
from linter.lexicon import BIAS
from linter.read import read_text

SCALES = {"million": "billion", "billion": "million", "trillion": "billion", "m": "bn", "bn": "m", "mn": "bn", "tn": "bn"}
SLIPS = 8
"""Made slips an article."""


def examples(story: Story, what: str) -> Iterator[tuple[Quantity, Quantity, list[str]]]:
    """The pairs of a story with their signs."""
    reader = story.figure_signs
    figures = reader.figures
    if not 1 < len(figures) <= MOST:
        return
    for one, other, how in scaled(figures) if what == "scale" else altered(figures):
        if how == "metre" or rounded(one, other):
            continue
        signs = reader.signs(one, other, how)
        if signs:
            yield one, other, signs


def slips(text: str, figure: Quantity, chance: random.Random) -> Iterator[tuple[str, str]]:
    """The text with one figure mistyped in each of three ways, where it can be."""
    start, end = figure.span
    if not figure.figures:
        return
    at = text.index(figure.figures, start, end)
    stop = at + len(figure.figures)
    digits = [k for k in range(at, stop) if text[k].isdigit()]
    k = chance.choice(digits)
    new = chance.choice([d for d in "123456789" if d != text[k]])
    yield "digits", text[:k] + new + text[k + 1 :]
    swaps = [(a, b) for a, b in pairwise(digits) if text[a] != text[b] and not (a == at and text[b] == "0")]
    if swaps:
        a, b = chance.choice(swaps)
        yield "digits", text[:a] + text[b] + text[a + 1 : b] + text[a] + text[b + 1 :]
    rest = text[stop:end]
    word = rest.strip().split()[0] if rest.strip() else ""
    if figure.scale > 1 and word in SCALES:
        place = text.index(word, stop)
        yield "scale", text[:place] + SCALES[word] + text[place + len(word) :]
    elif figure.scale == 1 and "." not in figure.figures:
        value = int(figure.figures.replace(",", ""))
        if value >= 100 and value % 10 == 0:
            short = f"{value // 10:,}"
            yield "scale", text[:at] + short + text[stop:]


def gather() -> Iterator[tuple[str, str, int, list[str]]]:
    """(what, article, 1 for a slip, signs) of the development articles."""
    chance = random.Random(1)
    for record in records("articles/clean"):
        if held_out(record["id"]):
            continue
        text = str(record["text"])
        story = Story(read_text(text, "article.txt"))
        for what in ("scale", "digits"):
            for _, _, signs in examples(story, what):
                yield what, record["id"], 0, signs
        figures = compared(story)
        times: defaultdict[tuple[str, str, float], list[Quantity]] = defaultdict(list)
        for figure in figures:
            times[figure.kind, figure.unit, figure.value].append(figure)
        twice = [(figure, group) for group in times.values() if len(group) > 1 for figure in group]
        for figure, group in chance.sample(twice, min(len(twice), SLIPS)):
            others = [(q.span.start, q.value) for q in group if q is not figure]
            for what, changed in slips(text, figure, chance):
                shift = len(changed) - len(text)
                there = {(start + (shift if start > figure.span.start else 0)) for start, _ in others}
                for one, other, signs in examples(Story(read_text(changed, "article.txt")), what):
                    spans = {one.span.start, other.span.start}
                    if figure.span.start in spans and spans & there:
                        yield what, record["id"], 1, signs


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", help="keep the pairs in this file, or take them from it where it exists")
    given = parser.parse_args().pairs
    if given and Path(given).exists():
        pairs = json.loads(Path(given).read_text())
    else:
        pairs = list(gather())
        if given:
            Path(given).write_text(json.dumps(pairs))
    found = {what: fit([row for row in pairs if row[0] == what]) for what in ("scale", "digits")}
    write("figures", found, {what: figure_signs(what) for what in found})


def fit(rows: list[tuple[str, str, int, list[str]]]) -> dict[str, float]:
    """The weights of one kind, and on the way what cross-validation says of them."""
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GroupKFold, cross_val_predict

    names = DictVectorizer()
    x = names.fit_transform([dict.fromkeys(row[3], 1.0) for row in rows])
    y = np.array([row[2] for row in rows])
    articles = [row[1] for row in rows]
    model = LogisticRegression(C=0.5, max_iter=4000)
    score = cross_val_predict(model, x, y, groups=articles, cv=GroupKFold(5), method="decision_function")
    print(rows[0][0], Counter(int(v) for v in y))
    order = np.sort(score[y == 0])[::-1]
    for false in (2, 5, 10, 15, 20, 30):
        print(f"  {false} false: threshold {order[false]:.2f}, found {np.mean(score[y == 1] > order[false]):.2f}")
    model.fit(x, y)
    weights = dict(zip(names.get_feature_names_out(), map(float, model.coef_[0]), strict=True))
    return {BIAS: float(model.intercept_[0])} | {sign: weight for sign, weight in weights.items() if abs(weight) >= 0.02}


if __name__ == "__main__":
    main()
