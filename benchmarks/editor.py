"""How soon the editor server answers a keystroke: 500 edits of a draft of a thousand words, as an editor sends them.

python benchmarks/editor.py [--edits 500]
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import time
from pathlib import Path

from linter.editor.draft import Draft
from linter.editor.positions import Positions
from linter.session import Options, Session

ROOT = Path(__file__).resolve().parent.parent
WORDS = 1000


def draft() -> str:
    """A thousand words of our own fixtures."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "tests" / "articles").rglob("*.txt"))]
    paragraphs = [p for text in texts for p in re.split(r"\n\s*\n", text) if len(p) > 80 and "^^" not in p]
    random.Random(4).shuffle(paragraphs)
    taken: list[str] = []
    while len(" ".join(taken).split()) < WORDS:
        taken.append(paragraphs.pop())
    return "\n\n".join(taken)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--edits", type=int, default=500)
    edits = parser.parse_args().edits
    text, draw = draft(), random.Random(5)
    session = Session(Options(), None, print)
    len(Draft(text, "/nowhere/a.md", session).findings)  # rules and lists are loaded at the first draft
    taken = []
    for _ in range(edits):
        at = draw.randrange(len(text))
        text = text[:at] + draw.choice("etaoin shrdlu.") + text[at + draw.randrange(2) :]
        began = time.perf_counter()
        one = Draft(text, "/nowhere/a.md", session)
        positions = Positions(one.document.source)
        _ = [positions.points(finding.source_span) for finding in one.findings]
        taken.append(1000 * (time.perf_counter() - began))
    taken.sort()
    print("| words | edits | median | 95th percentile | slowest |")
    print("|---|---|---|---|---|")
    shown = (f"{value:.0f} ms" for value in (statistics.median(taken), taken[int(0.95 * len(taken))], taken[-1]))
    print(f"| {len(text.split()):,} | {edits} | " + " | ".join(shown) + " |")


if __name__ == "__main__":
    main()
