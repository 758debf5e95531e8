"""Learn the weights of the name variants from the development part of the data, and write lexicon/variant_weights.txt.

python benchmarks/learn_names.py [--show]     needs numpy

Positive pairs: planted surname errors and real slips. Negative pairs: everything else in those articles, and clean articles.
Logistic regression with a ridge penalty, fitted by Newton's method; the held-out part is never read.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
from data import held_out, records

from linter.annotate import Story
from linter.annotate.forms import forms
from linter.annotate.variants import candidates, features
from linter.lexicon import plain
from linter.read import read_text

OUT = Path(__file__).resolve().parent.parent / "linter" / "lexicon" / "variant_weights.txt"
RIDGE = 0.3
SLIP = 3.0  # how much more one real slip weighs than one planted error


def pairs(text):
    story = Story(read_text(text, "article.txt"))
    for kind, pair, use, target in candidates(story, forms(story)):
        yield kind, pair, use, target, features(story, kind, pair, use, target)


def examples():
    """(kind, evidence, label, weight) of every pair."""
    slips = [r for r in records("articles/real_slips") if not held_out(r["id"]) and r["kind"] != "diacritic"]
    wrong = {}
    for r in slips:
        wrong.setdefault(r["id"], set()).add(frozenset((plain(r["wrong"]), plain(r["right"]))))
    for r in records("articles/clean"):
        if held_out(r["id"]):
            continue
        for kind, pair, _, target, evidence in pairs(r["text"]):
            words = frozenset((pair.form.word, target.mention.parts[target.part]))
            slip = words in wrong.get(r["id"], ())
            yield kind, evidence, slip, SLIP if slip else 1.0, (r["id"], words)
    for r in records("articles/errors"):
        error = r["error"]
        if held_out(r["base_id"]) or not error["kind"].startswith("surname"):
            continue
        original = plain(error["original"])
        for kind, pair, _, target, evidence in pairs(r["text"]):
            if any(error["start"] <= u.mention.span.start < error["end"] for u in pair.form.uses):
                words = (pair.form.word, target.mention.parts[target.part])
                hit = words[1] == original
                yield kind, evidence, hit, 1.0, (r["id"], words)


def namesakes():
    """The same for people who share a surname."""
    for r in records("articles/clean"):
        if not held_out(r["id"]):
            for pair in Story(read_text(r["text"], "article.txt")).namesakes:
                yield "namesakes", pair.evidence, False, 1.0, (r["id"], pair.doubtful.name, pair.other.name)
    for r in records("articles/distractors"):
        if not held_out(r["base_id"]) and r["distractor"]["kind"] in ("ok_relative", "ok_similar_person"):
            start, end = r["distractor"]["start"], r["distractor"]["end"]
            for pair in Story(read_text(r["text"], "article.txt")).namesakes:
                if any(start <= m.span.start < end for p in (pair.doubtful, pair.other) for m in p.mentions):
                    yield "namesakes", pair.evidence, False, 1.0, (r["id"], pair.doubtful.name, pair.other.name)
    for r in records("articles/errors"):
        error = r["error"]
        if held_out(r["base_id"]) or error["kind"] != "firstname_changed":
            continue
        for pair in Story(read_text(r["text"], "article.txt")).namesakes:
            inside = any(error["start"] <= m.span.start < error["end"] for m in pair.doubtful.mentions)
            if inside:
                hit = plain(pair.other.given.split()[0]) == plain(error["original"])
                yield "namesakes", pair.evidence, hit, 1.0, (r["id"], pair.doubtful.name, pair.other.name)


def fit(rows, labels, weights, ridge=RIDGE):
    names = sorted({name for row in rows for name in row})
    index = {name: at for at, name in enumerate(names)}
    x = np.zeros((len(rows), len(names) + 1))
    for at, row in enumerate(rows):
        for name, value in row.items():
            x[at, index[name]] = value
    x[:, -1] = 1
    y, w = np.array(labels, float), np.array(weights)
    beta = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], ridge)
    penalty[-1] = 1e-6
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (w * (y - p)) - penalty * beta
        hessian = (x.T * (w * np.maximum(p * (1 - p), 1e-9))) @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        beta += step
        if np.abs(step).max() < 1e-6:
            break
    p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
    return dict(zip([*names, "bias"], beta, strict=True)), p


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    found = [*examples(), *namesakes()]
    lines = []
    for kind in ("near", "reworded", "namesakes"):
        chosen = [e for e in found if e[0] == kind]
        table, p = fit([e[1] for e in chosen], [e[2] for e in chosen], [e[3] for e in chosen])
        lines.append(f"[{kind}]")
        lines += [f"{name.replace(' ', '_')} {value:.3f}" for name, value in sorted(table.items(), key=lambda t: -abs(t[1]))]
        positive = [q for q, e in zip(p, chosen, strict=True) if e[2]]
        negative = sorted(((q, e[4]) for q, e in zip(p, chosen, strict=True) if not e[2]), key=lambda t: -t[0])
        print(kind, "positive", len(positive), "negative", len(negative))
        for t in (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.05):
            print(f"   {t}: {np.mean(np.array(positive) > t):.3f} of positives, {sum(q > t for q, _ in negative)} negatives")
        if args.show:
            for q, what in negative[:60]:
                print(f"      {q:.2f} {what}")
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
