"""What each rule of a style finds on published articles: counts to hold against the `# measured` line of its file.

python benchmarks/hits.py [wording] [--show]

Prints the rules that fired, with the findings from warning on, and every file whose `# measured` line names other counts.
`--show` prints each finding in its place, to be read.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from pathlib import Path

from data import records
from findings import findings

from linter.annotate.dates.publication_day import parse_day
from linter.config import Config
from linter.finding import Severity
from linter.rulebook.select import rule_set

RULES = Path(__file__).resolve().parent.parent / "rules"
MEASURED = re.compile(r"^# measured (\d{4}-\d\d-\d\d) on ([\d,]+) published articles: (\d+) true, (\d+) false\.$", re.MULTILINE)
"""The line of a rule file that gives its counted hits."""


def main() -> None:
    """Print the counts and the disagreements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("style", nargs="?", default="wording")
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    rules, problems = rule_set(Config(select=(given.style,)))
    assert not problems, problems
    clean = records("articles/clean")
    found = defaultdict(list)
    for record in clean:
        text, day = record["text"], record.get("published") or parse_day(record["id"]) or ""
        for finding in findings(text, rules, Severity.WARNING, str(day)):
            found[finding["rule"]].append((record["id"], finding["message"]))
            if given.show:
                places = [finding, *finding["related"]]
                print(finding["rule"], record["id"], finding["message"])
                for place in places:
                    around = text[max(0, place["start"] - 160) : place["end"] + 120]
                    print("    …" + " ".join(around.split()) + "…")
    for rule, hits in sorted(found.items()):
        print(f"{rule:24}{len(hits):4} on {len(clean):,} articles")
    for path in sorted((RULES / given.style).glob("*.yml")):
        rule = f"{given.style}.{path.stem}"
        measured = MEASURED.search(path.read_text("utf-8"))
        said = int(measured[3]) + int(measured[4]) if measured else -1
        if said != len(found[rule]):
            print(f"{rule}: its file says {said} hits, counted {len(found[rule])}")


if __name__ == "__main__":
    main()
