"""How fast `onrecord archive` works, and in how much memory: one process, two, Spark; the table of docs/archive.md.

python benchmarks/archive.py [--articles 100000] [--engines 1,2,spark]

The articles are made of our own fixtures: paragraphs drawn at random, names of places altered, lengths spread as news is
(median 2,400 characters). Every engine must give the same number of rows; memory is the peak of the largest process.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MEDIAN = 2400


def made(count: int, path: Path) -> int:
    """Write so many articles as JSON lines; how many characters they have together."""
    draw = random.Random(17)
    texts = [file.read_text("utf-8") for file in sorted((ROOT / "tests" / "articles").rglob("*.txt"))]
    paragraphs = [p for text in texts for p in re.split(r"\n\s*\n", text) if len(p) > 80 and "^^" not in p]
    total = 0
    with path.open("w", encoding="utf-8") as lines:
        for n in range(count):
            wanted, taken = draw.lognormvariate(0, 0.6) * MEDIAN, [f"Story {n} of the archive"]
            while sum(map(len, taken)) < wanted:
                taken.append(draw.choice(paragraphs).replace("the town", f"the town of Aldra{n % 97}"))
            text = "\n\n".join(taken)
            total += len(text)
            lines.write(json.dumps({"id": f"a{n:07}", "text": text, "date": f"{1996 + n % 30}-05-06"}) + "\n")
    return total


def measured(path: Path, out: Path, engine: str) -> tuple[float, int, dict[str, int]]:
    """Seconds, peak memory of the largest process in MiB, and the rows of a run."""
    how = ["--engine", "spark", "--jobs", "8"] if engine == "spark" else ["--jobs", engine]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYSPARK_SUBMIT_ARGS": "--master local[2] pyspark-shell"}
    began = time.perf_counter()
    command = [sys.executable, "-m", "linter", "archive", str(path), "--out", str(out), *how]
    subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    found = json.loads((out / "summary.json").read_text("utf-8"))
    return seconds, peak, {"articles": found["articles"], **found["rows"]}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--engines", default="1,2,spark")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "archive.jsonl")
        size = made(asked.articles, path)
        print(f"{asked.articles:,} articles, {size / 1e6:,.1f} million characters\n")
        print("| engine | seconds | articles a second | MB a second | peak MiB | articles | findings | errors |")
        print("|---|---|---|---|---|---|---|---|")
        for engine in asked.engines.split(","):
            seconds, peak, rows = measured(path, Path(folder, engine), engine)
            name = "Spark, local[2]" if engine == "spark" else f"local, {engine} process{'es' * (engine != '1')}"
            rate = f"{asked.articles / seconds:,.0f} | {size / seconds / 1e6:.2f}"
            counts = f"{rows['articles']:,} | {rows['findings']:,} | {rows['errors']:,}"
            print(f"| {name} | {seconds:,.0f} | {rate} | {peak:,} | {counts} |", flush=True)


if __name__ == "__main__":
    main()
