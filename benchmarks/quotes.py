"""Score quotations, speakers and flags on the development data and print one table.

    python benchmarks/quotes.py [--part held-out|dev|all]

Only the held-out part says anything about other copy: the weights were learned on the rest.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from typing import Any

from data import SHARED, held_out, records

from linter.annotate import Story
from linter.checks.quotes.unbalanced_quote import UnbalancedQuote
from linter.desk import Desk
from linter.read import plain
from linter.text import Document

FILES = (
    "polnear.train",
    "polnear.dev",
    "polnear.dev.curly",
    "polnear.dev.straight",
    "polnear.dev.british",
    "polnear.dev.britstr",
    "unattr.dev",
)
COLUMNS = "docs spanP spanR spanF1 direct mixed nominal q+spkF1 flagP flagR false/1000 cont/1000 Mchar/s".split()


def predict(document: Document) -> dict[str, Any]:
    """The quotations of an article as the scorer reads them."""
    story = Story(document)
    quotes = []
    for a in story.attributions:
        if not a.quoted:
            continue
        if not a.quotation.open and not a.quotation.close:
            continue  # a turn of a transcript: the data knows quotations by their marks
        span = document.source_span(a.quotation.span)
        quote: dict[str, Any] = {"start": span.start, "end": span.end, "flagged": a.flagged}
        quote["speaker"] = story.document.words(a.speaker) if a.speaker else None
        if a.speaker:
            quote["speaker_start"] = document.source_span(a.speaker).start
        if a.cue:
            quote["cue"] = story.document.words(a.cue)
        quotes.append(quote)
    return {"id": document.id, "quotes": quotes}


def row(scorer: Any, chosen: list[dict[str, Any]]) -> list[str]:
    """The figures of one file, in the order of COLUMNS."""
    documents = [plain.read(record["text"], record["id"]) for record in chosen]
    start = time.process_time()
    found = {document.id: predict(document) for document in documents}
    seconds = time.process_time() - start
    result = scorer.score(chosen, found)
    spans, flags, speakers = result["span_overlap"], result["unattributed_flags"], result["speaker_on_matched"]
    shares = [spans["p"], spans["r"], spans["f1"], *(speakers[kind]["any"] for kind in ("direct", "mixed", "nominal"))]
    shares.append(result["end_to_end"]["f1"])
    shares += [flags["p"], flags["r"]] if flags["n_gold"] > 10 else [None, None]
    rates = result["per_1000_articles"]
    return [
        str(len(chosen)),
        *("–" if share is None else f"{100 * share:.1f}" for share in shares),
        f"{rates['false_flags']:.0f}",
        f"{rates['continuation_flags']:.0f}",
        f"{sum(len(record['text']) for record in chosen) / seconds / 1e6:.2f}",
    ]


def unmatched(part: str) -> str:
    """How many planted unmatched marks are found, and how many marks are flagged in unchanged articles."""
    check = UnbalancedQuote(mismatched=False)

    def spans(text: str) -> list[tuple[int, int]]:
        return [h.span for h in check.find(Story(plain.read(text, "x")), Desk()) if h.severity is None]

    counts = {True: [0, 0], False: [0, 0]}
    for record in records("articles/errors"):
        error = record["error"]
        if error["kind"] == "unmatched_quote" and wanted(record["base_id"], part):
            known = {record["clean_text"][s:e] for s, e in spans(record["clean_text"])}
            new = [(s, e) for s, e in spans(record["text"]) if record["text"][s:e] not in known]
            hit = any(s < max(error["end"], error["start"] + 1) and e > error["start"] for s, e in new)
            count = counts[record["id"].startswith("bbc")]
            count[0], count[1] = count[0] + hit, count[1] + 1
    clean = [r for r in records("articles/clean") if wanted(r["id"], part) and not r["id"].startswith("bbc")]
    random.Random(1).shuffle(clean)
    clean = clean[:400]
    noise = sum(len(spans(record["text"])) for record in clean) / max(1, len(clean))
    return (
        f"unmatched_quote found: {counts[False][0]} of {counts[False][1]} outside BBC, {counts[True][0]} of {counts[True][1]} "
        f"in BBC texts; {noise:.3f} an unchanged article outside BBC ({len(clean)} articles)"
    )


def wanted(id: str, part: str) -> bool:
    return part == "all" or held_out(id) == (part == "held-out")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("held-out", "dev", "all"), default="held-out")
    parser.add_argument("--files", nargs="*", default=FILES)
    arguments = parser.parse_args()
    sys.path.insert(0, str(SHARED / "tools"))
    import score_quotes

    print(f"{arguments.part:22}" + "".join(f"{column:>11}" for column in COLUMNS))
    for name in arguments.files:
        chosen = [record for record in records(f"quotes/{name}") if wanted(record["id"], arguments.part)]
        print(f"{name:22}" + "".join(f"{cell:>11}" for cell in row(score_quotes, chosen)), flush=True)
    print(unmatched(arguments.part))


if __name__ == "__main__":
    main()
