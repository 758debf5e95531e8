"""Drafts with labelled faults, against their sources: what `onrecord` and the peer `grounded-check` find, scored alike.

python benchmarks/peer.py FOLDER

FOLDER holds a folder a case: `draft.*`, `source*.*` and `expected.yaml` with `errors` and `clean`, each entry a line and its
words. A fault counts as found when a finding of at least a warning overlaps its words; a faithful passage as flagged when
one does that belongs to no fault; what overlaps neither is said wrongly. The peer is measured where it is installed
(`pip install grounded-check`); it reads no mail, subtitles or tables, so it gets the text that our readers make of them.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from linter.config import Config
from linter.desk import Desk
from linter.finding import Severity
from linter.read import read_bytes
from linter.rulebook.select import rule_set
from linter.run import lint
from linter.sources.source import Source, Sources
from linter.text import Document

Said = Iterator[tuple[int, int]]
RULES, _ = rule_set(Config())


def ours(draft: Document, sources: list[Document]) -> Said:
    """What the shipped rules say, as offsets into the draft's file."""
    found = lint(draft, RULES, Desk(sources=Sources([Source(document) for document in sources])))
    for finding in found.findings:
        if finding.severity >= Severity.WARNING:
            yield finding.source_span


def peers(draft: Document, sources: list[Document]) -> Said:
    """What the peer calls not found."""
    from grounded import Verdict, check  # type: ignore[import-not-found]

    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"source{number}.txt") for number in range(len(sources))]
        for path, document in zip(paths, sources, strict=True):
            path.write_text(document.text, "utf-8")
        for finding in check(draft.source, [str(path) for path in paths]).findings:
            if finding.verdict is Verdict.NOT_FOUND:
                yield finding.claim.start, finding.claim.end


def score(folder: Path, say: Callable[[Document, list[Document]], Said]) -> dict[str, int]:
    """The counts of one tool over all cases."""
    counts = dict.fromkeys(("faults", "found", "faithful", "flagged", "wrong", "drafts", "wrong there"), 0)
    for label in sorted(folder.rglob("expected.yaml")):
        spec = yaml.safe_load(label.read_text("utf-8"))
        files = sorted(label.parent.iterdir())
        draft = next(_read(path) for path in files if path.name.startswith("draft"))
        said = set(say(draft, [_read(path) for path in files if path.name.startswith("source")]))
        faults, clean = ([_span(draft, entry) for entry in spec.get(kind) or ()] for kind in ("errors", "clean"))
        hits = {one for one in said if any(_overlap(one, fault) for fault in faults)}
        counts["faults"] += len(faults)
        counts["found"] += sum(any(_overlap(one, fault) for one in said) for fault in faults)
        counts["faithful"] += len(clean)
        counts["flagged"] += sum(any(_overlap(one, passage) for one in said - hits) for passage in clean)
        counts["wrong"] += len(said - hits)
        if not faults:
            counts["drafts"] += 1
            counts["wrong there"] += len(said)
    return counts


def _read(path: Path) -> Document:
    return read_bytes(path.read_bytes(), str(path))


def _span(draft: Document, entry: dict[str, Any]) -> tuple[int, int]:
    start = draft.source.find(entry["text"], draft.lines.starts[entry["line"] - 1])
    return start, start + len(entry["text"])


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def main() -> None:
    """Print a line a tool."""
    tools: dict[str, Callable[[Document, list[Document]], Said]] = {"onrecord": ours, "grounded-check": peers}
    for name, say in tools.items():
        try:
            c = score(Path(sys.argv[1]), say)
        except ImportError:
            print(f"{name}: not installed")
            continue
        print(
            f"{name}: found {c['found']} of {c['faults']} ({c['found'] / max(1, c['faults']):.0%}); faithful passages flagged "
            f"{c['flagged']} of {c['faithful']} ({c['flagged'] / max(1, c['faithful']):.1%}); precision "
            f"{c['found'] / max(1, c['found'] + c['wrong']):.0%}; wrong in a faithful draft "
            f"{c['wrong there'] / max(1, c['drafts']):.1f}"
        )


if __name__ == "__main__":
    main()
