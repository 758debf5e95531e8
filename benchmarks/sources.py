"""Drafts against sources: planted faults, harmless changes, articles against themselves, real drafts, and speed.

python benchmarks/sources.py [planted|harmless|self|drafts|speed …] [--part dev|held-out] [--limit N] [--misses]

Without a name everything is measured. `planted` and `harmless` hold a changed article against the unchanged one; `drafts` are
summaries with one small edit (a draft is warned when it has a finding of at least a warning). A part is chosen by the hash of
the article's id, for drafts of the source's text.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from typing import Any

from data import held_out, records

from linter.config import Config
from linter.desk import Desk
from linter.finding import Finding, Severity
from linter.read import read_text
from linter.rulebook.select import rule_set
from linter.run import lint
from linter.sources.source import Source, Sources

RULES, PROBLEMS = rule_set(Config(select=("sources",)))
SETS = ("news", "podcast", "sales_call", "sales_email", "ectsum", "qmsumm", "samsum", "scitldr")
ASKED = ("news", "podcast", "sales_call", "sales_email")


def check(text: str, source: str | Sources, date: str = "", level: Severity = Severity.WARNING) -> list[Finding]:
    """The findings of the `sources` rules on a text."""
    sources = Sources([Source(read_text(source, "source.txt"))]) if isinstance(source, str) else source
    result = lint(read_text(text, "draft.txt"), RULES, Desk(date, sources))
    for error in result.errors:
        raise error
    return [finding for finding in result.findings if finding.severity >= level]


def part(rows: list[dict[str, Any]], a: argparse.Namespace, key: str = "") -> list[dict[str, Any]]:
    """The rows of the part asked for, evenly thinned to the limit."""
    rows = [r for r in rows if held_out(r[key] if key else r.get("base_id") or r["id"]) == (a.part == "held-out")]
    return rows[:: max(1, len(rows) // a.limit)] if a.limit else rows


def planted(a: argparse.Namespace) -> None:
    """Recall on the planted faults that only the source can show."""
    rows = [
        r for r in records("articles/errors") if r["error"]["detectable"] == "source" or r["error"]["kind"] == "speaker_swapped"
    ]
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for row in part(rows, a):
        error = row["error"]
        found = check(row["text"], row["clean_text"], row.get("published") or "")
        hits = [f for f in found if f.span.start < max(error["end"], error["start"] + 1) and f.span.end > error["start"]]
        table[error["kind"]].update(n=1, found=bool(hits), elsewhere=len(found) - len(hits))
        if a.misses and not hits:
            print(
                "  missed", error["kind"], error.get("op"), repr(row["text"][max(0, error["start"] - 70) : error["end"] + 50])
            )
        for f in found if a.misses else ():
            if f not in hits:
                print("  elsewhere", f.rule, f.message)
    show("planted, found", table, "found", "elsewhere")


def harmless(a: argparse.Namespace) -> None:
    """Findings on harmless changes; those of the `ok_quote` and `ok_number_form` kinds must have none there."""
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for row in part(records("articles/distractors"), a):
        change = row["distractor"]
        found = check(row["text"], row["clean_text"], row.get("published") or "")
        there = [f for f in found if f.span.start < change["end"] and f.span.end > change["start"]]
        table[change["kind"]].update(n=1, there=bool(there), any=bool(found))
        for f in found if a.misses else ():
            print("  flagged", change["kind"], f.rule, f.message)
    show("harmless, flagged", table, "there", "any")


def itself(a: argparse.Namespace) -> None:
    """Findings of every severity on each clean article with itself as its source."""
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for row in part(records("articles/clean"), a):
        found = check(row["text"], row["text"], row.get("published") or "", Severity.SUGGESTION)
        table["clean articles"].update(n=1, flagged=bool(found), findings=len(found))
        for f in found if a.misses else ():
            print("  flagged", row["id"], f.rule, f.message)
    show("against themselves", table, "flagged", "findings")


def drafts(a: argparse.Namespace) -> None:
    """Warned drafts by kind of edit, and the warned share of right ones."""
    pooled: dict[str, Counter[str]] = defaultdict(Counter)
    for name in (*(f"summedits_{n}" for n in SETS), "cliff"):
        table: dict[str, Counter[str]] = defaultdict(Counter)
        for row in part(records(f"sources/{name}"), a, "source"):
            found = check(row["draft"], row["source"])
            kinds = ["right drafts"] if row["label"] == "ok" else ["wrong drafts", *row["error_types"]]
            for kind in kinds:
                rules = Counter(f"by {f.rule}" for f in {f.rule: f for f in found}.values())
                for t in (table, pooled) if name.removeprefix("summedits_") in ASKED else (table,):
                    t[kind].update(n=1, warned=bool(found), **rules)
            if a.misses and row["label"] == "ok":
                for f in found:
                    print("  right but warned", name, f.rule, f.message)
        show(name, table, "warned")
    show(
        "news, podcast, call and mail together",
        pooled,
        *sorted({k for c in pooled.values() for k in c if k != "n"}, reverse=True),
    )


def speed(a: argparse.Namespace) -> None:
    """A 600-word draft against 10,000 words, and 200 drafts against 2 MB."""
    texts = [row["text"] for row in part(records("articles/clean"), argparse.Namespace(part="dev", limit=0))]
    joined = "\n\n".join(texts)
    draft = " ".join("\n\n".join(texts[:5]).split(" ")[:600])
    small = " ".join(joined.split(" ")[:10_000])
    start = time.process_time()
    check(draft, small)
    print(f"600 words against 10,000: {1000 * (time.process_time() - start):.0f} ms (asked: 200)")
    start = time.process_time()
    sources = Sources([Source(read_text(joined[:2_000_000], "transcript.txt"))])
    for text in texts[-200:]:
        check(text, sources)
    print(f"200 drafts against 2 MB: {time.process_time() - start:.1f} s (asked: 10)")


def show(title: str, table: dict[str, Counter[str]], *columns: str) -> None:
    """Print a table: a row a kind, its number, then every column as a share of it."""
    print(f"\n{title:44}{'n':>6}" + "".join(f"{column:>24}" for column in columns))
    for kind, counts in sorted(table.items()):
        print(f"  {kind:42}{counts['n']:6}" + "".join(f"{counts[c] / max(1, counts['n']):24.1%}" for c in columns))


PARTS = {"planted": planted, "harmless": harmless, "self": itself, "drafts": drafts, "speed": speed}


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", choices=[*PARTS, []], help="default: everything")
    parser.add_argument("--part", choices=("dev", "held-out"), default="dev")
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--misses", action="store_true", help="print what was missed and what was flagged wrongly")
    a = parser.parse_args()
    assert not PROBLEMS, PROBLEMS
    for name in a.what or PARTS:
        PARTS[name](a)


if __name__ == "__main__":
    main()
