"""Learn what the signs of a word put for its opposite weigh; write lexicon/opposite_weights.txt and opposite_company.txt.

PYTHONPATH=benchmarks python training/train_opposites.py [--show N]      (needs scikit-learn)

In development articles that tell an event more than once, one telling was replaced by an opposite word (`made_opposites.json`
names article, place and words). Readers who did not know the first word said of most whether the story then contradicts itself;
those, and the planted events that truly contradict their story (`true_events.json`), are examples of a slip. Those that nobody
read count a third. Every clash of an unchanged article is an example of none. The words around tellings are counted in the
unchanged articles; for an article, in the others only. Prints what cross-validation over articles finds,
and with --show the N clashes of unchanged articles that look most like slips.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from math import log
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple

from data import held_out, records

from linter.annotate import Story
from linter.annotate.wording.collocations import ratio
from linter.annotate.wording.opposites import Axis, OppositeTellings
from linter.annotate.wording.reality import is_told, words_around
from linter.config import Config
from linter.read import read_text
from linter.rulebook.select import rule_set

HERE = Path(__file__).parent
LEXICON = HERE.parent / "linter" / "lexicon"
TRUE = json.loads((HERE / "true_events.json").read_text("utf-8"))["development"]
MADE = json.loads((HERE / "made_opposites.json").read_text("utf-8"))
FOLDS = 5
UNREAD = 0.3
"""What an example that nobody has read counts."""
MOST_OF_A_PAIR = 12
"""What all examples of one word put for another count at most: how often it was made says nothing of how often it occurs."""
SMOOTH = 6
FEWEST, LEAST = 5, 0.8
"""A word around tellings is kept where it stands there this often, and says this much for one group against another."""

Counts = dict[tuple[str, str, str], tuple[int, Counter[str]]]
"""(axis, kind, group) -> tellings, and in how many of them a word stands around."""


class Row(NamedTuple):
    """One clash."""

    what: str
    """clean, or the name of a changed article."""
    article: str
    axis: str
    signs: dict[str, float]
    places: tuple[int, int]
    """Where its two words begin."""


@cache
def axes() -> list[Axis]:
    """The axes of the shipped rule."""
    rules, problems = rule_set(Config(select=("wording.Opposites",)))
    assert not problems, problems
    return next(rule.check._axes for rule in rules.rules if rule.id == "wording.Opposites")


def fold(article: str) -> int:
    """The fold of an article; its own hash decides what is held out, so another one is taken."""
    return int(hashlib.md5(f"fold {article}".encode()).hexdigest(), 16) % FOLDS


def tellings(record: dict[str, object]) -> list[tuple[str, str, str, list[str]]]:
    """(axis, kind, group, words around) of every telling of an article."""
    story = Story(read_text(str(record["text"]), "article.txt"))
    found = []
    for axis in axes():
        for group, terms in axis.groups.items():
            if any(term.lemma in story.events.lemmas for term in terms):
                each = {event.token: event for term in terms for event in story.events.of(term) if is_told(story, event)}
                found += [(axis.name, "noun" if e.noun else "verb", group, words_around(story, e)) for e in each.values()]
    return found


def logs(counts: Counts) -> dict[tuple[str, str], dict[str, dict[str, float]]]:
    """(axis, kind) -> group -> word -> the logarithm of how often it stands around its tellings, smoothed."""
    made: defaultdict[tuple[str, str], dict[str, dict[str, float]]] = defaultdict(dict)
    for axis, kind in {(axis, kind) for axis, kind, _ in counts}:
        groups = {g: found for (a, k, g), found in counts.items() if (a, k) == (axis, kind)}
        total = sum(n for n, _ in groups.values())
        words: Counter[str] = Counter()
        for _, found in groups.values():
            words.update(found)
        if total < 10 or len(groups) < 2:
            continue
        kept = {word: count for word, count in words.items() if count >= FEWEST}
        for group, (n, found) in groups.items():
            made[axis, kind][group] = {
                word: log((found[word] + SMOOTH * count / total) / (n + SMOOTH)) - log(count / total)
                for word, count in kept.items()
            }
        tables = list(made[axis, kind].values())
        telling = {w for w in kept if max(t[w] for t in tables) - min(t[w] for t in tables) >= LEAST}
        for group, table in made[axis, kind].items():
            made[axis, kind][group] = {word: round(value, 1) for word, value in table.items() if word in telling}
    return made


class Company:
    """The words around tellings, as counted in some articles."""

    def __init__(self, counts: Counts) -> None:
        self.logs = logs(counts)

    def __call__(self, axis: str, kind: str, group: str, opposite: str, around: list[str]) -> float:
        tables = self.logs.get((axis, kind), {})
        return ratio(around, tables[group], tables[opposite]) if group in tables and opposite in tables else 0.0


def counted(found: Iterable[list[tuple[str, str, str, list[str]]]]) -> Counts:
    """Tellings, counted."""
    counts: defaultdict[tuple[str, str, str], list[object]] = defaultdict(lambda: [0, Counter()])
    for each in found:
        for axis, kind, group, around in each:
            counts[axis, kind, group][0] += 1  # type: ignore[operator]
            counts[axis, kind, group][1].update(around)  # type: ignore[attr-defined]
    return {key: (n, words) for key, (n, words) in counts.items()}  # type: ignore[misc]


_companies: list[Company] = []
"""For each fold, the company that the other folds keep; every process has its own copy."""


def rows(job: tuple[str, str, str, tuple[int, int] | None]) -> list[Row]:
    """The clashes of a text, of a changed one those that take in the place of the change."""
    what, article, text, place = job
    story = Story(read_text(text, "article.txt"))
    reader = OppositeTellings(story, _companies[fold(article)])
    return [
        Row(what, article, axis.name, clash.signs, (clash.odd.span.start, clash.other.span.start))
        for axis in axes()
        for clash in reader.clashes(axis)
        if place is None or any(e.span.start < place[1] and e.span.end > place[0] for e in (clash.odd, clash.other))
    ]


def jobs(clean: list[dict[str, object]]) -> Iterator[tuple[str, str, str, tuple[int, int] | None]]:
    """Every text to be read."""
    texts = {str(record["id"]): str(record["text"]) for record in clean}
    yield from (("clean", id, text, None) for id, text in texts.items())
    for number, made in enumerate(MADE):
        text, at = texts[made["article"]], made["at"]
        assert text[at:].startswith(made["was"]), made
        changed = text[:at] + made["now"] + text[at + len(made["was"]) :]
        yield f"made {number}", made["article"], changed, (at, at + len(made["now"]))
    for record in records("articles/errors"):
        if record["id"] in TRUE:
            error = record["error"]
            yield f"planted {record['id']}", record["base_id"], record["text"], (error["start"], error["end"])


def main() -> None:
    """Count, fit, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", type=int, default=0)
    given = parser.parse_args()
    clean = [record for record in records("articles/clean") if not held_out(record["id"])]
    with Pool(2) as pool:
        found = dict(zip((record["id"] for record in clean), pool.imap(tellings, clean, 16), strict=True))
    for k in range(FOLDS):
        _companies.append(Company(counted(each for id, each in found.items() if fold(id) != k)))
    with Pool(2) as pool:  # a new one: it takes the companies along
        read = [row for each in pool.imap(rows, jobs(clean), 8) for row in each]
    weights, constants, scored = fit(read)
    show({str(record["id"]): str(record["text"]) for record in clean}, scored[: given.show])
    lines = ["[signs]", *(f"{name} {weight:.3f}" for name, weight in weights), "[axes]"]
    lines += [f"{name} {weight:.3f}" for name, weight in constants]
    (LEXICON / "opposite_weights.txt").write_text("\n".join(lines) + "\n", "utf-8")
    (LEXICON / "opposite_company.txt").write_text("\n".join(written(logs(counted(found.values())))) + "\n", "utf-8")


