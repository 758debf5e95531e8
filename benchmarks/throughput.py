"""Throughput: megabytes of copy a CPU second, all rules on together, and the seconds of each annotation and each rule.

python benchmarks/throughput.py [ARTICLES] [--rules]
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict

from data import records

from linter.annotate import Story
from linter.config import Config
from linter.desk import Desk
from linter.read import read_text
from linter.rulebook.select import rule_set
from linter.run import lint

STAGES = "tokens sentences quotations cues mentions people attributions quantities dates events".split()


def main() -> None:
    """Read every n-th clean article, run each stage over all of them, print a row a stage."""
    wanted = [int(a) for a in sys.argv[1:] if a.isdigit()]
    articles = [record["text"] for record in records("articles/clean")]
    articles = articles[:: max(1, len(articles) // (wanted[0] if wanted else 400))]
    size = sum(len(text.encode()) for text in articles) / 1e6
    rules, problems = rule_set(Config())
    assert not problems, problems
    seconds: dict[str, float] = defaultdict(float)
    desk = Desk()

    def timed(stage: str, work: object) -> object:
        start = time.process_time()
        result = work()  # type: ignore[operator]
        seconds[stage] += time.process_time() - start
        return result

    for text in articles:
        document = timed("reading", lambda text=text: read_text(text, "a.txt"))
        story = Story(document)  # type: ignore[arg-type]
        for stage in STAGES:
            if hasattr(Story, stage):
                timed(stage, lambda stage=stage, story=story: getattr(story, stage))
        for rule in rules.rules:
            timed(f"rule {rule.id}", lambda rule=rule, story=story: list(rule.check.find(story, desk)))
    start = time.process_time()
    for text in articles:
        lint(read_text(text, "a.txt"), rules, desk)
    whole = time.process_time() - start
    total = sum(seconds.values())
    by_style: dict[str, float] = defaultdict(float)
    for stage, spent in seconds.items():
        by_style[stage if "--rules" in sys.argv else stage.partition(".")[0]] += spent
    print(f"{len(articles)} articles, {size:.2f} MB, {len(rules.rules)} rules\n")
    print("| stage | CPU s | MB/s | share |")
    print("|---|---|---|---|")
    for stage, spent in by_style.items():
        print(f"| {stage} | {spent:.2f} | {size / max(spent, 1e-9):.1f} | {spent / total:.0%} |")
    print(f"| **all, without the timers in between** | {whole:.2f} | **{size / whole:.2f}** | |")


if __name__ == "__main__":
    main()
