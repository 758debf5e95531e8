"""Findings on the records of a data file, in the form that the scorers read.

python benchmarks/findings.py articles/clean OUT.jsonl [--select names,quotes] [--part dev|held-out|all] [--limit N]
    [--level warning]
"""

from __future__ import annotations

import argparse
import json

from data import held_out, records

from linter.annotate.dates.publication_day import parse_day
from linter.config import Config
from linter.desk import Desk
from linter.finding import Finding, Severity
from linter.read import read_text
from linter.rulebook.select import RuleSet, rule_set
from linter.run import lint


def as_record(finding: Finding) -> dict[str, object]:
    """A finding as the scorers read it: offsets into the text."""
    return {
        "start": finding.span.start,
        "end": finding.span.end,
        "rule": finding.rule,
        "severity": str(finding.severity),
        "text": finding.text,
        "message": finding.message,
        "suggestions": list(finding.suggestions),
        "related": [{"start": r.span.start, "end": r.span.end} for r in finding.related if r.document is None],
    }


def findings(text: str, rules: RuleSet, level: Severity, date: str = "") -> list[dict[str, object]]:
    """The findings on one text from a severity on."""
    result = lint(read_text(text, "article.txt"), rules, Desk(date=date))
    for error in result.errors:
        raise error
    return [as_record(finding) for finding in result.findings if finding.severity >= level]


def main() -> None:
    """Write one JSON line a record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("out")
    parser.add_argument("--select")
    parser.add_argument("--part", choices=("dev", "held-out", "all"), default="all")
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--level", default="warning")
    a = parser.parse_args()
    rules, problems = rule_set(Config(select=tuple(a.select.split(",")) if a.select else None))
    assert not problems, problems
    chosen = [
        record
        for record in records(a.data)
        if a.part == "all" or held_out(record.get("base_id") or record["id"]) == (a.part == "held-out")
    ]
    with open(a.out, "w", encoding="utf-8") as out:
        for record in chosen[:: max(1, len(chosen) // a.limit)] if a.limit else chosen:
            published = record.get("published") or parse_day(record["id"])
            found = findings(record["text"], rules, Severity[a.level.upper()], str(published or ""))
            out.write(json.dumps({"id": record["id"], "findings": found}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