def written(made: dict[tuple[str, str], dict[str, dict[str, float]]]) -> Iterator[str]:
    """The lines of the company file: tenths of logarithms."""
    for axis in sorted({axis for axis, _ in made}):
        yield f"[{axis}]"
        for (name, kind), groups in sorted(made.items()):
            if name == axis:
                for group, table in sorted(groups.items()):
                    if table:
                        yield f"{kind} {group}: " + " ".join(f"{w}={round(v * 10)}" for w, v in sorted(table.items()))


def show(texts: dict[str, str], scored: list[tuple[float, Row]]) -> None:
    """Print clashes in their places."""
    for number, (score, row) in enumerate(scored, start=1):
        print(f"{number} {score:.2f} {row.axis} {row.article}")
        for start in sorted(row.places):
            text = texts[row.article]
            before = text[max(0, start - 110) : start].rpartition("\n")[2]
            print(f"    {before}[{text[start : start + 90]!r}")


def fit(read: list[Row]) -> tuple[list[tuple[str, float]], list[tuple[str, float]], list[tuple[float, Row]]]:
    """Weights of the signs, the constant of each axis, and the clashes of unchanged articles, the likeliest slips first.

    Prints what cross-validation says.
    """
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    told = Counter(axis for _, axis in {(row.article, row.axis) for row in read if row.what == "clean"})
    slips = {f"made {n}": made.get("true") for n, made in enumerate(MADE)} | {f"planted {id}": True for id in TRUE}
    usual = {axis: log(1 + told[axis]) for axis in {row.axis for row in read}}
    words = Counter((made["was"], made["now"]) for made in MADE)
    share = {f"made {n}": min(1.0, MOST_OF_A_PAIR / words[made["was"], made["now"]]) for n, made in enumerate(MADE)}
    examples = [
        (row, int(row.what != "clean"), share.get(row.what, 1.0) * (1.0 if row.what == "clean" or slips[row.what] else UNREAD))
        for row in read
        if row.what == "clean" or slips[row.what] is not False
    ]
    names = DictVectorizer()

    def signs(row: Row) -> dict[str, float]:
        return {**row.signs, f"axis {row.axis}": 1.0, "usual": usual[row.axis]}

    x = names.fit_transform([signs(row) for row, _, _ in examples])
    y = np.array([made for _, made, _ in examples])
    w = np.array([weight for _, _, weight in examples])
    folds = np.array([fold(row.article) for row, _, _ in examples])

    def model() -> LogisticRegression:
        return LogisticRegression(C=0.3, max_iter=4000)

    scored: defaultdict[str, float] = defaultdict(lambda: -99.0)
    likeliest: dict[str, tuple[float, Row]] = {}
    for k in range(FOLDS):
        one = model().fit(x[folds != k], y[folds != k], sample_weight=w[folds != k])
        these = [row for row in read if fold(row.article) == k]
        for row, score in zip(these, one.decision_function(names.transform([signs(row) for row in these])), strict=True):
            key = f"{row.article} {row.axis}" if row.what == "clean" else row.what
            if score > scored[key]:
                scored[key] = float(score)
                likeliest[key] = (float(score), row)
    slip = [what for what, true in slips.items() if true]
    none = [what for what, true in slips.items() if true is False]
    planted = [what for what in slip if what.startswith("planted")]
    false = sorted((s for key, s in scored.items() if not key.startswith(("made ", "planted "))), reverse=True)
    print(f"{len(slip)} slips, {len(planted)} of them planted; {len(none)} changes that are none")
    for n in (5, 10, 15, 20, 25, 30, 35, 45):
        shares = (float(np.mean([scored[what] > false[n] for what in some])) for some in (slip, planted, none))
        print("{:3} false: odds over {:5.2f}, slips {:.0%}, planted {:.0%}, no slips {:.0%}".format(n, false[n], *shares))
    whole = model().fit(x, y, sample_weight=w)
    coefficients = dict(zip(names.get_feature_names_out(), whole.coef_[0], strict=True))
    slope, base = coefficients.pop("usual"), float(whole.intercept_[0])
    constants = {axis: base + slope * value + coefficients.pop(f"axis {axis}") for axis, value in usual.items()}
    constants["another"] = base + slope * float(np.median(list(usual.values())))
    kept = [(name, weight) for name, weight in coefficients.items() if abs(weight) >= 0.02]
    unchanged = sorted((pair for pair in likeliest.values() if pair[1].what == "clean"), key=lambda pair: -pair[0])
    return sorted(kept, key=lambda pair: -abs(pair[1])), sorted(constants.items()), unchanged


if __name__ == "__main__":
    main()
