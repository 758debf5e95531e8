"""Learn the weights of the name variants from the development part of the data, and write lexicon/weights/variants.tsv.

PYTHONPATH=benchmarks python training/train_names.py [--show] [--cross]     needs numpy

Positive pairs: slips made here in clean articles (`made_slips.py`), planted errors of the data, and real slips. Negative pairs:
everything else in clean articles. Logistic regression with a ridge penalty, fitted by Newton's method; the held-out part is
never read.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from typing import NamedTuple

import numpy as np
from data import held_out, records
from made_slips import relatives, slips
from weights import write

from linter.annotate import Story
from linter.annotate.names.name_words import name_words
from linter.annotate.names.namesakes import NAMESAKE_SIGNS
from linter.annotate.names.variant_signs import VARIANT_SIGNS, variant_signs
from linter.annotate.names.variants import variant_candidates
from linter.lexicon import folded
from linter.read import read_text

RIDGE = {"near": 1.0, "reworded": 1.0, "namesakes": 1.0}
WEIGHT = {"clean": 1.0, "real": 6.0, "planted": 1.0, "made": 0.25}
"""What one pair weighs, by where it comes from."""


STEPS = (0.8, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.05)


class Example(NamedTuple):
    kind: str
    evidence: dict[str, float]
    label: bool
    origin: str
    id: str
    words: tuple[str, ...]


def pairs(text):
    """Everything weighed in a text: (kind, places of the doubtful name, its word, the other word, evidence)."""
    story = Story(read_text(text, "article.txt"))
    for kind, pair, _, target in variant_candidates(story, name_words(story)):
        evidence = variant_signs(story, kind, pair, _, target)
        starts = [u.mention.span.start for u in pair.form.uses]
        yield kind, starts, pair.form.word, target.mention.parts[target.part], evidence
    for pair in story.namesakes:
        starts = [m.span.start for m in pair.doubtful.mentions if m.kind == "full"]
        other = folded(pair.other.given.split()[0])
        yield "namesakes", starts, folded(pair.doubtful.given.split()[0]), other, pair.evidence


def touched(text, start, end, original, origin, id):
    """The pairs whose doubtful name stands in a changed stretch; right if the other word is what stood there."""
    for kind, starts, word, other, evidence in pairs(text):
        if any(start <= s < end for s in starts):
            yield Example(kind, evidence, other == folded(original), origin, id, (word, other))


def namesakes(text, start, end, id):
    """The people with the surname of a relative whom an added sentence names: two, not one."""
    for pair in Story(read_text(text, "article.txt")).namesakes:
        if any(start <= m.span.start < end for p in (pair.doubtful, pair.other) for m in p.mentions):
            yield Example("namesakes", pair.evidence, False, "made", id, (pair.doubtful.name, pair.other.name))


def examples():
    wrong = {}
    for r in records("articles/real_slips"):
        if not held_out(r["id"]) and r["kind"] != "diacritic":
            wrong.setdefault(r["id"], set()).add(frozenset((folded(r["wrong"]), folded(r["right"]))))
    for r in records("articles/clean"):
        if held_out(r["id"]):
            continue
        for kind, _, word, other, evidence in pairs(r["text"]):
            slip = frozenset((word, other)) in wrong.get(r["id"], ())
            yield Example(kind, evidence, slip, "real" if slip else "clean", r["id"], (word, other))
        if r["id"] not in wrong:
            for text, start, end, original in slips(r["text"], r["id"]):
                yield from touched(text, start, end, original, "made", r["id"])
            for text, start, end in relatives(r["text"], r["id"]):
                yield from namesakes(text, start, end, r["id"])
    for r in records("articles/errors"):
        error = r["error"]
        if not held_out(r["base_id"]) and error["kind"].startswith(("surname", "firstname")):
            yield from touched(r["text"], error["start"], error["end"], error["original"], "planted", r["id"])
    for r in records("articles/distractors"):
        change = r["distractor"]
        if not held_out(r["base_id"]) and change["kind"] in ("ok_relative", "ok_similar_person"):
            yield from touched(r["text"], change["start"], change["end"], "", "clean", r["id"])


def fit(chosen, ridge):
    """The weights by name, for labelled examples."""
    names = sorted({name for e in chosen for name in e.evidence})
    index = {name: at for at, name in enumerate(names)}
    x = np.zeros((len(chosen), len(names) + 1))
    for at, e in enumerate(chosen):
        for name, value in e.evidence.items():
            x[at, index[name]] = value
    x[:, -1] = 1
    y, w = np.array([e.label for e in chosen], float), np.array([WEIGHT[e.origin] for e in chosen])
    beta = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], ridge)
    penalty[-1] = 1e-6
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (w * (y - p)) - penalty * beta
        hessian = (x.T * (w * np.maximum(p * (1 - p), 1e-9))) @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        beta += step
        if np.abs(step).max() < 1e-6:
            break
    return dict(zip([*names, "bias"], beta, strict=True))


def score(table, e):
    return 1 / (1 + np.exp(-table["bias"] - sum(table.get(n, 0) * v for n, v in e.evidence.items())))


def cross(found, folds=5):
    """Recall of planted and real slips in folds not learned from, above the N worst clean pairs, by penalty."""
    for kind in RIDGE:
        chosen = [e for e in found if e.kind == kind]
        fold = [int(hashlib.md5(e.id.partition("#")[0].encode()).hexdigest(), 16) // 5 % folds for e in chosen]
        for ridge in (0.3, 1, 3, 10):
            scores = np.zeros(len(chosen))
            for k in range(folds):
                table = fit([e for e, f in zip(chosen, fold, strict=True) if f != k], ridge)
                for at, (e, f) in enumerate(zip(chosen, fold, strict=True)):
                    if f == k and e.origin != "made":
                        scores[at] = score(table, e)
            report = []
            rows = list(zip(scores, chosen, strict=True))
            negatives = sorted((s for s, e in rows if not e.label and e.origin == "clean"), reverse=True)
            for origin in ("planted", "real"):
                right = np.array([s for s, e in rows if e.label and e.origin == origin])
                if len(right):
                    report.append((origin, [round(float((right > negatives[n]).mean()), 3) for n in (5, 10, 20, 40, 80)]))
            print(kind, ridge, "recall above the 5, 10, 20, 40, 80 worst clean pairs", report, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print the clean pairs with the highest scores")
    parser.add_argument("--cross", action="store_true", help="cross-validate over articles with several penalties, and stop")
    args = parser.parse_args()
    found = list(examples())
    if args.cross:
        return cross(found)
    learned = {}
    for kind, ridge in RIDGE.items():
        chosen = [e for e in found if e.kind == kind]
        table = learned[kind] = fit(chosen, ridge)
        scored = [(float(score(table, e)), e) for e in chosen]
        for origin in ("made", "planted", "real"):
            right = np.array([s for s, e in scored if e.label and e.origin == origin])
            if len(right):
                print(
                    kind,
                    origin,
                    len(right),
                    [(t, round(float((right > t).mean()), 3)) for t in (0.8, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.05)],
                )
        clean = sorted(((s, e) for s, e in scored if not e.label and e.origin == "clean"), key=lambda t: -t[0])
        print(kind, "clean", len(clean), [(t, sum(s > t for s, _ in clean)) for t in STEPS])
        if args.show:
            for s, e in clean[:60]:
                print(f"      {s:.2f} {e.id} {e.words}")
    write("variants", learned, {**VARIANT_SIGNS, "namesakes": NAMESAKE_SIGNS})
    return None


if __name__ == "__main__":
    sys.exit(main())
