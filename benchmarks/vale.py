"""Agreement with a real Vale's findings, and speed: python -m benchmarks.vale [--part news-txt] [--style Google].

Reads the style packages, texts and recorded findings in the development data. Compared are (file, line, rule, matched words) as
multisets. Speed is CPU seconds on the news texts, repeated to about 650 kB, rules loaded anew for each row.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.data import SHARED
from linter.read import read_bytes
from linter.rulebook.load import load_all, rule_files
from linter.rulebook.select import RuleSet
from linter.run import lint
from linter.text import Document

VALE = SHARED / "vale"
STYLES = ("Google", "Microsoft", "proselint", "write-good", "alex", "Joblint", "Readability")
Key = tuple[str, int, str, str]


PARTS = ("news-txt", "news-md", "docs-md")


def documents(part: str) -> list[Document]:
    """The texts of one part, read."""
    paths = sorted((VALE / "texts" / part).iterdir())
    return [read_bytes(path.read_bytes(), path.name) for path in paths]


def rules(styles: tuple[str, ...]) -> RuleSet:
    """All rules of some styles."""
    found, problems = load_all(file for style in styles for file in rule_files(str(VALE / "styles" / style)))
    for problem in problems:
        print("problem:", problem)
    return RuleSet(tuple(found[id] for id in sorted(found)))


def key(path: str, line: int, rule: str, words: str) -> Key:
    return Path(path).name, line, rule, " ".join(words.split())


def expected(style: str, part: str) -> tuple[Counter[Key], dict[Key, dict[str, Any]]]:
    """Vale's findings, and an example of each."""
    counts: Counter[Key] = Counter()
    examples = {}
    with gzip.open(VALE / "expected.jsonl.gz", "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if record["style"] == style and f"/{part}/" in record["file"]:
                one = key(record["file"], record["line"], record["rule"], record["match"])
                counts[one] += 1
                examples[one] = record
    return counts, examples


def ours(style: str, copy: list[Document]) -> tuple[Counter[Key], dict[Key, str]]:
    """Our findings, and the message of each."""
    counts: Counter[Key] = Counter()
    messages = {}
    rule_set = rules((style,))
    for document in copy:
        result = lint(document, rule_set)
        for error in result.errors:
            print("error:", error)
        for finding in result.findings:
            line = document.lines.position(finding.source_span.start).line
            one = key(document.id, line, finding.rule, finding.text)
            counts[one] += 1
            messages[one] = finding.message
    return counts, messages


def agreement(style: str, part: str, options: argparse.Namespace) -> tuple[int, int, int, int]:
    """Print where we differ; (found, asked, extras, messages that differ)."""
    theirs, examples = expected(style, part)
    mine, messages = ours(style, documents(part))
    missing, extra = theirs - mine, mine - theirs
    wording = 0
    for one in theirs & mine:
        if examples[one]["message"].split() != messages[one].split():
            wording += 1
            if wording <= options.messages:
                print("  message", one, examples[one]["message"], "|", messages[one])
    for name, side, most in (("missing", missing, options.missing), ("extra", extra, options.extra)):
        for rule, count in Counter(one[2] for one in side.elements()).most_common(12):
            print(f"  {name:8}{rule:40}{count:6}")
        for one in sorted(side)[:most]:
            print("   ", name, *one, sep="  ")
    return sum((theirs & mine).values()), sum(theirs.values()), sum(extra.values()), wording


def speed(styles: tuple[str, ...], copy: list[Document]) -> float:
    """CPU seconds to load the rules and check the copy."""
    start = time.process_time()
    rule_set = rules(styles)
    for document in copy:
        lint(Document(document.id, document.source, document.text, document.blocks), rule_set)
    return time.process_time() - start


def show(name: str, part: str, row: Sequence[int]) -> None:
    found, asked, extras, wording = row
    print(f"{name:12} {part:10}{found:6} of {asked:6} = {found / max(1, asked):.4f}  extras {extras}  other wording {wording}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--style", choices=STYLES)
    parser.add_argument("--part", choices=PARTS)
    parser.add_argument("--missing", type=int, default=0)
    parser.add_argument("--extra", type=int, default=0)
    parser.add_argument("--messages", type=int, default=0)
    parser.add_argument("--speed", action="store_true", help="measure speed only")
    options = parser.parse_args()
    styles = (options.style,) if options.style else STYLES
    if not options.speed:
        for part in (options.part,) if options.part else PARTS:
            total = [0, 0, 0, 0]
            for style in styles:
                row = agreement(style, part, options)
                total = [a + b for a, b in zip(total, row, strict=True)]
                show(style, part, row)
            show("all", part, total)
        return
    copy = documents("news-txt")
    size = sum(len(document.source.encode()) for document in copy)
    times = max(1, round(650_000 / size))
    for some in ((style,) for style in styles) if options.style else (*((s,) for s in STYLES), STYLES):
        seconds = speed(some, copy * times)
        print(f"{'+'.join(some):60}{size * times / 1000:8.0f} kB{seconds:8.2f} s{size * times / 1e6 / seconds:8.2f} MB/s")


if __name__ == "__main__":
    main()
