"""Output -> what a person reads: counts by rule and year, and a sample of findings a rule, each in its sentence."""

from __future__ import annotations

import heapq
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

import pyarrow.dataset as ds

from linter.report.safe import safe

WIDEST = 8
"""Columns of years that a page holds."""
Sample = list[tuple[int, dict[str, Any]]]


class Summary:
    """Counts and samples over the finished partitions, in memory that does not grow with the archive."""

    def __init__(self, folder: str, sample: int) -> None:
        self.folder, self.sample = folder, sample
        self.counts: dict[str, int] = {}
        self.by_rule: dict[str, Counter[str]] = defaultdict(Counter)
        self.samples: dict[str, Sample] = defaultdict(list)
        for table in sorted(e.name for e in os.scandir(folder) if e.is_dir() and e.name[0] not in "._"):
            self._read(table)

    def _read(self, table: str) -> None:
        self.counts[table] = 0
        for batch in ds.dataset(os.path.join(self.folder, table), format="parquet").to_batches(batch_size=1024):
            self.counts[table] += batch.num_rows
            if table in ("findings", "changes"):
                for row in batch.to_pylist():
                    self._add(row)

    def _add(self, row: dict[str, Any]) -> None:
        name = f"{row['change']} {row['rule']}" if "change" in row else row["rule"]
        self.by_rule[name][str(row["year"] or "no date")] += 1
        # The smallest hashes are a sample that no order of the partitions changes.
        place = f"{row['id']}\0{row['rule']}\0{row['start']}\0{row['end']}\0{row['message']}"
        rank = -int.from_bytes(blake2b(place.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
        kept = self.samples[name]
        if len(kept) < self.sample:
            heapq.heappush(kept, _Ranked((rank, row)))
        elif kept and rank > kept[0][0]:
            heapq.heapreplace(kept, _Ranked((rank, row)))

    def write(self, articles: int) -> str:
        """Write `summary.json` and `samples.md` into the folder; the summary as lines of text."""
        rules = {rule: dict(sorted(years.items())) for rule, years in sorted(self.by_rule.items())}
        record = {"version": 1, "articles": articles, "rows": self.counts, "rules": rules}
        with open(os.path.join(self.folder, "summary.json"), "w", encoding="utf-8") as file:
            json.dump(record, file, indent=1)
        with open(os.path.join(self.folder, "samples.md"), "w", encoding="utf-8") as file:
            file.writelines(line + "\n" for line in self._samples())
        return "\n".join(self._lines(articles))

    def _lines(self, articles: int) -> Iterator[str]:
        yield f"{articles:,} articles; " + ", ".join(f"{count:,} {table}" for table, count in self.counts.items())
        table = _in_columns(self.by_rule)
        years = sorted({year for counted in table.values() for year in counted})
        width = max((len(rule) for rule in self.by_rule), default=4)
        if self.by_rule:
            yield "  ".join(["rule".ljust(width), *(f"{year:>8}" for year in years), f"{'all':>8}"])
        for rule, counted in sorted(table.items(), key=lambda pair: (-pair[1].total(), pair[0])):
            yield "  ".join([safe(rule).ljust(width), *(f"{counted[year]:>8}" for year in years), f"{counted.total():>8}"])

    def _samples(self) -> Iterator[str]:
        for name in sorted(self.samples):
            yield f"## {safe(name)}\n"
            for _, row in sorted(self.samples[name], key=lambda pair: (pair[1]["id"], pair[1]["start"])):
                sentence = safe(row["sentence"]).replace(safe(row["text"]), f"**{safe(row['text'])}**", 1)
                yield f"- {safe(row['id'])}, line {row['line']}: {safe(row['message'])}\n  > {sentence}\n"


def _in_columns(by_rule: dict[str, Counter[str]]) -> dict[str, Counter[str]]:
    """The counts by year, or by decade where years would not fit a page; `summary.json` has the years."""
    if len({year for counted in by_rule.values() for year in counted}) <= WIDEST:
        return by_rule
    found: dict[str, Counter[str]] = {}
    for rule, counted in by_rule.items():
        found[rule] = Counter()
        for year, count in counted.items():
            found[rule][f"{year[:3]}0s" if year.isdigit() else year] += count
    return found


class _Ranked(tuple[int, dict[str, Any]]):
    """A row with its rank, compared by the rank alone."""

    __slots__ = ()

    def __lt__(self, other: Any) -> bool:
        return bool(self[0] < other[0])
