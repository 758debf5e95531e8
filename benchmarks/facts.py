"""What the three styles that hold a story against itself find and how often they are wrong: one table.

python benchmarks/facts.py

Recall is the share of planted errors on whose words a finding, or one of its related places, lies, findings that the unchanged
article already has left out. A false count is one finding on a published article; read them, some are true.
`true_events.json` holds the ids of the planted events that truly contradict their story. The writer of the rules read all of
them; those count that make two things told as facts of one person or thing exclude each other. Left out are words that only
make no sense where they stand (`vetoed up`), broken grammar, wishes and calls, and events of two times.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter, defaultdict
from pathlib import Path

from data import held_out, records
from findings import findings

from linter.annotate import Story
from linter.annotate.dates.publication_day import parse_day
from linter.config import Config
from linter.desk import Desk
from linter.finding import Severity
from linter.read import read_text
from linter.rulebook.select import rule_set

STYLES = ("dates", "numbers", "wording")
TRUE = Path(__file__).with_name("true_events.json")
KINDS = ("event_contradiction", "number_scaled", "number_digits", "weekday_mismatch", "age_year_conflict")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args()
    true = {id for ids in json.loads(TRUE.read_text("utf-8")).values() for id in ids}
    rules, problems = rule_set(Config(select=STYLES))
    assert not problems, problems
    clean = records("articles/clean")

    def check(record: dict[str, object]) -> list[dict[str, object]]:
        day = record.get("published") or parse_day(record["id"]) or ""
        return findings(str(record["text"]), rules, Severity.WARNING, str(day))

    on_clean = {record["id"]: check(record) for record in clean}
    rows: defaultdict[str, Counter[tuple[str, bool]]] = defaultdict(Counter)
    for record in records("articles/errors"):
        error = record["error"]
        if error["kind"] not in KINDS or error["detectable"] != "within":
            continue
        had = Counter((f["rule"], f["text"]) for f in on_clean.get(record["base_id"], ()))
        hit = False
        for finding in check(record):
            if had[finding["rule"], finding["text"]]:
                had[finding["rule"], finding["text"]] -= 1
                continue
            places = [finding, *finding["related"]]
            hit = hit or any(p["start"] < max(error["end"], error["start"] + 1) and p["end"] > error["start"] for p in places)
        part = held_out(record["base_id"])
        names = [error["kind"]] + (["  of which true contradictions"] if record["id"] in true else [])
        for name in names:
            rows[name]["n", part] += 1
            rows[name]["hit", part] += hit
    print(f"{'planted errors found':34}{'development':>20}{'held out':>20}")
    for name, row in rows.items():
        print(f"{name:34}" + "".join(f"{row['hit', p]:>8} of {row['n', p]:<4}{_share(row, p):>5}" for p in (False, True)))
    print(f"\n{'findings on published articles':34}{'development':>20}{'held out':>20}")
    sizes = Counter(held_out(id) for id in on_clean)
    counts = Counter((f["rule"], held_out(id)) for id, found in on_clean.items() for f in found)
    for rule in sorted({rule for rule, _ in counts}):
        print(f"{rule:34}" + "".join(f"{counts[rule, p]:>12}{counts[rule, p] / sizes[p]:8.4f}" for p in (False, True)))
    harmless = records("articles/distractors")
    new = sum(
        bool(
            Counter((f["rule"], f["text"]) for f in check(r)) - Counter((f["rule"], f["text"]) for f in on_clean[r["base_id"]])
        )
        for r in harmless
        if r["base_id"] in on_clean
    )
    print(f"\nharmless changes with a new finding: {new} of {len(harmless)}")
    _speed([str(record["text"]) for record in clean[::10]])


def _share(row: Counter[tuple[str, bool]], part: bool) -> str:
    return f"{row['hit', part] / row['n', part]:.0%}" if row["n", part] else ""


def _speed(texts: list[str]) -> None:
    """Characters a CPU second of the three styles, on annotations that other styles share and on none."""
    rules = rule_set(Config(select=STYLES))[0].rules
    size = sum(map(len, texts))
    for shared in (True, False):
        stories = [Story(read_text(text, "article.txt")) for text in texts]
        if shared:
            for story in stories:
                assert story.mentions is not None
                assert story.quotations is not None
                assert story.lower is not None
        start = time.process_time()
        for story in stories:
            for rule in rules:
                for _ in rule.check.find(story, Desk()):
                    pass
        seconds = time.process_time() - start
        what = "on top of tokens, names and quotations" if shared else "all annotations included"
        print(f"{size / seconds / 1e6:.2f} million characters a CPU second, {what}")


if __name__ == "__main__":
    main()
